import type { AddressMark } from './domain/address-mark.ts';
import type { Enrolment } from './domain/award-import/enrolment.ts';
import type { Choice, RowClass } from './domain/award-import/judge.ts';
import type { ImportNote, KeptImport, PreviewRow } from './domain/award-import/preview.ts';
import type { Claim, ClaimKey } from './domain/claim.ts';
import type { WhyNotNow } from './domain/data/mail-waits.ts';
import type { Directory } from './domain/directory.ts';
import type { DueTimes } from './domain/due.ts';
import type { Filled } from './domain/forms/field.ts';
import type { OpenWork, Outstanding } from './domain/gauges.ts';
import type { InitiativeShare } from './domain/initiative.ts';
import type { MailAbout } from './domain/mail-about.ts';
import type { OutboxItem, UnreadableItem } from './domain/outbox.ts';
import type { Match, Person, PersonKey } from './domain/person-match.ts';
import type { DecisionPaper, Entry, Proposal, Standing, StatementEntry } from './domain/proposal.ts';
import type { AwardRecord, Recipient } from './domain/recipient.ts';
import type { Round } from './domain/round.ts';
import type { FixedRules } from './domain/rules/fixed-rules.ts';
import type { Found } from './domain/rules/found.ts';
import type { Override } from './domain/rules/override.ts';
import type { QuotaScope } from './domain/rules/pack.ts';
import type { Holds, Place } from './domain/rules/places.ts';
import type { Instant } from './domain/time.ts';
import type { TimelineEvent } from './domain/timeline.ts';
import type { Trace, TracePlace } from './domain/trace.ts';
import type { EndedTurn, OpenTurn, Outcome, Request, Turn, TurnKey } from './domain/turn.ts';
import type { Letter } from './letters.ts';

/** One conditional write; a commit makes all of its changes or none. */
export type Change =
  | { readonly change: 'createProposal'; readonly proposal: Proposal }
  /** Condition: the proposal still stands as `from`; with `edits`, also that nobody saved since that count. */
  | {
      readonly change: 'move';
      readonly proposal: Proposal;
      readonly to: Standing;
      readonly set?: {
        readonly number?: string;
        readonly submittedBy?: string;
        readonly paper?: DecisionPaper;
        readonly rules?: FixedRules;
        readonly rowOutcomes?: NonNullable<Proposal['rowOutcomes']>;
      };
      readonly edits?: number;
      /** What it holds from now on. Condition: no place is taken beyond its cap. */
      readonly holds?: Holds;
    }
  /** Condition: the proposal is editable as seen and the statement is still at version `seen`. */
  | {
      readonly change: 'saveStatement';
      readonly proposal: Proposal;
      readonly seen: number;
      readonly entry: StatementEntry;
      readonly filled: Filled;
      readonly dropSeen: boolean;
    }
  /** Condition: editable as seen and this nomination alone still at version `seen` (0: not there yet). */
  | {
      readonly change: 'saveNomination';
      readonly proposal: Proposal;
      readonly nominationId: string;
      readonly seen: number;
      readonly entry: Entry;
      readonly filled: Filled;
      readonly dropSeen: boolean;
    }
  | {
      readonly change: 'removeNomination';
      readonly proposal: Proposal;
      readonly nominationId: string;
      readonly seen: number;
      readonly dropSeen: boolean;
    }
  /** Into a dossier that no header names yet: writing the same again changes nothing. */
  | { readonly change: 'copyStatement'; readonly proposalId: string; readonly version: number; readonly filled: Filled }
  | {
      readonly change: 'copyNomination';
      readonly proposal: Pick<Proposal, 'id' | 'unitId'>;
      readonly nominationId: string;
      readonly entry: Entry;
      readonly filled: Filled;
    }
  /** Condition: approved and without a decision number yet. */
  | { readonly change: 'setPaper'; readonly proposal: Proposal; readonly paper: DecisionPaper }
  /** The administrator was told that the engine is late; told again at `at`. Condition: it still stands there. */
  | { readonly change: 'watchAgain'; readonly proposal: Proposal; readonly at: Instant }
  | { readonly change: 'awaitNumber'; readonly proposal: Proposal; readonly at: Instant }
  | { readonly change: 'claimKey'; readonly key: string; readonly receipt: SubmitReceipt }
  /** Condition: the unit's counter of the season still stands at `seen`. */
  | { readonly change: 'countUp'; readonly unitId: string; readonly seasonId: string; readonly seen: number }
  | { readonly change: 'putNumber'; readonly number: string; readonly proposalId: string }
  | { readonly change: 'putRound'; readonly round: Round }
  | { readonly change: 'putFound'; readonly found: Found }
  /** Condition: the turn does not exist yet. */
  | { readonly change: 'putTurn'; readonly turn: Turn }
  /** Condition: open and at the revision read. */
  | { readonly change: 'endTurn'; readonly turn: OpenTurn; readonly as: EndOfTurn }
  /** Condition: open and at the revision read; tokens are left alone. */
  | {
      readonly change: 'reviseTurn';
      readonly turn: OpenTurn;
      readonly to: Pick<OpenTurn, 'addressees' | 'days' | 'due' | 'next' | 'administratorToldAt'>;
    }
  /** Condition: the turn is open, or not, as read. */
  | { readonly change: 'addToken'; readonly turn: Turn; readonly token: string }
  | { readonly change: 'putRequest'; readonly request: Request }
  | {
      readonly change: 'endRequest';
      readonly proposalId: string;
      readonly requestId: string;
      readonly status: Exclude<Request['status'], 'open'>;
    }
  | { readonly change: 'dueRequest'; readonly proposalId: string; readonly requestId: string; readonly due: Instant }
  /** Condition: exactly `seen` fresh links were noted before; resets the tries. */
  | { readonly change: 'freshLink'; readonly request: Request; readonly at: Instant }
  | { readonly change: 'tell'; readonly item: OutboxItem }
  | { readonly change: 'note'; readonly proposalId: string; readonly event: TimelineEvent }
  | { readonly change: 'putAward'; readonly award: AwardRecord }
  /** Condition: nothing of this key happened before. */
  | { readonly change: 'once'; readonly key: string; readonly at: Instant }
  /** Condition: the address is not marked. */
  | { readonly change: 'markAddress'; readonly mark: AddressMark };

export type EndOfTurn =
  | {
      readonly status: 'answered';
      readonly at: Instant;
      readonly outcome: Outcome;
      readonly decision?: NonNullable<Extract<EndedTurn, { status: 'answered' }>['decision']>;
    }
  | {
      readonly status: 'closed';
      readonly at: Instant;
      readonly outcome: Outcome;
      readonly why: Extract<EndedTurn, { status: 'closed' }>['why'];
    };

/** `digest` is of what was posted with the key: the same key with another body is refused. */
export type SubmitReceipt = {
  readonly proposalId: string;
  readonly round: number;
  readonly at: Instant;
  readonly digest: string;
};

/** What a list shows of one item without opening it. */
export type ProposalLine = Pick<
  Proposal,
  'id' | 'unitId' | 'blockId' | 'seasonId' | 'authority' | 'number' | 'standing' | 'createdAt'
>;
export type NomineeLine = {
  readonly proposalId: string;
  readonly nominationId: string;
  readonly name: string;
  readonly title: string;
  readonly kind: Entry['kind'];
  readonly unitId: string;
};
export type RecipientLine = Pick<Recipient, 'id' | 'name' | 'kind' | 'unitId' | 'birthDate' | 'post' | 'sameIdAs'>;

export type QueueLine = Pick<Request, 'id' | 'proposalId' | 'round' | 'seat' | 'personId' | 'as' | 'askedAt' | 'due'>;

/** A slice of one sorted list: strictly beyond the key `after`, optionally only keys that start with `prefix`. */
export type Slice = {
  readonly after?: string | undefined;
  readonly prefix?: string | undefined;
  readonly limit: number;
};
export type Listed<L> = { readonly key: string; readonly line: L };

export type Ledger = {
  /** False when one of the conditions no longer held: nothing was written, read again. */
  commit(changes: readonly Change[]): Promise<boolean>;
  proposal(id: string): Promise<Proposal | undefined>;
  /** Those of the ids that there are, by id: one read for up to a hundred. */
  proposals(ids: readonly string[]): Promise<ReadonlyMap<string, Proposal>>;
  statement(proposalId: string, version: number): Promise<Filled | undefined>;
  nominations(proposalId: string, versions: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, Filled>>;
  round(proposalId: string, round: number): Promise<Round | undefined>;
  /** What was found each time the dossier was filed or decided. */
  found(proposalId: string): Promise<readonly Found[]>;
  turn(key: TurnKey): Promise<Turn | undefined>;
  /** Those of the keys that there are, in any order; each key once. */
  turnsAt(keys: readonly TurnKey[]): Promise<readonly Turn[]>;
  turns(proposalId: string): Promise<readonly Turn[]>;
  request(proposalId: string, requestId: string): Promise<Request | undefined>;
  timeline(proposalId: string): Promise<readonly TimelineEvent[]>;
  /** Whether a commit said `once` for this key, within the days for which that is kept. */
  happened(key: string): Promise<boolean>;
  receipt(key: string): Promise<SubmitReceipt | undefined>;
  numbered(number: string): Promise<string | undefined>;
  counter(unitId: string, seasonId: string): Promise<number>;
  /** Takes one of the five tries of a code before it is compared; false when they are used up. */
  takeTry(proposalId: string, requestId: string, most: number): Promise<boolean>;
};

export type Lists = {
  /** Newest first. */
  proposals(unitId: string, slice: Slice): Promise<readonly Listed<ProposalLine>[]>;
  /** By given name, Vietnamese order. */
  nominees(unitId: string, slice: Slice): Promise<readonly Listed<NomineeLine>[]>;
  recipients(unitId: string, slice: Slice): Promise<readonly Listed<RecipientLine>[]>;
  /** Approved, decision number not entered yet; oldest first. */
  awaitingNumber(unitId: string, slice: Slice): Promise<readonly Listed<ProposalLine>[]>;
  /** Every open turn, the most overdue first. */
  openTurns(slice: Slice): Promise<readonly Listed<TurnKey>[]>;
  /** How many open turns were due before `now`. */
  overdue(now: Instant): Promise<number>;
  /** Open requests of one person, the most urgent first. */
  queue(personId: string, slice: Slice): Promise<readonly Listed<QueueLine>[]>;
  /** How many open requests one person has. */
  queued(personId: string): Promise<number>;
};

/** Who in the record a person is, and the awards that count as theirs. */
export type Recorded = { readonly match: Match; readonly awards: readonly AwardRecord[] };

export type Recipients = {
  recipient(id: string): Promise<Recipient | undefined>;
  awards(recipientId: string): Promise<readonly AwardRecord[]>;
  awardsOf(recipientIds: readonly string[]): Promise<ReadonlyMap<string, readonly AwardRecord[]>>;
  /** Who in the record a person is; writes nothing. */
  find(person: Person): Promise<Match>;
  /** The same for many, in their order. */
  findAll(people: readonly Person[]): Promise<readonly Match[]>;
  /**
   * Who each person is, with every award, by the person's key, in few reads for up to 200: of who is known, and of the only
   * one whom older papers name without a citizen id, where a human has confirmed it.
   */
  historyOf(people: readonly PersonKey[]): Promise<ReadonlyMap<string, Recorded>>;
  /**
   * The recipient of this citizen id and name, or a unit's collective of this name; made on first sight, once, and moved to
   * the unit and post given here. Whoever carries the id under another name stays apart.
   */
  settle(candidate: Recipient): Promise<Recipient>;
  /** Writes what an import brings, each recipient whole or not at all; answers with those to be read and judged again. */
  enrol(enrolments: readonly Enrolment[]): Promise<readonly Enrolment[]>;
};

/** Files of awards that were read and wait to be confirmed, and the history of all that were brought in. */
export type AwardImports = {
  readonly rowsOnPage: number;
  /** Keeps a file's rows for two weeks; the import is there once all of them are. */
  keep(kept: KeptImport, rows: readonly PreviewRow[]): Promise<void>;
  find(id: string): Promise<KeptImport | undefined>;
  /** The rows of a class, page by page from 0. */
  page(id: string, of: RowClass, page: number): Promise<readonly PreviewRow[]>;
  rows(id: string): Promise<readonly PreviewRow[]>;
  /** False when it was confirmed meanwhile, or is gone. */
  choose(id: string, choices: ReadonlyMap<number, Choice>): Promise<boolean>;
  /** Nothing is decided of its rows any more; false when somebody confirmed it before. */
  confirm(id: string, by: string, at: Instant): Promise<boolean>;
  /** False when somebody completed it before. */
  done(note: ImportNote): Promise<boolean>;
  /** Notes an import that was never kept here. */
  note(note: ImportNote): Promise<void>;
  /** The newest first. */
  notes(most: number): Promise<readonly ImportNote[]>;
};

/** One claim to take: `seen` is what stands there, a claim that counts no more. */
export type Taking = { readonly claim: Claim; readonly seen: Claim | undefined };

/** Who stands for which title in which period. What a claim is worth its claimant's header says: freeing one writes nothing. */
export type Claims = {
  find(keys: readonly ClaimKey[]): Promise<readonly Claim[]>;
  /** Every title that each of the nominees is claimed for in a period, in any order. */
  ofAll(nominees: readonly Omit<ClaimKey, 'title'>[]): Promise<readonly Claim[]>;
  /**
   * Takes all or none, at most 40: false when one stands otherwise than seen, or when one of `halted` moved. Those are
   * drafts whose own submission left claims behind: it can no more file them, for their saves count one more.
   */
  take(takings: readonly Taking[], halted: readonly Proposal[]): Promise<boolean>;
  /** Lets those who are quicker get on with it, longer after each try. */
  giveWay(tries: number): Promise<void>;
};

/** By what filed nominations are found again. Whether one still counts its claimant's header says: a trace is never taken back. */
export type Traces = {
  /** Of a dossier's nominations as each was saved last; those saved before traces were kept have none. */
  ofDossier(proposalId: string, nominationIds: readonly string[]): Promise<ReadonlyMap<string, Trace>>;
  /** Leaves them where others look; again changes nothing. */
  leave(proposalId: string, traces: ReadonlyMap<string, Trace>): Promise<void>;
  /**
   * Whose reports may be like those of these signatures, by the asker's own keys, once for each band they share. Of a text
   * that everybody copies fifty are known.
   */
  near(signatures: ReadonlyMap<string, readonly string[]>): Promise<ReadonlyMap<string, readonly TracePlace[]>>;
  /** Who says which share of the initiatives with these keys was theirs; of each key the first fifty. */
  sharesOf(initiatives: readonly string[]): Promise<readonly (InitiativeShare & TracePlace)[]>;
};

/** What the clock may take: a turn whose next step is due, or a proposal that waits too long for its engine. */
export type DueItem =
  | { readonly kind: 'turn'; readonly key: TurnKey; readonly at: Instant }
  | { readonly kind: 'proposal'; readonly proposalId: string; readonly at: Instant };

export type DueIndex = {
  /** Everything due until `until`, in pages over the index's shards. */
  dueUntil(until: Instant): AsyncIterable<DueItem>;
  /** Everything that will be due, the next first per shard. */
  all(): AsyncIterable<DueItem>;
  /** Counts what is open by the index's keys alone, at most `most` of each shard. */
  openWork(now: Instant, most: number): Promise<OpenWork>;
  /** The proposals that wait for their engine, however long. */
  owed(): Promise<readonly string[]>;
};

/** What the history of a dossier says of something told. */
export type Noted = { readonly proposalId: string; readonly event: TimelineEvent };

export type Outbox = {
  /** The streams that have something to tell at `now`. */
  waiting(now: Instant): AsyncIterable<string>;
  /** A stream's items in their order. */
  ofStream(stream: string): Promise<readonly (OutboxItem | UnreadableItem)[]>;
  /** False when somebody else has it, or it is gone. */
  claim(item: OutboxItem | UnreadableItem, now: Instant, until: Instant): Promise<boolean>;
  /** Notes how far a long telling has come and renews one's own claim; false when that was lost meanwhile. */
  keep(item: OutboxItem, claimedUntil: Instant, telling: OutboxItem['telling'], until: Instant): Promise<boolean>;
  /** Also without the claim: what was told is told, whoever else is about to. At most 99 notes. */
  done(item: OutboxItem, noted?: readonly Noted[]): Promise<void>;
  /** `claimedUntil` is one's own claim: whoever lost it meanwhile puts nothing off. What nobody can read is never claimed. */
  later(
    item: OutboxItem | UnreadableItem,
    claimedUntil: Instant | undefined,
    notBefore: Instant,
    parked: boolean,
  ): Promise<void>;
  /** Gives one's own claim back: it goes out from `notBefore` on, and no failure is counted. */
  postpone(item: OutboxItem, claimedUntil: Instant, notBefore: Instant): Promise<void>;
  /** What waits, the soonest to be told first, and what is parked: at most `most` of each of a few shards, for a look every minute. */
  outstanding(most: number): Promise<Outstanding>;
  /** The oldest first. */
  parked(): Promise<readonly (OutboxItem | UnreadableItem)[]>;
  /** A parked item goes on as if new; one that is gone is no fault. */
  unpark(stream: string, id: string, now: Instant): Promise<boolean>;
};

/** A mailed link, by the hash of its token. */
export type Link = {
  readonly hash: string;
  readonly proposalId: string;
  readonly requestId: string;
  readonly codeHash: string;
  readonly expiresAt: Instant;
};

export type Links = {
  put(link: Link): Promise<void>;
  find(hash: string): Promise<Link | undefined>;
};

/** `tries`: how often its code was compared; `usedAt`: it has signed somebody in. */
export type SignInLink = {
  readonly tries: number;
  readonly hash: string;
  readonly personId: string;
  readonly ask: string;
  readonly codeHash: string;
  readonly expiresAt: Instant;
  readonly usedAt?: Instant | undefined;
};
export type Session = {
  readonly hash: string;
  readonly personId: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
};

export type Sessions = {
  /** One write, the same for a known and an unknown address. */
  ask(item: OutboxItem): Promise<void>;
  /** Counts an ask among those of an address and window, once however often it is tried; false when there are `most` others. */
  takeMail(emailHash: string, window: string, ask: string, most: number, askedAt: Instant): Promise<boolean>;
  putLink(link: SignInLink): Promise<void>;
  findLink(hash: string): Promise<SignInLink | undefined>;
  takeLinkTry(hash: string, most: number): Promise<boolean>;
  /** Uses the link up and starts the session in one transaction; false when the link was used before. */
  start(linkHash: string, session: Session): Promise<boolean>;
  find(hash: string): Promise<Session | undefined>;
  seen(hash: string, at: Instant): Promise<void>;
  end(hash: string): Promise<void>;
};

export type DirectoryVersion = { readonly version: number; readonly directory: Directory };

export type Directories = {
  /** Version 0 with nobody but the configured administrator when none was imported yet. */
  current(): Promise<DirectoryVersion>;
  /** Writes the new version beside the old and flips the pointer; false when somebody flipped it meanwhile. */
  replace(seen: number, directory: Directory, told: OutboxItem, note: DirectoryNote): Promise<boolean>;
  notes(): Promise<readonly DirectoryNote[]>;
};
export type DirectoryNote = {
  readonly at: Instant;
  readonly by: string;
  readonly what: string;
  readonly reason?: string | undefined;
};

/** Addresses that take no more mail. */
export type Marks = {
  all(): Promise<readonly AddressMark[]>;
  find(address: string): Promise<AddressMark | undefined>;
  /** Takes a mark away and notes who did, with the directory's history; false when there is none. */
  clear(address: string, note: DirectoryNote): Promise<boolean>;
};

/** Where an execution goes: a state of the definition, and the round it is for. */
export type Stop = { readonly state: string; readonly round: number };

/** What an execution begins with. Only its stop is replaced as it goes on: whose it is and which attempt, never. */
export type EngineInput = {
  readonly version: 1;
  readonly proposalId: string;
  readonly attempt: number;
  readonly stop: Stop;
};

/** The state machine. What is already so is done: a name taken, a task timed out or gone. */
export type Engine = {
  start(name: string, input: EngineInput): Promise<void>;
  succeed(token: string, stop: Stop): Promise<void>;
  fail(token: string, error: string): Promise<void>;
};

export type Mail = {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Mails of one proposal share it, so that a mail program shows them as one conversation. */
  readonly thread?: string | undefined;
  readonly about: MailAbout;
};

/** SES takes no mail at all for now; the mail itself is well. `waitMs`: how long to leave SES in peace. */
export type NotNow = { readonly notNow: WhyNotNow; readonly waitMs: number };

/** What SES lets the account send. `max24Hour` is Infinity where there is no daily limit; `maxSendRate` is in mails a second. */
export type SendQuota = {
  readonly max24Hour: number;
  readonly sentLast24Hours: number;
  readonly maxSendRate: number;
};

export type Mailer = {
  /** May wait some seconds for its turn, so that the account's rate is kept. */
  send(mail: Mail): Promise<'accepted' | NotNow>;
  /** At most five minutes old; undefined when SES does not say, which keeps no mail back. */
  quota(): Promise<SendQuota | undefined>;
};
export type Composer = (letter: Letter, language: 'vi' | 'en') => Omit<Mail, 'to' | 'thread' | 'about'>;

/** Secrets and names from outside the domain. */
export type Random = {
  /** 32 random bytes, base64url: 43 characters. */
  token(): string;
  /** Six digits. */
  code(): string;
  /** A random id for an item. */
  id(): string;
  /** Sorts in the order of the calls within a process, by time between processes. */
  sequence(now: Instant): string;
  sha256(text: string): string;
};

export type Settings = {
  /** Where people reach the pages, without a slash at the end. */
  readonly publicUrl: string;
  readonly administratorEmail: string;
  readonly ministryName: string;
  readonly days: DueTimes;
};

export type Clock = { now(): Instant };

/** How many places of a counter are taken. `declared`: by each dossier that holds some, what it says its cap is a share of. */
export type PlaceCount = {
  readonly place: Place;
  readonly used: number;
  /** Counts what changed it. */
  readonly rev: number;
  readonly declared: ReadonlyMap<string, number>;
};

/** The counters of places; only a commit that moves a dossier takes places and gives them back. */
export type Places = {
  /** Each of them, as it stands; nobody has taken a place of one that is not there. */
  counts(places: readonly Place[]): Promise<ReadonlyMap<Place, PlaceCount>>;
  /** All counters of a unit, a block or the ministry that were ever used. */
  countsOf(scope: QuotaScope, holder: string): Promise<readonly PlaceCount[]>;
  /** Sets a counter right; false when it changed meanwhile. */
  mend(seen: PlaceCount, used: number): Promise<boolean>;
};

/** What the ministry sets otherwise than the rule packs; an override is never changed, only followed by another. */
export type RuleOverrides = {
  /** Of each provision the oldest first. */
  all(): Promise<readonly Override[]>;
  /** Adds an override to the `seen` that its provision has; false when somebody added one meanwhile. */
  put(override: Override, seen: number): Promise<boolean>;
};

/** What a proxy in front of the pages adds to each request, so that whoever goes around it is refused. */
export type SharedSecret = {
  /** The values that count now: the current one and, while it is being replaced, the one before. */
  values(): Promise<readonly string[]>;
};

/** Everything a use case that people call needs. */
export type App = {
  readonly ledger: Ledger;
  readonly lists: Lists;
  readonly recipients: Recipients;
  readonly awardImports: AwardImports;
  readonly claims: Claims;
  readonly traces: Traces;
  readonly due: DueIndex;
  readonly outbox: Outbox;
  readonly links: Links;
  readonly sessions: Sessions;
  readonly directories: Directories;
  readonly marks: Marks;
  readonly places: Places;
  readonly overrides: RuleOverrides;
  readonly clock: Clock;
  readonly random: Random;
  readonly settings: Settings;
};

/** What only the relay reaches: the outside that must be told. */
export type Outside = { readonly engine: Engine; readonly mailer: Mailer; readonly compose: Composer };
