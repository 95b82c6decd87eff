import type { Directory } from '../domain/directory.ts';
import type { Filled } from '../domain/forms/field.ts';
import type { Proposal } from '../domain/proposal.ts';
import { unitFacts } from '../domain/rules/dossier-facts.ts';
import type { PlaceUse, UnitFacts } from '../domain/rules/facts.ts';
import { ldttAgrees, type OtherLdtt } from '../domain/rules/ldtt-agrees.ts';
import type { Quota, QuotaScope } from '../domain/rules/pack.ts';
import { type Place, placeFor } from '../domain/rules/places.ts';
import { countedAs, isCountedByMinistry } from '../domain/rules/quota-places.ts';
import type { App, PlaceCount } from '../ports.ts';

type Needs = Pick<App, 'places'>;

/** A dossier whose quotas are looked at; `statement` is its covering statement as it is filled in. */
export type Quoted = {
  readonly proposal: Proposal;
  readonly directory: Directory;
  readonly quotas: readonly Quota[];
  readonly statement: Filled;
};

type Counts = ReadonlyMap<Place, PlaceCount>;

/** The counters that together hold the places of some titles: the ministry's own once its turn has opened, before it every block's. */
const countersOf = (
  { proposal, directory }: Quoted,
  scope: QuotaScope,
  titles: readonly string[],
): readonly Place[] => {
  if (scope !== 'ministry' || isCountedByMinistry(proposal)) return [placeFor(proposal, scope, titles)];
  const blocks = new Set([proposal.blockId, ...directory.blocks.map(({ id }) => id)]);
  return [...blocks].map((blockId) => placeFor({ ...proposal, blockId }, 'block', titles));
};

const countersFor = (quoted: Quoted, { scope, titles, of }: Quota): readonly Place[] => [
  ...countersOf(quoted, scope, titles),
  ...(countedAs[of].length === 0 ? [] : countersOf(quoted, 'ministry', countedAs[of])),
];

const sum = (places: readonly Place[], used: (place: Place) => number): number =>
  places.reduce((all, place) => all + used(place), 0);

/** How many places others hold: a dossier that is looked at once more does not stand in its own way. */
const heldByOthers =
  (counts: Counts, { places = {} }: Proposal) =>
  (place: Place): number =>
    Math.max(0, (counts.get(place)?.used ?? 0) - (places[place] ?? 0));

/** The collectives that are proposed for the ministry's flag, where a quota is a share of them. */
const flagsIn = (quoted: Quoted, counts: Counts): UnitFacts['bases'] => {
  if (!quoted.quotas.some(({ of }) => of === 'ministryFlags')) return {};
  const counted = countersOf(quoted, 'ministry', countedAs.ministryFlags);
  const value = sum(counted, (place) => counts.get(place)?.used ?? 0);
  return { ministryFlags: { value, source: 'recorded' } };
};

const countsFor = ({ places }: Needs, quoted: Quoted): Promise<Counts> =>
  places.counts(quoted.quotas.flatMap((quota) => countersFor(quoted, quota)));

const factsFrom = (quoted: Quoted, counts: Counts): UnitFacts => {
  const { quotas, proposal, directory, statement } = quoted;
  const byOthers = heldByOthers(counts, proposal);
  const forecast = !isCountedByMinistry(proposal);
  const uses = quotas.map(({ id, scope, titles }): PlaceUse => {
    const used = sum(countersOf(quoted, scope, titles), byOthers);
    return { quota: id, used, ...(scope === 'ministry' && forecast ? { forecast } : {}) };
  });
  const known = unitFacts(directory, proposal, statement, uses);
  return { ...known, bases: { ...known.bases, ...flagsIn(quoted, counts) } };
};

/** What is known of a dossier's unit, its block and the ministry in its season, and how many places others hold there. */
export const unitFactsOf = async (app: Needs, quoted: Quoted): Promise<UnitFacts> =>
  factsFrom(quoted, await countsFor(app, quoted));

/** What others who hold places of the unit say of its LĐTT, where that is not what this dossier says. */
const otherLdtt = async (
  { ledger }: Pick<App, 'ledger'>,
  { proposal }: Quoted,
  counts: Counts,
  own: number | undefined,
): Promise<readonly OtherLdtt[]> => {
  const declared = new Map([...counts.values()].flatMap((count) => [...count.declared]));
  const others = [...declared].filter(([id, ldtt]) => id !== proposal.id && ldtt !== own);
  if (own === undefined || others.length === 0) return [];
  const headers = await ledger.proposals(others.map(([id]) => id));
  return others.map(([id, ldtt]) => ({ number: headers.get(id)?.number ?? id, ldtt }));
};

/** Beside the facts, what their sources contradict one another in. */
export const weighedUnit = async (app: Needs & Pick<App, 'ledger'>, quoted: Quoted) => {
  const counts = await countsFor(app, quoted);
  const unit = factsFrom(quoted, counts);
  const own = unit.bases.unitLdtt?.value;
  return { unit, contradictions: ldttAgrees(own, await otherLdtt(app, quoted, counts, own)) };
};
