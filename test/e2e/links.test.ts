import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor } from '../support/actor.ts';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, heading, press, visit } from '../support/e2e-browser.ts';
import { answerMail, approve, type Dossier, filed, filedUpTo, questionFor } from '../support/e2e-dossier.ts';
import { codeIn, linkIn, mailFor, mailsFor } from '../support/mailbox.ts';

const system = deployment();
const { leader } = system.people;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

const freshLink = ({ number, unit }: Dossier, nth = 1) =>
  mailFor(system, { to: unit.head, kind: 'freshLink', about: number, nth });

describe('the code of a mailed link', () => {
  it('is locked after five wrong tries; a fresh link to the same address works', async () => {
    const dossier = await filed(system, { unit: 'U7' });
    const mail = await questionFor(system, dossier, dossier.unit.head);
    const page = await visit(browser, system, linkIn(mail), { width: 390 });
    await page.getByLabel('Đồng ý').first().check();

    for (const left of [4, 3, 2, 1]) {
      await page.getByLabel('Mã xác nhận').fill(wrong(codeIn(mail)));
      await press(page, 'Ghi nhận quyết định');
      expect(await page.locator('.summary a').innerText()).toContain(`còn ${left} lần thử`);
    }
    await page.getByLabel('Mã xác nhận').fill(wrong(codeIn(mail)));
    await press(page, 'Ghi nhận quyết định');
    expect(await heading(page)).toBe('Mã xác nhận đã bị khóa');
    expect((await answerMail(system, mail, approve)).status).toBe(429);

    await press(page, 'Gửi tôi liên kết mới');
    expect(await heading(page)).toBe('Đã nhận yêu cầu');
    const receipt = await answerMail(system, await freshLink(dossier), approve);

    expect(receipt.text).toContain('Đã ghi nhận quyết định');
    await closeContext(page);
  });

  it('belongs to the link of its own mail; every link of a request works with its own', async () => {
    const dossier = await filed(system, { unit: 'U7' });
    const first = await questionFor(system, dossier, dossier.unit.head);
    await actor(system.baseUrl).post(`${linkIn(first)}/new-link`, {});
    const second = await freshLink(dossier);

    const mixed = await actor(system.baseUrl).post(linkIn(first), { ...approve, code: codeIn(second) });
    const own = await answerMail(system, first, approve);

    if (codeIn(first) !== codeIn(second)) expect(mixed.status).toBe(422);
    expect(own.text).toContain('Đã ghi nhận quyết định');
  });
});

describe('a new link', () => {
  it('is mailed at most three times an hour, with one answer for everybody', async () => {
    const dossier = await filed(system, { unit: 'U7' });
    const mail = await questionFor(system, dossier, dossier.unit.head);
    const anybody = actor(system.baseUrl);

    const asked = [];
    for (let times = 0; times < 5; times += 1) asked.push(await anybody.post(`${linkIn(mail)}/new-link`, {}));
    asked.push(await anybody.post(`/d/${'x'.repeat(43)}/new-link`, {}));
    await freshLink(dossier, 3);
    expect((await answerMail(system, mail, approve)).status).toBe(200);
    // Mails of a proposal keep their order: a fourth would have come before this one.
    await mailFor(system, { to: dossier.unit.head, kind: 'decided', about: dossier.number });

    expect(new Set(asked.map(({ text }) => text)).size).toBe(1);
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]));
    const all = await mailsFor(system, { to: dossier.unit.head, kind: 'freshLink', about: dossier.number });
    expect(all.length).toBe(3);
  });

  it('comes from the queue, which itself decides nothing', async () => {
    const dossier = await filed(system, { unit: 'U7' });
    await questionFor(system, dossier, dossier.unit.head);
    const page = await visit(browser, system, '/queue', { as: dossier.unit.head, width: 390 });

    const row = page.locator('li').filter({ hasText: dossier.number });
    expect(await row.innerText()).toContain('Ông/bà quyết định với tư cách thủ trưởng đơn vị.');
    expect(await page.locator('[name="choice"]').count()).toBe(0);
    await row.getByRole('button').click();

    expect(await page.locator('.notice').innerText()).toContain('thư mới sẽ đến hộp thư của ông/bà');
    expect((await answerMail(system, await freshLink(dossier), approve)).status).toBe(200);
    await page.reload();
    expect(await page.locator('li').filter({ hasText: dossier.number }).count()).toBe(0);
    await closeContext(page);
  });

  it('is not mailed for somebody else’s request', async () => {
    const dossier = await filedUpTo(system, 'blockLeader', { unit: 'U7' });
    await questionFor(system, dossier, leader);
    const page = await visit(browser, system, '/queue', { as: leader });
    const row = page.locator('li').filter({ hasText: dossier.number });
    const action = (await row.locator('form').getAttribute('action')) ?? '';
    const { officer } = dossier;

    const { text } = await officer.post(action, {});
    await row.getByRole('button').click();
    const own = { to: leader, kind: 'freshLink', about: dossier.number } as const;
    await mailFor(system, own);

    expect(text).toContain('thư mới sẽ đến hộp thư của ông/bà');
    expect((await mailsFor(system, own)).length).toBe(1);
    await closeContext(page);
  });
});
