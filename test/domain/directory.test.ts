import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Directory, Person, Season } from '../../functions/domain/directory.ts';
import { emptyDirectory } from '../../functions/domain/empty-directory.ts';
import { smallDirectory } from '../support/people.ts';

const season = (over: object) => ({
  id: 'N2026',
  name: 'Năm 2026',
  kind: 'year',
  year: 2026,
  opens: '2026-01-01',
  deadline: '2026-12-23T17:00:00+07:00',
  ...over,
});

const person = (over: object) => ({ id: 'P1', name: 'Lê An', email: 'an@example.vn', post: 'Chuyên viên', ...over });

const codesOf = (schema: v.GenericSchema, input: unknown) =>
  v.safeParse(schema, input).issues?.map(({ message }) => message);

describe('a moment in the directory file', () => {
  it.each([
    ['2026-12-23T17:00:00+07:00', '2026-12-23T10:00:00.000Z'],
    ['2026-12-23T17:00+07:00', '2026-12-23T10:00:00.000Z'],
    ['2026-12-24T01:30:00.5+07:00', '2026-12-23T18:30:00.500Z'],
    ['2026-12-23T10:00:00.000Z', '2026-12-23T10:00:00.000Z'],
    ['2026-12-31T23:00:00-05:30', '2027-01-01T04:30:00.000Z'],
  ])('%s is kept as %s', (written, kept) => {
    expect(v.parse(Season, season({ deadline: written })).deadline).toBe(kept);
  });

  it.each([
    '2026-02-30T17:00:00+07:00',
    '2026-12-23T24:00:00+07:00',
    '2026-12-23T17:00:00',
    '2026-12-23',
    '23/12/2026 17:00',
    '2026-12-23T17:00:00+7',
    '2026-12-23T17:00:00+07:00\n',
    '',
    17,
    null,
  ])('%j is refused', (written) => {
    expect(codesOf(Season, season({ deadline: written }))).toContain('instant.invalid');
  });
});

describe('an entry of the directory file', () => {
  it('names a missing field by code', () => {
    const { email, ...rest } = person({});

    expect(email).toBe('an@example.vn');
    expect(codesOf(Person, rest)).toEqual(['field.missing']);
  });

  it('refuses a field it does not know', () => {
    expect(codesOf(Person, person({ phone: '0912' }))).toEqual(['field.unknown']);
  });

  it.each([['text'], [7], [null]])('says that %j is no object', (input) => {
    expect(codesOf(Person, input)).toEqual(['object.expected']);
  });

  it('fills in the language and empty lists of deputies', () => {
    const { language } = v.parse(Person, person({}));

    expect(language).toBe('vi');
  });

  it('has no message that is not a dotted code', () => {
    const wrong = { format: 2, ministry: [], blocks: {}, units: [{}], terms: [{ deputies: '' }], people: [{ id: 1 }] };

    for (const code of codesOf(Directory, wrong) ?? []) expect(code).toMatch(/^[a-z]\w*\.[a-z]\w*$/i);
  });
});

it('reads its own output unchanged', () => {
  const directory = v.parse(Directory, smallDirectory());

  expect(v.parse(Directory, directory)).toEqual(directory);
});

describe('a ministry', () => {
  it('needs no short name', () => {
    const { ministry, ...rest } = smallDirectory();
    const { shortName: _, ...named } = ministry;
    expect(codesOf(Directory, { ...rest, ministry: named })).toBeUndefined();
  });

  it('of an empty system may have any name that a ministry may have', () => {
    expect(codesOf(Directory, emptyDirectory('Bộ '.repeat(60), 'quantri@example.vn'))).toBeUndefined();
  });
});
