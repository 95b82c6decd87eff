import { AsyncLocalStorage } from 'node:async_hooks';
import type { Gate } from './direct-table.ts';

/** Where a piece of work fails: at its n-th call outside, before or after the call took effect. */
export type Fault = {
  readonly at: number;
  /** After a crash the work does nothing more; a lost or refused call is an error that it may still handle. */
  readonly kind: 'crashBefore' | 'crashAfter' | 'lost' | 'refused';
};

/** What a test broke itself: no use case may take it for anything else. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

type Work = { calls: number; readonly fault: Fault | undefined; crashed: boolean };
type Waiting = { readonly of: Work | undefined; release(): void; readonly done: Promise<void> };

export type Turnstile = {
  readonly gate: Gate;
  /** How many faults have come true. */
  readonly broken: () => number;
  /** Runs one piece of work, with its fault. */
  run<T>(fault: Fault | undefined, work: () => Promise<T>): Promise<T>;
  /** Runs pieces of work at once: before each call outside one of those that wait goes on, as the seed says. */
  together(works: readonly (() => Promise<void>)[], seed: number): Promise<void>;
};

/** A small generator of our own (mulberry32), so that a schedule repeats from its seed. */
const generator = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/**
 * Which of those that wait goes on. Half of the seeds throw a die each time; the other half let one work run on for a while
 * before another overtakes it (after PCT, Burckhardt et al. 2010): a long work then fits between two calls of a short one.
 */
const order = (seed: number) => {
  const pick = generator(seed);
  const ranks = new Map<Work | undefined, number>();
  let lowest = 0;
  let calls = 0;
  const overtakenAt = new Set([1 + pick(8), 1 + pick(24)]);
  return (waiting: readonly Waiting[]): number => {
    if (seed % 2 === 0) return pick(waiting.length);
    for (const { of } of waiting) if (!ranks.has(of)) ranks.set(of, pick(1_000));
    const rank = (one: Waiting) => ranks.get(one.of) ?? 0;
    const top = () => waiting.reduce((best, one, index) => (rank(one) > rank(waiting[best] ?? one) ? index : best), 0);
    calls += 1;
    if (overtakenAt.has(calls)) {
      lowest -= 1;
      ranks.set(waiting[top()]?.of, lowest);
    }
    return top();
  };
};

const quiet = () => new Promise((resolve) => setImmediate(resolve));

/** The one door to everything outside: orders calls of works that run at once, and breaks them where a test says so. */
export const turnstile = (): Turnstile => {
  const current = new AsyncLocalStorage<Work>();
  const waiting: Waiting[] = [];
  let ordered = false;
  let broken = 0;

  const admitted = async <T>(run: () => Promise<T>): Promise<T> => {
    if (!ordered) return run();
    let finish = () => {};
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await new Promise<void>((release) => waiting.push({ of: current.getStore(), release, done }));
    return run().finally(finish);
  };

  const gate: Gate = async (operation, run) => {
    const work = current.getStore();
    if (work === undefined) return admitted(run);
    if (work.crashed) throw new Broken('crashed before');
    work.calls += 1;
    const kind = work.fault?.at === work.calls ? work.fault.kind : undefined;
    if (kind === undefined) return admitted(run);
    broken += 1;
    work.crashed = kind === 'crashBefore' || kind === 'crashAfter';
    if (kind === 'lost' || kind === 'crashAfter') await admitted(run);
    throw new Broken(`${kind} ${operation}`);
  };

  return {
    gate,
    broken: () => broken,
    run: (fault, work) => current.run({ calls: 0, fault, crashed: false }, work),
    together: async (works, seed) => {
      const choose = order(seed);
      ordered = true;
      let left = works.length;
      const all = Promise.allSettled(
        works.map((work) =>
          work().finally(() => {
            left -= 1;
          }),
        ),
      );
      try {
        while (left > 0) {
          await quiet();
          const [next] = waiting.length > 0 ? waiting.splice(choose(waiting), 1) : [];
          next?.release();
          await next?.done;
        }
      } finally {
        ordered = false;
        for (const { release } of waiting.splice(0)) release();
      }
      for (const result of await all) if (result.status === 'rejected') throw result.reason;
    },
  };
};
