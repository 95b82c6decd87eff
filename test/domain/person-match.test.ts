import { describe, expect, it } from 'vitest';
import {
  birthDay,
  type Found,
  holdersOf,
  identityOf,
  matchOf,
  namedAs,
  type Person,
  unsureIn,
} from '../../functions/domain/person-match.ts';
import { paperNumber, type Recipient } from '../../functions/domain/recipient.ts';

const an: Person = {
  kind: 'individual',
  name: 'Nguyễn Văn An',
  unitId: 'U3',
  birthDate: '05/03/1985',
  citizenId: '001185000123',
};
const { citizenId: _, ...withoutId } = an;
const known: Recipient = { id: 'r1', ...an };
const older: Recipient = { id: 'r2', ...withoutId };
const nobody: Found = { byId: undefined, byOwnName: undefined, named: [] };

describe('who a person is', () => {
  it('is sure by citizen id and name, however either is spelt', () => {
    const person = { ...an, name: 'NGUYỄN  VĂN AN', citizenId: '001 185 000 123' };

    expect(identityOf(person)).toBe(identityOf(an));
    expect(matchOf(person, { ...nobody, byId: known })).toEqual({ match: 'known', recipient: known });
  });

  it('is doubtful when the citizen id stands under another name, an accent included', () => {
    const person = { ...an, name: 'Nguyễn Văn Ân' };

    expect(matchOf(person, { ...nobody, byId: known })).toEqual({ match: 'otherName', recipient: known });
  });

  it('is whoever carries both, when the citizen id was somebody else’s first', () => {
    const own = { ...known, id: 'r9', sameIdAs: 'r1' };

    expect(matchOf(an, { ...nobody, byId: { ...known, name: 'Trần Thị Bình' }, byOwnName: own })).toEqual({
      match: 'known',
      recipient: own,
    });
  });

  it('is only likely by name, birth date and unit', () => {
    expect(matchOf(withoutId, { ...nobody, named: [known, older] })).toEqual({
      match: 'likely',
      candidates: [known, older],
    });
    expect(matchOf(an, { ...nobody, named: [older] })).toEqual({ match: 'likely', candidates: [older] });
  });

  it('is nobody of the same name with another citizen id', () => {
    expect(matchOf({ ...an, citizenId: '001185000999' }, { ...nobody, named: [known] })).toEqual({ match: 'nobody' });
  });

  it('is sure for a collective by its unit and name', () => {
    const room: Person = { kind: 'collective', name: 'Phòng Kỹ thuật', unitId: 'U3' };
    const found = { id: 'c1', ...room };

    expect(matchOf({ ...room, name: 'phòng  kỹ thuật' }, { ...nobody, byId: found })).toEqual({
      match: 'known',
      recipient: found,
    });
    expect(namedAs(room)).toBeUndefined();
  });
});

describe('two people without a citizen id', () => {
  it.each([
    [{ name: 'NGUYỄN VĂN AN'.normalize('NFD') }, true],
    [{ birthDate: '1985-03-05' }, true],
    [{ name: 'Nguyễn Văn Ân' }, false],
    [{ birthDate: '06/03/1985' }, false],
    [{ unitId: 'U2' }, false],
    [{ kind: 'household' as const }, false],
  ])('%j are one: %s', (other, one) => {
    expect(identityOf({ ...withoutId, ...other }) === identityOf(withoutId)).toBe(one);
    expect(namedAs({ ...withoutId, ...other }) === namedAs(withoutId)).toBe(one);
  });
});

describe('a person’s history', () => {
  const confirmed = (person: Person) => ({ ...person, sameRecord: true });

  it('is that of the record found by citizen id alone, as long as no human has said whose the older papers are', () => {
    expect(holdersOf(an, { ...nobody, byId: known, named: [known, older] })).toEqual([known]);
    expect(holdersOf(an, { ...nobody, named: [older] })).toEqual([]);
    expect(holdersOf({ ...an, sameRecord: false }, { ...nobody, named: [older] })).toEqual([]);
  });

  it('is also that of the only one whom older papers name without a citizen id, once that is confirmed', () => {
    expect(holdersOf(confirmed(an), { ...nobody, byId: known, named: [known, older] })).toEqual([known, older]);
    expect(holdersOf(confirmed(an), { ...nobody, named: [older] })).toEqual([older]);
    expect(holdersOf(confirmed(withoutId), { ...nobody, named: [known] })).toEqual([known]);
  });

  it('leaves to a human whom name, birth date and unit alone make likely', () => {
    expect(unsureIn(matchOf(an, { ...nobody, byId: known, named: [known, older] }))).toEqual([older]);
    expect(unsureIn(matchOf(an, { ...nobody, named: [older] }))).toEqual([older]);
    expect(unsureIn(matchOf(an, { ...nobody, byId: known, named: [known] }))).toEqual([]);
  });

  it('takes nothing from several who may be meant, nor from who carries another name or citizen id', () => {
    expect(holdersOf(confirmed(withoutId), { ...nobody, named: [known, older] })).toEqual([]);
    expect(holdersOf(confirmed(an), { ...nobody, byId: { ...known, name: 'Trần Thị Bình' } })).toEqual([]);
    expect(holdersOf(confirmed({ ...an, citizenId: '001185000999' }), { ...nobody, named: [known] })).toEqual([]);
  });
});

it('a birth date counts as typed or as a day, and nothing else does', () => {
  expect(['5/3/1985', '05-03-1985', '1985-03-05', '1985', '', undefined].map(birthDay)).toEqual([
    '1985-03-05',
    '1985-03-05',
    '1985-03-05',
    undefined,
    undefined,
    undefined,
  ]);
});

it('a decision’s number is one however its case and spacing', () => {
  expect(paperNumber(' 512 /qđ-btnmt')).toBe(paperNumber('512/QĐ-BTNMT'));
  expect(paperNumber('512/QD-BTNMT')).not.toBe(paperNumber('512/QĐ-BTNMT'));
});
