import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../functions/domain/forms/field.ts';
import { isSameInitiative, overShared, sharesIn } from '../../functions/domain/initiative.ts';

const row = (over: Row = {}): Row => ({
  name: 'Phần mềm tra cứu hồ sơ địa chính',
  decisionNumber: '215/QĐ-VPĐK',
  issuer: 'Văn phòng đăng ký đất đai',
  share: '60',
  ...over,
});
const own = (over: Row = {}) => sharesIn({ initiatives: [row(over)] });
const other = (author: string, over: Row = {}) =>
  own(over).map((share) => ({ ...share, author, where: `hồ sơ của ${author}` }));

describe('the share of an initiative', () => {
  it.each(['', '0', '101', '1e2', '-5', '60 %', 'sáu mươi'])('typed as %j claims none', (share) => {
    expect(own({ share })).toEqual([]);
  });

  it.each(['𝒜', 'a𝒜', 'ộ'])('of a name of %j over and over has a key that the table takes', (character) => {
    const [share] = own({ name: character.repeat(25_000), decisionNumber: '' });

    expect(share?.key.isWellFormed()).toBe(true);
    expect(Buffer.byteLength(`INITIATIVE#${share?.key}`)).toBeLessThanOrEqual(2_048);
  });

  it('names the row it stands in', () => {
    const initiatives = [row({ share: '' }), row({ share: '40' })];

    expect(sharesIn({ initiatives })).toMatchObject([{ row: 1, share: 40 }]);
  });
});

describe('two initiatives are one', () => {
  const same = (a: Row, b: Row): boolean => {
    const [[one], [two]] = [own(a), own(b)];
    return one !== undefined && two !== undefined && isSameInitiative(one, two);
  };

  it.each<[string, Row]>([
    ['however the decision’s number is written', { decisionNumber: '215 / qđ-vpđk' }],
    ['however the issuer is capitalised', { issuer: 'VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI' }],
    ['with a name that leaves out a word or two', { name: 'Phần mềm tra cứu hồ sơ' }],
  ])('%s', (_, over) => {
    expect(same({}, over)).toBe(true);
  });

  it.each<[string, Row]>([
    ['recognised by another decision', { decisionNumber: '216/QĐ-VPĐK' }],
    ['recognised by somebody else', { issuer: 'Sở Tài nguyên và Môi trường' }],
    ['another one of the same decision', { name: 'Quy trình tiếp công dân trực tuyến' }],
    ['whose names differ by an accent alone in most words', { name: 'Phan mem tra cuu ho so dia chinh' }],
  ])('not when %s', (_, over) => {
    expect(same({}, over)).toBe(false);
  });

  it('without a decision by their name', () => {
    const nameless = { decisionNumber: '', issuer: '' };

    expect(same(nameless, { ...nameless, name: 'PHẦN MỀM tra cứu hồ sơ địa chính' })).toBe(true);
    expect(same(nameless, {})).toBe(false);
  });
});

describe('shares of several authors', () => {
  it('that make more than all of it together are named, each with where it is claimed', () => {
    expect(overShared('an', own(), [...other('bình', { share: '30' }), ...other('chi', { share: '20' })])).toEqual([
      {
        row: 0,
        name: 'Phần mềm tra cứu hồ sơ địa chính',
        share: 60,
        total: 110,
        others: [
          { share: 30, where: 'hồ sơ của bình' },
          { share: 20, where: 'hồ sơ của chi' },
        ],
      },
    ]);
  });

  it('that make exactly all of it are well', () => {
    expect(overShared('an', own(), other('bình', { share: '40' }))).toEqual([]);
  });

  it('count one author once, with the most, however often they are proposed for it', () => {
    const twice = [...other('bình', { share: '20' }), ...other('bình', { share: '40' })];

    expect(overShared('an', own(), twice)).toEqual([]);
    expect(overShared('an', own(), [...twice, ...other('chi', { share: '1' })])).toMatchObject([{ total: 101 }]);
  });

  it('do not count the author’s own other nominations', () => {
    expect(overShared('an', own(), other('an', { share: '60' }))).toEqual([]);
  });

  it('are said to be too many exactly when they are, in whatever order they are given', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), shares, (mine, theirs) => {
        const others = theirs.flatMap((share, index) => other(`a${index}`, { share: String(share) }));
        const total = theirs.reduce((sum, share) => sum + share, mine);
        const said = overShared('an', own({ share: String(mine) }), others);

        expect(said.map((one) => one.total)).toEqual(total > 100 && theirs.length > 0 ? [total] : []);
        expect(overShared('an', own({ share: String(mine) }), others.toReversed()).map((one) => one.total)).toEqual(
          said.map((one) => one.total),
        );
      }),
    );
  });
});
