import { type Day, type Instant, inVietnam } from '../../domain/time.ts';

/** dd/mm/yyyy, as people here write it in both languages. */
export const dayText = (day: Day): string => day.split('-').reverse().join('/');

/** 10:32 */
export const clockText = (instant: Instant): string => inVietnam(instant).slice(11, 16);

/** 15/03/2026 */
export const dateText = (instant: Instant): string => dayText(inVietnam(instant).slice(0, 10));

/** 10:32, 15/03/2026 */
export const momentText = (instant: Instant): string => `${clockText(instant)}, ${dateText(instant)}`;
