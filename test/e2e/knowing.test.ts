import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, heading, visit } from '../support/e2e-browser.ts';
import { decided, drafted, filed, filedUpTo, questionFor } from '../support/e2e-dossier.ts';
import { individual, someName } from '../support/e2e-forms.ts';
import { signedIn } from '../support/e2e-session.ts';
import { mailFor } from '../support/mailbox.ts';

const system = deployment();
const { leader, minister, staff } = system.people;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the status page', () => {
  it('tells who did what when and why, and which mails went out', async () => {
    const dossier = await filedUpTo(system, 'blockLeader', { unit: 'U4' });
    await decided(system, dossier, leader, { choice: 'return', reason: 'Thiếu biên bản họp.' });
    await mailFor(system, { to: dossier.unit.officer, kind: 'returned', about: dossier.number });
    const page = await visit(browser, system, `/proposals/${dossier.id}`, { as: dossier.unit.officer, width: 390 });

    const timeline = await page.locator('.timeline').innerText();

    const order = ['Lập hồ sơ', 'Trình hồ sơ', 'Xin ý kiến', 'Đồng ý – Thủ trưởng đơn vị', 'Trả lại để hoàn thiện'];
    const places = order.map((what) => timeline.indexOf(what));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (const told of [leader.name, dossier.unit.head.name, 'Thiếu biên bản họp.', 'Thư đã gửi'])
      expect(timeline).toContain(told);
    expect(timeline).toMatch(/\d{2}:\d{2}, \d{2}\/\d{2}\/\d{4}/);
    await closeContext(page);
  });

  it('says whom it waits for and until when', async () => {
    const dossier = await filed(system, { unit: 'U4' });
    await questionFor(system, dossier, dossier.unit.head);

    const { text } = await dossier.officer.open(`/proposals/${dossier.id}`);

    expect(text).toContain('Đang chờ Thủ trưởng đơn vị');
    expect(text).toContain(`Đã xin ý kiến ${dossier.unit.head.name}`);
    expect(text).toMatch(/Thời hạn 17:00, \d{2}\/\d{2}\/\d{4}/);
  });

  it('shows the whole citizen id to the unit and the ministry, to the block only its end', async () => {
    const nominee = individual();
    const dossier = await filed(system, { unit: 'U4', individuals: [nominee] });
    const { text } = await dossier.officer.open(`/proposals/${dossier.id}`);
    expect(text).toContain('Nguyễn Thị Ánh');
    const path = `/proposals/${dossier.id}/read/nominations/${dossier.nominations[0]?.split('/').at(-1)}`;
    const citizenId = nominee['citizenId'] ?? '';

    const seen = await Promise.all(
      [dossier.unit.officer, staff, leader].map(async (person) => (await signedIn(system, person)).open(path)),
    );

    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(seen.map((page) => page.text.replaceAll(' ', '').includes(citizenId))).toEqual([true, true, false]);
  });
});

describe('an approved nomination', () => {
  it('becomes an award record on its person’s page, for those who may see the unit', async () => {
    const name = someName();
    const nominee = individual({ fullName: name });
    const dossier = await filedUpTo(system, 'blockLeader', { unit: 'U4', individuals: [nominee] });
    await decided(system, dossier, leader, { choice: 'approve' });
    const paper = { paperNumber: '2490/QĐ-BTNMT', paperDate: '20/11/2023', paperSigner: minister.name };
    await decided(system, dossier, minister, { choice: 'approve', ...paper });
    await mailFor(system, { to: dossier.unit.officer, kind: 'approved', about: dossier.number });

    const page = await visit(browser, system, `/recipients?q=${encodeURIComponent(name)}`, { as: dossier.unit.head });
    await page.getByRole('link', { name }).click();

    expect(await heading(page)).toBe(name);
    const row = await page.locator('tbody tr').innerText();
    for (const told of ['2023', 'Bằng khen của Bộ trưởng', 'số 2490/QĐ-BTNMT', dossier.number])
      expect(row).toContain(told);
    expect(await page.locator('main').innerText()).not.toContain(nominee['citizenId']);
    const other = await signedIn(system, system.people.unit('U1').officer);
    expect((await other.open(new URL(page.url()).pathname)).status).toBe(404);
    await closeContext(page);
  });

  it('stands with the earlier awards of the same citizen id, whatever the title', async () => {
    const citizen = { fullName: someName(), citizenId: individual()['citizenId'] ?? '' };
    const merits = [
      { title: 'BKB' },
      {
        title: 'KNC',
        achievements: 'Hai mươi năm gắn bó với ngành, đào tạo nhiều lớp cán bộ trẻ của đơn vị.',
      },
    ];
    for (const merit of merits) {
      const dossier = await filedUpTo(system, 'end', {
        unit: 'U4',
        individuals: [individual({ ...citizen, ...merit })],
      });
      await mailFor(system, { to: dossier.unit.officer, kind: 'approved', about: dossier.number });
    }
    const officer = await signedIn(system, system.people.unit('U4').officer);

    const list = await officer.open(`/recipients?q=${encodeURIComponent(citizen.fullName)}`);
    const [path = ''] = /\/recipients\/[0-9a-f]{24}/.exec(list.html) ?? [];
    const { html } = await officer.open(path);

    expect(html.match(/<tbody>.*<\/tbody>/s)?.[0].match(/<tr>/g)?.length).toBe(2);
  });
});

describe('the lists', () => {
  it('find a proposal by its number and by a nominee’s name', async () => {
    const name = someName();
    const team = `Tổ ${name}`;
    const wish = { unit: 'U4', individuals: [individual({ fullName: name })], collectives: [{ fullName: team }] };
    const { number, id, officer } = await filed(system, wish);
    const page = await visit(browser, system, '/proposals', { as: staff });

    for (const query of [number, name, name.toLocaleLowerCase('vi'), team]) {
      await page.getByLabel('Tìm theo tên hoặc số hồ sơ').fill(query);
      await page.getByRole('button', { name: 'Tìm', exact: true }).click();
      await page.locator(`main a[href="/proposals/${id}"]`).first().waitFor();
    }
    const nothing = await officer.open('/proposals?q=kh%C3%B4ng-c%C3%B3');

    expect(nothing.text).toContain('Không tìm thấy “không-có”.');
    await closeContext(page);
  });

  it('show a decision number that was refused beside its dossier, wherever in the list that stands', async () => {
    const { id, number, unit } = await filedUpTo(system, 'end', { unit: 'U4' });
    await mailFor(system, { to: unit.officer, kind: 'approved', about: number });
    const reader = await signedIn(system, staff);

    const elsewhere = `/proposals/${id}/number?q=${encodeURIComponent(someName())}`;
    const { status, forms } = await reader.post(elsewhere, { from: 'list', number: '77/QĐ', date: 'x', signer: '' });

    expect(status).toBe(422);
    const form = forms.find(({ action }) => action === `/proposals/${id}/number`);
    expect([form?.fields.get('number'), form?.fields.get('date')]).toEqual(['77/QĐ', 'x']);
  });

  it('sort people by given name, as Vietnamese does', async () => {
    const family = someName().replace(/ Ánh$/, '');
    // Given name first; a before á before ă, d before đ, whatever the family name is.
    const names = ['Ân', 'An', 'Đạt', 'Ánh', 'Dung', 'Ăn'].map((given) => `${family} ${given}`);
    const individuals = names.map((fullName) => individual({ fullName }));
    const dossier = await filedUpTo(system, 'end', { unit: 'U7', individuals });
    await mailFor(system, { to: dossier.unit.officer, kind: 'approved', about: dossier.number });

    const listed: string[] = [];
    for (let path: string | undefined = '/recipients?unit=U7'; path !== undefined; ) {
      const page = await dossier.officer.open(path);
      listed.push(...[...page.html.matchAll(/<a href="\/recipients\/[^"]+">([^<]+)/g)].map(([, name = '']) => name));
      path = /href="([^"]+)" rel="next"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&');
    }

    const given = listed.filter((name) => name.startsWith(family)).map((name) => name.split(' ').at(-1));
    expect(given).toEqual(['An', 'Ánh', 'Ăn', 'Ân', 'Dung', 'Đạt']);
  });

  it('show drafts to their unit alone', async () => {
    const name = someName();
    const { id, officer } = await drafted(system, { unit: 'U4', individuals: [individual({ fullName: name })] });
    const looks = `/proposals?q=${encodeURIComponent(name)}`;
    const seen = async (person: typeof staff) => (await (await signedIn(system, person)).open(looks)).html.includes(id);

    expect((await officer.open(looks)).html).toContain(id);
    expect(await Promise.all([staff, leader, system.people.unit('U4').head].map(seen))).toEqual([false, false, true]);
  });
});
