import { describe, expect, it } from 'vitest';
import {
  authorities,
  type DecidingAuthority,
  decidingAuthorities,
  routeOf,
  stages,
} from '../../functions/domain/data/authorities.ts';
import { commendationKindCodes } from '../../functions/domain/data/commendation-kinds.ts';
import { initiativeLevels } from '../../functions/domain/data/initiative-levels.ts';
import { ratings } from '../../functions/domain/data/ratings.ts';
import { type Recipient, recipients } from '../../functions/domain/data/recipients.ts';
import { optionsFor } from '../../functions/domain/forms/options.ts';
import { packNamed } from '../../functions/domain/rules/packs/rule-packs.ts';
import { kindsGiven, titleOf, titles, titlesFor } from '../../functions/domain/titles.ts';

const provided = packNamed('R2b')?.titles ?? [];
const codesFor = (authority: DecidingAuthority, recipient: Recipient) =>
  titlesFor(provided, authority, recipient).map(({ code }) => code);

describe('the catalogue of titles', () => {
  it('names every code once', () => {
    const codes = titles.map(({ code }) => code);

    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(titles)('$code is complete: names and recipients', ({ vi, recipients: given }) => {
    expect(given.length).toBeGreaterThan(0);
    expect(recipients).toEqual(expect.arrayContaining([...given]));
    expect(vi).toBe(vi.normalize('NFC'));
  });

  it.each([
    ['unitHead', 'individual', ['LDTT', 'CSTDCS', 'GK']],
    ['unitHead', 'collective', ['TTLDTT', 'GK']],
    ['unitHead', 'household', ['GK']],
    ['minister', 'individual', ['CSTDB', 'KNC', 'BKB']],
    ['minister', 'collective', ['TTLDXS', 'CTDB', 'BKB']],
    ['minister', 'household', []],
    ['aboveMinister', 'household', ['BKTTG']],
  ] as const)('%s gives a %s %j', (authority, recipient, codes) => {
    expect(codesFor(authority, recipient)).toEqual(codes);
  });

  it('gives nothing to a household but by the head of unit and above the Minister', () => {
    expect(decidingAuthorities.map((authority) => kindsGiven(provided, authority).includes('household'))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('puts the highest State honours last', () => {
    expect(codesFor('aboveMinister', 'collective')).toEqual(
      expect.arrayContaining(['CTDCP', 'BKTTG', 'HCLD3', 'HCLD2', 'HCLD1', 'HCSV']),
    );
    expect(codesFor('aboveMinister', 'individual').slice(0, 3)).toEqual(['CSTDTQ', 'BKTTG', 'HCLD3']);
  });

  it('keeps the awards of localities and armed forces readable, and offers none', () => {
    expect(titleOf('GDVH')?.vi).toBe('Gia đình văn hóa');
    expect(provided.find(({ code }) => code === 'CSTT')?.active).toBe(false);
    expect(decidingAuthorities.flatMap((authority) => codesFor(authority, 'household'))).not.toContain('GDVH');
  });

  it('does not know a code it was not given, nor a property of objects', () => {
    expect(titleOf('XYZ')).toBeUndefined();
    expect(titleOf('constructor')).toBeUndefined();
    expect(titleOf('ldtt')).toBeUndefined();
  });
});

describe('the route of a proposal', () => {
  it('ends at the unit head for what the unit head decides', () => {
    expect(routeOf('unitHead')).toEqual(['unitHead']);
  });

  it('passes unit head, block leader and ministry for everything above', () => {
    expect(routeOf('minister')).toEqual(stages);
    expect(routeOf('aboveMinister')).toEqual(stages);
  });

  it('ends forwarded only above the minister', () => {
    expect(decidingAuthorities.map((code) => authorities[code].ends)).toEqual(['awarded', 'awarded', 'forwarded']);
  });
});

describe('the small lists', () => {
  it('rates a year in the four official words', () => {
    expect(ratings.map(({ vi }) => vi)).toEqual([
      'Hoàn thành xuất sắc nhiệm vụ',
      'Hoàn thành tốt nhiệm vụ',
      'Hoàn thành nhiệm vụ',
      'Không hoàn thành nhiệm vụ',
    ]);
  });

  it('knows three levels of initiative', () => {
    expect(initiativeLevels.map(({ code }) => code)).toEqual(['grassroots', 'ministry', 'national']);
  });

  it('does not offer length of service in a civil ministry', () => {
    const offered = optionsFor(provided, 'minister', undefined, [])('commendationKinds');

    expect(commendationKindCodes.filter((code) => !offered.includes(code))).toEqual(['NIEN_HAN']);
  });
});
