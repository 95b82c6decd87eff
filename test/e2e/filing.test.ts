import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, fill, heading, press, visit } from '../support/e2e-browser.ts';
import { drafted } from '../support/e2e-dossier.ts';
import { collective, individual, statement } from '../support/e2e-forms.ts';
import { mailFor } from '../support/mailbox.ts';

const system = deployment();
const unit = system.people.unit('U2');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const start = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Lập hồ sơ mới' }).first().click();
  await page.getByLabel('Khen thưởng tổng kết năm 2023').check();
  await page.getByLabel('Bộ trưởng', { exact: false }).first().check();
  await press(page, 'Bắt đầu soạn hồ sơ');
};

const withoutRows = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !name.includes('.')));

const addButtons = { ratings: 'Thêm năm xếp loại', initiatives: 'Thêm sáng kiến, đề tài' } as const;

/** Adds each row that the fields need, one kind of rows after the other, and fills them. */
const fillRows = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [rows, button] of Object.entries(addButtons)) {
    const cells = Object.entries(fields).filter(([name]) => name.startsWith(`${rows}.`));
    for (const place of new Set(cells.map(([name]) => name.split('.')[1]))) {
      await press(page, button);
      await page.locator(`[name^="${rows}.${place}."]`).first().waitFor();
    }
    await fill(page, Object.fromEntries(cells));
  }
};

describe.each([
  { how: 'with scripts', javaScript: true, width: 1280 },
  { how: 'without scripts, on a phone', javaScript: false, width: 390 },
] as const)('filing a proposal $how', ({ javaScript, width }) => {
  it('goes from the first page to a receipt, with a person and a collective', async () => {
    const page = await visit(browser, system, '/', { as: unit.officer, javaScript, width });
    await start(page);
    expect(await heading(page)).toBe('Soạn hồ sơ');

    await page.getByRole('link', { name: 'Soạn tờ trình' }).click();
    await fill(page, statement({ individuals: 1, collectives: 1 }));
    await press(page, 'Lưu và về hồ sơ');
    expect(await page.locator('.notice').innerText()).toBe('Đã lưu.');

    await press(page, 'Thêm cá nhân');
    const person = individual({ fullName: 'Đặng Thị Ưng Ý' });
    await fill(page, withoutRows(person));
    await fillRows(page, person);
    await press(page, 'Lưu');
    expect(await page.locator('#check').innerText()).toContain('Đã đủ nội dung.');

    await page.getByRole('link', { name: '← Hồ sơ' }).click();
    await press(page, 'Thêm tập thể');
    await fill(page, withoutRows(collective()));
    await fillRows(page, collective());
    await press(page, 'Lưu và về hồ sơ');
    expect(await page.locator('#check').innerText()).toContain('Hồ sơ đã đủ, có thể trình.');

    await page.getByRole('link', { name: 'Trình hồ sơ' }).click();
    expect(await page.locator('.card').innerText()).toContain(`${unit.head.name} (Thủ trưởng đơn vị)`);
    await press(page, 'Trình hồ sơ');

    const receipt = await page.locator('main').innerText();
    const number = /U2-N2023-\d+/.exec(receipt)?.[0] ?? '';
    expect(receipt).toContain('1 cá nhân, 1 tập thể');
    expect(receipt).toContain(`${unit.head.name} (Thủ trưởng đơn vị) nhận thư xin ý kiến`);
    expect(receipt).toMatch(/trước 17:00/);
    await mailFor(system, { to: unit.officer, kind: 'submitted', about: number });
    const question = await mailFor(system, { to: unit.head, kind: 'question', about: number });
    expect(question.text).toContain('Đặng Thị Ưng Ý');
    await closeContext(page);
  });
});

describe('the check panel', () => {
  it('names what is missing and where the counts differ, each with a link', async () => {
    const { id } = await drafted(system, { unit: 'U2', individuals: [individual({ citizenId: '', oath: '' })] });
    const page = await visit(browser, system, `/proposals/${id}/draft`, { as: unit.officer });
    const check = page.locator('#check');

    expect(await check.getByRole('link').allInnerTexts()).toEqual(['Nguyễn Thị Ánh: còn 2 mục']);
    await check.getByRole('link').click();
    const problems = page.locator('.summary');
    expect(await problems.innerText()).toContain('Có 2 chỗ cần sửa');
    expect(await problems.getByRole('link').first().innerText()).toContain('Số định danh cá nhân (CCCD)');
    await closeContext(page);
  });

  it('keeps a dossier that is not complete from being filed, whoever asks', async () => {
    const { id, officer } = await drafted(system, { unit: 'U2', individuals: [] });

    const { status, text } = await officer.open(`/proposals/${id}/submit`);

    expect(status).toBe(422);
    expect(text).toContain('Hồ sơ chưa đủ nội dung nên chưa trình được.');
  });
});

describe('starting', () => {
  it('says what is not chosen yet and keeps what is', async () => {
    const page = await visit(browser, system, '/proposals/new', { as: unit.officer });
    await page.getByLabel('Khen thưởng tổng kết năm 2023').check();
    await press(page, 'Bắt đầu soạn hồ sơ');

    expect(await page.locator('.summary a').allInnerTexts()).toEqual(['Chọn thẩm quyền quyết định']);
    expect(await page.getByLabel('Khen thưởng tổng kết năm 2023').isChecked()).toBe(true);
    await closeContext(page);
  });

  it('is for officers only', async () => {
    const page = await visit(browser, system, '/proposals/new', { as: unit.head });

    expect(await heading(page)).toBe('Không được thực hiện việc này');
    await closeContext(page);
  });
});
