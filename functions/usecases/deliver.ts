import { backoffMs, claimMs, maxAttempts, type OutboxItem, type UnreadableItem } from '../domain/outbox.ts';
import { type Instant, later } from '../domain/time.ts';
import type { App, NotNow, Outside } from '../ports.ts';
import { askMended } from './ask-mended.ts';
import { followDirectory, type Walk } from './follow-directory.ts';
import { isMailTelling, sendMail } from './send-mail.ts';
import { resumeExecution, startExecution } from './tell-engine.ts';

type Stored = OutboxItem | UnreadableItem;

export type Relay = App &
  Outside & {
    /** Until when this relay sends no mail at all, because SES takes none. Starts and resumes go out meanwhile. */
    readonly rest: { until: Instant };
    readonly onFault: (error: unknown, item: Stored) => void;
    readonly onNotNow: (notNow: NotNow, item: OutboxItem) => void;
  };

/** A relay that has heard no "not now" yet. */
export const unrested = (): Relay['rest'] => ({ until: '' });

/** The times of one call of a relay, over all streams that it tells: from `mail` on it begins no mail, from `walk` on nothing more for a new directory. */
export type Until = { readonly mail: Instant; readonly walk: Instant };

/** How long (ms) one call sends mail: it ends before the schedule begins the next, so that few relays share the account's rate. */
const MAILING_MS = 50_000;

/** What the last mail may still take (ms) where SES hangs: ten seconds for its turn, and three tries. */
const LAST_MAIL_MS = 40_000;

/** What one slice of the open turns, or one person asked again, may still take (ms). */
const LAST_SLICE_MS = 20_000;

/** What a call has (ms) when it does not say. */
const CALL_MS = 120_000;

/** `leftMs`: after how long the call is ended, so that it ends by itself before. */
export const untilFor = (now: Instant, leftMs = CALL_MS): Until => ({
  mail: later(now, Math.min(MAILING_MS, leftMs - LAST_MAIL_MS)),
  walk: later(now, leftMs - LAST_SLICE_MS),
});

/** One's own claim of an item; who tells something long renews it. */
type Claim = { until: Instant };

/** SES's tries must end within a claim: one that is half over before the first of them is renewed. */
const holds = async (relay: Relay, item: OutboxItem, claim: Claim): Promise<boolean> => {
  const now = relay.clock.now();
  if (later(now, claimMs / 2) <= claim.until) return true;
  const until = later(now, claimMs);
  const kept = await relay.outbox.keep(item, claim.until, item.telling, until);
  if (kept) claim.until = until;
  return kept;
};

/** How long one look after a new directory takes at most (ms), so that other tellings come before the next look. */
const WALK_MS = 45_000;

type DirectoryTelling = Extract<OutboxItem['telling'], { tell: 'directory' }>;

/** Notes after every slice, and everybody asked again, how far it is: what is cut off goes on from there at the relay's next look. */
const tellDirectory = async (
  relay: Relay,
  item: OutboxItem,
  telling: DirectoryTelling,
  claim: Claim,
  walkUntil: Instant,
): Promise<void> => {
  const { mended = [] } = telling;
  let reached = telling;
  const goOn = async (progress: Partial<DirectoryTelling>): Promise<boolean> => {
    reached = { ...reached, ...progress };
    const now = relay.clock.now();
    const inTime = now < walkUntil;
    const until = inTime ? later(now, claimMs) : now;
    const kept = await relay.outbox.keep(item, claim.until, reached, until);
    if (kept) claim.until = until;
    return kept && inTime;
  };
  const { after, failed } = telling;
  const fromStart: Walk = { after: undefined, failed: undefined };
  if (!(await followDirectory(relay, { after, failed }, (walk) => goOn({ ...fromStart, ...walk })))) return;
  if (!(await askMended(relay, telling.version, mended, (left) => goOn({ mended: [...left] })))) return;
  await relay.outbox.done(item);
};

/** Tells one item; SES's "not now" leaves it in the outbox. */
const tellOutside = async (
  relay: Relay,
  item: OutboxItem,
  claim: Claim,
  now: Instant,
  until: Until,
): Promise<NotNow | undefined> => {
  const { telling } = item;
  if (isMailTelling(telling)) {
    const isOurs = () => holds(relay, item, claim);
    const onFault = (fault: unknown) => relay.onFault(fault, item);
    const { sending, noted } = await sendMail(relay, item, telling, now, { isOurs, onFault });
    if (sending === 'anothers') return undefined;
    if (typeof sending === 'object') return sending;
    await relay.outbox.done(item, noted);
    return undefined;
  }
  switch (telling.tell) {
    case 'start':
      await startExecution(relay, telling.proposalId, telling.attempt);
      await relay.outbox.done(item);
      break;
    case 'resume':
      await resumeExecution(relay, telling);
      await relay.outbox.done(item);
      break;
    case 'directory':
      await tellDirectory(relay, item, telling, claim, soonest(until.walk, later(now, WALK_MS)));
      break;
  }
  return undefined;
};

const soonest = (one: Instant, other: Instant): Instant => (one < other ? one : other);

const isMail = (item: Stored): boolean => 'telling' in item && isMailTelling(item.telling);

const isWalk = (item: Stored): boolean => 'telling' in item && item.telling.tell === 'directory';

type May = { readonly mail: boolean; readonly walk: boolean };

/** The next item of a stream that may be told now: a mail waits for the mails before it, nothing else waits for a mail. */
const nextOf = (items: readonly Stored[], tried: ReadonlySet<string>, now: Instant, may: May): Stored | undefined => {
  const live = items.filter((item) => !item.parked && (may.walk || !isWalk(item)));
  const firstMail = may.mail ? live.find(isMail) : undefined;
  return live.find((item) => item.notBefore <= now && !tried.has(item.id) && (!isMail(item) || item === firstMail));
};

const putOff = async (relay: Relay, item: Stored, claimedUntil: Instant | undefined, error: unknown): Promise<void> => {
  relay.onFault(error, item);
  const attempts = item.attempts + 1;
  const notBefore = later(relay.clock.now(), backoffMs(attempts));
  await relay.outbox.later(item, claimedUntil, notBefore, attempts >= maxAttempts);
};

/** The mail is well and counts no failure; and no other mail is tried before SES may take one again. */
const restFromMail = async (relay: Relay, item: OutboxItem, claimedUntil: Instant, notNow: NotNow): Promise<void> => {
  relay.onNotNow(notNow, item);
  const until = later(relay.clock.now(), notNow.waitMs);
  if (until > relay.rest.until) relay.rest.until = until;
  await relay.outbox.postpone(item, claimedUntil, until);
};

/** Whether the item was told; not when somebody else has it, or when it failed and goes out later. */
const tellOne = async (relay: Relay, item: Stored, until: Until): Promise<boolean> => {
  const now = relay.clock.now();
  if ('unreadable' in item) {
    await putOff(relay, item, undefined, item.unreadable);
    return false;
  }
  const claim: Claim = { until: later(now, claimMs) };
  if (!(await relay.outbox.claim(item, now, claim.until))) return false;
  try {
    const notNow = await tellOutside(relay, item, claim, now, until);
    if (notNow === undefined) return true;
    await restFromMail(relay, item, claim.until, notNow);
    return false;
  } catch (error) {
    await putOff(relay, item, claim.until, error);
    return false;
  }
};

/** Tells a stream's items in their order until nothing is left that may be told now. Who tells a mail also looks for the next one. */
export const drainStream = async (
  relay: Relay,
  stream: string,
  until: Until = untilFor(relay.clock.now()),
): Promise<number> => {
  let told = 0;
  const tried = new Set<string>();
  for (;;) {
    const now = relay.clock.now();
    const may = { mail: now < until.mail && now >= relay.rest.until, walk: now < until.walk };
    const item = nextOf(await relay.outbox.ofStream(stream), tried, now, may);
    if (item === undefined) return told;
    tried.add(item.id);
    if (await tellOne(relay, item, until)) told += 1;
  }
};

/** Walks everything that waits to be told: what the table's stream missed, and what failed before. One stream's fault keeps no other waiting. */
export const drainAll = async (relay: Relay, until: Until = untilFor(relay.clock.now())): Promise<number> => {
  let told = 0;
  const faults: unknown[] = [];
  for await (const stream of relay.outbox.waiting(relay.clock.now())) {
    try {
      told += await drainStream(relay, stream, until);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} streams of the outbox were not told.`);
  return told;
};
