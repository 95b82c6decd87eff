import * as v from 'valibot';
import { type Filled, textOf } from './forms/field.ts';
import { InitiativeShare, sharesIn } from './initiative.ts';
import { signatureOf } from './similarity.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** By what one version of a nomination is found again among all others. */
export const Trace = v.object({
  version: count,
  /** Of the achievements, one key a band. */
  signature: v.array(v.string()),
  initiatives: v.array(InitiativeShare),
});
export type Trace = v.InferOutput<typeof Trace>;

/** The text of a report that tells what was achieved: two reports are compared by it. */
export const achievementOf = (filled: Filled): string => textOf(filled, 'achievements');

export const traceOf = (version: number, filled: Filled): Trace => ({
  version,
  signature: [...signatureOf(achievementOf(filled))],
  initiatives: sharesIn(filled).map(({ key, name, share }) => ({ key, name, share })),
});

/** In how many bands two signatures meet. */
export const bandsShared = (a: readonly string[], b: readonly string[]): number =>
  a.filter((key, band) => key === b[band]).length;

/** A version of a nomination that left a trace. */
export const TracePlace = v.object({ proposalId: v.string(), nominationId: v.string(), version: count });
export type TracePlace = v.InferOutput<typeof TracePlace>;

/** A place as one text, and back. */
export const placeText = ({ proposalId, nominationId, version }: TracePlace): string =>
  `${proposalId}#${nominationId}#${version}`;

export const placeOf = (text: string): TracePlace => {
  const [proposalId = '', nominationId = '', version = ''] = text.split('#');
  return { proposalId, nominationId, version: Number(version) };
};
