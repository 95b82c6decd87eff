import { describe, expect, it } from 'vitest';
import { nextChildNumber, statementOfChild } from '../../functions/domain/child.ts';
import { type Entry, isProposalNumber, type RowOutcome } from '../../functions/domain/proposal.ts';
import { checkRows, liveEntriesOf, rowOutcomeOf, sameRows } from '../../functions/domain/rows.ts';
import { someDraft } from '../support/drafts.ts';

const entry = (order: number): Entry => ({
  ...{ version: 1, order, kind: 'individual', name: `Người ${order}`, title: 'BKB', problems: 0, reported: true },
});
const rejected: RowOutcome = { status: 'rejected', stage: 'unitHead', round: 1 };
const returned = (child: string): RowOutcome => ({
  ...{ status: 'returned', stage: 'unitHead', round: 1, child: { id: child, number: `U3-N2026-001-${child}` } },
});
const nominations = { a: entry(2), b: entry(1), c: entry(3) };

describe('the nominations that still stand', () => {
  it('are all of a list, in its order, while nothing was decided apart', () => {
    expect(liveEntriesOf(someDraft({ nominations })).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it('are neither rejected nor gone on in a dossier of their own', () => {
    const proposal = someDraft({ nominations, rowOutcomes: { a: rejected, c: returned('x') } });

    expect(liveEntriesOf(proposal).map(({ id }) => id)).toEqual(['b']);
    expect(rowOutcomeOf(proposal, 'a')).toEqual(rejected);
    expect(rowOutcomeOf(proposal, 'constructor')).toBeUndefined();
  });
});

describe('decisions on single nominations', () => {
  const live = [{ id: 'a' }, { id: 'b' }];
  const rows = (...ids: string[]) => ids.map((nominationId) => ({ nominationId }));

  it.each([
    ['of none', rows(), undefined],
    ['of one', rows('a'), undefined],
    ['of all', rows('a', 'b'), { code: 'rows.noneLeft' }],
    ['of one given twice', rows('a', 'a'), { code: 'rows.unknown' }],
    ['of one that does not stand', rows('c'), { code: 'rows.unknown' }],
  ])('%s', (_, given, refused) => {
    expect(checkRows(live, given)).toEqual(refused);
  });

  it('say the same in any order, and nothing else with another choice or another nomination', () => {
    const a = { nominationId: 'a', choice: 'return' } as const;
    const b = { nominationId: 'b', choice: 'reject' } as const;

    expect(sameRows([a, b], [b, a])).toBe(true);
    expect(sameRows(undefined, [])).toBe(true);
    expect(sameRows([a], [{ ...a, choice: 'reject' }])).toBe(false);
    expect(sameRows([a], [{ ...a, nominationId: 'b' }])).toBe(false);
    expect(sameRows([a], [a, b])).toBe(false);
  });
});

describe('a child’s number', () => {
  it('is the next free one among those that left the same dossier', () => {
    const number = 'U3-N2026-001';
    const rowOutcomes = { a: returned('1'), b: returned('1'), c: returned('2'), d: rejected };

    expect(nextChildNumber(someDraft({ number }))).toBe('U3-N2026-001-1');
    expect(nextChildNumber(someDraft({ number, rowOutcomes }))).toBe('U3-N2026-001-3');
  });

  it.each(['U3-N2026-001-1', 'u3-n2026-001-12', 'U3-N2026-001-1-2'])('%s is a number of a dossier', (text) => {
    expect(isProposalNumber(text)).toBe(true);
  });

  it.each(['U3-N2026-1', 'U3-N2026-001-', 'U3-N2026-001-x'])('%s is none', (text) => {
    expect(isProposalNumber(text)).toBe(false);
  });
});

describe('a child’s statement', () => {
  it('counts those who left, and says otherwise what was filed', () => {
    const filled = { number: '12/TTr', individuals: '3', collectives: '1', households: '0' };

    expect(statementOfChild(filled, { a: entry(1) })).toEqual({
      ...{ number: '12/TTr', individuals: '1', collectives: '0', households: '0' },
    });
  });
});
