import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameAddressee } from '../../functions/usecases/administer.ts';
import { readableProposal } from '../../functions/usecases/read-status.ts';
import { answer, filed, passDue, value } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const reads = async (person: string, id: string) =>
  (await readableProposal(pipeline.app, await pipeline.viewer(person), id)) !== undefined;

describe('a dossier', () => {
  it('is read by whoever was named to answer it, until it is answered', async () => {
    const { id } = await filed(pipeline);
    await passDue(pipeline, id, 'unitHead');
    await passDue(pipeline, id, 'unitHead');
    const key = { proposalId: id, round: 1, seat: 'unitHead' } as const;
    value(await nameAddressee(pipeline.app, await pipeline.viewer('admin'), key, 'spare', 'Lý do'));
    await pipeline.settle();
    expect([await reads('spare', id), await reads('leader', id), await reads('deputy', id)]).toEqual([
      true,
      true,
      true,
    ]);
    await answer(pipeline, 'spare', 'approve');

    expect(await reads('spare', id)).toBe(false);
  });

  it('is read no more by the block leader of a term that is over', async () => {
    const { id } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'approve');
    await answer(pipeline, 'leader', 'approve');
    expect(await reads('leader', id)).toBe(true);
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      terms: directory.terms.map((term) => ({ ...term, leader: 'spare' })),
    }));

    expect([await reads('leader', id), await reads('spare', id)]).toEqual([false, true]);
  });
});
