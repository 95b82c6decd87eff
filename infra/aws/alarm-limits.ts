/** When an alarm speaks, and what ops hear of it. Every figure stands here and nowhere else. */
export type Limit = {
  /** In the metric's own unit: the alarm speaks at this figure or above it, or only below it. */
  readonly at: number;
  readonly when?: 'below';
  /** How long one look is (s), and how many of them in a row must say so. */
  readonly period: 60 | 300 | 3_600;
  readonly periods: number;
  /** What a look without data says: that all is well, that it is not, or nothing (the state stays). */
  readonly missing: 'notBreaching' | 'breaching' | 'ignore';
  /**
   * Whether ops also hear that it is over: not where it goes quiet with nothing repaired, nor where there are many of a kind,
   * since CloudWatch also tells when a new alarm finds for the first time that all is well.
   */
  readonly tellsOk: boolean;
  readonly why: string;
};

/** The relay measures each minute; while it does not, its own alarm says so and the gauges' alarms stay as they are. */
const gauge = { missing: 'ignore', tellsOk: true } as const;

/** Metrics of AWS that are not sent where nothing happened. */
const counted = { period: 300, missing: 'notBreaching' } as const;

export const limits = {
  untold: {
    ...gauge,
    at: 300,
    period: 60,
    periods: 2,
    why: 'Everything is told within seconds; five minutes are the promise. Two looks, so that the first look after an outage, which drains the backlog itself, is no news.',
  },
  requests: {
    ...gauge,
    at: 1,
    period: 300,
    periods: 6,
    why: 'A gauge counts a mail from its fifth minute on, and `untold` speaks then. Half an hour later it is no longer a hitch: somebody does not know that they are asked.',
  },
  parked: {
    ...gauge,
    at: 1,
    period: 300,
    periods: 1,
    why: 'After twenty tries, some three hours, nothing happens any more until a person presses a button.',
  },
  'relay-silent': {
    at: 1,
    when: 'below',
    period: 300,
    periods: 2,
    missing: 'breaching',
    tellsOk: true,
    why: 'It measures every minute. When ten minutes pass without, the alarms above see nothing. A run that fails is told sooner by `errors`.',
  },
  'clock-silent': {
    at: 1,
    when: 'below',
    period: 300,
    periods: 2,
    missing: 'breaching',
    tellsOk: true,
    why: 'It measures every minute; without it nobody is reminded and nothing closes.',
  },
  overdue: {
    ...gauge,
    at: 600,
    period: 60,
    periods: 5,
    why: 'What is due is taken within a minute. After an outage each step of a turn takes a minute of its own: five looks let the clock catch up.',
  },
  backlog: {
    at: 600_000,
    period: 60,
    periods: 5,
    missing: 'notBreaching',
    tellsOk: true,
    why: 'Milliseconds. The schedule tells what the stream does not bring: at ten minutes the stream is stuck, but people are still told, so `untold` may be silent.',
  },
  quota: {
    ...gauge,
    at: 80,
    period: 300,
    periods: 1,
    why: 'Percent of the mails that SES lets the account send in 24 hours: leaves time to ask AWS for more, which takes about a day.',
  },
  bounces: {
    ...gauge,
    at: 0.05,
    period: 3_600,
    periods: 1,
    why: 'SES puts an account under review at 5 % and may pause it at 10 % (docs.aws.amazon.com/ses/latest/dg/reputationdashboardmessages.html, read 2026-11-23).',
  },
  complaints: {
    ...gauge,
    at: 0.001,
    period: 3_600,
    periods: 1,
    why: 'SES puts an account under review at 0.1 % and may pause it at 0.5 % (the same page).',
  },
  'executions-failed': {
    ...counted,
    at: 1,
    periods: 1,
    tellsOk: false,
    why: 'No end of a proposal fails its execution, so one failure is one dossier that stands still.',
  },
  'executions-timed-out': {
    ...counted,
    at: 1,
    periods: 1,
    tellsOk: false,
    why: 'A waiting state renews itself, so an execution never times out by waiting for people.',
  },
  'executions-throttled': {
    ...counted,
    at: 1,
    periods: 3,
    tellsOk: true,
    why: 'Step Functions tries again by itself; a quarter of an hour of it is a limit of the account.',
  },
  'pages-failing': {
    ...counted,
    at: 3,
    periods: 1,
    tellsOk: true,
    why: 'Answers of 500 and above, so also every error of the functions behind: one person meeting one hitch tries again; three within five minutes are more than that.',
  },
  errors: {
    ...counted,
    at: 3,
    periods: 1,
    tellsOk: true,
    why: 'The next minute does what one failed run left. Three of five runs are no hitch.',
  },
  throttles: {
    ...counted,
    at: 1,
    periods: 1,
    tellsOk: true,
    why: 'Of all functions of the account in this region: they share its concurrency, and ours reserve none, so whoever is throttled, ours are next.',
  },
  slow: {
    ...counted,
    at: 3_000,
    periods: 3,
    tellsOk: false,
    why: 'Milliseconds, p99 of a function that draws pages: a person waits. The others have the share of their timeout below. With few calls a p99 is one call: a quarter of an hour tells a slow system from a cold start.',
  },
  'table-throttled': {
    ...counted,
    at: 1,
    periods: 2,
    tellsOk: false,
    why: 'The SDK and the use cases try again for seconds; ten minutes of it keep people waiting.',
  },
  failures: {
    ...counted,
    at: 1,
    periods: 1,
    tellsOk: false,
    why: 'Messages in a failure queue: nothing takes them out but a person.',
  },
  'missed-runs': {
    ...counted,
    at: 15,
    periods: 1,
    tellsOk: false,
    why: 'Failed or undelivered runs within the two weeks that the queue keeps them; the next minute made up for each. `errors` and `…-silent` tell an outage; this tells a fault that comes and goes.',
  },
} as const satisfies Record<string, Limit>;

export type AlarmKind = keyof typeof limits;

/** For a page somebody waits; all others may take this share of the time after which Lambda would stop them. */
export const drawsPages: ReadonlySet<string> = new Set(['web', 'decision']);
export const SHARE_OF_TIMEOUT = 0.8;

/** Errors of these are told by another alarm, and the same fault is one alarm: a page's is an answer of 500 and above, a step's fails its execution once all retries are used up. */
export const errorsToldBy: Readonly<Record<string, AlarmKind>> = {
  web: 'pages-failing',
  decision: 'pages-failing',
  'unit-head': 'executions-failed',
  'block-leader': 'executions-failed',
  ministry: 'executions-failed',
  correction: 'executions-failed',
  record: 'executions-failed',
};
