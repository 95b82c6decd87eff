import type { HolidayYear } from './holiday-year.ts';
import { holidays2022, holidays2023 } from './holidays-2022-2023.ts';
import { holidays2026, holidays2027 } from './holidays-2026-2027.ts';

export type { DayOff, HolidayYear, WorkedSaturday } from './holiday-year.ts';

/** Years with an official or expected list of days off; in any other year only weekends are known. */
export const holidayYears: readonly HolidayYear[] = [holidays2022, holidays2023, holidays2026, holidays2027];
