import * as v from 'valibot';
import { type Filled, rowsOf } from './forms/field.ts';
import { paperNumber } from './recipient.ts';
import { nameSpelling } from './vietnamese.ts';

/** What somebody says of one initiative: the share that was theirs, in percent. */
export const InitiativeShare = v.object({
  /** Whatever shares it may be the same initiative: the decision that recognised it, else its name. */
  key: v.string(),
  name: v.string(),
  share: v.number(),
});
export type InitiativeShare = v.InferOutput<typeof InitiativeShare>;

/** Keys of the table hold 2,048 bytes; code points, so that no character is cut through. */
const KEY_MAX = 500;

const keyOf = (decision: string, issuer: string, name: string): string => {
  const key =
    decision !== '' && issuer !== '' ? `D#${paperNumber(decision)}#${nameSpelling(issuer)}` : `N#${nameSpelling(name)}`;
  return [...key].slice(0, KEY_MAX).join('');
};

const shareOf = (typed: string): number | undefined => {
  const share = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  return share >= 1 && share <= 100 ? share : undefined;
};

export type OwnShare = InitiativeShare & { readonly row: number };

/** The initiatives of a form that say which share was the nominee's; who leaves it open claims none. */
export const sharesIn = (filled: Filled): readonly OwnShare[] =>
  rowsOf(filled, 'initiatives').flatMap(({ name = '', decisionNumber = '', issuer = '', share: typed = '' }, row) => {
    const share = shareOf(typed);
    return share === undefined || name === '' ? [] : [{ row, key: keyOf(decisionNumber, issuer, name), name, share }];
  });

/** One decision recognises many initiatives: more than half of the words of their names must be the same. */
const NAME_SHARED = 0.5;

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    nameSpelling(name)
      .split(/[^\p{L}\p{M}\d]+/u)
      .filter((word) => word !== ''),
  );

export const isSameInitiative = (a: InitiativeShare, b: InitiativeShare): boolean => {
  if (a.key !== b.key) return false;
  const [one, two] = [wordsOf(a.name), wordsOf(b.name)];
  const shared = one.intersection(two).size;
  return shared > NAME_SHARED * (one.size + two.size - shared);
};

/** Another author's share, by who they are and the nomination that says so. */
export type OtherShare<W> = InitiativeShare & { readonly author: string; readonly where: W };

export type OverShared<W> = {
  readonly row: number;
  readonly name: string;
  readonly share: number;
  readonly total: number;
  readonly others: readonly { readonly share: number; readonly where: W }[];
};

/** Initiatives whose authors claim more than all of it together; whoever claims it in several nominations counts once, with the most. */
export const overShared = <W>(
  author: string,
  own: readonly OwnShare[],
  others: readonly OtherShare<W>[],
): readonly OverShared<W>[] =>
  own.flatMap((one) => {
    const most = new Map<string, OtherShare<W>>();
    for (const other of others) {
      if (other.author === author || !isSameInitiative(one, other)) continue;
      const before = most.get(other.author);
      if (before === undefined || before.share < other.share) most.set(other.author, other);
    }
    const counted = [...most.values()].map(({ share, where }) => ({ share, where }));
    const total = counted.reduce((sum, { share }) => sum + share, one.share);
    return counted.length > 0 && total > 100
      ? [{ row: one.row, name: one.name, share: one.share, total, others: counted }]
      : [];
  });
