import { afterEach, beforeEach, expect, it } from 'vitest';
import { addNomination } from '../../functions/usecases/edit-nominations.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { draft, filed, standing, value } from '../support/filing.ts';
import { individualFields, posted } from '../support/filled.ts';
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

const an = { fullName: 'Nguyễn Văn An', citizenId: '001085000777' };
const where = 'Nguyễn Văn An: đã được đề nghị Bằng khen của Bộ trưởng trong cùng kỳ ở hồ sơ U2-N2026-001 (Đơn vị U2)';

it('names on the draft’s page who is proposed elsewhere already, with a link to the nomination', async () => {
  await filed(pipeline, { unit: 'U2', fields: an });
  const { id, nominationId } = await draft(pipeline, { fields: an });
  const { html, text } = await (await pagesFor(pipeline, 'officer-u3')).get(`/proposals/${id}/draft`);

  expect(text).toContain(where);
  expect(html).toContain(`/proposals/${id}/nominations/${nominationId}#title`);
  expect(html).not.toContain(`href="/proposals/${id}/submit"`);
});

it('answers a submission with 409 and the draft, where the nomination is named and nothing is lost', async () => {
  const { id } = await draft(pipeline, { fields: an });
  const officer = await pagesFor(pipeline, 'officer-u3');
  const asked = await officer.get(`/proposals/${id}/submit`);
  await filed(pipeline, { unit: 'U2', fields: an });
  const fields = asked.forms.find(({ action }) => action === `/proposals/${id}/submit`)?.fields;
  const { status, text } = await officer.post(`/proposals/${id}/submit`, {
    ...Object.fromEntries(fields ?? []),
    intent: 'submit',
  });

  expect(status).toBe(409);
  expect(text).toContain('Hồ sơ chưa được trình: có đề nghị trùng người và danh hiệu');
  expect(text).toContain(where);
  expect(await standing(pipeline, id)).toEqual({ status: 'draft' });
});

it('does not ask whether to file what cannot be filed', async () => {
  await filed(pipeline, { unit: 'U2', fields: an });
  const { id } = await draft(pipeline, { fields: an });
  const { status, text } = await (await pagesFor(pipeline, 'officer-u3')).get(`/proposals/${id}/submit`);

  expect(status).toBe(409);
  expect(text).toContain(where);
});

it('shows a draft in which somebody stands twice for one title', async () => {
  const { id, officer, nominationId } = await draft(pipeline, { fields: an });
  const again = value(await addNomination(pipeline.app, officer, id, 'individual'));
  const place = { form: 'individual', nominationId: again, isNew: false } as const;
  value(await saveForm(pipeline.app, officer, id, place, 1, posted(individualFields({ title: 'BKB', ...an }))));
  const { status, html } = await (await pagesFor(pipeline, 'officer-u3')).get(`/proposals/${id}/draft`);

  expect(status).toBe(200);
  expect(html).toContain(`/proposals/${id}/nominations/${again}`);
  expect(html).toContain(`/proposals/${id}/nominations/${nominationId}`);
});
