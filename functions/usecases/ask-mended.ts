import type { AddressMark } from '../domain/address-mark.ts';
import type { Directory } from '../domain/directory.ts';
import type { App } from '../ports.ts';
import { mailFresh } from './ask-fresh-link.ts';

/** Those who had an address that took no mail and have another one now. */
export const mendedPeople = (before: Directory, next: Directory, marks: readonly AddressMark[]): readonly string[] => {
  const marked = new Set(marks.map(({ address }) => address));
  const dead = new Map(before.people.filter(({ email }) => marked.has(email)).map(({ id, email }) => [id, email]));
  return next.people.filter(({ id, email }) => dead.has(id) && dead.get(id) !== email).map(({ id }) => id);
};

const PAGE = 50;

/** What was asked at an address that took no mail is asked at the new one; how often a request is mailed stays bounded. */
export const askMended = async (
  app: Pick<App, 'ledger' | 'lists' | 'clock' | 'random'>,
  people: readonly string[],
): Promise<void> => {
  for (const person of people) {
    let after: string | undefined;
    do {
      const page = await app.lists.queue(person, { after, limit: PAGE });
      for (const { line } of page) {
        const request = await app.ledger.request(line.proposalId, line.id);
        if (request !== undefined) await mailFresh(app, request);
      }
      after = page.length < PAGE ? undefined : page.at(-1)?.key;
    } while (after !== undefined);
  }
};
