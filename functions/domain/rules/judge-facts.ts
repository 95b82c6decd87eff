import { disciplineCodes } from '../data/disciplines.ts';
import type { Comparison, Condition } from './condition.ts';
import type { Known } from './facts.ts';
import { amountOf, type Case, type Judgement, notKnown, verdictOf } from './judgement.ts';
import { rankIn, ratingReaches } from './scales.ts';
import { compareShare } from './share.ts';
import { ratingsOfYear } from './year-ratings.ts';

type Of<K extends PropertyKey> = Extract<Condition, Record<K, unknown>>;

const compared: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  atLeast: (a, b) => a >= b,
  atMost: (a, b) => a <= b,
  moreThan: (a, b) => a > b,
  lessThan: (a, b) => a < b,
  equals: (a, b) => a === b,
};

export const judgeNumber = ({ number, is, to }: Of<'number'>, { nomination, provision }: Case): Judgement => {
  const known = nomination.numbers[number];
  if (known === undefined) return notKnown(number);
  return {
    verdict: verdictOf(compared[is](known.value, amountOf(provision, to))),
    facts: [{ fact: number, ...known }],
  };
};

const recorded = <T>(value: T): Known<T> => ({ value, source: 'recorded' });

export const judgeFlag = ({ flag }: Of<'flag'>, { nomination, proposal }: Case): Judgement => {
  const known = nomination.flags[flag] ?? (flag === 'late' ? recorded(proposal.late) : undefined);
  if (known === undefined) return notKnown(flag);
  return { verdict: verdictOf(known.value), facts: [{ fact: flag, ...known }] };
};

export const judgeRating = ({ ratingAtLeast }: Of<'ratingAtLeast'>, { nomination, proposal }: Case): Judgement => {
  const given = ratingsOfYear(nomination, proposal.year, proposal.year);
  const best = given.find(({ rating }) => ratingReaches(rating, ratingAtLeast)) ?? given[0];
  if (best === undefined) return notKnown('rating');
  return {
    verdict: verdictOf(ratingReaches(best.rating, ratingAtLeast)),
    facts: [{ fact: 'rating', value: best.rating, source: best.source }],
  };
};

/** Older forms only said that there was some discipline: of that nobody knows how heavy it was, unless none is allowed. */
export const judgeDiscipline = ({ disciplineAtMost }: Of<'disciplineAtMost'>, { nomination }: Case): Judgement => {
  const known = nomination.choices.discipline;
  if (known === undefined) return notKnown('discipline');
  const [heaviest, allowed] = [rankIn(disciplineCodes, known.value), rankIn(disciplineCodes, disciplineAtMost)];
  if (heaviest === -1 && allowed > 0) return notKnown('discipline');
  return {
    verdict: verdictOf(heaviest !== -1 && heaviest <= allowed),
    facts: [{ fact: 'discipline', ...known }],
  };
};

export const judgeShare = (asked: Of<'share'>, { nomination, provision }: Case): Judgement => {
  const [some, all] = [nomination.numbers[asked.share], nomination.numbers[asked.of]];
  if (all === undefined || all.value <= 0) return notKnown(asked.of);
  if (some === undefined) return notKnown(asked.share);
  const needed = amountOf(provision, asked.to);
  const difference = compareShare(some.value, all.value, needed, asked.rounding);
  return {
    verdict: verdictOf(asked.is === 'atLeast' ? difference >= 0 : difference <= 0),
    facts: [{ fact: 'share', part: asked.share, of: asked.of, some: some.value, all: all.value, needed }],
  };
};
