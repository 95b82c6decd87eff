import type { AddressMark } from './domain/address-mark.ts';
import type { Seat } from './domain/proposal.ts';
import type { Instant } from './domain/time.ts';
import type { Choice, Conflict } from './domain/turn.ts';

/** What every letter about a dossier says of it. */
export type DossierFacts = {
  readonly number: string;
  readonly unit: string;
  readonly block: string;
  readonly season: string;
  readonly authority: string;
  readonly individuals: number;
  readonly collectives: number;
  readonly households: number;
  readonly statementNumber: string;
  readonly statementSigner: string;
  /** The first few nominees, "Họ tên – danh hiệu". */
  readonly nominees: readonly { readonly name: string; readonly title: string }[];
  /** Those that were decided apart from the rest; left out where nobody was. */
  readonly apart?: readonly ApartFact[] | undefined;
  /** The number of the dossier that this one left. */
  readonly parent?: string | undefined;
  /** The status page, for those who can sign in. */
  readonly page: string;
};

/** How one nomination was decided apart; `number` is that of the dossier in which it goes on. */
export type ApartFact = { readonly name: string; readonly title: string; readonly number?: string | undefined };

/** What a decision says of one nomination. */
export type RowSaid = { readonly name: string; readonly choice: 'return' | 'reject'; readonly reason: string };

/** One of several dossiers in a mail, with the link and code of its own request. */
export type DigestEntry = Pick<
  DossierFacts,
  'number' | 'unit' | 'season' | 'individuals' | 'collectives' | 'households'
> & {
  readonly seat: Seat;
  readonly round: number;
  readonly as: 'holder' | 'deputy' | 'named';
  readonly due: Instant;
  readonly overdue: boolean;
  readonly link: string;
  readonly code: string;
};

type About = { readonly to: string; readonly dossier: DossierFacts };

/** What a mail has to say, without a word of it. */
export type Letter =
  | { readonly letter: 'signIn'; readonly to: string; readonly link: string; readonly minutes: number }
  | ({
      readonly letter: 'submitted';
      readonly round: number;
      readonly at: Instant;
      readonly goesTo: Seat;
      readonly asks: string;
    } & About)
  | ({
      readonly letter: 'request';
      /** Why this mail comes: the first asking, a reminder, or a fresh link that was asked for. */
      readonly because: 'asked' | 'reminder' | 'freshLink';
      readonly as: 'holder' | 'deputy' | 'named';
      readonly seat: Seat;
      readonly round: number;
      readonly due: Instant;
      readonly link: string;
      readonly code: string;
      readonly skipped: readonly { readonly name: string; readonly why: Conflict }[];
    } & About)
  | {
      readonly letter: 'digest';
      readonly to: string;
      /** The most urgent first. */
      readonly requests: readonly DigestEntry[];
      /** How many open requests are not listed. */
      readonly more: number;
      /** The page that lists all of them, for those who sign in. */
      readonly queue: string;
    }
  | ({
      readonly letter: 'decided';
      readonly seat: Seat;
      readonly choice: Choice;
      readonly reason?: string | undefined;
      readonly at: Instant;
      readonly goesTo: Seat | 'end';
      readonly rows?: readonly RowSaid[] | undefined;
    } & About)
  | ({
      readonly letter: 'apart';
      readonly seat: Seat;
      readonly by: string;
      readonly post: string;
      readonly at: Instant;
      readonly rows: readonly RowSaid[];
    } & About)
  | ({
      readonly letter: 'answeredByOther';
      readonly seat: Seat;
      readonly by: string;
      readonly choice: Choice;
      readonly at: Instant;
    } & About)
  | ({
      readonly letter: 'returned';
      readonly seat: Seat;
      readonly by: string;
      readonly post: string;
      /** Empty where only single nominations have their reasons. */
      readonly reason: string;
      readonly due: Instant;
      readonly rows?: readonly RowSaid[] | undefined;
      /** Only some fields may be edited. */
      readonly limited?: boolean | undefined;
    } & About)
  | ({ readonly letter: 'correctionClosing'; readonly due: Instant } & About)
  | ({ readonly letter: 'abandoned' } & About)
  | ({ readonly letter: 'withdrawn'; readonly by: string } & About)
  | ({
      readonly letter: 'outcome';
      readonly outcome: 'approved' | 'forwarded' | 'rejected';
      readonly by: string;
      readonly reason?: string | undefined;
      readonly decisionNumber?: string | undefined;
    } & About)
  | ({
      readonly letter: 'overdue';
      readonly seat: Seat;
      readonly since: Instant;
      readonly asked: readonly string[];
    } & About)
  | ({ readonly letter: 'stuck'; readonly since: Instant } & About)
  | {
      readonly letter: 'undeliverable';
      readonly to: string;
      /** Who has the address in the directory now; nobody when it was changed meanwhile. */
      readonly person?: { readonly name: string; readonly post: string } | undefined;
      readonly address: string;
      readonly why: AddressMark['why'];
      readonly at: Instant;
      /** How many dossiers wait for this person; `more` when there are more than were counted. */
      readonly waiting: { readonly count: number; readonly more: boolean };
      readonly page: string;
    };
