import type { DecidingAuthority } from './data/authorities.ts';
import type { Recipient } from './data/recipients.ts';
import type { Title } from './data/title.ts';
import { titles } from './data/titles.ts';

export { titles };

const byCode: ReadonlyMap<string, Title> = new Map(titles.map((title) => [title.code, title]));

export const titleOf = (code: string): Title | undefined => byCode.get(code);

const byHonour = (a: Title, b: Title): number => a.level - b.level;

/** The active titles, then commendations, which an authority gives to a kind of recipient, lowest first. */
export const titlesFor = (authority: DecidingAuthority, recipient: Recipient): readonly Title[] => {
  const fitting = titles.filter(
    ({ active, decides, recipients }) => active && decides === authority && recipients.includes(recipient),
  );
  return (['title', 'commendation'] as const).flatMap((kind) =>
    fitting.filter((title) => title.kind === kind).toSorted(byHonour),
  );
};
