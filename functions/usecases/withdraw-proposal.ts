import { isOfficerOf, type Viewer } from '../domain/access.ts';
import { isWithdrawable, seatOf } from '../domain/proposal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { holdsNothing } from '../domain/rules/places.ts';
import type { Instant } from '../domain/time.ts';
import { askedNow, isOpen, type OpenTurn } from '../domain/turn.ts';
import type { App, Change } from '../ports.ts';
import { note, tell, tellLetter } from './telling.ts';

type Needs = Pick<App, 'ledger' | 'clock' | 'random'>;
export type WithdrawRefused = { code: 'proposal.unknown' } | { code: 'proposal.ended' };

/** Ends an open turn without an answer: its requests close, the engine is told, those who were asked hear of it. */
export const closeTurn = (
  app: Needs,
  turn: OpenTurn,
  why: 'withdrawn' | 'abandoned',
  now: Instant,
): readonly Change[] => {
  const key = { proposalId: turn.proposalId, round: turn.round, seat: turn.seat };
  const error = why === 'withdrawn' ? 'Withdrawn' : 'Abandoned';
  const asked = askedNow(turn);
  return [
    { change: 'endTurn', turn, as: { status: 'closed', at: now, why, outcome: { tell: 'error', error } } },
    ...asked.map(
      ({ requestId }) => ({ change: 'endRequest', proposalId: turn.proposalId, requestId, status: 'closed' }) as const,
    ),
    tell(app, { tell: 'resume', ...key }, now),
    ...(why === 'withdrawn'
      ? asked.map(({ personId }) => tellLetter(app, { letter: 'withdrawn', to: personId, ...key }, now))
      : []),
  ];
};

const RACES = 6;

/** The unit takes its dossier back, until the last decision, also between two stages. */
export const withdrawProposal = async (
  app: Needs,
  viewer: Viewer,
  id: string,
  reason: string | undefined,
): Promise<Result<'withdrawn', WithdrawRefused>> => {
  for (let race = 0; race < RACES; race += 1) {
    const proposal = await app.ledger.proposal(id);
    if (proposal === undefined || !isOfficerOf(viewer, proposal.unitId)) return refuse({ code: 'proposal.unknown' });
    const { standing } = proposal;
    if (standing.status === 'withdrawn') return ok('withdrawn');
    const seat = seatOf(proposal);
    if (!isWithdrawable(proposal) || seat === undefined || !('round' in standing))
      return refuse({ code: 'proposal.ended' });
    const now = app.clock.now();
    const { round, attempt } = standing;
    const turn = await app.ledger.turn({ proposalId: id, round, seat });
    const done = await app.ledger.commit([
      { change: 'move', proposal, to: { status: 'withdrawn', round, attempt, since: now }, holds: holdsNothing },
      ...(turn !== undefined && isOpen(turn) ? closeTurn(app, turn, 'withdrawn', now) : []),
      note(app, id, { what: 'withdrawn', by: viewer.person.id, round, ...(reason ? { reason } : {}) }, now),
    ]);
    if (done) return ok('withdrawn');
  }
  throw new Error('A proposal met other writers six times in a row while it was withdrawn.');
};
