import { engineStateOf, isFiled } from '../domain/proposal.ts';
import { isOpen, type Outcome, type TurnKey } from '../domain/turn.ts';
import type { App, Outside } from '../ports.ts';

type Needs = Pick<App, 'ledger'> & Pick<Outside, 'engine'>;

/** Starts an attempt's execution where the record stands now; a later attempt or an ended proposal needs none. */
export const startExecution = async ({ ledger, engine }: Needs, proposalId: string, attempt: number): Promise<void> => {
  const proposal = await ledger.proposal(proposalId);
  if (proposal === undefined || !isFiled(proposal.standing) || proposal.standing.attempt !== attempt) return;
  const next = engineStateOf(proposal.standing);
  if (next === undefined) return;
  await engine.start(`${proposalId}-${attempt}`, {
    version: 1,
    proposalId,
    attempt,
    round: proposal.standing.round,
    next,
  });
};

const tellOutcome = async (
  { engine }: Needs,
  token: string,
  proposalId: string,
  attempt: number,
  outcome: Outcome,
): Promise<void> =>
  outcome.tell === 'error'
    ? engine.fail(token, outcome.error)
    : engine.succeed(token, { version: 1, proposalId, attempt, round: outcome.round, next: outcome.state });

/** Tells every token of an ended turn its outcome: a late step call may have added an older token after a newer one. */
export const resumeExecution = async (needs: Needs, key: TurnKey): Promise<void> => {
  const [turn, proposal] = await Promise.all([needs.ledger.turn(key), needs.ledger.proposal(key.proposalId)]);
  if (turn === undefined || proposal === undefined || isOpen(turn) || !isFiled(proposal.standing)) return;
  for (const token of turn.tokens)
    await tellOutcome(needs, token, key.proposalId, proposal.standing.attempt, turn.outcome);
};
