import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sesMailer } from '../../functions/adapters/mailer.ts';
import { mailWaitMs } from '../../functions/domain/data/mail-waits.ts';
import { quotaOf, refusedWith, scriptedSes } from '../support/scripted-ses.ts';

let ses: Awaited<ReturnType<typeof scriptedSes>>;
let slept: number[];

beforeEach(async () => {
  ses = await scriptedSes();
  slept = [];
});
afterEach(() => ses.close());

const mail = {
  to: { name: 'A', address: 'a@example.vn' },
  subject: 's',
  text: 't',
  html: '<p>t</p>',
  about: { letter: 'request', to: 'P301', proposalId: 'a1b2', round: 2, seat: 'unitHead', requestId: 'c3d4' },
} as const;
const mailer = () =>
  sesMailer(
    ses.client,
    { from: { name: 'Bộ', address: 'thidua@example.vn' }, configurationSet: undefined },
    {
      now: () => 0,
      sleep: async (ms) => {
        slept.push(ms);
      },
    },
  );

describe('a mail', () => {
  it('is accepted', async () => {
    expect(await mailer().send(mail)).toBe('accepted');
    expect(ses.asked).toEqual(['SendRawEmail']);
  });

  it('tells SES what it is about, for the events of its fate', async () => {
    await mailer().send(mail);

    const [body] = ses.bodies;
    const tags = Array.from({ length: 6 }, (_, index) => `Tags.member.${index + 1}`).map((tag) => [
      body?.get(`${tag}.Name`),
      body?.get(`${tag}.Value`),
    ]);
    expect(Object.fromEntries(tags)).toEqual({ ...mail.about, round: '2' });
  });

  it.each([
    ['Throttling', 'Maximum sending rate exceeded.', 'rate'],
    ['ThrottlingException', 'Maximum sending rate exceeded', 'rate'],
    ['ThrottlingException', 'Rate exceeded', 'rate'],
    ['TooManyRequestsException', 'Too many requests', 'rate'],
    ['LimitExceeded', 'The limit is exceeded', 'rate'],
    ['Throttling', 'Daily message quota exceeded.', 'quota'],
    ['ThrottlingException', 'Daily message quota exceeded', 'quota'],
    ['AccountSendingPausedException', 'Email sending is disabled for your entire account', 'paused'],
    ['ConfigurationSetSendingPausedException', 'Email sending is disabled for the configuration set', 'paused'],
  ] as const)('waits when SES says %s: %s', async (code, message, notNow) => {
    ses.script['SendRawEmail'] = refusedWith(code, message);

    expect(await mailer().send(mail)).toEqual({ notNow, waitMs: mailWaitMs[notNow] });
  });

  it.each([
    ['MessageRejected', 'Email address is not verified.'],
    ['MailFromDomainNotVerifiedException', 'The MAIL FROM domain is not verified'],
    ['AccessDenied', 'User is not authorized'],
    ['ConfigurationSetDoesNotExistException', 'Configuration set does not exist: daily quota'],
  ])('fails when SES says %s', async (code, message) => {
    ses.script['SendRawEmail'] = refusedWith(code, message);

    await expect(mailer().send(mail)).rejects.toMatchObject({ name: expect.stringContaining(code) });
  });

  it('goes out when SES does not tell its limits', async () => {
    ses.script['GetSendQuota'] = refusedWith('InternalFailure', 'later');
    const { send } = mailer();

    expect([await send(mail), await send(mail), await send(mail)]).toEqual(Array(3).fill('accepted'));
    expect(slept).toEqual([]);
  });

  it('waits for its turn below the rate that SES tells', async () => {
    ses.script['GetSendQuota'] = quotaOf(200, 0, 1);
    const { send } = mailer();
    await send(mail);
    await send(mail);

    expect(slept).toEqual([1_112]);
    expect(ses.asked).toEqual(['SendRawEmail', 'GetSendQuota', 'SendRawEmail']);
  });

  it('whose turn is far does not reach SES', async () => {
    ses.script['GetSendQuota'] = quotaOf(200, 0, 0.01);
    const { send } = mailer();
    await send(mail);

    expect(await send(mail)).toMatchObject({ notNow: 'rate' });
    expect(ses.asked).toEqual(['SendRawEmail', 'GetSendQuota']);
  });
});
