import { dayOf } from './calendar.ts';
import type { Stage } from './data/authorities.ts';
import type { Season } from './directory.ts';
import { seasonEnds } from './due.ts';
import type { Proposal, Standing } from './proposal.ts';
import type { Round } from './round.ts';
import type { Instant } from './time.ts';
import type { Turn } from './turn.ts';

export type TooLate =
  | { code: 'season.notOpen' }
  | { code: 'season.closed'; deadline: Instant }
  | { code: 'correction.closed'; due: Instant };

/**
 * A first filing obeys the season's deadline; a resubmission its correction's due time, which the administrator may have
 * moved past the season's. Only until the engine has opened the correction, the season's end stands for it.
 */
export const lateness = (
  proposal: Proposal,
  season: Season,
  correction: Turn | undefined,
  now: Instant,
): TooLate | undefined => {
  const { standing } = proposal;
  if (standing.status === 'draft') {
    if (dayOf(now) < season.opens) return { code: 'season.notOpen' };
    return now > season.deadline ? { code: 'season.closed', deadline: season.deadline } : undefined;
  }
  if (standing.status !== 'returned') return undefined;
  const due = correction?.status === 'open' ? correction.due : seasonEnds(season, standing.since);
  return due !== undefined && now > due ? { code: 'correction.closed', due } : undefined;
};

/** Nothing but the answer to the reason is new: the same versions of the same forms. */
export const isUnchanged = (proposal: Proposal, before: Round): boolean => {
  const ids = Object.keys(proposal.nominations);
  return (
    proposal.statement.version === before.statement &&
    ids.length === Object.keys(before.nominations).length &&
    ids.every(
      (id) =>
        Object.hasOwn(before.nominations, id) && before.nominations[id]?.version === proposal.nominations[id]?.version,
    )
  );
};

type Resubmitted = Extract<Standing, { status: 'inReview' }>;

/** A corrected dossier starts at the unit head again, who answers for it; with only an answer added, where it was returned. */
export const standingAfterFiling = (proposal: Proposal, unchanged: boolean, now: Instant): Resubmitted => {
  const { standing } = proposal;
  const returned = standing.status === 'returned';
  const stage: Stage = returned && unchanged ? standing.stage : 'unitHead';
  const round = returned ? standing.round + 1 : 1;
  return { status: 'inReview', stage, round, attempt: returned ? standing.attempt : 1, phase: 'entering', since: now };
};

export const roundFrom = (
  proposal: Proposal,
  round: number,
  by: string,
  now: Instant,
  answer: string | undefined,
): Round => ({
  proposalId: proposal.id,
  round,
  submittedAt: now,
  by,
  statement: proposal.statement.version,
  statementHead: {
    number: proposal.statement.number,
    date: proposal.statement.date,
    signer: proposal.statement.signer,
  },
  nominations: proposal.nominations,
  ...(answer === undefined ? {} : { answer }),
});
