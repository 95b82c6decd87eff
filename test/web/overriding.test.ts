import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Override } from '../../functions/domain/rules/override.ts';
import { rulePacks } from '../../functions/domain/rules/packs/rule-packs.ts';
import { provisionsOf } from '../../functions/domain/rules/provisions.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

const path = '/admin/rules/R3/CSTDCS.quota';
const typed = {
  'value-percent': '12,5',
  document: 'Thông tư số 01/2024/TT-BNV',
  article: 'Điều 5',
  clause: 'khoản 2',
  verified: 'yes',
  from: '16/11/2026',
  reason: 'Đã đối chiếu với bản ký ngày 24/02/2024',
  seen: '0',
};

let pipeline: Pipeline;
let administrator: Awaited<ReturnType<typeof pagesFor>>;
beforeEach(async () => {
  pipeline = await startPipeline();
  administrator = await pagesFor(pipeline, 'admin');
});
afterEach(() => pipeline.close());

const anOverride = (reason: string): Override => ({
  pack: 'R3',
  provision: 'CSTDCS.quota',
  values: { percent: 10 },
  from: '2026-11-01',
  reason,
  by: 'admin',
  at: pipeline.now,
});

describe('the administrator', () => {
  it('sets an amount, a clause and its standing, and sees it on the rules page at once', async () => {
    expect(await administrator.post(path, typed)).toMatchObject({ status: 303, location: `${path}?done=saved` });

    const { text } = await administrator.get(`${path}?done=saved`);
    expect(text).toContain('Đã lưu.');
    expect(text).toMatch(/Từ 16\/11\/2026.*Tỷ lệ \(%\): 12,5; khoản 2 Điều 5, Thông tư số 01\/2024\/TT-BNV; xác nhận/s);
    expect(text).toContain('Ngô Quản Trị');
    const rules = (await administrator.get('/rules/R3')).text;
    expect(rules).toContain('Không quá 12,5% số Lao động tiên tiến');
    expect(rules).toContain('Đã đối chiếu với bản ký ngày 24/02/2024');
  });

  it('opens a form with the provision as it counts, and keeps a clause that is the pack’s own out of the override', async () => {
    const { status, forms } = await administrator.get(path);
    const fields = forms.find(({ action }) => action === path)?.fields ?? new Map<string, string>();

    expect([status, fields.get('value-percent'), fields.get('from')]).toEqual([200, '15', '16/11/2026']);
    await administrator.post(path, {
      ...typed,
      document: fields.get('document') ?? '',
      article: fields.get('article') ?? '',
      clause: '',
    });
    expect((await pipeline.app.overrides.all()).map(({ basis }) => basis)).toEqual([undefined]);
  });

  it.each([
    ['value-percent', 'mười', 'Nhập một số'],
    ['value-percent', '101', 'Giá trị này không dùng được'],
    ['document', ' ', 'Nhập văn bản và điều'],
    ['article', 'x'.repeat(501), 'Viết không quá 500 ký tự'],
    ['from', '31/02/2026', 'Nhập ngày theo dạng'],
    ['reason', '', 'Nhập lý do'],
    ['reason', 'x'.repeat(2_001), 'Viết lý do không quá'],
  ])('who types %s as %s is told what is wrong, and loses nothing typed', async (field, value, said) => {
    const { status, text, html } = await administrator.post(path, { ...typed, [field]: value });

    expect([status, text.includes(said)]).toEqual([422, true]);
    expect(html).toContain(field === 'value-percent' ? typed.reason : '12,5');
    expect(await pipeline.app.overrides.all()).toEqual([]);
  });

  it('who was overtaken sees what was set meanwhile, with everything typed, and may save again', async () => {
    await pipeline.app.overrides.put(anOverride('Công văn số 12'), 0);
    const overtaken = await administrator.post(path, typed);

    expect([overtaken.status, overtaken.text.includes('Công văn số 12')]).toEqual([422, true]);
    expect(overtaken.html).toContain('name="seen" value="1"');
    expect(await administrator.post(path, { ...typed, seen: '1' })).toMatchObject({ status: 303 });
    expect(await pipeline.app.overrides.all()).toHaveLength(2);
  });

  it('reaches a page for every provision of every pack', async () => {
    for (const pack of rulePacks)
      for (const { id } of provisionsOf(pack))
        expect([id, (await administrator.get(`/admin/rules/${pack.id}/${id}`)).status]).toEqual([id, 200]);
  });
});

describe('anybody else', () => {
  it.each(['officer-u3', 'minister', 'clerk'])('(%s) finds no such page, and sets nothing', async (person) => {
    const pages = await pagesFor(pipeline, person);

    expect(await pages.get(path)).toMatchObject({ status: 404 });
    expect(await pages.post(path, typed)).toMatchObject({ status: 404 });
    expect(await pipeline.app.overrides.all()).toEqual([]);
  });
});
