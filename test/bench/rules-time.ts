import { evaluate } from '../../functions/domain/rules/evaluate.ts';
import type { NominationFacts, PastAward } from '../../functions/domain/rules/facts.ts';
import type { RulePack } from '../../functions/domain/rules/pack.ts';
import { rulePacks } from '../../functions/domain/rules/packs/rule-packs.ts';
import { titlesFor } from '../../functions/domain/titles.ts';
import { type Figure, median, type Section } from './figures.ts';

const NOMINATIONS = 200;
const YEARS = 10;
const MOST_MS = 50;
const YEAR = 2026;

const years = Array.from({ length: YEARS }, (_, back) => YEAR - back);
const titles = titlesFor(rulePacks.at(-1)?.titles ?? [], 'minister', 'individual').map(({ code }) => code);

const declared = <T>(value: T) => ({ value, source: 'declared' as const });

const nominee = (index: number): NominationFacts => ({
  id: `N${index}`,
  kind: 'individual',
  name: `Trần Văn ${index}`,
  title: titles[index % titles.length] ?? '',
  numbers: { monthsWorked: declared(12), daysAbsent: declared(index % 50) },
  flags: { registered: declared(true), underReview: declared(false), maternityLeave: declared(false) },
  choices: { rating: declared(index % 3 === 0 ? 'good' : 'excellent'), discipline: declared('none') },
  ratings: years.map((year) => ({ year, rating: 'excellent', source: 'declared' })),
  initiatives: years.map((year) => ({ name: `Sáng kiến ${year}`, level: 'ministry', year, source: 'declared' })),
});

/** A title and a certificate each year, with a gap for every seventh nominee. */
const record = (index: number): readonly PastAward[] =>
  years
    .filter((year) => index % 7 !== 0 || year !== YEAR - 2)
    .flatMap((year) =>
      ['LDTT', 'CSTDCS', 'BKB'].map((title): PastAward => ({ title, year, kind: 'CONG_TRANG', source: 'recorded' })),
    );

const nominations = Array.from({ length: NOMINATIONS }, (_, index) => ({
  facts: nominee(index),
  history: record(index),
}));

const proposal = {
  year: YEAR,
  authority: 'minister',
  commendation: 'CONG_TRANG',
  late: false,
  parts: ['statement', 'report', 'minutes', 'initiativeProof'],
  alsoProposed: [],
} as const;
const unit = { bases: { unitLdtt: declared(80), blockUnits: declared(7) }, places: [] };

const msFor = (pack: RulePack): number => {
  const from = performance.now();
  for (const { facts, history } of nominations) evaluate(facts, proposal, history, unit, pack);
  return performance.now() - from;
};

const figuresOf = (pack: RulePack): readonly Figure[] => {
  const [first = Number.NaN, ...later] = Array.from({ length: 20 }, () => msFor(pack));
  const what = `${pack.id}: ${NOMINATIONS} nominations, ${YEARS} years of history each`;
  return [
    { what: `${what}, the first time`, value: first, unit: 'ms', most: MOST_MS },
    { what: `${what}, then`, value: median(later), unit: 'ms', most: MOST_MS },
  ];
};

/** How long a whole dossier takes to be judged, with the process as it was started and warm. */
export const rulesTime = async (): Promise<Section> => ({
  title: 'Rules',
  figures: rulePacks.flatMap(figuresOf),
});
