/** Why SES takes no mail for now: too many in a second, the day's quota used up, or sending paused by AWS or by ops. */
export type WhyNotNow = 'rate' | 'quota' | 'paused';

/**
 * How long (ms) mail rests after that. AWS asks to try again after up to ten minutes
 * (docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html, read 2026-11-23): a second's rate is over in seconds,
 * a day's quota comes back mail by mail, a pause ends when somebody ends it.
 */
export const mailWaitMs: Readonly<Record<WhyNotNow, number>> = {
  rate: 5_000,
  quota: 10 * 60_000,
  paused: 10 * 60_000,
};
