import { readFileSync } from 'node:fs';
import { printParseErrorCode } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { directoryFile } from '../../functions/domain/directory-file.ts';
import { demoDirectory } from '../../infra/local/demo-directory.ts';
import { readDirectoryFile } from '../../infra/tools/directory-file.ts';
import { faultText, messageOf } from '../../infra/tools/fault-text.ts';
import { LARGEST_FILE } from '../../infra/tools/json-file.ts';
import { messagesEn } from '../../infra/tools/messages-en.ts';
import { messagesVi } from '../../infra/tools/messages-vi.ts';

const today = '2026-11-23';
const good = directoryFile(demoDirectory('2026-11-23T02:00:00.000Z'));

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

const faultsOf = (content: string | Uint8Array) => {
  const read = readDirectoryFile(content, today);
  return 'faults' in read ? read.faults : [];
};

const said = (content: string | Uint8Array) => faultsOf(content).map((fault) => faultText(fault, 'vi'));

describe('a good file', () => {
  it('is read as its directory, without a warning', () => {
    expect(readDirectoryFile(good, today)).toMatchObject({
      directory: demoDirectory('2026-11-23T02:00:00.000Z'),
      warnings: [],
      more: 0,
    });
  });

  it.each([
    ['a byte order mark', Buffer.from(`\uFEFF${good}`)],
    ['Windows line ends', good.replaceAll('\n', '\r\n')],
    ['decomposed letters', good.normalize('NFD')],
  ])('may have %s', (_, content) => {
    expect(readDirectoryFile(content, today)).toMatchObject({ directory: demoDirectory('2026-11-23T02:00:00.000Z') });
  });

  it('may be warned about, with line and field', () => {
    const text = good.replace('"2022-12-31"', '"2022-12-30"');
    const read = readDirectoryFile(text, '2022-12-31');

    expect(read).toMatchObject({
      warnings: [{ line: lineOf(text, '"id": "K06"'), field: 'blocks[0].id', code: 'term.noneToday', value: 'K06' }],
    });
  });
});

type Row = [what: string, from: string, to: string, field: string, code: string, at?: string];

const rows: Row[] = [
  [
    'an e-mail twice',
    'canbo.u2@',
    'canbo.u1@',
    'people[5].email',
    'email.repeated',
    'canbo.u1@example.vn",\n      "post": "Chuyên viên Ban',
  ],
  ['an unknown unit', '"unit": "U7"', '"unit": "U8"', 'people[18].unit', 'unit.unknown'],
  ['overlapping terms', '"from": "2023-01-01"', '"from": "2022-12-31"', 'terms[1].from', 'term.overlaps'],
  ['a day that does not exist', '"2023-12-31"', '"2023-02-29"', 'terms[1].to', 'day.invalid'],
  ['a day in another style', '"2023-12-31"', '"31/12/2023"', 'terms[1].to', 'day.invalid'],
  [
    'a moment without offset',
    '2026-12-23T17:00:00+07:00',
    '2026-12-23T17:00',
    'seasons[0].deadline',
    'instant.invalid',
  ],
  ['a line break in an e-mail', 'thutruong.u1@', 'a@example.vn\\r\\nBcc: x@', 'people[0].email', 'email.invalid'],
  ['two addresses in one', 'thutruong.u1@example.vn', 'a@b,evil@x', 'people[0].email', 'email.invalid'],
  ['a line break in a name', 'Nguyễn Hữu Đăng', 'Nguyễn\\nHữu', 'people[0].name', 'text.lineBreak'],
  ['an empty name', '"Nguyễn Hữu Đăng"', '""', 'people[0].name', 'text.required'],
  ['a name of 121 letters', 'Nguyễn Hữu Đăng', 'Ư'.repeat(121), 'people[0].name', 'text.tooLong'],
  ['half a surrogate pair', 'Nguyễn Hữu Đăng', 'Nguyễn \\ud83d', 'people[0].name', 'text.malformed'],
  ['a null for a name', '"Nguyễn Hữu Đăng"', 'null', 'people[0].name', 'text.expected'],
  ['a code with a blank', '"id": "N2023"', '"id": "N 2023"', 'seasons[0].id', 'code.shape'],
  ['a number as text', '"year": 2023', '"year": "2023"', 'seasons[0].year', 'number.expected'],
  ['a number beyond all', '"year": 2023', '"year": 1e999', 'seasons[0].year', 'number.whole'],
  ['no administrator', '"P906"\n', '\n', 'ministry.administrators', 'ministry.noAdministrator', '"administrators"'],
  ['another format', '"format": 1', '"format": 2', 'format', 'directory.format'],
  ['another language', '"language": "vi"', '"language": "fr"', 'people[0].language', 'person.language'],
  ['a prototype', '"format": 1', '"format": 1, "__proto__": {"x": 1}', '["__proto__"]', 'field.unknown'],
  ['a constructor', '"id": "N2023"', '"constructor": {}, "id": "N2023"', 'seasons[0].constructor', 'field.unknown'],
  ['an extra field', '"id": "P101"', '"phone": "0912", "id": "P101"', 'people[0].phone', 'field.unknown'],
  ['an extra field inside days', '"ministry": 15', '"minister": 15', 'seasons[1].days.minister', 'field.unknown'],
  ['a missing field', '"id": "K06",', '', 'blocks[0].id', 'field.missing', '{\n      \n      "name": "Khối'],
  ['a field given twice', '"format": 1', '"format": 1, "format": 1', 'format', 'key.repeated'],
  ['a list for an object', '"days": {}', '"days": [1]', 'seasons[0].days', 'object.expected'],
  ['an empty list for an object', '"days": {}', '"days": []', 'seasons[0].days', 'object.expected'],
  ['a text for an object', '"days": {}', '"days": "3"', 'seasons[0].days', 'object.expected'],
  [
    'an object for a list',
    '"officers": [\n        "P103"\n      ]',
    '"officers": {}',
    'units[0].officers',
    'list.expected',
  ],
  ['a comma too many', '"P906"\n', '"P906",\n', '', 'json.trailingComma'],
  ['a comma too few', '"format": 1,', '"format": 1', '', 'json.commaExpected'],
  ['a comment', '"format": 1,', '"format": 1, // định dạng', '', 'json.invalidCommentToken'],
  ['single quotes', '"format"', "'format'", '', 'json.invalidSymbol'],
];

describe('a bad file', () => {
  it.each(rows)('names line and field of %s', (_, from, to, field, code, at = to) => {
    const text = good.replace(from, () => to);
    const [fault] = faultsOf(text);

    expect(text).not.toBe(good);
    expect(fault).toMatchObject({ field, code, line: lineOf(text, at) });
  });

  it.each<[what: string, content: string | Uint8Array, sentence: string]>([
    ['nothing in it', ' \n', 'Dòng 1, cột 1: tệp trống'],
    [
      'no JSON',
      'people: []',
      'Dòng 1, cột 1: có chữ hoặc ký hiệu không thuộc JSON (văn bản phải nằm trong ngoặc kép "…")',
    ],
    ['a list as its root', '\n[]', 'Dòng 2, cột 1: phải là một đối tượng { … }'],
    ['a text as its root', '"x"', 'Dòng 1, cột 1: phải là một đối tượng { … } ("x")'],
    ['10,000 brackets', '['.repeat(10_000), 'Dòng 1, cột 33: các dấu ngoặc lồng nhau quá sâu'],
    [
      '10,000 braces behind a quote in a comment',
      `/* " */${'{"a":'.repeat(10_000)}`,
      'Dòng 1, cột 168: các dấu ngoặc lồng nhau quá sâu',
    ],
    [
      'Latin-1',
      Buffer.from('{\n"a": "\xe9"}', 'latin1'),
      'Dòng 2, cột 1: tệp không ở mã UTF-8; hãy lưu lại ở mã UTF-8',
    ],
    ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), 'Dòng 1, cột 1: tệp không ở mã UTF-8; hãy lưu lại ở mã UTF-8'],
    ['more than 20 MB', new Uint8Array(LARGEST_FILE + 1), 'Dòng 1, cột 1: tệp lớn hơn 20 MB'],
  ])('with %s says so', (_, content, sentence) => {
    expect(said(content)).toEqual([sentence]);
  });

  it('says a fault as a sentence with line, field and value', () => {
    const text = good.replace('thutruong.u1@example.vn', 'a@b,c');

    expect(said(text)).toEqual([
      `Dòng ${lineOf(text, 'a@b,c')}, people[0].email: địa chỉ thư điện tử không hợp lệ ("a@b,c")`,
    ]);
  });

  it('says it in English too', () => {
    const [fault] = faultsOf(good.replace('"format": 1', '"format": "x"'));

    expect(fault && faultText(fault, 'en')).toBe('Line 2, format: must be 1 (the format this program reads) ("x")');
  });

  it('lists all faults in the order of the file', () => {
    const text = good
      .replace('"year": 2023', '"year": 1')
      .replace('thutruong.u1@', 'x y@')
      .replace('"format": 1', '"format": 1, "a": 1, "b": 2');

    expect(faultsOf(text).map(({ field }) => field)).toEqual(['a', 'b', 'people[0].email', 'seasons[0].year']);
  });

  it('lists fifty faults and counts the others', () => {
    const people = Array.from({ length: 60 }, () => ({}));
    const read = readDirectoryFile(JSON.stringify({ ...JSON.parse(good), people }), today);

    expect(read).toMatchObject({ faults: { length: 50 }, more: 60 * 4 - 50 });
  });

  it('shows a value cut short and with nothing a terminal obeys or hides', () => {
    const [fault] = said(good.replace('thutruong.u1@example.vn', `\\u001b[2J\u202E${'x'.repeat(90)}`));

    expect(fault).toMatch(/\("\\u001b\[2J\\u\{202e\}x{55}…"\)$/);
  });
});

describe('the messages', () => {
  const source = (path: string) => readFileSync(new URL(`../../functions/domain/${path}`, import.meta.url), 'utf8');
  const codes = [
    ...['directory.ts', 'directory-check.ts', 'directory-warnings.ts', 'text.ts', 'time.ts']
      .map(source)
      .flatMap((text) => [...text.matchAll(/'([a-z]\w*\.[a-z]\w*)'/gi)].map(([, code = '']) => code))
      .filter((code) => !code.startsWith('citizenId')),
    ...Array.from({ length: 16 }, (_, index) => printParseErrorCode(index + 1)).map(
      (name) => `json.${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    ),
  ];

  it.each([...new Set(codes)])('have a sentence for %s in both languages', (code) => {
    expect(messageOf(code, 'vi')).not.toBe(code);
    expect(messageOf(code, 'en')).not.toBe(code);
  });

  it('have the same codes in both languages', () => {
    expect(Object.keys(messagesEn)).toEqual(Object.keys(messagesVi));
  });
});
