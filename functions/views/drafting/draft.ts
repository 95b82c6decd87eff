import type { DecidingAuthority } from '../../domain/data/authorities.ts';
import type { RecipientKind } from '../../domain/forms/forms.ts';
import type { Opens } from '../../domain/opens.ts';
import type { Seat } from '../../domain/proposal.ts';
import type { ReasonRefused } from '../../domain/reason.ts';
import type { FindingCounts } from '../../domain/rules/finding.ts';
import type { QuotaScope } from '../../domain/rules/pack.ts';
import type { Instant } from '../../domain/time.ts';
import type { RowLine } from '../dossier/dossier.ts';
import type { FindingsView } from '../findings/findings-view.ts';

/** Names of the directory stand for codes; `number` only once it was submitted. */
export type DraftHead = {
  readonly id: string;
  readonly number?: string | undefined;
  readonly unit: string;
  readonly season: string;
  readonly authority: DecidingAuthority;
};

export type DraftStatement = {
  /** False before its first save. */
  readonly started: boolean;
  readonly problems: number;
  readonly number: string;
  readonly date: string;
  readonly signer: string;
};

export type DraftNomination = {
  readonly id: string;
  readonly kind: RecipientKind;
  readonly name: string;
  /** A code of the catalogue, or nothing yet. */
  readonly title: string;
  readonly problems: number;
  /** What the rules find of it; absent before its first save. */
  readonly found?: FindingCounts | undefined;
};

/** What the rules say of a draft: what concerns it as a whole, and where something keeps it from being filed. */
export type DraftRules = {
  readonly dossier: FindingsView;
  readonly blocked: readonly HeldUp[];
  /** With warnings for which no reason is written yet. */
  readonly unexplained: readonly HeldUp[];
};

/** A nomination, or the statement without id and name, and how many findings hold it up. */
export type HeldUp = { readonly id?: string | undefined; readonly name: string; readonly count: number };

export type Returned = {
  readonly by: string;
  readonly seat: Seat;
  readonly at: Instant;
  readonly reason: string;
  readonly due: Instant;
  /** Why each nomination of a child was returned. */
  readonly rows: readonly RowLine[];
  /** What alone may be edited. */
  readonly opens?: Opens | undefined;
  /** As typed, when it must be typed again. */
  readonly answer: string;
  readonly problem?: 'answer.missing' | `answer.${ReasonRefused}` | undefined;
};

/** The stage a dossier goes to when it is filed, and who is asked there: nobody when nobody is eligible. */
export type NextStop = { readonly seat: Seat; readonly name: string | undefined };

/** A nominee who stands for the same title in the same period elsewhere; names of the directory stand for codes. */
export type ClashLine = {
  readonly nominationId: string;
  readonly name: string;
  /** A code of the catalogue. */
  readonly title: string;
  /** Nothing: it stands in the same dossier. */
  readonly elsewhere?: { readonly unit: string; readonly number?: string | undefined } | undefined;
};

/** A quota that has fewer places left than a dossier wants, and how many others have taken. */
export type FullQuota = {
  /** Codes of the catalogue. */
  readonly titles: readonly string[];
  readonly scope: QuotaScope;
  readonly used: number;
  readonly cap: number;
  readonly wanted: number;
};
