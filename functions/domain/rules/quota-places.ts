import type { Entry, OrderedEntry, Proposal } from '../proposal.ts';
import type { PlaceUse, QuotaBase, UnitFacts } from './facts.ts';
import type { FactUsed } from './finding.ts';
import { capOf, judgePlaces } from './judge-places.ts';
import type { Quota } from './pack.ts';
import { countIn, type Hold, type Holds, type Place, placeFor } from './places.ts';

type Whose = Pick<Proposal, 'unitId' | 'blockId' | 'seasonId'>;
type PlacesFact = Extract<FactUsed, { fact: 'places' }>;
type Rows = readonly Pick<Entry, 'title'>[];

/** The titles whose nominations are themselves what a cap is a share of. */
export const countedAs: Readonly<Record<QuotaBase, readonly string[]>> = {
  unitLdtt: [],
  blockUnits: [],
  ministryFlags: ['CTDB'],
};

/** What is counted for the whole ministry: the titles that it caps, and those that its caps are a share of. */
const countedForMinistry = (quotas: readonly Quota[]): readonly (readonly string[])[] =>
  quotas
    .filter(({ scope }) => scope === 'ministry')
    .flatMap(({ titles, of }) => [titles, countedAs[of]])
    .filter(({ length }) => length > 0);

/** Whether a dossier's places of the ministry are counted: its turn there has opened. Before, a forecast stands for them. */
export const isCountedByMinistry = ({ standing }: Pick<Proposal, 'standing'>): boolean =>
  standing.status === 'approved' ||
  (standing.status === 'inReview' && standing.stage === 'ministry' && standing.phase === 'waiting');

/** Places of one counter that a dossier wants; with a quota and the base of its cap, where it is a quota's counter. */
export type Wanted = {
  readonly place: Place;
  readonly taken: number;
  readonly quota?: Quota;
  readonly base?: number | undefined;
};

const someOf = (rows: Rows, wanted: readonly Omit<Wanted, 'taken'>[]): readonly Wanted[] =>
  wanted.map((one) => ({ ...one, taken: countIn(one.place, rows) })).filter(({ taken }) => taken > 0);

/**
 * What a filing takes: places of its unit and its block. What the ministry caps is counted in each block too, so that a
 * forecast adds up blocks and the whole ministry writes no counter on a deadline's evening.
 */
export const wantedAtFiling = (
  quotas: readonly Quota[],
  whose: Whose,
  rows: Rows,
  bases: UnitFacts['bases'],
): readonly Wanted[] =>
  someOf(rows, [
    ...quotas
      .filter(({ scope }) => scope !== 'ministry')
      .map((quota) => ({ place: placeFor(whose, quota.scope, quota.titles), quota, base: bases[quota.of]?.value })),
    ...countedForMinistry(quotas).map((titles) => ({ place: placeFor(whose, 'block', titles) })),
  ]);

/** What is counted as the ministry's turn opens, beyond a cap too: the ministry must see all to choose which rows it rejects. */
export const wantedAtMinistry = (quotas: readonly Quota[], whose: Whose, rows: Rows): readonly Wanted[] =>
  someOf(
    rows,
    countedForMinistry(quotas).map((titles) => ({ place: placeFor(whose, 'ministry', titles) })),
  );

/** The cap that a write must keep; a quota that only warns is counted without. */
const mostOf = ({ quota, base }: Wanted): number | undefined =>
  quota?.severity === 'blocks' && base !== undefined ? capOf(quota, base) : undefined;

/** Where two quotas count in one place, both are kept. */
const held = (before: Hold | undefined, wanted: Wanted): Hold => {
  const caps = [before?.atMost, mostOf(wanted)].filter((cap) => cap !== undefined);
  const declared = wanted.quota?.of === 'unitLdtt' ? wanted.base : before?.declared;
  return {
    taken: wanted.taken,
    ...(caps.length === 0 ? {} : { atMost: Math.min(...caps) }),
    ...(declared === undefined ? {} : { declared }),
  };
};

export const holdsOf = (wanted: readonly Wanted[]): Holds => {
  const holds: Record<Place, Hold> = {};
  for (const one of wanted) holds[one.place] = held(holds[one.place], one);
  return holds;
};

/** A quota that a dossier exceeds: so many rows are `wanted` beside the `places` that others hold. */
export type Full = { readonly quota: string; readonly wanted: number; readonly places: PlacesFact };

const fullOf = (one: Wanted, facts: UnitFacts): readonly Full[] => {
  const [{ quota, taken }, most] = [one, mostOf(one)];
  if (quota === undefined || most === undefined) return [];
  return judgePlaces(quota, facts).facts.flatMap((fact) =>
    fact.fact === 'places' && fact.used + taken > most ? [{ quota: quota.id, wanted: taken, places: fact }] : [],
  );
};

/** The first quota whose cap a filing would exceed. */
export const firstFull = (wanted: readonly Wanted[], facts: UnitFacts): Full | undefined =>
  wanted.flatMap((one) => fullOf(one, facts))[0];

const titlesOf = (quotas: readonly Quota[], id: string): readonly string[] =>
  quotas.find((quota) => quota.id === id)?.titles ?? [];

/** What a dossier's own rows before this one take as well. */
export const unitFactsAt = (
  { bases, places }: UnitFacts,
  quotas: readonly Quota[],
  rows: readonly Pick<OrderedEntry, 'id' | 'title'>[],
  nominationId: string,
): UnitFacts => {
  const index = rows.findIndex(({ id }) => id === nominationId);
  const before = rows.slice(0, index === -1 ? rows.length : index);
  const own = (quota: string) => {
    const titles = titlesOf(quotas, quota);
    return before.filter(({ title }) => titles.includes(title)).length;
  };
  return { bases, places: places.map((use): PlaceUse => ({ ...use, used: use.used + own(use.quota) })) };
};
