import { isOfficerOf, type Viewer } from '../domain/access.ts';
import { isEditable, type Proposal, roundOf } from '../domain/proposal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Round } from '../domain/round.ts';
import type { Turn } from '../domain/turn.ts';
import type { App } from '../ports.ts';

export type DraftRefused = { code: 'proposal.unknown' } | { code: 'proposal.locked' };

/** A proposal its own officer may edit now; to everybody else it is unknown. */
export const editableProposal = async (
  { ledger }: Pick<App, 'ledger'>,
  viewer: Viewer,
  id: string,
): Promise<Result<Proposal, DraftRefused>> => {
  const proposal = await ledger.proposal(id);
  if (proposal === undefined || !isOfficerOf(viewer, proposal.unitId)) return refuse({ code: 'proposal.unknown' });
  return isEditable(proposal) ? ok(proposal) : refuse({ code: 'proposal.locked' });
};

/** The filing that the edits come after; nothing before the first. */
export const lastRound = async ({ ledger }: Pick<App, 'ledger'>, proposal: Proposal): Promise<Round | undefined> => {
  const round = roundOf(proposal.standing);
  return round === 0 ? undefined : ledger.round(proposal.id, round);
};

/** The turn of a returned dossier's correction; nothing until the engine has opened it. */
export const correctionOf = async (
  { ledger }: Pick<App, 'ledger'>,
  { id, standing }: Proposal,
): Promise<Turn | undefined> =>
  standing.status === 'returned'
    ? ledger.turn({ proposalId: id, round: standing.round, seat: 'correction' })
    : undefined;
