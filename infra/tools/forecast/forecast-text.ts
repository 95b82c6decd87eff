import { columns } from '../columns.ts';
import { assumptions } from '../data/assumptions.ts';
import { type Meter, type Price, prices } from '../data/prices.ts';
import { quotasIn } from '../data/quotas.ts';
import { amountsOf, type BillLine, billOf, type Limit, limitsOf, type Season } from './reckon.ts';
import type { ForecastWords } from './words.ts';

type Format = (value: number) => string;

const formats = ({ locale }: ForecastWords) => {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  return {
    amount: ((value) => (value >= 100 ? whole : fine).format(value)) satisfies Format,
    usd: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format satisfies Format,
    price: new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format satisfies Format,
    share: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format satisfies Format,
  };
};

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

const billText = (bill: readonly BillLine[], words: ForecastWords): readonly string[] => {
  const { amount, usd, price } = formats(words);
  const rows = bill.map((line) => [
    words.meters[line.meter],
    amount(line.amount),
    `${price(line.price.usd)}${line.price.verified ? '' : ` ${words.notSeen}`}`,
    usd(line.usd),
    usd(line.usdAfterFree),
  ]);
  const total = [
    words.total,
    '',
    '',
    ...[bill.map((one) => one.usd), bill.map((one) => one.usdAfterFree)].map(sum).map(usd),
  ];
  return columns([words.bill, ...rows, total], ['left', 'right', 'right', 'right', 'right']);
};

const limitText = (limits: readonly Limit[], words: ForecastWords): readonly string[] => {
  const { amount } = formats(words);
  const rows = limits.map(({ name, most, needed, reachedAt, verified }) => [
    words.limitNames[name],
    `${amount(most)}${verified ? '' : ` ${words.notSeen}`}`,
    amount(needed),
    words.proposals(amount(reachedAt)),
  ]);
  return columns([words.limits, ...rows], ['left', 'right', 'right', 'right']);
};

const shares: readonly (keyof typeof assumptions)[] = ['filedOnLastDay', 'filedInBusiestHour'];

const assumedText = (words: ForecastWords): readonly string[] => {
  const { amount, share } = formats(words);
  const { proposalsPerUnit: _, ...told } = assumptions;
  const { assumptions: sentences } = words;
  const text = (name: keyof typeof told): string =>
    sentences[name]((shares.includes(name) ? share : amount)(assumptions[name]));
  return [
    text('months'),
    text('roundsPerProposal'),
    text('signInsPerUnit'),
    text('filedOnLastDay'),
    text('filedInBusiestHour'),
    text('msPerInvocation'),
    text('logBytesPerInvocation'),
    text('bytesPerPage'),
    text('minutesBetweenKeyRequests'),
  ].map((line) => `  - ${line}`);
};

const pricesText = (regional: Readonly<Record<Meter, Price>>, words: ForecastWords): string => {
  const days = Object.values(regional)
    .map(({ seen }) => seen)
    .toSorted();
  return words.pricesFrom(days[0] ?? '', days.at(-1) ?? '');
};

/** The whole answer: the bill, the limits in the order in which they are met, and what it all rests on. */
export const forecastText = (season: Season, region: string, words: ForecastWords): string | undefined => {
  const regional = prices.get(region);
  if (regional === undefined) return undefined;
  const { amount } = formats(words);
  const bill = billOf(amountsOf(season), regional, season.assumed.months);
  const limits = limitsOf(season, quotasIn(region));
  const [first] = limits;
  const about = {
    proposals: amount(season.proposals),
    units: amount(season.units),
    months: amount(season.assumed.months),
    region,
  };
  return [
    words.title(about),
    '',
    ...billText(bill, words),
    '',
    ...limitText(limits, words),
    ...(first === undefined ? [] : [words.first(words.limitNames[first.name], amount(first.reachedAt))]),
    '',
    words.measured(season.measured.measuredOn),
    words.assumed,
    ...assumedText(words),
    pricesText(regional, words),
    words.notSeenMeans,
    words.outside,
  ].join('\n');
};
