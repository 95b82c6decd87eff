import { parseDay } from '../calendar.ts';
import { commendationKindCodes } from '../data/commendation-kinds.ts';
import { ratingCodes } from '../data/ratings.ts';
import { type Filled, type Row, rowsOf, textOf } from '../forms/field.ts';
import type { RecipientKind } from '../forms/forms.ts';
import type { AwardRecord } from '../recipient.ts';
import { titleNamed } from '../title-named.ts';
import type { FlagFact, Initiative, Known, NominationFacts, NumberFact, PastAward, YearRating } from './facts.ts';

const declared = <T>(value: T): Known<T> => ({ value, source: 'declared' });

const numberIn = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
const yearIn = (text: string): number | undefined => (/^\d{4}$/.test(text) ? Number(text) : undefined);

const cell = (row: Row, name: string): string => (Object.hasOwn(row, name) ? (row[name] ?? '') : '');

/** Which field of the form declares each count. */
const numberFields: Readonly<Record<RecipientKind, Partial<Readonly<Record<NumberFact, string>>>>> = {
  individual: { monthsWorked: 'monthsWorked', daysAbsent: 'daysAbsent' },
  collective: {
    members: 'headcount',
    ldtt: 'ldtt',
    completed: 'completed',
    cstdcs: 'cstdcs',
    cautioned: 'cautioned',
    movementYears: 'movementYears',
  },
  household: {},
};

const flagFields: readonly FlagFact[] = ['registered', 'maternityLeave', 'underReview', 'leading'];

const numbersOf = (kind: RecipientKind, filled: Filled): NominationFacts['numbers'] =>
  Object.fromEntries(
    Object.entries(numberFields[kind]).flatMap(([fact, field]) => {
      const value = numberIn(textOf(filled, field));
      return value === undefined ? [] : [[fact, declared(value)]];
    }),
  );

const flagsOf = (filled: Filled): NominationFacts['flags'] =>
  Object.fromEntries(
    flagFields.flatMap((name) => {
      const text = textOf(filled, name);
      return text === 'yes' || text === 'no' ? [[name, declared(text === 'yes')]] : [];
    }),
  );

const choicesOf = (filled: Filled): NominationFacts['choices'] => {
  const [rating, discipline] = [textOf(filled, 'rating'), textOf(filled, 'discipline')];
  return {
    ...(ratingCodes.some((code) => code === rating) ? { rating: declared(rating) } : {}),
    ...(discipline === '' ? {} : { discipline: declared(discipline) }),
  };
};

const ratingsOf = (filled: Filled): readonly YearRating[] =>
  rowsOf(filled, 'ratings').flatMap((row) => {
    const [year, rating] = [yearIn(cell(row, 'year')), cell(row, 'rating')];
    return year === undefined || rating === '' ? [] : [{ year, rating, source: 'declared' }];
  });

const initiativesOf = (filled: Filled): readonly Initiative[] =>
  rowsOf(filled, 'initiatives').flatMap((row) => {
    const recognised = parseDay(cell(row, 'date'));
    const [name, level] = [cell(row, 'name'), cell(row, 'level')];
    return recognised === undefined || name === '' || level === ''
      ? []
      : [{ name, level, year: Number(recognised.slice(0, 4)), source: 'declared' }];
  });

/** One nomination's form as rules see it. */
export const nominationFacts = (id: string, kind: RecipientKind, filled: Filled): NominationFacts => ({
  id,
  kind,
  name: textOf(filled, 'fullName'),
  title: textOf(filled, 'title'),
  numbers: numbersOf(kind, filled),
  flags: flagsOf(filled),
  choices: choicesOf(filled),
  ratings: ratingsOf(filled),
  initiatives: initiativesOf(filled),
});

/** The awards that a form tells of; a title in other words than the catalogue's is none that a rule could count. */
export const declaredAwards = (filled: Filled): readonly PastAward[] =>
  rowsOf(filled, 'awards').flatMap((row) => {
    const [year, title] = [yearIn(cell(row, 'year')), titleNamed(cell(row, 'title'))];
    const kind = commendationKindCodes.find((code) => code === cell(row, 'kind'));
    return year === undefined || title === undefined ? [] : [{ title, year, kind, source: 'declared' }];
  });

const recordedAward = ({ title, year, kind }: AwardRecord): PastAward => ({ title, year, kind, source: 'recorded' });

/** The awards of the record, then those that only the form tells of: where both do, the record is believed. */
export const pastAwards = (told: readonly PastAward[], record: readonly AwardRecord[]): readonly PastAward[] => {
  const recorded = record.map(recordedAward);
  const known = (award: PastAward) => recorded.some(({ title, year }) => title === award.title && year === award.year);
  return [...recorded, ...told.filter((award) => !known(award))];
};
