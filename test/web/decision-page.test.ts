import { afterEach, beforeEach, expect, it } from 'vitest';
import { decisionRoutes } from '../../functions/decision/routes.tsx';
import { webHandler } from '../../functions/edge/web-handler.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { drawError } from '../../functions/views/errors/draw-error.tsx';
import { context, eventOf, here, textOf, written } from '../edge/gateway.ts';
import { textOf as readable } from '../support/e2e-html.ts';
import { answer, filed, question, submit, value } from '../support/filing.ts';
import { individualFields, posted } from '../support/filled.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

const open = async (path: string): Promise<string> => {
  const site = webHandler(decisionRoutes(pipeline.app), {
    publicUrl: () => here,
    errorPage: drawError(() => ({ ministry: 'Bộ' })),
  });
  let text = '';
  await written(async () => {
    text = readable(textOf(await site(eventOf(path), context)));
  });
  return text;
};

it('names whom a nomination was tied to in the directory since the last look', async () => {
  const { id, officer, nominationId } = await filed(pipeline);
  await answer(pipeline, 'head-u3', 'return');
  const { version } = (await pipeline.app.ledger.proposal(id))?.nominations[nominationId] ?? { version: 0 };
  const place = { form: 'individual', nominationId, isNew: false } as const;
  const fields = individualFields({ title: 'BKB', directoryPerson: 'vice-u3' });
  value(await saveForm(pipeline.app, officer, id, place, version, posted(fields)));
  await submit(pipeline, id, 'U3', 'Đã bổ sung');

  const { token } = question(pipeline, 'head-u3');
  const pages = [await open(`/d/${token}`), await open(`/d/${token}/n/${nominationId}`)];

  expect(pages[1]).toMatch(/Nay:? Trần Thị u3/);
  for (const page of pages) expect(page).not.toContain('vice-u3');
});
