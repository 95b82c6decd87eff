import type { App, Change } from '../ports.ts';

export type Once = {
  readonly key: string;
  /** How often other writers may be quicker. */
  readonly races: number;
  /** Who met them, for the fault's sentence. */
  readonly who: string;
};

/** Commits what is to be written for a key, once; false when that was done before, or when `changesNow` has nothing for it (undefined). */
export const onceFor = async (
  { ledger, clock }: Pick<App, 'ledger' | 'clock'>,
  { key, races, who }: Once,
  changesNow: () => Promise<readonly Change[] | undefined>,
): Promise<boolean> => {
  for (let race = 0; race < races; race += 1) {
    if (await ledger.happened(key)) return false;
    const at = clock.now();
    const changes = await changesNow();
    if (changes === undefined) return false;
    if (await ledger.commit([{ change: 'once', key, at }, ...changes])) return true;
  }
  throw new Error(`${who} met other writers ${races} times in a row.`);
};
