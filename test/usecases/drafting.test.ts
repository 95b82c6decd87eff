import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecipientKind } from '../../functions/domain/forms/forms.ts';
import type { Ledger } from '../../functions/ports.ts';
import { addNomination, removeNomination } from '../../functions/usecases/edit-nominations.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { answer, draft, filed, standing, submit, value } from '../support/filing.ts';
import { individualFields, posted, statementFields } from '../support/filled.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
/** Runs once, before the next reading of a nomination's text. */
let beforeReading: (() => Promise<unknown>) | undefined;

const interrupted = (ledger: Ledger): Ledger => ({
  ...ledger,
  nominations: async (...about) => {
    const first = beforeReading;
    beforeReading = undefined;
    await first?.();
    return ledger.nominations(...about);
  },
});

beforeEach(async () => {
  beforeReading = undefined;
  pipeline = await startPipeline({ app: (app) => ({ ...app, ledger: interrupted(app.ledger) }) });
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

type Made = { readonly id: string; readonly nominationId: string };

const save = async (
  { id, nominationId }: Made,
  seen: number,
  over: Record<string, string>,
  { by = 'officer-u3', isNew = false, form = 'individual' as RecipientKind } = {},
) =>
  saveForm(
    pipeline.app,
    await pipeline.viewer(by),
    id,
    { form, nominationId, isNew },
    seen,
    posted(individualFields(over)),
  );
const saveStatement = async (id: string, seen: number, fields: Record<string, string>) =>
  saveForm(pipeline.app, await pipeline.viewer('officer-u3'), id, { form: 'statement' }, seen, posted(fields));
const add = async (id: string) =>
  value(await addNomination(pipeline.app, await pipeline.viewer('officer-u3'), id, 'individual'));
const remove = async ({ id, nominationId }: Made, seen: number) =>
  removeNomination(pipeline.app, await pipeline.viewer('officer-u3'), id, nominationId, seen);
const entry = async ({ id, nominationId }: Made) => (await pipeline.app.ledger.proposal(id))?.nominations[nominationId];
const text = async ({ id, nominationId }: Made, version: number) =>
  (await pipeline.app.ledger.nominations(id, new Map([[nominationId, version]]))).get(nominationId);

const withColleague = () =>
  pipeline.replaceDirectory((directory) => ({
    ...directory,
    units: directory.units.map((unit) => (unit.id === 'U3' ? { ...unit, officers: ['officer-u3', 'spare'] } : unit)),
  }));

describe('two officers', () => {
  it('on different nominations never collide', async () => {
    await withColleague();
    const { id } = await draft(pipeline);
    const mine = await Promise.all(Array.from({ length: 6 }, () => add(id)));
    const saves = await Promise.all(
      mine.map((nominationId, index) =>
        save({ id, nominationId }, 1, { fullName: `Người ${index}` }, { by: index % 2 === 0 ? 'officer-u3' : 'spare' }),
      ),
    );

    expect(saves.map(({ ok }) => ok)).toEqual(Array.from({ length: 6 }, () => true));
    const names = await Promise.all(mine.map(async (nominationId) => (await entry({ id, nominationId }))?.name));
    expect(names).toEqual(mine.map((_, index) => `Người ${index}`));
  });

  it('on the same nomination: the second is told and gets both versions, nothing is overwritten', async () => {
    const made = await draft(pipeline);
    value(await save(made, 2, { duties: 'Của người thứ nhất' }));
    const second = await save(made, 2, { duties: 'Của người thứ hai' });

    expect(second).toMatchObject({
      ok: false,
      error: {
        code: 'form.changed',
        mine: { duties: 'Của người thứ hai' },
        theirs: { duties: 'Của người thứ nhất' },
        version: 3,
      },
    });
    expect(await text(made, 3)).toMatchObject({ duties: 'Của người thứ nhất' });
  });

  it('in the same moment on the same nomination: one is kept, the others get both versions', async () => {
    const made = await draft(pipeline);
    const saves = await Promise.all(Array.from({ length: 8 }, (_, index) => save(made, 2, { duties: `Bản ${index}` })));
    const kept = await text(made, 3);

    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of saves)
      if (!one.ok) expect(one.error).toMatchObject({ code: 'form.changed', theirs: { duties: kept?.['duties'] } });
  });

  it('in the same moment on the covering statement: the others get both versions too', async () => {
    const { id } = await draft(pipeline);
    const saves = await Promise.all(
      Array.from({ length: 6 }, (_, index) => saveStatement(id, 1, { ...statementFields(), place: `Nơi ${index}` })),
    );

    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of saves)
      if (!one.ok) expect(one.error).toMatchObject({ code: 'form.changed', theirs: { place: /^Nơi/ } });
  });
});

it('shows the newest text of the other, also when it was replaced while it was being read', async () => {
  const made = await draft(pipeline);
  value(await save(made, 2, { duties: 'Bản ba' }));
  beforeReading = () => save(made, 3, { duties: 'Bản bốn' });

  expect(await save(made, 2, { duties: 'Của tôi' })).toMatchObject({
    error: { code: 'form.changed', theirs: { duties: 'Bản bốn' }, version: 4 },
  });
});

describe('saving again', () => {
  it('what is there already changes no version', async () => {
    const made = await draft(pipeline);
    const before = await entry(made);
    const edits = (await pipeline.app.ledger.proposal(made.id))?.edits;
    expect(value(await save(made, 2, {})).version).toBe(2);

    expect(await entry(made)).toEqual(before);
    expect((await pipeline.app.ledger.proposal(made.id))?.edits).toBe(edits);
  });

  it('after an answer that was lost is the same save', async () => {
    const made = await draft(pipeline);
    value(await save(made, 2, { duties: 'Mới' }));

    expect(value(await save(made, 2, { duties: 'Mới' })).version).toBe(3);
  });

  it('deletes the version that it replaces', async () => {
    const made = await draft(pipeline);
    value(await save(made, 2, { duties: 'Mới' }));

    expect(await text(made, 2)).toBeUndefined();
  });
});

describe('what was filed', () => {
  const returned = async () => {
    const made = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'return');
    return made;
  };

  it('is locked while it is decided', async () => {
    const made = await filed(pipeline);

    expect(await save(made, 2, { duties: 'Khác' })).toEqual({ ok: false, error: { code: 'proposal.locked' } });
  });

  it('is kept beside the corrected version', async () => {
    const made = await returned();
    value(await save(made, 2, { duties: 'Mới' }));

    expect(await text(made, 2)).toMatchObject({ duties: 'Tham mưu công tác tổng hợp.' });
  });

  it('is kept while the versions between are deleted', async () => {
    const made = await returned();
    value(await save(made, 2, { duties: 'Mới' }));
    value(await save(made, 3, { duties: 'Mới hơn' }));

    expect([await text(made, 3), (await text(made, 4))?.['duties']]).toEqual([undefined, 'Mới hơn']);
    expect(await text(made, 2)).toBeDefined();
  });

  it('is kept in every round', async () => {
    const made = await returned();
    value(await save(made, 2, { duties: 'Mới' }));
    await submit(pipeline, made.id, 'U3', 'Đã sửa');
    await answer(pipeline, 'head-u3', 'return');
    value(await save(made, 3, { duties: 'Mới hơn' }));

    expect([(await text(made, 2))?.['duties'], (await text(made, 3))?.['duties']]).toEqual([
      'Tham mưu công tác tổng hợp.',
      'Mới',
    ]);
  });

  it('is kept when its nomination is removed in the correction', async () => {
    const made = await returned();
    value(await remove(made, 2));

    expect(await entry(made)).toBeUndefined();
    expect(await text(made, 2)).toBeDefined();
  });

  it('is not overwritten when its nomination comes back after it was removed', async () => {
    const made = await returned();
    value(await remove(made, 2));
    const again = value(await save(made, 0, { duties: 'Trở lại' }, { isNew: true }));
    value(await save(made, again.version, { duties: 'Trở lại lần nữa' }));

    expect(await text(made, 2)).toMatchObject({ duties: 'Tham mưu công tác tổng hợp.' });
  });

  it('of the covering statement is kept too', async () => {
    const { id } = await returned();
    value(await saveStatement(id, 1, { ...statementFields(), place: 'Đà Nẵng' }));

    expect(await pipeline.app.ledger.statement(id, 1)).toMatchObject({ place: 'Hà Nội' });
  });
});

describe('removing a nomination', () => {
  it('takes it off the list with its text', async () => {
    const made = await draft(pipeline);
    value(await remove(made, 2));

    expect([await entry(made), await text(made, 2)]).toEqual([undefined, undefined]);
    expect(await pipeline.app.lists.nominees('U3', { limit: 10 })).toEqual([]);
  });

  it('twice is removed', async () => {
    const made = await draft(pipeline);
    value(await remove(made, 2));

    expect(value(await remove(made, 2))).toBe('removed');
  });

  it('that somebody changed since it was shown is refused', async () => {
    const made = await draft(pipeline);
    value(await save(made, 2, { duties: 'Mới' }));

    expect(await remove(made, 2)).toEqual({ ok: false, error: { code: 'nomination.changed' } });
  });

  it('while somebody types in it gives them their text back', async () => {
    const made = await draft(pipeline);
    value(await remove(made, 2));

    expect(await save(made, 2, { duties: 'Đang gõ' })).toMatchObject({
      error: { code: 'form.gone', mine: { duties: 'Đang gõ' } },
    });
  });
});

describe('a place that is none', () => {
  it.each([
    ['an id with a dot in it', 'a.version'],
    ['an id of another alphabet', '__proto__'],
    ['an empty id', ''],
    ['a long id', 'a'.repeat(500)],
  ])('(%s) is refused', async (_, nominationId) => {
    const { id } = await draft(pipeline);

    expect(await save({ id, nominationId }, 0, {}, { isNew: true })).toEqual({
      ok: false,
      error: { code: 'nomination.unknown' },
    });
  });

  it('(another kind than the nomination’s) is refused', async () => {
    const made = await draft(pipeline);

    expect(await save(made, 2, {}, { form: 'household' })).toEqual({
      ok: false,
      error: { code: 'nomination.unknown' },
    });
    expect((await entry(made))?.kind).toBe('individual');
  });

  it.each(['officer-u1', 'head-u3', 'admin', 'leader'])('(a draft of others, %s) is unknown', async (by) => {
    const made = await draft(pipeline);

    expect(await save(made, 2, {}, { by })).toEqual({ ok: false, error: { code: 'proposal.unknown' } });
  });
});

describe('limits', () => {
  it('take two hundred nominations and not one more', { timeout: 60_000 }, async () => {
    const { id } = await draft(pipeline);
    for (let made = 1; made < 200; made += 1) await add(id);

    const officer = await pipeline.viewer('officer-u3');
    expect(await addNomination(pipeline.app, officer, id, 'individual')).toEqual({
      ok: false,
      error: { code: 'nomination.tooMany', most: 200 },
    });
  });

  it('take twenty thousand characters of achievements as they are', async () => {
    const made = await draft(pipeline);
    const long = 'ữ'.repeat(20_000);
    const saved = value(await save(made, 2, { achievements: long }));

    expect(saved.problems).toEqual([]);
    expect((await text(made, 3))?.['achievements']).toBe(long);
  });

  it('keep one character more in the draft, and name it as too long', async () => {
    const made = await draft(pipeline);

    expect(value(await save(made, 2, { achievements: 'a'.repeat(20_001) })).problems).toEqual([
      { path: 'achievements', code: 'text.tooLong', limit: 20_000 },
    ]);
  });

  it('refuse a form of more than a hundred kilobytes of UTF-8, counted in bytes', async () => {
    const made = await draft(pipeline);
    const bytes = 'ữ'.repeat(29_000);
    const result = await save(made, 2, { achievements: bytes, duties: bytes });

    expect(result).toMatchObject({
      ok: false,
      error: { code: 'form.invalid', problems: [{ path: '', code: 'form.tooLarge', limit: 100_000 }] },
    });
    expect((await entry(made))?.version).toBe(2);
  });
});

describe('what is typed', () => {
  const kept = async (typed: string) => {
    const made = await draft(pipeline);
    value(await save(made, 2, { achievements: typed }));
    return (await text(made, 3))?.['achievements'];
  };

  it.each([
    ['decomposed Vietnamese comes out composed', 'Tie\u0302\u0301ng Vie\u0323\u0302t', 'Tiếng Việt'],
    ['emoji survive', 'Thi đua 👩🏽‍🔬 🇻🇳', 'Thi đua 👩🏽‍🔬 🇻🇳'],
    ['bidi overrides are dropped', 'abc\u202Edef', 'abcdef'],
    ['zero width characters are dropped', 'a\u200Bb\uFEFFc', 'abc'],
    ['every line break is one', 'một\r\nhai\rba', 'một\nhai\nba'],
    ['markup is text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('%s', async (_, typed, expected) => {
    expect(await kept(typed)).toBe(expected);
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['half a surrogate pair', 'a\uD83Db'],
    ['an escape', 'a\u001b[31m'],
  ])('%s is refused, and nothing is written', async (_, typed) => {
    const made = await draft(pipeline);

    expect(await save(made, 2, { achievements: typed })).toMatchObject({
      ok: false,
      error: { code: 'form.invalid', problems: [{ path: 'achievements', code: 'text.control' }] },
    });
    expect((await entry(made))?.version).toBe(2);
  });

  it('with a line break in a field of one line is refused', async () => {
    const made = await draft(pipeline);

    expect(await save(made, 2, { fullName: 'Tên\r\nBcc: a@evil' })).toMatchObject({
      error: { code: 'form.invalid', problems: [{ path: 'fullName', code: 'text.control' }] },
    });
  });

  it('in fields that the form does not have is dropped', async () => {
    const made = await draft(pipeline);
    const fields = { status: 'approved', unitId: 'U1', __proto__x: 'x', 'initiatives.0.__proto__': 'x', duties: 'Mới' };
    value(await save(made, 2, fields));

    const names = JSON.stringify(await text(made, 3));
    for (const name of ['status', 'unitId', '__proto__']) expect(names).not.toContain(name);
  });

  it('as a whole report in the name is kept, five times over, and the dossier stays open', async () => {
    const { id, nominationId } = await draft(pipeline);
    const made = [nominationId, await add(id), await add(id), await add(id), await add(id)];
    const report = 'ộ'.repeat(30_000);
    for (const [at, one] of made.entries())
      value(await save({ id, nominationId: one }, at === 0 ? 2 : 1, { fullName: report, directoryPerson: 'ai đó' }));

    expect((await text({ id, nominationId }, 3))?.['fullName']).toBe(report);
    expect([...((await entry({ id, nominationId }))?.name ?? '')]).toHaveLength(120);
  });

  it('under the name __proto__ is dropped', async () => {
    const { id, officer, nominationId } = await draft(pipeline);
    const fields = new Map([...posted(individualFields({ duties: 'Mới' })), ['__proto__', 'x'], ['constructor', 'y']]);
    const place = { form: 'individual', nominationId, isNew: false } as const;
    const saved = value(await saveForm(pipeline.app, officer, id, place, 2, fields));

    expect(Object.hasOwn(saved.filled, '__proto__') || Object.hasOwn(saved.filled, 'constructor')).toBe(false);
  });
});

it('keeps a draft a draft, however often it is saved', async () => {
  const made = await draft(pipeline);
  value(await save(made, 2, { duties: 'Mới' }));

  expect(await standing(pipeline, made.id)).toEqual({ status: 'draft' });
});
