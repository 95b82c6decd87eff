import { outcomeOf, standingAfter, takesPaper } from '../domain/deciding.ts';
import type { Opens } from '../domain/opens.ts';
import type { DecisionPaper, Proposal, Standing } from '../domain/proposal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { checkRows, liveEntriesOf, type RowChoice, type RowsRefused, sameRows } from '../domain/rows.ts';
import { type Holds, holdsNothing, stillHeld } from '../domain/rules/places.ts';
import type { Instant } from '../domain/time.ts';
import { askedNow, type Choice, type Decision, type EndedTurn, type RowDecision } from '../domain/turn.ts';
import type { App, Change } from '../ports.ts';
import { keepFound } from './keep-found.ts';
import { type LinkedRequest, type LinkRefused, openLink } from './open-link.ts';
import { type Parted, partRows } from './part-rows.ts';
import { note, officerOf, tell, tellLetter, unitHears } from './telling.ts';

type Needs = Pick<App, 'links' | 'random'> & Parameters<typeof keepFound>[0];

export type Answer = {
  readonly choice: Choice;
  readonly reason?: string | undefined;
  readonly code: string;
  readonly paper?: DecisionPaper | undefined;
  /** With an approval: the nominations that do not go on with the rest. */
  readonly rows?: readonly RowDecision[] | undefined;
  /** With a return: what alone may be edited. */
  readonly opens?: Opens | undefined;
};

export type DecideRefused =
  | RowsRefused
  | Exclude<LinkRefused, { code: 'link.answered' }>
  | { code: 'decision.alreadyTaken'; turn: EndedTurn; linked: Extract<LinkRefused, { code: 'link.answered' }> }
  | { code: 'code.locked' }
  | { code: 'code.wrong' };

export type Recorded = {
  readonly linked: Extract<LinkRefused, { code: 'link.answered' }>;
  readonly decision: Decision;
};

/** How often a code may be compared before a fresh mail is needed. */
export const maxTries = 5;

type Standable = Extract<Standing, { status: 'inReview' }>;

const endRequests = ({ turn, request }: LinkedRequest): readonly Change[] =>
  askedNow(turn).map(({ requestId }) => ({
    change: 'endRequest',
    proposalId: turn.proposalId,
    requestId,
    status: requestId === request.id ? 'answered' : 'superseded',
  }));

/** Who hears of a decision: its approver, the others who were asked, and the unit when it ends or comes back. */
const letters = (
  app: Needs,
  linked: LinkedRequest,
  { choice, rows = [] }: Decision,
  now: Instant,
): readonly Change[] => {
  const { proposal, request, turn, directory } = linked;
  const about = { proposalId: proposal.id, round: turn.round, seat: turn.seat };
  const others = askedNow(turn).filter(({ requestId }) => requestId !== request.id);
  const officer = officerOf(proposal);
  const ended = choice === 'reject' ? unitHears(directory, proposal) : [];
  const rejected = rows.some((row) => row.choice === 'reject') ? unitHears(directory, proposal) : [];
  return [
    tellLetter(app, { letter: 'decided', to: request.personId, requestId: request.id, ...about }, now),
    ...others.map(({ personId }) => tellLetter(app, { letter: 'answeredByOther', to: personId, ...about }, now)),
    ...(choice === 'return' ? [tellLetter(app, { letter: 'returned', to: officer, ...about }, now)] : []),
    ...rejected.map((to) => tellLetter(app, { letter: 'apart', to, ...about }, now)),
    ...ended.map((to) => tellLetter(app, { letter: 'outcome', to, ...about }, now)),
  ];
};

/** What the approval of a list does to the nominations that it takes out; nothing without any. */
const apartFrom = async (
  app: Needs,
  linked: LinkedRequest,
  at: Standable,
  decision: Decision,
  now: Instant,
): Promise<Parted | undefined> => {
  const { proposal, turn, directory } = linked;
  const { rows } = decision;
  if (rows === undefined) return undefined;
  const filed = await app.ledger.round(proposal.id, turn.round);
  if (filed === undefined) throw new Error(`Proposal ${proposal.id} has no round ${turn.round}.`);
  return partRows(app, directory, { proposal, filed, at, decision: { ...decision, rows }, now }, turn);
};

/** A place is given back for whatever does not go on. */
const heldAfter = (proposal: Proposal, choice: Choice, parted: Parted | undefined): { readonly holds?: Holds } => {
  if (choice !== 'approve') return { holds: holdsNothing };
  if (parted === undefined) return {};
  return { holds: stillHeld(proposal, liveEntriesOf({ ...proposal, rowOutcomes: parted.rowOutcomes })) };
};

const decideOnce = async (
  app: Needs,
  linked: LinkedRequest,
  at: Standable,
  answer: Answer,
  id: string,
): Promise<boolean> => {
  const { proposal, request, turn, stage } = linked;
  const now = app.clock.now();
  const { choice, reason = '', rows = [] } = answer;
  const final = choice === 'approve' && takesPaper(proposal, stage);
  const paper = final ? answer.paper : undefined;
  const to = standingAfter(proposal, at, choice, reason, now, answer.opens);
  const decision = {
    id,
    requestId: request.id,
    by: request.personId,
    choice,
    ...(reason ? { reason } : {}),
    ...(paper ? { paper } : {}),
    ...(choice === 'approve' && rows.length > 0 ? { rows: [...rows] } : {}),
  };
  const parted = await apartFrom(app, linked, at, decision, now);
  const outcome = outcomeOf(proposal, at, choice);
  const decided = {
    what: 'decided',
    by: request.personId,
    seat: stage,
    round: turn.round,
    choice,
    ...(reason ? { reason } : {}),
    ...(parted ? { apart: parted.apart } : {}),
  } as const;
  const set = { ...(paper ? { paper } : {}), ...(parted ? { rowOutcomes: parted.rowOutcomes } : {}) };
  return app.ledger.commit([
    { change: 'endTurn', turn, as: { status: 'answered', at: now, outcome, decision } },
    { change: 'move', proposal, to, set, ...heldAfter(proposal, choice, parted) },
    ...endRequests(linked),
    ...(final && !paper ? [{ change: 'awaitNumber', proposal: { ...proposal, standing: to }, at: now } as const] : []),
    note(app, proposal.id, decided, now),
    tell(app, { tell: 'resume', proposalId: proposal.id, round: turn.round, seat: turn.seat }, now),
    ...(await keepFound(app, linked, choice, now)),
    ...letters(app, linked, decision, now),
    ...(parted?.changes ?? []),
  ]);
};

/** The same choice for the list and for each nomination; a reason written otherwise is no other answer. */
export const saysTheSame = (
  decision: Decision,
  answer: { readonly choice: Choice | ''; readonly rows?: readonly RowChoice[] | undefined },
): boolean =>
  decision.choice === answer.choice && (answer.choice !== 'approve' || sameRows(decision.rows, answer.rows));

const answered = (
  linked: Extract<LinkRefused, { code: 'link.answered' }>,
  answer: Answer,
): Result<Recorded, DecideRefused> => {
  const { turn, request } = linked;
  const decision = turn.status === 'answered' ? turn.decision : undefined;
  return decision?.requestId === request.id && saysTheSame(decision, answer)
    ? ok({ linked, decision })
    : refuse({ code: 'decision.alreadyTaken', turn, linked });
};

/** Without a try left; the last of them may have been the answer itself, given a moment ago. */
const lockedOrAnswered = async (
  app: Needs,
  token: string,
  answer: Answer,
): Promise<Result<Recorded, DecideRefused>> => {
  const again = await openLink(app, token);
  return !again.ok && again.error.code === 'link.answered'
    ? answered(again.error, answer)
    : refuse({ code: 'code.locked' });
};

const RACES = 6;

/** The approver's answer behind a mailed link: the conditional write is the decision; the first one counts, and the same one again is the same receipt. */
export const recordDecision = async (
  app: Needs,
  token: string,
  answer: Answer,
): Promise<Result<Recorded, DecideRefused>> => {
  const decisionId = app.random.id();
  let proven = false;
  for (let race = 0; race < RACES; race += 1) {
    const opened = await openLink(app, token);
    if (!opened.ok) {
      return opened.error.code === 'link.answered' ? answered(opened.error, answer) : refuse(opened.error);
    }
    const linked = opened.value;
    const wrongRows = checkRows(liveEntriesOf(linked.proposal), answer.rows ?? []);
    if (wrongRows !== undefined) return refuse(wrongRows);
    if (!proven) {
      // The try is taken before the comparison: parallel guesses share the same five.
      if (!(await app.ledger.takeTry(linked.proposal.id, linked.request.id, maxTries)))
        return lockedOrAnswered(app, token, answer);
      if (app.random.sha256(token + answer.code) !== linked.link.codeHash) return refuse({ code: 'code.wrong' });
      proven = true;
    }
    const { standing } = linked.proposal;
    const stands =
      standing.status === 'inReview' && standing.stage === linked.stage && standing.round === linked.turn.round;
    if (stands) await decideOnce(app, linked, standing, answer, decisionId);
  }
  throw new Error('A decision met other writers six times in a row.');
};
