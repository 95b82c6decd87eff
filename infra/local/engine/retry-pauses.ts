import type { TaskState } from './definition.ts';
import { Interrupted } from './task-error.ts';

export type RetryPauses = {
  /** Milliseconds to wait before this error is tried again, undefined when it will not be. */
  after(error: unknown): number | undefined;
  /** Whether the attempt now running is a retry. */
  retrying(): boolean;
  reset(): void;
};

/** The library decides whether a task is retried; how long it pauses is worked out here, so that a test can push the clock. */
export const retryPauses = ({ Retry }: TaskState): RetryPauses => {
  let retries = Retry.map(() => 0);
  return {
    after(error) {
      if (!(error instanceof Error) || error instanceof Interrupted) return undefined;
      const index = Retry.findIndex(({ ErrorEquals }) =>
        ErrorEquals.some((it) => it === error.name || it === 'States.ALL'),
      );
      const retrier = Retry[index];
      const earlier = retries[index];
      if (!retrier || earlier === undefined || earlier >= retrier.MaxAttempts) return undefined;
      retries[index] = earlier + 1;
      return retrier.IntervalSeconds * retrier.BackoffRate ** earlier * 1000;
    },
    retrying: () => retries.some((count) => count > 0),
    reset() {
      retries = Retry.map(() => 0);
    },
  };
};
