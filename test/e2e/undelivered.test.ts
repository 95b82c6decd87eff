import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, visit } from '../support/e2e-browser.ts';
import { answerMail, approve, type Dossier, filed, questionFor } from '../support/e2e-dossier.ts';
import { signedIn } from '../support/e2e-session.ts';
import { mailFor, mailsFor } from '../support/mailbox.ts';
import { type Fate, hardBounce, sesEvent } from '../support/ses-events.ts';

const system = deployment();
const { administrator } = system.people;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The id of the one question that a dossier has asked so far. */
const requestOf = async ({ id }: Dossier): Promise<string> => {
  const items = (await system.snapshot?.(id)) ?? [];
  const found = items.flatMap((item) => /"sk":\{"S":"REQUEST#([0-9a-f]+)"/.exec(item)?.[1] ?? []);
  if (found.length !== 1) throw new Error(`${found.length} questions`);
  return found[0] ?? '';
};

const patience = { timeout: 30_000, interval: 200 };

/** SES says what became of the first question of a dossier; twice, as EventBridge may. */
const fateOfQuestion = async (dossier: Dossier, fate: Fate): Promise<void> => {
  const { head } = dossier.unit;
  await questionFor(system, dossier, head);
  const about = {
    letter: 'request',
    to: head.id,
    proposalId: dossier.id,
    round: 1,
    seat: 'unitHead',
    requestId: await requestOf(dossier),
  } as const;
  const event = sesEvent(fate, head.email, about, `message-${dossier.id}`, { sentAt: new Date().toISOString() });
  await system.tellFate(event);
  await system.tellFate(event);
};

const page = (dossier: Dossier, who = dossier.unit.officer) =>
  visit(browser, system, `/proposals/${dossier.id}`, { as: who });

/** Until its event was taken; the deployed bus hands it over in its own time. */
const shown = (dossier: Dossier, text: string) =>
  vi.waitFor(async () => {
    const officer = await signedIn(system, dossier.unit.officer);
    const { text: read } = await officer.open(`/proposals/${dossier.id}`);
    if (!read.includes(text)) throw new Error(`“${text}” is not shown`);
  }, patience);

/** What the function that takes such events has logged of a dossier. */
const logged = async ({ id }: Dossier): Promise<readonly string[]> =>
  ((await system.log?.()) ?? '').split('\n').filter((line) => line.includes('"mail event"') && line.includes(id));

describe('a question that did not arrive', () => {
  it('is shown to the unit, the deputy is asked, and the unit sends it again', async () => {
    const dossier = await filed(system, { unit: 'U6' });
    const { head, deputy } = dossier.unit;
    await fateOfQuestion(dossier, { eventType: 'Bounce', bounceType: 'Transient', bounceSubType: 'MailboxFull' });
    await shown(dossier, 'Thư chưa tới nơi');
    await system.runClock();
    const second = await questionFor(system, dossier, deputy);

    const opened = await page(dossier);
    expect(await opened.locator('section:has(#troubles)').innerText()).toContain('hộp thư đầy hoặc từ chối thư này');
    await opened
      .locator('section:has(#troubles)')
      .getByRole('button', { name: /^Gửi lại/ })
      .click();
    expect(await opened.locator('.notice.good').innerText()).toBe('Đang gửi lại; thư sẽ đi trong ít phút.');
    await mailFor(system, { to: head, kind: 'freshLink', about: dossier.number });
    await vi.waitFor(async () => {
      await opened.reload();
      if ((await opened.locator('#troubles').count()) > 0) throw new Error('still in trouble');
    }, patience);
    expect((await answerMail(system, second, approve)).status).toBe(200);
    await closeContext(opened);

    const lines = await vi.waitFor(async () => {
      const both = await logged(dossier);
      if (both.length < 2) throw new Error('not logged yet');
      return both.join('\n');
    }, patience);
    for (const outcome of ['taken', 'known']) expect(lines).toContain(`"outcome":"${outcome}"`);
    expect(lines).toContain('"stage":"unitHead"');
    expect(lines).not.toContain('@');
  });

  it('for want of a mailbox marks the address; the administrator hears of it once and clears the mark', async () => {
    const dossiers = [await filed(system, { unit: 'U7' }), await filed(system, { unit: 'U7' })] as const;
    const { head } = dossiers[0].unit;
    for (const dossier of dossiers) {
      await fateOfQuestion(dossier, hardBounce);
      await shown(dossier, 'hộp thư không tồn tại hoặc không nhận thư');
    }
    const told = await mailFor(system, { to: administrator, kind: 'undeliverable' });
    expect(told.text).toContain(head.email);

    const faults = await visit(browser, system, '/admin/faults', { as: administrator });
    const marks = faults.locator('section:has(#marks)');
    expect(await marks.innerText()).toContain(head.name);
    await marks.getByRole('button', { name: head.email }).click();
    expect(await faults.locator('.notice.good').innerText()).toContain('Đã bỏ đánh dấu địa chỉ.');
    expect(await faults.locator('section:has(#marks)').innerText()).not.toContain(head.email);
    expect(await mailsFor(system, { to: administrator, kind: 'undeliverable' })).toHaveLength(1);
    await closeContext(faults);
  });
});
