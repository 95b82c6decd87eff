import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetRow } from '../../functions/domain/award-import/sheet.ts';
import { readSheet } from '../../functions/sheets/read-sheet.ts';
import { workbook, zipped } from '../support/workbook.ts';

const limits = { fileBytes: 4_000_000, unpackedBytes: 20_000_000, rows: 1_000 };

const read = async (bytes: Uint8Array | string, sheet?: string) => {
  const rows: SheetRow[] = [];
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const result = await readSheet(content, { limits, sheet }, (row) => rows.push(row));
  return { result, rows };
};

const rowsOf = async (bytes: Uint8Array | string, sheet?: string) => (await read(bytes, sheet)).rows;
const faultOf = async (bytes: Uint8Array | string, sheet?: string) => {
  const { result } = await read(bytes, sheet);
  return result.ok ? undefined : result.error;
};

describe('a CSV file', () => {
  it.each([
    ['commas', 'Tên,Năm\r\nAn,2021\r\n'],
    ['semicolons', 'Tên;Năm\nAn;2021'],
    ['tabs', 'Tên\tNăm\nAn\t2021\n'],
    ['a line that says what separates', 'sep=;\r\nTên;Năm\r\nAn;2021\r\n'],
    ['a byte order mark', '\uFEFFTên,Năm\nAn,2021\n'],
    ['old line ends', 'Tên,Năm\rAn,2021\r'],
  ])('is read with %s', async (_, text) => {
    expect((await rowsOf(text)).map(({ cells }) => cells)).toEqual([
      ['Tên', 'Năm'],
      ['An', '2021'],
    ]);
  });

  it('keeps what stands in quotes, and counts lines as an editor does', async () => {
    expect(await rowsOf('a,b\n"x,\n""y""",2\n\n , \nz,3\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x,\n"y"', '2'] },
      { line: 6, cells: ['z', '3'] },
    ]);
  });

  it('keeps an empty last cell', async () => {
    expect((await rowsOf('a,b\n1,\n2,')).map(({ cells }) => cells)).toEqual([['a', 'b'], ['1', ''], ['2']]);
  });

  it('with a quote that is never closed says on which line', async () => {
    expect(await faultOf(`a,b\n1,2\n"x,3\n${'y\n'.repeat(100_000)}`)).toEqual({ code: 'file.openQuote', line: 3 });
  });

  it.each([
    ['of another encoding', Buffer.from('Tên'.normalize('NFC'), 'latin1')],
    ['saved as UTF-16', Buffer.from('\uFEFFTên,Năm', 'utf16le')],
    ['that is a picture', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(300)])],
  ])('%s is refused', async (_, bytes) => {
    expect(await faultOf(bytes)).toEqual({ code: 'file.notUtf8' });
  });

  it('comes out as it went in, whatever stands in its cells', async () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => text.trim() !== '' && !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (table) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = [['a', 'b'], ...table].map((row) => row.map(quoted).join(',')).join('\r\n');
        expect((await rowsOf(text)).slice(1).map(({ cells }) => cells)).toEqual(
          table.map((row) => row.map((one) => Buffer.from(one).toString())),
        );
      }),
    );
  });
});

const table = [
  ['Tên', 'Năm'],
  ['Nguyễn & Văn "An"', 2021],
] as const;

describe('an Excel workbook', () => {
  it.each([
    ['texts kept together', {}],
    ['texts in their cells', { inline: true }],
  ])('is read with %s, numbers as numbers', async (_, options) => {
    expect(await rowsOf(workbook([{ name: 'A', rows: table }], options))).toEqual([
      { line: 1, cells: ['Tên', 'Năm'] },
      { line: 2, cells: ['Nguyễn & Văn "An"', 2021] },
    ]);
  });

  it('leaves out rows and keeps the place of cells that are empty', async () => {
    const rows = [['a', '', 'c'], [], ['', ''], ['', 'b']];

    expect(await rowsOf(workbook([{ name: 'A', rows }]))).toEqual([
      { line: 1, cells: ['a', '', 'c'] },
      { line: 4, cells: ['', 'b'] },
    ]);
  });

  it('takes of a formula the value beside it, and of one without, or that calls a program, none', async () => {
    const rows = [
      [
        { formula: 'A1+1', value: 2 },
        { formula: 'B1&"x"', value: 'x' },
        { formula: 'C1' },
        { formula: "cmd|'/c calc'!A0", value: 'calc' },
        { formula: '1/0', value: '#DIV/0!', error: true as const },
      ],
    ];

    expect((await rowsOf(workbook([{ name: 'A', rows }])))[0]?.cells).toEqual([
      2,
      'x',
      { fault: 'cell.formula' },
      { fault: 'cell.formula' },
      { fault: 'cell.error' },
    ]);
  });

  it('names merged cells', async () => {
    const { result } = await read(workbook([{ name: 'A', rows: table, merged: ['A1:B1', 'A2:A3'] }]));

    expect(result).toMatchObject({
      value: {
        merged: [
          { cells: 'A1:B1', lastLine: 1 },
          { cells: 'A2:A3', lastLine: 3 },
        ],
      },
    });
  });

  it('with two filled sheets is read once one is named', async () => {
    const two = workbook([
      { name: 'Năm 2021', rows: table },
      { name: 'Trống', rows: [] },
      { name: 'Năm 2022', rows: [['x']] },
    ]);

    expect(await faultOf(two)).toEqual({ code: 'sheet.several', names: ['Năm 2021', 'Năm 2022'] });
    expect(await rowsOf(two, 'Năm 2022'.normalize('NFD'))).toEqual([{ line: 1, cells: ['x'] }]);
    expect(await faultOf(two, 'Năm 2020')).toEqual({
      code: 'sheet.unknown',
      name: 'Năm 2020',
      names: ['Năm 2021', 'Trống', 'Năm 2022'],
    });
  });

  it('with one filled sheet among empty ones needs no name', async () => {
    const one = workbook([
      { name: 'Trống', rows: [] },
      { name: 'A', rows: table },
    ]);

    expect(await rowsOf(one)).toHaveLength(2);
  });

  it('without anything in it is empty', async () => {
    expect(await faultOf(workbook([{ name: 'A', rows: [] }]))).toEqual({ code: 'file.empty' });
    expect(await faultOf('')).toEqual({ code: 'file.empty' });
  });
});

const container = (...streams: readonly string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1_000),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ]);

describe('a file that is no table', () => {
  it.each([
    ['that a password protects', container('EncryptionInfo', 'EncryptedPackage'), { code: 'file.password' }],
    ['of Excel 97', container('Workbook'), { code: 'file.oldExcel' }],
    ['of Word', zipped({ 'word/document.xml': '<w/>' }), { code: 'file.notTable' }],
    ['that breaks off', workbook([{ name: 'A', rows: table }]).subarray(0, 200), { code: 'file.damaged' }],
    ['of more than is taken', Buffer.alloc(4_000_001, 'a'), { code: 'file.tooLarge', megabytes: 4 }],
  ])('%s says what it is', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toEqual(fault);
  });

  it('that unpacks without end is left after as much as is read', async () => {
    const bomb = workbook([{ name: 'A', rows: [['x'.repeat(30_000_000)]] }]);

    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(bomb)).toEqual({ code: 'file.unpackedTooLarge', megabytes: 20 });
  });

  it('that unpacks without end sheet by empty sheet is left after as much, too', async () => {
    const empty = { rows: [], merged: ['x'.repeat(11_000_000)] };
    const bomb = workbook(['A', 'B', 'C'].map((name) => ({ name, ...empty })));

    expect(await faultOf(bomb)).toEqual({ code: 'file.unpackedTooLarge', megabytes: 20 });
  });

  it('that declares entities of its own is damaged', async () => {
    const files = {
      '_rels/.rels': '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><Relationships>&a;</Relationships>',
    };

    expect(await faultOf(zipped(files))).toEqual({ code: 'file.damaged' });
  });

  it('is refused whichever byte of a workbook is another, or read', async () => {
    const whole = workbook([{ name: 'A', rows: table }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const broken = Buffer.from(whole);
        broken[at] = ((broken[at] ?? 0) + by) % 256;
        const { result } = await read(broken);
        expect(result.ok || result.error.code).toBeTruthy();
      }),
    );
  });
});
