import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../functions/domain/forms/field.ts';
import type { Opens } from '../../functions/domain/opens.ts';
import { addNomination, removeNomination } from '../../functions/usecases/edit-nominations.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { filed, filedList, press, question, standing, submit, value } from '../support/filing.ts';
import { individualFields, posted, statementFields } from '../support/filled.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

/** A dossier with one nominee that the head of its unit returned. */
const returned = async (open: (nominationId: string) => Partial<Opens>) => {
  const made = await filed(pipeline);
  const opens = { list: false, statement: [], nominations: {}, ...open(made.nominationId) };
  value(await press(pipeline, question(pipeline, 'head-u3'), 'return', { opens }));
  await pipeline.settle();
  return made;
};

const officer = () => pipeline.viewer('officer-u3');
const saveNomination = async (id: string, nominationId: string, fields: Record<string, string>, seen = 2) =>
  saveForm(pipeline.app, await officer(), id, { form: 'individual', nominationId, isNew: false }, seen, posted(fields));
const saveStatement = async (id: string, fields: Record<string, string>) =>
  saveForm(pipeline.app, await officer(), id, { form: 'statement' }, 1, posted(fields));

const dutiesOnly = (id: string) => ({ nominations: { [id]: ['duties'] } });

describe('a return that opens some fields', () => {
  it('lets those be corrected, and files the dossier again', async () => {
    const { id, nominationId } = await returned(dutiesOnly);
    const saved = value(await saveNomination(id, nominationId, individualFields({ duties: 'Nhiệm vụ mới' })));
    await submit(pipeline, id, 'U3', 'Đã sửa');

    expect(saved.filled).toMatchObject({ duties: 'Nhiệm vụ mới', fullName: 'Nguyễn Thị Ánh' });
    expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview', round: 2 });
  });

  it('keeps what its page does not post', async () => {
    const { id, nominationId } = await returned(dutiesOnly);
    const saved = value(await saveNomination(id, nominationId, { duties: 'Nhiệm vụ mới' }));

    expect(saved.problems).toEqual([]);
    expect(textOf(saved.filled, 'fullName')).toBe('Nguyễn Thị Ánh');
    expect(saved.filled['initiatives']).not.toEqual([]);
  });

  it('refuses another text in a closed field, names it and loses nothing typed', async () => {
    const { id, nominationId } = await returned(dutiesOnly);
    const fields = individualFields({ fullName: 'Tên khác', duties: 'Nhiệm vụ mới', 'initiatives.0.name': 'Khác' });
    const refused = await saveNomination(id, nominationId, fields);

    expect(refused).toMatchObject({
      error: {
        code: 'form.invalid',
        mine: { fullName: 'Tên khác', duties: 'Nhiệm vụ mới' },
        problems: [
          { path: 'fullName', code: 'field.closed' },
          { path: 'initiatives', code: 'field.closed' },
        ],
      },
    });
    expect((await pipeline.app.ledger.proposal(id))?.nominations[nominationId]?.version).toBe(2);
  });

  it('leaves the statement as it was filed unless it names some of it', async () => {
    const { id } = await returned(dutiesOnly);
    const other = { ...statementFields(), signerName: 'Người khác' };

    expect(await saveStatement(id, other)).toMatchObject({ error: { problems: [{ path: 'signerName' }] } });
  });

  it('of the statement alone leaves the reports as they were filed', async () => {
    const { id, nominationId } = await returned((nomination) => ({
      statement: ['signerName'],
      nominations: { [nomination]: [] },
    }));

    value(await saveStatement(id, { ...statementFields(), signerName: 'Người khác' }));
    expect(await saveNomination(id, nominationId, individualFields({ duties: 'Khác' }))).toMatchObject({
      error: { problems: [{ path: 'duties', code: 'field.closed' }] },
    });
  });

  it('adds nobody, unless it opens the list', async () => {
    const { id } = await returned(dutiesOnly);

    expect(await addNomination(pipeline.app, await officer(), id, 'individual')).toMatchObject({
      error: { code: 'list.closed' },
    });
  });

  it('lets nominations be taken off all the same, where one can be filed no more, and the counts with them', async () => {
    const { id, ids } = await filedList(pipeline, 2);
    const [gone = '', kept = ''] = ids;
    const opens = { list: false, statement: [], nominations: { [gone]: ['duties'], [kept]: ['duties'] } };
    value(await press(pipeline, question(pipeline, 'head-u3'), 'return', { opens }));
    await pipeline.settle();
    const { nominations, statement } = (await pipeline.app.ledger.proposal(id)) ?? {};
    value(await removeNomination(pipeline.app, await officer(), id, gone, nominations?.[gone]?.version ?? 0));
    const place = { form: 'statement' } as const;
    value(await saveForm(pipeline.app, await officer(), id, place, statement?.version ?? 0, posted(statementFields())));
    await submit(pipeline, id, 'U3', 'Đã rút một trường hợp');

    expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview', round: 2 });
    expect(Object.keys((await pipeline.app.ledger.round(id, 2))?.nominations ?? {})).toEqual([kept]);
  });

  it('that opens the list takes a whole new report, and the counts that go with it', async () => {
    const { id } = await returned((nomination) => ({ list: true, nominations: { [nomination]: [] } }));
    const added = value(await addNomination(pipeline.app, await officer(), id, 'individual'));
    const fields = individualFields({ fullName: 'Trần Bình', citizenId: '001185000124' });
    value(await saveNomination(id, added, fields, 1));
    value(await saveStatement(id, statementFields({ individuals: 2 })));
    await submit(pipeline, id, 'U3', 'Đã thêm');

    expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview', round: 2 });
  });

  it('opens the counts where nominations were decided apart before', async () => {
    const { id, ids } = await filedList(pipeline, 3);
    const rows = [{ nominationId: ids[1] ?? '', choice: 'reject', reason: 'Chưa đủ' } as const];
    value(await press(pipeline, question(pipeline, 'head-u3'), 'approve', { rows }));
    await pipeline.settle();
    const opens = { list: false, statement: ['signerName'], nominations: {} };
    value(await press(pipeline, question(pipeline, 'leader'), 'return', { opens }));
    await pipeline.settle();
    const fields = { ...statementFields({ individuals: 2 }), signerName: 'Người khác' };
    const place = { form: 'statement' } as const;
    value(await saveForm(pipeline.app, await officer(), id, place, 2, posted(fields)));
    await submit(pipeline, id, 'U3', 'Đã sửa');

    expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview', round: 2 });
  });

  it('holds for the child of returned nominations alike', async () => {
    const { id, ids } = await filedList(pipeline, 2);
    const nominationId = ids[1] ?? '';
    const row = { nominationId, choice: 'return', reason: 'Sửa nhiệm vụ', fields: ['duties'] } as const;
    value(
      await press(pipeline, question(pipeline, 'head-u3'), 'approve', { rows: [{ ...row, fields: [...row.fields] }] }),
    );
    await pipeline.settle();
    const outcome = (await pipeline.app.ledger.proposal(id))?.rowOutcomes?.[nominationId];
    const child = outcome?.status === 'returned' ? outcome.child.id : '';

    expect(await saveNomination(child, nominationId, { fullName: 'Khác' })).toMatchObject({
      error: { problems: [{ path: 'fullName', code: 'field.closed' }] },
    });
    value(await saveNomination(child, nominationId, { duties: 'Nhiệm vụ mới' }));
    await submit(pipeline, child, 'U3', 'Đã sửa');
    expect(await standing(pipeline, child)).toMatchObject({ status: 'inReview', round: 2 });
  });
});

it('a return that names no field opens everything', async () => {
  const { id, nominationId } = await filed(pipeline);
  value(await press(pipeline, question(pipeline, 'head-u3'), 'return'));
  await pipeline.settle();

  value(await saveNomination(id, nominationId, individualFields({ fullName: 'Tên khác' })));
  value(await addNomination(pipeline.app, await officer(), id, 'individual'));
});
