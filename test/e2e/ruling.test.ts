import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor } from '../support/actor.ts';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, heading, press, visit } from '../support/e2e-browser.ts';
import { signedIn } from '../support/e2e-session.ts';

const system = deployment();
const { administrator, unit } = system.people;
const { officer } = unit('U5');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the law, in the hands of people', () => {
  it('is read by an officer without a script, down to the provision that a finding names', async () => {
    const page = await visit(browser, system, '/rules', { as: officer, javaScript: false, width: 390 });
    await page.getByRole('link', { name: /^R2b/ }).click();

    expect(await heading(page)).toContain('Nghị định 152/2025/NĐ-CP');
    await page.goto(`${system.baseUrl}/rules/R2b#CSTDCS.merit`);
    const provision = page.locator('[id="CSTDCS.merit"]');
    expect(await provision.innerText()).toMatch(/Hoàn thành xuất sắc nhiệm vụ.*Điều 23, Luật.*đã xác minh/s);
    expect(await provision.evaluate((one) => Math.round(one.getBoundingClientRect().top))).toBeLessThan(100);
    await closeContext(page);
  });

  it('is printed without navigation and forms', async () => {
    const page = await visit(browser, system, '/rules/R2a', { as: administrator });
    const link = page.locator('a[href="/admin/rules/R2a/CTDB.quota"]');
    expect(await link.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });

    expect([await link.isVisible(), await page.locator('.areas').isVisible()]).toEqual([false, false]);
    expect(await page.locator('[id="CTDB.quota"]').isVisible()).toBe(true);
    await closeContext(page);
  });

  it('is set otherwise by the administrator, and read so at once by everybody, with the reason', async () => {
    const page = await visit(browser, system, '/admin/rules/R2a/CTDB.quota', { as: administrator });
    await page.getByLabel('Số chỉ tiêu').fill('2');
    await press(page, 'Lưu');
    expect(await page.locator('#problems').innerText()).toContain('Nhập lý do');
    expect(await page.getByLabel('Số chỉ tiêu').inputValue()).toBe('2');
    await page.getByLabel('Lý do').fill('Thông báo của Hội đồng');
    await press(page, 'Lưu');

    expect(await page.locator('.notice.good').innerText()).toContain('Đã lưu');
    expect(await page.locator('.timeline').innerText()).toContain(administrator.name);
    const { text } = await (await signedIn(system, officer)).open('/rules/R2a');
    expect(text).toContain('Thông báo của Hội đồng');
    await closeContext(page);
  });

  it('is nothing for strangers', async () => {
    expect((await actor(system.baseUrl).open('/rules/R3')).path).toMatch(/^\/sign-in/);
  });
});
