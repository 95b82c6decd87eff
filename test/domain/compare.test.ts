import { describe, expect, it } from 'vitest';
import { changedEntries, changedFields, changedNomination, namedChanges } from '../../functions/domain/compare.ts';
import { statementForm } from '../../functions/domain/forms/forms.ts';
import type { Entry } from '../../functions/domain/proposal.ts';

const entry = (version: number): Entry => ({
  version,
  order: 1,
  kind: 'individual',
  name: 'x',
  title: 'x',
  problems: 0,
  reported: true,
});

describe('changed fields', () => {
  it('are none of equal forms', () => {
    expect(changedFields(statementForm, { place: 'Hà Nội' }, { place: 'Hà Nội' })).toEqual([]);
  });

  it('come in the order of the form', () => {
    const after = { signerName: 'B', number: '2' };
    expect(changedFields(statementForm, {}, after).map(({ path }) => path)).toEqual(['number', 'signerName']);
  });

  it('show what was there before and what is there now', () => {
    expect(changedFields(statementForm, { place: 'Hà Nội' }, { place: '' })).toEqual([
      { path: 'place', before: 'Hà Nội', after: '' },
    ]);
  });

  it('leave out what is no field of the form', () => {
    expect(changedFields(statementForm, { secret: '1' }, { secret: '2' })).toEqual([]);
  });

  it.each([
    [
      'a row more',
      [{ text: 'A' }],
      [{ text: 'A' }, { text: 'B' }],
      [{ path: 'legalBases.1.text', before: '', after: 'B' }],
    ],
    [
      'a row less',
      [{ text: 'A' }, { text: 'B' }],
      [{ text: 'A' }],
      [{ path: 'legalBases.1.text', before: 'B', after: '' }],
    ],
    ['another row', [{ text: 'A' }], [{ text: 'C' }], [{ path: 'legalBases.0.text', before: 'A', after: 'C' }]],
  ])('name the cell of %s', (_, before, after, expected) => {
    expect(changedFields(statementForm, { legalBases: before }, { legalBases: after })).toEqual(expected);
  });

  it('of a nomination are those of its kind’s form', () => {
    expect(changedNomination('household', { rating: 'good' }, { rating: 'excellent' })).toEqual([]);
    expect(changedNomination('individual', { rating: 'good' }, { rating: 'excellent' })).toHaveLength(1);
  });
});

describe('changed fields by name', () => {
  it('are each named once, however many rows of them changed', () => {
    const rows = [0, 1, 2].map((row) => ({ path: `initiatives.${row}.name`, before: 'a', after: 'b' }));
    expect(namedChanges([{ path: 'duties', before: 'a', after: 'b' }, ...rows])).toEqual([
      { path: 'duties' },
      { path: 'initiatives' },
    ]);
  });

  it.each(['fullName', 'title', 'rating', 'votesFor', 'votesPresent'])('have their texts when they are %s', (path) => {
    expect(namedChanges([{ path, before: '6', after: '7' }])).toEqual([{ path, before: '6', after: '7' }]);
  });

  it('have a long text cut to a line, by whole characters', () => {
    const [change] = namedChanges([{ path: 'fullName', before: '𠮷'.repeat(81), after: '𠮷'.repeat(80) }]);
    expect(change).toEqual({ path: 'fullName', before: `${'𠮷'.repeat(79)}…`, after: '𠮷'.repeat(80) });
  });
});

it('tells nominations that came, went or have another version', () => {
  expect(changedEntries({ a: entry(1), b: entry(1), c: entry(1) }, { b: entry(1), c: entry(2), d: entry(1) })).toEqual({
    added: ['d'],
    removed: ['a'],
    changed: ['c'],
  });
});
