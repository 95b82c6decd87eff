import { describe, expect, it } from 'vitest';
import type { NominationFacts, PastAward, ProposalFacts } from '../../../functions/domain/rules/facts.ts';
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

describe.each(rulePacks)('under $id, of somebody disciplined in the year', ({ id: pack }) => {
  const disciplined = (commendation: ProposalFacts['commendation']): Dossier => ({
    nomination: { title: 'GK', choices: { discipline: declared('reprimand') } },
    proposal: { commendation },
  });

  it('a sudden act or a movement is commended with the reason that the discipline had ended', () => {
    for (const commendation of ['DOT_XUAT', 'PHONG_TRAO'] as const) {
      const dossier = disciplined(commendation);
      expect([blocks(pack, dossier), warns(pack, dossier)]).toEqual([[], ['standing.served']]);
    }
  });

  it('the work of the year is not', () => {
    for (const commendation of ['CONG_TRANG', 'CONG_HIEN', undefined] as const) {
      expect(blocks(pack, disciplined(commendation))).toEqual(['standing.discipline']);
    }
  });
});

describe.each(rulePacks)('under $id, for a collective', ({ id: pack }) => {
  const second = (...flags: readonly PastAward[]): Dossier => ({
    nomination: { title: 'HCLD2', kind: 'collective' },
    proposal: { commendation: 'CONG_TRANG' },
    history: [...held('HCLD3', 2019), ...held('TTLDXS', 2020, 2021, 2022, 2023, 2024), ...flags],
  });

  it.each([
    ['no flag', [], ['HCLD2.flags']],
    ['one flag of the Government and one of the ministry', [...held('CTDCP', 2022), ...held('CTDB', 2021)], []],
    ['three flags of the ministry', held('CTDB', 2020, 2022, 2024), []],
    ['two flags of the ministry', held('CTDB', 2022, 2024), ['HCLD2.flags']],
    ['three flags, one of them before the five years', held('CTDB', 2019, 2022, 2024), ['HCLD2.flags']],
  ])('the second class of the Labour Order with %s', (_, flags, expected) => {
    expect([blocks(pack, second(...flags)), warns(pack, second(...flags))]).toEqual([[], expected]);
  });

  const movement = (title: string, movementYears: number): Dossier => ({
    nomination: { title, kind: 'collective', numbers: { movementYears: declared(movementYears) } },
    proposal: { commendation: 'PHONG_TRAO', alsoProposed: ['CTDB'] },
    unit: { bases: { blockUnits: declared(7), ministryFlags: declared(7) } },
  });
  const ofFlags = (dossier: Dossier) =>
    found(pack, dossier)
      .filter(({ rule }) => rule.endsWith('.movement'))
      .map(({ rule, severity }) => [rule, severity]);

  it('a flag for a movement asks how many years that went on; only where its clause was seen, a shorter one is refused', () => {
    const severity = pack.startsWith('R2') ? 'blocks' : 'warns';

    expect([ofFlags(movement('CTDCP', 5)), ofFlags(movement('CTDB', 3))]).toEqual([[], []]);
    expect(ofFlags(movement('CTDCP', 4))).toEqual([['CTDCP.movement', severity]]);
    expect(ofFlags(movement('CTDB', 2))).toEqual([['CTDB.movement', 'warns']]);
  });

  it('the Government’s flag without the ministry’s is warned of', () => {
    const alone: Dossier = {
      nomination: { title: 'CTDCP', kind: 'collective', flags: { leading: declared(true) } },
      proposal: { commendation: 'CONG_TRANG' },
      unit: { bases: { ministryFlags: declared(7) } },
    };

    expect([blocks(pack, alone), warns(pack, alone)]).toEqual([[], ['CTDCP.ministryFlag']]);
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
    expect(warns('R2a', certificate(history, of))).toEqual(expected);
  });

  it('never keeps a dossier from being filed, for it has grounds that no rule can see', () => {
    for (const { id } of rulePacks) expect(blocks(id, certificate([]))).toEqual([]);
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
