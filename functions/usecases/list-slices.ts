import type { Listed, Slice } from '../ports.ts';

export type PageOf<L> = { readonly lines: readonly L[]; readonly next: string | undefined };

/** How many partitions are read at once: enough for a block, gentle on a ministry's hundred units. */
const ABREAST = 10;

/** A few at once, all in their order. */
export const inTurns = async <A, B>(items: readonly A[], run: (item: A) => Promise<B>): Promise<B[]> => {
  const results: B[] = [];
  for (let from = 0; from < items.length; from += ABREAST) {
    results.push(...(await Promise.all(items.slice(from, from + ABREAST).map(run))));
  }
  return results;
};

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key === b.key ? 0 : a.key < b.key ? -1 : 1;

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
  const sorted = all.toSorted(newestFirst ? (a, b) => byKey(b, a) : byKey);
  const page = sorted.slice(0, slice.limit);
  return { lines: page.map(({ line }) => line), next: sorted.length > slice.limit ? page.at(-1)?.key : undefined };
};

/** What fits among the keys that begin with one of `prefixes`, beyond `after`; `enough` of a partition ends its reading. */
export type Search<L> = {
  readonly prefixes: readonly string[];
  readonly after: string | undefined;
  readonly fits: (line: L) => boolean;
  readonly enough: number;
};

const SLICE = 100;

/** A search looks at no more lines of a partition at once, so that a common name costs what a rare one does (lines). */
const LOOKED_AT_MOST = 5 * SLICE;

const lookThrough = async <L>(
  read: (slice: Slice) => Promise<readonly Listed<L>[]>,
  prefix: string,
  { after, fits, enough }: Search<L>,
): Promise<Searched<L>> => {
  const found: Listed<L>[] = [];
  let until = after;
  for (let looked = 0; looked < LOOKED_AT_MOST && found.length < enough; looked += SLICE) {
    const slice = await read({ prefix, after: until, limit: SLICE });
    found.push(...slice.filter(({ line }) => fits(line)));
    if (slice.length < SLICE) return { found, until: undefined };
    until = slice.at(-1)?.key;
  }
  return { found, until };
};

/** What was found, in order, and the key up to which everything was looked at; no key when that is the whole list. */
export type Searched<L> = { readonly found: readonly Listed<L>[]; readonly until: string | undefined };

/** Looks for lines in many sorted partitions as if they were one list, each read in its own turn as far as it must be. */
export const searchOver = async <L>(
  units: readonly string[],
  read: (unit: string, slice: Slice) => Promise<readonly Listed<L>[]>,
  search: Search<L>,
): Promise<Searched<L>> => {
  const ranges = units.flatMap((unit) => search.prefixes.map((prefix) => ({ unit, prefix })));
  const searched = await inTurns(ranges, ({ unit, prefix }) =>
    lookThrough((slice) => read(unit, slice), prefix, search),
  );
  // Beyond the first key at which some reading stopped, a line of that range may be missing yet.
  const [until] = searched.flatMap((one) => one.until ?? []).toSorted();
  const found = searched.flatMap((one) => one.found).filter(({ key }) => until === undefined || key <= until);
  return { found: found.toSorted(byKey), until };
};
