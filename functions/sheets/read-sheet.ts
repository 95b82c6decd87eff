import type { FileFault } from '../domain/award-import/file-fault.ts';
import type { DayCount, SheetRow } from '../domain/award-import/sheet.ts';
import type { ImportLimits } from '../domain/data/import-limits.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { readCsv } from './csv.ts';
import { Damaged, TooLarge } from './damaged.ts';
import { sharedStrings, type Workbook, type Worksheet, workbookIn } from './workbook.ts';
import { type MergedCells, readWorksheet } from './worksheet.ts';
import { type Allowance, archiveOf } from './zip.ts';

export type SheetRead = { readonly merged: readonly MergedCells[] };

export type ReadOptions = {
  readonly limits: ImportLimits;
  /** The worksheet's name, where a workbook has several with something in them. */
  readonly sheet?: string | undefined;
};

const MEGABYTE = 1_000_000;

/** How the two kinds of file begin that people take for tables: a ZIP archive, and the container of old or encrypted Office files. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** The stream in which Office keeps what a password protects, named in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le');

const hasValues = async ({ entry }: Worksheet, allowance: Allowance): Promise<boolean> => {
  let found = false;
  const onRow = () => {
    found = true;
  };
  // A number instead of the text it stands for is a value as well.
  await readWorksheet(entry, [], allowance, onRow, () => found);
  return found;
};

/** The one worksheet that is meant: the one named, else the only one with something in it. */
const sheetOf = async (
  { sheets }: Workbook,
  wanted: string | undefined,
  allowance: Allowance,
): Promise<Result<Worksheet, FileFault>> => {
  const names = sheets.map(({ name }) => name);
  if (wanted !== undefined) {
    const named = sheets.find(({ name }) => name.normalize('NFC') === wanted.normalize('NFC'));
    return named === undefined ? refuse({ code: 'sheet.unknown', name: wanted, names }) : ok(named);
  }
  const filled: Worksheet[] = [];
  // One for all: a small file can list the same empty sheet a thousand times.
  const looking = { ...allowance };
  for (const sheet of sheets) if (await hasValues(sheet, looking)) filled.push(sheet);
  const [only, ...more] = filled;
  if (only === undefined) return refuse({ code: 'file.empty' });
  return more.length === 0 ? ok(only) : refuse({ code: 'sheet.several', names: filled.map(({ name }) => name) });
};

/** Hears a row, and from when the workbook counts days. */
export type OnRow = (row: SheetRow, days: DayCount) => void;

const readWorkbook = async (
  bytes: Uint8Array,
  { limits, sheet: wanted }: ReadOptions,
  onRow: OnRow,
): Promise<Result<SheetRead, FileFault>> => {
  const allowance: Allowance = { bytes: limits.unpackedBytes };
  const workbook = await workbookIn(archiveOf(bytes), allowance);
  if (workbook === undefined) return refuse({ code: 'file.notTable' });
  const sheet = await sheetOf(workbook, wanted, allowance);
  if (!sheet.ok) return sheet;
  const strings = await sharedStrings(workbook.strings, allowance);
  const { days } = workbook;
  const merged = await readWorksheet(sheet.value.entry, strings, allowance, (row) => onRow(row, days));
  return ok({ merged });
};

const textIn = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
};

const readText = (bytes: Uint8Array, onRow: OnRow): Result<SheetRead, FileFault> => {
  const text = textIn(bytes);
  if (text === undefined) return refuse({ code: 'file.notUtf8' });
  const open = readCsv(text, (row) => onRow(row, 1900));
  return open === undefined ? ok({ merged: [] }) : refuse({ code: 'file.openQuote', line: open.openQuoteAt });
};

const read = async (bytes: Uint8Array, options: ReadOptions, onRow: OnRow): Promise<Result<SheetRead, FileFault>> => {
  const { fileBytes } = options.limits;
  if (bytes.length === 0) return refuse({ code: 'file.empty' });
  if (bytes.length > fileBytes) return refuse({ code: 'file.tooLarge', megabytes: fileBytes / MEGABYTE });
  if (beginsWith(bytes, OLE)) return refuse({ code: isEncrypted(bytes) ? 'file.password' : 'file.oldExcel' });
  return beginsWith(bytes, ZIP) ? readWorkbook(bytes, options, onRow) : readText(bytes, onRow);
};

/** Reads a table, CSV or an Excel workbook, row by row without the empty ones; or says why it is none that is read. */
export const readSheet = async (
  bytes: Uint8Array,
  options: ReadOptions,
  onRow: OnRow,
): Promise<Result<SheetRead, FileFault>> => {
  try {
    return await read(bytes, options, onRow);
  } catch (error) {
    if (error instanceof Damaged) return refuse({ code: 'file.damaged' });
    if (!(error instanceof TooLarge)) throw error;
    return refuse({ code: 'file.unpackedTooLarge', megabytes: options.limits.unpackedBytes / MEGABYTE });
  }
};
