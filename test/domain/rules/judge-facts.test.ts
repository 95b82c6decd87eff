import { describe, expect, it } from 'vitest';
import type { Comparison, Rounding } from '../../../functions/domain/rules/condition.ts';
import { declared, judged } from '../../support/rule-cases.ts';

describe('a number', () => {
  it.each<[Comparison, readonly number[], readonly number[]]>([
    ['atLeast', [10, 11], [9]],
    ['atMost', [9, 10], [11]],
    ['moreThan', [11], [9, 10]],
    ['lessThan', [9], [10, 11]],
    ['equals', [10], [9, 11]],
  ])('that is %s another', (is, holding, failing) => {
    const verdictOf = (value: number) =>
      judged(
        { number: 'monthsWorked', is, to: 'months' },
        { months: 10 },
        {
          nomination: { numbers: { monthsWorked: declared(value) } },
        },
      ).verdict;

    expect(holding.map(verdictOf)).toEqual(holding.map(() => 'holds'));
    expect(failing.map(verdictOf)).toEqual(failing.map(() => 'fails'));
  });

  it('that nobody has given is not known', () => {
    expect(judged({ number: 'daysAbsent', is: 'lessThan', to: 'days' }, { days: 40 })).toEqual({
      verdict: 'unknown',
      facts: [{ fact: 'unknown', of: 'daysAbsent' }],
    });
  });

  it('is told with its source', () => {
    const nomination = { numbers: { daysAbsent: { value: 3, source: 'recorded' as const } } };

    expect(judged({ number: 'daysAbsent', is: 'lessThan', to: 'days' }, { days: 40 }, { nomination }).facts).toEqual([
      { fact: 'daysAbsent', value: 3, source: 'recorded' },
    ]);
  });

  it('is compared with an amount of the provision alone', () => {
    const nomination = { numbers: { daysAbsent: declared(3) } };

    for (const values of [{}, undefined]) {
      expect(() => judged({ number: 'daysAbsent', is: 'lessThan', to: 'days' }, values, { nomination })).toThrow(
        'Provision test has no value days.',
      );
    }
  });
});

describe('a flag', () => {
  it.each([
    [true, 'holds'],
    [false, 'fails'],
  ])('that is %s', (value, verdict) => {
    expect(judged({ flag: 'registered' }, {}, { nomination: { flags: { registered: declared(value) } } })).toEqual({
      verdict,
      facts: [{ fact: 'registered', value, source: 'declared' }],
    });
  });

  it('that nobody has given is not known', () => {
    expect(judged({ flag: 'underReview' }, {})).toEqual({
      verdict: 'unknown',
      facts: [{ fact: 'unknown', of: 'underReview' }],
    });
  });

  it('of a late dossier is the dossier’s', () => {
    expect(judged({ flag: 'late' }, {}, { proposal: { late: true } })).toEqual({
      verdict: 'holds',
      facts: [{ fact: 'late', value: true, source: 'recorded' }],
    });
  });
});

describe('the rating of the year', () => {
  it.each([
    ['excellent', 'holds'],
    ['good', 'holds'],
    ['completed', 'fails'],
    ['notCompleted', 'fails'],
    ['outstanding', 'fails'],
  ])('%s', (rating, verdict) => {
    expect(judged({ ratingAtLeast: 'good' }, {}, { nomination: { choices: { rating: declared(rating) } } })).toEqual({
      verdict,
      facts: [{ fact: 'rating', value: rating, source: 'declared' }],
    });
  });

  it('is not known from other years', () => {
    const ratings = [{ year: 2022, rating: 'excellent', source: 'declared' as const }];

    expect(judged({ ratingAtLeast: 'good' }, {}, { nomination: { ratings } })).toEqual({
      verdict: 'unknown',
      facts: [{ fact: 'unknown', of: 'rating' }],
    });
  });

  it('is the recorded one where both are there', () => {
    const ratings = [{ year: 2023, rating: 'completed', source: 'recorded' as const }];
    const choices = { rating: declared('excellent') };

    expect(judged({ ratingAtLeast: 'good' }, {}, { nomination: { ratings, choices } })).toMatchObject({
      verdict: 'fails',
      facts: [{ value: 'completed', source: 'recorded' }],
    });
  });

  it.each([
    [['completed', 'good'], 'holds', 'good'],
    [['notCompleted', 'completed'], 'fails', 'completed'],
  ])('given twice as %j counts as the better one, in whatever order', (given, verdict, value) => {
    const ratings = given.map((rating) => ({ year: 2023, rating, source: 'declared' as const }));

    for (const each of [ratings, ratings.toReversed()]) {
      expect(judged({ ratingAtLeast: 'good' }, {}, { nomination: { ratings: each } })).toMatchObject({
        verdict,
        facts: [{ value }],
      });
    }
  });
});

describe('the heaviest discipline of the year', () => {
  it.each([
    ['none', 'none', 'holds'],
    ['none', 'reprimand', 'fails'],
    ['reprimand', 'reprimand', 'holds'],
    ['reprimand', 'caution', 'fails'],
    ['none', 'some', 'fails'],
    ['reprimand', 'some', 'unknown'],
  ])('at most %s: %s', (disciplineAtMost, discipline, verdict) => {
    const nomination = { choices: { discipline: declared(discipline) } };

    expect(judged({ disciplineAtMost }, {}, { nomination })).toMatchObject({
      verdict,
      facts: [verdict === 'unknown' ? { fact: 'unknown', of: 'discipline' } : { value: discipline }],
    });
  });

  it('that nobody has given is not known', () => {
    expect(judged({ disciplineAtMost: 'none' }, {})).toEqual({
      verdict: 'unknown',
      facts: [{ fact: 'unknown', of: 'discipline' }],
    });
  });

  it('is told as it was declared', () => {
    const nomination = { choices: { discipline: declared('caution') } };

    expect(judged({ disciplineAtMost: 'none' }, {}, { nomination }).facts).toEqual([
      { fact: 'discipline', value: 'caution', source: 'declared' },
    ]);
  });
});

describe('a share', () => {
  const share = (some: number, all: number, rounding: Rounding, is: 'atLeast' | 'atMost' = 'atLeast', percent = 70) =>
    judged(
      { share: 'ldtt', of: 'members', is, to: 'percent', rounding },
      { percent },
      {
        nomination: { numbers: { ldtt: declared(some), members: declared(all) } },
      },
    );

  it.each<[number, number, Rounding, 'atLeast' | 'atMost', string]>([
    [70, 100, 'exact', 'atLeast', 'holds'],
    [69, 100, 'exact', 'atLeast', 'fails'],
    [7, 10, 'exact', 'atLeast', 'holds'],
    [699, 1000, 'exact', 'atLeast', 'fails'],
    [699, 1000, 'up', 'atLeast', 'holds'],
    [690, 1000, 'up', 'atLeast', 'fails'],
    [710, 1000, 'down', 'atLeast', 'holds'],
    [699, 1000, 'down', 'atLeast', 'fails'],
    [701, 1000, 'exact', 'atMost', 'fails'],
    [701, 1000, 'down', 'atMost', 'holds'],
    [701, 1000, 'up', 'atMost', 'fails'],
    [70, 100, 'exact', 'atMost', 'holds'],
  ])('%i of %i, %s, %s 70 %%: %s', (some, all, rounding, is, _verdict) => {
    expect(share(some, all, rounding, is).verdict).toBe(_verdict);
  });

  it('is compared by whole numbers, where a quotient would be a little off', () => {
    expect(share(29, 100, 'exact', 'atLeast', 29).verdict).toBe('holds');
    expect(share(899, 1_000, 'exact', 'atLeast', 89.9).verdict).toBe('holds');
    expect(share(898_999, 1_000_000, 'exact', 'atLeast', 89.9).verdict).toBe('fails');
  });

  it('names both numbers and what is needed', () => {
    expect(share(69, 100, 'exact').facts).toEqual([
      { fact: 'share', part: 'ldtt', of: 'members', some: 69, all: 100, needed: 70 },
    ]);
  });

  it('of nothing is not known', () => {
    expect(share(0, 0, 'exact')).toEqual({ verdict: 'unknown', facts: [{ fact: 'unknown', of: 'members' }] });
  });

  it.each([
    [{ ldtt: declared(7) }, 'members'],
    [{ members: declared(10) }, 'ldtt'],
    [{}, 'members'],
  ])('of %j lacks %s', (numbers, of) => {
    const asked = { share: 'ldtt', of: 'members', is: 'atLeast', to: 'percent', rounding: 'exact' } as const;

    expect(judged(asked, { percent: 70 }, { nomination: { numbers } })).toEqual({
      verdict: 'unknown',
      facts: [{ fact: 'unknown', of }],
    });
  });
});
