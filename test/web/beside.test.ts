import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { answer, draft, filed, question, submit, value } from '../support/filing.ts';
import { individualFields, posted } from '../support/filled.ts';
import { mailedPage } from '../support/mailed-pages.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';
import { reportPairs } from '../support/report-pairs.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const { a: records = '', b: paraphrase = '' } =
  reportPairs.find(({ what }) => what.startsWith('figures and year')) ?? {};
const own = 'Đã đo đạc lại toàn bộ ranh giới rừng phòng hộ của ba xã miền núi.';
const secret = 'Phối hợp với cảnh sát môi trường xử lý 11 cơ sở dệt nhuộm.';
const explained = {
  'explanations.0.rule': 'duplicate.achievement',
  'explanations.0.reason': 'Hai đơn vị cùng thực hiện',
};

/** A dossier of U2 that is filed, and a draft of U3 that tells of the same achievement. */
const both = async (unit = 'U2') => {
  const first = await filed(pipeline, {
    unit,
    fields: { fullName: 'Trần Văn Bình', achievements: `${records} ${secret}` },
  });
  const second = await draft(pipeline, { fields: { achievements: `${own} ${paraphrase}`, ...explained } });
  const other = `${first.id}-${first.nominationId}`;
  return { first, second, other, path: `/proposals/${second.id}/nominations/${second.nominationId}/beside/${other}` };
};

const marked = (html: string): readonly string[] =>
  [...html.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, text = '']) => text.trim());

it('is led to from the finding beside the form', async () => {
  const { second, path } = await both();
  const officer = await pagesFor(pipeline, 'officer-u3');
  const form = `/proposals/${second.id}/nominations/${second.nominationId}`;
  const { html } = await officer.get(form);
  const href = /href="([^"]*\/beside\/[^"]*)"/.exec(html)?.[1] ?? '';

  expect(new URL(href, `https://h${form}`).pathname).toBe(path);
  expect((await officer.get(path)).status).toBe(200);
});

describe('two reports of the same achievement', () => {
  it('of one’s own unit stand side by side, the sentences that both have marked', async () => {
    const { path } = await both('U3');
    const { status, html, text } = await (await pagesFor(pipeline, 'officer-u3')).get(path);

    expect(status).toBe(200);
    expect(text).toContain('Trần Văn Bình – Hồ sơ U3-N2026-001 (Đơn vị U3, năm 2026)');
    expect(text).toContain(secret);
    expect(marked(html).length).toBeGreaterThan(2);
    expect(marked(html).join(' ')).not.toMatch(/ranh giới rừng|cảnh sát môi trường/);
  });

  it('of another unit show the own one alone, with number and unit of the other', async () => {
    const { path } = await both();
    const { status, html, text } = await (await pagesFor(pipeline, 'officer-u3')).get(path);

    expect(status).toBe(200);
    expect(text).toContain('Hồ sơ U2-N2026-001 (Đơn vị U2, năm 2026)');
    expect(text).not.toMatch(/Trần Văn Bình|cảnh sát môi trường/);
    expect(marked(html).length).toBeGreaterThan(1);
  });

  it('are read whole by the ministry, signed in', async () => {
    const { second, other } = await both();
    await submit(pipeline, second.id);
    const clerk = await pagesFor(pipeline, 'clerk');
    const read = `/proposals/${second.id}/read/nominations/${second.nominationId}`;
    const { html } = await clerk.get(read);
    expect(html).toContain(`href="${second.nominationId}/beside/${other}"`);
    const { text } = await clerk.get(`${read}/beside/${other}`);

    expect(text).toContain(secret);
  });
});

describe('behind a mailed link', () => {
  it('an approver reads both as far as their post lets them: the block leader does, the other unit’s head does not', async () => {
    const { second, other } = await both();
    await submit(pipeline, second.id);
    const path = (token: string) => `/d/${token}/n/${second.nominationId}`;
    const head = path(question(pipeline, 'head-u3').token);
    expect(await mailedPage(pipeline, head)).toContain('Thành tích giống với báo cáo khác');
    const hidden = await mailedPage(pipeline, `${head}/beside/${other}`);
    value(await answer(pipeline, 'head-u3', 'approve'));
    const leader = path(question(pipeline, 'leader').token);

    expect(hidden).toContain('U2-N2026-001');
    expect(hidden).not.toContain(secret);
    expect(await mailedPage(pipeline, `${leader}/beside/${other}`)).toContain(secret);
  });
});

describe('what a unit writes after a return', () => {
  const corrected = async () => {
    const { second, other } = await both();
    await submit(pipeline, second.id);
    const link = question(pipeline, 'head-u3').token;
    value(await answer(pipeline, 'head-u3', 'return'));
    const place = { form: 'individual', nominationId: second.nominationId, isNew: false } as const;
    const fields = individualFields({ title: 'BKB', achievements: `Chưa trình ai. ${paraphrase}`, ...explained });
    value(await saveForm(pipeline.app, second.officer, second.id, place, 2, posted(fields)));
    return { id: second.id, nominationId: second.nominationId, other, link };
  };

  it('is read by its officer alone; whoever reads the dossier, signed in or by a link, reads what was filed', async () => {
    const { id, nominationId, other, link } = await corrected();
    const read = `/proposals/${id}/read/nominations/${nominationId}/beside/${other}`;
    const typed = `/proposals/${id}/nominations/${nominationId}/beside/${other}`;
    const [officer, clerk] = [await pagesFor(pipeline, 'officer-u3'), await pagesFor(pipeline, 'clerk')];

    expect((await officer.get(typed)).text).toContain('Chưa trình ai.');
    expect((await clerk.get(typed)).status).toBe(404);
    const shown = [
      (await clerk.get(read)).text,
      await mailedPage(pipeline, `/d/${link}/n/${nominationId}/beside/${other}`),
    ];
    for (const text of shown) {
      expect(text).toContain(own);
      expect(text).not.toContain('Chưa trình ai.');
    }
  });
});

describe('nothing is there', () => {
  const missing = async (path: string, person = 'officer-u3') =>
    (await (await pagesFor(pipeline, person)).get(path)).status;

  it('for whoever may not read the dossier itself', async () => {
    const { path } = await both();

    expect(await missing(path, 'officer-u1')).toBe(404);
    expect(await missing(path, 'clerk')).toBe(404);
  });

  it('of a report that is not alike, of a draft of others, of itself, and of what is no place', async () => {
    const { second, path } = await both();
    const base = path.slice(0, path.lastIndexOf('/') + 1);
    const unlike = await filed(pipeline, { unit: 'U1' });
    const drafted = await draft(pipeline, { unit: 'U2', fields: { achievements: records } });

    expect(await missing(`${base}${unlike.id}-${unlike.nominationId}`)).toBe(404);
    expect(await missing(`${base}${drafted.id}-${drafted.nominationId}`)).toBe(404);
    expect(await missing(`${base}${second.id}-${second.nominationId}`)).toBe(404);
    expect(await missing(`${base}x`)).toBe(404);
  });

  it('once the other dossier is returned', async () => {
    const { path } = await both();
    value(await answer(pipeline, 'head-u2', 'return'));

    expect(await missing(path)).toBe(404);
  });
});
