import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awardsOf } from '../support/awards.ts';
import { answer, filed, standing, submit, value } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;

beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const letters = () => pipeline.sent.map(({ to, letter }) => `${letter.letter} ${to}`);

describe('the route of a proposal to the Minister', () => {
  it('goes from the unit head over the block leader to the ministry, and ends with an award record', async () => {
    const { id } = await filed(pipeline);
    value(await answer(pipeline, 'head-u3', 'approve'));
    value(await answer(pipeline, 'leader', 'approve'));
    value(await answer(pipeline, 'minister', 'approve'));

    expect(await standing(pipeline, id)).toMatchObject({ status: 'approved', phase: 'recorded', round: 1 });
    expect(await awardsOf(pipeline.app, id)).toMatchObject([
      { source: 'decided', title: 'BKB', kind: 'CONG_TRANG', year: 2026, proposalNumber: 'U3-N2026-001' },
    ]);
    expect(letters()).toEqual([
      'submitted officer-u3',
      'request head-u3',
      'decided head-u3',
      'request leader',
      'decided leader',
      'request minister',
      'decided minister',
      'outcome officer-u3',
      'outcome head-u3',
    ]);
  });

  it('asks the deputy when the dossier comes from the leader’s own unit, and says why', async () => {
    const { id } = await filed(pipeline, { unit: 'U1' });
    await answer(pipeline, 'head-u1', 'approve');

    const turn = await pipeline.app.ledger.turn({ proposalId: id, round: 1, seat: 'blockLeader' });
    expect(turn).toMatchObject({
      addressees: [{ personId: 'deputy', as: 'deputy' }],
      skipped: [{ personId: 'leader', why: 'ownUnit' }],
    });
  });

  it('skips a nominee whom the officer linked to the directory, never one of the same name alone', async () => {
    const named = await filed(pipeline, { fields: { fullName: 'Nguyễn Văn u3' } });
    const linked = await filed(pipeline, { fields: { fullName: 'Nguyễn Văn u3', directoryPerson: 'head-u3' } });

    const asked = async (proposalId: string) =>
      (await pipeline.app.ledger.turn({ proposalId, round: 1, seat: 'unitHead' }))?.addressees.map(
        ({ personId }) => personId,
      );
    expect(await asked(named.id)).toEqual(['head-u3']);
    expect(await asked(linked.id)).toEqual(['vice-u3']);
  });
});

it('ends at the unit head when the unit head decides by law', async () => {
  const { id } = await filed(pipeline, { authority: 'unitHead', title: 'LDTT' });
  value(await answer(pipeline, 'head-u3', 'approve'));

  expect(await standing(pipeline, id)).toMatchObject({ status: 'approved', phase: 'recorded', stage: 'unitHead' });
  expect(await awardsOf(pipeline.app, id)).toHaveLength(1);
});

it('forwards above the Minister without an award record', async () => {
  const { id } = await filed(pipeline, { authority: 'aboveMinister', title: 'BKTTG' });
  for (const person of ['head-u3', 'leader', 'minister']) value(await answer(pipeline, person, 'approve'));

  expect(await standing(pipeline, id)).toMatchObject({ status: 'approved', phase: 'recorded' });
  expect(await awardsOf(pipeline.app, id)).toEqual([]);
  expect(pipeline.sent.at(-1)?.letter).toMatchObject({ letter: 'outcome', outcome: 'forwarded' });
});

describe.each(['head-u3', 'leader', 'minister'])('%s', (person) => {
  const before = ['head-u3', 'leader', 'minister'].slice(0, ['head-u3', 'leader', 'minister'].indexOf(person));

  it('rejects: the dossier ends and its unit hears why', async () => {
    const { id } = await filed(pipeline);
    for (const one of before) await answer(pipeline, one, 'approve');
    value(await answer(pipeline, person, 'reject', 'Chưa đủ điều kiện'));

    expect(await standing(pipeline, id)).toMatchObject({ status: 'rejected', reason: 'Chưa đủ điều kiện' });
    expect(pipeline.sent.at(-1)).toMatchObject({
      to: 'head-u3',
      letter: { letter: 'outcome', outcome: 'rejected', reason: 'Chưa đủ điều kiện' },
    });
  });

  it('returns: with only an answer added it comes straight back, and the way goes on', async () => {
    const { id } = await filed(pipeline);
    for (const one of before) await answer(pipeline, one, 'approve');
    value(await answer(pipeline, person, 'return', 'Bổ sung minh chứng'));
    expect(await standing(pipeline, id)).toMatchObject({
      status: 'returned',
      phase: 'waiting',
      reason: 'Bổ sung minh chứng',
    });

    await submit(pipeline, id, 'U3', 'Minh chứng đã có ở trang 2');
    expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview', phase: 'waiting', round: 2 });
    for (const one of ['head-u3', 'leader', 'minister'].slice(before.length))
      value(await answer(pipeline, one, 'approve'));
    expect(await standing(pipeline, id)).toMatchObject({ status: 'approved', phase: 'recorded', round: 2 });
  });
});
