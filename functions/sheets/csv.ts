import type { SheetRow } from '../domain/award-import/sheet.ts';

const separators = [',', ';', '\t'] as const;

type Start = { readonly separator: string; readonly from: number; readonly line: number };

const LONGEST_HEADINGS = 10_000;

/** Excel says itself what separates (`sep=;`); elsewhere it is what stands most in the first line. */
const startOf = (text: string): Start => {
  const said = /^sep=(.)\r?\n/.exec(text);
  if (said?.[1] !== undefined) return { separator: said[1], from: said[0].length, line: 2 };
  const beginning = text.slice(0, LONGEST_HEADINGS);
  const [first = ''] = beginning.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const count = (separator: string) => first.split(separator).length;
  const [separator = ','] = separators.toSorted((a, b) => count(b) - count(a));
  return { separator, from: 0, line: 1 };
};

/** Where a quoted text that begins at `at` ends; undefined when it never does. */
const endOfQuoted = (text: string, at: number): number | undefined => {
  for (let close = text.indexOf('"', at + 1); close !== -1; close = text.indexOf('"', close + 2))
    if (text[close + 1] !== '"') return close + 1;
  return undefined;
};

const endOfPlain = (text: string, at: number, separator: string): number => {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
};

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

export type OpenQuote = { readonly openQuoteAt: number };

type Cell = { readonly text: string; readonly end: number; readonly breaks: number };

const cellAt = (text: string, at: number, separator: string): Cell | undefined => {
  const quoted = text[at] === '"' ? endOfQuoted(text, at) : at;
  if (quoted === undefined) return undefined;
  const end = endOfPlain(text, quoted, separator);
  const inQuotes = quoted === at ? '' : text.slice(at + 1, quoted - 1);
  return { text: inQuotes.replaceAll('""', '"') + text.slice(quoted, end), end, breaks: breaksIn(inQuotes) };
};

/**
 * Reads RFC 4180 text row by row, a row's line being the one on which it begins; semicolons and tabs separate too. Answers
 * with the line of a quote that is never closed.
 */
export const readCsv = (text: string, onRow: (row: SheetRow) => void): OpenQuote | undefined => {
  const { separator, from, line: first } = startOf(text);
  let [line, starts] = [first, first];
  let cells: string[] = [];
  for (let at = from; at < text.length; ) {
    const cell = cellAt(text, at, separator);
    if (cell === undefined) return { openQuoteAt: line };
    cells.push(cell.text);
    line += cell.breaks;
    at = cell.end + 1;
    const more = text[cell.end] === separator;
    if (more && at < text.length) continue;
    if (cells.some((one) => one.trim() !== '')) onRow({ line: starts, cells });
    if (text.startsWith('\r\n', cell.end)) at += 1;
    line += 1;
    starts = line;
    cells = [];
  }
  return undefined;
};
