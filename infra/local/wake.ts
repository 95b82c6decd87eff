import { OUTBOX_PREFIX } from '../../functions/adapters/dynamo/keys.ts';
import { functions } from './functions.ts';
import { lambdaContext } from './http/lambda-context.ts';
import type { StreamRecord } from './store/store.ts';

const RELAY_MS = 120_000;
const EVERY_MS = 60_000;

/** The event source mapping's filter: new items of the outbox. */
const isOutbox = ({ eventName, dynamodb }: StreamRecord): boolean =>
  eventName === 'INSERT' && (dynamodb?.Keys?.['pk']?.S ?? '').startsWith(OUTBOX_PREFIX);

const underway = new Set<Promise<unknown>>();

/** What fails here failed in the handler's log already; a later run takes it up again. */
const follow = (run: Promise<unknown>): Promise<unknown> => {
  const one = run.catch(() => undefined).finally(() => underway.delete(one));
  underway.add(one);
  return one;
};

/** Hands new outbox items to the relay; what it cannot take, its schedule finds. */
export const wakeRelay = (records: readonly StreamRecord[]): void => {
  const Records = records.filter(isOutbox);
  if (Records.length > 0) void follow(functions.relay({ Records }, lambdaContext('relay', RELAY_MS)));
};

export const runRelay = (): Promise<unknown> => functions.relay({}, lambdaContext('relay', RELAY_MS));
export const runClock = (): Promise<unknown> => functions.clock({}, lambdaContext('clock', RELAY_MS));

/** Timers stand for the two schedules; a run that still goes is not overtaken by the next. `stop` waits for what was begun. */
export const startSchedules = (): { stop(): Promise<void> } => {
  const every = (run: () => Promise<unknown>) => {
    let busy = false;
    return setInterval(async () => {
      if (busy) return;
      busy = true;
      await follow(run());
      busy = false;
    }, EVERY_MS);
  };
  const timers = [every(runRelay), every(runClock)];
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      while (underway.size > 0) await Promise.all(underway);
    },
  };
};
