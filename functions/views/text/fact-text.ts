import type { FactSource } from '../../domain/rules/facts.ts';
import type { FactUsed } from '../../domain/rules/finding.ts';
import { titleOf } from '../../domain/titles.ts';
import type { Lang } from '../lang.ts';
import { disciplineName, levelName, ratingName, ruleWords, shortTitle, titleName } from './rule-words.ts';

type Of<F extends FactUsed['fact']> = Extract<FactUsed, { fact: F }>;
type Plain = Extract<FactUsed, { value: unknown }>;

const joined = (...parts: readonly (string | undefined)[]): string => {
  const [head = '', ...rest] = parts.filter((part) => part !== undefined && part !== '');
  return rest.length === 0 ? head : `${head} — ${rest.join('; ')}`;
};

const labels = (lang: Lang): Readonly<Record<string, string>> => {
  const { numbers, flags, choices, bases, commendation } = ruleWords[lang];
  return { ...numbers, ...flags, ...choices, ...bases, commendation };
};

const labelOf = (name: string, lang: Lang): string => labels(lang)[name] ?? name;

const valueText = ({ fact, value }: Plain, lang: Lang): string => {
  if (typeof value === 'boolean') return ruleWords[lang][value ? 'yes' : 'no'];
  if (typeof value === 'number') return ruleWords[lang].decimal(value);
  return fact === 'rating' ? ratingName(value, lang) : disciplineName(value, lang);
};

const plainText = (used: Plain, lang: Lang): string =>
  `${labelOf(used.fact, lang)}: ${valueText(used, lang)} (${ruleWords[lang].sources[used.source]})`;

/** Two decimals, never rounded up: what is short of a share must not look like it. */
const share = (some: number, all: number): number => Math.floor((some * 10_000) / all) / 100;

const shareText = ({ part, of, some, all, needed }: Of<'share'>, lang: Lang): string => {
  const words = ruleWords[lang];
  const ratio = `${some}/${all} (${words.percent(share(some, all))})`;
  return joined(`${labelOf(part, lang)} / ${labelOf(of, lang)}: ${ratio}`, words.needs(words.percent(needed)));
};

/** Where the years are known from: said once when it is the same of all. */
const sourcesText = (years: Of<'held'>['years'], lang: Lang): string => {
  const from = (source: FactSource) => years.filter((one) => one.source === source).map(({ year }) => year);
  const { declared, recorded } = ruleWords[lang].sources;
  if (from('declared').length === 0) return ` (${recorded})`;
  if (from('recorded').length === 0) return ` (${declared})`;
  return ` (${declared}: ${from('declared').join(', ')}; ${recorded}: ${from('recorded').join(', ')})`;
};

const lackText = ({ missing, years, needed, since, until }: Of<'held'>, lang: Lang): string | undefined => {
  const words = ruleWords[lang];
  if (missing.length > 0) return words.missing(missing.join(', '));
  if (until !== undefined) return words.neededUntil(until);
  if (needed === 0) return since === undefined ? undefined : words.notAllowedSince(since);
  return years.length < needed || since !== undefined ? words.times(years.length, needed, since) : undefined;
};

const heldText = (held: Of<'held'>, lang: Lang): string => {
  const words = ruleWords[lang];
  const titles = held.titles.map((title) => shortTitle(title, lang)).join(', ');
  const years = held.years.map(({ year }) => year).join(', ');
  const uncounted = held.uncounted.map(({ year, kind }) => `${year} (${words.kinds[kind]})`).join(', ');
  const line = joined(
    `${titles}: ${years || words.noYear}`,
    lackText(held, lang),
    uncounted && words.notCounted(`${titles} ${uncounted}`),
  );
  return held.years.length === 0 ? line : line + sourcesText(held.years, lang);
};

const ratedText = ({ rating, years, missing }: Of<'rated'>, lang: Lang): string => {
  const words = ruleWords[lang];
  return joined(
    `${ratingName(rating, lang)}: ${years.join(', ') || words.noYear}`,
    missing.length === 0 ? undefined : words.missing(missing.join(', ')),
  );
};

const initiativesText = ({ level, names, needed, since }: Of<'initiatives'>, lang: Lang): string => {
  const count = ruleWords[lang].initiatives(levelName(level, lang), since, names.length, needed);
  return names.length === 0 ? count : `${count} (${names.join('; ')})`;
};

const placesText = (places: Of<'places'>, lang: Lang): string => {
  const words = ruleWords[lang];
  const { used, cap, base, of, percent, rounding, titles } = places;
  const person = titles.some((code) => titleOf(code)?.recipients.includes('individual'));
  const reckoned =
    percent === undefined
      ? words.placesOf(of, words.ofBase[base])
      : words.shareOf(percent, of, words.ofBase[base], words.rounded[rounding ?? 'exact']);
  const text = `${words.used(used, cap)}; ${words.wouldBe(used + 1, used >= cap, person)} (${reckoned})`;
  return places.forecast ? words.forecast(text) : text;
};

const votesText = ({ votesFor, members, needed }: Of<'votes'>, lang: Lang): string => {
  const words = ruleWords[lang];
  const ratio = members > 0 ? ` (${words.percent(share(votesFor, members))})` : '';
  return joined(words.votes(votesFor, members) + ratio, words.needs(words.percent(needed)));
};

/** A fact that a rule looked at, in a line: `CSTĐCS: 2021, 2022, 2024 — thiếu 2023 (kê khai)`. */
export const factText = (used: FactUsed, lang: Lang): string => {
  const words = ruleWords[lang];
  switch (used.fact) {
    case 'unknown':
      return words.unknown(labelOf(used.of, lang));
    case 'share':
      return shareText(used, lang);
    case 'held':
      return heldText(used, lang);
    case 'rated':
      return ratedText(used, lang);
    case 'initiatives':
      return initiativesText(used, lang);
    case 'proposedWith':
      return used.titles.length === 0
        ? words.nothingBeside
        : words.proposedWith(used.titles.map((title) => titleName(title, lang)).join(', '));
    case 'commendation':
      return `${words.commendation}: ${words.kinds[used.kind]}`;
    case 'part':
      return `${words.parts[used.part]}: ${used.there ? words.partThere : words.partMissing}`;
    case 'places':
      return placesText(used, lang);
    case 'votes':
      return votesText(used, lang);
    case 'text':
      return used.text[lang];
    default:
      return plainText(used, lang);
  }
};
