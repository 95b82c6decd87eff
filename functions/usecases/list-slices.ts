import type { Listed, Slice } from '../ports.ts';

export type PageOf<L> = { readonly lines: readonly L[]; readonly next: string | undefined };

/** How many partitions are read at once: enough for a block, gentle on a ministry's hundred units. */
const ABREAST = 10;

const inTurns = async <A, B>(items: readonly A[], run: (item: A) => Promise<B>): Promise<B[]> => {
  const results: B[] = [];
  for (let from = 0; from < items.length; from += ABREAST) {
    results.push(...(await Promise.all(items.slice(from, from + ABREAST).map(run))));
  }
  return results;
};

/**
 * One page of many sorted partitions as if they were one list. Its cost grows with the units that are read, not with what
 * they hold: each gives at most a page, beyond the key that the last page ended with.
 */
export const pageOver = async <L>(
  units: readonly string[],
  read: (unit: string, slice: Slice) => Promise<readonly Listed<L>[]>,
  slice: Slice,
  newestFirst = false,
): Promise<PageOf<L>> => {
  const wanted = { ...slice, limit: slice.limit + 1 };
  const all = (await inTurns(units, (unit) => read(unit, wanted))).flat();
  const sorted = all.toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key !== newestFirst ? -1 : 1));
  const page = sorted.slice(0, slice.limit);
  return { lines: page.map(({ line }) => line), next: sorted.length > slice.limit ? page.at(-1)?.key : undefined };
};
