export type Run = { readonly missing: readonly number[]; readonly end: number };

const yearsTo = (end: number, count: number): readonly number[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => end - count + 1 + index);

/** Of the runs of `count` years that end up to `lag` years before `year`: the one with fewest years missing, the latest of those. */
export const nearestRun = (has: (year: number) => boolean, year: number, count: number, lag: number): Run => {
  const runs = yearsTo(year, lag + 1)
    .toReversed()
    .map((end) => ({ end, missing: yearsTo(end, count).filter((one) => !has(one)) }));
  return runs.reduce((best, run) => (run.missing.length < best.missing.length ? run : best));
};
