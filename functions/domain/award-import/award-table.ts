import { type Directory, unitOf } from '../directory.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Day } from '../time.ts';
import { nameSpelling } from '../vietnamese.ts';
import { type AwardRow, type RowContext, type RowFaults, readAwardRow } from './award-row.ts';
import { isHeadings, placesIn } from './columns.ts';
import type { FileFault } from './file-fault.ts';
import type { DayCount, SheetRow } from './sheet.ts';

/** What a file says: its rows, and what is wrong with the others. */
export type AwardTable = { readonly rows: readonly AwardRow[]; readonly faulty: readonly RowFaults[] };

export type TableContext = {
  readonly today: Day;
  readonly unitIn: (text: string) => string | undefined;
  readonly mostRows: number;
};

/** The unit that a text names, by its code in any case or by its name. */
export const unitsIn = (directory: Directory): ((text: string) => string | undefined) => {
  const byText = new Map(directory.units.map(({ id, name }) => [nameSpelling(name), id]));
  for (const { id } of directory.units) byText.set(nameSpelling(id), id);
  return (text) => unitOf(directory, text)?.id ?? byText.get(nameSpelling(text));
};

/** A title above the table takes no more lines than this. */
const MOST_ABOVE = 20;

/** Hears the rows of a sheet one by one, and at the end says what they are or why none of them is read. */
export type AwardTableReader = {
  readonly onRow: (row: SheetRow, days: DayCount) => void;
  /** The line of the headings, once they were heard. */
  readonly headings: () => number | undefined;
  readonly end: () => Result<AwardTable, FileFault>;
};

/** Copies rows so that each text is kept once: lists repeat themselves, and a text cut from a file's keeps that one whole. */
const copier = (): ((row: AwardRow) => AwardRow) => {
  const texts = new Map<string, string>();
  const once = (_: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    const known = texts.get(value);
    if (known === undefined) texts.set(value, value);
    return known ?? value;
  };
  return (row) => JSON.parse(JSON.stringify(row), once);
};

export const awardTable = ({ today, unitIn, mostRows }: TableContext): AwardTableReader => {
  const above: SheetRow[] = [];
  const copied = copier();
  const rows: AwardRow[] = [];
  const faulty: RowFaults[] = [];
  let headings: SheetRow | undefined;
  let places: ReturnType<typeof placesIn> | undefined;
  let tooMany = false;

  const readRow = (row: SheetRow, context: RowContext) => {
    tooMany ||= rows.length + faulty.length >= mostRows;
    if (tooMany) return;
    const read = readAwardRow(row, context);
    if (read.ok) rows.push(copied(read.value));
    else faulty.push(read.error);
  };

  return {
    headings: () => headings?.line,
    onRow: (row, days) => {
      if (places?.ok) readRow(row, { places: places.value, days, today, unitIn });
      else if (places === undefined && above.length < MOST_ABOVE) {
        above.push(row);
        if (!isHeadings(row)) return;
        headings = row;
        places = placesIn(row);
      }
    },
    end: () => {
      const [first] = above;
      const read = places ?? (first === undefined ? undefined : placesIn(first));
      if (read?.ok === false) return read;
      if (tooMany) return refuse({ code: 'file.tooManyRows', rows: mostRows });
      return rows.length + faulty.length === 0 ? refuse({ code: 'file.empty' }) : ok({ rows, faulty });
    },
  };
};
