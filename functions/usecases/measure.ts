import { quotaPercent, type TellingGauges, tellingGauges, type WorkGauges, workGauges } from '../domain/gauges.ts';
import type { App, Outside } from '../ports.ts';

/** `capped`: the look was cut off, so that counts mean "at least". */
export type Measured<Gauges> = { readonly gauges: Gauges; readonly capped: boolean };

/** The most that one look reads of each shard: items of the outbox, and keys of what is open. */
const mostRead = { items: 100, keys: 1_000 } as const;

type Telling = Pick<App, 'outbox' | 'clock'> & Pick<Outside, 'mailer'>;

/** What was recorded and not told by now, and how much of its mails the account has sent; nothing of those where SES is silent. */
export const measureTelling = async ({ outbox, clock, mailer }: Telling): Promise<Measured<TellingGauges>> => {
  const [found, quota] = await Promise.all([outbox.outstanding(mostRead.items), mailer.quota()]);
  const mail = quota && { SendQuotaPercent: quotaPercent(quota.sentLast24Hours, quota.max24Hour) };
  return { gauges: { ...tellingGauges(found, clock.now()), ...mail }, capped: found.capped };
};

/** What is open, and what came due without being taken. */
export const measureWork = async ({ due, clock }: Pick<App, 'due' | 'clock'>): Promise<Measured<WorkGauges>> => {
  const now = clock.now();
  const found = await due.openWork(now, mostRead.keys);
  return { gauges: workGauges(found, now), capped: found.capped };
};
