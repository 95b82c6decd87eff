import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  dayOf,
  dueAfter,
  holidaysOf,
  isWorkingDay,
  parseDay,
  reminderFor,
  workingDayAt,
  yearsWithoutHolidays,
} from '../../functions/domain/calendar.ts';
import { holidayYears } from '../../functions/domain/data/holidays.ts';
import { Day, Instant, inVietnam, later } from '../../functions/domain/time.ts';
import { dayText } from '../../functions/views/text/dates.ts';

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('working days', () => {
  it.each([
    ['2022-01-03', false, 'in lieu of New Year on a Saturday'],
    ['2022-04-11', false, 'in lieu of the Hung Kings on a Sunday'],
    ['2022-05-03', false, 'the second day in lieu after 30/4 and 1/5 on a weekend'],
    ['2022-05-04', true, 'the first day back'],
    ['2022-09-01', false, 'the day next to National Day'],
    ['2023-01-19', true, 'the eve of Tết leave'],
    ['2023-01-20', false, 'the 29th of the last lunar month'],
    ['2023-01-22', false, 'the first day of Tết, a Sunday'],
    ['2023-01-26', false, 'the second day in lieu of Tết'],
    ['2023-01-27', true, 'the first day after Tết'],
    ['2023-04-28', true, 'the Friday before the five days'],
    ['2023-05-02', false, 'in lieu of the Hung Kings on Saturday 29/4'],
    ['2023-05-03', false, 'in lieu of 30/4 on a Sunday'],
    ['2023-05-04', true, 'the first day back'],
    ['2023-09-04', false, 'in lieu of National Day on a Saturday'],
    ['2026-01-02', false, 'a Friday exchanged'],
    ['2026-01-10', true, 'the Saturday worked for it'],
    ['2026-02-13', true, 'the last day before Tết'],
    ['2026-02-20', false, 'the last day of Tết'],
    ['2026-02-23', true, 'the first day after Tết'],
    ['2026-08-22', true, 'the Saturday worked for 31/8'],
    ['2026-08-31', false, 'a Monday exchanged'],
    ['2026-11-07', false, 'a Saturday'],
    ['2026-11-09', true, 'a Monday'],
  ])('%s: %s, %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  it('lists only real days of its own year, each once', () => {
    for (const { year, daysOff, workedSaturdays } of holidayYears) {
      const days = [...daysOff, ...workedSaturdays].map(({ day }) => day);

      expect(days.every((day) => v.is(Day, day) && day.startsWith(`${year}-`))).toBe(true);
      expect(new Set(days).size).toBe(days.length);
    }
  });

  it('gives at least the eleven days of the Labour Code in every covered year', () => {
    for (const { daysOff } of holidayYears) {
      expect(daysOff.filter(({ kind }) => kind === 'holiday').length).toBeGreaterThanOrEqual(11);
    }
  });

  it('gives every holiday that falls on a weekend a weekday in lieu', () => {
    const weekday = (day: string) => ![0, 6].includes(new Date(day).getUTCDay());
    for (const { daysOff } of holidayYears) {
      const lost = daysOff.filter(({ kind, day }) => kind === 'holiday' && !weekday(day));
      const inLieu = daysOff.filter(({ kind }) => kind === 'inLieu');

      expect(inLieu).toHaveLength(lost.length);
      expect(inLieu.every(({ day }) => weekday(day))).toBe(true);
    }
  });

  it('exchanges weekdays for Saturdays one for one', () => {
    for (const { daysOff, workedSaturdays } of holidayYears) {
      const exchanged = daysOff.filter(({ kind }) => kind === 'exchanged').map(({ day }) => day);

      expect(workedSaturdays.map(({ insteadOf }) => insteadOf)).toEqual(exchanged);
      expect(workedSaturdays.every(({ day }) => new Date(day).getUTCDay() === 6)).toBe(true);
    }
  });

  it('claims no certainty for the leave of 2027', () => {
    const tet2027 = holidayYears.flatMap(({ daysOff }) => daysOff).filter(({ day }) => day.startsWith('2027-02'));

    expect(tet2027.map(({ verified }) => verified)).not.toContain(true);
  });

  it.each([
    ['2022-06-01', []],
    ['2023-06-01', [2024]],
    ['2026-12-31', []],
    ['2027-01-01', [2028]],
    ['2030-06-01', [2030, 2031]],
  ])('on %s miss the holidays of %j', (day, years) => {
    expect(yearsWithoutHolidays(day)).toEqual(years);
  });

  it('counts weekends alone in a year without a list', () => {
    expect(isWorkingDay('2030-01-01')).toBe(true);
    expect(isWorkingDay('2030-01-05')).toBe(false);
  });

  it('takes another list of holidays', () => {
    expect(isWorkingDay('2026-01-01', holidaysOf([]))).toBe(true);
    expect(yearsWithoutHolidays('2026-01-01', holidaysOf([]))).toEqual([2026, 2027]);
  });
});

describe('adding working days', () => {
  it.each([
    ['2026-11-02', 0, '2026-11-02'],
    ['2026-11-02', 1, '2026-11-03'],
    ['2026-11-06', 1, '2026-11-09'],
    ['2026-11-07', 1, '2026-11-09'],
    ['2023-01-19', 1, '2023-01-27'],
    ['2023-01-22', 1, '2023-01-27'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2022-12-30', 1, '2023-01-03'],
  ])('%s + %i is %s', (day, n, result) => {
    expect(addWorkingDays(day, n)).toBe(result);
  });

  it('lands on a working day with exactly n working days after the start', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, n) => {
        const end = addWorkingDays(day, n);

        expect(isWorkingDay(end)).toBe(true);
        expect(addWorkingDays(addWorkingDays(day, n - 1), 1)).toBe(end);
      }),
    );
  });
});

describe('due times', () => {
  const monday = '2026-11-02T02:00:00.000Z';
  const beforeTet = '2023-01-17T02:00:00.000Z';

  it.each([
    [monday, 3, '2026-11-05T10:00:00.000Z'],
    [monday, 5, '2026-11-09T10:00:00.000Z'],
    [monday, 20, '2026-12-01T10:00:00.000Z'],
    [beforeTet, 3, '2023-01-27T10:00:00.000Z'],
    [beforeTet, 5, '2023-01-31T10:00:00.000Z'],
    [beforeTet, 20, '2023-02-21T10:00:00.000Z'],
  ])('opened %s with %i days: due %s', (openedAt, n, due) => {
    expect(dueAfter(openedAt, n)).toBe(due);
  });

  it.each([
    [1, '2026-11-03T01:00:00.000Z'],
    [2, '2026-11-04T01:00:00.000Z'],
    [3, '2026-11-04T01:00:00.000Z'],
    [5, '2026-11-06T01:00:00.000Z'],
    [20, '2026-11-20T01:00:00.000Z'],
  ])('with %i days the reminder leaves %s', (n, reminder) => {
    expect(reminderFor(monday, n)).toBe(reminder);
  });

  it('counts from the day in Vietnam, which turns at 17:00 UTC', () => {
    expect(dueAfter('2026-11-02T16:59:59.999Z', 1)).toBe('2026-11-03T10:00:00.000Z');
    expect(dueAfter('2026-11-02T17:00:00.000Z', 1)).toBe('2026-11-04T10:00:00.000Z');
  });

  it('takes an hour of Vietnam', () => {
    expect(workingDayAt(monday, 1, 0)).toBe('2026-11-02T17:00:00.000Z');
    expect(workingDayAt(monday, 1, 12)).toBe('2026-11-03T05:00:00.000Z');
  });

  it('reminds before it is due, and after opening', () => {
    const opened = anyDay.map((day) => `${day}T05:00:00.000Z`);
    fc.assert(
      fc.property(opened, fc.integer({ min: 1, max: 40 }), (openedAt, n) => {
        expect(v.is(Instant, dueAfter(openedAt, n))).toBe(true);
        expect(openedAt < reminderFor(openedAt, n)).toBe(true);
        expect(reminderFor(openedAt, n) < dueAfter(openedAt, n)).toBe(true);
      }),
    );
  });
});

describe('days as people write them', () => {
  it('begins the days of Vietnam at 17:00 UTC', () => {
    expect(dayOf('2026-12-31T17:05:00.000Z')).toBe('2027-01-01');
    expect(dayOf('2026-12-31T16:59:59.999Z')).toBe('2026-12-31');
  });

  it.each([
    ['03/11/2026', '2026-11-03'],
    ['3/1/2026', '2026-01-03'],
    [' 3-11-2026 ', '2026-11-03'],
    ['3.11.2026', '2026-11-03'],
    ['29/02/2024', '2024-02-29'],
  ])('%j is %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each([
    '29/02/2023',
    '31/04/2026',
    '00/01/2026',
    '1/13/2026',
    '2026-11-03',
    '3/11-2026',
    '3/11/26',
    '1/1/0202',
    '',
    'x',
  ])('%j is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('reads back every day it writes', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(dayText(day))).toBe(day);
      }),
    );
  });
});

describe('an instant', () => {
  it.each(['2026-11-03T10:00:00.000Z', '1999-12-31T23:59:59.999Z'])('%s is one', (text) => {
    expect(v.is(Instant, text)).toBe(true);
  });

  it.each([
    '2026-11-03',
    '2026-11-03T10:00:00Z',
    '2026-11-03T10:00:00.000+07:00',
    '2026-02-30T10:00:00.000Z',
    '+012026-11-03T10:00:00.000Z',
    1,
  ])('%j is none', (text) => {
    expect(v.is(Instant, text)).toBe(false);
  });
});

it('counts milliseconds from an instant, forwards and back', () => {
  expect(later('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.000Z');
  expect(later('2027-01-01T00:00:00.000Z', -1)).toBe('2026-12-31T23:59:59.999Z');
});

it('shows an instant as clocks in Vietnam do', () => {
  expect(inVietnam('2026-12-31T17:05:00.000Z')).toBe('2027-01-01T00:05:00.000');
});
