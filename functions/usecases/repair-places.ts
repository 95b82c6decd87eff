import type { Place } from '../domain/rules/places.ts';
import type { App } from '../ports.ts';
import { adoptPlaces, lackingPlaces } from './adopt-places.ts';
import { type Recount, type Recounted, recountPlaces } from './recount-places.ts';

type Needs = Pick<App, 'ledger' | 'lists' | 'directories' | 'places' | 'clock'>;

/** Lets the index of lists, which is late by a moment, follow the headers. */
type Pause = () => Promise<void>;

export type Checked = {
  readonly proposals: number;
  readonly counters: number;
  /** Counters that say otherwise than the headers of the dossiers that hold their places. */
  readonly wrong: readonly Recount[];
  /** Counters that were in use at every look: nothing is known of them but that. */
  readonly busy: readonly Place[];
  /** Dossiers from before a quota, which hold no place of it. */
  readonly lacking: number;
};

const LOOKS = 5;

const differs = ({ count, held }: Recount): boolean => count.used !== held;

const same = (a: Recount, b: Recount): boolean =>
  a.quiet && a.count.place === b.count.place && a.count.rev === b.count.rev && a.held === b.held;

/** Right, or as wrong as at the look before. */
const isSettled = (recount: Recount, before: Recounted | undefined): boolean =>
  recount.quiet && (!differs(recount) || (before?.recounts.some((one) => same(one, recount)) ?? false));

const recount = async (app: Needs, pause: Pause): Promise<Omit<Checked, 'lacking'>> => {
  let before: Recounted | undefined;
  for (let looks = 1; ; looks += 1) {
    const seen = await recountPlaces(app);
    const { proposals, recounts } = seen;
    const settled = recounts.filter((one) => isSettled(one, before));
    if (settled.length === recounts.length || looks === LOOKS) {
      const busy = recounts.filter((one) => !settled.includes(one)).map(({ count }) => count.place);
      return { proposals, counters: recounts.length, wrong: settled.filter(differs), busy };
    }
    before = seen;
    await pause();
  }
};

/** Compares every counter of places with the dossiers that hold them, also while the system runs: looks until each was seen at rest. */
export const checkPlaces = async (app: Needs, pause: Pause): Promise<Checked> => {
  const lacking = (await Array.fromAsync(lackingPlaces(app), ({ proposal }) => proposal.id)).length;
  return { ...(await recount(app, pause)), lacking };
};

/** Lets every dossier hold what it lacks, and sets right what differs: each counter only where it still is as it was seen. */
export const repairPlaces = async (app: Needs, pause: Pause): Promise<Checked> => {
  const lacking = await adoptPlaces(app);
  const { wrong, busy, ...checked } = await recount(app, pause);
  const mended: Recount[] = [];
  const changed: Place[] = [];
  for (const one of wrong) {
    if (await app.places.mend(one.count, one.held)) mended.push(one);
    else changed.push(one.count.place);
  }
  return { ...checked, lacking, wrong: mended, busy: [...busy, ...changed] };
};
