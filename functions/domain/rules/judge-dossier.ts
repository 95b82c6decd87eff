import type { Condition } from './condition.ts';
import { type Case, type Judgement, notKnown, verdictOf } from './judgement.ts';

type Of<K extends PropertyKey> = Extract<Condition, Record<K, unknown>>;

export const judgeCommendation = ({ commendation }: Of<'commendation'>, { proposal }: Case): Judgement => {
  const kind = proposal.commendation;
  if (kind === undefined) return notKnown('commendation');
  return { verdict: verdictOf(commendation.includes(kind)), facts: [{ fact: 'commendation', kind }] };
};

export const judgePart = ({ part }: Of<'part'>, { proposal }: Case): Judgement => {
  const there = proposal.parts.includes(part);
  return { verdict: verdictOf(there), facts: [{ fact: 'part', part, there }] };
};

export const judgeInTime = ({ proposal }: Case): Judgement => ({
  verdict: verdictOf(!proposal.late),
  facts: [{ fact: 'late', value: proposal.late, source: 'recorded' }],
});
