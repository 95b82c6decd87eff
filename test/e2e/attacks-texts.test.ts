import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor } from '../support/actor.ts';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, visit } from '../support/e2e-browser.ts';
import { decided, drafted, filed, questionFor } from '../support/e2e-dossier.ts';
import { individual, statement } from '../support/e2e-forms.ts';
import { linkIn, mailFor } from '../support/mailbox.ts';

const system = deployment();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const kept = async (text: string) => {
  const { officer, id } = await drafted(system, { unit: 'U7' });
  const path = `/proposals/${id}/statement`;
  const saved = await officer.post(path, { version: '1', intent: 'save', ...statement(), place: text, summary: text });
  const { forms } = await officer.open(path);
  const form = forms.find(({ fields }) => fields.has('place'));
  return { status: saved.status, line: form?.fields.get('place'), paragraph: form?.fields.get('summary') };
};

/** A nomination saved with one long text in three of its fields. */
const savedWith = async (long: string) => {
  const { officer, nominations } = await drafted(system, { unit: 'U7' });
  const fields = individual({ duties: long, achievements: long, summary: long });
  return officer.post(nominations[0] ?? '', { version: '2', intent: 'save', ...fields });
};

describe('a text that is not what it looks like', () => {
  it.each([
    ['line breaks in a line', 'Hà\r\nNội', 422],
    ['a NUL', 'Hà\u0000Nội', 422],
    ['an escape', 'Hà\u001b[31mNội', 422],
  ] as const)('is refused: %s', async (_, text, status) => {
    const got = await kept(text);

    expect(got.status).toBe(status);
    expect(got.line).toBe('Hà Nội');
  });

  it.each([
    ['a bidi override', 'Hà \u202eiộN', 'Hà iộN'],
    ['zero width spaces', 'Hà\u200b Nội\ufeff', 'Hà Nội'],
    ['tags', 'Hà Nội\u{e0041}\u{e0042}', 'Hà Nội'],
    ['decomposed letters', 'Hà Nội'.normalize('NFD'), 'Hà Nội'],
    ['spaces of all kinds', '  Hà\u00a0\u2003Nội ', 'Hà Nội'],
  ])('is made plain: %s', async (_, text, plain) => {
    const got = await kept(text);

    expect([got.status, got.line, got.paragraph]).toEqual([200, plain, plain]);
  });

  it.each(['Đặng Thị Ưng Ý – “Tổ 1” ½ ©', 'Chúc mừng 🎉👩🏽‍🔬🇻🇳', '<b>&amp; "\' \\ %00 {{x}}', 'ⱰȺ 𝔘𝔫 漢字'])(
    'survives a round trip when it is: %s',
    async (text) => {
      const got = await kept(text);

      expect([got.status, got.line, got.paragraph]).toEqual([200, text, text]);
    },
  );

  it('of 10,000 characters in a field of 100 is kept while it is a draft, and keeps the draft from being filed', async () => {
    const { officer, id } = await drafted(system, { unit: 'U7' });
    const path = `/proposals/${id}/statement`;

    const saved = await officer.post(path, { version: '1', ...statement(), intent: 'save', place: 'Ấ'.repeat(10_000) });
    const asked = await officer.open(`/proposals/${id}/submit`);

    expect(saved.status).toBe(200);
    expect(asked.status).toBe(422);
  });

  it('of more than a form may hold is given back whole', async () => {
    const saved = await savedWith('Ấ'.repeat(12_000));

    expect(saved.status).toBe(422);
    expect(saved.text).toContain('Toàn bộ nội dung quá dài');
    const form = saved.forms.find(({ fields }) => fields.has('duties'));
    for (const field of ['duties', 'achievements', 'summary'])
      expect(form?.fields.get(field) === 'Ấ'.repeat(12_000), field).toBe(true);
  });

  it('of more than a post may hold is refused unread, and its page says to go back and shorten it', async () => {
    const saved = await savedWith('Ấ'.repeat(29_000));

    expect(saved.status).toBe(413);
    expect(saved.text).toContain('Nội dung gửi lên vượt quá giới hạn. Hãy quay lại và rút gọn.');
  });
});

const evil = [
  '<img src=x onerror="document.title=1">',
  '</title><script>document.title=1</script>',
  '"><svg onload=document.title=1>',
  "javascript:document.title='1'",
  '</textarea><script>document.title=1</script>',
];

describe('markup in every text field', () => {
  const everywhere = (fields: Readonly<Record<string, string>>, names: readonly string[], text: string) => ({
    ...fields,
    ...Object.fromEntries(names.map((name) => [name, text])),
  });

  it.each(evil)('is only text, on pages and in mails: %s', async (text) => {
    const words = ['fullName', 'hometown', 'residence', 'post', 'unitPart', 'qualification', 'summary', 'wording'];
    const reports = ['duties', 'achievements', 'initiatives.0.name', 'initiatives.0.issuer'];
    const nominee = everywhere(individual(), [...words, ...reports], text);
    const draft = await drafted(system, { unit: 'U7', individuals: [nominee] });
    const lines = ['place', 'recipient', 'legalBases.0.text', 'summary', 'signerName', 'signerPost', 'minutesNumber'];
    const path = `/proposals/${draft.id}/statement`;
    const fields = { ...everywhere(statement(), lines, text), version: '1', intent: 'save' };
    expect((await draft.officer.post(path, fields)).status).toBe(200);
    const { unit, officer } = draft;
    const { forms } = await officer.open(`/proposals/${draft.id}/submit`);
    const receipt = await officer.press(
      forms.find(({ fields: posted }) => posted.has('key')),
      { intent: 'submit' },
    );
    const number = /U7-N2023-\d+/.exec(receipt.text)?.[0] ?? '';
    const dossier = { ...draft, number };
    const mail = await questionFor(system, dossier, unit.head);
    const link = linkIn(mail);
    const report = `${link}/n/${draft.nominations[0]?.split('/').at(-1)}`;
    await decided(system, dossier, unit.head, { choice: 'return', reason: text });
    const returned = await mailFor(system, { to: unit.officer, kind: 'returned', about: number });

    const page = await visit(browser, system, path, { as: unit.officer });
    for (const at of [`/proposals/${draft.id}`, `/proposals/${draft.id}/draft`, link, report, `${link}/statement`]) {
      await page.goto(`${system.baseUrl}${at}`);
      expect(await page.locator('main').innerText()).toContain(text.slice(0, 20));
      expect(await page.title()).not.toBe('1');
      expect(await page.locator('main img, main script, main svg:not([aria-hidden])').count()).toBe(0);
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    }
    for (const { html } of [mail, returned]) {
      await page.setContent(html);
      expect(await page.title()).not.toBe('1');
      expect(await page.locator('img, script, svg').count()).toBe(0);
    }
    await closeContext(page);
  });

  it('does not come back from an address as anything but text', async () => {
    const { officer } = await filed(system, { unit: 'U7' });
    for (const text of evil) {
      const { html } = await officer.open(`/proposals?q=${encodeURIComponent(text)}`);
      expect(html).not.toMatch(/<(img|svg onload|script>)|href="javascript/);
    }
    const { html } = await actor(system.baseUrl).open(
      `/sign-in?next=${encodeURIComponent('//evil.example/"><script>')}`,
    );
    expect(html).not.toContain('evil.example');
  });
});
