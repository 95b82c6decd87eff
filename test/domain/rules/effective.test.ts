import { describe, expect, it } from 'vitest';
import { checkOverride, effectivePack } from '../../../functions/domain/rules/effective.ts';
import type { Override } from '../../../functions/domain/rules/override.ts';
import { aPack, aQuota, aRule, grounded } from '../../support/rule-cases.ts';

const pack = aPack({
  from: '2024-01-01',
  to: '2025-12-31',
  rules: [
    aRule({ heldInARow: ['CSTDCS'], years: 'years', lag: 'lag' }, { years: 3, lag: 1 }),
    aRule({ inTime: true }, undefined, { id: 'late', from: '2024-07-01', to: '2024-12-31' }),
  ],
  quotas: [aQuota()],
  votes: [{ ...grounded('CSTDB.vote', { percent: 80 }), titles: ['CSTDB'], by: { vi: 'Hội đồng', en: 'Council' } }],
});

const anOverride = (override: Partial<Override> = {}): Override => ({
  pack: 'T1',
  provision: 'CSTDB.test',
  from: '2025-01-01',
  reason: 'Thông tư của Bộ',
  by: 'P1',
  at: '2025-01-02T03:00:00.000Z',
  ...override,
});

const ruleOn = (day: string, ...overrides: readonly Override[]) => effectivePack(pack, overrides, day).rules[0];

describe('a pack on a day', () => {
  it.each([
    ['2024-06-30', 1],
    ['2024-07-01', 2],
    ['2024-12-31', 2],
    ['2025-01-01', 1],
  ])('%s has the provisions of that day', (day, rules) => {
    expect(effectivePack(pack, [], day).rules).toHaveLength(rules);
  });

  it('past its own last day is as it was then, for a season may name it later', () => {
    const brief = { ...pack, to: '2024-12-31' };

    expect(effectivePack(brief, [], '2026-03-01').rules).toHaveLength(2);
    expect(effectivePack({ ...pack, from: '2024-07-01' }, [], '2020-01-01').rules).toHaveLength(2);
  });

  it('on its first and its last day is as those days have it', () => {
    const rules = [aRule({ inTime: true }, undefined, { from: '2024-01-02', to: '2025-12-30' })];

    expect(effectivePack({ ...pack, rules }, [], '2024-01-01').rules).toEqual([]);
    expect(effectivePack({ ...pack, rules }, [], '2025-12-31').rules).toEqual([]);
    expect(effectivePack({ ...pack, rules, from: undefined, to: undefined }, [], '2024-01-02').rules).toEqual(rules);
  });

  it('that nobody has set otherwise is the pack itself', () => {
    expect(ruleOn('2025-06-01')).toBe(pack.rules[0]);
  });

  it('has what the ministry set from that day on, with the reason, and the rest as it was', () => {
    const override = anOverride({
      values: { years: 2 },
      basis: { document: 'Thông tư 01', article: 'Điều 5' },
      verified: false,
    });

    expect(ruleOn('2024-12-31', override)).toBe(pack.rules[0]);
    expect(ruleOn('2025-01-01', override)).toEqual({
      ...pack.rules[0],
      values: { years: 2, lag: 1 },
      basis: { document: 'Thông tư 01', article: 'Điều 5' },
      verified: false,
      overridden: { reason: 'Thông tư của Bộ' },
    });
    expect(ruleOn('2025-01-01', anOverride({ values: { years: 2 } }))).toMatchObject({ verified: true });
    expect(ruleOn('2025-01-01', anOverride({ verified: false }))).toMatchObject({
      verified: false,
      values: { years: 3, lag: 1 },
      basis: pack.rules[0]?.basis,
    });
  });

  it('has the newest of several, in whatever order they come', () => {
    const overrides = [
      anOverride({ values: { years: 5 }, from: '2025-02-01', reason: 'giữa', at: '2025-05-01T00:00:00.000Z' }),
      anOverride({ values: { years: 6 }, from: '2025-03-01', reason: 'mới', at: '2025-03-01T00:00:00.000Z' }),
      anOverride({ values: { years: 7 }, from: '2025-03-01', reason: 'mới nhất', at: '2025-03-02T00:00:00.000Z' }),
      anOverride({ values: { years: 8 }, from: '2025-09-01', reason: 'sau này' }),
    ];

    for (const each of [overrides, overrides.toReversed()]) {
      expect(ruleOn('2025-04-01', ...each)).toMatchObject({
        values: { years: 7 },
        overridden: { reason: 'mới nhất' },
      });
    }
  });

  it('is not touched by what was set in another', () => {
    expect(ruleOn('2025-06-01', anOverride({ pack: 'T2', values: { years: 2 } }))).toBe(pack.rules[0]);
  });

  it('may have any of its provisions set otherwise', () => {
    const overrides = [
      anOverride({ provision: 'CSTDCS.quota', values: { percent: 20 } }),
      anOverride({ provision: 'title.CSTDB', verified: false }),
    ];

    expect(effectivePack(pack, overrides, '2025-06-01')).toMatchObject({
      quotas: [{ values: { percent: 20 } }],
      titles: [{ verified: false, values: undefined }, {}],
    });
  });
});

describe('an override', () => {
  it.each<[string, Partial<Override>]>([
    ['sets an amount', { values: { years: 2, lag: 0 } }],
    ['sets a quota', { provision: 'CSTDCS.quota', values: { percent: 12.5 } }],
    ['sets the ground', { basis: { document: 'Thông tư 01', article: 'Điều 5' } }],
    ['says that a clause was seen', { verified: true }],
  ])('that %s fits', (_, override) => {
    expect(checkOverride([pack], anOverride(override))).toEqual({ ok: true, value: undefined });
  });

  it.each<[Partial<Override>, object]>([
    [{ pack: 'T9', verified: true }, { code: 'override.packUnknown' }],
    [{ provision: 'CSTDB.nowhere', verified: true }, { code: 'override.provisionUnknown' }],
    [{}, { code: 'override.nothingSet' }],
    [{ values: {} }, { code: 'override.nothingSet' }],
    [{ values: { months: 3 } }, { code: 'override.valueUnknown', value: 'months' }],
    [{ values: { years: -1 } }, { code: 'override.valueOutOfRange', value: 'years' }],
    [{ values: { years: 2.5 } }, { code: 'override.valueOutOfRange', value: 'years' }],
    [
      { provision: 'CSTDCS.quota', values: { percent: 100.01 } },
      { code: 'override.valueOutOfRange', value: 'percent' },
    ],
    [
      { provision: 'CSTDB.vote', values: { percent: 89.999 } },
      { code: 'override.valueOutOfRange', value: 'percent' },
    ],
    [
      { provision: 'title.CSTDB', values: { years: 3 } },
      { code: 'override.valueUnknown', value: 'years' },
    ],
  ])('%j is refused', (override, error) => {
    expect(checkOverride([pack], anOverride(override))).toEqual({ ok: false, error });
  });
});
