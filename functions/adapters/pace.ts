import type { SendQuota } from '../ports.ts';

/** Time as the relay's process has it; `now` in ms. */
export type Timing = { now(): number; sleep(ms: number): Promise<unknown> };

/** The part of the account's rate that one process uses: what is left is for another relay, and for clocks that differ. */
const OWN_SHARE = 0.9;

/** How long (ms) a mail waits for its turn here. It is claimed meanwhile, and SES's three tries must still end within the claim. */
const LONGEST_WAIT_MS = 10_000;

const SECOND_MS = 1_000;

const gapOf = (quota: SendQuota | undefined): number =>
  quota === undefined || quota.maxSendRate <= 0 ? 0 : Math.ceil(SECOND_MS / (quota.maxSendRate * OWN_SHARE));

/**
 * Spaces a process's mails below the account's rate. Answers 0 once a mail may go, else how long (ms) there is still to
 * wait when that is too long to wait here. The first mail of a process has nobody before it, and does not even ask for the rate.
 */
export const pace = (quota: () => Promise<SendQuota | undefined>, { now, sleep }: Timing): (() => Promise<number>) => {
  let last: number | undefined;
  return async () => {
    if (last === undefined) {
      last = now();
      return 0;
    }
    const gap = gapOf(await quota());
    const goes = Math.max(now(), last + gap);
    const wait = goes - now();
    if (wait > LONGEST_WAIT_MS) return wait;
    last = goes;
    if (wait > 0) await sleep(wait);
    return 0;
  };
};
