import * as v from 'valibot';

const isRealInstant = (text: string): boolean => {
  const ms = Date.parse(text);
  return /^\d{4}-/.test(text) && !Number.isNaN(ms) && new Date(ms).toISOString() === text;
};

const isRealDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealInstant(`${text}T00:00:00.000Z`);

/** A moment in UTC with milliseconds (`2026-11-03T10:00:00.000Z`): sorts as text as it does in time. */
export const Instant = v.pipe(v.string('instant.invalid'), v.check(isRealInstant, 'instant.invalid'));
export type Instant = v.InferOutput<typeof Instant>;

/** A calendar day in Vietnam (`2026-11-03`). */
export const Day = v.pipe(v.string('day.invalid'), v.check(isRealDay, 'day.invalid'));
export type Day = v.InferOutput<typeof Day>;

/** The instant `ms` milliseconds after another one, or before it. */
export const later = (instant: Instant, ms: number): Instant => new Date(Date.parse(instant) + ms).toISOString();

export const HOUR_MS = 60 * 60_000;
export const DAY_MS = 24 * HOUR_MS;

/** Names the stretch of `ms` milliseconds that an instant falls into, for what is counted by the stretch. */
export const windowOf = (instant: Instant, ms: number): string => String(Math.floor(Date.parse(instant) / ms));

/** Vietnam keeps UTC+7 all year: no time zone table is needed. */
export const zone = { offsetMs: 7 * 3_600_000, written: '+07:00' } as const;

/** What clocks in Vietnam show, with no zone behind it (`2026-11-03T17:00:00.000`). */
export const inVietnam = (instant: Instant): string => later(instant, zone.offsetMs).slice(0, -1);
