import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, heading, press, visit } from '../support/e2e-browser.ts';
import { type Dossier, filed, filedUpTo, questionFor } from '../support/e2e-dossier.ts';
import { individual } from '../support/e2e-forms.ts';
import type { Person } from '../support/e2e-people.ts';
import { signedIn } from '../support/e2e-session.ts';
import { longMeritFields } from '../support/filled.ts';
import { codeIn, linkIn, linksIn, mailFor } from '../support/mailbox.ts';

const system = deployment();
const { leader, minister, staff } = system.people;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens the newest question's link on a phone. */
const onPhone = async (dossier: Dossier, whose: Person): Promise<{ page: Page; code: string; link: string }> => {
  const mail = await questionFor(system, dossier, whose);
  const page = await visit(browser, system, linkIn(mail), { width: 390 });
  return { page, code: codeIn(mail), link: linkIn(mail) };
};

const decide = async (page: Page, choice: string, code: string): Promise<string> => {
  await page.getByLabel(choice, { exact: false }).first().check();
  await page.getByLabel('Mã xác nhận').fill(code);
  await press(page, 'Ghi nhận quyết định');
  return page.locator('main').innerText();
};

const choices = (page: Page) => page.locator('[name="choice"]');

describe('deciding from mail on a phone', () => {
  it('goes from the head of the unit over the block leader to the minister, who enters the decision', async () => {
    const dossier = await filed(system, { unit: 'U1' });
    const { unit, number } = dossier;

    const head = await onPhone(dossier, unit.head);
    expect(await choices(head.page).evaluateAll((all) => all.map((one) => one.matches(':checked')))).toEqual([
      false,
      false,
      false,
    ]);
    expect(await head.page.locator('main').innerText()).toContain('không phải chữ ký số');
    expect(await head.page.getByLabel('Số quyết định').count()).toBe(0);
    const first = await decide(head.page, 'Đồng ý', head.code);
    expect(first).toContain('Hồ sơ được chuyển đến: Khối trưởng khối thi đua.');

    const block = await onPhone(dossier, leader);
    expect(await block.page.locator('main').innerText()).toContain(unit.head.name);
    await decide(block.page, 'Đồng ý', block.code);

    const last = await onPhone(dossier, minister);
    await last.page.getByLabel('Số quyết định').fill('2486/QĐ-BTNMT');
    await last.page.getByLabel('Ngày ký quyết định').fill('20/11/2023');
    await last.page.getByLabel('Người ký quyết định').fill('Hoàng Trọng Nghĩa');
    const receipt = await decide(last.page, 'Đồng ý', last.code);
    expect(receipt).toContain('số 2486/QĐ-BTNMT, ngày 20/11/2023, người ký: Hoàng Trọng Nghĩa');
    expect(receipt).toContain('Việc khen thưởng được ghi nhận');

    const outcome = await mailFor(system, { to: unit.officer, kind: 'approved', about: number });
    expect(outcome.text).toContain('2486/QĐ-BTNMT');
    await mailFor(system, { to: unit.head, kind: 'approved', about: number });
    await Promise.all([head.page, block.page, last.page].map(closeContext));
  });

  it('leaves the number open, which the staff of the ministry enters from their list', async () => {
    const { number, id, officer } = await filedUpTo(system, 'end', { unit: 'U1' });
    const page = await visit(browser, system, `/numbers?q=${number}`, { as: staff });
    const card = page.locator('li').filter({ hasText: number });

    await card.locator('summary').click();
    await card.getByRole('button', { name: 'Lưu quyết định' }).click();
    expect(await page.locator('.summary a').count()).toBe(3);
    await card.getByLabel('Số quyết định').fill('2487/QĐ-BTNMT');
    await card.getByLabel('Ngày ký quyết định').fill('21/11/2023');
    await card.getByLabel('Người ký quyết định').fill('Hoàng Trọng Nghĩa');
    await card.getByRole('button', { name: 'Lưu quyết định' }).click();

    expect(await page.locator('.notice').innerText()).toBe(`Đã lưu quyết định của hồ sơ ${number}.`);
    expect(await page.locator('li').filter({ hasText: number }).count()).toBe(0);
    expect((await officer.open(`/proposals/${id}`)).text).toContain('số 2487/QĐ-BTNMT, ngày 21/11/2023');
    await closeContext(page);
  });

  it('ends with the head of the unit where the law lets the head decide', async () => {
    const individuals = [individual({ title: 'LDTT' })];
    const dossier = await filed(system, { unit: 'U1', authority: 'unitHead', individuals });
    const { page, code } = await onPhone(dossier, dossier.unit.head);

    const receipt = await decide(page, 'Đồng ý', code);

    expect(receipt).toContain('Chưa có số; cán bộ có thẩm quyền bổ sung sau.');
    await mailFor(system, { to: dossier.unit.officer, kind: 'approved', about: dossier.number });
    await closeContext(page);
  });

  it('forwards what is decided above the minister', async () => {
    const individuals = [individual({ title: 'BKTTG', ...longMeritFields(2023) })];
    const dossier = await filedUpTo(system, 'end', { unit: 'U1', authority: 'aboveMinister', individuals });

    const mail = await mailFor(system, { to: dossier.unit.officer, kind: 'forwarded', about: dossier.number });

    expect(mail.text).toContain('Việc khen thưởng chưa được ghi nhận');
    const status = await dossier.officer.open(`/proposals/${dossier.id}`);
    expect(status.text).toContain('Chưa ghi nhận khen thưởng cho đến khi có quyết định.');
  });

  it('opens every report and the statement behind the same link, and comes back', async () => {
    const dossier = await filed(system, { unit: 'U1', collectives: [{ fullName: 'Phòng Kỹ thuật' }] });
    const { page, link } = await onPhone(dossier, dossier.unit.head);

    await page.getByRole('link', { name: 'Nguyễn Thị Ánh' }).click();
    expect(await page.locator('main').innerText()).toContain('Chủ trì xây dựng ba đề án');
    await page.getByRole('link', { name: 'Xem tiếp: Phòng Kỹ thuật' }).click();
    expect(await heading(page)).toBe('Báo cáo thành tích: Phòng Kỹ thuật');
    await page.getByRole('link', { name: 'Về hồ sơ để quyết định' }).click();
    expect(new URL(page.url()).pathname).toBe(link);
    await page.getByRole('link', { name: 'Toàn văn tờ trình' }).click();
    expect(await page.locator('main').innerText()).toContain('Luật Thi đua, khen thưởng');
    await closeContext(page);
  });

  it('shows the receipt when the link is opened again, and mails one that has no link', async () => {
    const dossier = await filed(system, { unit: 'U1' });
    const { page, code, link } = await onPhone(dossier, dossier.unit.head);
    const receipt = await decide(page, 'Đồng ý', code);

    await page.goto(`${system.baseUrl}${link}`);

    expect(await page.locator('main').innerText()).toBe(receipt);
    const mail = await mailFor(system, { to: dossier.unit.head, kind: 'decided', about: dossier.number });
    expect(linksIn(mail)).toEqual([]);
    expect(mail.text).not.toMatch(/\b\d{6}\b/);
    await closeContext(page);
  });

  it('says what is missing, keeps what was typed and spends no try of the code', async () => {
    const dossier = await filed(system, { unit: 'U1' });
    const { page, code } = await onPhone(dossier, dossier.unit.head);

    await press(page, 'Ghi nhận quyết định');
    expect(await page.locator('.summary a').allInnerTexts()).toEqual([
      'Chọn đồng ý, trả lại hoặc không đồng ý',
      'Nhập mã xác nhận trong thư',
    ]);
    await decide(page, 'Trả lại để hoàn thiện', code);
    expect(await page.locator('.summary a').allInnerTexts()).toEqual(['Nêu lý do trả lại hoặc không đồng ý']);
    await page.getByRole('textbox', { name: 'Lý do' }).fill('Thiếu minh chứng sáng kiến.');
    const receipt = await decide(page, 'Trả lại để hoàn thiện', code);

    expect(receipt).toContain('Thiếu minh chứng sáng kiến.');
    await closeContext(page);
  });

  it('skips who is nominated, as the officer confirmed, and asks the deputy', async () => {
    const { head, deputy } = system.people.unit('U1');
    const individuals = [individual({ fullName: head.name, directoryPerson: 'P101' })];
    const dossier = await filed(system, { unit: 'U1', individuals });

    const { page } = await onPhone(dossier, deputy);

    const text = await page.locator('main').innerText();
    expect(text).toContain('Ông/bà quyết định với tư cách cấp phó');
    expect(text).toContain('có tên trong danh sách đề nghị khen thưởng');
    await closeContext(page);
  });

  it('shows the numbers list only to those who enter numbers', async () => {
    const head = await signedIn(system, system.people.unit('U1').head);

    expect((await head.open('/numbers')).status).toBe(404);
  });
});
