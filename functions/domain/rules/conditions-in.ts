import type { Condition } from './condition.ts';

type Compound = { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown };
export type Leaf = Exclude<Condition, Compound>;

/** The conditions that ask for one thing, whatever they are joined by. */
export const leavesOf = (condition: Condition): readonly Leaf[] => {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
};

/** The titles that a condition wants to have been received. */
export const titlesHeldIn = (leaf: Leaf): readonly string[] | undefined => {
  if ('heldInARow' in leaf) return leaf.heldInARow;
  if ('held' in leaf) return leaf.held;
  if ('heldSince' in leaf) return leaf.heldSince;
  if ('heldOrProposed' in leaf) return leaf.heldOrProposed;
  return undefined;
};

/** Every title that a condition names. */
export const titlesNamedIn = (leaf: Leaf): readonly string[] => {
  if ('noneHeld' in leaf) return leaf.noneHeld;
  if ('notProposedWith' in leaf) return leaf.notProposedWith;
  return titlesHeldIn(leaf) ?? [];
};
