import { stageAfter } from '../domain/deciding.ts';
import { foundIn } from '../domain/rules/found.ts';
import type { Instant } from '../domain/time.ts';
import type { Choice } from '../domain/turn.ts';
import type { Change } from '../ports.ts';
import { evaluateDossier } from './evaluate-dossier.ts';
import type { LinkedRequest } from './open-link.ts';

type Needs = Parameters<typeof evaluateDossier>[0];

/** What is found as a stage lets a dossier go on, for the next one to compare with; after the last there is nothing to compare. */
export const keepFound = async (
  app: Needs,
  { proposal, turn, stage }: LinkedRequest,
  choice: Choice,
  at: Instant,
): Promise<readonly Change[]> => {
  if (choice !== 'approve' || stageAfter(proposal, stage) === undefined) return [];
  const round = await app.ledger.round(proposal.id, turn.round);
  if (round === undefined) throw new Error(`Proposal ${proposal.id} has no round ${turn.round}.`);
  const where = { proposalId: proposal.id, round: turn.round, by: stage, at };
  return [{ change: 'putFound', found: foundIn(where, await evaluateDossier(app, proposal, round)) }];
};
