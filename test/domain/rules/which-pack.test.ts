import { describe, expect, it } from 'vitest';
import { kinder, type PackQuestion, packFor, packOn } from '../../../functions/domain/rules/which-pack.ts';
import { aPack, grounded, text } from '../../support/rule-cases.ts';

const older = aPack({ id: 'A', version: 3, to: '2026-09-30' });
const newer = aPack({
  id: 'B',
  from: '2026-10-01',
  transition: { ...grounded('transition'), after: 'A', before: '2026-10-01', unlessKinder: true, text: text('') },
});
const packs = [older, newer];

const asked = (question: Partial<PackQuestion>) => packFor({ packs, today: '2026-11-27', ...question });

describe('the law of a dossier', () => {
  it('is today’s while it is a draft or on its way', () => {
    expect(asked({ today: '2026-09-30' })).toEqual({ pack: older, why: 'today' });
    expect(asked({ today: '2026-10-01' })).toEqual({ pack: newer, why: 'today' });
  });

  it('is that of the day it was received', () => {
    expect(asked({ receivedOn: '2026-09-30' })).toMatchObject({ pack: { id: 'A' }, why: 'received' });
    expect(asked({ receivedOn: '2026-10-01' })).toEqual({ pack: newer, why: 'received' });
  });

  it('is the one its season names, whatever the day', () => {
    const season = { pack: 'A', reason: 'Đợt của năm 2023' };

    expect(asked({ season })).toMatchObject({ pack: { id: 'A' }, why: 'season' });
    expect(asked({ season, receivedOn: '2026-10-05' })).toEqual({ pack: older, why: 'season' });
  });

  it('stays the one fixed at its receipt, and says when that has another version by now', () => {
    const season = { pack: 'B', reason: 'Sửa sau' };

    expect(asked({ fixed: { id: 'A', version: 3 }, season })).toEqual({ pack: older, why: 'fixed' });
    expect(asked({ fixed: { id: 'A', version: 2 } })).toEqual({ pack: older, why: 'fixed', fixedVersion: 2 });
  });

  it('that nobody knows is a fault', () => {
    expect(() => asked({ fixed: { id: 'Z', version: 1 } })).toThrow('There is no rule pack Z.');
    expect(() => packOn([newer], '2026-01-01')).toThrow('No rule pack counts on 2026-01-01.');
  });
});

describe('a newer law that may be kinder', () => {
  it.each([
    ['received before it and looked at after', '2026-09-30', '2026-10-01', 'B'],
    ['received before it and looked at before', '2026-09-29', '2026-09-30', undefined],
    ['received on its first day', '2026-10-01', '2026-10-01', undefined],
    ['not received', undefined, '2026-10-01', undefined],
    ['received before it and looked at long after', '2026-01-05', '2027-01-05', 'B'],
  ])('of a dossier %s', (_, receivedOn, today, other) => {
    expect(asked({ receivedOn, today }).other?.id).toBe(other);
  });

  it('is not looked at from the newer one’s first day on, nor without a receipt', () => {
    const fixed = { id: 'A', version: 3 };

    expect(asked({ receivedOn: '2026-10-01', fixed }).other).toBeUndefined();
    expect(asked({ fixed }).other).toBeUndefined();
  });

  it('without a first day of its own counts at any time', () => {
    const { from: _, ...always } = newer;

    expect(asked({ packs: [older, always], receivedOn: '2026-09-30' }).other).toBe(always);
  });

  it('is looked at beside the one fixed at receipt too', () => {
    expect(asked({ receivedOn: '2026-09-30', fixed: { id: 'A', version: 3 } }).other).toBe(newer);
  });

  it('counts only where its transition says so, after the law that the dossier is under', () => {
    const strict = {
      ...newer,
      transition: { ...grounded('t'), after: 'A', before: '2026-10-01', unlessKinder: false, text: text('') },
    };
    const after = { ...newer, transition: { ...strict.transition, after: 'Z', unlessKinder: true } };

    for (const other of [strict, after]) {
      expect(asked({ packs: [older, other], receivedOn: '2026-09-30' }).other).toBeUndefined();
    }
  });
});

describe('the kinder of two laws', () => {
  const found = (...severities: readonly ('blocks' | 'warns' | 'informs')[]) =>
    severities.map((severity) => ({ severity }));

  it.each([
    ['blocks less', found('blocks'), found('warns', 'warns'), 'later'],
    ['blocks more', found(), found('blocks'), 'earlier'],
    ['blocks as often and warns less', found('blocks', 'warns'), found('blocks'), 'later'],
    ['blocks as often and warns more', found('blocks'), found('blocks', 'warns'), 'earlier'],
    ['only informs less', found('informs'), found(), 'earlier'],
    ['is as kind', found('warns'), found('warns'), 'earlier'],
  ])('where the later %s', (_, earlier, later, which) => {
    expect(kinder(earlier, later)).toBe(which);
  });
});
