import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { pace } from '../../functions/adapters/pace.ts';

let now = 0;
let asks = 0;

beforeEach(() => {
  [now, asks] = [1_000_000, 0];
});

/** Time passes only while somebody sleeps, or when a test says so. */
const paced = (maxSendRate: number | undefined) =>
  pace(
    async () => {
      asks += 1;
      return maxSendRate === undefined ? undefined : { max24Hour: 50_000, sentLast24Hours: 0, maxSendRate };
    },
    {
      now: () => now,
      sleep: async (ms) => {
        now += ms;
      },
    },
  );

/** When each of so many mails, one after another, went. */
const goings = async (turn: () => Promise<number>, mails: number): Promise<number[]> => {
  const went: number[] = [];
  for (let mail = 0; mail < mails; mail += 1) {
    expect(await turn()).toBe(0);
    went.push(now);
  }
  return went;
};

it('stays below the rate over every second, whatever the rate', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 100 }), async (rate) => {
      const went = await goings(paced(rate), 3 * rate + 1);
      for (const from of went)
        expect(went.filter((at) => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(rate);
    }),
    { numRuns: 50 },
  );
});

it('uses most of the rate', async () => {
  const went = await goings(paced(14), 100);

  expect((99 * 1_000) / ((went.at(-1) ?? 0) - (went[0] ?? 0))).toBeCloseTo(0.9 * 14, 0);
});

it('lets a mail go at once that comes after a pause', async () => {
  const turn = paced(1);
  await goings(turn, 2);
  now += 5_000;
  const before = now;

  expect(await goings(turn, 1)).toEqual([before]);
});

it('asks nothing for the first mail of a process', async () => {
  await goings(paced(1), 1);

  expect(asks).toBe(0);
});

describe('without knowing the rate', () => {
  it.each([undefined, 0])('keeps no mail back (%s)', async (rate) => {
    const went = await goings(paced(rate), 50);

    expect(new Set(went).size).toBe(1);
  });
});

it('sends a mail away, with the time that is left, when its turn would come too late', async () => {
  const sleeping: (() => void)[] = [];
  const turn = pace(async () => ({ max24Hour: 200, sentLast24Hours: 0, maxSendRate: 1 }), {
    now: () => now,
    sleep: () => new Promise<void>((wake) => sleeping.push(wake)),
  });
  const turns = Array.from({ length: 12 }, () => turn());
  const late = await Promise.all(turns.slice(-2));
  for (const wake of sleeping) wake();

  expect(await Promise.all(turns.slice(0, 9))).toEqual(Array(9).fill(0));
  for (const waitMs of late) expect(waitMs).toBeGreaterThan(10_000);
});
