import type { Finding } from './finding.ts';
import type { Text } from './grounds.ts';
import { amountOf } from './judgement.ts';
import type { RulePack } from './pack.ts';
import { compareShare } from './share.ts';

const message: Text = {
  vi: 'Chưa đủ tỷ lệ phiếu đồng ý của Hội đồng.',
  en: 'Not enough of the council’s members voted for it.',
};
const cure: Text = {
  vi: 'Hội đồng bỏ phiếu lại theo quy chế, hoặc không đề nghị.',
  en: 'Let the council vote again by its rules, or do not propose it.',
};

/** What a council's vote on a title lacks by the pack; nothing where no vote is asked for or it is enough. */
export const voteFinding = (
  title: string,
  votesFor: number,
  members: number,
  { votes }: RulePack,
): Finding | undefined => {
  const missed = votes
    .filter(({ titles }) => titles.includes(title))
    .find((one) => members <= 0 || compareShare(votesFor, members, amountOf(one, 'percent'), 'exact') < 0);
  if (missed === undefined) return undefined;
  const { id, basis, verified, overridden } = missed;
  return {
    rule: id,
    severity: 'blocks',
    message,
    cure,
    facts: [{ fact: 'votes', votesFor, members, needed: amountOf(missed, 'percent') }],
    basis,
    verified,
    overridden,
    fields: [],
  };
};
