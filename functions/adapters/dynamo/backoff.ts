const TRIES = 6;

/** Milliseconds after the n-th try: 20 to 60 after the first, doubling to a second after the fifth; spread, so that two who met part. */
const pauseMs = (tries: number): number => 20 * 2 ** tries * (0.5 + Math.random());

export const pauseAfter = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, pauseMs(tries)));

/** Tries up to six times while it fails with what passes by itself; throws the last failure. */
export const patiently = async <T>(attempt: () => Promise<T>, passes: (error: unknown) => boolean): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!passes(error) || tries === TRIES) throw error;
      await pauseAfter(tries);
    }
  }
};
