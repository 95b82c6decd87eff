import type { Viewer } from '../domain/access.ts';
import { conflictOf } from '../domain/addressees.ts';
import { type Directory, personOf, seasonOf } from '../domain/directory.ts';
import { type DirectoryFault, directoryFaults } from '../domain/directory-check.ts';
import { moved, scheduleFrom } from '../domain/due.ts';
import { engineStateOf, isFiled } from '../domain/proposal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { askedNow, type Conflict, isOpen, type OpenTurn, type TurnKey } from '../domain/turn.ts';
import type { App } from '../ports.ts';
import { ask } from './open-turn.ts';
import { revise } from './revise-turn.ts';
import { note, outboxItem, tell } from './telling.ts';

type Needs = Pick<App, 'ledger' | 'directories' | 'clock' | 'random'>;
type Turned = { code: 'administrator.only' } | { code: 'turn.notOpen' } | { code: 'changed.meanwhile' };

const openTurnFor = async (app: Needs, viewer: Viewer, key: TurnKey): Promise<Result<OpenTurn, Turned>> => {
  if (!viewer.administrator) return refuse({ code: 'administrator.only' });
  const turn = await app.ledger.turn(key);
  return turn !== undefined && isOpen(turn) ? ok(turn) : refuse({ code: 'turn.notOpen' });
};

/** Moves one turn's due date, also into the past: the clock then acts at its next look, and closes a correction for good. */
export const moveDueDate = async (
  app: Needs,
  viewer: Viewer,
  key: TurnKey,
  due: Instant,
  reason: string,
): Promise<Result<'moved', Turned>> => {
  const found = await openTurnFor(app, viewer, key);
  if (!found.ok) return found;
  const turn = found.value;
  const { proposalId, round, seat } = turn;
  const done = await app.ledger.commit([
    revise(turn, { due, next: moved(turn, due) }),
    ...askedNow(turn).map(({ requestId }) => ({ change: 'dueRequest', proposalId, requestId, due }) as const),
    note(
      app,
      proposalId,
      { what: 'dueMoved', by: viewer.person.id, round, seat, from: turn.due, to: due, reason },
      app.clock.now(),
    ),
  ]);
  return done ? ok('moved') : refuse({ code: 'changed.meanwhile' });
};

export type NameRefused =
  | Turned
  | { code: 'person.unknown' }
  | { code: 'person.conflict'; why: Conflict }
  | { code: 'person.asked' };

/** Names somebody who is asked besides those who were: for when nobody else can answer. */
export const nameAddressee = async (
  app: Needs,
  viewer: Viewer,
  key: TurnKey,
  personId: string,
  reason: string,
): Promise<Result<'named', NameRefused>> => {
  const found = await openTurnFor(app, viewer, key);
  if (!found.ok) return found;
  const turn = found.value;
  const [proposal, { directory }] = await Promise.all([app.ledger.proposal(key.proposalId), app.directories.current()]);
  if (proposal === undefined || turn.seat === 'correction') return refuse({ code: 'turn.notOpen' });
  if (personOf(directory, personId) === undefined) return refuse({ code: 'person.unknown' });
  if (askedNow(turn).some((one) => one.personId === personId)) return refuse({ code: 'person.asked' });
  const why = conflictOf(directory, proposal, turn.seat, personId);
  if (why !== undefined) return refuse({ code: 'person.conflict', why });
  const now = app.clock.now();
  const { due, next } = scheduleFrom(now, turn.days);
  const requestId = app.random.id();
  const whom = { personId, as: 'named' } as const;
  const { proposalId, round, seat } = turn;
  const done = await app.ledger.commit([
    {
      change: 'reviseTurn',
      turn,
      to: { addressees: [...turn.addressees, { requestId, ...whom, askedAt: now }], days: turn.days, due, next },
    },
    note(app, proposalId, { what: 'named', by: viewer.person.id, round, seat, whom: personId, reason }, now),
    ...ask(app, turn, whom, requestId, due, now),
  ]);
  return done ? ok('named') : refuse({ code: 'changed.meanwhile' });
};

export type RestartRefused =
  | { code: 'administrator.only' }
  | { code: 'proposal.ended' }
  | { code: 'changed.meanwhile' };

/** Starts the proposal's execution anew as the next attempt: it goes on where the record stands. */
export const restartExecution = async (
  app: Needs,
  viewer: Viewer,
  id: string,
): Promise<Result<'restarted', RestartRefused>> => {
  if (!viewer.administrator) return refuse({ code: 'administrator.only' });
  const proposal = await app.ledger.proposal(id);
  if (proposal === undefined || !isFiled(proposal.standing) || engineStateOf(proposal.standing) === undefined) {
    return refuse({ code: 'proposal.ended' });
  }
  const now = app.clock.now();
  const attempt = proposal.standing.attempt + 1;
  const { round } = proposal.standing;
  const done = await app.ledger.commit([
    { change: 'move', proposal, to: { ...proposal.standing, attempt, since: now } },
    tell(app, { tell: 'start', proposalId: id, attempt }, now),
    note(app, id, { what: 'restarted', by: viewer.person.id, round, attempt }, now),
  ]);
  return done ? ok('restarted') : refuse({ code: 'changed.meanwhile' });
};

export type DeadlineRefused =
  | { code: 'administrator.only' }
  | { code: 'season.unknown' }
  | { code: 'season.invalid'; faults: readonly DirectoryFault[] }
  | { code: 'changed.meanwhile' };

const withDeadline = (directory: Directory, seasonId: string, deadline: Instant): Directory => ({
  ...directory,
  seasons: directory.seasons.map((season) => {
    if (season.id !== seasonId) return season;
    const { resubmitUntil, ...rest } = season;
    // A correction's closing time never comes before the deadline that was just moved past it.
    return {
      ...rest,
      deadline,
      ...(resubmitUntil === undefined ? {} : { resubmitUntil: resubmitUntil < deadline ? deadline : resubmitUntil }),
    };
  }),
});

/** What an import would refuse about one season; faults elsewhere were there before and are none of this change's. */
const seasonFaults = (directory: Directory, seasonId: string): readonly DirectoryFault[] =>
  directoryFaults(directory).filter(
    ({ path: [list, index] }) => list === 'seasons' && directory.seasons[Number(index)]?.id === seasonId,
  );

/** Moves a season's deadline: a new version of the directory, with the reason noted. */
export const moveDeadline = async (
  app: Needs,
  viewer: Viewer,
  seasonId: string,
  deadline: Instant,
  reason: string,
): Promise<Result<'moved', DeadlineRefused>> => {
  if (!viewer.administrator) return refuse({ code: 'administrator.only' });
  const { version, directory } = await app.directories.current();
  const season = seasonOf(directory, seasonId);
  if (season === undefined) return refuse({ code: 'season.unknown' });
  const next = withDeadline(directory, seasonId, deadline);
  const faults = seasonFaults(next, seasonId);
  if (faults.length > 0) return refuse({ code: 'season.invalid', faults });
  const now = app.clock.now();
  const told = outboxItem(app, { tell: 'directory', version: version + 1 }, now);
  const what = `season.deadline ${seasonId} ${season.deadline} ${deadline}`;
  const done = await app.directories.replace(version, next, told, {
    at: now,
    by: viewer.person.id,
    what,
    reason,
  });
  return done ? ok('moved') : refuse({ code: 'changed.meanwhile' });
};
