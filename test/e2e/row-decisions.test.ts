import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, heading, press, visit } from '../support/e2e-browser.ts';
import { type Dossier, filed, questionFor } from '../support/e2e-dossier.ts';
import { individual, someName } from '../support/e2e-forms.ts';
import { codeIn, linkIn, mailFor } from '../support/mailbox.ts';

const system = deployment();
const { leader } = system.people;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const main = (page: Page): Promise<string> => page.locator('main').innerText();

type List = Dossier & { readonly names: readonly [string, string, string] };

const listOfThree = async (): Promise<List> => {
  const names = [someName(), someName(), someName()] as const;
  const individuals = names.map((fullName) => individual({ fullName }));
  return { ...(await filed(system, { unit: 'U6', individuals })), names };
};

/** The head of the unit opens the mailed link on a phone without scripts, and sets the last two otherwise than the list. */
const setApart = async (dossier: List) => {
  const mail = await questionFor(system, dossier, dossier.unit.head);
  const page = await visit(browser, system, linkIn(mail), { width: 390, javaScript: false });
  const [, second, third] = dossier.names;
  await page.getByLabel('Đồng ý', { exact: false }).first().check();
  await page.getByText('Quyết định riêng từng trường hợp').click();
  await page.getByLabel(second).selectOption('trả lại');
  await page.getByLabel(third).selectOption('không đồng ý');
  await page.getByLabel('Mã xác nhận').fill(codeIn(mail));
  await press(page, 'Ghi nhận quyết định');
  return page;
};

/** Says why, opens one field of the one who is returned, and records it. */
const say = async (page: Page) => {
  const reasons = page.getByLabel('Lý do');
  await reasons.nth(0).fill('Nêu rõ nhiệm vụ được giao.');
  await page.getByText('Chỉ mở một số mục để sửa').click();
  await page.getByLabel('Chức năng, nhiệm vụ được giao').check();
  await reasons.nth(1).fill('Thành tích chưa rõ.');
  await press(page, 'Ghi nhận quyết định');
  return main(page);
};

describe('a list of which single nominations are decided otherwise, on a phone without scripts', () => {
  it('is shown once more before it is recorded, and the receipt says all of it', async () => {
    const dossier = await listOfThree();
    const page = await setApart(dossier);
    expect(await heading(page)).toBe('Xem lại trước khi ghi nhận');
    expect(await main(page)).toContain('đồng ý 1, không đồng ý 1, trả lại 1');
    await press(page, 'Ghi nhận quyết định');
    expect(await page.locator('.summary a').count()).toBe(2);

    const receipt = await say(page);
    expect(receipt).toContain('Thành tích chưa rõ.');
    expect(receipt).toContain(`Trường hợp trả lại được tách sang hồ sơ ${dossier.number}-1.`);
    await closeContext(page);
  });

  it('lets the returned one be corrected where it was opened, and come back by itself', async () => {
    const dossier = await listOfThree();
    const { unit, number, names } = dossier;
    const decidedOn = await setApart(dossier);
    await say(decidedOn);
    const mail = await mailFor(system, { to: unit.officer, kind: 'returned', about: `[${number}-1]` });
    const page = await visit(browser, system, linkIn(mail), { as: unit.officer });
    expect(await main(page)).toContain(`Tách từ hồ sơ\n${number}`);
    await page.getByRole('link', { name: 'Hoàn thiện hồ sơ' }).click();
    await page.getByRole('link', { name: names[1] }).first().click();
    expect(await page.locator('#form input:not([type=hidden]), #form textarea, #form select').count()).toBe(1);
    await page.locator('[name="duties"]').fill('Chủ trì công tác tổng hợp.');
    await press(page, 'Lưu và về hồ sơ');
    await page.locator('[name="answer"]').fill('Đã nêu rõ nhiệm vụ.');
    await press(page, 'Trình lại hồ sơ');
    await press(page, 'Trình hồ sơ');
    expect(await main(page)).toContain(`${number}-1`);

    const child = await mailFor(system, { to: unit.head, kind: 'question', about: `[${number}-1]` });
    const again = await visit(browser, system, linkIn(child), { width: 390 });
    const text = await main(again);
    expect((await again.getByRole('heading', { level: 2 }).allInnerTexts())[0]).toBe('Những gì đã thay đổi');
    expect(text).toContain('Đã nêu rõ nhiệm vụ.');
    expect(text).toContain('Chức năng, nhiệm vụ được giao');
    await Promise.all([decidedOn, page, again].map(closeContext));
  });

  it('goes on without them: the next desk reads the rest, and below it who was decided apart', async () => {
    const dossier = await listOfThree();
    await say(await setApart(dossier));

    const mail = await questionFor(system, dossier, leader);
    const page = await visit(browser, system, linkIn(mail), { width: 390 });
    const text = await main(page);
    expect(text).toContain('Danh sách đề nghị (1)');
    expect(text).toContain('Đã quyết định riêng (2)');
    expect(text).toContain('Thành tích chưa rõ.');
    await closeContext(page);
  });
});
