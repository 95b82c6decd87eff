import type { Interrupted } from './task-error.ts';

/** How far a run is: what it waits for, and who is told when it goes on. */
export type Progress = {
  /** State transitions so far, as AWS Standard counts them. */
  transitions: number;
  /** The one thing the run now waits for; an interruption ends it. */
  wait<T>(): PromiseWithResolvers<T>;
  interrupt(why: Interrupted): void;
  interrupted(): Interrupted | undefined;
  /** Answers when the run has gone on from here and that is on the disk. */
  next(): Promise<void>;
  moved(): void;
  /** What follows could not be written. */
  stuck(error: unknown): void;
};

export const newProgress = (transitions: number): Progress => {
  let interrupted: Interrupted | undefined;
  let endWait: (error: Error) => void = () => {};
  let next = silently(Promise.withResolvers<void>());
  const moved = (): void => {
    next.resolve();
    next = silently(Promise.withResolvers<void>());
  };
  return {
    transitions,
    wait<T>() {
      if (interrupted) throw interrupted;
      const deferred = Promise.withResolvers<T>();
      endWait = deferred.reject;
      return deferred;
    },
    interrupt(why) {
      interrupted = why;
      endWait(why);
      next.reject(why); // an answer this close to the end may not be kept, so it is not confirmed
    },
    interrupted: () => interrupted,
    next: () => next.promise,
    moved,
    stuck: (error) => next.reject(error),
  };
};

/** Nobody may be waiting for it, which is no fault. */
const silently = (deferred: PromiseWithResolvers<void>): PromiseWithResolvers<void> => {
  deferred.promise.catch(() => {});
  return deferred;
};
