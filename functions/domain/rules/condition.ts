import type { CommendationKindCode } from '../data/commendation-kinds.ts';
import type { DossierPart, FlagFact, NumberFact } from './facts.ts';

/** The name of one of the provision's `values`: a condition holds no number of its own. */
export type ValueName = string;

export type Comparison = 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'equals';

/** How a share that is no whole percent is compared. */
export type Rounding = 'down' | 'up' | 'exact';

/**
 * What a rule asks, small and total: every condition is true, false, or not known. Years are calendar years that end with the
 * dossier's; `lag` says how many years earlier a run may end (0: with the dossier's own).
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly number: NumberFact; readonly is: Comparison; readonly to: ValueName }
  | { readonly flag: FlagFact }
  | { readonly ratingAtLeast: string }
  | { readonly disciplineAtMost: string }
  | {
      readonly share: NumberFact;
      readonly of: NumberFact;
      readonly is: 'atLeast' | 'atMost';
      /** Percent. */
      readonly to: ValueName;
      readonly rounding: Rounding;
    }
  /** Any of the titles, in this many years one after the other. */
  | {
      readonly heldInARow: readonly string[];
      readonly years: ValueName;
      readonly lag: ValueName;
      readonly counting?: Counting;
    }
  /** Any of the titles, at least this often within so many years (the dossier's included), or ever. */
  | {
      readonly held: readonly string[];
      readonly times: ValueName;
      readonly within?: ValueName;
      readonly counting?: Counting;
    }
  /** Any of the titles, given at least so many years before the dossier's year. */
  | { readonly heldSince: readonly string[]; readonly years: ValueName; readonly counting?: Counting }
  /** None of the titles within so many years. */
  | { readonly noneHeld: readonly string[]; readonly within: ValueName }
  /** Any of the titles in the dossier's year: recorded, declared, or proposed beside it. */
  | { readonly heldOrProposed: readonly string[] }
  /** None of these is proposed for the same nominee in the same year. */
  | { readonly notProposedWith: readonly string[] }
  | { readonly ratedInARow: string; readonly years: ValueName; readonly lag: ValueName }
  /** `late`: so many years after the dossier's the decision may still be of, for councils meet when a year is over. */
  | {
      readonly initiativeAtLevel: string;
      readonly times: ValueName;
      readonly within: ValueName;
      readonly late?: ValueName;
    }
  | { readonly commendation: readonly CommendationKindCode[] }
  | { readonly part: DossierPart }
  | { readonly inTime: true };

/** Awards of these kinds are no ground (Art. 4: sudden and thematic ones for a merit award). */
export type Counting = { readonly except: readonly CommendationKindCode[] };
