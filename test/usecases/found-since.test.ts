import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFindings, readNominationFindings } from '../../functions/usecases/read-findings.ts';
import { answer, filed, question, value } from '../support/filing.ts';
import { mailedPage } from '../support/mailed-pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const ministrySets = (values: Record<string, number>, seen = 0) =>
  pipeline.app.overrides.put(
    {
      ...{ pack: 'R3', provision: 'BKB.individual', values, from: '2026-01-01' },
      ...{ reason: 'Thông tư của Bộ', by: 'clerk', at: pipeline.now },
    },
    seen,
  );

const readNow = async (id: string, nominationId: string) => {
  const [proposal, round] = await Promise.all([pipeline.app.ledger.proposal(id), pipeline.app.ledger.round(id, 1)]);
  if (proposal === undefined || round === undefined) throw new Error('not filed');
  const dossier = await readFindings(pipeline.app, proposal, round);
  const nomination = await readNominationFindings(pipeline.app, proposal, 1, nominationId);
  return { changed: dossier?.dossier.changed, fresh: nomination?.changes?.fresh, gone: nomination?.changes?.gone };
};

const minutePasses = () => {
  pipeline.now = new Date(Date.parse(pipeline.now) + 60_000).toISOString();
};

describe('what the rules say of a dossier under way', () => {
  it('has not changed while nothing else has', async () => {
    const { id, nominationId } = await filed(pipeline);

    expect(await readNow(id, nominationId)).toEqual({ changed: { fresh: 0, gone: 0 }, fresh: new Set(), gone: [] });
  });

  it('is told as new since it was filed, and as gone once it is found no longer', async () => {
    const { id, nominationId } = await filed(pipeline);
    await ministrySets({ years: 9, initiatives: 9 });
    const harder = await readNow(id, nominationId);
    minutePasses();
    value(await answer(pipeline, 'head-u3', 'approve'));
    const told = await readNow(id, nominationId);
    await ministrySets({ years: 2 }, 1);
    const milder = await readNow(id, nominationId);

    expect(harder).toEqual({ changed: { fresh: 1, gone: 0 }, fresh: new Set(['BKB.individual']), gone: [] });
    expect(told.changed).toEqual({ fresh: 0, gone: 0 });
    expect(milder).toMatchObject({
      changed: { fresh: 0, gone: 1 },
      gone: [{ vi: expect.stringContaining('Chưa đủ') }],
    });
  });

  it('stands so on the approver’s page', async () => {
    await filed(pipeline);
    await ministrySets({ years: 9, initiatives: 9 });

    expect(await mailedPage(pipeline, `/d/${question(pipeline, 'head-u3').token}`)).toContain(
      'So với bước trước: mới 1',
    );
  });

  it('is kept as it is filed and for each stage that another one follows', async () => {
    const { id } = await filed(pipeline);
    for (const person of ['head-u3', 'leader', 'minister']) {
      minutePasses();
      value(await answer(pipeline, person, 'approve'));
    }

    const steps = (await pipeline.app.ledger.found(id)).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    expect(steps.map(({ by }) => by)).toEqual(['filing', 'unitHead', 'blockLeader']);
  });
});
