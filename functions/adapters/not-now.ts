import { mailWaitMs, type WhyNotNow } from '../domain/data/mail-waits.ts';
import type { NotNow } from '../ports.ts';

/** Names without their ending: SES's two protocols and the SDK write it or leave it out. */
const paused: ReadonlySet<string> = new Set(['AccountSendingPaused', 'ConfigurationSetSendingPaused', 'SendingPaused']);
const throttled: ReadonlySet<string> = new Set(['Throttling', 'TooManyRequests', 'LimitExceeded']);

const whyOf = ({ name, message }: Error): WhyNotNow | undefined => {
  const bare = name.replace(/Exception$/, '');
  if (paused.has(bare)) return 'paused';
  if (!throttled.has(bare)) return undefined;
  // One error for both limits: "Maximum sending rate exceeded", "Daily message quota exceeded".
  return /daily.*quota/i.test(message) ? 'quota' : 'rate';
};

/** What SES refuses for the account's sake and not the mail's; any other error is a fault. */
export const notNowOf = (error: unknown): NotNow | undefined => {
  const why = error instanceof Error ? whyOf(error) : undefined;
  return why && { notNow: why, waitMs: mailWaitMs[why] };
};
