import { describe, expect, it } from 'vitest';
import type { NominationFacts, PastAward, ProposalFacts } from '../../../functions/domain/rules/facts.ts';
import { rulePacks } from '../../../functions/domain/rules/packs/rule-packs.ts';
import { voteFinding } from '../../../functions/domain/rules/votes.ts';
import { packFor } from '../../../functions/domain/rules/which-pack.ts';
import { blocks, type Dossier, fighter, found, initiative, told, warns } from '../../support/pack-dossiers.ts';
import { declared, held } from '../../support/rule-cases.ts';

/** A collective of 100 that meets every standard. */
const collective = (title: string, numbers: Readonly<Record<string, number>> = {}): Dossier => ({
  nomination: {
    title,
    kind: 'collective',
    choices: { rating: declared('excellent') },
    numbers: Object.fromEntries(
      Object.entries({ members: 100, ldtt: 70, completed: 100, cstdcs: 1, cautioned: 0, ...numbers }).map(
        ([fact, value]) => [fact, declared(value)],
      ),
    ),
  },
});

describe.each(rulePacks)('under $id', ({ id: pack }) => {
  it.each([
    [11, []],
    [12, ['CSTDCS.quota']],
  ])('(a) with 80 LĐTT the unit has 12 CSTĐCS: after %i others', (used, expected) => {
    const unit = { bases: { unitLdtt: declared(80) }, places: [{ quota: 'CSTDCS.quota', used }] };
    const best = { choices: { rating: declared('excellent') } };

    expect(blocks(pack, { ...fighter(best), unit })).toEqual(expected);
  });

  const years = (...of: readonly number[]): Dossier => ({
    nomination: { title: 'CSTDB', initiatives: [initiative('ministry')] },
    history: held('CSTDCS', ...of),
  });

  it('(b) CSTĐ Bộ with a gap is refused, and the year that is missing is named', () => {
    const findings = found(pack, years(2021, 2022, 2024));

    expect(told(findings, 'blocks')).toEqual(['CSTDB.streak']);
    expect(findings.find(({ rule }) => rule === 'CSTDB.streak')?.facts).toMatchObject([
      { fact: 'held', missing: [2023], needed: 3 },
    ]);
  });

  it('(c) CSTĐ Bộ with three years in a row and an initiative passes, ending with the dossier’s year or the one before', () => {
    expect(blocks(pack, years(2022, 2023, 2024))).toEqual([]);
    expect(blocks(pack, years(2021, 2022, 2023))).toEqual([]);
    expect(blocks(pack, years(2020, 2021, 2022))).toEqual(['CSTDB.streak']);
  });

  it('(c) CSTĐ Bộ needs an initiative of the ministry’s level', () => {
    const { history = [] } = years(2022, 2023, 2024);

    expect(blocks(pack, { nomination: { title: 'CSTDB', initiatives: [initiative('grassroots')] }, history })).toEqual([
      'CSTDB.initiative',
    ]);
  });

  it.each([
    [[2021, 2024], []],
    [[2023, 2024], []],
    [[2020, 2023], []],
    [[2024], ['CSTDTQ.streak']],
    [[2019, 2024], ['CSTDTQ.streak']],
  ])('CSTĐ toàn quốc after CSTĐ Bộ of %j: each of the two may have taken its own three years', (of, expected) => {
    const nomination = { title: 'CSTDTQ', initiatives: [initiative('national')] };

    expect(blocks(pack, { nomination, history: held('CSTDB', ...of) })).toEqual(expected);
  });

  it('(e) nobody is proposed under discipline or review', () => {
    const worker = (of: Partial<NominationFacts>) => blocks(pack, { nomination: { title: 'LDTT', ...of } });

    expect(worker({})).toEqual([]);
    expect(worker({ choices: { discipline: declared('reprimand') } })).toEqual(['standing.discipline']);
    expect(worker({ flags: { underReview: declared(true) } })).toEqual(['standing.underReview']);
  });

  it.each([
    [69, ['TTLDTT.members']],
    [70, []],
  ])('(f) TTLĐTT with %i of 100 LĐTT', (ldtt, expected) => {
    expect(blocks(pack, collective('TTLDTT', { ldtt }))).toEqual(expected);
  });

  it.each([
    [{}, []],
    [{ cautioned: 1 }, ['TTLDXS.discipline']],
    [{ ldtt: 69 }, ['TTLDXS.members']],
    [{ completed: 99 }, ['TTLDXS.completed']],
    [{ cstdcs: 0 }, ['TTLDXS.fighter']],
  ])('(g) TTLĐXS with %j', (numbers, expected) => {
    expect(blocks(pack, collective('TTLDXS', numbers))).toEqual(expected);
  });

  it('(h) two awards for one merit are warned of, not refused', () => {
    const dossier: Dossier = {
      nomination: { title: 'BKB', initiatives: [] },
      proposal: { commendation: 'PHONG_TRAO', alsoProposed: ['GK'] },
    };

    expect([blocks(pack, dossier), warns(pack, dossier)]).toEqual([[], ['merit.once']]);
  });

  it('(i) a sudden or themed award is no ground for one for merit', () => {
    const dossier = (kind: PastAward['kind']): Dossier => ({
      nomination: { title: 'BKTTG' },
      proposal: { commendation: 'CONG_TRANG' },
      history: [{ title: 'BKB', year: 2015, kind, source: 'recorded' }],
    });

    expect(blocks(pack, dossier('CONG_TRANG'))).toEqual([]);
    expect(blocks(pack, dossier('DOT_XUAT'))).toEqual(['BKTTG.base']);
    expect(blocks(pack, dossier('PHONG_TRAO'))).toEqual(['BKTTG.base']);
  });

  it.each([
    [0, []],
    [1, ['CTDCP.quota']],
  ])('(k) of 7 flags of the ministry one may be the Government’s: after %i others', (used, expected) => {
    const flag = collective('CTDCP');
    const dossier: Dossier = {
      nomination: { ...flag.nomination, flags: { leading: declared(true) } },
      proposal: { alsoProposed: ['CTDB'] },
      unit: { bases: { ministryFlags: declared(7) }, places: [{ quota: 'CTDCP.quota', used }] },
    };

    expect(blocks(pack, dossier)).toEqual(expected);
  });

  it('(l) a dossier after the deadline is warned of', () => {
    const best = fighter({ choices: { rating: declared('excellent') } });

    expect(warns(pack, { ...best, proposal: { ...best.proposal, late: true } })).toEqual(['dossier.inTime']);
  });

  it('the ministry’s flag goes to the leading collective of a block, or to that of a movement', () => {
    const { nomination } = collective('CTDB');
    const flag = (leading: boolean, commendation: ProposalFacts['commendation']): Dossier => ({
      nomination: { ...nomination, flags: { leading: declared(leading) } },
      proposal: { commendation },
      unit: { bases: { blockUnits: declared(7) }, places: [{ quota: 'CTDB.quota', used: 0 }] },
    });

    expect(blocks(pack, flag(true, 'CONG_TRANG'))).toEqual([]);
    expect(blocks(pack, flag(false, 'CONG_TRANG'))).toEqual(['CTDB.leading']);
    expect(blocks(pack, flag(false, 'PHONG_TRAO'))).toEqual([]);
  });
});

describe('(j) two units that tie for the one flag of their block', () => {
  const leading = (name: string, used: number): Dossier => ({
    nomination: { ...collective('CTDB').nomination, name, flags: { leading: declared(true) } },
    proposal: { commendation: 'CONG_TRANG' },
    unit: { bases: { blockUnits: declared(7) }, places: [{ quota: 'CTDB.quota', used }] },
  });

  it.each(rulePacks.map(({ id }) => id))(
    'may each be proposed under %s, but not both: that is the block’s to vote on',
    (pack) => {
      const units = ['Báo Tài nguyên', 'Tạp chí Tài nguyên'];

      expect(units.map((name) => blocks(pack, leading(name, 0)))).toEqual([[], []]);
      expect(units.map((name) => blocks(pack, leading(name, 1)))).toEqual([['CTDB.quota'], ['CTDB.quota']]);
    },
  );
});

describe('(d) CSTĐCS', () => {
  const rated = (rating: string, initiatives: NominationFacts['initiatives']) =>
    fighter({ choices: { rating: declared(rating) }, initiatives });
  const own = [initiative('grassroots')];

  it.each([
    ['R1', 'excellent', [], ['CSTDCS.merit']],
    ['R1', 'good', own, []],
    ['R2a', 'excellent', [], []],
    ['R2a', 'good', own, []],
    ['R2a', 'good', [], ['CSTDCS.merit']],
    ['R2b', 'excellent', [], []],
    ['R3', 'excellent', [], ['CSTDCS.merit']],
    ['R3', 'good', own, ['CSTDCS.merit']],
    ['R3', 'excellent', own, []],
    ['R3', 'completed', own, ['LDTT.rating', 'CSTDCS.merit']],
  ] as const)('under %s, rated %s, with %j: %j', (pack, rating, initiatives, expected) => {
    const dossier = rated(rating, initiatives);
    const quota = { bases: { unitLdtt: declared(80) }, places: [{ quota: 'CSTDCS.quota', used: 0 }] };

    expect(blocks(pack, { ...dossier, unit: quota })).toEqual(expected);
  });

  it.each(rulePacks)('under $id counts an initiative whose council met after the year was over', ({ id }) => {
    const dossier = (year: number) =>
      fighter({ choices: { rating: declared('excellent') }, initiatives: [initiative('grassroots', year)] });
    const merit = (year: number) => blocks(id, dossier(year)).filter((rule) => rule === 'CSTDCS.merit');

    expect(merit(2025)).toEqual([]);
    expect(merit(2026)).toEqual(id.startsWith('R2') ? [] : ['CSTDCS.merit']);
  });

  it('is refused under the law of 2026 with the mark that its text was not verified', () => {
    expect(found('R3', rated('excellent', [])).find(({ rule }) => rule === 'CSTDCS.merit')).toMatchObject({
      severity: 'blocks',
      verified: false,
    });
  });

  it('without the advanced worker’s title of the year is warned of', () => {
    expect(warns('R2b', { nomination: fighter().nomination })).toContain('CSTDCS.ldtt');
  });
});

describe('(o) the council', () => {
  it.each([
    ['CSTDTQ', 899, 'honour.vote'],
    ['CSTDTQ', 900, undefined],
    ['CTDCP', 799, 'merit.vote'],
    ['CTDCP', 800, undefined],
    ['LDTT', 0, undefined],
  ])('%s with %i of 1,000 votes: %s', (title, votesFor, rule) => {
    for (const pack of rulePacks) expect(voteFinding(title, votesFor, 1_000, pack)?.rule).toBe(rule);
  });
});

describe('(q) a dossier received on the last day of the earlier law', () => {
  const lawOf = (receivedOn: string, today = '2026-11-16') => {
    const { pack, other } = packFor({ packs: rulePacks, today, receivedOn });
    return [pack.id, other?.id];
  };

  it('stays under it, and is shown by the newer one too, which counts where it is kinder', () => {
    expect(lawOf('2026-09-30')).toEqual(['R2b', 'R3']);
    expect(lawOf('2026-10-01')).toEqual(['R3', undefined]);
    expect(lawOf('2026-09-30', '2026-09-30')).toEqual(['R2b', undefined]);
  });
});
