import { type Directory, type Season, seasonOf } from '../domain/directory.ts';
import type { Proposal } from '../domain/proposal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { liveEntriesOf } from '../domain/rows.ts';
import type { UnitFacts } from '../domain/rules/facts.ts';
import type { Quota } from '../domain/rules/pack.ts';
import { type Holds, stillHeld } from '../domain/rules/places.ts';
import { type Full, firstFull, holdsOf, wantedAtFiling, wantedAtMinistry } from '../domain/rules/quota-places.ts';
import type { Instant } from '../domain/time.ts';
import type { App } from '../ports.ts';
import { lawsOf } from './law-of.ts';
import { unitFactsOf } from './unit-facts.ts';

type Needs = Pick<App, 'places' | 'ledger' | 'overrides'>;

export type QuotaFull = { code: 'quota.full' } & Full;

/** The quotas that a filing of the dossier must keep. */
const keptAtFiling = (quotas: readonly Quota[], proposal: Proposal): readonly Quota[] => {
  const titles = new Set(liveEntriesOf(proposal).map(({ title }) => title));
  return quotas.filter((quota) => quota.scope !== 'ministry' && quota.titles.some((title) => titles.has(title)));
};

const nothingKnown: UnitFacts = { bases: {}, places: [] };

const factsFor = async (
  app: Needs,
  directory: Directory,
  proposal: Proposal,
  quotas: readonly Quota[],
): Promise<UnitFacts> => {
  if (quotas.length === 0) return nothingKnown;
  const statement = (await app.ledger.statement(proposal.id, proposal.statement.version)) ?? {};
  return unitFactsOf(app, { proposal, directory, quotas, statement });
};

/**
 * The places of its unit and block that a filing takes, unless there are fewer. When the last one goes to somebody else after
 * this look, the write's own condition fails, and the next look says so.
 */
export const placesAtFiling = async (
  app: Needs,
  directory: Directory,
  season: Season,
  proposal: Proposal,
  now: Instant,
): Promise<Result<Holds, QuotaFull>> => {
  const { quotas } = lawsOf(proposal, season, await app.overrides.all(), now).pack;
  const facts = await factsFor(app, directory, proposal, keptAtFiling(quotas, proposal));
  const wanted = wantedAtFiling(quotas, proposal, liveEntriesOf(proposal), facts.bases);
  const full = firstFull(wanted, facts);
  return full === undefined ? ok(holdsOf(wanted)) : refuse({ code: 'quota.full', ...full });
};

/** As the ministry's turn opens its own counters count the dossier too; what it has set otherwise moves caps, not what is counted. */
export const placesAtMinistry = (directory: Directory, proposal: Proposal, now: Instant): Holds => {
  const season = seasonOf(directory, proposal.seasonId);
  const quotas = season === undefined ? [] : lawsOf(proposal, season, [], now).pack.quotas;
  const rows = liveEntriesOf(proposal);
  return { ...stillHeld(proposal, rows), ...holdsOf(wantedAtMinistry(quotas, proposal, rows)) };
};
