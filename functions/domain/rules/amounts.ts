import type { Condition, ValueName } from './condition.ts';
import { type Leaf, leavesOf } from './conditions-in.ts';
import type { Values } from './grounds.ts';
import type { Quota, Rule, RulePack } from './pack.ts';

/** What an amount counts, and with that what it may be. */
export type Measure = 'percent' | 'count' | 'group' | 'month' | 'day' | 'free';

/** A name under which a provision's data looks for an amount. */
export type Use = { readonly name: ValueName; readonly measure: Measure };

const whole =
  (least: number, most = 10_000) =>
  (amount: number) =>
    Number.isInteger(amount) && amount >= least && amount <= most;

const hasTwoDecimals = (amount: number): boolean => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6;

const allowed: Readonly<Record<Measure, (amount: number) => boolean>> = {
  percent: (amount) => amount >= 0 && amount <= 100 && hasTwoDecimals(amount),
  count: whole(0),
  group: whole(1),
  month: whole(1, 12),
  day: whole(1, 31),
  free: (amount) => Number.isFinite(amount) && amount >= 0,
};

export const isAllowed = (measure: Measure, amount: number): boolean => allowed[measure](amount);

const counts = (...names: readonly (ValueName | undefined)[]): readonly Use[] =>
  names.flatMap((name) => (name === undefined ? [] : [{ name, measure: 'count' as const }]));

const usesOfLeaf = (leaf: Leaf): readonly Use[] => {
  if ('share' in leaf) return [{ name: leaf.to, measure: 'percent' }];
  if ('number' in leaf) return counts(leaf.to);
  if ('heldInARow' in leaf || 'ratedInARow' in leaf) return counts(leaf.years, leaf.lag);
  if ('held' in leaf) return counts(leaf.times, leaf.within);
  if ('heldSince' in leaf) return counts(leaf.years);
  if ('noneHeld' in leaf) return counts(leaf.within);
  if ('initiativeAtLevel' in leaf) return counts(leaf.times, leaf.within, leaf.late);
  return [];
};

const usesOfCondition = (condition: Condition | undefined): readonly Use[] =>
  condition === undefined ? [] : leavesOf(condition).flatMap(usesOfLeaf);

const usesOfRule = ({ when, must }: Rule): readonly Use[] => [...usesOfCondition(when), ...usesOfCondition(must)];

const usesOfQuota = ({ cap }: Quota): readonly Use[] =>
  'percent' in cap
    ? [{ name: cap.percent, measure: 'percent' }]
    : [
        { name: cap.places, measure: 'count' },
        { name: cap.forEach, measure: 'group' },
      ];

const days: Readonly<Record<string, Measure>> = { month: 'month', day: 'day', fromMonth: 'month', fromDay: 'day' };

/** Amounts that no condition asks for; a deadline may have no day. */
const told = (values: Values = {}, measures: Readonly<Record<string, Measure>> = {}): readonly Use[] =>
  Object.keys(values).map((name) => ({ name, measure: measures[name] ?? 'free' }));

/** Which amounts each provision of a pack looks for. */
export const usesIn = (pack: RulePack): ReadonlyMap<string, readonly Use[]> =>
  new Map([
    ...[...pack.kinds, ...pack.principles, ...pack.titles].map(({ id, values }) => [id, told(values)] as const),
    ...pack.rules.map((rule) => [rule.id, usesOfRule(rule)] as const),
    ...pack.quotas.map((quota) => [quota.id, usesOfQuota(quota)] as const),
    ...pack.votes.map(({ id }) => [id, [{ name: 'percent', measure: 'percent' }]] as const),
    ...pack.deadlines.map(({ id, values }) => [id, told(values, days)] as const),
  ]);
