import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awaitingPage } from '../../functions/usecases/lists.ts';
import { someDraft } from '../support/drafts.ts';
import { answer, filed } from '../support/filing.ts';
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

/** Approved by the Minister, who gave no number with it. */
const awaiting = async () => {
  const { id } = await filed(pipeline);
  for (const person of ['head-u3', 'leader', 'minister']) await answer(pipeline, person, 'approve');
  return { id, number: (await pipeline.app.ledger.proposal(id))?.number ?? '' };
};

describe('the number of the Minister’s decision', () => {
  it('is asked of the ministry, not of the unit', async () => {
    const { number } = await awaiting();
    const [officer, clerk] = [await pagesFor(pipeline, 'officer-u3'), await pagesFor(pipeline, 'clerk')];

    const pages = [await officer.get('/numbers'), await clerk.get('/numbers')];
    expect(pages.map(({ text }) => text.includes(number))).toEqual([false, true]);
    const homes = [await officer.get('/'), await clerk.get('/')];
    expect(homes.map(({ text }) => text.includes('1 hồ sơ chờ số quyết định'))).toEqual([false, true]);
  });

  it.each(['leader', 'officer-u3', 'head-u3'])(
    'does not exist for %s, however wrong what is posted',
    async (person) => {
      const { id } = await awaiting();
      const pages = await pagesFor(pipeline, person);

      for (const from of [{ from: 'list' }, {}]) {
        const wrong = { number: '', date: 'x', signer: '', ...from };
        expect((await pages.post(`/proposals/${id}/number`, wrong)).status).toBe(404);
        expect((await pages.post(`/proposals/${id}/number`, { ...wrong, lang: 'en' })).status).toBe(404);
      }
    },
  );
});

it('finds what a unit may number itself behind a page of what the ministry numbers', async () => {
  const approved = { status: 'approved', round: 1, attempt: 1, stage: 'unitHead', phase: 'recorded' } as const;
  for (let nth = 0; nth < 31; nth += 1) {
    const at = `2026-11-17T02:00:${String(nth).padStart(2, '0')}.000Z`;
    const authority = nth === 30 ? 'unitHead' : 'minister';
    const proposal = someDraft({ id: `p${nth}`, authority, standing: { ...approved, since: at } });
    await pipeline.app.ledger.commit([{ change: 'awaitNumber', proposal, at }]);
  }
  const { directory } = await pipeline.app.directories.current();
  const looking = { app: pipeline.app, viewer: await pipeline.viewer('officer-u3'), directory };

  const { lines, next } = await awaitingPage(looking, { unit: '', query: '', after: undefined });

  expect([lines.map(({ id }) => id), next]).toEqual([['p30'], undefined]);
});

it('says of no other text than a number that it was saved', async () => {
  const clerk = await pagesFor(pipeline, 'clerk');

  const said = async (saved: string) =>
    (await clerk.get(`/numbers?saved=${encodeURIComponent(saved)}`)).text.includes('Đã lưu quyết định');

  expect(await said('U3-N2026-001')).toBe(true);
  for (const other of ['', 'Hãy gọi 0900 000 000', `${'x'.repeat(200)}-001`]) expect(await said(other)).toBe(false);
});
