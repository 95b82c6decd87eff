import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, heading, press, visit } from '../support/e2e-browser.ts';
import { drafted, filed, filedUpTo, questionFor } from '../support/e2e-dossier.ts';
import { individual, statement } from '../support/e2e-forms.ts';
import { enter, focused, tabTo, tabToText, typeThrough } from '../support/e2e-keyboard.ts';
import { turnPath } from '../support/e2e-late.ts';
import { codeIn, linkIn } from '../support/mailbox.ts';

const system = deployment();
const unit = system.people.unit('U3');
const { administrator, staff } = system.people;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const withoutRows = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !/^(?!legalBases)\w+\.\d/.test(name)));

describe('the keyboard alone', () => {
  it('files a proposal from the first page to the receipt', async () => {
    const page = await visit(browser, system, '/', { as: unit.officer });

    await enter(page, 'Lập hồ sơ mới');
    await typeThrough(page, { season: 'N2023', authority: 'minister' }, 'Bắt đầu soạn hồ sơ');
    await enter(page, 'Soạn tờ trình');
    // What is given for a movement asks for no rows of earlier years.
    await typeThrough(page, { ...statement(), commendationKind: 'PHONG_TRAO' }, 'Lưu và về hồ sơ');
    await enter(page, '+ Thêm cá nhân');
    await typeThrough(page, withoutRows(individual()), 'Lưu và về hồ sơ');
    await enter(page, 'Trình hồ sơ');
    await enter(page, 'Trình hồ sơ');

    expect(await heading(page)).toMatch(/U3-N2023-\d+/);
    await closeContext(page);
  });

  it('decides behind a mailed link', async () => {
    const mail = await questionFor(system, await filed(system, { unit: 'U3' }), unit.head);
    const page = await visit(browser, system, linkIn(mail));
    await page.keyboard.press('Shift');

    await typeThrough(
      page,
      { choice: 'return', reason: 'Thiếu minh chứng.', code: codeIn(mail) },
      'Ghi nhận quyết định',
    );

    expect(await heading(page)).toBe('Đã ghi nhận quyết định');
    expect(await page.locator('main').innerText()).toContain('Trả lại để hoàn thiện');
    await closeContext(page);
  });

  it('skips to the content with the first Tab', async () => {
    const page = await visit(browser, system, '/queue', { as: unit.head });

    await tabTo(page, (at) => at.text === 'Đến nội dung chính', 1);
    await page.keyboard.press('Enter');

    expect((await focused(page)).id).toBe('main');
    await closeContext(page);
  });

  it('saves with Enter in a field, and removes no row by it', async () => {
    const { id } = await drafted(system, { unit: 'U3' });
    const page = await visit(browser, system, `/proposals/${id}/statement`, { as: unit.officer, javaScript: false });
    await tabTo(page, ({ name }) => name === 'place');

    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);

    expect(await page.locator('.notice').innerText()).toBe('Đã lưu.');
    expect(await page.locator('[name="legalBases.0.text"]').inputValue()).toContain('Luật Thi đua');
    await closeContext(page);
  });
});

type Action = {
  readonly on: () => Promise<Page>;
  readonly act: (page: Page) => Promise<unknown>;
  readonly goes: string;
};

const nominationOf = async (over: Readonly<Record<string, string>> = {}, query = '') => {
  const { nominations } = await drafted(system, { unit: 'U3', individuals: [individual(over)] });
  return visit(browser, system, `${nominations[0]}${query}`, { as: unit.officer });
};
const nothing = async () => undefined;
const summaryLink = (page: Page) => page.locator('.summary a').first().click();
const decisionPage = async () => {
  const mail = await questionFor(system, await filed(system, { unit: 'U3' }), unit.head);
  return visit(browser, system, linkIn(mail), { width: 390 });
};
const turnPage = async () => {
  const dossier = await filed(system, { unit: 'U3' });
  await questionFor(system, dossier, unit.head);
  return visit(browser, system, turnPath(dossier, 'unitHead'), { as: administrator });
};
const numbersPage = async () => {
  const { number } = await filedUpTo(system, 'end', { unit: 'U3' });
  const page = await visit(browser, system, `/numbers?q=${number}`, { as: staff });
  await page.locator('summary').click();
  return page;
};

const actions: Readonly<Record<string, Action>> = {
  'opening a page with problems': { on: () => nominationOf({ post: '' }, '?check=1'), act: nothing, goes: 'problems' },
  'following a line of the summary': {
    on: () => nominationOf({ post: '' }, '?check=1'),
    act: summaryLink,
    goes: 'post',
  },
  'following a line to a choice': {
    on: () => nominationOf({ rating: '' }, '?check=1'),
    act: summaryLink,
    goes: 'rating',
  },
  'adding a row': {
    on: () => nominationOf(),
    act: (page) => press(page, 'Thêm khen thưởng'),
    goes: 'awards.0.year',
  },
  'adding another row': {
    on: () => nominationOf(),
    act: (page) => press(page, 'Thêm sáng kiến, đề tài'),
    goes: 'initiatives.2.name',
  },
  'removing a row': {
    on: () => nominationOf(),
    act: (page) => page.locator('button[value="remove:initiatives.0"]').click(),
    goes: 'initiatives',
  },
  'sending an address that is none': {
    on: () => visit(browser, system, '/sign-in', { width: 390 }),
    act: (page) => press(page, 'Gửi liên kết đăng nhập'),
    goes: 'problems',
  },
  'starting without a choice': {
    on: () => visit(browser, system, '/proposals/new', { as: unit.officer }),
    act: (page) => press(page, 'Bắt đầu soạn hồ sơ'),
    goes: 'problems',
  },
  'deciding without a choice': {
    on: decisionPage,
    act: (page) => press(page, 'Ghi nhận quyết định'),
    goes: 'problems',
  },
  'following the summary of a decision': {
    on: decisionPage,
    act: async (page) => {
      await press(page, 'Ghi nhận quyết định');
      await summaryLink(page);
    },
    goes: 'choice',
  },
  'moving a date without a reason': { on: turnPage, act: (page) => press(page, 'Dời thời hạn'), goes: 'problems' },
  'following the summary of a date': {
    on: turnPage,
    act: async (page) => {
      await press(page, 'Dời thời hạn');
      await summaryLink(page);
    },
    goes: 'move-reason',
  },
  'saving a number that is missing': {
    on: numbersPage,
    act: (page) => press(page, 'Lưu quyết định'),
    goes: 'problems',
  },
};

describe('the focus', () => {
  it.each(Object.entries(actions))('goes on where the eye does: %s', async (_, { on, act, goes }) => {
    const page = await on();

    await act(page);

    await expect.poll(async () => (await focused(page)).id).toBe(goes);
    await closeContext(page);
  });

  it('stays in the field while the draft is saved, which is announced', async () => {
    const page = await nominationOf();
    await page.locator('#post').fill('Trưởng phòng');

    await page.locator('#saved', { hasText: /Đã lưu lúc/ }).waitFor();

    expect((await focused(page)).id).toBe('post');
    expect(await page.locator('#saved').getAttribute('role')).toBe('status');
    await closeContext(page);
  });

  it('finds what the save button did announced at the top', async () => {
    const page = await nominationOf();

    await press(page, 'Lưu');

    expect(await page.locator('.notice[role="status"]').innerText()).toBe('Đã lưu.');
    await closeContext(page);
  });

  it('never gets stuck: Tab goes through the form and out of it', async () => {
    const page = await nominationOf();

    await tabToText(page, 'Bỏ đề nghị này');
    await tabTo(page, ({ tag }) => tag === 'BODY' || tag === 'A');

    await closeContext(page);
  });
});
