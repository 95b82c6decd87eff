import { expect, it } from 'vitest';
import { nameAddressee } from '../../functions/usecases/administer.ts';
import { filed, passDue, value } from '../support/filing.ts';
import { pagesFor } from '../support/pages.ts';
import { startPipeline } from '../support/pipeline.ts';

it('leads whoever was named to answer to the dossier', async () => {
  const pipeline = await startPipeline();
  const { id } = await filed(pipeline);
  await passDue(pipeline, id, 'unitHead');
  await passDue(pipeline, id, 'unitHead');
  const key = { proposalId: id, round: 1, seat: 'unitHead' } as const;
  value(await nameAddressee(pipeline.app, await pipeline.viewer('admin'), key, 'spare', 'Lý do'));
  const spare = await pagesFor(pipeline, 'spare');

  expect((await spare.get('/queue')).html).toContain(`href="/proposals/${id}"`);
  expect((await spare.get(`/proposals/${id}`)).status).toBe(200);
  await pipeline.close();
});
