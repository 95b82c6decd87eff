import * as v from 'valibot';
import { mailFaults } from './mail-event.ts';
import { letterKinds } from './outbox.ts';
import { Instant } from './time.ts';
import { choices, seats } from './turn.ts';

const base = { id: v.string(), at: Instant, by: v.optional(v.string()), round: v.number() };
const seat = v.picklist(seats);

/** One line of a dossier's history: who did what when, and why. */
export const TimelineEvent = v.variant('what', [
  v.object({ ...base, what: v.literal('created') }),
  v.object({ ...base, what: v.literal('submitted'), answer: v.optional(v.string()) }),
  v.object({
    ...base,
    what: v.literal('asked'),
    seat,
    whom: v.string(),
    as: v.picklist(['holder', 'deputy', 'named']),
  }),
  v.object({
    ...base,
    what: v.literal('skipped'),
    seat,
    whom: v.string(),
    why: v.picklist(['author', 'nominee', 'ownUnit']),
  }),
  v.object({ ...base, what: v.literal('nobody'), seat }),
  v.object({
    ...base,
    what: v.literal('decided'),
    seat,
    choice: v.picklist(choices),
    reason: v.optional(v.string()),
    /** How many nominations an approval rejected, and how many it returned in a dossier of their own. */
    apart: v.optional(v.object({ rejected: v.number(), returned: v.number(), child: v.optional(v.string()) })),
  }),
  /** The first event of a dossier whose nominations left another one. */
  v.object({ ...base, what: v.literal('parted'), seat, from: v.string(), nominations: v.number() }),
  v.object({ ...base, what: v.literal('withdrawn'), reason: v.optional(v.string()) }),
  v.object({ ...base, what: v.literal('abandoned') }),
  v.object({ ...base, what: v.literal('recorded') }),
  /** Nominees whose citizen id the record knows under another name: their awards stand apart until somebody looks. */
  v.object({ ...base, what: v.literal('idShared'), names: v.array(v.string()) }),
  v.object({ ...base, what: v.literal('numbered'), number: v.string(), date: v.string() }),
  v.object({ ...base, what: v.literal('reminded'), seat }),
  v.object({ ...base, what: v.literal('overdue'), seat }),
  v.object({ ...base, what: v.literal('dueMoved'), seat, from: Instant, to: Instant, reason: v.string() }),
  v.object({ ...base, what: v.literal('named'), seat, whom: v.string(), reason: v.string() }),
  v.object({ ...base, what: v.literal('replaced'), seat, whom: v.string(), withWhom: v.optional(v.string()) }),
  v.object({ ...base, what: v.literal('restarted'), attempt: v.number() }),
  v.object({
    ...base,
    what: v.literal('undelivered'),
    letter: v.picklist(letterKinds),
    whom: v.string(),
    why: v.picklist(mailFaults),
    seat: v.optional(seat),
    requestId: v.optional(v.string()),
    /** When SES had taken the mail, and until when it tries one that is delayed. */
    sentAt: v.optional(Instant),
    triedUntil: v.optional(Instant),
  }),
  v.object({ ...base, what: v.literal('mailed'), letter: v.picklist(letterKinds), whom: v.string() }),
]);
export type TimelineEvent = v.InferOutput<typeof TimelineEvent>;

type WithoutPlace<E> = E extends unknown ? Omit<E, 'id' | 'at'> : never;
export type NewEvent = WithoutPlace<TimelineEvent>;
