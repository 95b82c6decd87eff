import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rulePacks } from '../../functions/domain/rules/packs/rule-packs.ts';
import { provisionsOf } from '../../functions/domain/rules/provisions.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

describe('the rules, for anybody signed in', () => {
  it('are listed by period, with the one in force and how much of each is verified', async () => {
    const { status, text } = await (await pagesFor(pipeline, 'officer-u3')).get('/rules');

    expect(status).toBe(200);
    expect(text).toMatch(/R3: .*đang có hiệu lực.*từ 01\/10\/2026.*0 trong \d+ quy định đã xác minh/s);
    expect(text.indexOf('R3:')).toBeLessThan(text.indexOf('R1:'));
  });

  it.each(rulePacks)('$id has every provision under its own anchor', async (pack) => {
    const { status, html } = await (await pagesFor(pipeline, 'officer-u3')).get(`/rules/${pack.id}`);

    expect(status).toBe(200);
    const missing = provisionsOf(pack).filter(({ id }) => !html.includes(` id="${id}"`));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('say the condition with its amounts, its clause, its source and that it was not verified', async () => {
    const { html, text } = await (await pagesFor(pipeline, 'officer-u3')).get('/rules/R2b');

    expect(text).toContain('Số Lao động tiên tiến chiếm ít nhất 70% tổng số người của tập thể');
    expect(text).toMatch(/Không quá 15% số Lao động tiên tiến của đơn vị/);
    expect(text).toMatch(/Điều 28, Luật Thi đua, khen thưởng số 06\/2022\/QH15\s+đã xác minh/);
    expect(text).toMatch(/Kiến thức chung của ngành, chưa xác minh/);
    expect(html).toContain('href="https://lawnet.vn/');
  });

  it('mark who decides and what is paid where no source says so, and tell the amounts of a principle', async () => {
    const { text } = await (await pagesFor(pipeline, 'officer-u3')).get('/rules/R2a');

    expect(text).toContain('Thủ trưởng đơn vị (chưa xác minh)');
    expect(text).toContain('1,5 lần mức lương cơ sở (chưa xác minh)');
    expect(text).toContain('4,5 lần mức lương cơ sở');
    expect(text).not.toContain('4,5 lần mức lương cơ sở (chưa xác minh)');
    expect(text).toContain('Tỷ lệ nữ từ (%): 70');
    expect(text).toContain('Giảm thời gian (số phần): 1; Trong tổng số (phần): 3');
  });

  it('show what the ministry set otherwise, with its reason, from its day on', async () => {
    await pipeline.app.overrides.put(
      {
        pack: 'R3',
        provision: 'CSTDCS.quota',
        values: { percent: 20 },
        from: '2026-11-01',
        reason: 'Công văn số 12',
        by: 'admin',
        at: pipeline.now,
      },
      0,
    );
    const { text } = await (await pagesFor(pipeline, 'officer-u3')).get('/rules/R3');

    expect(text).toContain('Không quá 20% số Lao động tiên tiến');
    expect(text).toContain('Bộ đã điều chỉnh: Công văn số 12');
  });

  it('do not exist for a period that nobody wrote', async () => {
    expect(await (await pagesFor(pipeline, 'officer-u3')).get('/rules/R9')).toMatchObject({ status: 404 });
    expect(await (await pagesFor(pipeline, 'officer-u3')).get('/rules/constructor')).toMatchObject({ status: 404 });
  });

  it('lead to no form for anybody but the administrator', async () => {
    const link = '/admin/rules/R3/CSTDCS.merit';

    expect((await (await pagesFor(pipeline, 'officer-u3')).get('/rules/R3')).html).not.toContain(link);
    expect((await (await pagesFor(pipeline, 'admin')).get('/rules/R3')).html).toContain(link);
  });
});
