import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoRuleOverrides } from '../../functions/adapters/dynamo/rule-overrides.ts';
import type { Override } from '../../functions/domain/rules/override.ts';
import type { RuleOverrides } from '../../functions/ports.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';

let direct: DirectTable;
let overrides: RuleOverrides;

beforeEach(async () => {
  direct = await directTable();
  overrides = dynamoRuleOverrides(direct.table);
});
afterEach(() => direct.close());

const anOverride = (reason: string, of: Partial<Override> = {}): Override => ({
  pack: 'R3',
  provision: 'CSTDCS.quota',
  values: { percent: 20 },
  from: '2026-11-01',
  reason,
  by: 'admin',
  at: '2026-11-16T02:00:00.000Z',
  ...of,
});

describe('the overrides', () => {
  it('come back as they were put, of each provision the oldest first', async () => {
    const basis = { document: 'Thông tư 01/2026/TT-BTNMT', article: 'Điều 5' };
    const [first, second] = [anOverride('một'), anOverride('hai', { values: { percent: 15 }, basis, verified: true })];
    const other = anOverride('ba', { provision: 'CTDB.quota', values: { places: 2, units: 7 } });
    for (const [override, seen] of [
      [first, 0],
      [other, 0],
      [second, 1],
    ] as const) {
      expect(await overrides.put(override, seen)).toBe(true);
    }

    expect(await overrides.all()).toEqual([first, second, other]);
  });

  it('of two set at once on the same provision keep one', async () => {
    const done = await Promise.all(['một', 'hai', 'ba'].map((reason) => overrides.put(anOverride(reason), 0)));

    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await overrides.all()).toHaveLength(1);
  });

  it('are none in a system that never had any', async () => {
    expect(await overrides.all()).toEqual([]);
  });
});
