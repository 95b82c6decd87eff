import { disciplineCodes } from '../../functions/domain/data/disciplines.ts';
import type { Condition } from '../../functions/domain/rules/condition.ts';
import type { Leaf } from '../../functions/domain/rules/conditions-in.ts';
import type { NominationFacts, PastAward, ProposalFacts, UnitFacts } from '../../functions/domain/rules/facts.ts';
import type { Values } from '../../functions/domain/rules/grounds.ts';
import { declared } from './rule-cases.ts';

/** Everything that a pack is asked about. */
export type Situation = {
  readonly nomination: NominationFacts;
  readonly proposal: ProposalFacts;
  readonly history: readonly PastAward[];
  readonly unit: UnitFacts;
};

const nominee = (at: Situation, facts: Partial<NominationFacts>): Situation => ({
  ...at,
  nomination: { ...at.nomination, ...facts },
});

const dossier = (at: Situation, facts: Partial<ProposalFacts>): Situation => ({
  ...at,
  proposal: { ...at.proposal, ...facts },
});

/** Years up to the dossier's, `back` years before it: -0, -1, -2 … */
export const yearsBack = ({ proposal }: Situation, ...back: readonly number[]): readonly number[] =>
  back.map((years) => proposal.year - years);

const upTo = (count: number, from = 0): readonly number[] =>
  Array.from({ length: Math.max(0, count) }, (_, n) => from + n);

export const withAwards = (at: Situation, titles: readonly string[], back: readonly number[]): Situation => ({
  ...at,
  history: [
    ...at.history.filter(({ title }) => !titles.includes(title)),
    ...yearsBack(at, ...back).map((year) => ({ title: titles[0] ?? '', year, source: 'recorded' as const })),
  ],
});

export const withRatings = (at: Situation, rating: string, back: readonly number[]): Situation => {
  const { rating: _, ...choices } = at.nomination.choices;
  return nominee(at, {
    choices,
    ratings: yearsBack(at, ...back).map((year) => ({ year, rating, source: 'recorded' as const })),
  });
};

export const withInitiatives = (at: Situation, level: string, back: readonly number[]): Situation =>
  nominee(at, {
    initiatives: yearsBack(at, ...back).map((year, index) => ({
      name: `Sáng kiến ${index + 1}`,
      level,
      year,
      source: 'declared' as const,
    })),
  });

export const withNumber = (at: Situation, name: keyof NominationFacts['numbers'], value: number): Situation =>
  nominee(at, { numbers: { ...at.nomination.numbers, [name]: declared(value) } });

export const withChoice = (at: Situation, name: keyof NominationFacts['choices'], value: string): Situation =>
  nominee(at, { choices: { ...at.nomination.choices, [name]: declared(value) } });

const withFlag = (at: Situation, name: keyof NominationFacts['flags'], value: boolean): Situation =>
  nominee(at, { flags: { ...at.nomination.flags, [name]: declared(value) } });

const beyond = { atLeast: 0, equals: 0, atMost: 0, moreThan: 1, lessThan: -1 } as const;

export type Amount = (name: string) => number;

export const amountIn =
  (values: Values | undefined): Amount =>
  (name) =>
    values?.[name] ?? Number.NaN;

/** The rating of the year goes with those of the years before: a run must not lose its last year. */
const rated = (at: Situation, rating: string): Situation =>
  nominee(withChoice(at, 'rating', rating), {
    ratings: at.nomination.ratings.filter(({ year }) => year !== at.proposal.year),
  });

const heldAsAsked = (leaf: Leaf, amount: Amount, at: Situation): Situation | undefined => {
  if ('heldInARow' in leaf) return withAwards(at, leaf.heldInARow, upTo(amount(leaf.years)));
  if ('held' in leaf) return withAwards(at, leaf.held, upTo(amount(leaf.times)));
  if ('heldSince' in leaf) return withAwards(at, leaf.heldSince, [amount(leaf.years)]);
  if ('noneHeld' in leaf) return withAwards(at, leaf.noneHeld, []);
  if ('heldOrProposed' in leaf) return withAwards(at, leaf.heldOrProposed, [0]);
  if ('notProposedWith' in leaf) {
    const { alsoProposed } = at.proposal;
    return dossier(at, { alsoProposed: alsoProposed.filter((title) => !leaf.notProposedWith.includes(title)) });
  }
  return undefined;
};

const meritAsAsked = (leaf: Leaf, amount: Amount, at: Situation): Situation | undefined => {
  if ('number' in leaf) return withNumber(at, leaf.number, amount(leaf.to) + beyond[leaf.is]);
  if ('flag' in leaf) return withFlag(at, leaf.flag, true);
  if ('ratingAtLeast' in leaf) return rated(at, leaf.ratingAtLeast);
  if ('disciplineAtMost' in leaf) return withChoice(at, 'discipline', leaf.disciplineAtMost);
  if ('share' in leaf) return withNumber(withNumber(at, leaf.of, 100), leaf.share, Math.ceil(amount(leaf.to)));
  if ('ratedInARow' in leaf) return withRatings(at, leaf.ratedInARow, upTo(amount(leaf.years)));
  if ('initiativeAtLevel' in leaf) {
    return withInitiatives(
      at,
      leaf.initiativeAtLevel,
      upTo(amount(leaf.times)).map(() => 0),
    );
  }
  return undefined;
};

const inDossier = (leaf: Leaf, at: Situation): Situation => {
  if ('commendation' in leaf) return dossier(at, { commendation: leaf.commendation[0] });
  if ('part' in leaf) return dossier(at, { parts: [...new Set([...at.proposal.parts, leaf.part])] });
  return dossier(at, { late: false });
};

const lacking = (leaf: Leaf, at: Situation): Situation => {
  if ('flag' in leaf) return withFlag(at, leaf.flag, false);
  if ('noneHeld' in leaf) return withAwards(at, leaf.noneHeld, [0]);
  if ('notProposedWith' in leaf) return dossier(at, { alsoProposed: leaf.notProposedWith });
  if ('inTime' in leaf) return dossier(at, { late: true });
  if ('disciplineAtMost' in leaf) return withChoice(at, 'discipline', disciplineCodes.at(-1) ?? '');
  return at;
};

/** The situation changed just so much that the leaf holds. */
export const holding = (leaf: Leaf, amount: Amount, at: Situation): Situation =>
  heldAsAsked(leaf, amount, at) ?? meritAsAsked(leaf, amount, at) ?? inDossier(leaf, at);

/** Changed so that a whole condition holds, or does not; what nobody has said does not hold anyway. */
export const made = (holds: boolean, condition: Condition, amount: Amount, at: Situation): Situation => {
  if ('not' in condition) return made(!holds, condition.not, amount, at);
  const each = (conditions: readonly Condition[]) =>
    conditions.reduce((before, one) => made(holds, one, amount, before), at);
  if ('all' in condition) return holds ? each(condition.all) : each(condition.all.slice(0, 1));
  if ('any' in condition) return holds ? each(condition.any.slice(0, 1)) : each(condition.any);
  return holds ? holding(condition, amount, at) : lacking(condition, at);
};

/** Everything around one leaf as it must be for the leaf alone to decide. */
export const decidedBy = (leaf: Leaf, condition: Condition, amount: Amount, at: Situation): Situation | undefined => {
  if (condition === leaf) return at;
  if ('not' in condition) return decidedBy(leaf, condition.not, amount, at);
  const [parts, holds] =
    'all' in condition ? [condition.all, true] : 'any' in condition ? [condition.any, false] : [[], true];
  return parts.reduce<Situation | undefined>((found, part, index) => {
    if (found !== undefined) return found;
    const around = parts
      .filter((_, other) => other !== index)
      .reduce((before, one) => made(holds, one, amount, before), at);
    return decidedBy(leaf, part, amount, around);
  }, undefined);
};
