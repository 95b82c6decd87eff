import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses';
import type { SendQuota } from '../ports.ts';

/** How long (ms) an answer is good for: the limits change by the week, and every process asks for itself. */
const KEPT_MS = 5 * 60_000;

/** How long (ms) each of the SDK's three tries waits for an answer: a mail may be waiting behind it, within its claim. */
const TRY_MS = 2_000;

/** What SES answers for an account that has no daily limit. */
const UNLIMITED = -1;

const ask = async (client: SESClient): Promise<SendQuota | undefined> => {
  try {
    const { Max24HourSend, SentLast24Hours, MaxSendRate } = await client.send(new GetSendQuotaCommand({}), {
      requestTimeout: TRY_MS,
    });
    if (Max24HourSend === undefined || SentLast24Hours === undefined || MaxSendRate === undefined) return undefined;
    return {
      max24Hour: Max24HourSend === UNLIMITED ? Number.POSITIVE_INFINITY : Max24HourSend,
      sentLast24Hours: SentLast24Hours,
      maxSendRate: MaxSendRate,
    };
  } catch {
    // Mail goes out without knowing: SES itself says "not now" to what is too much.
    return undefined;
  }
};

/** What SES said of the account's limits in the last five minutes, also when it said nothing. */
export const sendQuota = (client: SESClient, now: () => number): (() => Promise<SendQuota | undefined>) => {
  let last: { readonly at: number; readonly answer: Promise<SendQuota | undefined> } | undefined;
  return () => {
    if (last === undefined || now() - last.at >= KEPT_MS) last = { at: now(), answer: ask(client) };
    return last.answer;
  };
};
