import { addWorkingDays, dayAfter, dayOf, yearsWithoutHolidays } from '../../../functions/domain/calendar.ts';
import { stages } from '../../../functions/domain/data/authorities.ts';
import { holidayYears } from '../../../functions/domain/data/holidays.ts';
import type { Directory, Season } from '../../../functions/domain/directory.ts';
import { type DueTimes, daysFor } from '../../../functions/domain/due.ts';
import type { Day, Instant } from '../../../functions/domain/time.ts';
import { notReady, ready, type Verdict, warning } from './finding.ts';

/** The days on which somebody may have to be asked, both included. */
export type Period = { readonly from: Day; readonly until: Day };

const lastFiling = ({ deadline, resubmitUntil = deadline }: Season): Instant =>
  resubmitUntil > deadline ? resubmitUntil : deadline;

export const seasonsAhead = ({ seasons }: Directory, now: Instant): readonly Season[] =>
  seasons.filter((season) => lastFiling(season) > now).toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1));

/** From today until what is filed last has had the days of every stage, and of one correction unless the season ends those. */
export const periodOf = (season: Season, now: Instant, configured: DueTimes): Period => {
  const corrections = season.resubmitUntil === undefined ? (['correction'] as const) : [];
  const days = [...stages, ...corrections]
    .map((seat) => daysFor(seat, season.days, configured))
    .reduce((sum, one) => sum + one, 0);
  const today = dayOf(now);
  return { from: season.opens > today ? season.opens : today, until: addWorkingDays(dayOf(lastFiling(season)), days) };
};

/** One period that holds them all; without a season, today and the rest of its year. */
export const whole = (periods: readonly Period[], today: Day): Period => ({
  from: today,
  until: periods.map(({ until }) => until).reduce((a, b) => (a > b ? a : b), `${today.slice(0, 4)}-12-31`),
});

export const judgeSeason = (directory: Directory, now: Instant, stack: string): Verdict => {
  const [first, ...more] = seasonsAhead(directory, now);
  if (first === undefined) return notReady('season.none', { stack });
  return ready('season.ahead', { name: first.name, deadline: first.deadline, more: more.length });
};

const yearsIn = ({ from, until }: Period): readonly number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
};

export const judgeHolidays = (period: Period): Verdict => {
  const years = yearsIn(period).filter((year) => yearsWithoutHolidays(`${year}-01-01`).includes(year));
  if (years.length > 0) return notReady('holidays.missing', { years });
  const { from, until } = period;
  const days = holidayYears
    .flatMap(({ daysOff, workedSaturdays }) => [...daysOff, ...workedSaturdays])
    .filter(({ day, verified }) => !verified && from <= day && day <= until)
    .map(({ day }) => day)
    .toSorted();
  return days.length > 0 ? warning('holidays.unverified', { until, days }) : ready('holidays.known', { until });
};

/** The days on which a block's leaders may be others than the day before. */
export const turningDays = ({ terms }: Directory, block: string, { from, until }: Period): readonly Day[] => {
  const own = terms.filter((term) => term.block === block);
  const days = own.flatMap((term) => [term.from, dayAfter(term.to)]).filter((day) => from < day && day <= until);
  return [...new Set([from, ...days])].toSorted();
};
