import { type Candidates, candidatesFor } from '../domain/addressees.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Directory } from '../domain/directory.ts';
import { seasonOf } from '../domain/directory.ts';
import { scheduleIn } from '../domain/due.ts';
import { type Proposal, type Seat, type Standing, stateNames } from '../domain/proposal.ts';
import { rulePacks } from '../domain/rules/packs/rule-packs.ts';
import { fixedAtReceipt } from '../domain/rules/receipt.ts';
import type { Instant } from '../domain/time.ts';
import type { EndedTurn, OpenTurn, Outcome, Request, Turn } from '../domain/turn.ts';
import type { App, Change } from '../ports.ts';
import { placesAtMinistry } from './take-places.ts';
import { note, tell, tellLetter } from './telling.ts';

type Needs = Pick<App, 'ledger' | 'directories' | 'clock' | 'random' | 'settings'>;

/** What a waiting state of the engine hands to its step. */
export type StepInput = {
  readonly proposalId: string;
  readonly attempt: number;
  readonly round: number;
  readonly token: string;
};

/** Thrown to an execution that a restart has replaced; the state machine catches it by name. */
export class SupersededAttempt extends Error {
  override readonly name = 'SupersededAttempt';
}

/** Other writers were quicker each time; the step may be tried again. */
class LostRaces extends Error {
  override readonly name = 'LostRaces';
}

/** Asking one person: the request, its mail, and a line in the history. */
export const ask = (
  app: Pick<App, 'random'>,
  turn: { readonly proposalId: string; readonly round: number; readonly seat: Seat },
  whom: { readonly personId: string; readonly as: Request['as'] },
  requestId: string,
  due: Instant,
  now: Instant,
): readonly Change[] => {
  const { proposalId, round, seat } = turn;
  const request: Request = {
    id: requestId,
    proposalId,
    round,
    seat,
    ...whom,
    askedAt: now,
    due,
    status: 'open',
    tries: 0,
    freshLinks: [],
  };
  return [
    { change: 'putRequest', request },
    note(app, proposalId, { what: 'asked', round, seat, whom: whom.personId, as: whom.as }, now),
    tellLetter(app, { letter: 'request', to: whom.personId, proposalId, round, seat, requestId }, now),
  ];
};

const nobody: Candidates = { free: [], skipped: [] };

const openChanges = (
  app: Needs,
  directory: Directory,
  proposal: Proposal,
  seat: Seat,
  input: StepInput,
  now: Instant,
): readonly Change[] => {
  const { round, token } = input;
  const key = { proposalId: proposal.id, round, seat };
  const { free, skipped } = seat === 'correction' ? nobody : candidatesFor(directory, proposal, seat, dayOf(now));
  const first = free[0];
  const { days, due, next } = scheduleIn(seasonOf(directory, proposal.seasonId), seat, now, app.settings.days);
  const requestId = app.random.id();
  const unasked = seat !== 'correction' && first === undefined;
  const turn: OpenTurn = {
    ...key,
    rev: 1,
    openedAt: now,
    addressees: first === undefined ? [] : [{ requestId, ...first, askedAt: now }],
    skipped: [...skipped],
    tokens: [token],
    status: 'open',
    days,
    due,
    // Nobody may answer: the administrator is told at the clock's next look instead of after days of silence.
    next: unasked ? { at: now, step: 'tellAdministrator' } : next,
  };
  return [
    { change: 'putTurn', turn },
    ...skipped.map(({ personId, why }) =>
      note(app, proposal.id, { what: 'skipped', round, seat, whom: personId, why }, now),
    ),
    ...(unasked ? [note(app, proposal.id, { what: 'nobody', round, seat }, now)] : []),
    ...(first === undefined ? [] : ask(app, key, first, requestId, due, now)),
  ];
};

type Waiting = Extract<Standing, { status: 'inReview' | 'returned' }>;

const standsAt = (standing: Standing, seat: Seat, round: number): standing is Waiting =>
  (standing.status === 'returned' && seat === 'correction' && standing.round === round) ||
  (standing.status === 'inReview' && standing.stage === seat && standing.round === round);

/** What an execution is told that comes to a seat where the proposal no longer is. */
const elsewhere = (standing: Standing): Outcome => {
  switch (standing.status) {
    case 'inReview':
      return { tell: 'next', state: stateNames[standing.stage], round: standing.round };
    case 'approved':
      return { tell: 'next', state: stateNames.record, round: standing.round };
    case 'returned':
      return { tell: 'error', error: 'Returned' };
    case 'rejected':
      return { tell: 'error', error: 'Rejected' };
    case 'abandoned':
      return { tell: 'error', error: 'Abandoned' };
    case 'withdrawn':
    case 'draft':
      return { tell: 'error', error: 'Withdrawn' };
  }
};

const passedBy = (proposal: Proposal, seat: Seat, { round, token }: StepInput, now: Instant): EndedTurn => ({
  proposalId: proposal.id,
  round,
  seat,
  rev: 1,
  openedAt: now,
  addressees: [],
  skipped: [],
  tokens: [token],
  status: 'closed',
  at: now,
  outcome: elsewhere(proposal.standing),
  why: proposal.standing.status === 'withdrawn' ? 'withdrawn' : 'elsewhere',
});

const resume = (app: Needs, { proposalId, round, seat }: Pick<Turn, 'proposalId' | 'round' | 'seat'>, now: Instant) =>
  tell(app, { tell: 'resume', proposalId, round, seat }, now);

const changesFor = async (app: Needs, proposal: Proposal, seat: Seat, input: StepInput): Promise<readonly Change[]> => {
  const now = app.clock.now();
  const key = { proposalId: proposal.id, round: input.round, seat };
  const turn = await app.ledger.turn(key);
  if (turn !== undefined) {
    const added: Change = { change: 'addToken', turn, token: input.token };
    return turn.status === 'open' ? [added] : [added, resume(app, key, now)];
  }
  const { standing } = proposal;
  if (!standsAt(standing, seat, input.round)) {
    return [{ change: 'putTurn', turn: passedBy(proposal, seat, input, now) }, resume(app, key, now)];
  }
  const { directory } = await app.directories.current();
  const rules = fixedAtReceipt(proposal, seat, seasonOf(directory, proposal.seasonId), rulePacks, now);
  return [
    {
      change: 'move',
      proposal,
      to: { ...standing, phase: 'waiting' },
      ...(rules === undefined ? {} : { set: { rules } }),
      ...(seat === 'ministry' ? { holds: placesAtMinistry(directory, proposal, now) } : {}),
    },
    ...openChanges(app, directory, proposal, seat, input, now),
  ];
};

const RACES = 6;

/** A state of the engine begins to wait: the turn is opened once; a repeated or late call only adds its token. */
export const openTurn = async (app: Needs, seat: Seat, input: StepInput): Promise<void> => {
  for (let race = 0; race < RACES; race += 1) {
    const proposal = await app.ledger.proposal(input.proposalId);
    const attempt = proposal && 'attempt' in proposal.standing ? proposal.standing.attempt : undefined;
    if (proposal === undefined || attempt === undefined) throw new Error(`No filed proposal ${input.proposalId}.`);
    if (attempt > input.attempt) throw new SupersededAttempt(`Attempt ${input.attempt} was replaced by ${attempt}.`);
    if (await app.ledger.commit(await changesFor(app, proposal, seat, input))) return;
  }
  throw new LostRaces('A turn met other writers six times in a row while it was opened.');
};
