import { authorities, routeOf, type Stage } from './data/authorities.ts';
import type { Opens } from './opens.ts';
import { type EngineState, type Proposal, type Standing, stateNames } from './proposal.ts';
import type { Instant } from './time.ts';
import type { Choice, Outcome } from './turn.ts';

type InReview = Extract<Standing, { status: 'inReview' }>;

/** The stage after this one on the proposal's route; nothing after the deciding authority's own. */
export const stageAfter = (proposal: Pick<Proposal, 'authority'>, stage: Stage): Stage | undefined => {
  const route = routeOf(proposal.authority);
  return route[route.indexOf(stage) + 1];
};

/** Where a decision moves the proposal: the record leads, the engine is told afterwards. */
export const standingAfter = (
  proposal: Proposal,
  at: InReview,
  choice: Choice,
  reason: string,
  now: Instant,
  opens?: Opens,
): Standing => {
  const place = { stage: at.stage, round: at.round, attempt: at.attempt, since: now };
  switch (choice) {
    case 'reject':
      return { ...place, status: 'rejected', reason };
    case 'return':
      return { ...place, status: 'returned', phase: 'entering', reason, ...(opens ? { opens } : {}) };
    case 'approve': {
      const next = stageAfter(proposal, at.stage);
      return next === undefined
        ? { ...place, status: 'approved', phase: 'recording' }
        : { ...place, status: 'inReview', stage: next, phase: 'entering' };
    }
  }
};

const nextState = (proposal: Proposal, stage: Stage): EngineState => {
  const next = stageAfter(proposal, stage);
  return next === undefined ? stateNames.record : stateNames[next];
};

export const outcomeOf = (proposal: Proposal, at: InReview, choice: Choice): Outcome => {
  switch (choice) {
    case 'approve':
      return { tell: 'next', state: nextState(proposal, at.stage), round: at.round };
    case 'return':
      return { tell: 'error', error: 'Returned' };
    case 'reject':
      return { tell: 'error', error: 'Rejected' };
  }
};

/** Only the approval of the deciding authority itself carries a decision number; what is forwarded is decided elsewhere. */
export const takesPaper = (proposal: Pick<Proposal, 'authority'>, stage: Stage): boolean =>
  proposal.authority !== 'aboveMinister' && stageAfter(proposal, stage) === undefined;

/** Approved by the authority that gives the award, and nobody has entered the decision's number yet. */
export const awaitsNumber = ({ standing, authority, paper }: Proposal): boolean =>
  standing.status === 'approved' && authorities[authority].ends === 'awarded' && paper === undefined;
