import type { AddressMark } from '../domain/address-mark.ts';
import { dayOf } from '../domain/calendar.ts';
import { digestKey, remindedOneByOne } from '../domain/digest.ts';
import type { Directory } from '../domain/directory.ts';
import type { Instant } from '../domain/time.ts';
import type { App, Change, QueueLine } from '../ports.ts';
import { freshLetter } from './ask-fresh-link.ts';
import { onceFor } from './once.ts';
import { tellDigest } from './telling.ts';

type Needs = Pick<App, 'ledger' | 'lists' | 'clock' | 'random'>;

/** Those who had an address that took no mail and have another one now. */
export const mendedPeople = (before: Directory, next: Directory, marks: readonly AddressMark[]): readonly string[] => {
  const marked = new Set(marks.map(({ address }) => address));
  const dead = new Map(before.people.filter(({ email }) => marked.has(email)).map(({ id, email }) => [id, email]));
  return next.people.filter(({ id, email }) => dead.has(id) && dead.get(id) !== email).map(({ id }) => id);
};

/** One mail that lists all; the reminders of this day have no need of another. */
const digested = async (app: Needs, person: string, now: Instant): Promise<readonly Change[]> => {
  const ofToday = digestKey(person, dayOf(now));
  const takesDay = !(await app.ledger.happened(ofToday));
  return [...(takesDay ? [{ change: 'once', key: ofToday, at: now } as const] : []), tellDigest(app, person, now)];
};

const oneByOne = async (app: Needs, lines: readonly QueueLine[], now: Instant): Promise<readonly Change[]> => {
  const requests = await Promise.all(lines.map(({ proposalId, id }) => app.ledger.request(proposalId, id)));
  return requests.flatMap((request) => (request === undefined ? [] : freshLetter(app, request, now)));
};

/** As with reminders: a few mails of their own, or one that lists many. */
const lettersTo = async (app: Needs, person: string, now: Instant): Promise<readonly Change[]> => {
  const listed = await app.lists.queue(person, { limit: remindedOneByOne + 1 });
  return listed.length > remindedOneByOne
    ? digested(app, person, now)
    : oneByOne(
        app,
        listed.map(({ line }) => line),
        now,
      );
};

/** All that one person gets is written at once, with a note that it was: whatever is repeated asks nobody twice. */
const askOnce = (app: Needs, version: number, person: string): Promise<boolean> => {
  const once = { key: `mended#${version}#${person}`, races: 4, who: 'Somebody with a new address' };
  return onceFor(app, once, async () => {
    const letters = await lettersTo(app, person, app.clock.now());
    return letters.length === 0 ? undefined : letters;
  });
};

/**
 * What was asked at an address that took no mail is asked at the new one, once for each `version` of the directory; how
 * often a request is mailed stays bounded. `goOn` hears after every person who is still to be asked and may end it, to be
 * taken up with those. False when it was ended. Throws when somebody could not be asked, after all others were.
 */
export const askMended = async (
  app: Needs,
  version: number,
  people: readonly string[],
  goOn: (left: readonly string[]) => Promise<boolean>,
): Promise<boolean> => {
  const failed: string[] = [];
  const faults: unknown[] = [];
  for (const [index, person] of people.entries()) {
    try {
      await askOnce(app, version, person);
    } catch (fault) {
      failed.push(person);
      faults.push(fault);
    }
    if (!(await goOn([...people.slice(index + 1), ...failed]))) return false;
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} people with a new address were not asked.`);
  return true;
};
