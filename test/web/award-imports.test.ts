import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ColumnName } from '../../functions/domain/award-import/columns.ts';
import { pageLimits } from '../../functions/domain/data/import-limits.ts';
import { awardCsv } from '../support/award-file.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';
import { workbook } from '../support/workbook.ts';

let pipeline: Pipeline;

beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

const csv = (content: string, name = 'khen-thuong.csv') => new File([content], name);

const person = (name: string, digit: number, more = {}) => ({ name, citizenId: `00118500012${digit}`, ...more });

/** The address of a preview of these rows. */
const previewed = async (...rows: readonly Partial<Record<ColumnName, string>>[]) => {
  const pages = await pagesFor(pipeline, 'clerk');
  const { status, location = '' } = await pages.upload('/recipients/import', csv(awardCsv(...rows)));
  expect(status).toBe(303);
  return { pages, path: String(location) };
};

const recipients = async () => (await pipeline.app.lists.recipients('U3', { limit: 100 })).map(({ line }) => line.name);

describe('who may not import', () => {
  it('finds no page, and no way to one', async () => {
    const pages = await pagesFor(pipeline, 'officer-u3');

    expect((await pages.get('/recipients/import')).status).toBe(404);
    expect((await pages.get('/recipients/import/template.csv')).status).toBe(404);
    expect((await pages.upload('/recipients/import', csv(awardCsv({})))).status).toBe(404);
    expect((await pages.get('/recipients')).html).not.toContain('/recipients/import');
  });

  it('finds no preview of somebody else’s either', async () => {
    const { path } = await previewed({});
    const pages = await pagesFor(pipeline, 'head-u3');

    expect((await pages.get(path)).status).toBe(404);
    expect((await pages.post(path, { do: 'confirm' })).status).toBe(404);
    expect(await recipients()).toEqual([]);
  });
});

describe('the ministry’s staff', () => {
  it('come to the page from the list, with a template that it reads', async () => {
    const pages = await pagesFor(pipeline, 'clerk');
    const template = await pages.get('/recipients/import/template.csv');

    expect((await pages.get('/recipients')).html).toContain('/recipients/import');
    expect((await pages.get('/recipients/import')).text).toContain('Tối đa 4 MB và 2.000 dòng');
    expect((await pages.upload('/recipients/import', csv(template.html))).status).toBe(303);
  });

  it('see every row in its group before anything is written', async () => {
    const { pages, path } = await previewed(
      person('An', 3),
      person('Bình', 4, { year: 'x' }),
      person('Ân', 3, { year: '2020' }),
    );
    const wrong = await pages.get(path);

    expect(wrong.text).toContain('khen-thuong.csv');
    expect(wrong.text).toContain('Chưa ghi gì');
    expect(wrong.text).toContain('Năm: không phải năm có bốn chữ số, từ 1945 đến nay (“x”)');
    expect(wrong.text).toContain('cùng số CCCD nhưng khác tên hoặc ngày sinh với dòng 4');
    expect(wrong.text).toContain('•••• 0123');
    expect(wrong.text).not.toContain('001185000123');
    expect((await pages.get(`${path}?class=new`)).text).toContain('Không có dòng nào trong nhóm này.');
    expect(await recipients()).toEqual([]);
  });

  it('write what they confirm, once', async () => {
    const { pages, path } = await previewed(person('An', 3), person('Bình', 4));
    const pressed = [await pages.post(path, { do: 'confirm' }), await pages.post(path, { do: 'confirm' })];

    expect(pressed.map(({ status }) => status)).toEqual([303, 303]);
    expect((await pages.get(path)).text).toContain('Đã nhập: ghi 2 dòng, 2 cá nhân, tập thể mới.');
    expect(await recipients()).toEqual(['An', 'Bình']);
    expect((await pages.get('/recipients/import')).text).toContain('Bùi Thị Vụ');
    expect(await pipeline.app.awardImports.notes(10)).toHaveLength(1);
  });

  it('decide of single rows, and find their choices again', async () => {
    await (await previewed(person('An', 3))).pages.post((await previewed(person('An', 3))).path, { do: 'confirm' });
    const { pages, path } = await previewed(person('An', 3, { decisionNumber: '99' }));

    await pages.post(path, { class: 'conflicting', 'choice.2': 'add', do: 'save' });
    expect((await pages.get(`${path}?class=conflicting&saved=1`)).html).toMatch(/<option value="add" selected/);
    await pages.post(path, { do: 'confirm' });
    const [one] = await pipeline.app.lists.recipients('U3', { limit: 1 });
    expect(await pipeline.app.recipients.awards(one?.line.id ?? '')).toHaveLength(2);
    const late = await pages.post(path, { class: 'conflicting', 'choice.2': 'skip', do: 'save' });
    expect([late.status, late.text.includes('đã được xác nhận trước đó')]).toEqual([409, true]);
  });

  it('post no more choices than a page holds', async () => {
    const { pages, path } = await previewed(person('An', 3));
    const choices = Object.fromEntries(Array.from({ length: 500 }, (_, line) => [`choice.${line}`, 'add']));

    expect((await pages.post(path, { ...choices, do: 'save' })).status).toBe(400);
  });

  it('complete an import that was cut off', async () => {
    const { pages, path } = await previewed(person('An', 3));
    await pipeline.app.awardImports.confirm(path.split('/').at(-1) ?? '', 'clerk', pipeline.now);

    expect((await pages.get(path)).text).toContain('bị ngắt giữa chừng');
    await pages.post(path, { do: 'confirm' });
    expect(await recipients()).toEqual(['An']);
  });

  it('switch the language of a preview without losing what is chosen', async () => {
    const first = await previewed(person('An', 3));
    await first.pages.post(first.path, { do: 'confirm' });
    const { pages, path } = await previewed(person('An', 3, { decisionNumber: '99' }));
    const switched = await pages.post(path, { class: 'conflicting', 'choice.2': 'add', lang: 'en' });

    expect(switched.text).toContain('Import into the record');
    expect(switched.html).toMatch(/<option value="add" selected/);
  });
});

describe('a file', () => {
  const answer = async (file: File | undefined, form = {}) => {
    const { status, text } = await (await pagesFor(pipeline, 'clerk')).upload('/recipients/import', file, form);
    return { status, text };
  };
  const sheets = new File([new Uint8Array(workbook(['A', 'B'].map((name) => ({ name, rows: [['x']] }))))], 'hai.xlsx');

  it.each<[string, File | undefined, number, string]>([
    ['that was not chosen', undefined, 422, 'Chưa chọn tệp.'],
    ['with wrong columns', csv('Họ và tên;Năm;Số CCDC\n'), 422, 'Thiếu cột: “Mã đơn vị”, “Danh hiệu/hình thức”.'],
    ['with two sheets', sheets, 422, 'Tệp có nhiều trang tính có dữ liệu: “A”, “B”.'],
    ['with too many rows', csv(awardCsv(...Array.from({ length: 2_001 }, () => ({})))), 422, 'Tệp có hơn 2.000 dòng.'],
    ['above the limit', csv('x'.repeat(pageLimits.fileBytes + 1)), 422, 'Tệp lớn hơn 4 MB.'],
    ['of 50 MB', csv('x'.repeat(50_000_000)), 413, ''],
  ])('%s is answered by what is wrong with it', async (_, file, status, why) => {
    const answered = await answer(file);

    expect(answered.status).toBe(status);
    expect(answered.text).toContain(why);
  });

  it('that is refused leaves the name of the sheet where it was typed', async () => {
    const pages = await pagesFor(pipeline, 'clerk');
    const { html } = await pages.upload('/recipients/import', sheets, { sheet: 'C' });

    expect(html).toContain('value="C"');
    expect((await answer(sheets, { sheet: 'C' })).text).toContain('Không có trang tính “C”');
  });

  it('is taken nowhere else', async () => {
    expect((await (await pagesFor(pipeline, 'clerk')).upload('/proposals', csv('x'))).status).toBe(405);
    expect((await (await pagesFor(pipeline, 'admin')).upload('/sign-out', csv('x'))).status).toBe(415);
  });

  it('from a page of another session is not read', async () => {
    const pages = await pagesFor(pipeline, 'clerk');
    const { status, location } = await pages.upload('/recipients/import', csv(awardCsv({})), { csrf: 'x' });

    expect([status, location]).toEqual([403, undefined]);
  });
});
