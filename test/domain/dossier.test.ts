import { describe, expect, it } from 'vitest';
import { checkDossier, nominationEntry, sameFilled, statementEntry } from '../../functions/domain/dossier.ts';
import type { Entry, Proposal, StatementEntry } from '../../functions/domain/proposal.ts';
import { byteLength } from '../../functions/domain/text.ts';
import { someDraft } from '../support/drafts.ts';

const entry = (order: number, over: Partial<Entry> = {}): Entry => ({
  version: 1,
  order,
  kind: 'individual',
  name: `Người ${order}`,
  title: 'BKB',
  problems: 0,
  reported: true,
  ...over,
});
const dossier = (statement: Partial<StatementEntry>, nominations: Proposal['nominations']): Proposal =>
  someDraft({
    statement: {
      version: 1,
      problems: 0,
      number: '1',
      date: '',
      signer: '',
      individuals: 1,
      collectives: 0,
      households: 0,
      ...statement,
    },
    nominations,
  });

describe('a dossier is ready', () => {
  it.each<[string, boolean, Partial<StatementEntry>, Proposal['nominations']]>([
    ['when statement, list and reports agree', true, {}, { a: entry(1) }],
    ['not without nominees', false, { individuals: 0 }, {}],
    ['not with a gap in its statement', false, { problems: 1 }, { a: entry(1) }],
    ['not with a gap in a nomination', false, {}, { a: entry(1, { problems: 2 }) }],
    ['not with more in the statement than on the list', false, { individuals: 2 }, { a: entry(1) }],
    ['not with fewer in the statement than on the list', false, {}, { a: entry(1), b: entry(2) }],
    ['not with another kind in the statement', false, { individuals: 0, collectives: 1 }, { a: entry(1) }],
    ['not without a report', false, {}, { a: entry(1, { reported: false }) }],
    [
      'not with more than two hundred',
      false,
      { individuals: 201 },
      Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`n${index}`, entry(index)])),
    ],
    [
      'with two hundred',
      true,
      { individuals: 200 },
      Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`n${index}`, entry(index)])),
    ],
  ])('%s', (_, ready, statement, nominations) => {
    expect(checkDossier(dossier(statement, nominations)).ready).toBe(ready);
  });

  it('not while the statement says no number of a kind', () => {
    const { households, ...without } = dossier({}, { a: entry(1) }).statement;
    expect(households).toBe(0);
    expect(checkDossier({ ...dossier({}, { a: entry(1) }), statement: without }).ready).toBe(false);
  });
});

it('names the nominations with gaps in their order', () => {
  const nominations = { b: entry(2, { problems: 3 }), a: entry(1, { problems: 1 }), c: entry(3) };
  expect(checkDossier(dossier({}, nominations)).nominations).toEqual([
    { id: 'a', name: 'Người 1', problems: 1 },
    { id: 'b', name: 'Người 2', problems: 3 },
  ]);
});

describe('a citizen id given twice', () => {
  const an = entry(1, { name: 'Nguyễn Văn An', citizenId: '001185000123' });
  const check = (over: Partial<Entry>) => {
    const nominations = { a: an, b: entry(2, { ...an, order: 2, ...over }) };
    const { ready, sharedIds } = checkDossier(dossier({ individuals: 2 }, nominations));
    return { ready, shared: sharedIds.map(({ id, with: other }) => `${id}: ${other}`) };
  };

  it.each<[string, Partial<Entry>]>([
    ['under another name', { name: 'Trần Thị Bình', title: 'CSTDB' }],
    ['for the same title once more', {}],
  ])('%s keeps the dossier from being filed', (_, over) => {
    expect(check(over)).toEqual({ ready: false, shared: ['b: Nguyễn Văn An'] });
  });

  it.each<[string, Partial<Entry>]>([
    ['of one person proposed for a title and a commendation', { name: 'NGUYỄN VĂN  AN', title: 'CSTDB' }],
    ['that differs', { citizenId: '001185000124' }],
    ['that is missing', { citizenId: undefined }],
  ])('%s is none', (_, over) => {
    expect(check(over)).toEqual({ ready: true, shared: [] });
  });

  it('by a person and by the household of that person is none', () => {
    const nominations = { a: an, b: { ...an, kind: 'household' as const } };
    expect(checkDossier(dossier({ households: 1 }, nominations)).ready).toBe(true);
  });
});

it('counts stated, listed and reported of each kind', () => {
  const nominations = { a: entry(1), b: entry(2, { kind: 'collective', reported: false }) };
  expect(checkDossier(dossier({ collectives: 2 }, nominations)).counts).toEqual([
    { kind: 'individual', stated: 1, listed: 1, reported: 1, agrees: true },
    { kind: 'collective', stated: 2, listed: 1, reported: 0, agrees: false },
    { kind: 'household', stated: 0, listed: 0, reported: 0, agrees: true },
  ]);
});

/** The longest text that a field keeps, of the longest characters. */
const pasted = '𝒜'.repeat(25_000);

describe('the header’s line of a form', () => {
  it.each(['', 'hai', '-1', '12345', '1.5'])('leaves out a count that is none (%s)', (individuals) => {
    expect(statementEntry(1, 0, { individuals })).not.toHaveProperty('individuals');
  });

  it('takes number, date, signer and counts from the statement', () => {
    const filled = { number: '12/TTr', date: '10/11/2026', signerName: 'A', individuals: '3' };
    expect(statementEntry(2, 1, filled)).toEqual({
      version: 2,
      problems: 1,
      number: '12/TTr',
      date: '10/11/2026',
      signer: 'A',
      individuals: 3,
    });
  });

  const place = { version: 1, order: 1, kind: 'individual' } as const;

  it.each([
    [{ duties: 'x', achievements: 'y' }, true],
    [{ duties: 'x', achievements: '' }, false],
    [{ achievements: 'y' }, false],
  ])('says of %j whether there is a report: %s', (filled, reported) => {
    expect(nominationEntry(place, 0, filled).reported).toBe(reported);
  });

  it.each([
    ['individual', 120],
    ['collective', 200],
    ['household', 120],
  ] as const)('of the kind %s keeps of a report pasted into the name what a name may hold: %i', (kind, most) => {
    const { name, title } = nominationEntry({ ...place, kind }, 1, { fullName: 'ộ'.repeat(30_000), title: pasted });
    expect([[...name].length, [...title].length]).toEqual([most, 40]);
  });

  it('keeps of number, date and signer what they may hold', () => {
    const { number, date, signer } = statementEntry(1, 3, { number: pasted, date: pasted, signerName: pasted });
    expect([number, date, signer].map((text) => [...text].length)).toEqual([60, 40, 120]);
  });

  it('leaves two hundred of the longest far below an item’s 400 KB', () => {
    const longest = { fullName: pasted, title: pasted, directoryPerson: 'p'.repeat(40) };
    const saved = { savedBy: 'p'.repeat(40), savedAt: '2026-11-16T05:00:00.000Z' };
    const nominations = Object.fromEntries(
      Array.from({ length: 200 }, (_, order) => [
        String(order).padStart(24, '0'),
        { ...nominationEntry({ version: 999_999, order, kind: 'collective' }, 99, longest), ...saved },
      ]),
    );
    const statement = {
      ...statementEntry(999_999, 99, { number: pasted, date: pasted, signerName: pasted }),
      ...saved,
    };
    expect(byteLength(JSON.stringify(someDraft({ statement, nominations })))).toBeLessThan(280_000);
  });

  it.each([
    ['individual', '001 185 000 123', '001185000123'],
    ['household', '001185000123', '001185000123'],
    ['individual', '00118500012', undefined],
    ['collective', '001185000123', undefined],
  ] as const)('of the kind %s with the id %s holds %s', (kind, typed, held) => {
    expect(nominationEntry({ ...place, kind }, 0, { citizenId: typed }).citizenId).toBe(held);
  });

  it('names a person of the directory only when the officer chose one', () => {
    for (const directoryPerson of ['', 'Nguyễn Văn A', pasted])
      expect(nominationEntry(place, 0, { directoryPerson })).not.toHaveProperty('person');
    expect(nominationEntry(place, 0, { directoryPerson: 'head-u3' }).person).toBe('head-u3');
  });
});

describe('sameFilled', () => {
  it.each([
    ['the same in another order', { a: '1', b: '2' }, { b: '2', a: '1' }, true],
    ['an empty field and none', { a: '1', b: '' }, { a: '1' }, true],
    ['no rows and none', { rows: [] }, {}, true],
    ['another text', { a: '1' }, { a: '2' }, false],
    ['one more field', { a: '1' }, { a: '1', b: '2' }, false],
    ['another row', { rows: [{ x: '1' }] }, { rows: [{ x: '2' }] }, false],
    ['rows in another order', { rows: [{ x: '1' }, { x: '2' }] }, { rows: [{ x: '2' }, { x: '1' }] }, false],
  ])('of %s', (_, a, b, same) => {
    expect(sameFilled(a, b)).toBe(same);
  });
});
