import type { DecidingAuthority } from './data/authorities.ts';
import { type Recipient, recipients } from './data/recipients.ts';
import type { Title } from './data/title.ts';
import { titles } from './data/titles.ts';
import type { TitleProvision } from './rules/pack.ts';

export { titles };

const byCode: ReadonlyMap<string, Title> = new Map(titles.map((title) => [title.code, title]));

export const titleOf = (code: string): Title | undefined => byCode.get(code);

/** The law's active titles, then commendations, which an authority gives to a kind of recipient, lowest first. */
export const titlesFor = (
  provided: readonly TitleProvision[],
  authority: DecidingAuthority,
  recipient: Recipient,
): readonly TitleProvision[] => {
  const fitting = provided.filter(
    ({ active, decides, recipients }) => active && decides === authority && recipients.includes(recipient),
  );
  return (['title', 'commendation'] as const).flatMap((kind) =>
    fitting.filter((title) => title.kind === kind).toSorted((a, b) => a.level - b.level),
  );
};

/** The kinds of recipient to which an authority gives anything. */
export const kindsGiven = (provided: readonly TitleProvision[], authority: DecidingAuthority): readonly Recipient[] =>
  recipients.filter((kind) => titlesFor(provided, authority, kind).length > 0);
