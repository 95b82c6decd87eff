import { engineStateOf, isFiled } from '../domain/proposal.ts';
import { isOpen, type TurnKey } from '../domain/turn.ts';
import type { App, Outside } from '../ports.ts';

type Needs = Pick<App, 'ledger'> & Pick<Outside, 'engine'>;

/** Starts an attempt's execution where the record stands now; a later attempt or an ended proposal needs none. */
export const startExecution = async ({ ledger, engine }: Needs, proposalId: string, attempt: number): Promise<void> => {
  const proposal = await ledger.proposal(proposalId);
  if (proposal === undefined || !isFiled(proposal.standing) || proposal.standing.attempt !== attempt) return;
  const { round } = proposal.standing;
  const state = engineStateOf(proposal.standing);
  if (state === undefined) return;
  await engine.start(`${proposalId}-${attempt}`, { version: 1, proposalId, attempt, stop: { state, round } });
};

/** Tells every token of an ended turn its outcome: a late step call may have added an older token after a newer one. */
export const resumeExecution = async ({ ledger, engine }: Needs, key: TurnKey): Promise<void> => {
  const turn = await ledger.turn(key);
  if (turn === undefined || isOpen(turn)) return;
  const { outcome } = turn;
  for (const token of turn.tokens) {
    if (outcome.tell === 'error') await engine.fail(token, outcome.error);
    else await engine.succeed(token, { state: outcome.state, round: outcome.round });
  }
};
