import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, giveCookies, heading, press, visit } from '../support/e2e-browser.ts';
import { drafted } from '../support/e2e-dossier.ts';
import { sessionOf, signIn } from '../support/e2e-session.ts';

const system = deployment();
const unit = system.people.unit('U3');
const officer = unit.officer;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const place = (page: Page) => page.locator('[name="place"]');
const savedLine = (page: Page, text: RegExp) => page.locator('#saved', { hasText: text }).waitFor();

/** The statement of a draft, open in a browser of its own. */
const openStatement = async (id: string, more = {}) =>
  visit(browser, system, `/proposals/${id}/statement`, { as: officer, ...more });

describe('a draft', () => {
  it('saves itself while one types, and goes on in another browser', async () => {
    const { id } = await drafted(system, { unit: 'U3' });
    const [here, there] = [await openStatement(id), await openStatement(id, { width: 390, javaScript: false })];

    await place(here).fill('TP. Hồ Chí Minh');
    await savedLine(here, /Đã lưu lúc \d{2}:\d{2}/);
    await there.reload();

    expect(await place(there).inputValue()).toBe('TP. Hồ Chí Minh');
    await place(there).fill('Cần Thơ');
    await press(there, 'Lưu');
    await here.reload();
    expect(await place(here).inputValue()).toBe('Cần Thơ');
    await Promise.all([here, there].map(closeContext));
  });

  it('saves one version after the other, each over what the page itself saved last', async () => {
    const { id } = await drafted(system, { unit: 'U3' });
    const page = await openStatement(id);

    for (const text of ['Huế', 'Đà Nẵng']) {
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await place(page).fill(text);
      expect((await answered).status()).toBe(200);
      await savedLine(page, /Đã lưu lúc/);
    }
    await press(page, 'Lưu');

    expect(await page.locator('.notice').innerText()).toBe('Đã lưu.');
    expect(await place(page).inputValue()).toBe('Đà Nẵng');
    await closeContext(page);
  });

  it.each([
    { keep: 'mine', button: 'Dùng bản của tôi', stays: 'Bản của tôi' },
    { keep: 'theirs', button: undefined, stays: 'Bản của người kia' },
  ])('shows two people both versions when they meet, and takes the one that is chosen: $keep', async (choice) => {
    const { id } = await drafted(system, { unit: 'U3' });
    const [mine, theirs] = [await openStatement(id, { javaScript: false }), await openStatement(id)];
    await place(theirs).fill('Bản của người kia');
    await press(theirs, 'Lưu');

    await place(mine).fill('Bản của tôi');
    await press(mine, 'Lưu');

    expect(await heading(mine)).toBe('Hai người cùng sửa một biểu mẫu');
    const row = mine.getByRole('row', { name: 'Địa danh' });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Bản của tôi', 'Bản của người kia']);
    if (choice.button === undefined) await mine.getByRole('link', { name: 'Dùng bản đã lưu' }).click();
    else await press(mine, choice.button);
    expect(await place(mine).inputValue()).toBe(choice.stays);
    await Promise.all([mine, theirs].map(closeContext));
  });

  it('tells somebody who types that another has saved, and loses neither', async () => {
    const { id } = await drafted(system, { unit: 'U3' });
    const [mine, theirs] = [await openStatement(id), await openStatement(id)];
    await place(theirs).fill('Bản của người kia');
    await press(theirs, 'Lưu');

    await place(mine).fill('Bản của tôi');
    await savedLine(mine, /Người khác vừa lưu biểu mẫu này/);
    expect(await place(mine).inputValue()).toBe('Bản của tôi');
    await press(mine, 'Lưu');

    expect(await mine.locator('main').innerText()).toContain('Bản của người kia');
    expect(await mine.locator('main').innerText()).toContain('Bản của tôi');
    await Promise.all([mine, theirs].map(closeContext));
  });

  it('gives back a nomination that somebody removed while it was typed', async () => {
    const { id, officer: colleague, nominations } = await drafted(system, { unit: 'U3' });
    const [path = ''] = nominations;
    const page = await visit(browser, system, path, { as: officer, javaScript: false });
    const { forms } = await colleague.open(`${path}/remove`);
    await colleague.press(forms.find(({ action }) => action.endsWith('/remove')));

    await page.locator('[name="post"]').fill('Trưởng phòng');
    await press(page, 'Lưu');
    expect(await heading(page)).toBe('Đề nghị này vừa bị bỏ khỏi danh sách');
    await press(page, 'Đưa lại vào danh sách và lưu');

    expect(await page.locator('[name="post"]').inputValue()).toBe('Trưởng phòng');
    expect((await colleague.open(`/proposals/${id}/draft`)).text).toContain('Nguyễn Thị Ánh');
    await closeContext(page);
  });
});

describe('a session that ends while one types', () => {
  /** Typing goes on in a session of its own, so that ending it ends nobody else's. */
  const ownSession = async (page: Page): Promise<() => Promise<unknown>> => {
    const own = await signIn(system, officer);
    await giveCookies(page, system, own.cookies);
    await page.reload();
    return () => own.post('/sign-out', {});
  };

  it('loses nothing: the button saves after signing in elsewhere', async () => {
    const { id } = await drafted(system, { unit: 'U3' });
    const page = await openStatement(id, { javaScript: false });
    const end = await ownSession(page);
    await place(page).fill('Nghệ An');
    await end();

    await press(page, 'Lưu');
    expect(await heading(page)).toBe('Phiên làm việc đã hết; nội dung vẫn còn đây');
    expect(await place(page).inputValue()).toBe('Nghệ An');
    await giveCookies(page, system, await sessionOf(system, officer));
    await press(page, 'Lưu');
    expect(await page.locator('.notice').innerText()).toContain('Bấm Lưu để giữ nội dung đang nhập.');
    expect(await place(page).inputValue()).toBe('Nghệ An');
    await press(page, 'Lưu');

    expect(await page.locator('.notice').innerText()).toBe('Đã lưu.');
    await page.reload();
    expect(await place(page).inputValue()).toBe('Nghệ An');
    await closeContext(page);
  });

  it('says so under what is typed, and saves it there once signed in again', async () => {
    const { id } = await drafted(system, { unit: 'U3' });
    const page = await openStatement(id);
    const end = await ownSession(page);
    await end();

    await place(page).fill('Nghệ An');
    await savedLine(page, /Phiên làm việc đã hết/);
    await giveCookies(page, system, await sessionOf(system, officer));
    await place(page).fill('Thanh Hóa');
    await savedLine(page, /Ông\/bà đã đăng nhập lại/);
    await press(page, 'Lưu');

    expect(await page.locator('.notice').innerText()).toBe('Đã lưu.');
    expect(await place(page).inputValue()).toBe('Thanh Hóa');
    await closeContext(page);
  });
});

describe('the language switch of a form', () => {
  it('keeps what is typed', async () => {
    const { id } = await drafted(system, { unit: 'U3' });
    const page = await openStatement(id, { javaScript: false });
    await place(page).fill('Vĩnh Long');

    await press(page, 'Save and continue in English');

    expect(await heading(page)).not.toBe('Tờ trình đề nghị khen thưởng');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await place(page).inputValue()).toBe('Vĩnh Long');
    await closeContext(page);
  });
});
