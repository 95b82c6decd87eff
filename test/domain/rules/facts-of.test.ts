import { describe, expect, it } from 'vitest';
import type { Filled } from '../../../functions/domain/forms/field.ts';
import { formOf, type RecipientKind } from '../../../functions/domain/forms/forms.ts';
import { readForm } from '../../../functions/domain/forms/read.ts';
import type { AwardRecord, ImportedAward } from '../../../functions/domain/recipient.ts';
import { declaredAwards, nominationFacts, pastAwards } from '../../../functions/domain/rules/facts-of.ts';
import { individualFields, posted } from '../../support/filled.ts';

const filledIn = (kind: RecipientKind, fields: Record<string, string>): Filled =>
  readForm(formOf(kind), posted(fields)).filled;
const factsOf = (over: Record<string, string> = {}, kind: RecipientKind = 'individual') =>
  nominationFacts('n1', kind, filledIn(kind, individualFields(over)));

const award = (over: Partial<ImportedAward>): ImportedAward => ({
  source: 'imported',
  recipientId: 'r1',
  title: 'CSTDCS',
  year: 2025,
  at: '2026-01-10T02:00:00.000Z',
  unitId: 'U3',
  ...over,
});

const declared = <T>(value: T) => ({ value, source: 'declared' });

describe('the facts of a nomination', () => {
  it('are what its form declares', () => {
    expect(factsOf()).toMatchObject({
      id: 'n1',
      kind: 'individual',
      name: 'Nguyễn Thị Ánh',
      title: 'BKB',
      numbers: { monthsWorked: declared(12), daysAbsent: declared(0) },
      flags: { registered: declared(true), underReview: declared(false) },
      choices: { rating: declared('excellent'), discipline: declared('none') },
    });
  });

  it.each([
    ['monthsWorked', '', 'numbers'],
    ['monthsWorked', 'mười', 'numbers'],
    ['registered', '', 'flags'],
    ['registered', 'maybe', 'flags'],
    ['rating', '', 'choices'],
    ['rating', 'superb', 'choices'],
    ['discipline', '', 'choices'],
  ] as const)('leave %s out when it says «%s»', (field, text, group) => {
    expect(factsOf({ [field]: text })[group]).not.toHaveProperty(field);
  });

  it('of a collective count its members by its number of staff', () => {
    const collective = {
      headcount: '14',
      ldtt: '10',
      completed: '14',
      cstdcs: '2',
      cautioned: '0',
      movementYears: '5',
      leading: 'yes',
    };
    const { numbers, flags } = factsOf(collective, 'collective');
    expect(numbers).toEqual({
      members: declared(14),
      ldtt: declared(10),
      completed: declared(14),
      cstdcs: declared(2),
      cautioned: declared(0),
      movementYears: declared(5),
    });
    expect(flags.leading).toEqual(declared(true));
  });

  it('of a household count nobody', () => {
    expect(factsOf({ headcount: '4' }, 'household').numbers).toEqual({});
  });

  it('have the year of an initiative by the day on which it was recognised', () => {
    expect(factsOf().initiatives).toEqual([
      { name: 'Số hóa hồ sơ', level: 'grassroots', year: 2026, source: 'declared' },
      { name: 'Tra cứu hồ sơ qua mạng', level: 'grassroots', year: 2025, source: 'declared' },
    ]);
  });

  it.each(['initiatives.0.date', 'initiatives.0.name', 'initiatives.0.level'])(
    'leave out an initiative without %s',
    (field) => {
      expect(factsOf({ [field]: '' }).initiatives.map(({ year }) => year)).toEqual([2025]);
    },
  );

  it('have the ratings of the years that are written with one', () => {
    const half = {
      'ratings.2.year': '2024',
      'ratings.3.rating': 'good',
      'ratings.4.year': '24',
      'ratings.4.rating': 'good',
    };
    expect(factsOf(half).ratings).toEqual([
      { year: 2025, rating: 'excellent', source: 'declared' },
      { year: 2026, rating: 'excellent', source: 'declared' },
    ]);
  });
});

const row = (index: number, year: string, title: string, kind = '') => ({
  [`awards.${index}.year`]: year,
  [`awards.${index}.title`]: title,
  [`awards.${index}.kind`]: kind,
});
const awardsOf = (fields: Record<string, string>, record: readonly AwardRecord[] = []) =>
  pastAwards(declaredAwards(filledIn('individual', individualFields(fields))), record);

describe('past awards', () => {
  it('are declared in words, and known by their titles', () => {
    expect(awardsOf({ ...row(0, '2024', 'Chiến sỹ thi đua cơ sở'), ...row(1, '2023', 'BKB', 'DOT_XUAT') })).toEqual([
      { title: 'CSTDCS', year: 2024, kind: undefined, source: 'declared' },
      { title: 'BKB', year: 2023, kind: 'DOT_XUAT', source: 'declared' },
    ]);
  });

  it('are none where no title is named or no year', () => {
    expect(awardsOf({ ...row(0, '2024', 'Giải Nhất hội thi'), ...row(1, '', 'LĐTT') })).toEqual([]);
  });

  it('are believed to the record where the form tells of the same one', () => {
    const fields = { ...row(0, '2025', 'CSTĐCS', 'CONG_TRANG'), ...row(1, '2024', 'CSTĐCS') };
    expect(awardsOf(fields, [award({ kind: 'PHONG_TRAO' })])).toEqual([
      { title: 'CSTDCS', year: 2025, kind: 'PHONG_TRAO', source: 'recorded' },
      { title: 'CSTDCS', year: 2024, kind: undefined, source: 'declared' },
    ]);
  });
});
