import type { Entry, Proposal } from '../proposal.ts';
import type { QuotaScope } from './pack.ts';

/**
 * One counter, as text (`unit/U3/N2026/CSTDCS`): so many nominations for any of its titles have a place of this unit, block or
 * ministry in the season. A dossier's header and the table know it by the same text.
 */
export type Place = string;

type Whose = Pick<Proposal, 'unitId' | 'blockId' | 'seasonId'>;

const holderOf = ({ unitId, blockId }: Whose, scope: QuotaScope): string => {
  switch (scope) {
    case 'unit':
      return unitId;
    case 'block':
      return blockId;
    case 'ministry':
      return 'all';
  }
};

/** Where nominations of a dossier for these titles are counted. */
export const placeFor = (whose: Whose, scope: QuotaScope, titles: readonly string[]): Place =>
  [scope, holderOf(whose, scope), whose.seasonId, titles.toSorted().join('+')].join('/');

/** How many nominations a counter counts. */
export const countIn = (place: Place, rows: readonly Pick<Entry, 'title'>[]): number => {
  const titles = new Set(place.slice(place.lastIndexOf('/') + 1).split('+'));
  return rows.filter(({ title }) => titles.has(title)).length;
};

/** Places that a dossier takes of one counter. `atMost`: refused where all together would take more; `declared`: what its cap is a share of. */
export type Hold = {
  readonly taken: number;
  readonly atMost?: number | undefined;
  readonly declared?: number | undefined;
};

/** All that a dossier holds, by place. */
export type Holds = Readonly<Record<Place, Hold>>;

/** What is returned, rejected, withdrawn or closed gives every place back. */
export const holdsNothing: Holds = {};

/** Of the places that a dossier holds, those of the nominations that go on. */
export const stillHeld = ({ places = {} }: Pick<Proposal, 'places'>, rows: readonly Pick<Entry, 'title'>[]): Holds =>
  Object.fromEntries(Object.keys(places).map((place) => [place, { taken: countIn(place, rows) }]));
