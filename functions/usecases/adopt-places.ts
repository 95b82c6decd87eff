import { type Directory, seasonOf } from '../domain/directory.ts';
import { isProposing, type Proposal } from '../domain/proposal.ts';
import { liveEntriesOf } from '../domain/rows.ts';
import { unitFacts } from '../domain/rules/dossier-facts.ts';
import type { UnitFacts } from '../domain/rules/facts.ts';
import type { Quota } from '../domain/rules/pack.ts';
import { type Holds, stillHeld } from '../domain/rules/places.ts';
import { holdsOf, isCountedByMinistry, wantedAtFiling, wantedAtMinistry } from '../domain/rules/quota-places.ts';
import type { App } from '../ports.ts';
import { lawsOf } from './law-of.ts';
import { dossiersOf } from './recount-places.ts';

type Needs = Pick<App, 'ledger' | 'lists' | 'directories' | 'places' | 'clock'>;

type Counting = {
  readonly proposal: Proposal;
  readonly quotas: readonly Quota[];
  readonly bases: UnitFacts['bases'];
};

/** All that a live dossier should hold, were there too few places for it. */
const due = ({ proposal, quotas, bases }: Counting): Holds => {
  const rows = liveEntriesOf(proposal);
  const holds = holdsOf([
    ...wantedAtFiling(quotas, proposal, rows, bases),
    ...(isCountedByMinistry(proposal) ? wantedAtMinistry(quotas, proposal, rows) : []),
  ]);
  return Object.fromEntries(
    Object.entries(holds).map(([place, { taken, declared }]) => [place, { taken, declared }] as const),
  );
};

const lackingIn = async (app: Needs, directory: Directory, proposal: Proposal): Promise<Holds> => {
  const season = seasonOf(directory, proposal.seasonId);
  if (season === undefined || !isProposing(proposal)) return {};
  const { quotas } = lawsOf(proposal, season, [], app.clock.now()).pack;
  const lacks = (place: string) => !Object.hasOwn(proposal.places ?? {}, place);
  if (!Object.keys(due({ proposal, quotas, bases: {} })).some(lacks)) return {};
  const statement = (await app.ledger.statement(proposal.id, proposal.statement.version)) ?? {};
  const { bases } = unitFacts(directory, proposal, statement, []);
  return Object.fromEntries(Object.entries(due({ proposal, quotas, bases })).filter(([place]) => lacks(place)));
};

/** Every dossier that lacks a place which the law of now counts, with what it lacks: it was filed before that was counted. */
export async function* lackingPlaces(app: Needs): AsyncGenerator<{ proposal: Proposal; lacking: Holds }> {
  const { directory } = await app.directories.current();
  for (const { id } of directory.units) {
    for await (const proposal of dossiersOf(app, id)) {
      const lacking = await lackingIn(app, directory, proposal);
      if (Object.keys(lacking).length > 0) yield { proposal, lacking };
    }
  }
}

/** Lets dossiers from before a quota hold its places; says how many. One that is being decided meanwhile is left to the next run. */
export const adoptPlaces = async (app: Needs): Promise<number> => {
  let adopted = 0;
  for await (const { proposal, lacking } of lackingPlaces(app)) {
    const holds = { ...stillHeld(proposal, liveEntriesOf(proposal)), ...lacking };
    if (await app.ledger.commit([{ change: 'move', proposal, to: proposal.standing, holds }])) adopted += 1;
  }
  return adopted;
};
