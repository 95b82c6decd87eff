import { describe, expect, it } from 'vitest';
import { voteFinding } from '../../../functions/domain/rules/votes.ts';
import { aPack, grounded, text } from '../../support/rule-cases.ts';

const pack = aPack({
  votes: [
    { ...grounded('CSTDTQ.vote', { percent: 90 }), titles: ['CSTDTQ'], by: text('Hội đồng') },
    { ...grounded('CTDCP.vote', { percent: 80 }), titles: ['CTDCP'], by: text('Hội đồng') },
  ],
});

describe('the vote of a council', () => {
  it.each([
    ['CSTDTQ', 899, 1_000, 'CSTDTQ.vote'],
    ['CSTDTQ', 900, 1_000, undefined],
    ['CSTDTQ', 9, 10, undefined],
    ['CSTDTQ', 9, 11, 'CSTDTQ.vote'],
    ['CTDCP', 9, 11, undefined],
    ['CTDCP', 7, 9, 'CTDCP.vote'],
    ['CTDCP', 0, 0, 'CTDCP.vote'],
    ['LDTT', 0, 11, undefined],
  ])('on %s: %i of %i', (title, votesFor, members, rule) => {
    expect(voteFinding(title, votesFor, members, pack)?.rule).toBe(rule);
  });

  it('that is not enough blocks with its numbers and ground', () => {
    expect(voteFinding('CSTDTQ', 899, 1_000, pack)).toMatchObject({
      severity: 'blocks',
      facts: [{ fact: 'votes', votesFor: 899, members: 1_000, needed: 90 }],
      basis: { article: 'Điều 22' },
      verified: true,
      fields: [],
    });
  });
});
