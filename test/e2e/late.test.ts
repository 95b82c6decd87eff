import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dayAfter, dayOf } from '../../functions/domain/calendar.ts';
import { dayText } from '../../functions/views/text/dates.ts';
import { actor } from '../support/actor.ts';
import { launchBrowser } from '../support/browser.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, heading, press, visit } from '../support/e2e-browser.ts';
import {
  answerMail,
  approve,
  type Dossier,
  decided,
  drafted,
  filed,
  questionFor,
  submitted,
} from '../support/e2e-dossier.ts';
import { passDue, turnPath } from '../support/e2e-late.ts';
import { signedIn } from '../support/e2e-session.ts';
import { linkIn, mailFor } from '../support/mailbox.ts';

const system = deployment();
const { administrator, leader, leaderDeputy, staff } = system.people;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const overdueMail = ({ number }: Dossier) => mailFor(system, { to: administrator, kind: 'overdue', about: number });

describe('a stage that is late', () => {
  it('asks the deputy too once its date has passed, and the first of both decides', async () => {
    const dossier = await filed(system, { unit: 'U2' });
    const { head, deputy } = dossier.unit;
    const first = await questionFor(system, dossier, head);
    const page = await visit(browser, system, turnPath(dossier, 'unitHead'), { as: administrator });

    await page.getByLabel('Ngày').first().fill('02/01/2024');
    await page.getByLabel('Lý do').first().fill('Thử quá hạn');
    await press(page, 'Dời thời hạn');
    expect(await page.locator('.notice.good').innerText()).toBe('Đã dời thời hạn.');
    await system.runClock();

    const second = await questionFor(system, dossier, deputy);
    expect((await actor(system.baseUrl).open(linkIn(second))).text).toContain('với tư cách cấp phó');
    expect((await answerMail(system, second, approve)).status).toBe(200);
    const told = await mailFor(system, { to: head, kind: 'answeredByOther', about: dossier.number });
    expect(told.text).toContain(deputy.name);
    const late = await answerMail(system, first, { choice: 'reject', reason: 'Không' });
    expect(late.status).toBe(409);
    expect(late.text).toContain(`Ông/bà ${deputy.name} đã quyết định hồ sơ này lúc`);
    await closeContext(page);
  });

  it('is told to the administrator when the deputy is late as well, who names somebody', async () => {
    const dossier = await filed(system, { unit: 'U2' });
    await questionFor(system, dossier, dossier.unit.head);
    await passDue(system, dossier, 'unitHead');
    await questionFor(system, dossier, dossier.unit.deputy);
    await passDue(system, dossier, 'unitHead');

    const mail = await overdueMail(dossier);
    expect(mail.subject).toContain('Đề nghị chỉ định người xử lý');
    const status = await dossier.officer.open(`/proposals/${dossier.id}`);
    expect(status.text).toContain('Đã báo quản trị hệ thống vì quá hạn.');
    const page = await visit(browser, system, '/admin', { as: administrator });
    await page.getByRole('row').filter({ hasText: dossier.number }).getByRole('link', { name: 'Xử lý' }).click();
    await page.getByLabel('Người được chỉ định').selectOption({ label: `${staff.name} – ${staff.post}` });
    await page.locator('#name-reason').fill('Cả hai đi công tác');
    await press(page, 'Chỉ định và gửi thư');

    expect(await page.locator('.notice.good').innerText()).toContain('Đã chỉ định');
    const named = await questionFor(system, dossier, staff);
    expect((await actor(system.baseUrl).open(linkIn(named))).text).toContain('được quản trị hệ thống chỉ định');
    expect((await answerMail(system, named, approve)).status).toBe(200);
    // The block's leader works in the proposing unit: the deputy is asked.
    await questionFor(system, dossier, leaderDeputy);
    await closeContext(page);
  });

  it('stays open however far its date is moved', async () => {
    const dossier = await filed(system, { unit: 'U2' });
    const mail = await questionFor(system, dossier, dossier.unit.head);
    await passDue(system, dossier, 'unitHead');
    await system.runClock();

    expect((await answerMail(system, mail, approve)).status).toBe(200);
  });
});

describe('a correction that nobody makes', () => {
  it('closes when its date has passed, and says so to officer and head', async () => {
    const dossier = await filed(system, { unit: 'U2' });
    const { officer, unit, number, id } = dossier;
    await decided(system, dossier, unit.head, { choice: 'return', reason: 'Thiếu minh chứng' });
    await mailFor(system, { to: unit.officer, kind: 'returned', about: number });
    const administers = await signedIn(system, administrator);
    await vi.waitFor(
      async () =>
        expect((await administers.open(turnPath(dossier, 'correction'))).path).toBe(turnPath(dossier, 'correction')),
      { timeout: 30_000 },
    );

    const asked = await administers.open(turnPath(dossier, 'correction'));
    expect(asked.text).toContain('Nếu chọn thời điểm đã qua, hồ sơ bị đóng trong vòng một phút');
    await passDue(system, dossier, 'correction');

    await mailFor(system, { to: unit.officer, kind: 'abandoned', about: number });
    await mailFor(system, { to: unit.head, kind: 'abandoned', about: number });
    const status = await officer.open(`/proposals/${id}`);
    expect(status.text).toContain('Đã đóng do quá hạn hoàn thiện');
    expect((await officer.open(`/proposals/${id}/draft`)).path).toBe(`/proposals/${id}`);
  });
});

describe('the administrator’s pages', () => {
  it('say what is wrong with a date and want a reason', async () => {
    const dossier = await filed(system, { unit: 'U2' });
    await questionFor(system, dossier, dossier.unit.head);
    const administers = await signedIn(system, administrator);

    const { status, text } = await administers.post(`${turnPath(dossier, 'unitHead')}/due`, {
      date: '31/02/2024',
      time: '25:00',
      reason: ' ',
    });

    expect(status).toBe(422);
    for (const problem of ['Nhập ngày theo dạng', 'Nhập giờ theo dạng', 'Nhập lý do']) expect(text).toContain(problem);
  });

  it('do not exist for anybody else', async () => {
    const dossier = await filed(system, { unit: 'U2' });
    for (const person of [dossier.unit.officer, leader, staff]) {
      const { open, post } = await signedIn(system, person);
      expect((await open('/admin')).status).toBe(404);
      const moved = await post(`${turnPath(dossier, 'unitHead')}/due`, {
        date: '02/01/2024',
        time: '17:00',
        reason: 'x',
      });
      expect(moved.status).toBe(404);
    }
  });
});

describe('a season’s deadline', () => {
  const move = async (date: string) => {
    const administers = await signedIn(system, administrator);
    return administers.post('/admin/seasons/CD2023-CDB', { date, time: '17:00', reason: 'Theo kế hoạch' });
  };
  const moveTo = async (date: string) => expect((await move(date)).text).toContain('Đã dời hạn trình.');
  const yesterday = dayText(dayAfter(dayOf(new Date().toISOString()), -1));

  it('is kept by the server’s clock and moved by the administrator, with a reason in the history', async () => {
    const draft = await drafted(system, { unit: 'U2', season: 'CD2023-CDB' });
    await moveTo(yesterday);

    const late = await draft.officer.open(`/proposals/${draft.id}/submit`);
    const asked = late.forms.find(({ fields }) => fields.has('key'));
    const pressed = asked === undefined ? late : await draft.officer.press(asked, { intent: 'submit' });
    expect(pressed.text).toContain('Đã quá hạn trình của đợt.');
    expect((await draft.officer.open('/proposals/new')).text).not.toContain('Đại hội Công đoàn Bộ');

    await moveTo('31/12/2099');
    expect((await submitted(draft)).text).toContain('Đã trình hồ sơ');
    const page = await visit(browser, system, '/admin/directory', { as: administrator });
    expect(await page.locator('.timeline').innerText()).toContain('Theo kế hoạch');
    expect(await heading(page)).toBe('Danh bạ');
    await closeContext(page);
  });

  it('does not come before the season opens', async () => {
    const refused = await move('02/01/2024');

    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Hạn trình không được trước ngày mở đợt');
  });
});
