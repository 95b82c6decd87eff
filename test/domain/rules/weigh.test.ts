import { describe, expect, it } from 'vitest';
import { fixedAtReceipt } from '../../../functions/domain/rules/receipt.ts';
import { weigh } from '../../../functions/domain/rules/weigh.ts';
import { aNomination, aPack, aProposal, aRule, aUnit, grounded, text } from '../../support/rule-cases.ts';

const kind = { ...aPack({ id: 'A' }), rules: [] };
const strict = aPack({ id: 'B', rules: [aRule({ ratingAtLeast: 'good' })] });
const asked = { nomination: aNomination(), proposal: aProposal(), history: [], unit: aUnit() };

describe('a nomination under two laws', () => {
  it('is under the earlier one unless the newer is kinder, and what the other says is kept', () => {
    expect(weigh(asked, { pack: strict, other: kind })).toMatchObject({
      law: { id: 'A', name: kind.name },
      findings: [],
      other: { law: { id: 'B' }, findings: [{ rule: 'CSTDB.test' }] },
    });
    expect(weigh(asked, { pack: kind, other: strict })).toMatchObject({
      law: { id: 'A' },
      other: { law: { id: 'B' } },
    });
    expect(weigh(asked, { pack: kind, other: { ...kind, id: 'C' } }).law.id).toBe('A');
  });

  it('has one answer where there is one law', () => {
    expect(weigh(asked, { pack: kind })).toEqual({ law: { id: 'A', name: kind.name }, findings: [] });
  });
});

describe('the law of a dossier', () => {
  const older = aPack({ id: 'A', version: 4, to: '2026-09-30' });
  const transition = { ...grounded('t'), after: 'A', before: '2026-10-01', unlessKinder: true, text: text('x') };
  const packs = [older, aPack({ id: 'B', version: 2, from: '2026-10-01', transition })];
  const at = (now: string, seat: string, authority: 'minister' | 'unitHead' = 'minister') =>
    fixedAtReceipt({ authority }, seat, undefined, packs, now);

  it('is fixed as its last desk receives it, by the day in Vietnam', () => {
    expect(at('2026-09-30T16:59:59.999Z', 'ministry')).toEqual({
      pack: 'A',
      version: 4,
      receivedAt: '2026-09-30T16:59:59.999Z',
    });
    expect(at('2026-09-30T17:00:00.000Z', 'ministry')).toMatchObject({ pack: 'B', version: 2 });
    expect(at('2026-09-30T17:00:00.000Z', 'unitHead', 'unitHead')).toMatchObject({ pack: 'B' });
  });

  it('is not fixed on the way, nor a second time', () => {
    const fixed = { pack: 'A', version: 3, receivedAt: '2026-09-01T00:00:00.000Z' };

    expect(at('2026-10-05T00:00:00.000Z', 'unitHead')).toBeUndefined();
    expect(at('2026-10-05T00:00:00.000Z', 'blockLeader')).toBeUndefined();
    expect(
      fixedAtReceipt({ authority: 'minister', rules: fixed }, 'ministry', undefined, packs, '2026-10-05T00:00:00.000Z'),
    ).toBeUndefined();
  });

  it('is the one that its season names', () => {
    const season = { rules: { pack: 'A', reason: 'Đợt của năm trước' } };

    expect(
      fixedAtReceipt({ authority: 'minister' }, 'ministry', season, packs, '2026-11-01T00:00:00.000Z'),
    ).toMatchObject({
      pack: 'A',
    });
  });
});
