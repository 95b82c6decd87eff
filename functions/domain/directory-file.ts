import type { Directory } from './directory.ts';
import { type Instant, inVietnam, zone } from './time.ts';

/** A moment as Vietnam's clocks show it, with the offset written out (`2026-12-23T17:00:00+07:00`). */
const written = (instant: Instant): string => `${inVietnam(instant).replace(/\.000$/, '')}${zone.written}`;

/** The directory as its file: what is exported and imported again is the same. */
export const directoryFile = (directory: Directory): string => {
  const seasons = directory.seasons.map((season) => ({
    ...season,
    deadline: written(season.deadline),
    ...(season.resubmitUntil === undefined ? {} : { resubmitUntil: written(season.resubmitUntil) }),
  }));
  return `${JSON.stringify({ ...directory, seasons }, undefined, 2)}\n`;
};
