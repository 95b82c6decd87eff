import type { Proposal } from '../domain/proposal.ts';
import type { QuotaScope } from '../domain/rules/pack.ts';
import type { Place } from '../domain/rules/places.ts';
import type { App, PlaceCount } from '../ports.ts';
import { inTurns } from './list-slices.ts';

type Needs = Pick<App, 'ledger' | 'lists' | 'directories' | 'places'>;

const SLICE = 100;

/** Every dossier of a unit, the newest first. */
export async function* dossiersOf({ lists, ledger }: Needs, unit: string): AsyncGenerator<Proposal> {
  for (let after: string | undefined, more = true; more; ) {
    const slice = await lists.proposals(unit, { after, limit: SLICE });
    const found = await ledger.proposals(slice.map(({ line }) => line.id));
    yield* found.values();
    more = slice.length === SLICE;
    after = slice.at(-1)?.key;
  }
}

/** A counter beside the dossiers' own headers. */
export type Recount = {
  readonly count: PlaceCount;
  readonly held: number;
  /** Nobody took or gave back a place of it while the headers were read. */
  readonly quiet: boolean;
};

export type Recounted = { readonly proposals: number; readonly recounts: readonly Recount[] };

const none = (place: Place): PlaceCount => ({ place, used: 0, rev: 0, declared: new Map() });

const countsBefore = async ({ places, directories }: Needs): Promise<ReadonlyMap<Place, PlaceCount>> => {
  const { units, blocks } = (await directories.current()).directory;
  const holders: readonly (readonly [QuotaScope, string])[] = [
    ...units.map(({ id }) => ['unit', id] as const),
    ...blocks.map(({ id }) => ['block', id] as const),
    ['ministry', 'all'],
  ];
  const counts = await inTurns(holders, ([scope, holder]) => places.countsOf(scope, holder));
  return new Map(counts.flat().map((count) => [count.place, count]));
};

/**
 * Counts anew from the headers what the counters say. A header and its counters change in one write, which also moves the
 * counter's revision: where that is the same before and after, the headers between are those of the counter.
 */
export const recountPlaces = async (app: Needs): Promise<Recounted> => {
  const before = await countsBefore(app);
  const held = new Map<Place, number>();
  let proposals = 0;
  const { units } = (await app.directories.current()).directory;
  await inTurns(units, async ({ id }) => {
    for await (const { places = {} } of dossiersOf(app, id)) {
      proposals += 1;
      for (const [place, count] of Object.entries(places)) held.set(place, (held.get(place) ?? 0) + count);
    }
  });
  const all = [...new Set([...before.keys(), ...held.keys()])];
  const after = await app.places.counts(all);
  return {
    proposals,
    recounts: all.map((place) => {
      const count = after.get(place) ?? none(place);
      return { count, held: held.get(place) ?? 0, quiet: count.rev === (before.get(place)?.rev ?? 0) };
    }),
  };
};
