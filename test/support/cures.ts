import type { Condition } from '../../functions/domain/rules/condition.ts';
import { type Leaf, leavesOf } from '../../functions/domain/rules/conditions-in.ts';
import type { FactUsed, Finding } from '../../functions/domain/rules/finding.ts';
import type { RulePack } from '../../functions/domain/rules/pack.ts';
import { declared } from './rule-cases.ts';
import { type Amount, amountIn, made, type Situation } from './situations.ts';

type Held = Extract<FactUsed, { fact: 'held' }>;

const sameTitles = (leaf: Leaf, { titles }: Pick<Held, 'titles'>): boolean =>
  Object.values(leaf).some((value) => Array.isArray(value) && value.join() === titles.join());

/** Whether a fact is what the leaf looked at. */
const isOf = (used: FactUsed, leaf: Leaf): boolean => {
  switch (used.fact) {
    case 'held':
      return sameTitles(leaf, used);
    case 'proposedWith':
      return 'notProposedWith' in leaf || 'heldOrProposed' in leaf;
    case 'rated':
      return 'ratedInARow' in leaf && leaf.ratedInARow === used.rating;
    case 'initiatives':
      return 'initiativeAtLevel' in leaf && leaf.initiativeAtLevel === used.level;
    case 'share':
      return 'share' in leaf && leaf.share === used.part;
    case 'part':
      return 'part' in leaf && leaf.part === used.part;
    case 'commendation':
      return 'commendation' in leaf;
    default:
      return namesLeaf(used.fact === 'unknown' ? used.of : used.fact, leaf);
  }
};

const namesLeaf = (name: string, leaf: Leaf): boolean =>
  Object.values(leaf).includes(name) ||
  ('ratingAtLeast' in leaf && name === 'rating') ||
  ('disciplineAtMost' in leaf && name === 'discipline') ||
  ('commendation' in leaf && name === 'commendation') ||
  ('inTime' in leaf && name === 'late');

/** Changes what the finding names, and nothing else, so that each part it names holds. */
const mended = (condition: Condition, holds: boolean, finding: Finding, amount: Amount, at: Situation): Situation => {
  if ('not' in condition) return mended(condition.not, !holds, finding, amount, at);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (parts !== undefined) {
    return parts.reduce((before, part) => mended(part, holds, finding, amount, before), at);
  }
  const [leaf] = leavesOf(condition);
  return leaf !== undefined && finding.facts.some((used) => isOf(used, leaf)) ? made(holds, leaf, amount, at) : at;
};

const withPlace = (finding: Finding, at: Situation): Situation => ({
  ...at,
  unit: {
    bases: { unitLdtt: declared(1_000), blockUnits: declared(1_000), ministryFlags: declared(1_000) },
    places: at.unit.places.filter(({ quota }) => quota !== finding.rule),
  },
});

/** The situation with what a finding names mended, as its nominee or unit would mend it. */
export const cured = (finding: Finding, at: Situation, pack: RulePack): Situation => {
  const rule = pack.rules.find(({ id }) => id === finding.rule);
  return rule === undefined ? withPlace(finding, at) : mended(rule.must, true, finding, amountIn(rule.values), at);
};
