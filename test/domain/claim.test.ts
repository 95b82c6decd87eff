import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Claim,
  claimsOf,
  claimText,
  nomineeOf,
  periodOf,
  UNDER_WAY_MS,
  worthOf,
} from '../../functions/domain/claim.ts';
import type { Entry, RowOutcome, Standing } from '../../functions/domain/proposal.ts';
import { later } from '../../functions/domain/time.ts';
import { someDraft } from '../support/drafts.ts';

const noon = '2026-11-16T05:00:00.000Z';
const entry = (over: Partial<Entry> = {}): Entry => ({
  version: 1,
  order: 1,
  kind: 'individual',
  name: 'Nguyễn Văn An',
  title: 'BKB',
  problems: 0,
  reported: true,
  citizenId: '001185000123',
  ...over,
});
const claim: Claim = {
  period: 'Y2026',
  identity: 'individual#001185000123',
  title: 'BKB',
  proposalId: 'p1',
  nominationId: 'n1',
  round: 1,
  at: noon,
};
const at = { round: 1, attempt: 1, since: noon };
const standings: readonly Standing[] = [
  { status: 'draft' },
  { status: 'inReview', ...at, stage: 'unitHead', phase: 'waiting' },
  { status: 'returned', ...at, stage: 'unitHead', phase: 'waiting', reason: 'r' },
  { status: 'approved', ...at, stage: 'unitHead', phase: 'recorded' },
  { status: 'rejected', ...at, stage: 'unitHead', reason: 'r' },
  { status: 'withdrawn', ...at },
  { status: 'abandoned', ...at },
];

const standingAs = (standing: Standing, nominations = { n1: entry() }) => someDraft({ standing, nominations });
const worth = (standing: Standing, over: Partial<Claim> = {}, now = noon) =>
  worthOf({ ...claim, ...over }, standingAs(standing), now);

describe('the period within which a title is given once', () => {
  it('is the year for every yearly season of it', () => {
    const seasons = ['A', 'B'].map((id) => periodOf({ id, kind: 'year', year: 2026 }));

    expect(new Set(seasons).size).toBe(1);
  });

  it.each(['thematic', 'sudden'] as const)(
    'is a %s season alone, for another achievement may earn it again',
    (kind) => {
      const others = ['year', 'thematic', 'sudden'] as const;
      const periods = others.map((other) => periodOf({ id: other === kind ? 'X' : 'Y', kind: other, year: 2026 }));

      expect(new Set([periodOf({ id: 'Z', kind, year: 2026 }), ...periods]).size).toBe(4);
    },
  );
});

describe('a nominee', () => {
  it('is the same person by citizen id, whatever unit and name', () => {
    expect(nomineeOf('U1', entry({ name: 'Nguyen Van An' }))).toBe(nomineeOf('U2', entry()));
  });

  it('is the same collective by unit and name, however it is capitalised', () => {
    const named = (unit: string, name: string) => nomineeOf(unit, entry({ kind: 'collective', name }));

    expect(named('U1', 'PHÒNG  TỔNG HỢP')).toBe(named('U1', 'Phòng Tổng hợp'));
    expect(named('U2', 'Phòng Tổng hợp')).not.toBe(named('U1', 'Phòng Tổng hợp'));
    expect(named('U1', 'Phòng Tông hợp')).not.toBe(named('U1', 'Phòng Tổng hợp'));
  });

  it('is nobody while the citizen id, or the name of a collective, is not written', () => {
    expect(nomineeOf('U1', entry({ citizenId: undefined }))).toBeUndefined();
    expect(nomineeOf('U1', entry({ kind: 'collective', name: '' }))).toBeUndefined();
  });
});

describe('a claim', () => {
  it.each([
    ['inReview', 'filed'],
    ['approved', 'filed'],
    ['returned', 'free'],
    ['rejected', 'free'],
    ['withdrawn', 'free'],
    ['abandoned', 'free'],
  ] as const)('of a dossier that is %s is %s', (status, value) => {
    const standing = standings.find((one) => one.status === status) ?? { status: 'draft' };

    expect(worth(standing)).toBe(value);
  });

  it('of a draft that is being filed counts for a minute, then it hangs', () => {
    expect(worth({ status: 'draft' })).toBe('underWay');
    expect(worth({ status: 'draft' }, {}, later(noon, UNDER_WAY_MS - 1))).toBe('underWay');
    expect(worth({ status: 'draft' }, {}, later(noon, UNDER_WAY_MS))).toBe('hanging');
  });

  it('of a correction that is being filed again is under way', () => {
    const returned = standings.find(({ status }) => status === 'returned') ?? { status: 'draft' };

    expect(worth(returned, { round: 2 })).toBe('underWay');
  });

  it('of a nomination that the filed list no longer holds is free', () => {
    const [, inReview = { status: 'draft' as const }] = standings;

    expect(worthOf(claim, standingAs(inReview, { n1: entry() }), noon)).toBe('filed');
    expect(worthOf({ ...claim, nominationId: 'n2' }, standingAs(inReview), noon)).toBe('free');
  });

  it.each<RowOutcome>([
    { status: 'rejected', stage: 'unitHead', round: 1 },
    { status: 'returned', stage: 'unitHead', round: 1, child: { id: 'c1', number: 'U3-N2026-001-1' } },
  ])('of a nomination that was $status alone is free', (outcome) => {
    const [, inReview = { status: 'draft' as const }] = standings;

    expect(worthOf(claim, { ...standingAs(inReview), rowOutcomes: { n1: outcome } }, noon)).toBe('free');
  });

  it('of a dossier that is not there is free', () => {
    expect(worthOf(claim, undefined, noon)).toBe('free');
  });

  it('that is free never counts again, whatever becomes of its dossier', () => {
    const step = fc.constantFrom(...standings.map(({ status }) => status));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        step,
        step,
        (round, of, first, next) => {
          const standing = (status: Standing['status'], on: number) => {
            const found = standings.find((one) => one.status === status) ?? { status: 'draft' as const };
            return found.status === 'draft' ? found : { ...found, round: on };
          };
          const before = standing(first, round);
          if (worth(before, { round: of }) !== 'free') return;
          // A filing comes from a correction, as the next round; nothing comes after the four ends.
          const filedAgain = before.status === 'returned' ? standing('inReview', round + 1) : before;
          const later =
            next === 'approved' && filedAgain.status === 'inReview' ? standing(next, filedAgain.round) : filedAgain;
          expect(worth(later, { round: of })).toBe('free');
        },
      ),
    );
  });
});

describe('what a filing claims', () => {
  it('is one claim a nominee, for the next round, in one order for everybody', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^\d{12}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(ids, (people) => {
        const nominations = Object.fromEntries(
          people.map((citizenId, index) => [`n${index}`, entry({ citizenId, order: index })]),
        );
        const claims = claimsOf(someDraft({ nominations }), 'Y2026', noon);

        expect(claims.map(claimText)).toEqual(claims.map(claimText).toSorted());
        expect(new Set(claims.map(({ nominationId }) => nominationId)).size).toBe(people.length);
        expect(new Set(claims.map(({ round }) => round))).toEqual(new Set([1]));
      }),
    );
  });

  it('leaves out who was rejected alone when the rest is filed again', () => {
    const nominations = { n1: entry(), n2: entry({ citizenId: '001185000124' }) };
    const rowOutcomes = { n1: { status: 'rejected', stage: 'unitHead', round: 1 } } as const;

    expect(claimsOf(someDraft({ nominations, rowOutcomes }), 'Y2026', noon)).toMatchObject([{ nominationId: 'n2' }]);
  });

  it('leaves out who has no title or no name yet', () => {
    const nominations = { n1: entry({ title: '' }), n2: entry({ citizenId: undefined }) };

    expect(claimsOf(someDraft({ nominations }), 'Y2026', noon)).toEqual([]);
  });
});
