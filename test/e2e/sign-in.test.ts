import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, actor } from '../support/actor.ts';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, heading, visit } from '../support/e2e-browser.ts';
import type { Person } from '../support/e2e-people.ts';
import { signIn, signInLink } from '../support/e2e-session.ts';
import { mailFor, mailsFor } from '../support/mailbox.ts';

const system = deployment();
const { unit } = system.people;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The same browser without its window. */
const behind = async (page: Page): Promise<Actor> =>
  actor(system.baseUrl, new Map((await page.context().cookies()).map(({ name, value }) => [name, value])));

/** Types an address on the first page and waits for the mail; each test takes somebody of its own. */
const ask = async (person: Person): Promise<{ page: Page; link: string; digits: string }> => {
  const page = await visit(browser, system, '/sign-in');
  await page.getByLabel('Địa chỉ thư điện tử').fill(person.email);
  await page.getByRole('button', { name: 'Gửi liên kết đăng nhập' }).click();
  const digits = await page.locator('p.digits').innerText();
  return { page, digits, link: await signInLink(system, await behind(page), person) };
};

const pressButton = (page: Page) => page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();

describe('signing in by mail', () => {
  it('takes one button in the browser that asked', async () => {
    const person = unit('U7').head;
    const { page, link } = await ask(person);

    await page.goto(`${system.baseUrl}${link}`);
    await pressButton(page);

    expect(await heading(page)).toBe(`Chào ông/bà ${person.name}`);
    await closeContext(page);
  });

  it('takes the six digits of the asking screen in any other browser', async () => {
    const { page, link, digits } = await ask(unit('U7').deputy);
    const other = await visit(browser, system, link, { width: 390 });

    await pressButton(other);
    const refused = await other.locator('.summary').innerText();
    await other.getByLabel('Sáu chữ số').fill(digits === '123456' ? '654321' : '123456');
    await pressButton(other);
    const wrong = await other.locator('#code-wrong').innerText();
    await other.getByLabel('Sáu chữ số').fill(`${digits.slice(0, 3)} ${digits.slice(3)}`);
    await pressButton(other);

    expect(refused).toContain('Nhập đủ sáu chữ số');
    expect(wrong).toContain('Sáu chữ số chưa đúng. Còn 4 lần thử.');
    expect(await heading(other)).toContain('Chào ông/bà');
    await Promise.all([page, other].map(closeContext));
  });

  it('locks the link after five wrong tries, also for the right digits', async () => {
    const { page, link, digits } = await ask(unit('U6').deputy);
    const other = actor(system.baseUrl);
    const wrong = digits === '111111' ? '222222' : '111111';

    for (let attempt = 0; attempt < 5; attempt += 1) await other.post(link, { code: wrong });
    const { status, text } = await other.post(link, { code: digits });

    expect(status).toBe(429);
    expect(text).toContain('Liên kết đã bị khóa');
    expect(other.cookies.has('__Host-session')).toBe(false);
    await closeContext(page);
  });

  it('changes nothing when the link is only opened, however often', async () => {
    const { page, link } = await ask(unit('U6').head);
    const scanner = actor(system.baseUrl);

    const opened = await Promise.all(Array.from({ length: 30 }, () => scanner.send('GET', link)));
    await scanner.send('HEAD', link);
    await page.goto(`${system.baseUrl}${link}`);
    await pressButton(page);

    expect(new Set(opened.map(({ status }) => status))).toEqual(new Set([200]));
    expect(scanner.cookies.size).toBe(0);
    expect(await heading(page)).toContain('Chào ông/bà');
    await closeContext(page);
  });

  it('works once', async () => {
    const { page, link } = await ask(unit('U5').deputy);
    await page.goto(`${system.baseUrl}${link}`);
    await pressButton(page);

    await page.goto(`${system.baseUrl}${link}`);
    const again = actor(system.baseUrl);
    const { status } = await again.post(link, { code: '123456' });

    expect(await heading(page)).toBe('Liên kết này đã được dùng');
    expect(status).toBe(410);
    await closeContext(page);
  });

  it('answers an unknown address as it answers a known one', async () => {
    const known = await actor(system.baseUrl).post('/sign-in', { email: unit('U5').head.email });
    const unknown = await actor(system.baseUrl).post('/sign-in', { email: 'khong.co@example.vn' });
    await mailFor(system, { to: unit('U5').head, kind: 'signIn' });

    const bare = ({ text }: typeof known) => text.replaceAll(/\S+@example\.vn|\d{6}/g, '…');
    expect(unknown.status).toBe(known.status);
    expect(bare(unknown)).toBe(bare(known));
    expect(await mailsFor(system, { to: { email: 'khong.co@example.vn' }, kind: 'signIn' })).toEqual([]);
  });

  it('says what is wrong with an address and keeps it', async () => {
    const page = await visit(browser, system, '/sign-in', { width: 390 });
    await page.getByLabel('Địa chỉ thư điện tử').fill('khong phai dia chi');
    await page.getByRole('button', { name: 'Gửi liên kết đăng nhập' }).click();

    expect(await page.locator('.summary a').innerText()).toBe('Địa chỉ thư điện tử chưa đúng dạng');
    expect(await page.getByLabel('Địa chỉ thư điện tử').inputValue()).toBe('khong phai dia chi');
    await closeContext(page);
  });

  it('comes back to the page that was asked for', async () => {
    const person = unit('U4').deputy;
    const page = await visit(browser, system, '/queue');
    expect(await page.locator('.notice').innerText()).toBe('Hãy đăng nhập để mở trang này.');

    await page.getByLabel('Địa chỉ thư điện tử').fill(person.email);
    await page.getByRole('button', { name: 'Gửi liên kết đăng nhập' }).click();
    await page.locator('p.digits').waitFor();
    await page.goto(`${system.baseUrl}${await signInLink(system, await behind(page), person)}`);
    await pressButton(page);

    expect(new URL(page.url()).pathname).toBe('/queue');
    await closeContext(page);
  });
});

describe('signing out', () => {
  it('kills the session, also for who kept its cookie', async () => {
    const person = unit('U4').head;
    const signedIn = await signIn(system, person);
    const stolen = actor(system.baseUrl, new Map(signedIn.cookies));
    const before = await stolen.open('/');

    const { text } = await signedIn.post('/sign-out', {});

    expect(before.text).toContain(person.name);
    expect(text).toContain('Đã đăng xuất');
    expect((await stolen.open('/queue')).text).toContain('Hãy đăng nhập để mở trang này.');
    expect((await stolen.open('/queue')).text).not.toContain(person.name);
  });
});
