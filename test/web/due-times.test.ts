import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../functions/domain/time.ts';
import { moveDueDate } from '../../functions/usecases/administer.ts';
import { answer, DAY, filed, value } from '../support/filing.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

describe('a correction in a season with a last day for corrections', () => {
  const last = '2026-12-26T10:00:00.000Z';
  const closed = 'Đã quá hạn trình của đợt.';
  const returned = async (): Promise<string> => {
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      seasons: directory.seasons.map((season) => ({ ...season, resubmitUntil: last })),
    }));
    pipeline.now = '2026-12-24T02:00:00.000Z';
    const { id } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'return');
    return id;
  };
  const draftOf = async (id: string) => (await pagesFor(pipeline, 'officer-u3')).get(`/proposals/${id}/draft`);

  it('shows that day on the draft, and after it that it is too late', async () => {
    const id = await returned();
    expect((await draftOf(id)).text).toContain('17:00, 26/12/2026');
    pipeline.now = later(last, 1);

    expect((await draftOf(id)).text).toContain(closed);
  });

  it('may still be filed on its draft when the administrator moved its due time', async () => {
    const id = await returned();
    const admin = await pipeline.viewer('admin');
    const key = { proposalId: id, round: 1, seat: 'correction' } as const;
    value(await moveDueDate(pipeline.app, admin, key, later(last, 5 * DAY), 'Bão lụt'));
    pipeline.now = later(last, DAY);

    expect((await draftOf(id)).text).not.toContain(closed);
  });
});

describe('the administrator’s list', () => {
  const warning = 'Hệ thống chưa có lịch nghỉ lễ năm 2028';
  const list = async () => (await (await pagesFor(pipeline, 'admin')).get('/admin')).text;

  it('warns of a next year whose holidays nobody knows', async () => {
    expect(await list()).not.toContain(warning);
    pipeline.now = '2027-01-04T02:00:00.000Z';

    expect(await list()).toContain(warning);
  });
});
