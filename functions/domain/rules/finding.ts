import type { CommendationKindCode } from '../data/commendation-kinds.ts';
import type { DossierPart, FactName, FactSource, NumberFact, QuotaBase } from './facts.ts';
import type { LegalBasis, Text } from './grounds.ts';
import type { QuotaScope, Severity } from './pack.ts';

/** What a rule looked at, for people to check: pages render it, tests compare it. */
export type FactUsed =
  | { readonly fact: FactName; readonly value: number | boolean | string; readonly source: FactSource }
  /** Not filled in, not recorded. */
  | { readonly fact: 'unknown'; readonly of: FactName | QuotaBase | 'commendation' }
  | {
      readonly fact: 'share';
      readonly part: NumberFact;
      readonly of: NumberFact;
      readonly some: number;
      readonly all: number;
      /** Percent. */
      readonly needed: number;
    }
  /**
   * Years in which one of the titles was received; `missing` of the run that comes nearest; `uncounted` of a kind that is no
   * ground; `since` and `until` bound the years that count.
   */
  | {
      readonly fact: 'held';
      readonly titles: readonly string[];
      readonly years: readonly { readonly year: number; readonly source: FactSource }[];
      readonly missing: readonly number[];
      readonly uncounted: readonly { readonly year: number; readonly kind: CommendationKindCode }[];
      readonly needed: number;
      readonly since?: number | undefined;
      readonly until?: number | undefined;
    }
  | {
      readonly fact: 'rated';
      readonly rating: string;
      readonly years: readonly number[];
      readonly missing: readonly number[];
      readonly needed: number;
    }
  | {
      readonly fact: 'initiatives';
      readonly level: string;
      readonly names: readonly string[];
      readonly needed: number;
      readonly since: number;
    }
  | { readonly fact: 'proposedWith'; readonly titles: readonly string[] }
  | { readonly fact: 'commendation'; readonly kind: CommendationKindCode }
  | { readonly fact: 'part'; readonly part: DossierPart; readonly there: boolean }
  /** «12 of 12 used; this would be the 13th (15 % of 80 LĐTT, rounded down)». */
  | {
      readonly fact: 'places';
      readonly titles: readonly string[];
      readonly scope: QuotaScope;
      readonly used: number;
      readonly cap: number;
      readonly base: QuotaBase;
      readonly of: number;
      readonly percent?: number | undefined;
      readonly rounding?: 'down' | 'up' | undefined;
      /** Of dossiers on their way to the ministry too. */
      readonly forecast?: boolean | undefined;
    }
  /** Votes for it, of all the council's members. */
  | { readonly fact: 'votes'; readonly votesFor: number; readonly members: number; readonly needed: number }
  /** Said by a check that is no rule of a pack. */
  | { readonly fact: 'text'; readonly text: Text; readonly href?: string | undefined };

/** One rule's answer that is not simply yes: what was asked, on which ground, what was seen, what would cure it. */
export type Finding = {
  /** The provision's id; with the nomination's it is what a written reason refers to. */
  readonly rule: string;
  readonly severity: Severity;
  /** Absent: of the whole dossier. */
  readonly nominationId?: string | undefined;
  readonly message: Text;
  readonly cure: Text;
  readonly facts: readonly FactUsed[];
  /** Absent where the finding follows from the papers themselves. */
  readonly basis?: LegalBasis | undefined;
  readonly verified: boolean;
  /** Set by the ministry instead of the pack, with its reason. */
  readonly overridden?: { readonly reason: string } | undefined;
  /** Fields of the form where a cure begins (`ratings`, `daysAbsent`). */
  readonly fields: readonly string[];
};

/** How many of each severity: «chặn 2 · cảnh báo 1». */
export const countFindings = (findings: readonly Pick<Finding, 'severity'>[]) => {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { blocks: of('blocks'), warns: of('warns'), informs: of('informs') };
};
export type FindingCounts = ReturnType<typeof countFindings>;
