import { describe, expect, it } from 'vitest';
import type { NominationFacts, PastAward } from '../../../functions/domain/rules/facts.ts';
import { rulePacks } from '../../../functions/domain/rules/packs/rule-packs.ts';
import { blocks, type Dossier, fighter, found, initiative, warns } from '../../support/pack-dossiers.ts';
import { declared, held } from '../../support/rule-cases.ts';

describe.each(rulePacks)('under $id', ({ id: pack }) => {
  it('maternity leave is no absence', () => {
    const away = (maternity: boolean): Dossier =>
      fighter({
        choices: { rating: declared('excellent') },
        numbers: { monthsWorked: declared(6), daysAbsent: declared(120) },
        flags: { maternityLeave: declared(maternity) },
      });
    const presence = (dossier: Dossier) =>
      found(pack, dossier)
        .filter(({ rule }) => rule.startsWith('presence.'))
        .map(({ rule }) => rule);

    expect(presence(away(true))).toEqual([]);
    expect(presence(away(false))).toEqual(['presence.months', 'presence.days']);
  });

  it('a step of the Labour Order needs the one below, five years before', () => {
    const dossier = (year: number): Dossier => ({
      nomination: {
        title: 'HCLD2',
        ratings: [2020, 2021, 2022, 2023, 2024].map((one) => ({ year: one, rating: 'excellent', source: 'declared' })),
        choices: { rating: declared('excellent') },
      },
      proposal: { commendation: 'CONG_TRANG' },
      history: held('HCLD3', year),
    });

    expect([blocks(pack, dossier(2019)), warns(pack, dossier(2019))]).toEqual([[], []]);
    expect([blocks(pack, dossier(2020)), warns(pack, dossier(2020))]).toEqual([[], ['HCLD2.years']]);
    expect(blocks(pack, { ...dossier(2019), history: [] })).toEqual(['HCLD2.base']);
  });
});

describe('the Minister’s certificate for merit', () => {
  const certificate = (history: readonly PastAward[], of: Partial<NominationFacts> = {}): Dossier => ({
    nomination: { title: 'BKB', ...of },
    proposal: { commendation: 'CONG_TRANG' },
    history,
  });
  const excellent = [2023, 2024].map((year) => ({ year, rating: 'excellent', source: 'declared' }) as const);

  it.each([
    ['two grassroots titles in a row', held('CSTDCS', 2022, 2023), {}, []],
    ['a gap between them', held('CSTDCS', 2021, 2023), {}, ['BKB.individual']],
    [
      'two excellent years with two initiatives',
      [],
      {
        choices: { rating: declared('excellent') },
        ratings: excellent,
        initiatives: [initiative('grassroots', 2023), initiative('grassroots', 2024)],
      },
      [],
    ],
    [
      'two excellent years with one initiative',
      [],
      { choices: { rating: declared('excellent') }, ratings: excellent, initiatives: [initiative('grassroots')] },
      ['BKB.individual'],
    ],
  ])('with %s', (_, history, of, expected) => {
    expect(blocks('R2a', certificate(history, of))).toEqual(expected);
  });

  it('only warns where the ministry’s circular is not known', () => {
    for (const pack of ['R1', 'R2b', 'R3']) {
      expect([blocks(pack, certificate([])), warns(pack, certificate([]))]).toEqual([[], ['BKB.individual']]);
    }
  });

  it('asks nothing of an award for a movement', () => {
    expect(found('R2a', { ...certificate([]), proposal: { commendation: 'PHONG_TRAO' } })).toEqual([]);
  });
});

describe('what the guide of a sector asks', () => {
  it.each([
    ['R1', 'warns'],
    ['R2b', 'informs'],
  ] as const)('only %s %s', (pack, severity) => {
    const dossier = fighter({ flags: { registered: declared(false) }, choices: { rating: declared('excellent') } });

    expect(found(pack, dossier).find(({ rule }) => rule === 'presence.registered')).toMatchObject({
      severity,
      verified: false,
    });
  });
});
