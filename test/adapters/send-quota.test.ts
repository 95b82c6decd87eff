import { afterEach, beforeEach, expect, it } from 'vitest';
import { sendQuota } from '../../functions/adapters/send-quota.ts';
import { quotaOf, refusedWith, scriptedSes } from '../support/scripted-ses.ts';

let ses: Awaited<ReturnType<typeof scriptedSes>>;
let now: number;

beforeEach(async () => {
  ses = await scriptedSes();
  now = 0;
});
afterEach(() => ses.close());

const asks = () => ses.asked.filter((action) => action === 'GetSendQuota').length;

it('tells the limits and what was sent of them', async () => {
  ses.script['GetSendQuota'] = quotaOf(200, 17, 1);

  expect(await sendQuota(ses.client, () => now)()).toEqual({ max24Hour: 200, sentLast24Hours: 17, maxSendRate: 1 });
});

it('tells of no daily limit where SES says −1', async () => {
  ses.script['GetSendQuota'] = quotaOf(-1, 17, 90);

  expect(await sendQuota(ses.client, () => now)()).toMatchObject({ max24Hour: Number.POSITIVE_INFINITY });
});

it('asks once in five minutes, however many ask it at once', async () => {
  const quota = sendQuota(ses.client, () => now);
  await Promise.all([quota(), quota(), quota()]);
  now = 5 * 60_000 - 1;
  await quota();
  expect(asks()).toBe(1);
  now += 1;
  await quota();

  expect(asks()).toBe(2);
});

it('is unknown when SES refuses to tell, and is not asked for again at once', async () => {
  ses.script['GetSendQuota'] = refusedWith('AccessDenied', 'not authorized');
  const quota = sendQuota(ses.client, () => now);

  expect([await quota(), await quota()]).toEqual([undefined, undefined]);
  expect(asks()).toBe(1);
});

it('is unknown when the answer lacks a number', async () => {
  ses.script['GetSendQuota'] = () => ({
    status: 200,
    body: '<GetSendQuotaResponse><GetSendQuotaResult><MaxSendRate>1</MaxSendRate></GetSendQuotaResult></GetSendQuotaResponse>',
  });

  expect(await sendQuota(ses.client, () => now)()).toBeUndefined();
});
