import type { Condition, Counting } from '../../domain/rules/condition.ts';
import type { Leaf } from '../../domain/rules/conditions-in.ts';
import type { Values } from '../../domain/rules/grounds.ts';
import type { Lang } from '../lang.ts';
import { disciplineName, eitherOf, inSentence, levelName, ratingName, ruleWords, titleName } from './rule-words.ts';

/** A condition in words: one that is made of others says how they are joined, and they follow it. */
export type Said = { readonly text: string; readonly items: readonly Said[] };

type Voice = { readonly lang: Lang; readonly amount: (name: string) => number };

const titlesIn = (codes: readonly string[], { lang }: Voice): string =>
  eitherOf(
    codes.map((code) => titleName(code, lang)),
    lang,
  );

const counted = (counting: Counting | undefined, { lang }: Voice): string => {
  if (counting === undefined) return '';
  const words = ruleWords[lang];
  const kinds = counting.except.map((kind) => words.kinds[kind]);
  return `; ${words.notCounting(eitherOf(kinds, lang))}`;
};

const historyText = (leaf: Leaf, voice: Voice): string | undefined => {
  const { lang, amount } = voice;
  const words = ruleWords[lang];
  if ('heldInARow' in leaf) {
    const titles = titlesIn(leaf.heldInARow, voice);
    return words.heldInARow(titles, amount(leaf.years), amount(leaf.lag)) + counted(leaf.counting, voice);
  }
  if ('held' in leaf) {
    const within = leaf.within === undefined ? undefined : amount(leaf.within);
    return words.held(titlesIn(leaf.held, voice), amount(leaf.times), within) + counted(leaf.counting, voice);
  }
  if ('heldSince' in leaf) {
    return words.heldSince(titlesIn(leaf.heldSince, voice), amount(leaf.years)) + counted(leaf.counting, voice);
  }
  if ('noneHeld' in leaf) return words.noneHeld(titlesIn(leaf.noneHeld, voice), amount(leaf.within));
  if ('heldOrProposed' in leaf) return words.heldOrProposed(titlesIn(leaf.heldOrProposed, voice));
  if ('notProposedWith' in leaf) return words.notProposedWith(titlesIn(leaf.notProposedWith, voice));
  return undefined;
};

const yearText = (leaf: Leaf, { lang, amount }: Voice): string | undefined => {
  const words = ruleWords[lang];
  if ('number' in leaf) {
    const [label, to] = [words.numbers[leaf.number], amount(leaf.to)];
    return leaf.is === 'atMost' && to === 0 ? words.noneOf(label) : words.number(label, words.is[leaf.is], to);
  }
  if ('flag' in leaf) return words.flags[leaf.flag];
  if ('ratingAtLeast' in leaf) return words.ratingAtLeast(ratingName(leaf.ratingAtLeast, lang));
  if ('disciplineAtMost' in leaf) {
    const { disciplineAtMost } = leaf;
    return disciplineAtMost === 'none'
      ? words.noDiscipline
      : words.disciplineAtMost(disciplineName(disciplineAtMost, lang));
  }
  if ('share' in leaf) {
    const [part, of] = [words.numbers[leaf.share], inSentence(words.numbers[leaf.of], lang)];
    return words.share(words.is[leaf.is], amount(leaf.to), part, of, words.rounded[leaf.rounding]);
  }
  return undefined;
};

const meritText = (leaf: Leaf, { lang, amount }: Voice): string => {
  const words = ruleWords[lang];
  if ('ratedInARow' in leaf) {
    return words.ratedInARow(ratingName(leaf.ratedInARow, lang), amount(leaf.years), amount(leaf.lag));
  }
  if ('initiativeAtLevel' in leaf) {
    const { times, within, late } = leaf;
    const level = levelName(leaf.initiativeAtLevel, lang);
    return words.initiative(level, amount(times), amount(within), late === undefined ? 0 : amount(late));
  }
  if ('commendation' in leaf) {
    return words.commendationIs(
      eitherOf(
        leaf.commendation.map((kind) => words.kinds[kind]),
        lang,
      ),
    );
  }
  return 'part' in leaf ? words.part(words.parts[leaf.part]) : words.inTime;
};

const say = (condition: Condition, voice: Voice): Said => {
  const words = ruleWords[voice.lang];
  if ('all' in condition) return { text: words.all, items: condition.all.map((each) => say(each, voice)) };
  if ('any' in condition) return { text: words.any, items: condition.any.map((each) => say(each, voice)) };
  if ('not' in condition) return { text: words.not, items: [say(condition.not, voice)] };
  return {
    text: historyText(condition, voice) ?? yearText(condition, voice) ?? meritText(condition, voice),
    items: [],
  };
};

/** What a provision asks, with its own amounts, so that a lawyer can compare it with the clause. */
export const conditionText = (condition: Condition, values: Values | undefined, lang: Lang): Said =>
  say(condition, { lang, amount: (name) => values?.[name] ?? Number.NaN });
