import * as v from 'valibot';
import { scrub } from './scrub.ts';

const named = (error: unknown, key: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** The table (or the way to it) is away or busy, or the secret of the way in is: names of ours, of the SDK, of DynamoDB, of Node's sockets, of middy's early timeout. */
const passing = new Set([
  'TableBusy',
  'LostRaces',
  'SecretUnread',
  'ProvisionedThroughputExceededException',
  'ProvisionedThroughputExceeded',
  'ThrottlingException',
  'ThrottlingError',
  'Throttling',
  'RequestLimitExceeded',
  'TransactionConflict',
  'TransactionConflictException',
  'TransactionInProgressException',
  'InternalServerError',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'RequestTimeout',
  'TimeoutError',
  'AbortError',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

const reasonCodes = (error: unknown): readonly unknown[] => {
  const reasons = named(error, 'CancellationReasons');
  return Array.isArray(reasons) ? reasons.map((reason) => named(reason, 'Code')) : [];
};

const deepest = 3;

/** True for a fault that goes by itself: the same request may succeed in a while. */
export const isPassing = (error: unknown, depth = 0): boolean => {
  if (error === undefined || depth > deepest) return false;
  const words = [named(error, 'name'), named(error, 'code'), ...reasonCodes(error)];
  return words.some((word) => passing.has(textOf(word) ?? '')) || isPassing(named(error, 'cause'), depth + 1);
};

/** Where a schema failed and how; its own message would quote what was found there. */
const whatFailed = (error: v.ValiError<v.GenericSchema>): string =>
  error.issues.map((issue) => `${issue.type} at ${v.getDotPath(issue) ?? 'the top'}`).join(', ');

const messageOf = (error: unknown): string => {
  if (error instanceof v.ValiError) return whatFailed(error);
  return textOf(named(error, 'message')) ?? textOf(error) ?? typeof error;
};

/** The frames alone: a stack begins with the message, in as many lines as that has. */
const framesOf = (error: unknown): string =>
  (textOf(named(error, 'stack')) ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

export type FaultLine = {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: FaultLine;
  /** The first few of what an AggregateError gathered; its message says how many there were. */
  readonly errors?: readonly FaultLine[];
};

const mostErrors = 5;

const gathered = (error: unknown): readonly unknown[] =>
  error instanceof AggregateError ? error.errors.slice(0, mostErrors) : [];

/** What a log may know of an exception: never the object itself, whose fields can hold items of the table. */
export const faultLine = (error: unknown, depth = 0): FaultLine => {
  const code = textOf(named(error, 'code'));
  const cause = named(error, 'cause');
  const errors = depth >= deepest ? [] : gathered(error);
  return {
    name: textOf(named(error, 'name')) ?? 'Error',
    ...(code === undefined ? {} : { code }),
    message: scrub(messageOf(error)),
    stack: scrub(framesOf(error)),
    ...(cause === undefined || depth >= deepest ? {} : { cause: faultLine(cause, depth + 1) }),
    ...(errors.length === 0 ? {} : { errors: errors.map((one) => faultLine(one, depth + 1)) }),
  };
};

/** The same fault for outside: Lambda logs what a handler throws and Step Functions keeps it, so only the name stays as it is. */
export const bareFault = (error: unknown): Error => {
  const { name, message, stack } = faultLine(error);
  const bare = new Error(message);
  bare.name = name;
  bare.stack = `${name}: ${message}\n${stack}`;
  return bare;
};
