import type { RecipientKind } from './forms/forms.ts';

/** How many of each kind a list nominates. */
export type Counts = { readonly individuals: number; readonly collectives: number; readonly households: number };

export const countsOf = (nominated: readonly { readonly kind: RecipientKind }[]): Counts => {
  const of = (kind: RecipientKind) => nominated.filter((one) => one.kind === kind).length;
  return { individuals: of('individual'), collectives: of('collective'), households: of('household') };
};
