import type { DecidingAuthority } from '../data/authorities.ts';
import type { CommendationKindCode } from '../data/commendation-kinds.ts';
import type { RecipientKind } from '../forms/forms.ts';

/**
 * Counts a rule may ask for. Of a person: months worked and working days absent in the year; the others are of a collective.
 * `movementYears`: of the movement that it leads.
 */
export const numberFacts = [
  'monthsWorked',
  'daysAbsent',
  'members',
  'ldtt',
  'completed',
  'cstdcs',
  'cautioned',
  'movementYears',
] as const;
export type NumberFact = (typeof numberFacts)[number];

/**
 * `underReview`: discipline, investigation or inspection is under way, or a complaint is being verified. `leading`: the leading
 * unit of its block. `late`: received after the deadline. `maternityLeave`: part of the absence was statutory leave.
 */
export const flagFacts = ['registered', 'maternityLeave', 'underReview', 'leading', 'late'] as const;
export type FlagFact = (typeof flagFacts)[number];

/** The rating of the year's work, and the heaviest discipline of the year. */
export const choiceFacts = ['rating', 'discipline'] as const;
export type ChoiceFact = (typeof choiceFacts)[number];

export type FactName = NumberFact | FlagFact | ChoiceFact;

/** Declared: written by the officer in a form. Recorded: read from the record. */
export type FactSource = 'declared' | 'recorded';

export type Known<T> = { readonly value: T; readonly source: FactSource };

/** An award held before; `kind` as far as it is known. */
export type PastAward = {
  readonly title: string;
  readonly year: number;
  readonly kind?: CommendationKindCode | undefined;
  readonly source: FactSource;
};

export type YearRating = { readonly year: number; readonly rating: string; readonly source: FactSource };

/** A recognised initiative or accepted scientific work. */
export type Initiative = {
  readonly name: string;
  readonly level: string;
  readonly year: number;
  readonly source: FactSource;
};

/** One nomination as rules see it; what is absent is not known. */
export type NominationFacts = {
  readonly id: string;
  readonly kind: RecipientKind;
  readonly name: string;
  readonly title: string;
  readonly numbers: Partial<Readonly<Record<NumberFact, Known<number>>>>;
  readonly flags: Partial<Readonly<Record<FlagFact, Known<boolean>>>>;
  readonly choices: Partial<Readonly<Record<ChoiceFact, Known<string>>>>;
  readonly ratings: readonly YearRating[];
  readonly initiatives: readonly Initiative[];
};

/** What a dossier must hold, as codes: a covering statement, a report for each nominee, minutes, confirmation of initiatives. */
export const dossierParts = ['statement', 'report', 'minutes', 'initiativeProof'] as const;
export type DossierPart = (typeof dossierParts)[number];

/** The dossier around a nomination. `year` is the season's: what must be consecutive ends there. */
export type ProposalFacts = {
  readonly year: number;
  /** Who decides on the dossier; absent where a nomination is looked at without one. */
  readonly authority?: DecidingAuthority | undefined;
  readonly commendation?: CommendationKindCode | undefined;
  readonly late: boolean;
  readonly parts: readonly DossierPart[];
  /** Titles that the same nominee is proposed for in this dossier or holds a place for in the same year, this one left out. */
  readonly alsoProposed: readonly string[];
};

/** How many places a quota has, and how many are taken by others than this nomination. */
export type PlaceUse = {
  readonly quota: string;
  /** Places taken by filed and decided nominations, this dossier's own rows before this one included, this one left out. */
  readonly used: number;
  /** What the cap is a share of, as far as it is known. */
  readonly base?: Known<number> | undefined;
  /** Counted before the ministry's turn: dossiers on the way to it are in it, and some may never come. */
  readonly forecast?: boolean | undefined;
};

/** What is known of the unit, its block and the ministry in this season. */
export type UnitFacts = {
  /** LĐTT of the unit, units of the block, collectives of the ministry that reach its flag. */
  readonly bases: Partial<Readonly<Record<QuotaBase, Known<number>>>>;
  readonly places: readonly PlaceUse[];
};

export const quotaBases = ['unitLdtt', 'blockUnits', 'ministryFlags'] as const;
export type QuotaBase = (typeof quotaBases)[number];
