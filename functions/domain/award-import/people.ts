import { identityOf, type Match } from '../person-match.ts';
import type { Recipient } from '../recipient.ts';
import type { AwardRow } from './award-row.ts';

/** The rows of one person, collective or household: they are judged, and written, together. */
export type PersonRows = readonly AwardRow[];

export const peopleIn = (rows: readonly AwardRow[]): readonly PersonRows[] => {
  const people = new Map<string, AwardRow[]>();
  for (const row of rows) {
    const identity = identityOf(row.person);
    const before = people.get(identity);
    if (before === undefined) people.set(identity, [row]);
    else before.push(row);
  }
  return [...people.values()];
};

/** One answer for a person whose rows name several units: who may be meant in one of them may be meant in all. */
export const matchOfAll = (matches: readonly Match[]): Match => {
  const sure = matches.find(({ match }) => match === 'known' || match === 'otherName');
  if (sure !== undefined) return sure;
  const candidates = new Map<string, Recipient>(
    matches.flatMap((one) => (one.match === 'likely' ? one.candidates.map((each) => [each.id, each] as const) : [])),
  );
  return candidates.size === 0 ? { match: 'nobody' } : { match: 'likely', candidates: [...candidates.values()] };
};
