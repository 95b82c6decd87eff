import type { Condition } from './condition.ts';
import { judgeCommendation, judgeInTime, judgePart } from './judge-dossier.ts';
import { judgeDiscipline, judgeFlag, judgeNumber, judgeRating, judgeShare } from './judge-facts.ts';
import {
  judgeHeld,
  judgeHeldInARow,
  judgeHeldOrProposed,
  judgeHeldSince,
  judgeNoneHeld,
  judgeNotProposedWith,
} from './judge-held.ts';
import { judgeInitiative, judgeRatedInARow } from './judge-merit.ts';
import type { Case, Judgement, Verdict } from './judgement.ts';

const opposite = { holds: 'fails', fails: 'holds', unknown: 'unknown' } as const satisfies Record<Verdict, Verdict>;

const withVerdict = (judgements: readonly Judgement[], ...verdicts: readonly Verdict[]) =>
  judgements.filter(({ verdict }) => verdicts.includes(verdict)).flatMap(({ facts }) => facts);

/** One that fails decides; else one that is not known. */
const every = (judgements: readonly Judgement[]): Judgement => {
  const verdict = (['fails', 'unknown'] as const).find((one) => judgements.some((each) => each.verdict === one));
  return { verdict: verdict ?? 'holds', facts: withVerdict(judgements, verdict ?? 'holds') };
};

/** One that holds decides; otherwise any of the others would be a cure, so all of them are named. */
const some = (judgements: readonly Judgement[]): Judgement => {
  if (judgements.some(({ verdict }) => verdict === 'holds')) {
    return { verdict: 'holds', facts: withVerdict(judgements, 'holds') };
  }
  const verdict = judgements.some((each) => each.verdict === 'unknown') ? 'unknown' : 'fails';
  return { verdict, facts: withVerdict(judgements, 'fails', 'unknown') };
};

/** Whether a condition holds of a nomination, and what says so. */
export const judge = (condition: Condition, of: Case): Judgement => {
  if ('all' in condition) return every(condition.all.map((each) => judge(each, of)));
  if ('any' in condition) return some(condition.any.map((each) => judge(each, of)));
  if ('not' in condition) {
    const { verdict, facts } = judge(condition.not, of);
    return { verdict: opposite[verdict], facts };
  }
  if ('number' in condition) return judgeNumber(condition, of);
  if ('flag' in condition) return judgeFlag(condition, of);
  if ('ratingAtLeast' in condition) return judgeRating(condition, of);
  if ('disciplineAtMost' in condition) return judgeDiscipline(condition, of);
  if ('share' in condition) return judgeShare(condition, of);
  if ('heldInARow' in condition) return judgeHeldInARow(condition, of);
  if ('held' in condition) return judgeHeld(condition, of);
  if ('heldSince' in condition) return judgeHeldSince(condition, of);
  if ('noneHeld' in condition) return judgeNoneHeld(condition, of);
  if ('heldOrProposed' in condition) return judgeHeldOrProposed(condition, of);
  if ('notProposedWith' in condition) return judgeNotProposedWith(condition, of);
  if ('ratedInARow' in condition) return judgeRatedInARow(condition, of);
  if ('initiativeAtLevel' in condition) return judgeInitiative(condition, of);
  if ('commendation' in condition) return judgeCommendation(condition, of);
  if ('part' in condition) return judgePart(condition, of);
  return judgeInTime(of);
};
