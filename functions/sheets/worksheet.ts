import { isEmpty, type SheetCell, type SheetRow } from '../domain/award-import/sheet.ts';
import { readXml } from './xml.ts';
import type { Allowance, ZipEntry } from './zip.ts';

/** Cells drawn as one (`A5:C5`), and the last line that they cover. */
export type MergedCells = { readonly cells: string; readonly lastLine: number };

/** No table of ours is wider; what stands further right is left out. */
const WIDEST = 200;

type Cell = { type: string; column: number; value: string | undefined; formula: string | undefined };

/** How far the reading of a worksheet has come. */
type Reading = {
  readonly strings: readonly string[];
  readonly merged: MergedCells[];
  line: number;
  cells: SheetCell[];
  cell: Cell | undefined;
  into: 'value' | 'formula' | undefined;
};

const columnOf = (reference: string): number | undefined => {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

const numberOf = (value: string): SheetCell => {
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? value : number;
};

/** A formula counts as the value that the program which saved it has put beside it; one that calls a program has none. */
const isUnvalued = ({ formula, value }: Cell): boolean =>
  formula !== undefined && (value === undefined || formula.includes('|'));

const contentOf = (cell: Cell, strings: readonly string[]): SheetCell => {
  if (cell.type === 'e') return { fault: 'cell.error' };
  if (isUnvalued(cell)) return { fault: 'cell.formula' };
  const { type, value = '' } = cell;
  if (type === 's') return value === '' ? '' : (strings[Number(value)] ?? { fault: 'cell.error' });
  return type === 'n' ? numberOf(value) : value;
};

const opened = (reading: Reading, name: string, { r = '', t = 'n', ref = '' }: Readonly<Record<string, string>>) => {
  switch (name) {
    case 'row':
      reading.line = Number(r) || reading.line + 1;
      reading.cells = [];
      return;
    case 'c':
      reading.cell = { type: t, column: columnOf(r) ?? reading.cells.length, value: undefined, formula: undefined };
      return;
    case 'v':
    case 't':
      reading.into = 'value';
      return;
    case 'f':
      reading.into = 'formula';
      if (reading.cell !== undefined) reading.cell.formula = '';
      return;
    case 'mergeCell':
      reading.merged.push({ cells: ref, lastLine: Number(/(\d+)$/.exec(ref)?.[1] ?? 0) });
  }
};

const endCell = (reading: Reading) => {
  const { cell, cells, strings } = reading;
  reading.cell = undefined;
  if (cell === undefined || cell.column >= WIDEST) return;
  while (cells.length < cell.column) cells.push('');
  cells[cell.column] = contentOf(cell, strings);
};

const closed = (reading: Reading, name: string, onRow: (row: SheetRow) => void) => {
  const { line, cells } = reading;
  if (name === 'v' || name === 't' || name === 'f') reading.into = undefined;
  if (name === 'c') endCell(reading);
  if (name === 'row' && cells.some((one) => !isEmpty(one))) onRow({ line, cells });
};

/** Rows as they come, until it is enough; the merged cells stand behind them in the file. */
export const readWorksheet = async (
  entry: ZipEntry,
  strings: readonly string[],
  allowance: Allowance,
  onRow: (row: SheetRow) => void,
  enough?: () => boolean,
): Promise<readonly MergedCells[]> => {
  const merged: MergedCells[] = [];
  const reading: Reading = { strings, merged, line: 0, cells: [], cell: undefined, into: undefined };
  await readXml(entry, allowance, {
    open: (name, attributes) => opened(reading, name, attributes),
    text: (text) => {
      const { cell, into } = reading;
      if (cell !== undefined && into !== undefined) cell[into] = (cell[into] ?? '') + text;
    },
    close: (name) => closed(reading, name, onRow),
    ...(enough === undefined ? {} : { enough }),
  });
  return merged;
};
