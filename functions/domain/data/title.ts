import type { DecidingAuthority } from './authorities.ts';
import type { Recipient } from './recipients.ts';

/** Emulation titles (danh hiệu thi đua) and forms of commendation (hình thức khen thưởng). */
export type TitleKind = 'title' | 'commendation';

export type Title = {
  readonly vi: string;
  readonly en: string;
  readonly code: string;
  readonly kind: TitleKind;
  readonly recipients: readonly Recipient[];
  readonly decides: DecidingAuthority;
  /** Whether a civil ministry's units propose it. */
  readonly active: boolean;
  readonly basis: { readonly document: string; readonly article: string };
  /** Whether the article was seen in a public source; who decides (Art. 77-80) is general knowledge of the field throughout. */
  readonly verified: boolean;
  /** Order of honour within its kind, lowest first. */
  readonly level: number;
};

export const law2022 = (article: string) => ({ document: 'Luật Thi đua, khen thưởng số 06/2022/QH15', article });
