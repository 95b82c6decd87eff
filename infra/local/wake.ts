import { OUTBOX_PREFIX } from '../../functions/adapters/dynamo/keys.ts';
import { functions } from './functions.ts';
import { lambdaContext } from './http/lambda-context.ts';
import type { StreamRecord } from './store/store.ts';

const RELAY_MS = 120_000;
const EVERY_MS = 60_000;

/** The event source mapping's filter: new items of the outbox. */
const isOutbox = ({ eventName, dynamodb }: StreamRecord): boolean =>
  eventName === 'INSERT' && (dynamodb?.Keys?.['pk']?.S ?? '').startsWith(OUTBOX_PREFIX);

/** Hands new outbox items to the relay; what it cannot take, its schedule finds. */
export const wakeRelay = (records: readonly StreamRecord[]): void => {
  const Records = records.filter(isOutbox);
  if (Records.length > 0) void functions.relay({ Records }, lambdaContext('relay', RELAY_MS)).catch(() => undefined);
};

export const runRelay = (): Promise<unknown> => functions.relay({}, lambdaContext('relay', RELAY_MS));
export const runClock = (): Promise<unknown> => functions.clock({}, lambdaContext('clock', RELAY_MS));

/** Timers stand for the two schedules; a run that still goes is not overtaken by the next. */
export const startSchedules = (): { stop(): Promise<void> } => {
  const running = new Set<Promise<unknown>>();
  const every = (run: () => Promise<unknown>) => {
    let busy = false;
    return setInterval(() => {
      if (busy) return;
      busy = true;
      const one = run()
        .catch(() => undefined)
        .finally(() => {
          busy = false;
          running.delete(one);
        });
      running.add(one);
    }, EVERY_MS);
  };
  const timers = [every(runRelay), every(runClock)];
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
    },
  };
};
