import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, press, visit } from '../support/e2e-browser.ts';
import { drafted } from '../support/e2e-dossier.ts';

const system = deployment();
const officer = system.people.unit('U5').officer;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const openNomination = async (more = {}) => {
  const { id, nominations } = await drafted(system, { unit: 'U5' });
  const [path = ''] = nominations;
  return { id, path, page: await visit(browser, system, path, { as: officer, ...more }) };
};

const finding = (page: Page, text: string) => page.locator('#findings .finding', { hasText: text });
const savedAgain = (page: Page) =>
  page.waitForResponse((response) => response.request().method() === 'POST' && response.ok());
const lesserYear = (page: Page) => page.locator('[id="ratings.0.rating"]').selectOption('good');
const warned = 'Chưa đủ số lần liên tục đạt Chiến sĩ thi đua cơ sở';

describe('the form of a nomination, as one types', () => {
  it('shows a finding beside the form without a reload, and takes it back when it is cured', async () => {
    const { page } = await openNomination();
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    expect(await page.locator('#findings-summary').innerText()).toContain('Chưa phát hiện vướng mắc');

    await page.locator('[name="underReview"][value="yes"]').check();
    await finding(page, 'chưa được đề nghị khen thưởng').waitFor();
    expect(await page.locator('#findings-summary').innerText()).toContain('Chặn 1');
    expect(await finding(page, 'chưa được đề nghị').locator('a[href="#underReview"]').count()).toBe(1);

    await page.locator('[name="underReview"][value="no"]').check();
    await page.locator('#findings-summary', { hasText: 'Chưa phát hiện vướng mắc' }).waitFor();
    expect(await page.locator('body[data-same-page]').count()).toBe(1);
    await closeContext(page);
  });

  it('leaves an explanation open that somebody reads while they go on typing', async () => {
    const { page } = await openNomination();
    await page.locator('[name="underReview"][value="yes"]').check();
    const explanation = finding(page, 'chưa được đề nghị khen thưởng').locator('details');
    await explanation.locator('summary').click();
    expect(await explanation.locator('.facts').isVisible()).toBe(true);

    const before = await page.locator('#version').inputValue();
    await page.locator('#post').fill('Trưởng phòng');
    await expect.poll(() => page.locator('#version').inputValue()).not.toBe(before);

    expect(await explanation.getAttribute('open')).not.toBeNull();
    await closeContext(page);
  });

  it('gives each warning a box for its reason, and keeps what is typed there', async () => {
    const { page } = await openNomination();
    const box = page.getByRole('textbox', { name: warned });
    expect(await page.locator('#reasons').isVisible()).toBe(false);

    await lesserYear(page);
    await box.waitFor();
    await box.fill('Có ba sáng kiến cấp cơ sở');
    const saved = savedAgain(page);
    await page.locator('#post').fill('Trưởng phòng');
    await saved;
    await press(page, 'Lưu');

    expect(await page.locator('.notice').innerText()).toBe('Đã lưu.');
    expect(await box.inputValue()).toBe('Có ba sáng kiến cấp cơ sở');
    expect(await page.getByRole('textbox', { name: warned }).count()).toBe(1);
    await closeContext(page);
  });

  it('is accessible on a phone with findings and an open explanation', async () => {
    const { page } = await openNomination({ width: 390 });
    await lesserYear(page);
    await page.locator('[name="underReview"][value="yes"]').check();
    await finding(page, 'chưa được đề nghị khen thưởng').locator('summary').click();

    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await axeViolations(page)).toEqual([]);
    await closeContext(page);
  });
});

describe('the form of a nomination without scripts', () => {
  it('shows on save what the rules find, and asks for the reason', async () => {
    const { id, page } = await openNomination({ javaScript: false });
    await lesserYear(page);
    await press(page, 'Lưu');

    expect(await finding(page, warned).count()).toBe(1);
    await page.getByRole('textbox', { name: warned }).fill('Có ba sáng kiến cấp cơ sở');
    await press(page, 'Lưu và về hồ sơ');

    expect(page.url()).toContain(`/proposals/${id}/draft`);
    expect(await page.locator('#list').innerText()).toContain('Cảnh báo 1');
    expect(await page.locator('#check').innerText()).toContain('có thể trình');
    await closeContext(page);
  });
});
