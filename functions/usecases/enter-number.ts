import { mayNumber, mayRead, type Viewer } from '../domain/access.ts';
import { authorities } from '../domain/data/authorities.ts';
import type { DecisionPaper, Proposal } from '../domain/proposal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { App } from '../ports.ts';
import { note } from './telling.ts';

export type NumberRefused =
  | { code: 'proposal.unknown' }
  | { code: 'proposal.notApproved' }
  | { code: 'paper.already'; paper: DecisionPaper };

/** A proposal whose decision this viewer may enter, once it is approved; to everybody else it is unknown. */
export const numberedBy = async (
  { ledger }: Pick<App, 'ledger'>,
  viewer: Viewer,
  id: string,
): Promise<Proposal | undefined> => {
  const proposal = await ledger.proposal(id);
  return proposal !== undefined && mayRead(viewer, proposal) && mayNumber(viewer, proposal) ? proposal : undefined;
};

/** Enters the decision by which an approved dossier's awards are given: the number often exists only later. */
export const enterNumber = async (
  app: Pick<App, 'ledger' | 'clock' | 'random'>,
  viewer: Viewer,
  id: string,
  paper: DecisionPaper,
): Promise<Result<'entered', NumberRefused>> => {
  const proposal = await numberedBy(app, viewer, id);
  if (proposal === undefined) return refuse({ code: 'proposal.unknown' });
  const { standing } = proposal;
  if (standing.status !== 'approved' || authorities[proposal.authority].ends !== 'awarded')
    return refuse({ code: 'proposal.notApproved' });
  const already = ({ paper: entered }: { paper?: DecisionPaper | undefined }) =>
    entered === undefined ? undefined : refuse({ code: 'paper.already', paper: entered } as const);
  const before = already(proposal);
  if (before !== undefined) return before;
  const event = {
    what: 'numbered',
    by: viewer.person.id,
    round: standing.round,
    number: paper.number,
    date: paper.date,
  } as const;
  const done = await app.ledger.commit([
    { change: 'setPaper', proposal, paper },
    note(app, id, event, app.clock.now()),
  ]);
  if (done) return ok('entered');
  const now = await app.ledger.proposal(id);
  // Recording moved the proposal on in between: the same entry is tried once more on what stands now.
  if (now !== undefined && now.paper === undefined) return enterNumber(app, viewer, id, paper);
  return (now && already(now)) ?? refuse({ code: 'proposal.notApproved' });
};
