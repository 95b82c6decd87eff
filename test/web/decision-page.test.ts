import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { answer, filed, question, submit, value } from '../support/filing.ts';
import { individualFields, posted } from '../support/filled.ts';
import { mailedPage } from '../support/mailed-pages.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

const open = (path: string) => mailedPage(pipeline, path);

it('names whom a nomination was tied to in the directory since the last look', async () => {
  const { id, officer, nominationId } = await filed(pipeline);
  await answer(pipeline, 'head-u3', 'return');
  const { version } = (await pipeline.app.ledger.proposal(id))?.nominations[nominationId] ?? { version: 0 };
  const place = { form: 'individual', nominationId, isNew: false } as const;
  const fields = individualFields({
    title: 'BKB',
    directoryPerson: 'vice-u3',
    fullName: 'Trần Thị u3',
  });
  value(await saveForm(pipeline.app, officer, id, place, version, posted(fields)));
  await submit(pipeline, id, 'U3', 'Đã bổ sung');

  const { token } = question(pipeline, 'head-u3');
  const pages = [await open(`/d/${token}`), await open(`/d/${token}/n/${nominationId}`)];

  expect(pages[1]).toMatch(/Nay:? Trần Thị u3/);
  for (const page of pages) expect(page).not.toContain('vice-u3');
});
