import type { LegalBasis, Values } from '../../domain/rules/grounds.ts';
import type { Quota, VoteThreshold, YearlyDeadline } from '../../domain/rules/pack.ts';
import type { Day } from '../../domain/time.ts';
import type { Lang } from '../lang.ts';
import { dayText } from './dates.ts';
import { inSentence, ruleWords } from './rule-words.ts';
import { rulesTexts } from './rules.ts';

/** An amount that the pack's check has seen to be there. */
const amount = (values: Values | undefined, name: string): number => values?.[name] ?? Number.NaN;

/** Tỷ lệ (%): 15 */
export const amountTexts = (values: Values | undefined, lang: Lang): readonly string[] => {
  const labels: Readonly<Record<string, string>> = rulesTexts[lang].values;
  return Object.entries(values ?? {}).map(([name, one]) => `${labels[name] ?? name}: ${ruleWords[lang].decimal(one)}`);
};

/** khoản 1 Điều 22, Luật Thi đua, khen thưởng số 06/2022/QH15 */
export const basisText = ({ clause, article, document }: LegalBasis): string =>
  `${[clause, article].filter(Boolean).join(' ')}, ${document}`;

export const quotaText = ({ cap, of, values }: Quota, lang: Lang): string => {
  const words = ruleWords[lang];
  return 'percent' in cap
    ? words.shareQuota(amount(values, cap.percent), inSentence(words.bases[of], lang), words.rounded[cap.rounding])
    : words.placesQuota(amount(values, cap.places), amount(values, cap.forEach), words.ofBase[of]);
};

export const voteText = ({ values }: VoteThreshold, lang: Lang): string =>
  ruleWords[lang].voteShare(amount(values, 'percent'));

/** The day, or the days between which, a dossier reaches the centre. */
export const deadlineText = ({ values }: Pick<YearlyDeadline, 'values'>, lang: Lang): string => {
  const words = ruleWords[lang];
  const { month, day, fromMonth, fromDay } = values ?? {};
  if (month === undefined || day === undefined) return words.noDay;
  const last = words.dayOfYear(day, month);
  if (fromMonth === undefined || fromDay === undefined) return words.before(last);
  return words.between(words.dayOfYear(fromDay, fromMonth), last);
};

type Days = { readonly from?: Day | undefined; readonly to?: Day | undefined };

/** từ 01/01/2024 đến hết 30/06/2025 */
export const daysText = ({ from, to }: Days, lang: Lang): string => {
  const words = ruleWords[lang].days;
  const parts = [
    ...(from === undefined ? [] : [words.from(dayText(from))]),
    ...(to === undefined ? [] : [words.to(dayText(to))]),
  ];
  return parts.length === 0 ? words.asPack : parts.join(' ');
};
