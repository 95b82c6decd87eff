import * as v from 'valibot';
import { Code } from './directory.ts';
import { Instant } from './time.ts';
import { seats } from './turn.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Which letter is due. The relay re-reads what it speaks of, so that the item carries ids and no personal data. */
export const letterKinds = [
  'submitted',
  'request',
  'reminder',
  'freshLink',
  'decided',
  'apart',
  'answeredByOther',
  'returned',
  'correctionClosing',
  'abandoned',
  'withdrawn',
  'outcome',
  'overdue',
  'stuck',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** One thing the outside must still be told. A sign-in carries the address that somebody typed, which may be nobody's, and `undeliverable` the one that takes no mail. */
export const Telling = v.variant('tell', [
  v.object({ tell: v.literal('start'), proposalId: v.string(), attempt: count }),
  v.object({ tell: v.literal('resume'), proposalId: v.string(), round: count, seat: v.picklist(seats) }),
  v.object({
    tell: v.literal('letter'),
    letter: v.picklist(letterKinds),
    to: Code,
    proposalId: v.string(),
    round: count,
    seat: v.optional(v.picklist(seats)),
    requestId: v.optional(v.string()),
  }),
  /** All open requests of a person in one mail. */
  v.object({ tell: v.literal('digest'), to: Code }),
  v.object({ tell: v.literal('signIn'), email: v.string(), ask: v.string(), codeHash: v.string() }),
  /** One administrator hears that an address takes no more mail; where it stands, and why, is read as the letter goes out. */
  v.object({ tell: v.literal('undeliverable'), to: Code, address: v.string() }),
  /** `mended`: people whose address took no mail and is another now. `after`: the last proposal that a walk over the open turns came to; `failed`: the turns that did not follow on the way. */
  v.object({
    tell: v.literal('directory'),
    version: count,
    mended: v.optional(v.array(Code)),
    after: v.optional(v.string()),
    failed: v.optional(count),
  }),
]);
export type Telling = v.InferOutput<typeof Telling>;

/** An item of the outbox: `stream` keeps the order (a proposal's id), `id` sorts as its items were made. */
export const OutboxItem = v.object({
  stream: v.string(),
  id: v.string(),
  madeAt: Instant,
  /** From when on it is to be told, where that is not at once: until then nobody is late with it. */
  dueAt: v.optional(Instant),
  attempts: count,
  notBefore: Instant,
  parked: v.boolean(),
  telling: Telling,
});
export type OutboxItem = v.InferOutput<typeof OutboxItem>;

/** A stored item that `OutboxItem` refuses, from another version or damaged: it keeps nothing else waiting, and is tried like any other. */
export const UnreadableItem = v.object({
  stream: v.string(),
  id: v.string(),
  madeAt: v.fallback(v.string(), ''),
  attempts: v.fallback(count, 0),
  notBefore: v.fallback(v.string(), ''),
  parked: v.fallback(v.boolean(), false),
});
export type UnreadableItem = v.InferOutput<typeof UnreadableItem> & { readonly unreadable: Error };

/** After this many failures an item is parked: shown to the administrator, sendable again, in nobody's way. */
export const maxAttempts = 20;

/** The most parked items that one press sends again: what a page can do while somebody waits for it. */
export const sentAgainAtOnce = 500;

/** How long a claim lasts, in milliseconds: longer than one SES call and its retries. */
export const claimMs = 60_000;

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** The pause after the n-th failure in milliseconds: doubles from 2 s up to a quarter of an hour. */
export const backoffMs = (attempts: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
