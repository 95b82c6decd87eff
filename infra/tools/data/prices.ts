/** Everything a season is billed by; each amount is counted in the unit of its price. */
export const meters = [
  'httpRequests',
  'lambdaRequests',
  'lambdaGbSeconds',
  'readUnits',
  'writeUnits',
  'tableGbMonths',
  'backupGbMonths',
  'transitions',
  'mails',
  'logGb',
  'logGbMonths',
  'alarmMonths',
  'dashboardMonths',
  'metricMonths',
  'traces',
  'kmsRequests',
  'secretMonths',
  'trafficGb',
] as const;
export type Meter = (typeof meters)[number];

/** A list price of AWS before tax, with where it stands and on which day it was last seen there or in a quotation of it. */
export type Price = {
  readonly usd: number;
  readonly source: string;
  readonly seen: string;
  /** False: nobody has seen the figure for this region in AWS's own words; check it before you rely on it. */
  readonly verified: boolean;
};

type Prices = Readonly<Record<Meter, Price>>;

const at = (page: string) => `https://aws.amazon.com/${page}/pricing/`;
const price =
  (verified: boolean) =>
  (usd: number, page: string, seen: string): Price => ({ usd, source: at(page), seen, verified });
const seen = price(true);
const notSeen = price(false);

const lookedUp = '2026-11-23';
/** A quotation of AWS's Price List API names usage types and this day. */
const priceList = '2026-08-12';

const singapore: Prices = {
  httpRequests: notSeen(1.25 / 1e6, 'api-gateway', lookedUp),
  lambdaRequests: seen(0.2 / 1e6, 'lambda', priceList),
  lambdaGbSeconds: seen(0.0000133334, 'lambda', priceList),
  // Half of 0.285 and 1.425 a million: the price cut of November 2024 was seen for us-east-1 only.
  readUnits: notSeen(0.1425 / 1e6, 'dynamodb', lookedUp),
  writeUnits: notSeen(0.7125 / 1e6, 'dynamodb', lookedUp),
  tableGbMonths: notSeen(0.285, 'dynamodb', lookedUp),
  backupGbMonths: notSeen(0.228, 'dynamodb', lookedUp),
  transitions: seen(0.025 / 1e3, 'step-functions', lookedUp),
  mails: notSeen(0.1 / 1e3, 'ses', lookedUp),
  logGb: seen(0.7, 'cloudwatch', priceList),
  logGbMonths: seen(0.03, 'cloudwatch', priceList),
  alarmMonths: seen(0.1, 'cloudwatch', priceList),
  dashboardMonths: seen(3, 'cloudwatch', priceList),
  metricMonths: seen(0.3, 'cloudwatch', '2025-06-01'),
  traces: seen(5 / 1e6, 'xray', lookedUp),
  kmsRequests: seen(0.03 / 1e4, 'kms', priceList),
  secretMonths: seen(0.4, 'secrets-manager', priceList),
  trafficGb: seen(0.12, 'ec2/on-demand', priceList),
};

const virginia: Prices = {
  ...singapore,
  httpRequests: seen(1 / 1e6, 'api-gateway', lookedUp),
  readUnits: notSeen(0.125 / 1e6, 'dynamodb', lookedUp),
  writeUnits: notSeen(0.625 / 1e6, 'dynamodb', lookedUp),
  tableGbMonths: notSeen(0.25, 'dynamodb', lookedUp),
  backupGbMonths: notSeen(0.2, 'dynamodb', lookedUp),
  lambdaRequests: notSeen(0.2 / 1e6, 'lambda', lookedUp),
  lambdaGbSeconds: notSeen(0.0000133334, 'lambda', lookedUp),
  logGb: notSeen(0.5, 'cloudwatch', lookedUp),
  trafficGb: notSeen(0.09, 'ec2/on-demand', lookedUp),
};

/** By region; what is not listed has no prices here. */
export const prices: ReadonlyMap<string, Prices> = new Map([
  ['ap-southeast-1', singapore],
  ['us-east-1', virginia],
]);

/** What AWS gives every account each month without an end; offers of the first year are left out. */
export const freeEachMonth: Readonly<Partial<Record<Meter, number>>> = {
  lambdaRequests: 1e6,
  lambdaGbSeconds: 400_000,
  tableGbMonths: 25,
  transitions: 4_000,
  logGb: 5,
  logGbMonths: 5,
  alarmMonths: 10,
  dashboardMonths: 3,
  metricMonths: 10,
  traces: 100_000,
  kmsRequests: 20_000,
  trafficGb: 100,
};
