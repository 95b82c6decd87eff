import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maxNominations } from '../../functions/domain/proposal.ts';
import { addNomination, removeNomination } from '../../functions/usecases/edit-nominations.ts';
import { draft, filed, submit, value } from '../support/filing.ts';
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

const typed = 'Nguyễn Thị Ánh Tuyết';
const officer = () => pagesFor(pipeline, 'officer-u3');

describe('what was typed into a form of a dossier that was filed meanwhile', () => {
  it('comes back from a form drawn for an earlier session', async () => {
    const { id } = await filed(pipeline);

    const kept = await (await officer()).post(`/proposals/${id}/statement`, { signerName: typed, csrf: 'old' });

    expect(kept.status).toBe(409);
    expect(kept.text).toContain('Hồ sơ vừa được trình hoặc kết thúc');
    expect(kept.html).toContain(typed);
  });

  it('comes back in the other language', async () => {
    const { id } = await draft(pipeline);
    await submit(pipeline, id);

    const kept = await (await officer()).post(`/proposals/${id}/statement`, { signerName: typed, lang: 'en' });

    expect(kept.status).toBe(409);
    expect(kept.html).toContain(typed);
  });
});

describe('what was typed into a nomination that was taken off the list meanwhile', () => {
  const removed = async () => {
    const { id, officer: viewer } = await draft(pipeline);
    const nomination = value(await addNomination(pipeline.app, viewer, id, 'collective'));
    const path = `/proposals/${id}/nominations/${nomination}`;
    const pages = await officer();
    const [form] = (await pages.get(path)).forms.filter(({ action }) => action === path);
    value(await removeNomination(pipeline.app, viewer, id, nomination, 1));
    const fields = Object.fromEntries(form?.fields ?? []);
    return { id, viewer, pages, path, nomination, fields: { ...fields, fullName: typed } };
  };

  it('goes back onto the list as what it was', async () => {
    const { id, pages, path, nomination, fields } = await removed();

    const gone = await pages.post(path, { ...fields, intent: 'save' });
    expect([gone.status, gone.html.includes(typed)]).toEqual([409, true]);
    const [form] = gone.forms.filter(({ action }) => action === path);
    await pages.post(path, { ...Object.fromEntries(form?.fields ?? []), intent: 'restore' });

    const proposal = await pipeline.app.ledger.proposal(id);
    expect(proposal?.nominations[nomination]).toMatchObject({ kind: 'collective', name: typed });
  });

  it('stays on the page while the list is full', async () => {
    const { id, viewer, pages, path, fields } = await removed();
    for (let listed = 1; listed < maxNominations; listed += 1)
      value(await addNomination(pipeline.app, viewer, id, 'individual'));

    const full = await pages.post(path, { ...fields, intent: 'restore' });

    expect(full.status).toBe(409);
    expect(full.html).toContain(typed);
    expect(full.text).toContain('hãy bỏ bớt một đề nghị');
    expect(full.forms.some(({ buttons }) => buttons.some(({ value }) => value === 'restore'))).toBe(true);
  });

  it('comes back from a form drawn for an earlier session', async () => {
    const { pages, path, fields } = await removed();

    const kept = await pages.post(path, { ...fields, csrf: 'old' });

    expect([kept.status, kept.text.includes('vừa bị bỏ khỏi danh sách')]).toEqual([409, true]);
    expect(kept.html).toContain(typed);
  });
});

it('keeps an answer that was posted with a key of no page', async () => {
  const { id } = await draft(pipeline);

  const refused = await (await officer()).post(`/proposals/${id}/submit`, {
    intent: 'submit',
    key: 'x',
    edits: '1',
    answer: typed,
  });

  expect(refused.status).toBe(400);
  expect(refused.html).toContain(typed);
});
