/** Waiting, as something a test can push: runs once after that time, unless the returned function cancels it. */
export type Timers = { after(milliseconds: number, run: () => void): () => void };

export const realTimers: Timers = {
  after(milliseconds, run) {
    const timeout = setTimeout(run, milliseconds);
    return () => clearTimeout(timeout);
  },
};
