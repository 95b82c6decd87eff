import { authorities } from '../domain/data/authorities.ts';
import { stageAfter, takesPaper } from '../domain/deciding.ts';
import { unitOf } from '../domain/directory.ts';
import type { Proposal } from '../domain/proposal.ts';
import { liveEntriesOf, rowOutcomeOf } from '../domain/rows.ts';
import type { RowDecision } from '../domain/turn.ts';
import { aboutOf } from '../edge/about.ts';
import { type Answer, page, type WebRequest } from '../edge/http.ts';
import type { App } from '../ports.ts';
import { personName, personNames } from '../usecases/dossier-facts.ts';
import type { LinkedRequest, LinkRefused } from '../usecases/open-link.ts';
import { readDossier } from '../usecases/read-dossier.ts';
import { readFindings, withFound } from '../usecases/read-findings.ts';
import { maxTries } from '../usecases/record-decision.ts';
import type { DecisionProblem, DecisionTyped } from '../views/decision/decision-typed.ts';
import { DetailsPage } from '../views/decision/details-page.tsx';
import { ReceiptPage } from '../views/decision/receipt-page.tsx';
import { RequestPage } from '../views/decision/request-page.tsx';
import { type LinkState, StatePage } from '../views/decision/state-page.tsx';
import type { Frame } from '../views/layout.tsx';
import { renderPage } from '../views/render.ts';

export const frameOf = ({ settings }: Pick<App, 'settings'>): Frame => ({ ministry: settings.ministryName });

type Asked = { readonly typed: DecisionTyped; readonly problems: readonly DecisionProblem[] };

/** What an answer still needs before it is recorded, and what it will be. */
export const detailsPage = (
  app: Pick<App, 'settings'>,
  shown: WebRequest,
  token: string,
  { proposal, request, stage }: LinkedRequest,
  { typed, problems }: Asked,
): Answer => {
  const node = (
    <DetailsPage
      frame={frameOf(app)}
      token={token}
      number={proposal.number ?? ''}
      nominations={liveEntriesOf(proposal)}
      typed={typed}
      problems={problems}
    />
  );
  return page(problems.length > 0 ? 422 : 200, renderPage(node, shown.lang, shown), {
    log: { proposalId: proposal.id, stage, round: request.round },
  });
};

/** The dossier and the question; `status` is 200, or 422 when what was posted comes back. */
export const requestPage = async (
  app: App,
  shown: WebRequest,
  token: string,
  linked: LinkedRequest,
  { typed, problems }: Asked,
): Promise<Answer> => {
  const { directory, proposal, request, stage } = linked;
  const { round, head, nominations, apart, changes, earlier, skipped } = await readDossier(
    app,
    directory,
    proposal,
    request.round,
    stage,
  );
  const findings = await readFindings(app, proposal, round);
  const approveTo = stageAfter(proposal, stage) ?? authorities[proposal.authority].ends;
  const asked = { name: personName(directory, request.personId), as: request.as, seat: stage, due: request.due };
  const form = { typed, problems, approveTo, asksPaper: takesPaper(proposal, stage) };
  const node = (
    <RequestPage
      frame={frameOf(app)}
      token={token}
      asked={asked}
      head={head}
      nominations={withFound(nominations, findings)}
      findings={findings?.dossier}
      apart={apart}
      changes={changes}
      people={personNames(directory)}
      earlier={earlier}
      skipped={skipped}
      form={form}
    />
  );
  return page(problems.length > 0 ? 422 : 200, renderPage(node, shown.lang, shown), {
    log: { proposalId: proposal.id, stage, round: request.round },
  });
};

export const triesLeft = (tries: number): number => Math.max(0, maxTries - tries);

const statePage = (
  app: Pick<App, 'settings'>,
  request: WebRequest,
  status: number,
  link: LinkState,
  proposal?: Proposal,
): Answer => {
  const node = <StatePage frame={frameOf(app)} link={link} number={proposal?.number} />;
  const about = proposal === undefined ? {} : aboutOf(proposal);
  return page(status, renderPage(node, request.lang, request), { log: { ...about, outcome: link.state } });
};

type Answered = Extract<LinkRefused, { code: 'link.answered' }>;

const afterOf = ({ proposal, turn }: Answered, choice: 'approve' | 'return' | 'reject') => {
  if (choice === 'return') return { goesTo: 'correction' } as const;
  if (choice === 'reject') return { goesTo: 'end', end: 'rejected' } as const;
  const next = turn.seat === 'correction' ? undefined : stageAfter(proposal, turn.seat);
  return next === undefined
    ? ({ goesTo: 'end', end: authorities[proposal.authority].ends } as const)
    : { goesTo: next };
};

/** What a decision said of single nominations, and the dossier in which the returned ones go on. */
const apartOn = (proposal: Proposal, rows: readonly RowDecision[]) => {
  const lines = rows.map(({ nominationId: id, choice, reason }) => {
    const name = proposal.nominations[id]?.name ?? '';
    return { id, name, choice, reason };
  });
  const children = rows.flatMap(({ nominationId }) => {
    const outcome = rowOutcomeOf(proposal, nominationId);
    return outcome?.status === 'returned' ? [outcome.child.number] : [];
  });
  return { lines, child: children[0] };
};

/** The approver's own receipt, the same however often it is asked for. */
export const receiptPage = (
  app: Pick<App, 'settings'>,
  request: WebRequest,
  answered: Answered,
  status = 200,
): Answer => {
  const { proposal, turn, directory } = answered;
  if (turn.status !== 'answered' || turn.decision === undefined || turn.seat === 'correction')
    throw new Error('A receipt needs a decision.');
  const { decision } = turn;
  const { choice, reason, paper } = decision;
  const rows = decision.rows ?? [];
  const expectsPaper = choice === 'approve' && takesPaper(proposal, turn.seat);
  const node = (
    <ReceiptPage
      frame={frameOf(app)}
      number={proposal.number ?? ''}
      unit={unitOf(directory, proposal.unitId)?.name ?? proposal.unitId}
      choice={choice}
      at={turn.at}
      reason={reason}
      apart={apartOn(proposal, rows)}
      paper={expectsPaper ? (paper ?? 'later') : undefined}
      after={afterOf(answered, choice)}
    />
  );
  return page(status, renderPage(node, request.lang, request), {
    log: { proposalId: proposal.id, stage: turn.seat, outcome: choice },
  });
};

const answeredState = ({ turn, directory }: Answered): LinkState => {
  if (turn.status === 'closed') return { state: turn.why === 'abandoned' ? 'abandoned' : 'withdrawn', at: turn.at };
  const { decision } = turn;
  if (decision === undefined || turn.seat === 'correction') return { state: 'unknown' };
  return {
    state: 'answered',
    by: personName(directory, decision.by),
    seat: turn.seat,
    choice: decision.choice,
    at: turn.at,
    reason: decision.reason,
  };
};

/** What an ended request's link still says: the own receipt, who decided, or that a newer round replaced it. */
export const answeredPage = (
  app: Pick<App, 'settings'>,
  request: WebRequest,
  answered: Answered,
  status: number,
): Answer => {
  const { proposal, turn } = answered;
  const { standing } = proposal;
  const mine = turn.status === 'answered' && turn.decision?.requestId === answered.request.id;
  const newer = 'round' in standing && standing.round > turn.round ? standing.round : undefined;
  if (newer !== undefined) return statePage(app, request, 410, { state: 'superseded', round: newer }, proposal);
  if (mine && status === 200) return receiptPage(app, request, answered);
  return statePage(app, request, status, answeredState(answered), proposal);
};

type Dead = Exclude<LinkRefused, Answered>;

/** A link that opens nothing: each reason has its page, an unknown one says nothing of any dossier. */
export const deadLinkPage = (app: Pick<App, 'settings'>, request: WebRequest, token: string, refused: Dead): Answer => {
  switch (refused.code) {
    case 'link.unknown':
      return statePage(app, request, 404, { state: 'unknown' });
    case 'link.expired':
      return statePage(app, request, 410, { state: 'expired', token }, refused.proposal);
    case 'link.reassigned':
      return statePage(app, request, 410, { state: 'replaced' }, refused.proposal);
    case 'link.conflict':
      return statePage(app, request, 410, { state: 'conflict', why: refused.why }, refused.proposal);
  }
};

/** After too many codes: its page says nothing of the dossier, its log line which it was. */
export const lockedPage = (
  app: Pick<App, 'settings'>,
  request: WebRequest,
  token: string,
  { proposal, stage }: Pick<LinkedRequest, 'proposal' | 'stage'>,
): Answer => {
  const answer = statePage(app, request, 429, { state: 'locked', token });
  return { ...answer, log: { ...answer.log, proposalId: proposal.id, stage } };
};

export const freshLinkPage = (app: Pick<App, 'settings'>, request: WebRequest): Answer =>
  statePage(app, request, 200, { state: 'freshLink' });
