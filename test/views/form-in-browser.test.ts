import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf, textOf } from '../../functions/domain/forms/field.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { type FormServer, startFormServer } from './form-server.ts';

let browser: Browser;
let server: FormServer;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startFormServer();
});
afterEach(async () => {
  await page.context().close();
  server.close();
});

const open = async (javaScript = true, search = '') => {
  page = await openPage(browser, { width: 1280, colorScheme: 'light', javaScript });
  complaints.length = 0;
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(server.url + search);
};
const saved = (text: string | RegExp) => page.locator('#saved', { hasText: text }).waitFor();
const focused = () => page.evaluate<string>('document.activeElement.id');
/** Longer than a pause in typing. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });
const intents = () => server.posts.map(({ intent }) => intent);

describe('a form page with scripts', () => {
  it('saves while one types, by the version that the last save gave, under the strict policy', async () => {
    await open();
    await saved('tự lưu');
    await page.locator('#post').fill('Trưởng phòng');
    await saved('Đã lưu lúc 10:32');
    expect(textOf(server.filled, 'post')).toBe('Trưởng phòng');
    await page.locator('#unitPart').fill('Phòng Tổng hợp');
    await soon(() => server.version).toBe(5);
    expect(server.posts).toEqual([
      { intent: 'autosave', version: 3 },
      { intent: 'autosave', version: 4 },
    ]);
    await soon(() => page.locator('#version').inputValue()).toBe('5');
    expect(complaints).toEqual([]);
  });

  it('updates the check beside the form and leaves the focus where it is', async () => {
    await open();
    await page.locator('#post').fill('');
    await page.locator('#check', { hasText: 'Còn 1 mục chưa nhập' }).waitFor();
    expect(await focused()).toBe('post');
  });

  it('adds a row in place and moves the focus to its first field', async () => {
    await open();
    await page.locator('#hometown').fill('Huế');
    await page.getByRole('button', { name: 'Thêm khen thưởng' }).click();
    await soon(focused).toBe('awards.0.year');
    expect(await page.locator('#hometown').inputValue()).toBe('Huế');
    expect(page.url()).toBe(server.url);
    expect(complaints).toEqual([]);
  });

  it('removes a row in place', async () => {
    await open();
    await page.getByRole('button', { name: 'Bỏ dòng này Năm xếp loại 1' }).click();
    await soon(() => page.locator('#ratings .row').count()).toBe(1);
    expect(rowsOf(server.filled, 'ratings')).toHaveLength(1);
    expect(await focused()).toBe('ratings');
  });

  it('lets a save wait for the one underway, so that nobody conflicts with themselves', async () => {
    await open();
    server.slow = 800;
    await page.locator('#post').fill('Trưởng phòng');
    await soon(() => server.posts.length).toBe(1);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect
      .poll(() => server.posts)
      .toEqual([
        { intent: 'autosave', version: 3 },
        { intent: 'save', version: 4 },
      ]);
    await soon(() => server.version).toBe(5);
  });

  it('says that the connection is lost and keeps what was typed', async () => {
    await open();
    await page.context().setOffline(true);
    await page.locator('#post').fill('Trưởng phòng');
    await saved('mất kết nối');
    expect(await page.locator('#post').inputValue()).toBe('Trưởng phòng');
    await page.context().setOffline(false);
    await page.locator('#post').fill('Trưởng phòng Kỹ thuật');
    await saved('Đã lưu lúc');
  });

  it('tells of another’s save while typing, and shows both versions on save', async () => {
    await open();
    server.version = 9;
    await page.locator('#post').fill('Trưởng phòng');
    await saved('Người khác vừa lưu');
    expect(await page.locator('#version').inputValue()).toBe('3');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('heading', { name: 'Hai người cùng sửa một biểu mẫu' }).waitFor();
    await page.getByRole('button', { name: 'Dùng bản của tôi' }).click();
    await soon(() => textOf(server.filled, 'post')).toBe('Trưởng phòng');
    expect(textOf(server.filled, 'achievements')).toContain('\n');
  });

  it('shows both versions also when a row’s button meets another’s save', async () => {
    await open();
    server.version = 9;
    await page.getByRole('button', { name: 'Thêm khen thưởng' }).click();
    await page.getByRole('heading', { name: 'Hai người cùng sửa một biểu mẫu' }).waitFor();
  });

  it('saves when Enter is pressed in a field', async () => {
    await open();
    await page.locator('#post').press('Enter');
    await soon(intents).toEqual(['save']);
  });

  it('moves the focus to the problems, and from each to its field', async () => {
    server.filled = { ...server.filled, birthDate: '8.3.85' };
    await open(true, '?check=1');
    await soon(focused).toBe('problems');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await soon(focused).toBe('birthDate');
  });

  it('counts characters as people see them', async () => {
    await open();
    await page.locator('#wording').fill('Thi đua 🏅');
    expect(await page.locator('#wording-counter').textContent()).toBe('9 / 500');
  });
});

describe('a form page without scripts', () => {
  it('adds a row by an ordinary press, and saves what was typed', async () => {
    await open(false);
    await page.locator('#post').fill('Trưởng phòng');
    await page.getByRole('button', { name: 'Thêm khen thưởng' }).click();
    await page.locator('[id="awards.0.year"]').waitFor();
    expect(textOf(server.filled, 'post')).toBe('Trưởng phòng');
    expect(intents()).toEqual(['add:awards']);
  });
});
