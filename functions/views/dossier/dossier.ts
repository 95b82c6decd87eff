import type { Counts } from '../../domain/counts.ts';
import type { DecidingAuthority } from '../../domain/data/authorities.ts';
import type { RecipientKind } from '../../domain/forms/forms.ts';
import type { RowOutcome, Seat } from '../../domain/proposal.ts';
import type { FindingCounts } from '../../domain/rules/finding.ts';
import type { Instant } from '../../domain/time.ts';
import type { Choice, Conflict, RowDecision } from '../../domain/turn.ts';

/** A dossier as every page introduces it; names are those of the directory, dates of documents stand as typed. */
export type DossierHead = {
  readonly number: string;
  readonly unit: string;
  readonly block: string;
  readonly season: string;
  readonly authority: DecidingAuthority;
  readonly round: number;
  readonly submittedAt: Instant;
  readonly submittedBy: string;
  readonly statement: { readonly number: string; readonly date: string; readonly signer: string };
  readonly counts: Counts;
  /** The dossier that this one left. */
  readonly parent?: { readonly id: string; readonly number: string } | undefined;
};

/** `title` is a code of the catalogue. */
export type NominationLine = {
  readonly id: string;
  readonly name: string;
  readonly kind: RecipientKind;
  readonly title: string;
  readonly mark?: 'added' | 'changed' | undefined;
  /** What the rules find of it now; absent where they are not shown. */
  readonly found?: FindingCounts | undefined;
};

/** A nomination that was decided apart from the rest. */
export type ApartLine = Omit<NominationLine, 'mark'> & {
  readonly outcome: RowOutcome;
  readonly reason: string;
};

/** What a decision says of one nomination. */
export type RowLine = {
  readonly id: string;
  readonly name: string;
  readonly choice: RowDecision['choice'];
  readonly reason: string;
};

export type DecisionLine = {
  readonly seat: Seat;
  readonly by: string;
  readonly choice: Choice;
  readonly reason?: string | undefined;
  readonly at: Instant;
  readonly round: number;
  readonly rows?: readonly RowLine[] | undefined;
};

export type SkippedLine = { readonly name: string; readonly why: Conflict };

/** A document's date as people read it, whether it was kept as typed or as a day. */
export const readableDate = (date: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? date.split('-').reverse().join('/') : date;
