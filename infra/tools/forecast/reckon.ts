import type { assumptions } from '../data/assumptions.ts';
import { freeEachMonth, type Meter, meters, type Price } from '../data/prices.ts';
import type { Quota, quotasIn } from '../data/quotas.ts';
import type { Measured, Work } from './measured.ts';
import type { StackParts } from './stack-parts.ts';

type Assumptions = { readonly [K in keyof typeof assumptions]: number };

export type Season = {
  readonly proposals: number;
  readonly units: number;
  readonly measured: Measured;
  readonly parts: StackParts;
  readonly assumed: Assumptions;
};

export type Amounts = Readonly<Record<Meter, number>>;

const MINUTES_PER_MONTH = 30 * 24 * 60;
const GB = 1e9;

const add = (one: Work, other: Work): Work => ({
  pages: one.pages + other.pages,
  marks: one.marks + other.marks,
  steps: one.steps + other.steps,
  readUnits: one.readUnits + other.readUnits,
  writeUnits: one.writeUnits + other.writeUnits,
  storedBytes: one.storedBytes + other.storedBytes,
  transitions: one.transitions + other.transitions,
  mails: one.mails + other.mails,
});

const times = (work: Work, factor: number): Work => ({
  pages: work.pages * factor,
  marks: work.marks * factor,
  steps: work.steps * factor,
  readUnits: work.readUnits * factor,
  writeUnits: work.writeUnits * factor,
  storedBytes: work.storedBytes * factor,
  transitions: work.transitions * factor,
  mails: work.mails * factor,
});

const invocations = ({ pages, marks, steps }: Work): number => pages + marks + steps;

/** What a whole season uses, in the units it is billed in. */
export const amountsOf = ({ proposals, units, measured, parts, assumed }: Season): Amounts => {
  const filed = times(measured.proposal, proposals * assumed.roundsPerProposal);
  const work = add(filed, times(measured.signIn, units * assumed.signInsPerUnit));
  const minutes = assumed.months * MINUTES_PER_MONTH;
  const runs = invocations(work) + minutes * parts.schedules;
  const logGb = (runs * assumed.logBytesPerInvocation) / GB;
  const tableGbMonths = (work.storedBytes / GB) * assumed.months;
  return {
    httpRequests: work.pages,
    lambdaRequests: runs,
    lambdaGbSeconds: (runs * assumed.msPerInvocation * parts.gigabytes) / 1_000,
    readUnits: work.readUnits + minutes * measured.idleMinute.readUnits,
    writeUnits: work.writeUnits + minutes * measured.idleMinute.writeUnits,
    tableGbMonths,
    backupGbMonths: tableGbMonths,
    transitions: work.transitions,
    mails: work.mails,
    logGb,
    logGbMonths: logGb * assumed.months,
    alarmMonths: parts.alarms * assumed.months,
    dashboardMonths: parts.dashboards * assumed.months,
    metricMonths: parts.ownMetrics * assumed.months,
    traces: runs,
    kmsRequests: (minutes / assumed.minutesBetweenKeyRequests) * parts.functions,
    secretMonths: parts.secrets * assumed.months,
    trafficGb: (work.pages * assumed.bytesPerPage) / GB,
  };
};

export type BillLine = {
  readonly meter: Meter;
  readonly amount: number;
  readonly price: Price;
  readonly usd: number;
  /** When the account uses its monthly free share for nothing else. */
  readonly usdAfterFree: number;
};

/** The season's bill, dearest first; what it does not use is not on it. */
export const billOf = (amounts: Amounts, prices: Readonly<Record<Meter, Price>>, months: number): readonly BillLine[] =>
  meters
    .filter((meter) => amounts[meter] > 0)
    .map((meter) => {
      const [amount, price] = [amounts[meter], prices[meter]];
      const billed = Math.max(0, amount - (freeEachMonth[meter] ?? 0) * months);
      return { meter, amount, price, usd: amount * price.usd, usdAfterFree: billed * price.usd };
    })
    .toSorted((a, b) => b.usd - a.usd);

const HOUR_S = 3_600;

/**
 * Mails of the season's last day, were everything that is filed on it asked, answered and told the same day: more than will
 * happen, so that a quota which holds it holds the season.
 */
export const mailsOnLastDay = ({ proposals, units, measured, assumed }: Omit<Season, 'parts'>): number =>
  proposals * assumed.filedOnLastDay * measured.proposal.mails + units * measured.signIn.mails;

type Quotas = ReturnType<typeof quotasIn>;
export type LimitName = keyof Quotas | 'requestsPerSecond';

export type Limit = {
  readonly name: LimitName;
  readonly most: number;
  /** What this season needs of it at its peak. */
  readonly needed: number;
  /** The number of proposals, with as many units to each as now, that reaches it. */
  readonly reachedAt: number;
  readonly verified: boolean;
};

const peaks = (season: Season): Readonly<Record<LimitName, number>> => {
  const { proposals, measured, assumed } = season;
  const perSecond = (proposals * assumed.filedInBusiestHour) / HOUR_S;
  const { proposal } = measured;
  const running = (perSecond * invocations(proposal) * assumed.msPerInvocation) / 1_000;
  const mails = mailsOnLastDay(season);
  return {
    sandboxMailsPerDay: mails,
    mailsPerDay: mails,
    mailsPerSecond: perSecond * proposal.mails,
    startsPerSecond: perSecond,
    transitionsPerSecond: perSecond * proposal.transitions,
    openExecutions: proposals,
    newAccountConcurrency: running,
    concurrency: running,
    writeUnitsPerSecond: perSecond * proposal.writeUnits,
    requestsPerSecond: perSecond * proposal.pages,
  };
};

/** The limits in the order in which a growing season meets them. */
export const limitsOf = (season: Season, quotas: Quotas): readonly Limit[] => {
  const needed = peaks(season);
  const ownLimit = { most: season.parts.requestsPerSecond, verified: true };
  const all: readonly (readonly [LimitName, Pick<Quota, 'most' | 'verified'>])[] = [
    ['sandboxMailsPerDay', quotas.sandboxMailsPerDay],
    ['mailsPerDay', quotas.mailsPerDay],
    ['mailsPerSecond', quotas.mailsPerSecond],
    ['startsPerSecond', quotas.startsPerSecond],
    ['transitionsPerSecond', quotas.transitionsPerSecond],
    ['openExecutions', quotas.openExecutions],
    ['newAccountConcurrency', quotas.newAccountConcurrency],
    ['concurrency', quotas.concurrency],
    ['writeUnitsPerSecond', quotas.writeUnitsPerSecond],
    ['requestsPerSecond', ownLimit],
  ];
  return all
    .map(([name, { most, verified }]) => ({
      name,
      most,
      verified,
      needed: needed[name],
      reachedAt: Math.floor((season.proposals * most) / needed[name]),
    }))
    .toSorted((a, b) => a.reachedAt - b.reachedAt);
};
