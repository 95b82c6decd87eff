import { asks } from './delivery.ts';
import type { OutboxItem, UnreadableItem } from './outbox.ts';
import type { Seat } from './proposal.ts';
import type { Instant } from './time.ts';

type Stored = OutboxItem | UnreadableItem;

/** What was recorded and not told, as far as somebody looked; `capped`: there is more. */
export type Outstanding = {
  readonly waiting: readonly Stored[];
  readonly parked: readonly Stored[];
  readonly capped: boolean;
};

/** Where the open turns are, and what has come due without being taken; `capped`: there are more. */
export type OpenWork = {
  readonly turns: Readonly<Record<Seat, number>>;
  /** Proposals that wait for their engine. */
  readonly entering: number;
  readonly dueSince: Instant | undefined;
  readonly capped: boolean;
};

/** A letter that asks was written with its request, so one that stands here was never accepted; a digest asks for many. */
const isQuestion = (item: Stored): boolean => {
  if (!('telling' in item)) return false;
  const { telling } = item;
  return telling.tell === 'digest' || (telling.tell === 'letter' && asks(telling.letter));
};

/** Since when an item should have been told: however far it was put off since, and only from when on it was meant to be. */
const owedSince = (item: Stored): number => Date.parse(('telling' in item ? item.dueAt : undefined) ?? item.madeAt);

/** Seconds, never below zero; what carries no time says nothing. */
const secondsSince = (ms: number, now: Instant): number =>
  Number.isNaN(ms) ? 0 : Math.max(0, Math.round((Date.parse(now) - ms) / 1_000));

/** A mail that is this old and not accepted is late (s). */
export const LATE_SECONDS = 300;

export type TellingGauges = {
  /** Age of the oldest thing that should have been told by now. */
  readonly UntoldSeconds: number;
  /** Questions whose mail is late or was given up. */
  readonly RequestsWithoutMail: number;
  readonly ParkedItems: number;
  /** Share of the mails that SES lets the account send in 24 hours. */
  readonly SendQuotaPercent?: number;
};

export const tellingGauges = ({ waiting, parked }: Outstanding, now: Instant): TellingGauges => {
  const ages = waiting.map((item) => ({ item, seconds: secondsSince(owedSince(item), now) }));
  const late = ages.filter(({ item, seconds }) => isQuestion(item) && seconds > LATE_SECONDS);
  return {
    UntoldSeconds: Math.max(0, ...ages.map(({ seconds }) => seconds)),
    RequestsWithoutMail: late.length + parked.filter(isQuestion).length,
    ParkedItems: parked.length,
  };
};

/** In whole percent; an account without a limit uses none of it. */
export const quotaPercent = (sent: number, most: number): number =>
  most > 0 && Number.isFinite(most) ? Math.round((100 * sent) / most) : 0;

export type WorkGauges = {
  /** How long the oldest due thing waits for the clock. */
  readonly DueSeconds: number;
  readonly EnteringProposals: number;
  readonly OpenUnitHead: number;
  readonly OpenBlockLeader: number;
  readonly OpenMinistry: number;
  readonly OpenCorrection: number;
};

export const workGauges = ({ turns, entering, dueSince }: OpenWork, now: Instant): WorkGauges => ({
  DueSeconds: dueSince === undefined ? 0 : secondsSince(Date.parse(dueSince), now),
  EnteringProposals: entering,
  OpenUnitHead: turns.unitHead,
  OpenBlockLeader: turns.blockLeader,
  OpenMinistry: turns.ministry,
  OpenCorrection: turns.correction,
});

export type Gauges = TellingGauges & WorkGauges;

/** The CloudWatch namespace of the gauges; their dimensions are `service` and `stage`. */
export const GAUGES_NAMESPACE = 'EmulationPipeline';

/** In which unit of CloudWatch each gauge is counted. */
export const gaugeUnits = {
  UntoldSeconds: 'Seconds',
  RequestsWithoutMail: 'Count',
  ParkedItems: 'Count',
  SendQuotaPercent: 'Percent',
  DueSeconds: 'Seconds',
  EnteringProposals: 'Count',
  OpenUnitHead: 'Count',
  OpenBlockLeader: 'Count',
  OpenMinistry: 'Count',
  OpenCorrection: 'Count',
} as const satisfies Record<keyof Gauges, string>;
