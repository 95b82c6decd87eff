import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { draft } from '../support/filing.ts';
import { individualFields, posted } from '../support/filled.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;

beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(() => pipeline.close());

it('tells who saved a nomination meanwhile and when, and keeps both versions', async () => {
  const { id, officer, nominationId } = await draft(pipeline);
  const place = { form: 'individual', nominationId, isNew: false } as const;
  const late = posted(individualFields({ duties: 'Việc của tôi' }));

  expect(await saveForm(pipeline.app, officer, id, place, 1, late)).toMatchObject({
    ok: false,
    error: {
      code: 'form.changed',
      mine: { duties: 'Việc của tôi' },
      theirs: { duties: 'Tham mưu công tác tổng hợp.' },
      version: 2,
      by: 'officer-u3',
      at: pipeline.now,
    },
  });
});
