import { afterEach, beforeEach, expect, it } from 'vitest';
import { submitProposal } from '../../functions/usecases/submit-proposal.ts';
import { someDraft } from '../support/drafts.ts';
import { answer, draft, filed, later, MINUTE } from '../support/filing.ts';
import { pagesFor } from '../support/pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

const created = async (unitId: string, count: number) => {
  const withdrawn = { status: 'withdrawn', round: 1, attempt: 1, since: '2026-11-17T02:00:00.000Z' } as const;
  for (let nth = 0; nth < count; nth += 1) {
    const createdAt = `2026-11-18T02:00:00.${String(nth).padStart(3, '0')}Z`;
    const proposal = someDraft({ id: `${unitId}-${nth}`, unitId, createdAt, standing: withdrawn });
    await pipeline.app.ledger.commit([{ change: 'createProposal', proposal }]);
  }
};

it.each(['U1', 'U3'])('counts a returned dossier behind two pages of newer ones of %s', async (unitId) => {
  await pipeline.replaceDirectory((now) => ({
    ...now,
    ministry: { ...now.ministry, staff: ['officer-u3'] },
  }));
  await filed(pipeline);
  await answer(pipeline, 'head-u3', 'return');
  await created(unitId, 51);

  const { text } = await (await pagesFor(pipeline, 'officer-u3')).get('/');

  expect(text).toContain('1 hồ sơ được trả lại để hoàn thiện');
  expect(text).not.toContain('Không có việc nào đang chờ');
});

it('says 25+ of a list that goes on behind its first page', async () => {
  const since = '2026-11-17T02:00:00.000Z';
  const standing = { status: 'approved', round: 1, attempt: 1, stage: 'ministry', phase: 'recorded', since } as const;
  for (let nth = 0; nth < 26; nth += 1) {
    const proposal = someDraft({ id: `p${nth}`, standing });
    const at = `2026-11-17T02:00:${String(nth).padStart(2, '0')}.000Z`;
    await pipeline.app.ledger.commit([{ change: 'awaitNumber', proposal, at }]);
  }

  const { text } = await (await pagesFor(pipeline, 'clerk')).get('/');

  expect(text).toContain('25+ hồ sơ chờ số quyết định');
});

it('leads an administrator from stopped procedures to where they are restarted', async () => {
  const { id, officer } = await draft(pipeline);
  const edits = (await pipeline.app.ledger.proposal(id))?.edits ?? 0;
  await submitProposal(pipeline.app, officer, id, { key: 'k'.repeat(24), edits, answer: undefined });
  pipeline.now = later(pipeline.now, 11 * MINUTE);

  const { html } = await (await pagesFor(pipeline, 'admin')).get('/');

  expect(html).toMatch(/href="\/admin\/faults">1 quy trình đang dừng</);
});
