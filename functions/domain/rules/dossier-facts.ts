import { commendationKindCodes } from '../data/commendation-kinds.ts';
import type { Directory, Season } from '../directory.ts';
import { type Filled, rowsOf, textOf } from '../forms/field.ts';
import type { OrderedEntry, Proposal } from '../proposal.ts';
import { sameName } from '../vietnamese.ts';
import type { DossierPart, PlaceUse, ProposalFacts, UnitFacts } from './facts.ts';

const hasAll = (filled: Filled, ...names: readonly string[]): boolean =>
  names.every((name) => textOf(filled, name) !== '');

/** Each initiative that is named has its proof; whether one is needed at all is for the rules of merit to ask. */
const proven = (filled: Filled): boolean =>
  rowsOf(filled, 'initiatives').every((row) => Boolean(row['decisionNumber'] && row['date']));

/** What a dossier holds for one nominee, as far as it is filled in. */
const partsOf = (statement: Filled, nomination: Filled): readonly DossierPart[] => [
  ...(hasAll(statement, 'number', 'date', 'signerName') ? (['statement'] as const) : []),
  ...(hasAll(nomination, 'duties', 'achievements') ? (['report'] as const) : []),
  ...(hasAll(statement, 'minutesNumber', 'minutesDate') ? (['minutes'] as const) : []),
  ...(proven(nomination) ? (['initiativeProof'] as const) : []),
];

type Named = Pick<OrderedEntry, 'id' | 'kind' | 'name' | 'title' | 'citizenId'>;

/** One person by the citizen id, one collective by its name. */
const isSame = (a: Named, b: Named): boolean =>
  a.kind === b.kind && (a.kind === 'collective' ? sameName(a.name, b.name) : a.citizenId === b.citizenId);

const identified = ({ kind, citizenId }: Named): boolean => kind === 'collective' || citizenId !== undefined;

const alsoProposed = (own: Named, entries: readonly Named[]): readonly string[] =>
  identified(own) ? entries.filter((other) => other.id !== own.id && isSame(own, other)).map(({ title }) => title) : [];

/** A dossier around one of its nominations. */
export type Around = {
  readonly season: Pick<Season, 'year'>;
  readonly authority: Proposal['authority'];
  readonly statement: Filled;
  readonly entries: readonly Named[];
  readonly late: boolean;
};

export const proposalFacts = (around: Around, own: Named, nomination: Filled): ProposalFacts => {
  const { season, authority, statement, entries, late } = around;
  const commendation = commendationKindCodes.find((code) => code === textOf(statement, 'commendationKind'));
  return {
    year: season.year,
    authority,
    ...(commendation === undefined ? {} : { commendation }),
    late,
    parts: partsOf(statement, nomination),
    alsoProposed: alsoProposed(own, entries),
  };
};

/** What is known of the unit, its block and the ministry: its own count as the statement declares it, the block as the directory has it. */
export const unitFacts = (
  { units }: Pick<Directory, 'units'>,
  { blockId }: Pick<Proposal, 'blockId'>,
  statement: Filled,
  places: readonly PlaceUse[],
): UnitFacts => {
  const ldtt = textOf(statement, 'unitLdtt');
  return {
    bases: {
      ...(/^\d{1,9}$/.test(ldtt) ? { unitLdtt: { value: Number(ldtt), source: 'declared' } } : {}),
      blockUnits: { value: units.filter(({ block }) => block === blockId).length, source: 'recorded' },
    },
    places,
  };
};
