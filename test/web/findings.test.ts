import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, draft, filed, question } from '../support/filing.ts';
import { mailedPage } from '../support/mailed-pages.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

/** A nomination's page and the form that stands on it. */
const nominationOf = async (title = 'BKB', fields: Record<string, string> = {}) => {
  const { id } = await draft(pipeline, { title, fields });
  const officer = await pagesFor(pipeline, 'officer-u3');
  const [nomination = ''] = Object.keys((await pipeline.app.ledger.proposal(id))?.nominations ?? {});
  const path = `/proposals/${id}/nominations/${nomination}`;
  const opened = await officer.get(path);
  const [form] = opened.forms.filter(({ action }) => action === path);
  return { id, officer, path, opened, fields: Object.fromEntries(form?.fields ?? []) };
};

/** The second of three titles in a row was given years before. */
const broken = { 'awards.1.year': '2018' };

/** One of two years was not excellent: the Minister's certificate is warned of. */
const lesser = { 'ratings.0.rating': 'good', rating: 'good' };
const rule = 'BKB.individual';
const explained = { 'explanations.0.rule': rule, 'explanations.0.reason': 'Có hai sáng kiến cấp cơ sở' };
const streak = 'Chưa đủ số lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở.';

describe('the form of a nomination', () => {
  it('says that nothing was found of one that meets the rules', async () => {
    const { opened } = await nominationOf();

    expect(opened.text).toContain('Điều kiện, tiêu chuẩn Chưa phát hiện vướng mắc');
  });

  it('shows on save what the rules find, with the facts, the clause and where a cure begins', async () => {
    const { officer, path, fields } = await nominationOf('CSTDB', broken);

    await officer.post(path, { ...fields, intent: 'save' });
    const { text, html } = await officer.get(path);

    expect(text).toContain(streak);
    expect(text).toMatch(/CSTĐCS: .*thiếu/);
    expect(html).toMatch(/href="\/rules\/\w+#CSTDB\.streak"/);
    expect(html).toContain('href="#awards"');
  });

  it('answers a pause in typing with the findings of what is typed, and announces their counts alone', async () => {
    const { officer, path, fields } = await nominationOf();

    const { html } = await officer.post(path, { ...fields, ...lesser, intent: 'autosave' });

    expect(html).toMatch(/<section [^>]*id="findings"[^>]* hx-swap-oob="outerMorph"/);
    expect(html).toMatch(/<p id="findings-summary" role="status" hx-swap-oob="outerMorph">/);
    expect(html.match(/role="status"/g)).toHaveLength(1);
    expect(html).toContain('Cảnh báo 1');
  });

  it('asks for the reason of a warning that came up in a box of its own, once', async () => {
    const { officer, path, fields } = await nominationOf();

    const first = await officer.post(path, { ...fields, ...lesser, intent: 'autosave' });
    expect(first.html).toContain(`name="explanations.0.rule" value="${rule}"`);
    expect(first.html).toContain('<div hx-swap-oob="beforeend:#reasons">');
    const version = /name="version" value="(\d+)"/.exec(first.html)?.[1] ?? '';
    const second = await officer.post(path, { ...fields, ...lesser, ...explained, version, intent: 'autosave' });

    expect(second.html).not.toContain('explanations');
    const { html } = await officer.get(path);
    expect(html).toMatch(/name="explanations\.0\.reason"[^>]*>Có hai sáng kiến cấp cơ sở</);
    expect(html).not.toContain('explanations.1.');
  });
});

describe('the page of a draft', () => {
  it('counts what was found of each nomination, and leads to what keeps the dossier back', async () => {
    const { id, officer, path } = await nominationOf('CSTDB', broken);

    const { text, html, forms } = await officer.get(`/proposals/${id}/draft`);

    expect(text).toMatch(/Chặn \d/);
    expect(html).toContain(`href="${path}#findings"`);
    expect(html).not.toContain(`href="/proposals/${id}/submit"`);
    expect(forms.some(({ action }) => action.endsWith('/submit'))).toBe(false);
  });

  it('leads from a warning without a reason to where it is written', async () => {
    const { id, officer, path, fields } = await nominationOf();
    await officer.post(path, { ...fields, ...lesser, intent: 'save' });

    const { text, html } = await officer.get(`/proposals/${id}/draft`);

    expect(text).toContain('Nguyễn Thị Ánh: 1 cảnh báo chưa ghi lý do');
    expect(html).toContain(`href="${path}#reasons"`);
  });
});

describe('a dossier under way', () => {
  const filedWithReason = () => filed(pipeline, { fields: { ...lesser, ...explained } });

  it('shows the approver how much was found of each nomination, and on its report all of it with the unit’s reason', async () => {
    const { nominationId } = await filedWithReason();
    const { token } = question(pipeline, 'head-u3');

    expect(await mailedPage(pipeline, `/d/${token}`)).toContain('Cả hồ sơ: Cảnh báo 1');
    const report = await mailedPage(pipeline, `/d/${token}/n/${nominationId}`);
    expect(report).toContain('Chưa đủ số lần liên tục đạt Chiến sĩ thi đua cơ sở');
    expect(report).toContain('Lý do của đơn vị Có hai sáng kiến cấp cơ sở');
  });

  it('shows the same to whoever may read it, until it has ended', async () => {
    const { id, nominationId } = await filedWithReason();
    const clerk = await pagesFor(pipeline, 'clerk');
    const seen = async () => {
      const pages = [`/proposals/${id}`, `/proposals/${id}/read/nominations/${nominationId}`];
      return Promise.all(pages.map(async (path) => (await clerk.get(path)).text.includes('Điều kiện, tiêu chuẩn')));
    };

    expect(await seen()).toEqual([true, true]);
    await answer(pipeline, 'head-u3', 'reject');

    expect(await seen()).toEqual([false, false]);
  });

  /** The ministry asks for more excellent years than anybody has, or for no more than the law. */
  const askFor = async (years: number) => {
    const { app, now } = pipeline;
    const seen = (await app.overrides.all()).length;
    const values = { years, times: years };
    const about = { pack: 'R3', provision: rule, from: '2026-01-01', reason: 'Công văn 15', by: 'admin', at: now };
    expect(await app.overrides.put({ ...about, values }, seen)).toBe(true);
  };

  it('tells each stage what came up and what is gone since the stage before it', async () => {
    const { nominationId } = await filed(pipeline);
    await askFor(5);
    const { token } = question(pipeline, 'head-u3');
    expect(await mailedPage(pipeline, `/d/${token}`)).toContain('So với bước trước: mới 1 · không còn 0.');
    expect(await mailedPage(pipeline, `/d/${token}/n/${nominationId}`)).toMatch(/xuất sắc kèm sáng kiến\. mới/);
    await answer(pipeline, 'head-u3', 'approve');

    const next = question(pipeline, 'leader').token;
    expect(await mailedPage(pipeline, `/d/${next}`)).toContain('Không thay đổi so với bước trước.');
    pipeline.now = '2026-11-16T02:00:01.000Z';
    await askFor(2);

    expect(await mailedPage(pipeline, `/d/${next}`)).toContain('So với bước trước: mới 0 · không còn 1.');
    const report = await mailedPage(pipeline, `/d/${next}/n/${nominationId}`);
    expect(report).toContain('Không còn so với bước trước Chưa đủ số lần liên tục đạt Chiến sĩ thi đua cơ sở');
  });
});
