import type { App } from '../ports.ts';

/** Lets an address be used again; false when it is not marked. `address.cleared <address>`: the page that shows it has the words. */
export const clearMark = (
  { marks, clock }: Pick<App, 'marks' | 'clock'>,
  by: string,
  address: string,
): Promise<boolean> => marks.clear(address, { at: clock.now(), by, what: `address.cleared ${address}` });
