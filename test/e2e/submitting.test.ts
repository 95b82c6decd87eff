import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fields } from '../support/actor.ts';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, heading, press, visit } from '../support/e2e-browser.ts';
import { drafted, filed, numberIn, submitted } from '../support/e2e-dossier.ts';
import { statement } from '../support/e2e-forms.ts';
import { mailFor, mailsFor } from '../support/mailbox.ts';

const system = deployment();
const unit = system.people.unit('U4');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const askedForm = async ({ officer, id }: Awaited<ReturnType<typeof drafted>>) => {
  const { forms } = await officer.open(`/proposals/${id}/submit`);
  const form = forms.find(({ fields }) => fields.has('key'));
  if (form === undefined) throw new Error('The question has no form.');
  const fields: Fields = { ...Object.fromEntries(form.fields), intent: 'submit' };
  return { action: form.action, fields };
};

/** Everybody who was asked or told about a number, by kind. */
const mailed = (about: string) =>
  Promise.all([
    mailsFor(system, { to: unit.officer, kind: 'submitted', about }),
    mailsFor(system, { to: unit.head, kind: 'question', about }),
  ]).then((kinds) => kinds.map((mails) => mails.length));

describe('submitting', () => {
  it('gives one receipt for ten presses at once, and asks once', async () => {
    const draft = await drafted(system, { unit: 'U4' });
    const { action, fields } = await askedForm(draft);

    const pressed = await Promise.all(Array.from({ length: 10 }, () => draft.officer.post(action, fields)));

    const numbers = new Set(pressed.map(numberIn));
    expect(numbers.size).toBe(1);
    expect(new Set(pressed.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(pressed.map(({ text }) => text)).size).toBe(1);
    const [about = ''] = numbers;
    await mailFor(system, { to: unit.head, kind: 'question', about });
    await mailFor(system, { to: unit.officer, kind: 'submitted', about });
    expect(await mailed(about)).toEqual([1, 1]);
  });

  it('comes to the same receipt by the back button', async () => {
    const { id } = await drafted(system, { unit: 'U4' });
    const page = await visit(browser, system, `/proposals/${id}/draft`, { as: unit.officer });
    await page.getByRole('link', { name: 'Trình hồ sơ' }).click();
    await press(page, 'Trình hồ sơ');
    const first = await page.locator('main').innerText();

    await page.goBack();
    const asks = await heading(page);
    if (asks === 'Trình hồ sơ?') await press(page, 'Trình hồ sơ');

    expect(await page.locator('main').innerText()).toContain(/U4-N2023-\d+/.exec(first)?.[0]);
    expect(new URL(page.url()).pathname.startsWith(`/proposals/${id}`)).toBe(true);
    await page.reload();
    expect(await page.locator('main').innerText()).toContain(/U4-N2023-\d+/.exec(first)?.[0]);
    await closeContext(page);
  });

  it('files once when two tabs ask with keys of their own', async () => {
    const draft = await drafted(system, { unit: 'U4' });
    const [one, other] = [await askedForm(draft), await askedForm(draft)];

    const pressed = await Promise.all([one, other].map(({ action, fields }) => draft.officer.post(action, fields)));

    expect(new Set(pressed.map(numberIn)).size).toBe(1);
    expect(pressed.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('refuses a key that is used again with something else; the first receipt stands', async () => {
    const first = await drafted(system, { unit: 'U4' });
    const { action, fields } = await askedForm(first);
    const receipt = await first.officer.post(action, fields);
    const second = await drafted(system, { unit: 'U4' });

    const asked = await askedForm(second);
    const reused = await second.officer.post(asked.action, { ...asked.fields, key: fields['key'] ?? '' });

    expect(reused.status).toBe(409);
    expect((await second.officer.open(`/proposals/${second.id}`)).path).toBe(`/proposals/${second.id}/draft`);
    expect((await first.officer.post(action, fields)).text).toBe(receipt.text);
  });

  it('asks to look again when somebody saved after the question was shown', async () => {
    const draft = await drafted(system, { unit: 'U4' });
    const { action, fields } = await askedForm(draft);
    await draft.officer.post(`/proposals/${draft.id}/statement`, {
      version: '1',
      intent: 'save',
      ...statement(),
      place: 'Đà Lạt',
    });

    const { status, text } = await draft.officer.post(action, fields);

    expect(status).toBe(409);
    expect(text).toContain('Hồ sơ vừa được sửa sau khi ông/bà xem.');
    expect(numberIn(await submitted(draft))).toMatch(/^U4-N2023-/);
  });

  it.each(['', 'x', randomBytes(20).toString('hex')])('takes no key but one of its own pages: “%s”', async (key) => {
    const draft = await drafted(system, { unit: 'U4' });
    const { action, fields } = await askedForm(draft);

    expect((await draft.officer.post(action, { ...fields, key })).status).toBe(400);
  });

  it('leaves what was filed as it is', async () => {
    const { officer, id, nominations } = await filed(system, { unit: 'U4' });
    const [path = ''] = nominations;

    const saved = await officer.post(path, { version: '2', intent: 'save', fullName: 'Người khác' });

    expect(saved.status).toBe(409);
    expect(saved.text).toContain('Hồ sơ vừa được trình hoặc kết thúc');
    expect((await officer.open(`/proposals/${id}/draft`)).path).toBe(`/proposals/${id}`);
    expect((await officer.open(`/proposals/${id}`)).text).not.toContain('Người khác');
  });
});
