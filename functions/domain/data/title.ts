import type { Recipient } from './recipients.ts';

/** Emulation titles (danh hiệu thi đua) and forms of commendation (hình thức khen thưởng). */
export type TitleKind = 'title' | 'commendation';

/** A title by its name, whatever the law: who decides on it, on which ground and whether it is proposed stands in the rule packs. */
export type Title = {
  readonly vi: string;
  readonly en: string;
  readonly code: string;
  readonly kind: TitleKind;
  readonly recipients: readonly Recipient[];
  /** Order of honour within its kind, lowest first. */
  readonly level: number;
};
