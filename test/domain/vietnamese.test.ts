import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collationKey,
  collationPrefix,
  foldKey,
  hasWords,
  placeKey,
  placePrefix,
  sameName,
} from '../../functions/domain/vietnamese.ts';

const collator = new Intl.Collator('vi', { sensitivity: 'accent', numeric: true });
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const letter = fc.constantFrom(...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz');
const tonedLetter = fc
  .tuple(letter, fc.constantFrom(...tones), fc.boolean())
  .map(([base, tone, upper]) => (upper ? base.toUpperCase() : base) + tone);
const closeLetter = fc.constantFrom(...'aàảãáạăằâấAĂ', "a'", 'đ', 'd', 'ô', 'ớ', 'o');
const word = (of: fc.Arbitrary<string>) =>
  fc.array(of, { minLength: 1, maxLength: 5 }).map((characters) => characters.join('').normalize('NFC'));
const nameWord = fc.oneof(word(tonedLetter), word(closeLetter));
const name = fc.array(nameWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const placeName = fc
  .array(
    fc.oneof(nameWord, fc.nat(2000).map(String), fc.constantFrom('TN&MT', '(VI)', 'số', 'Sở', '–', '“X”', 'A/B')),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((words) => words.join(' '));

const partsOf = (fullName: string): readonly string[] => {
  const words = fullName.split(' ');
  return [words.at(-1) ?? '', words.length > 1 ? (words[0] ?? '') : '', words.slice(1, -1).join(' ')];
};

const byParts = (a: string, b: string): number => {
  const [as, bs] = [partsOf(a), partsOf(b)];
  return as.map((part, at) => collator.compare(part, bs[at] ?? '')).find((order) => order !== 0) ?? 0;
};

const byBytes = (a: string, b: string): number => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));

const sorted = (names: readonly string[], key: (name: string) => string) =>
  names.toSorted((a, b) => byBytes(key(a), key(b)));

describe('the key people are sorted by', () => {
  it('orders as Vietnamese collation orders given name, family name, middle name', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(byBytes(collationKey(a), collationKey(b))).toBe(Math.sign(byParts(a, b)));
      }),
      { numRuns: 5000 },
    );
  });

  it('sorts a list by given name first', () => {
    const list = ['Nguyễn Văn Ân', 'Trần An', 'Lê Thị Ánh', 'Đỗ Văn Bình', 'Dương Văn Bình', 'Nguyễn Văn An', 'Lý Ẩn'];

    expect(sorted(list, collationKey)).toEqual([
      'Nguyễn Văn An',
      'Trần An',
      'Lê Thị Ánh',
      'Nguyễn Văn Ân',
      'Lý Ẩn',
      'Dương Văn Bình',
      'Đỗ Văn Bình',
    ]);
  });

  it('orders the tones ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    const toned = ['mạ', 'má', 'mã', 'mả', 'mà', 'ma'];

    expect(sorted(toned, collationKey)).toEqual(toned.toReversed());
  });

  it('orders the 29 letters, with f j w z at their Latin places', () => {
    const alphabet = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];

    expect(sorted(alphabet.toReversed(), collationKey)).toEqual(alphabet);
  });

  it('takes names of other peoples: apostrophes, breves, strokes', () => {
    expect(sorted(["Y H'Hen", 'Y Hen', 'Y Ƀlô', 'Y Bơ', 'Y Kpă', 'Y Kpa'], collationKey)).toEqual([
      'Y Ƀlô',
      'Y Bơ',
      "Y H'Hen",
      'Y Hen',
      'Y Kpa',
      'Y Kpă',
    ]);
  });

  it('is plain ASCII below the limit of a sort key, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(name, fc.string({ unit: 'binary', maxLength: 300 })), (typed) => {
        expect(collationKey(typed)).toMatch(/^[a-z0-9.~]{0,900}$/);
        expect(placeKey(typed)).toMatch(/^[a-z0-9.~]{0,900}$/);
      }),
    );
  });

  it('is the same for every encoding, case and spacing', () => {
    fc.assert(
      fc.property(name, (typed) => {
        const other = `  ${typed.normalize('NFD').toUpperCase().replaceAll(' ', ' \t ')} `;

        expect(collationKey(other)).toBe(collationKey(typed));
      }),
    );
  });
});

describe('the key places are sorted by', () => {
  it('orders as Vietnamese collation orders whole names', () => {
    fc.assert(
      fc.property(placeName, placeName, (a, b) => {
        expect(byBytes(placeKey(a), placeKey(b))).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 5000 },
    );
  });

  it('puts number 2 before number 10', () => {
    expect(sorted(['Khối số 10', 'Khối số 2', 'Ban Quản lý', 'Báo'], placeKey)).toEqual([
      'Ban Quản lý',
      'Báo',
      'Khối số 2',
      'Khối số 10',
    ]);
  });
});

describe('the prefix a typed name searches for', () => {
  it('begins the key of every name whose given name begins so', () => {
    fc.assert(
      fc.property(name, fc.nat(5), (fullName, length) => {
        const typed = (partsOf(fullName)[0] ?? '').slice(0, length);

        expect(collationKey(fullName).startsWith(collationPrefix(typed))).toBe(true);
      }),
    );
  });

  it.each([
    ['hue', 'Nguyễn Thị Hué', true],
    ['HUÊ', 'Nguyễn Thị Huệ', true],
    ['Thị Hu', 'Nguyễn Thị Huệ', true],
    ['Nguyễn', 'Nguyễn Thị Huệ', false],
    ['hue', 'Nguyễn Thị Huệ', false],
    ['hư', 'Nguyễn Thị Huệ', false],
    ['', 'Nguyễn Thị Huệ', true],
  ])('%j finds %j: %s', (typed, fullName, found) => {
    expect(collationKey(fullName).startsWith(collationPrefix(typed))).toBe(found);
  });
});

describe('the prefix a typed collective searches for', () => {
  it.each([
    ['Phòng Kỹ', 'Phòng Kỹ thuật', true],
    ['phòng ky', 'Phòng Kỹ thuật', true],
    ['Kỹ thuật', 'Phòng Kỹ thuật', false],
    ['', 'Phòng Kỹ thuật', true],
  ])('%j finds %j: %s', (typed, full, found) => {
    expect(placeKey(full).startsWith(placePrefix(typed))).toBe(found);
  });
});

describe('the words of a name', () => {
  it.each([
    ['Trần Huệ', 'Trần Thị Huệ', true],
    ['dang hue', 'Đặng Thị Huệ', true],
    ['Trần Huệ', 'Nguyễn Thị Huệ', false],
    ['', 'Nguyễn Thị Huệ', true],
  ])('of %j are all in %j: %s', (typed, full, found) => {
    expect(hasWords(full, typed)).toBe(found);
  });
});

describe('search without diacritics', () => {
  it.each([
    ['  ĐẶNG  Thị Ngọc Ưu', 'dang thi ngoc uu'],
    ['Nguyễn'.normalize('NFD'), 'nguyen'],
    ['Ƀlô Łukasz', 'blo lukasz'],
    ['Khối 6', 'khoi 6'],
  ])('%j folds to %j', (text, folded) => {
    expect(foldKey(text)).toBe(folded);
  });
});

describe('one name spelt twice', () => {
  it.each([
    ['Nguyễn Văn An', 'NGUYỄN  VĂN AN ', true],
    ['Nguyễn Văn An', 'Nguyễn Văn An'.normalize('NFD'), true],
    ['Trần Thị Hòa', 'Trần Thị Hoà', true],
    ['Lê Thúy', 'Lê Thuý', true],
    ['Nguyễn Văn An', 'Nguyễn Văn Ân', false],
    ['Nguyễn Văn An', 'Nguyễn Văn Án', false],
    ['Trần Thị Hòa', 'Trần Thị Hóa', false],
    ['Đỗ Đạt', 'Dỗ Đạt', false],
    ['Văn An', 'An Văn', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
  });
});
