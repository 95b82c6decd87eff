import type { CommendationKindCode } from '../data/commendation-kinds.ts';
import type { Condition, Counting } from './condition.ts';
import type { FactSource, PastAward } from './facts.ts';
import type { FactUsed } from './finding.ts';
import { amountOf, type Case, type Judgement, verdictOf } from './judgement.ts';
import { nearestRun } from './run-of-years.ts';

type Of<K extends PropertyKey> = Extract<Condition, Record<K, unknown>>;
type Held = Extract<FactUsed, { fact: 'held' }>;
type Years = Pick<Held, 'titles' | 'years' | 'uncounted'>;

const byYear = (a: { readonly year: number }, b: { readonly year: number }): number => a.year - b.year;

/** One entry a year; what is recorded goes before what is declared. */
const yearsOf = (awards: readonly PastAward[]): Held['years'] => {
  const sources = new Map<number, FactSource>();
  for (const { year, source } of awards) {
    if (sources.get(year) !== 'recorded') sources.set(year, source);
  }
  return [...sources].map(([year, source]) => ({ year, source })).toSorted(byYear);
};

const uncountedOf = (awards: readonly (PastAward & { readonly kind: CommendationKindCode })[]): Held['uncounted'] => {
  const seen = new Map(awards.map(({ year, kind }) => [`${year} ${kind}`, { year, kind }]));
  return [...seen.values()].toSorted((a, b) => byYear(a, b) || (a.kind < b.kind ? -1 : 1));
};

/** An award whose kind nobody knows counts: only a kind known to be no ground takes it out. */
const isExcept = (
  award: PastAward,
  counting: Counting | undefined,
): award is PastAward & { readonly kind: CommendationKindCode } =>
  award.kind !== undefined && counting?.except.includes(award.kind) === true;

/** In which years of those given one of the titles was received. */
const received = (
  { history }: Case,
  titles: readonly string[],
  counts: (year: number) => boolean,
  counting?: Counting,
): Years => {
  const awards = history.filter(({ title, year }) => titles.includes(title) && counts(year));
  return {
    titles,
    years: yearsOf(awards.filter((award) => !isExcept(award, counting))),
    uncounted: uncountedOf(awards.filter((award) => isExcept(award, counting))),
  };
};

const from =
  (since: number | undefined, until: number) =>
  (year: number): boolean =>
    year <= until && (since === undefined || year >= since);

export const judgeHeldInARow = (asked: Of<'heldInARow'>, of: Case): Judgement => {
  const { year } = of.proposal;
  const needed = amountOf(of.provision, asked.years);
  const held = received(of, asked.heldInARow, from(undefined, year), asked.counting);
  const years = new Set(held.years.map((one) => one.year));
  const { missing } = nearestRun((one) => years.has(one), year, needed, amountOf(of.provision, asked.lag));
  return { verdict: verdictOf(missing.length === 0), facts: [{ fact: 'held', ...held, missing, needed }] };
};

export const judgeHeld = (asked: Of<'held'>, of: Case): Judgement => {
  const { year } = of.proposal;
  const needed = amountOf(of.provision, asked.times);
  const since = asked.within === undefined ? undefined : year - amountOf(of.provision, asked.within) + 1;
  const held = received(of, asked.held, from(since, year), asked.counting);
  return {
    verdict: verdictOf(held.years.length >= needed),
    facts: [{ fact: 'held', ...held, missing: [], needed, since }],
  };
};

export const judgeHeldSince = (asked: Of<'heldSince'>, of: Case): Judgement => {
  const until = of.proposal.year - amountOf(of.provision, asked.years);
  const held = received(of, asked.heldSince, from(undefined, of.proposal.year), asked.counting);
  return {
    verdict: verdictOf(held.years.some(({ year }) => year <= until)),
    facts: [{ fact: 'held', ...held, missing: [], needed: 1, until }],
  };
};

export const judgeNoneHeld = (asked: Of<'noneHeld'>, of: Case): Judgement => {
  const { year } = of.proposal;
  const since = year - amountOf(of.provision, asked.within) + 1;
  const held = received(of, asked.noneHeld, from(since, year));
  return {
    verdict: verdictOf(held.years.length === 0),
    facts: [{ fact: 'held', ...held, missing: [], needed: 0, since }],
  };
};

/** Those of the titles proposed beside the nominee's, in the rule's order. */
const beside = ({ proposal }: Case, titles: readonly string[]): readonly string[] =>
  titles.filter((title) => proposal.alsoProposed.includes(title));

export const judgeHeldOrProposed = (asked: Of<'heldOrProposed'>, of: Case): Judgement => {
  const { year } = of.proposal;
  const proposed = beside(of, asked.heldOrProposed);
  if (proposed.length > 0) return { verdict: 'holds', facts: [{ fact: 'proposedWith', titles: proposed }] };
  const held = received(of, asked.heldOrProposed, (one) => one === year);
  const missing = held.years.length === 0 ? [year] : [];
  return { verdict: verdictOf(missing.length === 0), facts: [{ fact: 'held', ...held, missing, needed: 1 }] };
};

export const judgeNotProposedWith = (asked: Of<'notProposedWith'>, of: Case): Judgement => {
  const titles = beside(of, asked.notProposedWith);
  return { verdict: verdictOf(titles.length === 0), facts: [{ fact: 'proposedWith', titles }] };
};
