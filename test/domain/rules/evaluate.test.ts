import { describe, expect, it } from 'vitest';
import { evaluate, judgements } from '../../../functions/domain/rules/evaluate.ts';
import type { NominationFacts, UnitFacts } from '../../../functions/domain/rules/facts.ts';
import { capOf } from '../../../functions/domain/rules/judge-places.ts';
import type { Quota } from '../../../functions/domain/rules/pack.ts';
import {
  aNomination,
  aPack,
  aProposal,
  aQuota,
  aRule,
  aTitle,
  aUnit,
  declared,
  held,
} from '../../support/rule-cases.ts';

const threeYears = aRule({ heldInARow: ['CSTDCS'], years: 'years', lag: 'lag' }, { years: 3, lag: 1 });
const goodYear = aRule({ ratingAtLeast: 'good' });

const found = (rule: Parameters<typeof aPack>[0], nomination: Partial<NominationFacts> = {}) =>
  evaluate(aNomination(nomination), aProposal(), held('CSTDCS', 2021, 2022), aUnit(), aPack(rule));

describe('a rule', () => {
  it('that does not hold is a finding with what was seen, its ground and its cure', () => {
    expect(found({ rules: [threeYears] })).toEqual([
      {
        rule: threeYears.id,
        severity: 'blocks',
        nominationId: 'N1',
        message: threeYears.message,
        cure: threeYears.cure,
        facts: [
          {
            fact: 'held',
            titles: ['CSTDCS'],
            years: [
              { year: 2021, source: 'recorded' },
              { year: 2022, source: 'recorded' },
            ],
            missing: [2023],
            uncounted: [],
            needed: 3,
          },
        ],
        basis: threeYears.basis,
        verified: true,
        fields: ['awards'],
      },
    ]);
  });

  it('that holds finds nothing, and is told with what it rests on', () => {
    const facts = { choices: { rating: declared('excellent') } };

    expect(found({ rules: [goodYear] }, facts)).toEqual([]);
    expect(judgements(aNomination(facts), aProposal(), [], aUnit(), aPack({ rules: [goodYear] }))).toMatchObject([
      { verdict: 'holds', facts: [{ fact: 'rating', value: 'excellent', source: 'declared' }] },
    ]);
  });

  it('that nobody can answer yet is found as if it failed, and names what is not known', () => {
    expect(found({ rules: [goodYear] })).toMatchObject([
      { severity: 'blocks', facts: [{ fact: 'unknown', of: 'rating' }], fields: ['rating'] },
    ]);
  });

  it.each([
    ['another title', { titles: ['CSTDCS'] }],
    ['nominees of another kind', { recipients: ['collective' as const] }],
  ])('of %s asks nothing', (_, narrowed) => {
    expect(found({ rules: [{ ...threeYears, ...narrowed }] })).toEqual([]);
  });

  it('asks nothing where its occasion is not given, and only warns where that is not known', () => {
    const rules = [{ ...threeYears, when: { flag: 'registered' } as const }];

    expect(found({ rules }, { flags: { registered: declared(false) } })).toEqual([]);
    expect(found({ rules }, { flags: { registered: declared(true) } })).toMatchObject([{ severity: 'blocks' }]);
    expect(found({ rules })).toMatchObject([
      { severity: 'warns', facts: [{ fact: 'unknown', of: 'registered' }, { fact: 'held' }] },
    ]);
  });

  it('that holds finds nothing even where nobody knows whether it asks', () => {
    const rules = [{ ...goodYear, when: { flag: 'registered' } as const }];

    expect(found({ rules }, { choices: { rating: declared('good') } })).toEqual([]);
  });

  it('whose occasion is not known informs no louder than it would', () => {
    const rules = [{ ...threeYears, severity: 'informs' as const, when: { flag: 'registered' } as const }];

    expect(found({ rules })).toMatchObject([{ severity: 'informs' }]);
  });

  it('that the ministry set otherwise says so with the reason', () => {
    const rules = [{ ...threeYears, overridden: { reason: 'Thông tư mới' } }];

    expect(found({ rules })).toMatchObject([{ overridden: { reason: 'Thông tư mới' } }]);
  });
});

describe('a title', () => {
  it.each([
    ['is not in the pack', 'title.unknown', [], {}],
    ['is given by others', 'title.inactive', [aTitle('CSTDB', { active: false })], {}],
    ['is for nominees of another kind', 'title.recipient', [aTitle('CSTDB', { recipients: ['collective'] })], {}],
    ['is decided on elsewhere', 'title.authority', [aTitle('CSTDB')], { authority: 'unitHead' as const }],
  ])('that %s blocks', (_, rule, titles, proposal) => {
    expect(evaluate(aNomination(), aProposal(proposal), [], aUnit(), aPack({ titles }))).toMatchObject([
      { rule, severity: 'blocks', nominationId: 'N1', fields: ['title'] },
    ]);
  });

  it('that blocks says why, what to do instead, and where it is provided for', () => {
    const elsewhere = aProposal({ authority: 'unitHead' });

    expect(evaluate(aNomination(), elsewhere, [], aUnit(), aPack())).toEqual([
      {
        rule: 'title.authority',
        severity: 'blocks',
        nominationId: 'N1',
        message: {
          vi: 'Thẩm quyền quyết định danh hiệu, hình thức này: Bộ trưởng.',
          en: 'This award is decided by: Minister.',
        },
        cure: {
          vi: 'Lập hồ sơ riêng gửi đúng cấp có thẩm quyền quyết định.',
          en: 'File it in a dossier of its own to the authority that decides on it.',
        },
        facts: [{ fact: 'text', text: aTitle('CSTDB').name }],
        basis: aTitle('CSTDB').basis,
        verified: true,
        fields: ['title'],
      },
    ]);
    expect(evaluate(aNomination(), aProposal(), [], aUnit(), aPack({ titles: [] }))).toMatchObject([
      { facts: [], verified: true },
    ]);
  });

  it('that nobody has chosen yet blocks as missing', () => {
    expect(evaluate(aNomination({ title: '' }), aProposal(), [], aUnit(), aPack())).toMatchObject([
      { rule: 'title.missing', severity: 'blocks', fields: ['title'] },
    ]);
  });

  it('that the authority gives to such nominees finds nothing', () => {
    expect(evaluate(aNomination(), aProposal({ authority: 'minister' }), [], aUnit(), aPack())).toEqual([]);
  });
});

describe('a quota', () => {
  const pack = aPack({ quotas: [aQuota()] });
  const asked = (used: number, ldtt = 80) =>
    evaluate(
      aNomination({ title: 'CSTDCS' }),
      aProposal(),
      [],
      aUnit({ bases: { unitLdtt: declared(ldtt) }, places: [{ quota: 'CSTDCS.quota', used }] }),
      pack,
    );

  it('informs of the places within it', () => {
    expect(asked(11)).toMatchObject([
      {
        rule: 'CSTDCS.quota',
        severity: 'informs',
        fields: [],
        facts: [{ fact: 'places', used: 11, cap: 12, of: 80, percent: 15, rounding: 'down' }],
      },
    ]);
  });

  it('blocks the one too many', () => {
    expect(asked(12)).toMatchObject([{ severity: 'blocks', message: aQuota().message, fields: ['title'] }]);
  });

  it('of other titles is not told', () => {
    expect(evaluate(aNomination(), aProposal(), [], aUnit(), pack)).toEqual([]);
  });

  it('of a unit that has not said how many it is a share of is not known', () => {
    expect(evaluate(aNomination({ title: 'CSTDCS' }), aProposal(), [], aUnit(), pack)).toMatchObject([
      { severity: 'blocks', facts: [{ fact: 'unknown', of: 'unitLdtt' }] },
    ]);
  });

  it('of the ministry whose base the unit cannot know informs', () => {
    const quotas = [aQuota({ titles: ['CSTDB'], scope: 'ministry', of: 'ministryFlags' })];

    expect(evaluate(aNomination(), aProposal(), [], aUnit(), aPack({ quotas }))).toMatchObject([
      { severity: 'informs', facts: [{ fact: 'unknown', of: 'ministryFlags' }] },
    ]);
  });

  it('of the ministry only informs while it is a forecast', () => {
    const quotas = [aQuota({ titles: ['CSTDB'], scope: 'ministry', of: 'ministryFlags', values: { percent: 20 } })];
    const of = (forecast: boolean) =>
      evaluate(
        aNomination(),
        aProposal(),
        [],
        aUnit({ bases: { ministryFlags: declared(5) }, places: [{ quota: 'CSTDCS.quota', used: 1, forecast }] }),
        aPack({ quotas }),
      );

    expect(of(true)).toMatchObject([{ severity: 'informs', facts: [{ used: 1, cap: 1, forecast: true }] }]);
    expect(of(false)).toMatchObject([{ severity: 'blocks', facts: [{ used: 1, cap: 1 }] }]);
  });

  it('counts the places of its own alone, and nobody’s as none', () => {
    const bases = { unitLdtt: declared(80) };
    const used = (places: UnitFacts['places']) =>
      evaluate(aNomination({ title: 'CSTDCS' }), aProposal(), [], aUnit({ bases, places }), pack);

    expect(used([{ quota: 'CTDB.quota', used: 99 }])).toMatchObject([{ severity: 'informs', facts: [{ used: 0 }] }]);
    expect(used([])).toMatchObject([{ severity: 'informs', facts: [{ used: 0, cap: 12 }] }]);
  });

  it('may be so many for each group of its base that has begun, or a share rounded up', () => {
    const cap = (quota: Partial<Quota>, base: number) => capOf(aQuota(quota), base);
    const groups = { values: { places: 2, units: 7 }, cap: { places: 'places', forEach: 'units' } };
    const up = { cap: { percent: 'percent', rounding: 'up' as const } };

    expect([0, 1, 7, 8, 15].map((base) => cap(groups, base))).toEqual([0, 2, 2, 4, 6]);
    expect([0, 1, 20, 21].map((base) => cap(up, base))).toEqual([0, 1, 3, 4]);
    expect([0, 1, 20, 21, 27].map((base) => cap({}, base))).toEqual([0, 0, 3, 3, 4]);
  });

  it('takes the base counted with its places before the unit’s', () => {
    const unit = aUnit({
      bases: { unitLdtt: declared(80) },
      places: [{ quota: 'CSTDCS.quota', used: 0, base: declared(20) }],
    });

    expect(evaluate(aNomination({ title: 'CSTDCS' }), aProposal(), [], unit, pack)).toMatchObject([
      { facts: [{ of: 20, cap: 3 }] },
    ]);
  });
});
