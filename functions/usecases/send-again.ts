import { sentAgainAtOnce } from '../domain/outbox.ts';
import type { App } from '../ports.ts';

/** How many writes are under way at once. */
const ABREAST = 25;

/** Sends again what is parked, the oldest first and at most `most`; answers how many go on. */
export const sendParkedAgain = async (
  { outbox, clock }: Pick<App, 'outbox' | 'clock'>,
  most: number = sentAgainAtOnce,
): Promise<number> => {
  const parked = (await outbox.parked()).slice(0, most);
  let sent = 0;
  for (let from = 0; from < parked.length; from += ABREAST) {
    const some = parked.slice(from, from + ABREAST).map(({ stream, id }) => outbox.unpark(stream, id, clock.now()));
    sent += (await Promise.all(some)).filter((goesOn) => goesOn).length;
  }
  return sent;
};
