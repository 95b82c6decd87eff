import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../functions/domain/calendar.ts';
import { titles } from '../../../functions/domain/data/titles.ts';
import type { Text } from '../../../functions/domain/rules/grounds.ts';
import type { RulePack } from '../../../functions/domain/rules/pack.ts';
import { rulePacks } from '../../../functions/domain/rules/packs/rule-packs.ts';
import { sources } from '../../../functions/domain/rules/sources.ts';

const provisionsOf = (pack: RulePack) => [
  ...pack.kinds,
  ...pack.principles,
  ...pack.titles,
  ...pack.rules,
  ...pack.quotas,
  ...pack.votes,
  ...pack.deadlines,
];

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
  it('follow each other without a gap or an overlap, open at both ends', () => {
    expect(rulePacks.map(({ id }) => id)).toEqual(['R1', 'R2a', 'R2b', 'R3']);
    expect([rulePacks[0]?.from, rulePacks.at(-1)?.to]).toEqual([undefined, undefined]);
    expect(rulePacks.slice(1).map(({ from }) => from)).toEqual(
      rulePacks.slice(0, -1).map(({ to }) => (to === undefined ? undefined : dayAfter(to))),
    );
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

  it('names every provision once', () => {
    const ids = provisions.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says where each provision was found, and verifies only what a public page shows', () => {
    for (const { id, source, verified } of provisions) {
      expect(Object.keys(sources), id).toContain(source);
      if (verified)
        expect([id, source, sources[source]?.url]).toEqual([id, expect.stringMatching(/^S\d+$/), expect.any(String)]);
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

  it('follows from principles that it states', () => {
    const principles = pack.principles.map(({ id }) => id);

    for (const { id, principle } of pack.rules) {
      if (principle !== undefined) expect(principles, id).toContain(principle);
    }
  });
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
      'BKB.individual',
    ]);
  });

  it('is no quota and no share of votes under any law', () => {
    expect(rulePacks.flatMap(({ quotas, votes }) => [...quotas, ...votes]).some(({ verified }) => verified)).toBe(
      false,
    );
  });
});
