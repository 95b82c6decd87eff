import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { bareFault } from './fault.ts';
import type { Facts } from './http.ts';
import { cleanFacts, type Log, logAs, since } from './log.ts';

export type JobOptions = {
  /** The `service` of the log lines; POWERTOOLS_SERVICE_NAME without it. */
  readonly logName?: string;
  /** The fault that whoever called is told of instead; the log keeps the one that was met. */
  readonly faultOutside?: (fault: unknown) => unknown;
};

/** One call that no browser waits for, and what its log line will say. */
export type Job = {
  readonly event: unknown;
  readonly requestId: string;
  readonly remainingMs: () => number;
  readonly started: number;
  facts: Facts;
  /** Those that were met without failing the call. */
  readonly faults: unknown[];
};

/** What the work itself is told of its call. */
export type Call = Pick<Job, 'requestId' | 'remainingMs' | 'faults'>;

const jobOf = (event: unknown, context: Context): Job => ({
  event,
  requestId: context.awsRequestId,
  remainingMs: () => context.getRemainingTimeInMillis(),
  started: performance.now(),
  facts: {},
  faults: [],
});

type Request = middy.Request<Job>;

const asOne = (faults: readonly unknown[]): unknown =>
  faults.length > 1 ? new AggregateError(faults, `${faults.length} faults.`) : faults[0];

const outcomeOf = ({ facts, faults }: Job, failed: boolean): string | number => {
  if (failed) return 'fault';
  return faults.length > 0 ? 'partly' : (facts['outcome'] ?? 'done');
};

const note = (log: Log, kind: string, { event: job, error }: Request): void => {
  const { facts, requestId, started, faults } = job;
  const failed = error !== null && error !== undefined;
  const outcome = outcomeOf(job, failed);
  log(
    kind,
    { ...cleanFacts(facts), requestId, outcome, ms: since(started) },
    asOne(failed ? [error, ...faults] : faults),
  );
};

/** Time to write the line before Lambda stops a call that hangs. */
const timeoutEarlyInMillis = 250;

/** One log line per call; a fault goes on under its own name, without what its message may quote. */
export const jobHandler = <Returned>(
  kind: 'step' | 'schedule' | 'stream' | 'mail event',
  work: (job: Job) => Promise<Returned>,
  { logName, faultOutside = (fault) => fault }: JobOptions,
): ((event: unknown, context: Context) => Promise<Returned>) => {
  const log = logAs(logName);
  const stack = middy<Job, Returned>(work, { timeoutEarlyInMillis }).use({
    after: (request: Request) => note(log, kind, request),
    onError: (request: Request) => {
      note(log, kind, request);
      // Not thrown: middy would hang the original on a new error, and Lambda logs every field of what it gets.
      request.error = bareFault(faultOutside(request.error));
    },
  });
  return (event, context) => stack(jobOf(event, context), context);
};
