import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor } from '../support/actor.ts';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, visit } from '../support/e2e-browser.ts';
import { answerMail, approve, filed, filedUpTo, questionFor } from '../support/e2e-dossier.ts';
import { linksOf } from '../support/e2e-html.ts';
import { observed } from '../support/e2e-observed.ts';
import { codeIn, linkIn, mailFor } from '../support/mailbox.ts';

const system = deployment();
const { leader } = system.people;
const anybody = () => actor(system.baseUrl);
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const waiting = async () => {
  const dossier = await filed(system, { unit: 'U3' });
  const mail = await questionFor(system, dossier, dossier.unit.head);
  return { dossier, mail, link: linkIn(mail), code: codeIn(mail), before: await observed(system, dossier) };
};

describe('a decision link that is only read', () => {
  it('changes nothing by a hundred GETs, ten at a time, nor in a browser that runs scripts', async () => {
    const { dossier, link, before } = await waiting();
    const scanner = anybody();

    const statuses: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const tenth = await Promise.all(Array.from({ length: 10 }, () => scanner.send('GET', link)));
      statuses.push(...tenth.map(({ status }) => status));
    }
    const page = await visit(browser, system, link, { width: 390 });
    await page.waitForLoadState('networkidle');
    for (const path of linksOf(await page.content()).filter((href) => href.startsWith('/d/')))
      expect((await scanner.send('GET', path)).status).toBe(200);
    await closeContext(page);
    await system.runClock();

    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(scanner.cookies.size).toBe(0);
    expect(await observed(system, dossier)).toEqual(before);
  });

  it('is not decided by another method, an action in the query or a header that names one', async () => {
    const { dossier, link, code, before } = await waiting();
    const attacker = anybody();
    const answer = `choice=approve&code=${code}`;
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: system.baseUrl };

    const tried = await Promise.all([
      attacker.send('HEAD', link),
      ...['OPTIONS', 'PUT', 'DELETE', 'PATCH'].map((method) =>
        attacker.send(method, link, { headers: form, body: answer }),
      ),
      attacker.send('GET', `${link}?action=approve&${answer}&_method=POST`),
      attacker.send('GET', link, { headers: { 'x-http-method-override': 'POST', ...form }, body: answer }),
      attacker.send('POST', `${link}?${answer}`, { form: { _method: 'PUT' } }),
    ]);

    // An API without CORS may refuse a preflight before it comes to us.
    expect(tried.map(({ status }) => status)).toEqual([
      200,
      expect.toBeOneOf([403, 405]),
      405,
      405,
      405,
      200,
      200,
      422,
    ]);
    for (const { headers } of tried)
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(tried[2]?.headers['allow']).toBe('GET, HEAD, POST');
    expect(await observed(system, dossier)).toEqual(before);
  });

  it('is not decided by a scanner that sends every form as it stands', async () => {
    const { dossier, link, before } = await waiting();
    const scanner = anybody();
    const { html, forms } = await scanner.open(link);
    const pages = linksOf(html).filter((href) => href.startsWith('/d/'));
    const more = await Promise.all(pages.map((path) => scanner.open(path)));
    const all = [...forms, ...more.flatMap((page) => page.forms)];

    const sent = [];
    for (const form of all)
      for (const button of [{ name: '', value: '' }, ...form.buttons])
        sent.push(await scanner.press(form, button.name === '' ? {} : { [button.name]: button.value }));

    expect(all.length).toBeGreaterThan(0);
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([422]));
    expect(await observed(system, dossier)).toEqual(before);
  });
});

describe('a token where it does not belong', () => {
  it('opens nothing else: a decision link signs nobody in, a sign-in link and a session decide nothing', async () => {
    const { dossier, link, code, before } = await waiting();
    const token = link.slice('/d/'.length);
    const person = system.people.unit('U3').deputy;
    const asking = anybody();
    await asking.post('/sign-in', { email: person.email });
    const signInToken = linkIn(await mailFor(system, { to: person, kind: 'signIn' })).slice('/s/'.length);
    const session = dossier.officer.cookies.get('__Host-session') ?? '';

    const tried = [
      await anybody().post(`/s/${token}`, { code }),
      await anybody().open(`/s/${token}`),
      await anybody().post(`/d/${signInToken}`, { ...approve, code }),
      await anybody().open(`/d/${session}`),
      await actor(system.baseUrl, new Map([['__Host-session', token]])).send('GET', '/proposals'),
    ];

    expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 404, 303]);
    expect(await observed(system, dossier)).toEqual(before);
  });

  it('speaks for its own row alone, whatever the body says', async () => {
    const { dossier, before } = await waiting();
    const other = await filed(system, { unit: 'U3' });
    const mail = await questionFor(system, other, other.unit.head);

    const answered = await answerMail(system, mail, {
      ...approve,
      proposalId: dossier.id,
      id: dossier.id,
      requestId: dossier.id,
      stage: 'ministry',
      round: '9',
      token: 'x',
    });

    expect(answered.text).toContain(other.number);
    expect(await observed(system, dossier)).toEqual(before);
    await questionFor(system, other, leader);
  });

  it('of a stage that is over says who decided and takes no second answer', async () => {
    const dossier = await filedUpTo(system, 'blockLeader', { unit: 'U3' });
    const mail = await questionFor(system, dossier, dossier.unit.head);
    await questionFor(system, dossier, leader);
    const before = await observed(system, dossier);

    const { status, text } = await answerMail(system, mail, { choice: 'reject', reason: 'Đổi ý' });

    expect(status).toBe(409);
    expect(text).toContain(`Ông/bà ${dossier.unit.head.name} đã quyết định hồ sơ này lúc`);
    expect(await observed(system, dossier)).toEqual(before);
  });
});

describe('the reports behind a link', () => {
  it('are given to whoever answered by it, not to whoever was asked before the dossier was withdrawn', async () => {
    const [answered, withdrawn] = [await waiting(), await waiting()];
    const report = ({ dossier, link }: typeof answered) => `${link}/n/${dossier.nominations[0]?.split('/').at(-1)}`;
    await answerMail(system, answered.mail, approve);
    await withdrawn.dossier.officer.post(`/proposals/${withdrawn.dossier.id}/withdraw`, { reason: '' });

    const own = await anybody().open(report(answered));
    const closed = await Promise.all(
      [report(withdrawn), `${withdrawn.link}/statement`].map((path) => anybody().open(path)),
    );

    expect(own.status).toBe(200);
    expect(own.text).toContain('Báo cáo thành tích');
    for (const { status, text } of closed) {
      expect(status).toBe(410);
      expect(text).toContain('Hồ sơ đã được rút');
    }
  });
});

describe('a damaged token', () => {
  // None of them changes it, so all may look at one.
  let one: ReturnType<typeof waiting> | undefined;
  const untouched = () => {
    one ??= waiting();
    return one;
  };
  const flipped = (token: string) => `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
  const kinds: readonly [what: string, path: (token: string) => string][] = [
    ['one character other', (token) => `/d/${flipped(token)}`],
    ['cut', (token) => `/d/${token.slice(0, 42)}`],
    ['longer', (token) => `/d/${token}A`],
    ['with a NUL', (token) => `/d/${token}%00`],
    ['with dots', (token) => `/d/../d/${flipped(token)}`],
    ['with encoded dots', (token) => `/d/%2e%2e/${token}`],
    ['behind a hash', (token) => `/d/%23${token}`],
    ['in other letters', (token) => `/d/${token.toUpperCase()}x`],
    ['of 5 KB', (token) => `/d/${token.repeat(120)}`],
    ['with a lone surrogate', (token) => `/d/${token}%ED%A0%80`],
  ];

  it.each(kinds)('answers as an unknown one does: %s', async (_, path) => {
    const { dossier, link, code, before } = await untouched();
    const token = link.slice('/d/'.length);

    const got = await anybody().send('GET', path(token));
    const posted = await anybody().send('POST', path(token), { form: { ...approve, code } });

    for (const { status } of [got, posted]) expect([400, 404]).toContain(status);
    for (const { text } of [got, posted]) expect(text).not.toContain(dossier.number);
    expect(await observed(system, dossier)).toEqual(before);
  });

  it('of the right shape has the very page of an unknown one', async () => {
    const { link } = await untouched();
    const token = link.slice('/d/'.length);

    const [damaged, unknown] = [
      await anybody().open(`/d/${flipped(token)}`),
      await anybody().open(`/d/${'x'.repeat(43)}`),
    ];

    expect(damaged.html).toBe(unknown.html);
  });

  it('longer than any header may be is refused before anything looks at it', async () => {
    const { status } = await anybody().send('GET', `/d/${'A'.repeat(10_240)}`);

    expect([404, 414, 431]).toContain(status);
  });

  it('encoded twice by a mail gateway is the same link', async () => {
    const { dossier, link, code } = await waiting();
    const twice = `/d/${[...link.slice('/d/'.length)].map((one) => `%25${one.charCodeAt(0).toString(16)}`).join('')}`;

    const { status, text } = await anybody().send('GET', twice);
    const posted = await anybody().send('POST', twice, { form: { ...approve, code } });

    expect(status).toBe(200);
    expect(text).toContain(dossier.number);
    expect(posted.text).toContain('Đã ghi nhận quyết định');
  });
});
