import { initiativeLevelCodes } from '../data/initiative-levels.ts';
import type { Condition } from './condition.ts';
import { amountOf, type Case, type Judgement, verdictOf } from './judgement.ts';
import { nearestRun } from './run-of-years.ts';
import { rankIn, ratingReaches } from './scales.ts';
import { ratingsOfYear } from './year-ratings.ts';

type Of<K extends PropertyKey> = Extract<Condition, Record<K, unknown>>;

export const judgeRatedInARow = (asked: Of<'ratedInARow'>, { nomination, proposal, provision }: Case): Judgement => {
  const { year } = proposal;
  const needed = amountOf(provision, asked.years);
  const rated = (one: number): boolean =>
    ratingsOfYear(nomination, year, one).some(({ rating }) => ratingReaches(rating, asked.ratedInARow));
  const { missing } = nearestRun(rated, year, needed, amountOf(provision, asked.lag));
  const mentioned = new Set([year, ...nomination.ratings.map((rating) => rating.year)]);
  const years = [...mentioned].filter((one) => one <= year && rated(one)).toSorted((a, b) => a - b);
  return {
    verdict: verdictOf(missing.length === 0),
    facts: [{ fact: 'rated', rating: asked.ratedInARow, years, missing, needed }],
  };
};

export const judgeInitiative = (
  { initiativeAtLevel: level, times, within, late }: Of<'initiativeAtLevel'>,
  { nomination, proposal, provision }: Case,
): Judgement => {
  const needed = amountOf(provision, times);
  const since = proposal.year - amountOf(provision, within) + 1;
  const until = proposal.year + (late === undefined ? 0 : amountOf(provision, late));
  const least = rankIn(initiativeLevelCodes, level);
  const counted = nomination.initiatives
    .filter(({ year }) => year >= since && year <= until)
    .filter((one) => rankIn(initiativeLevelCodes, one.level) >= least);
  const names = [...new Set(counted.map(({ name }) => name))].toSorted();
  return {
    verdict: verdictOf(names.length >= needed),
    facts: [{ fact: 'initiatives', level, names, needed, since }],
  };
};
