import { disciplineCodes } from '../../functions/domain/data/disciplines.ts';
import { ratingCodes } from '../../functions/domain/data/ratings.ts';
import type { Comparison, Condition } from '../../functions/domain/rules/condition.ts';
import { type Leaf, leavesOf } from '../../functions/domain/rules/conditions-in.ts';
import type { Rule, RulePack } from '../../functions/domain/rules/pack.ts';
import { aNomination, aProposal, aUnit } from './rule-cases.ts';
import {
  type Amount,
  amountIn,
  decidedBy,
  made,
  type Situation,
  withAwards,
  withChoice,
  withInitiatives,
  withNumber,
  withRatings,
} from './situations.ts';

/** A situation at one step of a threshold, and whether what asks for the threshold holds there. */
export type Step = { readonly name: string; readonly holds: boolean; readonly change: (at: Situation) => Situation };
export type Boundary = {
  readonly rule: string;
  readonly name: string;
  readonly holds: boolean;
  readonly at: Situation;
};

const step = (name: string, holds: boolean, change: (at: Situation) => Situation): Step => ({ name, holds, change });

const years = (count: number, from = 0): readonly number[] =>
  Array.from({ length: Math.max(0, count) }, (_, n) => from + n);

/** Just below, at, just above. */
const beside: Readonly<Record<Comparison, readonly [boolean, boolean, boolean]>> = {
  atLeast: [false, true, true],
  atMost: [true, true, false],
  moreThan: [false, false, true],
  lessThan: [true, false, false],
  equals: [false, true, false],
};

const numberSteps = ({ number, is, to }: Extract<Leaf, { number: unknown }>, amount: Amount): readonly Step[] =>
  [-1, 0, 1]
    .map((away, index) => ({ value: amount(to) + away, holds: beside[is][index] ?? false }))
    .filter(({ value }) => value >= 0)
    .map(({ value, holds }) => step(`${number} ${value}`, holds, (at) => withNumber(at, number, value)));

/** Of a thousand, one less, just as many, one more: the last percent and the last tenth of one are both looked at. */
const shareSteps = ({ share, of, is, to, rounding }: Extract<Leaf, { share: unknown }>, amount: Amount) => {
  const percent = amount(to);
  const exact = rounding === 'exact' ? 1 : 10;
  return [-exact, 0, exact]
    .map((away, index) => ({ some: Math.round(percent * 10) + away, holds: beside[is][index] ?? false }))
    .filter(({ some }) => some >= 0 && some <= 1_000)
    .map(({ some, holds }) =>
      step(`${share} ${some / 10} %`, holds, (at) => withNumber(withNumber(at, of, 1_000), share, some)),
    );
};

type Run = (at: Situation, back: readonly number[]) => Situation;

const runSteps = (name: string, count: number, lag: number, run: Run): readonly Step[] => [
  step(`${name} ${count - 1} years`, false, (at) => run(at, years(count - 1))),
  step(`${name} ${count} years`, true, (at) => run(at, years(count))),
  step(`${name} ${count + 1} years`, true, (at) => run(at, years(count + 1))),
  step(`${name} ${count} years, ${lag} years ago`, true, (at) => run(at, years(count, lag))),
  step(`${name} ${count} years, ${lag + 1} years ago`, false, (at) => run(at, years(count, lag + 1))),
  step(`${name} ${count + 1} years with a gap`, count === 1, (at) =>
    run(
      at,
      years(count + 1 + lag).filter((n) => n !== lag),
    ),
  ),
];

const timesSteps = (name: string, times: number, within: number | undefined, run: Run): readonly Step[] => [
  ...(times > 0 ? [step(`${name} ${times - 1} times`, false, (at) => run(at, years(times - 1)))] : []),
  step(`${name} ${times} times`, true, (at) => run(at, years(times))),
  ...(within === undefined || times === 0
    ? []
    : [
        step(`${name} first ${within - 1} years ago`, true, (at) => run(at, [...years(times - 1), within - 1])),
        step(`${name} first ${within} years ago`, false, (at) => run(at, [...years(times - 1), within])),
      ]),
];

const scaleSteps = (name: 'rating' | 'discipline', codes: readonly string[], limit: string): readonly Step[] =>
  codes.map((code) =>
    step(`${name} ${code}`, codes.indexOf(code) <= codes.indexOf(limit), (at) => withChoice(at, name, code)),
  );

const heldSteps = (leaf: Leaf, amount: Amount): readonly Step[] => {
  if ('heldInARow' in leaf) {
    const { heldInARow: titles } = leaf;
    return runSteps(titles.join('/'), amount(leaf.years), amount(leaf.lag), (at, back) => withAwards(at, titles, back));
  }
  if ('held' in leaf) {
    const within = leaf.within === undefined ? undefined : amount(leaf.within);
    return timesSteps(leaf.held.join('/'), amount(leaf.times), within, (at, back) => withAwards(at, leaf.held, back));
  }
  if ('heldSince' in leaf) {
    const since = amount(leaf.years);
    return [0, -1].map((away) =>
      step(`${leaf.heldSince.join('/')} ${since + away} years ago`, away === 0, (at) =>
        withAwards(at, leaf.heldSince, [since + away]),
      ),
    );
  }
  if ('noneHeld' in leaf) {
    const within = amount(leaf.within);
    return [0, -1].map((away) =>
      step(`${leaf.noneHeld.join('/')} ${within + away} years ago`, away === 0, (at) =>
        withAwards(at, leaf.noneHeld, [within + away]),
      ),
    );
  }
  return [];
};

/** The steps around each threshold that a leaf names. */
const stepsOf = (leaf: Leaf, amount: Amount): readonly Step[] => {
  if ('number' in leaf) return numberSteps(leaf, amount);
  if ('share' in leaf) return shareSteps(leaf, amount);
  if ('ratingAtLeast' in leaf) return scaleSteps('rating', ratingCodes, leaf.ratingAtLeast);
  if ('disciplineAtMost' in leaf) return scaleSteps('discipline', disciplineCodes, leaf.disciplineAtMost);
  if ('ratedInARow' in leaf) {
    const { ratedInARow: rating } = leaf;
    return runSteps(rating, amount(leaf.years), amount(leaf.lag), (at, back) => withRatings(at, rating, back));
  }
  if ('initiativeAtLevel' in leaf) {
    const { initiativeAtLevel: level } = leaf;
    const run: Run = (at, back) => withInitiatives(at, level, back);
    const [name, times] = [`initiatives (${level})`, amount(leaf.times)];
    const late = leaf.late === undefined ? 0 : amount(leaf.late);
    return [
      ...timesSteps(name, times, amount(leaf.within), run),
      ...[0, 1].map((more) =>
        step(`${name} decided ${late + more} years later`, more === 0, (at) =>
          run(at, [...years(times - 1), -late - more]),
        ),
      ),
    ];
  }
  return heldSteps(leaf, amount);
};

const nobody = (rule: Rule, { titles }: RulePack): Situation => {
  const wanted = titles.find(
    ({ code, active, recipients }) =>
      active &&
      (rule.titles?.includes(code) ?? true) &&
      (rule.recipients === undefined || recipients.some((one) => rule.recipients?.includes(one))),
  );
  const kind = wanted?.recipients.find((one) => rule.recipients?.includes(one) ?? true) ?? 'individual';
  const nomination = aNomination({ kind, title: wanted?.code ?? '' });
  return { nomination, proposal: aProposal({ year: 2024 }), history: [], unit: aUnit() };
};

const isDenied = (leaf: Leaf, condition: Condition): boolean => {
  if ('not' in condition) return !isDenied(leaf, condition.not) && leavesOf(condition.not).includes(leaf);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.some((part) => leavesOf(part).includes(leaf) && isDenied(leaf, part));
};

const boundariesOf = (rule: Rule, pack: RulePack): readonly Boundary[] => {
  const amount = amountIn(rule.values);
  const asked = rule.when === undefined ? nobody(rule, pack) : made(true, rule.when, amount, nobody(rule, pack));
  return leavesOf(rule.must).flatMap((leaf) => {
    const around = decidedBy(leaf, rule.must, amount, asked) ?? asked;
    return stepsOf(leaf, amount).map(({ name, holds, change }) => ({
      rule: rule.id,
      name,
      holds: holds !== isDenied(leaf, rule.must),
      at: change(around),
    }));
  });
};

/** For every threshold of every rule: nominees just short of it, at it and beyond, everything else being as it should. */
export const boundariesIn = (pack: RulePack): readonly Boundary[] =>
  pack.rules.flatMap((rule) => boundariesOf(rule, pack));
