import type { DecidingAuthority } from '../data/authorities.ts';
import type { CommendationKindCode } from '../data/commendation-kinds.ts';
import type { Recipient } from '../data/recipients.ts';
import type { TitleKind } from '../data/title.ts';
import type { Day } from '../time.ts';
import type { Condition, Rounding, ValueName } from './condition.ts';
import type { DossierPart, QuotaBase } from './facts.ts';
import type { Grounds, Provision, Text } from './grounds.ts';

export const severities = ['blocks', 'warns', 'informs'] as const;
export type Severity = (typeof severities)[number];

/** One emulation title or form of commendation as the law of the period has it. `code` is that of the catalogue. */
export type TitleProvision = Provision & {
  readonly code: string;
  readonly kind: TitleKind;
  readonly name: Text;
  readonly recipients: readonly Recipient[];
  readonly decides: DecidingAuthority;
  /** Whether a civil ministry's units propose it. */
  readonly active: boolean;
  /** Order of honour within its kind, lowest first. */
  readonly level: number;
  readonly parts: readonly DossierPart[];
  /** Times the base salary, where known: a data field, nothing is paid here. */
  readonly bonus?: number | undefined;
  /** What no source shows, whatever is verified of the clause itself; the ministry's own verification covers all of it. */
  readonly unseen?: readonly ('decides' | 'bonus')[] | undefined;
};

/** Whether what a title says of this is not verified although its clause may be. */
export const isUnseen = ({ unseen = [], verified, overridden }: TitleProvision, name: 'decides' | 'bonus'): boolean =>
  unseen.includes(name) && !(verified && overridden !== undefined);

/** What must hold of a nomination for any of `titles` (of every title when absent). */
export type Rule = Provision & {
  readonly titles?: readonly string[] | undefined;
  readonly recipients?: readonly Recipient[] | undefined;
  /** The rule asks nothing where this is not true. */
  readonly when?: Condition | undefined;
  readonly must: Condition;
  readonly severity: Severity;
  /** Id of the principle that it follows from. */
  readonly principle?: string | undefined;
  /** Said when it does not hold. */
  readonly message: Text;
  /** What would make it hold. */
  readonly cure: Text;
};

export const quotaScopes = ['unit', 'block', 'ministry'] as const;
export type QuotaScope = (typeof quotaScopes)[number];

/** At most so many of a title in one season: a share of a base, or so many for each so many of it. */
export type Quota = Provision & {
  readonly titles: readonly string[];
  readonly scope: QuotaScope;
  readonly of: QuotaBase;
  readonly cap:
    | { readonly percent: ValueName; readonly rounding: Exclude<Rounding, 'exact'> }
    | { readonly places: ValueName; readonly forEach: ValueName };
  readonly severity: Severity;
  readonly message: Text;
  readonly cure: Text;
};

/** The share of a council's members that must vote for it, in percent (`values.percent`). */
export type VoteThreshold = Provision & { readonly titles: readonly string[]; readonly by: Text };

/** A day of the year by which the dossier reaches the centre (`values.month`, `values.day`); none: no fixed day. */
export type YearlyDeadline = Provision & { readonly titles: readonly string[]; readonly what: Text };

export type KindProvision = Provision & {
  readonly code: CommendationKindCode;
  readonly name: Text;
  readonly active: boolean;
};

/** A principle of Art. 4 as people read it; the rules that follow from it name it by `id`. */
export type Principle = Provision & { readonly text: Text };

/** What holds for a dossier that was received before this pack's first day and is decided after it. */
export type Transition = Grounds & {
  /** Packs whose dossiers go on under their own law when received before `before`. */
  readonly after: string;
  readonly before: Day;
  /** Unless the newer law is kinder to the nominee. */
  readonly unlessKinder: boolean;
  readonly text: Text;
};

/** The law of a period as data. Days are in Vietnam; `from` and `to` are both included. */
export type RulePack = {
  readonly id: string;
  readonly version: number;
  readonly name: Text;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly documents: readonly (Grounds & { readonly name: Text })[];
  readonly kinds: readonly KindProvision[];
  readonly principles: readonly Principle[];
  readonly titles: readonly TitleProvision[];
  readonly rules: readonly Rule[];
  readonly quotas: readonly Quota[];
  readonly votes: readonly VoteThreshold[];
  readonly deadlines: readonly YearlyDeadline[];
  readonly transition?: Transition | undefined;
};
