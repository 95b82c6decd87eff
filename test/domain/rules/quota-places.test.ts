import { describe, expect, it } from 'vitest';
import type { UnitFacts } from '../../../functions/domain/rules/facts.ts';
import { placeFor, stillHeld } from '../../../functions/domain/rules/places.ts';
import {
  firstFull,
  holdsOf,
  isCountedByMinistry,
  unitFactsAt,
  wantedAtFiling,
  wantedAtMinistry,
} from '../../../functions/domain/rules/quota-places.ts';
import { aQuota, declared } from '../../support/rule-cases.ts';

const whose = { unitId: 'U3', blockId: 'K06', seasonId: 'N2026' };
const rows = (...titles: readonly string[]) => titles.map((title, index) => ({ id: `n${index}`, title }));

const fighters = aQuota();
const flags = aQuota({
  id: 'CTDB.quota',
  titles: ['CTDB'],
  scope: 'block',
  of: 'blockUnits',
  cap: { places: 'places', forEach: 'units' },
  values: { places: 1, units: 7 },
});
const governmentFlags = aQuota({
  id: 'CTDCP.quota',
  titles: ['CTDCP'],
  scope: 'ministry',
  of: 'ministryFlags',
  values: { percent: 20 },
});
const quotas = [fighters, flags, governmentFlags];
const bases: UnitFacts['bases'] = { unitLdtt: declared(80), blockUnits: { value: 7, source: 'recorded' } };

const held = (titles: readonly string[], kept = quotas) => holdsOf(wantedAtFiling(kept, whose, rows(...titles), bases));

describe('a place', () => {
  it('is one of its titles, in whatever order they are written, of a unit, a block or the ministry', () => {
    expect(placeFor(whose, 'unit', ['B', 'A'])).toBe('unit/U3/N2026/A+B');
    expect(placeFor(whose, 'block', ['A'])).toBe('block/K06/N2026/A');
    expect(placeFor(whose, 'ministry', ['A'])).toBe('ministry/all/N2026/A');
  });

  it('is still held for the rows that go on, and no more for the others', () => {
    const places = { 'unit/U3/N2026/CSTDCS': 3, 'block/K06/N2026/CTDB': 1 };

    expect(stillHeld({ places }, rows('CSTDCS', 'CSTDCS', 'LDTT'))).toEqual({
      'unit/U3/N2026/CSTDCS': { taken: 2 },
      'block/K06/N2026/CTDB': { taken: 0 },
    });
  });
});

describe('a filing', () => {
  it('takes a place for each of its rows that a quota counts, within its cap', () => {
    expect(held(['CSTDCS', 'LDTT', 'CSTDCS'])).toEqual({
      'unit/U3/N2026/CSTDCS': { taken: 2, atMost: 12, declared: 80 },
    });
  });

  it('counts what the ministry caps, and what that is a share of, in its block', () => {
    expect(held(['CTDCP'])).toEqual({ 'block/K06/N2026/CTDCP': { taken: 1 } });
    expect(held(['CTDB'])).toEqual({ 'block/K06/N2026/CTDB': { taken: 1, atMost: 1 } });
    expect(held(['CTDB'], [governmentFlags])).toEqual({ 'block/K06/N2026/CTDB': { taken: 1 } });
  });

  it.each(['warns', 'informs'] as const)('counts without a cap where the quota only %s', (severity) => {
    expect(held(['CSTDCS'], [{ ...fighters, severity }])).toEqual({
      'unit/U3/N2026/CSTDCS': { taken: 1, declared: 80 },
    });
  });

  it('counts without a cap where nobody said what it is a share of', () => {
    expect(holdsOf(wantedAtFiling(quotas, whose, rows('CSTDCS'), {}))).toEqual({
      'unit/U3/N2026/CSTDCS': { taken: 1 },
    });
  });

  it('keeps the tighter of two quotas that count in one place', () => {
    const tighter = { ...fighters, id: 'CSTDCS.half', values: { percent: 5 } };

    expect(held(['CSTDCS'], [fighters, tighter])).toEqual(held(['CSTDCS'], [tighter, fighters]));
    expect(held(['CSTDCS'], [fighters, tighter])).toMatchObject({ 'unit/U3/N2026/CSTDCS': { atMost: 4 } });
  });

  it.each([
    [10, 2, undefined],
    [11, 2, { quota: 'CSTDCS.quota', wanted: 2, places: { used: 11, cap: 12, of: 80, percent: 15 } }],
    [12, 1, { quota: 'CSTDCS.quota', wanted: 1, places: { used: 12, cap: 12, of: 80, percent: 15 } }],
  ])('beside %i places of others with %i rows is within or beyond the quota', (used, count, full) => {
    const wanted = wantedAtFiling(quotas, whose, rows(...Array<string>(count).fill('CSTDCS')), bases);
    const found = firstFull(wanted, { bases, places: [{ quota: 'CSTDCS.quota', used }] });

    if (full === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(full);
  });
});

describe('the ministry', () => {
  it('counts what it caps, and what that is a share of, without a cap', () => {
    expect(holdsOf(wantedAtMinistry(quotas, whose, rows('CTDCP', 'CTDB', 'BKB')))).toEqual({
      'ministry/all/N2026/CTDCP': { taken: 1 },
      'ministry/all/N2026/CTDB': { taken: 1 },
    });
  });

  it.each([
    ['waiting', 'ministry', true],
    ['entering', 'ministry', false],
    ['waiting', 'blockLeader', false],
  ] as const)('has counted a dossier that is %s at %s: %s', (phase, stage, counted) => {
    const at = { round: 1, attempt: 1, since: '2026-11-16T05:00:00.000Z' };

    expect(isCountedByMinistry({ standing: { status: 'inReview', stage, phase, ...at } })).toBe(counted);
  });
});

it('sees the rows of its own dossier before a nomination as taken, and none after it', () => {
  const facts: UnitFacts = { bases, places: [{ quota: 'CSTDCS.quota', used: 5 }] };
  const list = rows('CSTDCS', 'LDTT', 'CSTDCS', 'CSTDCS');
  const usedAt = (id: string) => unitFactsAt(facts, quotas, list, id).places[0]?.used;

  expect(['n0', 'n1', 'n2', 'n3', 'new'].map(usedAt)).toEqual([5, 6, 6, 7, 8]);
});
