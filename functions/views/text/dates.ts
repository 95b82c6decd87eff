import type { Day, Instant } from '../../domain/time.ts';

const HANOI_MS = 7 * 3_600_000;

/** Vietnam keeps UTC+7 all year: no time zone table is needed. */
const inHanoi = (instant: Instant): string => new Date(Date.parse(instant) + HANOI_MS).toISOString();

/** dd/mm/yyyy, as people here write it in both languages. */
export const dayText = (day: Day): string => day.split('-').reverse().join('/');

/** 10:32 */
export const clockText = (instant: Instant): string => inHanoi(instant).slice(11, 16);

/** 15/03/2026 */
export const dateText = (instant: Instant): string => dayText(inHanoi(instant).slice(0, 10));

/** 10:32, 15/03/2026 */
export const momentText = (instant: Instant): string => `${clockText(instant)}, ${dateText(instant)}`;
