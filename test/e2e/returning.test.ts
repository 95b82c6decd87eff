import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor } from '../support/actor.ts';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, heading, press, visit } from '../support/e2e-browser.ts';
import { answerMail, approve, type Dossier, decided, filed, filedUpTo, questionFor } from '../support/e2e-dossier.ts';
import { individual, statement } from '../support/e2e-forms.ts';
import { linkIn, mailFor, mailsFor } from '../support/mailbox.ts';

const system = deployment();
const { leader } = system.people;
const reason = 'Đề nghị bổ sung minh chứng của sáng kiến.';
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const resubmit = async ({ officer, id }: Dossier, answer = '') => {
  const asked = await officer.post(`/proposals/${id}/submit`, { intent: 'ask', answer });
  const form = asked.forms.find(({ fields }) => fields.has('key'));
  return form === undefined ? asked : officer.press(form, { intent: 'submit' });
};

const correct = ({ officer, nominations: [path = ''] }: Dossier) =>
  officer.post(path, { version: '2', intent: 'save', ...individual({ achievements: 'Bốn đề án, một giải thưởng.' }) });

describe('a returned proposal', () => {
  it('tells the officer why, by mail and on the page, and is corrected and filed again', async () => {
    const dossier = await filedUpTo(system, 'blockLeader', { unit: 'U5' });
    const { unit, number, id } = dossier;
    await decided(system, dossier, leader, { choice: 'return', reason });

    const mail = await mailFor(system, { to: unit.officer, kind: 'returned', about: number });
    expect(mail.text).toContain(`> ${reason}`);
    const page = await visit(browser, system, linkIn(mail), { as: unit.officer });
    expect(await page.locator('.quote').first().innerText()).toBe(reason);
    await page.getByRole('link', { name: 'Hoàn thiện hồ sơ' }).click();
    await page.getByRole('link', { name: 'Nguyễn Thị Ánh' }).click();
    await page.locator('[name="achievements"]').fill('Chủ trì bốn đề án, có quyết định công nhận.');
    await press(page, 'Lưu và về hồ sơ');
    await page.locator('[name="answer"]').fill('Đã bổ sung quyết định công nhận sáng kiến.');
    await press(page, 'Trình lại hồ sơ');
    expect(await page.locator('.quote').innerText()).toBe('Đã bổ sung quyết định công nhận sáng kiến.');
    await press(page, 'Trình hồ sơ');

    const receipt = await page.locator('main').innerText();
    expect(receipt).toContain('Đã trình lại hồ sơ');
    expect(receipt).toContain(number);
    expect(receipt).toContain(`${unit.head.name} (Thủ trưởng đơn vị)`);
    expect(new URL(page.url()).search).toBe('?round=2');
    await questionFor(system, dossier, unit.head, 2);
    await page.goto(`${system.baseUrl}/proposals/${id}`);
    expect(await page.locator('.timeline').innerText()).toContain('Trình lại lần 2');
    await closeContext(page);
  });

  it('shows first, to everybody who looks again, what has changed', async () => {
    const dossier = await filedUpTo(system, 'blockLeader', { unit: 'U5' });
    await decided(system, dossier, leader, { choice: 'return', reason });
    await mailFor(system, { to: dossier.unit.officer, kind: 'returned', about: dossier.number });
    await correct(dossier);
    await resubmit(dossier, 'Đã sửa phần thành tích.');

    const mail = await questionFor(system, dossier, dossier.unit.head, 2);
    const page = await visit(browser, system, linkIn(mail), { width: 390 });

    const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings[0]).toBe('Những gì đã thay đổi');
    const text = await page.locator('main').innerText();
    expect(text).toContain('Đã sửa phần thành tích.');
    expect(text).toContain('Thành tích đạt được');
    await page.getByRole('link', { name: 'Nguyễn Thị Ánh' }).first().click();
    const report = await page.locator('main').innerText();
    expect(report).toContain('Bốn đề án, một giải thưởng.');
    expect(report).toContain('Chủ trì xây dựng ba đề án, đều được nghiệm thu đúng hạn.');
    await closeContext(page);
  });

  it('goes straight back to who returned it when only the answer was added', async () => {
    const dossier = await filedUpTo(system, 'blockLeader', { unit: 'U5' });
    await decided(system, dossier, leader, { choice: 'return', reason });
    await mailFor(system, { to: dossier.unit.officer, kind: 'returned', about: dossier.number });

    const refused = await resubmit(dossier);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Chưa ghi nội dung giải trình, tiếp thu');
    const receipt = await resubmit(dossier, 'Minh chứng đã gửi kèm bản giấy.');

    expect(receipt.text).toContain(leader.name);
    const mail = await questionFor(system, dossier, leader, 2);
    const { text } = await actor(system.baseUrl).open(linkIn(mail));
    expect(text).toContain('Tờ trình và danh sách không thay đổi.');
    const asked = await mailsFor(system, { to: dossier.unit.head, kind: 'question', about: dossier.number });
    expect(asked.length).toBe(1);
  });

  it('says of every earlier link that it is superseded, and takes no answer by it', async () => {
    const dossier = await filed(system, { unit: 'U5' });
    const mail = await decided(system, dossier, dossier.unit.head, { choice: 'return', reason });
    await mailFor(system, { to: dossier.unit.officer, kind: 'returned', about: dossier.number });
    await correct(dossier);
    await resubmit(dossier);
    await questionFor(system, dossier, dossier.unit.head, 2);

    const { status, text } = await actor(system.baseUrl).open(linkIn(mail));
    const answered = await answerMail(system, mail, approve);

    expect([status, answered.status]).toEqual([410, 410]);
    expect(text).toContain('Liên kết này thuộc lần trình trước. Hồ sơ nay ở lần trình 2');
    expect((await dossier.officer.open(`/proposals/${dossier.id}`)).text).toContain('Đang xem xét');
  });

  it('keeps season, authority and number', async () => {
    const dossier = await filed(system, { unit: 'U5' });
    await decided(system, dossier, dossier.unit.head, { choice: 'return', reason });
    await mailFor(system, { to: dossier.unit.officer, kind: 'returned', about: dossier.number });
    await dossier.officer.post(`/proposals/${dossier.id}/statement`, {
      version: '1',
      intent: 'save',
      ...statement(),
      season: 'CD2023-CDB',
      authority: 'unitHead',
      unitId: 'U6',
      proposalNumber: 'U6-N2023-001',
    });

    const { text } = await dossier.officer.open(`/proposals/${dossier.id}`);

    for (const stays of [dossier.number, 'Khen thưởng tổng kết năm 2023', 'Bộ trưởng', dossier.unit.name])
      expect(text).toContain(stays);
  });
});

describe('a rejected proposal', () => {
  it.each(['unitHead', 'blockLeader', 'ministry'] as const)(
    'ends at %s, with the reason to the unit',
    async (stage) => {
      const { minister } = system.people;
      const dossier =
        stage === 'unitHead' ? await filed(system, { unit: 'U6' }) : await filedUpTo(system, stage, { unit: 'U6' });
      const by = { unitHead: dossier.unit.head, blockLeader: leader, ministry: minister }[stage];

      await decided(system, dossier, by, { choice: 'reject', reason: 'Không đủ tiêu chuẩn.' });

      for (const to of [dossier.unit.officer, dossier.unit.head]) {
        const mail = await mailFor(system, { to, kind: 'rejected', about: dossier.number });
        expect(mail.text).toContain('> Không đủ tiêu chuẩn.');
      }
      const { text } = await dossier.officer.open(`/proposals/${dossier.id}`);
      expect(text).toContain('Không đồng ý');
      expect(text).not.toContain('Rút hồ sơ');
    },
  );
});

describe('withdrawing', () => {
  it('takes the dossier back, tells who was asked and ends their link', async () => {
    const dossier = await filed(system, { unit: 'U6' });
    const mail = await questionFor(system, dossier, dossier.unit.head);
    const page = await visit(browser, system, `/proposals/${dossier.id}`, { as: dossier.unit.officer, width: 390 });

    await page.getByRole('link', { name: 'Rút hồ sơ' }).click();
    await page.getByLabel('Lý do rút').fill('Lập lại theo đợt khác.');
    await press(page, 'Rút hồ sơ');

    expect(await heading(page)).toBe(dossier.number);
    expect(await page.locator('main').innerText()).toContain('Đơn vị đã rút');
    expect(await page.locator('.timeline').innerText()).toContain('Lập lại theo đợt khác.');
    await mailFor(system, { to: dossier.unit.head, kind: 'withdrawn', about: dossier.number });
    const answered = await answerMail(system, mail, approve);
    expect(answered.text).toContain('Đơn vị trình đã rút hồ sơ');
    await closeContext(page);
  });

  it('is possible until the last decision, not after it', async () => {
    const dossier = await filedUpTo(system, 'end', { unit: 'U6' });

    const { path, text } = await dossier.officer.post(`/proposals/${dossier.id}/withdraw`, { reason: '' });

    expect(path).toBe(`/proposals/${dossier.id}`);
    expect(text).toContain('Đã đồng ý');
  });
});
