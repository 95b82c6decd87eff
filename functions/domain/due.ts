import { dueAfter, reminderFor, workingDayAt } from './calendar.ts';
import type { Season, StageDays } from './directory.ts';
import type { Seat } from './proposal.ts';
import { DAY_MS, type Instant, later } from './time.ts';
import type { Next, OpenTurn } from './turn.ts';

export type DueTimes = Readonly<Record<Seat, number>>;

/** A season's own number of working days wins over the configured one. */
export const daysFor = (seat: Seat, season: StageDays, configured: DueTimes): number =>
  season[seat] ?? configured[seat];

const firstAfter = (now: Instant, plan: readonly Next[], last: Next): Next => plan.find(({ at }) => at > now) ?? last;

/** The share of a correction's days after which its closing is announced: 5 and 8 of the usual 10. */
const announceAfter = [0.5, 0.8];

const correctionPlan = (openedAt: Instant, days: number, due: Instant): { plan: Next[]; last: Next } => ({
  plan: announceAfter
    .map((share) => ({ at: workingDayAt(openedAt, Math.ceil(days * share), 8), step: 'announce' as const }))
    .filter(({ at }) => at < due),
  last: { at: due, step: 'close' },
});

export type Schedule = { readonly due: Instant; readonly next: Next };

/** When a stage that was asked at `askedAt` is due, and what comes first. */
export const scheduleFrom = (askedAt: Instant, days: number): Schedule => ({
  due: dueAfter(askedAt, days),
  next: { at: reminderFor(askedAt, days), step: 'remind' },
});

type LastDay = Pick<Season, 'resubmitUntil'>;

/**
 * The season's own end for a dossier returned at `openedAt`, if it has one: not before the end of the next working day,
 * or a late return would close the dossier for good before anybody could correct it.
 */
export const seasonEnds = ({ resubmitUntil }: LastDay, openedAt: Instant): Instant | undefined => {
  const soonest = dueAfter(openedAt, 1);
  return resubmitUntil === undefined || resubmitUntil > soonest ? resubmitUntil : soonest;
};

const correctionFrom = (season: LastDay, openedAt: Instant, days: number): Schedule => {
  const [inDays, ends] = [dueAfter(openedAt, days), seasonEnds(season, openedAt)];
  const due = ends === undefined || inDays < ends ? inDays : ends;
  const { plan, last } = correctionPlan(openedAt, days, due);
  return { due, next: firstAfter(openedAt, plan, last) };
};

/** What a season gives a seat that opens: its working days, when it is due, and what comes first. */
export const scheduleIn = (
  season: Pick<Season, 'days' | 'resubmitUntil'> | undefined,
  seat: Seat,
  openedAt: Instant,
  configured: DueTimes,
): Schedule & { readonly days: number } => {
  const days = daysFor(seat, season?.days ?? {}, configured);
  const schedule = seat === 'correction' ? correctionFrom(season ?? {}, openedAt, days) : scheduleFrom(openedAt, days);
  return { days, ...schedule };
};

/** What follows the announcement just made: the next one, or the closing. */
export const afterAnnouncement = (turn: OpenTurn): Next => {
  const { plan, last } = correctionPlan(turn.openedAt, turn.days, turn.due);
  return firstAfter(turn.next.at, plan, last);
};

const deputyAsked = ({ addressees }: OpenTurn): boolean =>
  addressees.some(({ as, replacedAt }) => as !== 'holder' && replacedAt === undefined);

/** When the day has come and nobody answered: first the deputy, then the administrator. */
export const afterReminder = (turn: OpenTurn): Next => ({
  at: turn.due,
  step: deputyAsked(turn) ? 'tellAdministrator' : 'askDeputy',
});

/** A moved due date changes when something happens, never what: past it, a stage is asked of the deputy and a correction closes. */
export const moved = (turn: OpenTurn, due: Instant): Next => {
  const { next, seat } = turn;
  const stillAhead = (next.step === 'remind' || next.step === 'announce') && next.at < due;
  if (stillAhead) return next;
  return seat === 'correction' ? { at: due, step: 'close' } : afterReminder({ ...turn, due });
};

/** A proposal that waits this long for its engine is told to the administrator (ms). */
export const STUCK_AFTER_MS = 10 * 60_000;

const WEEK_MS = 7 * DAY_MS;

/** The administrator hears of an overdue turn every week until somebody answers. */
export const weekAfter = (now: Instant): Next => ({
  at: later(now, WEEK_MS),
  step: 'tellAdministrator',
});
