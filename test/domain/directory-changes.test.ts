import { describe, expect, it } from 'vitest';
import { directoryChanges, isSameDirectory } from '../../functions/domain/directory-changes.ts';
import { smallDirectory } from '../support/people.ts';

const before = smallDirectory();

describe('what a new directory changes', () => {
  it('is nothing when it is the same', () => {
    expect(directoryChanges(before, smallDirectory())).toEqual({ entries: [], ministry: [], lost: [], gained: [] });
  });

  it('is everything when there was none', () => {
    const { entries, gained, lost } = directoryChanges(undefined, before);

    expect(entries.every(({ how }) => how === 'added')).toBe(true);
    expect(entries).toHaveLength(22);
    expect(gained).toHaveLength(15);
    expect(lost).toEqual([]);
  });

  it('names the field with its old and new value', () => {
    const people = before.people.map((one) => (one.id === 'clerk' ? { ...one, post: 'Phó Vụ trưởng' } : one));

    expect(directoryChanges(before, { ...before, people }).entries).toEqual([
      {
        list: 'people',
        how: 'changed',
        id: 'clerk',
        name: 'Bùi Thị Vụ',
        fields: [{ field: 'post', before: 'Chức vụ', after: 'Phó Vụ trưởng' }],
      },
    ]);
  });

  it('says who lost a post and who gained it, by the name each had', () => {
    const units = before.units.map((unit) => (unit.id === 'U1' ? { ...unit, head: 'spare' } : unit));
    const people = before.people.filter(({ id }) => id !== 'head-u1');
    const { lost, gained, entries } = directoryChanges(before, { ...before, units, people });

    expect(lost).toEqual([{ person: 'head-u1', name: 'Nguyễn Văn u1', post: 'head', of: 'U1' }]);
    expect(gained).toEqual([{ person: 'spare', name: 'Đỗ Dự Phòng', post: 'head', of: 'U1' }]);
    expect(entries.map(({ list, how, id }) => `${how} ${list} ${id}`)).toEqual([
      'removed people head-u1',
      'changed units U1',
    ]);
  });

  it('tells the terms of one block apart by their first day', () => {
    const next = { block: 'K06', from: '2028-01-01', to: '2028-12-31', leader: 'deputy', deputies: [] };
    const { gained, entries } = directoryChanges(before, { ...before, terms: [...before.terms, next] });

    expect(gained).toEqual([{ person: 'deputy', name: 'Vũ Thị Phó', post: 'leader', of: 'K06', from: '2028-01-01' }]);
    expect(entries.map(({ id }) => id)).toEqual(['K06/2028-01-01']);
  });

  it('counts the order of deputies, who are asked in it', () => {
    const deputies = ['vice-u1', 'spare'];
    const of = (list: string[]) => ({
      ...before,
      units: before.units.map((unit) => (unit.id === 'U1' ? { ...unit, deputies: list } : unit)),
    });

    expect(isSameDirectory(of(deputies), of(deputies.toReversed()))).toBe(false);
  });
});
