import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cellsOf, headings } from '../support/award-file.ts';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, heading, press, visit } from '../support/e2e-browser.ts';
import { workbook } from '../support/workbook.ts';

const system = deployment();
const { staff } = system.people;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A citizen id that no other test brings in. */
const someId = () => String(Date.now() % 1e9).padStart(12, '0');

it('the ministry’s staff bring in an Excel file on a phone without JavaScript, and find the award with where it is from', async () => {
  const name = `Đặng Thị Ánh ${Date.now()}`;
  const rows = [headings, cellsOf({ name, citizenId: someId() }), cellsOf({ name: 'Không rõ', year: 'năm nay' })];
  const page = await visit(browser, system, '/recipients', { as: staff, width: 390, javaScript: false });

  await page.getByRole('link', { name: 'Nhập từ hồ sơ cũ' }).click();
  await page.setInputFiles('#file', {
    name: 'khen-thuong.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbook([{ name: 'Trang 1', rows }]),
  });
  await press(page, 'Xem trước');
  expect(await heading(page)).toBe('khen-thuong.xlsx');
  expect(await page.locator('main').innerText()).toContain('“năm nay”');
  await press(page, 'Nhập vào hồ sơ');
  expect(await page.locator('main').innerText()).toContain('Đã nhập: ghi 1 dòng');

  await page.goto(`${system.baseUrl}/recipients?${new URLSearchParams({ q: name })}`);
  await page.getByRole('link', { name }).click();
  const shown = await page.locator('main').innerText();
  for (const told of ['Lao động tiên tiến', 'số 12/QĐ-NXB, ngày 15/01/2022', 'Nhập từ hồ sơ cũ ngày'])
    expect(shown).toContain(told);
  await closeContext(page);
});
