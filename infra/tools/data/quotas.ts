/** A limit of AWS on an account in one region, with where it stands. */
export type Quota = {
  readonly most: number;
  readonly source: string;
  readonly seen: string;
  readonly verified: boolean;
};

const lookedUp = '2026-11-23';
const seen = (most: number, source: string): Quota => ({ most, source, seen: lookedUp, verified: true });
const notSeen = (most: number, source: string): Quota => ({ ...seen(most, source), verified: false });

const ses = 'https://docs.aws.amazon.com/ses/latest/dg/quotas.html';
const stepFunctions = 'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html';
const lambda = 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html';
const dynamodb = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html';

/** Larger quotas apply in these regions (Step Functions developer guide, quotas related to throttling). */
const largeRegions: readonly string[] = ['us-east-1', 'us-west-2', 'eu-west-1'];

/** Per day, per second, or at one time, as the name says. New accounts may have less until AWS raises them. */
export const quotasIn = (region: string) => {
  const large = largeRegions.includes(region);
  return {
    sandboxMailsPerDay: seen(200, ses),
    /** AWS names no figure any more ("varies based on your specific use case"); this was the usual first one. */
    mailsPerDay: notSeen(50_000, ses),
    mailsPerSecond: notSeen(14, ses),
    startsPerSecond: seen(large ? 300 : 150, stepFunctions),
    transitionsPerSecond: seen(large ? 1_500 : 500, stepFunctions),
    openExecutions: seen(1_000_000, stepFunctions),
    newAccountConcurrency: notSeen(10, lambda),
    concurrency: notSeen(1_000, lambda),
    /** What a new on-demand table takes at once; it doubles by itself as it is used. */
    writeUnitsPerSecond: notSeen(4_000, dynamodb),
  } as const satisfies Record<string, Quota>;
};
