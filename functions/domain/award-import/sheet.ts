/** Why a cell holds no value of its own. */
export type CellFault = 'cell.formula' | 'cell.error';

/** A number stays one: only its column tells whether it is a year, a citizen id or Excel's count of days. */
export type SheetCell = string | number | { readonly fault: CellFault };

/** One line of a sheet, by its number in the file; cells that are not there are empty. */
export type SheetRow = { readonly line: number; readonly cells: readonly SheetCell[] };

/** Days are counted from 1900, or from 1904 in workbooks of old Macs. */
export type DayCount = 1900 | 1904;

export const isEmpty = (cell: SheetCell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');
