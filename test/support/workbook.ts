import { crc32, deflateRawSync } from 'node:zlib';

/** A text, a number, or a formula with the value that Excel keeps beside it. */
export type WorkbookCell =
  | string
  | number
  | { readonly formula: string; readonly value?: string | number; readonly error?: true };

export type WorkbookSheet = {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  readonly merged?: readonly string[];
};

type Options = { readonly date1904?: boolean; readonly inline?: boolean };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const letterOf = (column: number): string => String.fromCharCode(65 + column);

const cellXml = (cell: WorkbookCell, ref: string, stringAt: (text: string) => number, inline: boolean): string => {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') {
    const { formula, value, error } = cell;
    const type = error ? ' t="e"' : typeof value === 'string' ? ' t="str"' : '';
    return `<c r="${ref}"${type}><f>${escaped(formula)}</f>${value === undefined ? '' : `<v>${value}</v>`}</c>`;
  }
  if (inline) return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return `<c r="${ref}" t="s"><v>${stringAt(cell)}</v></c>`;
};

const sheetXml = (
  { rows, merged = [] }: WorkbookSheet,
  stringAt: (text: string) => number,
  inline: boolean,
): string => {
  const lines = rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${letterOf(column)}${row + 1}`, stringAt, inline)).join('');
    return `<row r="${row + 1}">${xml}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const drawn = merges === '' ? '' : `<mergeCells count="${merged.length}">${merges}</mergeCells>`;
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData>${drawn}</worksheet>`;
};

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relations = (...all: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

/** An archive of some files, packed as Excel packs them. */
export const zipped = (files: Readonly<Record<string, string | Uint8Array>>): Buffer => {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(plain), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(plain.length, 8);
    const local = Buffer.from('504b03041400000008000000000000000000000000000000000000000000', 'hex');
    sizes.copy(local, 14);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const central = Buffer.alloc(46);
    central.write('504b0102140014000000080000000000', 0, 'hex');
    sizes.copy(central, 16);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE(at, 42);
    listed.push(central, Buffer.from(name));
    parts.push(local, Buffer.from(name), packed);
    at += local.length + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
};

/** An Excel workbook of some sheets. */
export const workbook = (
  sheets: readonly WorkbookSheet[],
  { date1904 = false, inline = false }: Options = {},
): Buffer => {
  const strings = new Map<string, number>();
  const stringAt = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const drawn = sheets.map((sheet) => sheetXml(sheet, stringAt, inline));
  const names = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const shared = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  return zipped({
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
      relation('rIdS', 'sharedStrings', 'sharedStrings.xml'),
    ),
    ...Object.fromEntries(drawn.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
  });
};
