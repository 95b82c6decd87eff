import { afterEach, beforeEach, expect, it } from 'vitest';
import { draft } from '../support/filing.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

const unproven = { 'initiatives.0.date': '01/06/2020', 'initiatives.1.date': '01/06/2019' };

it.each([
  ['what blocks', { underReview: 'yes' }, 'không đủ điều kiện theo quy định', 'findings'],
  ['a warning without a reason', unproven, 'cảnh báo chưa ghi lý do', 'reasons'],
])(
  'a draft with %s is shown again instead of the question, with the way to its nomination',
  async (_, fields, said, at) => {
    const { id, nominationId } = await draft(pipeline, { fields });
    const officer = await pagesFor(pipeline, 'officer-u3');
    const { status, text, html } = await officer.get(`/proposals/${id}/submit`);

    expect(status).toBe(422);
    expect(text).toContain(said);
    expect(html).toContain(`href="/proposals/${id}/nominations/${nominationId}#${at}"`);
  },
);

it('a question that is answered after the rules have changed files nothing, and shows what blocks', async () => {
  const { id } = await draft(pipeline);
  const officer = await pagesFor(pipeline, 'officer-u3');
  const asked = await officer.get(`/proposals/${id}/submit`);
  const form = asked.forms.find(({ fields }) => fields.has('key'));
  const override = {
    ...{ pack: 'R3', provision: 'BKB.individual', values: { years: 9, initiatives: 9 } },
    ...{ from: '2026-01-01', reason: 'Thông tư của Bộ', by: 'clerk', at: pipeline.now },
  };
  await pipeline.app.overrides.put(override, 0);
  const { key = '', edits = '' } = Object.fromEntries(form?.fields ?? []);
  const { status, text } = await officer.post(`/proposals/${id}/submit`, { key, edits, intent: 'submit' });

  expect(status).toBe(409);
  expect(text).toContain('cảnh báo chưa ghi lý do');
  expect((await pipeline.app.ledger.proposal(id))?.standing).toEqual({ status: 'draft' });
});
