import { disciplines } from '../../domain/data/disciplines.ts';
import { initiativeLevels } from '../../domain/data/initiative-levels.ts';
import { ratings } from '../../domain/data/ratings.ts';
import { titleOf } from '../../domain/titles.ts';
import type { Catalogue, Lang } from '../lang.ts';
import { ruleWordsEn } from './rule-words-en.ts';
import { type RuleWords, ruleWordsVi } from './rule-words-vi.ts';

export const ruleWords: Catalogue<RuleWords> = { vi: ruleWordsVi, en: ruleWordsEn };

type Named = { readonly code: string; readonly vi: string; readonly en: string };

const nameIn =
  (scale: readonly Named[]) =>
  (code: string, lang: Lang): string =>
    scale.find((one) => one.code === code)?.[lang] ?? code;

export const ratingName = nameIn(ratings);
export const disciplineName = nameIn(disciplines);
export const levelName = nameIn(initiativeLevels);

export const titleName = (code: string, lang: Lang): string => titleOf(code)?.[lang] ?? code;

/** How people in the field shorten the titles they write most. */
const shortNames: Readonly<Record<string, string>> = {
  LDTT: 'LĐTT',
  CSTDCS: 'CSTĐCS',
  CSTDB: 'CSTĐ Bộ',
  CSTDTQ: 'CSTĐ toàn quốc',
  TTLDTT: 'TTLĐTT',
  TTLDXS: 'TTLĐXS',
  CTDB: 'Cờ thi đua Bộ',
  CTDCP: 'Cờ thi đua Chính phủ',
  BKB: 'BK Bộ trưởng',
  BKTTG: 'BKTTg',
};

export const shortTitle = (code: string, lang: Lang): string =>
  (lang === 'vi' && Object.hasOwn(shortNames, code) ? shortNames[code] : undefined) ?? titleName(code, lang);

/** A label inside a sentence: names of titles keep their capitals. */
export const inSentence = (label: string, lang: Lang): string =>
  label.slice(0, 1).toLocaleLowerCase(lang) + label.slice(1);

/** a, b hoặc c */
export const eitherOf = (names: readonly string[], lang: Lang): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(` ${ruleWords[lang].or} `);
