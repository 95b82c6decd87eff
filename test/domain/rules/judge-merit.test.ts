import { describe, expect, it } from 'vitest';
import { declared, judged } from '../../support/rule-cases.ts';

const rated = (...years: readonly (readonly [year: number, rating: string])[]) =>
  years.map(([year, rating]) => ({ year, rating, source: 'declared' as const }));

describe('years rated in a row', () => {
  const asked = { ratedInARow: 'excellent', years: 'years', lag: 'lag' };

  it('count the rating of the dossier’s own year', () => {
    const nomination = { ratings: rated([2022, 'excellent']), choices: { rating: declared('excellent') } };

    expect(judged(asked, { years: 2, lag: 0 }, { nomination })).toEqual({
      verdict: 'holds',
      facts: [{ fact: 'rated', rating: 'excellent', years: [2022, 2023], missing: [], needed: 2 }],
    });
  });

  it('name the years that reach it and those missing', () => {
    const nomination = {
      ratings: rated([2023, 'excellent'], [2022, 'good'], [2020, 'excellent'], [2024, 'excellent']),
    };

    expect(judged(asked, { years: 2, lag: 0 }, { nomination })).toEqual({
      verdict: 'fails',
      facts: [{ fact: 'rated', rating: 'excellent', years: [2020, 2023], missing: [2022], needed: 2 }],
    });
  });

  it('take the rating of the dossier’s own year for that year alone', () => {
    expect(judged(asked, { years: 2, lag: 0 }, { nomination: { choices: { rating: declared('excellent') } } })).toEqual(
      {
        verdict: 'fails',
        facts: [{ fact: 'rated', rating: 'excellent', years: [2023], missing: [2022], needed: 2 }],
      },
    );
  });

  it('may end earlier by the lag', () => {
    const nomination = { ratings: rated([2021, 'excellent'], [2022, 'excellent']) };

    expect(judged(asked, { years: 2, lag: 1 }, { nomination }).verdict).toBe('holds');
    expect(judged(asked, { years: 2, lag: 0 }, { nomination }).verdict).toBe('fails');
  });
});

describe('initiatives of a level', () => {
  const initiative = (name: string, level: string, year: number) => ({
    name,
    level,
    year,
    source: 'declared' as const,
  });
  const asked = { initiativeAtLevel: 'ministry', times: 'times', within: 'within' };

  it('count at that level or above, within the years', () => {
    const initiatives = [
      initiative('Số hóa hồ sơ', 'national', 2023),
      initiative('Quy trình kiểm kê', 'ministry', 2022),
      initiative('Lịch trực', 'grassroots', 2023),
      initiative('Bản đồ', 'ministry', 2021),
      initiative('Trạm đo', 'ministry', 2024),
      initiative('Vườn ươm', 'village', 2023),
    ];

    expect(judged(asked, { times: 2, within: 2 }, { nomination: { initiatives } })).toEqual({
      verdict: 'holds',
      facts: [
        {
          fact: 'initiatives',
          level: 'ministry',
          names: ['Quy trình kiểm kê', 'Số hóa hồ sơ'],
          needed: 2,
          since: 2022,
        },
      ],
    });
  });

  it('count when decided so many years late, and no later', () => {
    const decided = (year: number, late: number) =>
      judged(
        { ...asked, late: 'late' },
        { times: 1, within: 1, late },
        { nomination: { initiatives: [initiative('Trạm đo', 'ministry', year)] } },
      ).verdict;

    expect([decided(2024, 1), decided(2025, 1), decided(2024, 0), decided(2023, 0)]).toEqual([
      'holds',
      'fails',
      'fails',
      'holds',
    ]);
  });

  it('count one work once', () => {
    const initiatives = [initiative('Số hóa', 'ministry', 2022), initiative('Số hóa', 'national', 2023)];

    expect(judged(asked, { times: 2, within: 2 }, { nomination: { initiatives } })).toMatchObject({
      verdict: 'fails',
      facts: [{ names: ['Số hóa'] }],
    });
  });
});
