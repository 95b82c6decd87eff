import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  byteLength,
  citizenId,
  emailAddress,
  line,
  optionalLine,
  optionalParagraph,
  shortened,
} from '../../functions/domain/text.ts';

/** What a schema makes of a text, or the codes it refuses it with. */
const read = (schema: v.GenericSchema, input: unknown) => {
  const result = v.safeParse(schema, input);
  return result.success ? result.output : result.issues.map(({ message }) => message);
};

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const lures = fc
  .array(
    fc.constantFrom('\u200D', '\uFE0F', '\u200B', '👩', '🏽', '💻', '1', '\u20E3', ' ', 'ễ', '\u0301', '\u202E', '\n'),
  )
  .map((parts) => parts.join(''));

describe('one line of text', () => {
  it.each([
    ['  Nguyễn \t Văn\u00A0An ', 'Nguyễn Văn An'],
    ['Nguyễn Thị Huệ'.normalize('NFD'), 'Nguyễn Thị Huệ'],
    ['An\u200Bh', 'Anh'],
    ['\uFEFFAn', 'An'],
    ['a\u202Ebc\u2066d\u2069', 'abcd'],
    ['a\u00ADb\u3164c\u2800', 'abc'],
    ['👩🏽\u200D💻 giỏi', '👩🏽\u200D💻 giỏi'],
    ['❤️ 1️⃣', '❤️ 1️⃣'],
    ['a\u200D\u200Db 1\uFE0F', 'ab 1'],
    ['Khối thi đua số VI 🇻🇳', 'Khối thi đua số VI 🇻🇳'],
    ['a\u2028b', 'a b'],
    ['<img onerror=x>', '<img onerror=x>'],
  ])('%j reads %j', (typed, text) => {
    expect(read(line(100), typed)).toBe(text);
  });

  it.each([
    ['An\r\nBcc: x', 'text.lineBreak'],
    ['An\n', 'text.lineBreak'],
    ['An\u0000', 'text.controlCharacter'],
    ['An\u0085', 'text.controlCharacter'],
    ['An\u001b[31m', 'text.controlCharacter'],
    ['An\uD800', 'text.malformed'],
    ['\uDC00An', 'text.malformed'],
    [' \u200B ', 'text.required'],
    ['', 'text.required'],
    [undefined, 'text.expected'],
    [['An'], 'text.expected'],
  ])('%j is refused as %s', (typed, code) => {
    expect(read(line(100), typed)).toContain(code);
  });

  it('counts code points of what is left after cleaning', () => {
    expect(read(line(3), '  👍👍👍\u200B  ')).toBe('👍👍👍');
    expect(read(line(6), 'Nguyễn'.normalize('NFD'))).toBe('Nguyễn');
    expect(read(line(5), 'Nguyễn')).toEqual(['text.tooLong']);
  });

  it('stays as it is when read again', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, lures), (typed) => {
        const once = v.safeParse(line(1000), typed);
        if (once.success) expect(read(line(1000), once.output)).toBe(once.output);
      }),
    );
  });

  it('never lets a break, a control or a bidi character through', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, lures), (typed) => {
        const result = v.safeParse(line(1000), typed);
        if (result.success) expect(result.output).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]/u);
      }),
    );
  });
});

describe('a paragraph', () => {
  it('keeps lines, whatever the system that broke them', () => {
    expect(read(optionalParagraph(100), ' a\r\nb\rc\u2028d \n e\t f ')).toBe('a\nb\nc\nd\ne f');
  });

  it('keeps one blank line of many', () => {
    expect(read(optionalParagraph(100), '\n\na\n \n\t\n\nb\n')).toBe('a\n\nb');
  });

  it.each([
    ['a\u0000b', 'text.controlCharacter'],
    ['\uD83D', 'text.malformed'],
    ['x'.repeat(101), 'text.tooLong'],
  ])('%j is refused as %s', (typed, code) => {
    expect(read(optionalParagraph(100), typed)).toEqual([code]);
  });

  it('stays as it is when read again', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, lures), (typed) => {
        const once = v.safeParse(optionalParagraph(1000), typed);
        if (once.success) expect(read(optionalParagraph(1000), once.output)).toBe(once.output);
      }),
    );
  });
});

describe('optional text', () => {
  it.each([undefined, '', '  ', '\u200B'])('%j is no answer', (typed) => {
    expect(read(optionalLine(10), typed)).toBeUndefined();
    expect(read(optionalParagraph(10), typed)).toBeUndefined();
  });

  it('of blank lines alone is no answer', () => {
    expect(read(optionalParagraph(10), '\n \n')).toBeUndefined();
  });

  it('is held to the same rules when it is there', () => {
    expect(read(optionalLine(10), ' a  b ')).toBe('a b');
    expect(read(optionalLine(10), 'a\nb')).toEqual(['text.lineBreak']);
    expect(read(optionalParagraph(3), 'a\nbc')).toEqual(['text.tooLong']);
  });
});

describe('a mail address', () => {
  it.each([
    ['An.Nguyen+TDKT@Example.VN', 'an.nguyen+tdkt@example.vn'],
    ['  a@b.vn ', 'a@b.vn'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
    ['a@xn--fiqs8s.vn', 'a@xn--fiqs8s.vn'],
  ])('%j reads %j', (typed, address) => {
    expect(read(emailAddress, typed)).toBe(address);
  });

  it.each([
    'x\r\nBcc: a@evil.vn',
    'a@b.vn\n',
    'a@b,evil@x.vn',
    'a@b.vn,c@d.vn',
    '"a@evil"@b.vn',
    "o'brien@b.vn",
    'An <a@b.vn>',
    'a b@c.vn',
    'a@b@c.vn',
    'a@b',
    'a@b.12',
    'a@-b.vn',
    'a@b..vn',
    '.a@b.vn',
    'a..b@c.vn',
    'a.@b.vn',
    '@b.vn',
    'ngọc@b.vn',
    'a\u200Bb@c.vn',
    '\u212A@b.vn',
    'a@\u212A.vn',
    `${'a'.repeat(65)}@example.com`,
  ])('%j is refused', (typed) => {
    expect(read(emailAddress, typed)).toEqual(['email.invalid']);
  });

  it('has at most 254 characters', () => {
    const at = (length: number) => `a@${'b.'.repeat((length - 4) / 2)}vn`;

    expect(read(emailAddress, at(254))).toBe(at(254));
    expect(read(emailAddress, at(256))).toContain('email.tooLong');
  });
});

describe('a citizen id', () => {
  it.each(['001085012345', '001 085 012345', ' 001085\u00A0012345 '])('%j is read without spaces', (typed) => {
    expect(read(citizenId, typed)).toBe('001085012345');
  });

  it.each([
    '00108501234',
    '0010850123456',
    '00108501234a',
    '００１０８５０１２３４５',
    '001-085-012345',
    '001085012345\n',
  ])('%j is refused', (typed) => {
    expect(read(citizenId, typed)).toEqual(['citizenId.invalid']);
  });
});

describe('the length in bytes', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['đ', 2],
    ['ễ', 3],
    ['👍', 4],
  ])('of %j is %i', (text, bytes) => {
    expect(byteLength(text)).toBe(bytes);
  });
});

describe('a shortened text', () => {
  it.each([
    ['Anh', 3, 'Anh'],
    ['Ánh Dương', 5, 'Ánh …'],
    ['e\u0302\u0301e\u0302\u0301', 5, 'e\u0302\u0301…'],
    ['a👩🏽\u200D💻b', 5, 'a…'],
    ['𝒜𝒜𝒜', 2, '𝒜…'],
    [`e${'\u0301'.repeat(9)}`, 4, 'e\u0301\u0301…'],
  ])('%j of at most %i is %j', (text, max, cut) => {
    expect(shortened(text, max)).toBe(cut);
  });

  it('is no longer than asked, whole letters of the beginning, and itself when it fits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), lures), fc.integer({ min: 1, max: 20 }), (text, max) => {
        const cut = shortened(text, max);
        expect([...cut].length).toBeLessThanOrEqual(max);
        expect(cut === text || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1)))).toBe(true);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});
