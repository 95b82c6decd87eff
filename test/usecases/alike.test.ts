import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { achievementOf, traceOf } from '../../functions/domain/trace.ts';
import { addNomination } from '../../functions/usecases/edit-nominations.ts';
import { findAlike } from '../../functions/usecases/find-alike.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { withdrawProposal } from '../../functions/usecases/withdraw-proposal.ts';
import { answer, press as decide, draft, filed, filedList, question, submit, value } from '../support/filing.ts';
import { individualFields, posted } from '../support/filled.ts';
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
const { a: other = '' } = reportPairs.find(({ what }) => what.includes('of a rescue')) ?? {};

/** What is found like the nomination of a dossier, as `proposal id, percent`. */
const alikeTo = async ({ id, nominationId }: { readonly id: string; readonly nominationId: string }) => {
  const { ledger } = pipeline.app;
  const proposal = await ledger.proposal(id);
  if (proposal === undefined) throw new Error(`no proposal ${id}`);
  const { version = 0 } = proposal.nominations[nominationId] ?? {};
  const filled = (await ledger.nominations(id, new Map([[nominationId, version]]))).get(nominationId) ?? {};
  const asked = { nominationId, report: achievementOf(filled), trace: traceOf(version, filled) };
  const saved = await pipeline.app.traces.ofDossier(id, Object.keys(proposal.nominations));
  return (await findAlike(pipeline.app, proposal, [asked], saved)).get(nominationId) ?? [];
};
const idsOf = async (made: { readonly id: string; readonly nominationId: string }) =>
  (await alikeTo(made)).map((one) => [one.proposal.id, one.nominationId]);

const withReport = (achievements: string) => ({ fields: { achievements } });

describe('a report of the same achievement', () => {
  it('is found in the dossier of another unit, by a draft that tells it with other figures', async () => {
    const first = await filed(pipeline, { unit: 'U2', ...withReport(records) });
    await filed(pipeline, { unit: 'U1', ...withReport(other) });
    const found = await alikeTo(await draft(pipeline, withReport(paraphrase)));

    expect(found).toMatchObject([{ proposal: { id: first.id, unitId: 'U2' }, nominationId: first.nominationId }]);
    expect(found[0]?.percent).toBeGreaterThanOrEqual(65);
  });

  it('is found by the dossier of another year', async () => {
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      seasons: directory.seasons.flatMap((season) => [season, { ...season, id: 'N2027', year: 2027 }]),
    }));
    const first = await filed(pipeline, withReport(records));

    expect(await idsOf(await draft(pipeline, { season: 'N2027', ...withReport(paraphrase) }))).toEqual([
      [first.id, first.nominationId],
    ]);
  });

  it('is found in another row of the same draft, before anything is filed', async () => {
    const made = await draft(pipeline, withReport(records));
    const nominationId = value(await addNomination(pipeline.app, made.officer, made.id, 'individual'));
    const place = { form: 'individual', nominationId, isNew: false } as const;
    const fields = posted(individualFields({ achievements: paraphrase }));
    value(await saveForm(pipeline.app, made.officer, made.id, place, 1, fields));

    expect(await idsOf(made)).toEqual([[made.id, nominationId]]);
    expect(await idsOf({ id: made.id, nominationId })).toEqual([[made.id, made.nominationId]]);
  });

  it('is not looked for in drafts of others', async () => {
    await draft(pipeline, { unit: 'U2', ...withReport(records) });

    expect(await idsOf(await draft(pipeline, withReport(records)))).toEqual([]);
  });

  it('is not itself, nor its own earlier filing', async () => {
    const made = await filed(pipeline, withReport(records));
    value(await answer(pipeline, 'head-u3', 'return'));
    expect(await idsOf(made)).toEqual([]);
    await submit(pipeline, made.id, 'U3', 'Đã sửa');

    expect(await idsOf(made)).toEqual([]);
  });

  it('is not the row that it was before it was returned alone, nor the other way round', async () => {
    const { id, ids } = await filedList(pipeline, 2);
    const [nominationId = ''] = ids;
    const rows = [{ nominationId, choice: 'return', reason: 'Lý do' } as const];
    value(await decide(pipeline, question(pipeline, 'head-u3'), 'approve', { rows }));
    await pipeline.settle();
    const outcome = (await pipeline.app.ledger.proposal(id))?.rowOutcomes?.[nominationId];
    const child = outcome?.status === 'returned' ? outcome.child.id : '';
    const officer = await pipeline.viewer('officer-u3');
    const version = (await pipeline.app.ledger.proposal(child))?.nominations[nominationId]?.version ?? 0;
    const place = { form: 'individual', nominationId, isNew: false } as const;
    const fields = posted(individualFields({ achievements: records }));
    value(await saveForm(pipeline.app, officer, child, place, version, fields));
    await submit(pipeline, child, 'U3', 'Đã sửa');

    expect(await idsOf({ id: child, nominationId })).toEqual([]);
    expect(await idsOf({ id, nominationId })).toEqual([]);
    expect(await idsOf(await draft(pipeline, withReport(paraphrase)))).toEqual([[child, nominationId]]);
  });

  it.each([
    ['returned', async () => value(await answer(pipeline, 'head-u2', 'return'))],
    ['rejected', async () => value(await answer(pipeline, 'head-u2', 'reject'))],
    [
      'withdrawn',
      async (id: string) => value(await withdrawProposal(pipeline.app, await pipeline.viewer('officer-u2'), id, '')),
    ],
  ])('is no longer found once its dossier is %s', async (_, end) => {
    const { id } = await filed(pipeline, { unit: 'U2', ...withReport(records) });
    const made = await draft(pipeline, withReport(paraphrase));
    expect(await idsOf(made)).toHaveLength(1);
    await end(id);

    expect(await idsOf(made)).toEqual([]);
  });

  it('is found by what it says now: an earlier version that was returned leaves nothing', async () => {
    const first = await filed(pipeline, { unit: 'U2', ...withReport(records) });
    value(await answer(pipeline, 'head-u2', 'return'));
    const version = (await pipeline.app.ledger.proposal(first.id))?.nominations[first.nominationId]?.version ?? 0;
    const place = { form: 'individual', nominationId: first.nominationId, isNew: false } as const;
    const fields = posted(individualFields({ achievements: other }));
    value(await saveForm(pipeline.app, first.officer, first.id, place, version, fields));
    await submit(pipeline, first.id, 'U2', 'Đã sửa');

    expect(await idsOf(await draft(pipeline, withReport(records)))).toEqual([]);
    expect(await idsOf(await draft(pipeline, withReport(other)))).toEqual([[first.id, first.nominationId]]);
  });
});

describe('among many that share a band by chance', () => {
  const strangers = Array.from({ length: 120 }, (_, index) => `stranger${index}`);

  it('the nearest are looked up, and what is alike is found', async () => {
    const first = await filed(pipeline, { unit: 'U2', ...withReport(records) });
    const asking = await draft(pipeline, withReport(records));
    const { signature } = traceOf(1, { achievements: records });
    for (const [index, id] of strangers.entries()) {
      const shared = signature.map((band, at) => (at === 1 + (index % 3) ? band : `${id} ${at}`)).slice(0, 4);
      await pipeline.app.traces.leave(id, new Map([['n', { version: 1, signature: shared, initiatives: [] }]]));
    }
    const { ledger } = pipeline.app;
    const asked: string[] = [];
    const proposals: typeof ledger.proposals = (ids) => {
      asked.push(...ids);
      return ledger.proposals(ids);
    };
    const listening = { ...pipeline.app, ledger: { ...ledger, proposals } };
    const proposal = await ledger.proposal(asking.id);
    if (proposal === undefined) throw new Error('the draft is gone');
    const one = { nominationId: asking.nominationId, report: records, trace: traceOf(1, { achievements: records }) };
    const found = await findAlike(listening, proposal, [one], new Map());

    expect(found.get(asking.nominationId)?.map(({ nominationId }) => nominationId)).toEqual([first.nominationId]);
    expect(new Set(asked).size).toBe(60);
  });
});
