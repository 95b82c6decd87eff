import * as v from 'valibot';
import { type HolidayYear, holidayYears } from './data/holidays.ts';
import { Day, Instant, inVietnam, later, zone } from './time.ts';

export { Day, Instant };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export type Holidays = {
  readonly off: ReadonlySet<Day>;
  readonly worked: ReadonlySet<Day>;
  readonly years: readonly number[];
};

export const holidaysOf = (years: readonly HolidayYear[]): Holidays => ({
  off: new Set(years.flatMap(({ daysOff }) => daysOff.map(({ day }) => day))),
  worked: new Set(years.flatMap(({ workedSaturdays }) => workedSaturdays.map(({ day }) => day))),
  years: years.map(({ year }) => year),
});

const known = holidaysOf(holidayYears);

/** In a year that is not covered only weekends count as days off. */
const isCovered = (year: number, { years }: Holidays): boolean => years.includes(year);

/** The years that due times of a day on reach into and whose holidays nobody has entered: its own, and the next. */
export const yearsWithoutHolidays = (day: Day, holidays = known): readonly number[] => {
  const year = Number(day.slice(0, 4));
  return [year, year + 1].filter((one) => !isCovered(one, holidays));
};

const midnight = (day: Day): Instant => `${day}T00:00:00.000Z`;

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(midnight(day)).getUTCDay());

/** Monday to Friday, less public holidays and days in lieu, plus Saturdays worked in exchange (Art. 111-112, Labour Code 2019). */
export const isWorkingDay = (day: Day, holidays = known): boolean =>
  holidays.worked.has(day) || !(isWeekend(day) || holidays.off.has(day));

export const dayAfter = (day: Day, days = 1): Day => later(midnight(day), days * dayMs).slice(0, 10);

/** The n-th working day after `day`, which itself does not count; with n = 0, `day` as it is. */
export const addWorkingDays = (day: Day, n: number, holidays = known): Day => {
  let at = day;
  for (let left = n; left > 0; ) {
    at = dayAfter(at);
    if (isWorkingDay(at, holidays)) left -= 1;
  }
  return at;
};

export const dayOf = (instant: Instant): Day => inVietnam(instant).slice(0, 10);

/** A time of a day in Vietnam. */
export const instantAt = (day: Day, hour: number, minute = 0): Instant =>
  later(midnight(day), hour * hourMs + minute * 60_000 - zone.offsetMs);

/** `hour` o'clock in Vietnam on the k-th working day after the day something opened. */
export const workingDayAt = (openedAt: Instant, k: number, hour: number, holidays = known): Instant =>
  instantAt(addWorkingDays(dayOf(openedAt), k, holidays), hour);

/** The end of office hours, 17:00, of the n-th working day after the opening day. */
export const dueAfter = (openedAt: Instant, n: number, holidays = known): Instant =>
  workingDayAt(openedAt, n, 17, holidays);

/** 08:00 of the working day on which two thirds of the time given have come: ⌈2n/3⌉. */
export const reminderFor = (openedAt: Instant, n: number, holidays = known): Instant =>
  workingDayAt(openedAt, Math.ceil((2 * n) / 3), 8, holidays);

/** A day as people type it (d/m/yyyy, d-m-yyyy, d.m.yyyy); a year outside 1900-2199 is a slip of the finger. */
export const parseDay = (text: string): Day | undefined => {
  const { day, month, year } =
    /^(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>(?:19|20|21)\d{2})$/.exec(text.trim())?.groups ??
    {};
  const parsed = v.safeParse(Day, `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  return parsed.success ? parsed.output : undefined;
};
