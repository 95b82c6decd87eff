import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor } from '../support/actor.ts';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, heading, press, visit } from '../support/e2e-browser.ts';
import { answerMail, approve, filed, filedUpTo, questionFor } from '../support/e2e-dossier.ts';
import { signedIn } from '../support/e2e-session.ts';
import { codeIn, linkIn, mailFor, mailsFor } from '../support/mailbox.ts';

const system = deployment();
const { unit, administrator, staff } = system.people;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const english = 'Award records';

describe('another language on the page behind a mailed link', () => {
  it('keeps what was typed, also after the refusal, without any script', async () => {
    const dossier = await filed(system, { unit: 'U7' });
    const link = linkIn(await questionFor(system, dossier, dossier.unit.head));
    const page = await visit(browser, system, link, { width: 390, javaScript: false });
    await page.locator('#choice-return').check();
    await press(page, 'Ghi nhận quyết định');

    await page.locator('#reason').fill('Thiếu minh chứng.');
    await press(page, 'English');

    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#reason').inputValue()).toBe('Thiếu minh chứng.');
    expect(await page.locator('#choice-return').isChecked()).toBe(true);
    await press(page, 'Tiếng Việt');
    expect(await page.locator('#reason').inputValue()).toBe('Thiếu minh chứng.');
    await closeContext(page);
  });

  it('leaves Enter to the decision', async () => {
    const dossier = await filed(system, { unit: 'U7' });
    const link = linkIn(await questionFor(system, dossier, dossier.unit.head));
    const page = await visit(browser, system, link);
    await press(page, 'Ghi nhận quyết định');

    await page.locator('#code').press('Enter');

    await page.locator('.summary').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    await closeContext(page);
  });

  it('never decides and takes no try, whatever is posted with it', async () => {
    const dossier = await filed(system, { unit: 'U7' });
    const mail = await questionFor(system, dossier, dossier.unit.head);
    const reader = actor(system.baseUrl);

    for (let times = 0; times < 7; times += 1)
      await reader.post(linkIn(mail), { ...approve, code: '000000', lang: 'en' });
    const { status, text } = await reader.post(linkIn(mail), { ...approve, code: codeIn(mail), lang: 'en' });

    expect(status).toBe(200);
    expect(text).toContain(dossier.number);
    expect((await actor(system.baseUrl).open(linkIn(mail))).forms.some(({ fields }) => fields.has('code'))).toBe(true);
    expect((await answerMail(system, mail, approve)).text).toContain('Đã ghi nhận quyết định');
  });

  it('asks for no new link', async () => {
    const dossier = await filed(system, { unit: 'U7' });
    const link = linkIn(await questionFor(system, dossier, dossier.unit.head));

    const { status, html } = await actor(system.baseUrl).post(`${link}/new-link`, { lang: 'en' });
    await actor(system.baseUrl).post(`${link}/new-link`, {});
    await mailFor(system, { to: dossier.unit.head, kind: 'freshLink', about: dossier.number });

    expect([status, /<html lang="en">/.test(html)]).toEqual([200, true]);
    const fresh = await mailsFor(system, { to: dossier.unit.head, kind: 'freshLink', about: dossier.number });
    expect(fresh.length).toBe(1);
  });
});

describe('another language while signing in', () => {
  it('keeps the page to come back to', async () => {
    const page = await visit(browser, system, '/queue');
    await page.getByRole('link', { name: 'English' }).click();

    expect(await page.locator('[name=next]').inputValue()).toBe('/queue');
    await closeContext(page);
  });

  it('keeps the address that was refused', async () => {
    const page = await visit(browser, system, '/sign-in');
    await page.locator('#email').fill('khong phai');
    await press(page, 'Gửi liên kết đăng nhập');
    await page.locator('#email').fill('khong phai dia chi');
    await press(page, 'English');

    expect(await heading(page)).toBe('Sign in');
    expect(await page.locator('#email').inputValue()).toBe('khong phai dia chi');
    await closeContext(page);
  });

  it('keeps the six digits and mails nobody again', async () => {
    const { email } = unit('U3').deputy;
    const before = (await mailsFor(system, { to: { email }, kind: 'signIn' })).length;
    const page = await visit(browser, system, '/sign-in');
    await page.locator('#email').fill(email);
    await press(page, 'Gửi liên kết đăng nhập');
    const digits = await page.locator('p.digits').innerText();
    await press(page, 'English');

    expect(await page.locator('p.digits').innerText()).toBe(digits);
    expect(await page.locator('main').innerText()).toContain(email);
    await mailFor(system, { to: { email }, kind: 'signIn', nth: before + 1 });
    expect((await mailsFor(system, { to: { email }, kind: 'signIn' })).length).toBe(before + 1);
    await closeContext(page);
  });
});

describe('another language on the pages of somebody signed in', () => {
  it('keeps what was chosen for a new dossier', async () => {
    const page = await visit(browser, system, '/proposals/new', { as: unit('U6').officer });
    await press(page, 'Bắt đầu soạn hồ sơ');
    await page.locator('[name=authority][value=aboveMinister]').check();
    await press(page, 'English');

    expect(new URL(page.url()).pathname).toBe('/proposals/new');
    expect(await page.locator('nav.areas').innerText()).toContain(english);
    expect(await page.locator('[name=authority][value=aboveMinister]').isChecked()).toBe(true);
    await closeContext(page);
  });

  it('keeps a due date that was refused, and moves none', async () => {
    const dossier = await filed(system, { unit: 'U6' });
    await questionFor(system, dossier, dossier.unit.head);
    const path = `/admin/turns/${dossier.id}/1/unitHead`;
    const page = await visit(browser, system, path, { as: administrator });
    const due = await page.locator('#move-date').inputValue();
    await page.locator('#move-date').fill('x');
    await press(page, 'Dời thời hạn');
    await page.locator('#move-date').fill('01/02/2027');
    await page.locator('#move-reason').fill('Nghỉ lễ');
    await press(page, 'English');

    expect(await page.locator('nav.areas').innerText()).toContain(english);
    expect(await page.locator('#move-date').inputValue()).toBe('01/02/2027');
    expect(await page.locator('#move-reason').inputValue()).toBe('Nghỉ lễ');
    await page.goto(`${system.baseUrl}${path}`);
    expect(await page.locator('#move-date').inputValue()).toBe(due);
    await closeContext(page);
  });

  it('keeps a decision number, and enters none', async () => {
    const done = await filedUpTo(system, 'end', { unit: 'U6' });
    await mailFor(system, { to: done.unit.officer, kind: 'approved', about: done.number });
    const reader = await signedIn(system, staff);
    const typed = { number: '77/QĐ', date: '', signer: 'Nguyễn Văn An' };

    for (const from of ['page', 'list']) {
      const { status, forms, text } = await reader.post(`/proposals/${done.id}/number`, { ...typed, from, lang: 'en' });
      const form = forms.find(({ action }) => action === `/proposals/${done.id}/number`);
      expect(status).toBe(422);
      expect(text).toContain(english);
      expect([form?.fields.get('number'), form?.fields.get('signer')]).toEqual(['77/QĐ', 'Nguyễn Văn An']);
    }
    const whole = { ...typed, date: '10/11/2023', from: 'page', lang: 'vi' };
    expect((await reader.post(`/proposals/${done.id}/number`, whole)).status).toBe(200);
    const { forms } = await reader.open(`/proposals/${done.id}`);
    expect(forms.some(({ fields }) => fields.has('signer'))).toBe(true);
  });

  it('keeps the search of a list', async () => {
    const page = await visit(browser, system, '/recipients?q=Ánh&unit=U6', { as: staff });
    await page.getByRole('link', { name: 'English' }).click();

    expect(await page.locator('[name=q]').inputValue()).toBe('Ánh');
    expect(await page.locator('[name=unit]').inputValue()).toBe('U6');
    expect(await page.locator('nav.areas').innerText()).toContain(english);
    await closeContext(page);
  });

  it('signs nobody out and files nothing', async () => {
    const { id, officer } = await filed(system, { unit: 'U6' });

    await officer.post('/sign-out', { lang: 'vi' });
    await officer.post(`/proposals/${id}/withdraw`, { reason: '', lang: 'vi' });

    const { text, path } = await officer.open(`/proposals/${id}/withdraw`);
    expect(path).toBe(`/proposals/${id}/withdraw`);
    expect(text).toContain('Đăng xuất');
  });
});
