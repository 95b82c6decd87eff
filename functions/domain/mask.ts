import type { Day } from './time.ts';

const dots = '••••••••';

/** Only the last four digits of a citizen id are shown; anything shorter than an id is hidden whole. */
export const maskCitizenId = (citizenId: string): string =>
  citizenId.length < 12 ? dots : `${dots} ${citizenId.slice(-4)}`;

/** The year alone. */
export const maskBirthDate = (day: Day): string => day.slice(0, 4);
