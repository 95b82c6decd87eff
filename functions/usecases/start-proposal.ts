import { isOfficerOf, type Viewer } from '../domain/access.ts';
import { dayOf } from '../domain/calendar.ts';
import type { DecidingAuthority } from '../domain/data/authorities.ts';
import { seasonOf, unitOf } from '../domain/directory.ts';
import { statementEntry } from '../domain/dossier.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { App } from '../ports.ts';
import { emptyProblems } from './form-checks.ts';
import { note } from './telling.ts';

export type StartRefused =
  | { code: 'season.unknown' }
  | { code: 'season.notOpen' }
  | { code: 'season.closed' }
  | { code: 'unit.notYours' };

type Wanted = { readonly seasonId: string; readonly unitId: string; readonly authority: DecidingAuthority };

/** An officer begins a dossier for a season and a deciding authority. */
export const startProposal = async (
  app: Pick<App, 'ledger' | 'directories' | 'clock' | 'random'>,
  viewer: Viewer,
  wanted: Wanted,
): Promise<Result<string, StartRefused>> => {
  const { directory } = await app.directories.current();
  const now = app.clock.now();
  const unit = unitOf(directory, wanted.unitId);
  const season = seasonOf(directory, wanted.seasonId);
  if (unit === undefined || !isOfficerOf(viewer, unit.id)) return refuse({ code: 'unit.notYours' });
  if (season === undefined) return refuse({ code: 'season.unknown' });
  if (dayOf(now) < season.opens) return refuse({ code: 'season.notOpen' });
  if (now > season.deadline) return refuse({ code: 'season.closed' });
  const id = app.random.id();
  const proposal = {
    id,
    unitId: unit.id,
    blockId: unit.block,
    seasonId: season.id,
    authority: wanted.authority,
    createdBy: viewer.person.id,
    createdAt: now,
    standing: { status: 'draft' },
    edits: 0,
    statement: statementEntry(0, emptyProblems('statement', wanted.authority, now), {}),
    nominations: {},
  } as const;
  await app.ledger.commit([
    { change: 'createProposal', proposal },
    note(app, id, { what: 'created', by: viewer.person.id, round: 0 }, now),
  ]);
  return ok(id);
};
