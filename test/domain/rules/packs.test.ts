import { describe, expect, it } from 'vitest';
import { titles } from '../../../functions/domain/data/titles.ts';
import { checkPacks } from '../../../functions/domain/rules/check-pack.ts';
import type { Text } from '../../../functions/domain/rules/grounds.ts';
import { isUnseen, type RulePack } from '../../../functions/domain/rules/pack.ts';
import { rulePacks } from '../../../functions/domain/rules/packs/rule-packs.ts';
import { provisionsOf } from '../../../functions/domain/rules/provisions.ts';

const packNamed = (id: string): RulePack => {
  const pack = rulePacks.find((one) => one.id === id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack;
};

const ruleOf = (pack: RulePack, id: string) => pack.rules.find((rule) => rule.id === id);

/** Every text of a pack for people, however deep. */
const textsOf = (value: unknown): Text[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('vi' in value && 'en' in value && typeof value.vi === 'string' && typeof value.en === 'string') {
    return [{ vi: value.vi, en: value.en }];
  }
  return Object.values(value).flatMap(textsOf);
};

describe('the packs', () => {
  it('contradict neither themselves nor one another', () => {
    expect(checkPacks(rulePacks)).toEqual([]);
  });

  it('begin with the law of 2003 and end with that of 2026', () => {
    expect(rulePacks.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['R1', undefined, '2023-12-31'],
      ['R2a', '2024-01-01', '2025-06-30'],
      ['R2b', '2025-07-01', '2026-09-30'],
      ['R3', '2026-10-01', undefined],
    ]);
  });

  it('know every title of the catalogue; the law of 2003 had no exemplary commune', () => {
    const codes = titles.map(({ code }) => code);

    expect(packNamed('R1').titles.map(({ code }) => code)).toEqual(codes.filter((code) => code !== 'XTB'));
    for (const id of ['R2a', 'R2b', 'R3']) expect(packNamed(id).titles.map(({ code }) => code)).toEqual(codes);
  });

  it('ask for an initiative, then for either, then for both', () => {
    expect(rulePacks.map((pack) => ruleOf(pack, 'CSTDCS.merit')?.must)).toEqual([
      expect.objectContaining({ initiativeAtLevel: 'grassroots' }),
      { any: expect.any(Array) },
      { any: expect.any(Array) },
      { all: expect.any(Array) },
    ]);
  });
});

describe.each(rulePacks)('$id', (pack) => {
  const provisions = provisionsOf(pack);

  it('verifies only what a public page shows', () => {
    for (const { id, source, verified } of provisions) {
      if (verified) expect([id, source]).toEqual([id, expect.stringMatching(/^S\d+$/)]);
    }
  });

  it('speaks both languages, and names no amount that a ministry could set otherwise', () => {
    for (const { id, message, cure } of [...pack.rules, ...pack.quotas]) {
      for (const text of [message.vi, message.en, cure.vi, cure.en]) expect(text, id).toMatch(/^[^\d%]{10,}$/);
    }
  });

  it('is written in composed Vietnamese', () => {
    for (const { vi } of textsOf(pack)) expect(vi).toBe(vi.normalize('NFC'));
  });
});

describe('the principles of commendation', () => {
  const seven = ['standard', 'noGround', 'underReview', 'maternity', 'women', 'leadership', 'oneMerit'];

  it.each(rulePacks)(
    'of $id are all seven, with the share of women and the time that women in leading posts are spared',
    (pack) => {
      const valuesOf = (name: string) => pack.principles.find(({ id }) => id === `principle.${name}`)?.values;

      expect(pack.principles.map(({ id }) => id)).toEqual(
        expect.arrayContaining(seven.map((name) => `principle.${name}`)),
      );
      expect(valuesOf('women')).toEqual({ womenPercent: 70 });
      expect(valuesOf('leadership')).toEqual({ reducedParts: 1, ofParts: 3 });
    },
  );
});

describe('what is verified', () => {
  const verifiedIn = (id: string) =>
    packNamed(id)
      .rules.filter(({ verified }) => verified)
      .map((rule) => rule.id);

  it('is nothing under the law of 2026, whose text was not found', () => {
    expect(provisionsOf(packNamed('R3')).filter(({ verified }) => verified)).toEqual([]);
  });

  it('is the three years in a row and the days of dossiers under the law of 2003', () => {
    expect(verifiedIn('R1')).toEqual(['CSTDB.streak']);
    expect(packNamed('R1').deadlines.every(({ verified }) => verified)).toBe(true);
  });

  it('is what was read of the law of 2022, its first decree and the ministry’s circular', () => {
    expect(verifiedIn('R2a')).toEqual([
      'standing.underReview',
      'standing.served',
      'dossier.statement',
      'dossier.report',
      'dossier.minutes',
      'dossier.initiativeProof',
      'merit.once',
      'LDTT.rating',
      'CSTDCS.ldtt',
      'CSTDCS.merit',
      'CSTDTQ.streak',
      'CSTDTQ.initiative',
      'TTLDTT.members',
      'TTLDTT.discipline',
      'CTDCP.leading',
      'CTDCP.movement',
      'BKB.individual',
    ]);
  });

  it('is not who decides on a title nor its bonus, where only general knowledge says so, until the ministry verifies them', () => {
    const { titles } = packNamed('R2b');
    const unseen = (name: 'decides' | 'bonus') =>
      titles.filter((title) => isUnseen(title, name)).map(({ code }) => code);
    const [ldtt] = titles;

    expect(unseen('decides')).toEqual(['LDTT', 'CSTDCS', 'CSTDTQ', 'TTLDTT', 'CTDCP']);
    expect(unseen('bonus')).toEqual(['CTDB', 'GK', 'KNC', 'BKB', 'BKTTG']);
    expect(ldtt && isUnseen({ ...ldtt, verified: true, overridden: { reason: 'Đã đối chiếu' } }, 'decides')).toBe(
      false,
    );
    expect(ldtt && isUnseen({ ...ldtt, verified: false, overridden: { reason: 'Chờ văn bản' } }, 'decides')).toBe(true);
  });

  it('is no quota and no share of votes under any law', () => {
    expect(rulePacks.flatMap(({ quotas, votes }) => [...quotas, ...votes]).some(({ verified }) => verified)).toBe(
      false,
    );
  });
});
