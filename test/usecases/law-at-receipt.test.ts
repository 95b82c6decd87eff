import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateDossier } from '../../functions/usecases/evaluate-dossier.ts';
import { answer, filed, later, submit, value } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

/** The last millisecond of 30 September in Vietnam; the law changes with the next one. */
const lastOfOld = '2026-09-30T16:59:59.999Z';
const firstOfNew = later(lastOfOld, 1);
const september = { date: '10/09/2026', minutesDate: '05/09/2026' };

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
  pipeline.now = '2026-09-25T02:00:00.000Z';
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const proposalOf = async (id: string) => {
  const proposal = await pipeline.app.ledger.proposal(id);
  if (proposal === undefined) throw new Error(`no proposal ${id}`);
  return proposal;
};
const rulesOf = async (id: string) => (await proposalOf(id)).rules;
const evaluated = async (id: string) => {
  const [proposal, round] = await Promise.all([proposalOf(id), pipeline.app.ledger.round(id, 1)]);
  if (round === undefined) throw new Error('not filed');
  return evaluateDossier(pipeline.app, proposal, round);
};

const filedInSeptember = (more: Parameters<typeof filed>[1] = {}) => filed(pipeline, { statement: september, ...more });

/** The turn of the ministry opens at this moment. */
const received = async (id: string, at: string) => {
  value(await answer(pipeline, 'head-u3', 'approve'));
  pipeline.now = at;
  value(await answer(pipeline, 'leader', 'approve'));
  return rulesOf(id);
};

const seasonNames = (pack: string) =>
  pipeline.replaceDirectory((directory) => ({
    ...directory,
    seasons: directory.seasons.map((season) => ({ ...season, rules: { pack, reason: 'Xét theo luật của năm' } })),
  }));

describe('the law of a dossier', () => {
  it('is open while it is on its way', async () => {
    const { id } = await filedInSeptember();
    value(await answer(pipeline, 'head-u3', 'approve'));

    expect(await rulesOf(id)).toBeUndefined();
    expect(await evaluated(id)).toMatchObject({ law: { id: 'R2b' }, why: 'today' });
    pipeline.now = firstOfNew;
    expect(await evaluated(id)).toMatchObject({ law: { id: 'R3' }, why: 'today' });
  });

  it.each([
    [lastOfOld, 'R2b'],
    [firstOfNew, 'R3'],
  ])('is fixed as the ministry’s turn opens: at %s it is %s', async (at, pack) => {
    const { id } = await filedInSeptember();

    expect(await received(id, at)).toEqual({ pack, version: 1, receivedAt: at });
    expect(await evaluated(id)).toMatchObject({ law: { id: pack }, why: 'fixed' });
  });

  it('is fixed as the unit head’s turn opens where the unit head decides', async () => {
    pipeline.now = lastOfOld;
    const { id } = await filedInSeptember({ authority: 'unitHead', title: 'LDTT' });

    expect(await rulesOf(id)).toEqual({ pack: 'R2b', version: 1, receivedAt: lastOfOld });
  });

  it('is the one that its season names, on whatever day it is received', async () => {
    await seasonNames('R1');
    const { id } = await filedInSeptember();

    expect(await evaluated(id)).toMatchObject({ law: { id: 'R1' }, why: 'season' });
    expect(await received(id, firstOfNew)).toMatchObject({ pack: 'R1', receivedAt: firstOfNew });
  });

  it('stays the same through a return, whatever its season names by then', async () => {
    const { id } = await filedInSeptember();
    const rules = await received(id, lastOfOld);
    value(await answer(pipeline, 'minister', 'return'));
    pipeline.now = firstOfNew;
    await seasonNames('R1');
    await submit(pipeline, id, 'U3', 'Đã giải trình ở trang 2');

    expect(await rulesOf(id)).toEqual(rules);
    expect((await proposalOf(id)).standing).toMatchObject({ status: 'inReview', stage: 'ministry', round: 2 });
  });
});

describe('after the law has changed, a dossier that was received before', () => {
  const received30 = async () => {
    const { id } = await filedInSeptember();
    await received(id, lastOfOld);
    pipeline.now = firstOfNew;
    return id;
  };
  const found = async (id: string) => {
    const [weighed] = (await evaluated(id)).byNomination.values();
    const rules = (of: typeof weighed | NonNullable<typeof weighed>['other']) => of?.findings.map(({ rule }) => rule);
    return {
      law: weighed?.law.id,
      rules: rules(weighed),
      other: weighed?.other?.law.id,
      others: rules(weighed?.other),
    };
  };
  const harder = (pack: string) =>
    pipeline.app.overrides.put(
      {
        ...{ pack, provision: 'BKB.individual', values: { years: 3 } },
        ...{ from: '2026-01-01', reason: 'Thông tư của Bộ', by: 'clerk', at: pipeline.now },
      },
      0,
    );

  it('is weighed by both laws, and stays under the earlier where they say the same', async () => {
    expect(await found(await received30())).toEqual({ law: 'R2b', rules: [], other: 'R3', others: [] });
  });

  it('stays under the earlier where that is kinder', async () => {
    const id = await received30();
    await harder('R3');
    expect(await found(id)).toEqual({ law: 'R2b', rules: [], other: 'R3', others: ['BKB.individual'] });
  });

  it('comes under the newer where that is kinder to the nominee', async () => {
    const id = await received30();
    await harder('R2b');
    expect(await found(id)).toEqual({ law: 'R3', rules: [], other: 'R2b', others: ['BKB.individual'] });
  });
});
