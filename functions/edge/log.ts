import { Logger } from '@aws-lambda-powertools/logger';
import { type FaultLine, faultLine } from './fault.ts';
import type { Facts } from './http.ts';
import { withoutSecrets } from './scrub.ts';

export type Line = Readonly<Record<string, string | number | FaultLine | readonly FaultLine[] | undefined>>;
export type Log = (message: string, line: Line, fault?: unknown) => void;

/** Facts come from routes; an id that turns out to be a token or an address goes no further. */
export const cleanFacts = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? withoutSecrets(value) : value]),
  );

export const since = (started: number): number => Math.round(performance.now() - started);

/** One line of JSON per call; the logger reads the environment, so it is made with the first line. */
export const logAs = (name: string | undefined): Log => {
  let logger: Logger | undefined;
  return (message, line, fault) => {
    logger ??= new Logger(name === undefined ? {} : { serviceName: name });
    if (fault === undefined) logger.info(message, line);
    else logger.error(message, { ...line, fault: faultLine(fault) });
  };
};
