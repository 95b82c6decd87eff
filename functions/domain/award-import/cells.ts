import * as v from 'valibot';
import { dayAfter, parseDay } from '../calendar.ts';
import { ok, type Result, refuse } from '../result.ts';
import { citizenId, optionalLine, optionalParagraph } from '../text.ts';
import { Day } from '../time.ts';
import type { DayCount, SheetCell } from './sheet.ts';

export const cellProblems = [
  'cell.formula',
  'cell.error',
  'cell.missing',
  'cell.command',
  'text.tooLong',
  'text.control',
  'date.shape',
  'date.yearOnly',
  'date.future',
  'number.shape',
  'citizenId.shape',
  'citizenId.zeros',
] as const;
export type CellProblem = (typeof cellProblems)[number];

export type ReadCell<T> = Result<T | undefined, CellProblem>;

/** A cell that a spreadsheet would run instead of showing. */
const command = /^[=+@]/;

/** What a cell shows; an empty one is no answer. */
export const shownIn = (cell: SheetCell | undefined): ReadCell<string> => {
  if (cell === undefined) return ok(undefined);
  if (typeof cell === 'number') return ok(String(cell));
  if (typeof cell === 'object') return refuse(cell.fault);
  const text = cell.trim();
  return command.test(text) ? refuse('cell.command') : ok(text === '' ? undefined : text);
};

/** Reads what a cell shows, when it shows anything. */
const shown = <T>(cell: SheetCell | undefined, read: (text: string) => ReadCell<T>): ReadCell<T> => {
  const text = shownIn(cell);
  if (!text.ok) return text;
  return text.value === undefined ? ok(undefined) : read(text.value);
};

const textOf = (schema: v.GenericSchema<string | undefined>, text: string): ReadCell<string> => {
  const read = v.safeParse(schema, text);
  if (read.success) return ok(read.output);
  return refuse(read.issues[0].message === 'text.tooLong' ? 'text.tooLong' : 'text.control');
};

/** Lines become one: a cell may be broken for its column's sake. */
export const lineIn = (cell: SheetCell | undefined, max: number): ReadCell<string> =>
  shown(cell, (text) => textOf(optionalLine(max), text.replace(/[\r\n]+/g, ' ')));

export const paragraphIn = (cell: SheetCell | undefined, max: number): ReadCell<string> =>
  shown(cell, (text) => textOf(optionalParagraph(max), text));

/** Excel takes 1900 for a leap year, so its days from March 1900 on are one too many. */
const epochs: Readonly<Record<DayCount, Day>> = { 1900: '1899-12-30', 1904: '1904-01-01' };
/** The 1st of March 1900 and the last day of 2199; below stand years and other counts, not days. */
const [FIRST, LAST] = [61, 109_574];

const isYear = (number: number): boolean => number >= 1900 && number <= 2100;

const serialDay = (count: number, from: DayCount): Result<Day, CellProblem> => {
  if (isYear(count)) return refuse('date.yearOnly');
  return Number.isFinite(count) && count >= FIRST && count <= LAST
    ? ok(dayAfter(epochs[from], Math.floor(count)))
    : refuse('date.shape');
};

const dayOfText = (text: string, from: DayCount): Result<Day, CellProblem> => {
  if (/^\d+$/.test(text)) return serialDay(Number(text), from);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text)?.[1];
  const day = v.is(Day, iso) ? iso : parseDay(text);
  return day === undefined ? refuse('date.shape') : ok(day);
};

/** A day as Excel counts it or as people write it, not after `today`; day before month, always. */
export const dayIn = (cell: SheetCell | undefined, from: DayCount, today: Day): ReadCell<Day> => {
  const day = typeof cell === 'number' ? serialDay(cell, from) : shown(cell, (text) => dayOfText(text, from));
  return day.ok && day.value !== undefined && day.value > today ? refuse('date.future') : day;
};

export const yearIn = (cell: SheetCell | undefined, least: number, most: number): ReadCell<number> =>
  shown(cell, (text) => {
    const year = /^\d{4}(?:\.0+)?$/.test(text) ? Number(text) : 0;
    return year >= least && year <= most ? ok(year) : refuse('number.shape');
  });

const DIGITS = 12;

/** As a number a citizen id has lost its zeros; every one begins with 0, so how many were lost is known. */
export const citizenIdIn = (cell: SheetCell | undefined): ReadCell<string> => {
  if (typeof cell === 'number')
    return /^\d{9,12}$/.test(String(cell)) ? ok(String(cell).padStart(DIGITS, '0')) : refuse('citizenId.shape');
  return shown(cell, (text) => {
    const read = v.safeParse(citizenId, text.replace(/^'/, ''));
    if (read.success) return ok(read.output);
    return refuse(/^\d{9,11}$/.test(text) ? 'citizenId.zeros' : 'citizenId.shape');
  });
};
