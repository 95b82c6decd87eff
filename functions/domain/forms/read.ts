import * as v from 'valibot';
import { byteLength, optionalLine, optionalParagraph } from '../text.ts';
import type { Cell, CellField, Field, Filled, Form, Problem, Row } from './field.ts';
import { fieldsOf } from './field.ts';

/** What a page posted: names to texts, each name once. */
export type Posted = ReadonlyMap<string, string>;

/** The largest form that is kept, in bytes of UTF-8: an item of the table holds at most 400 KB. */
export const formBytes = 100_000;

const RAW_MAX = 30_000;

const clean = (field: CellField, typed: string): { text: string; code?: 'text.control' | 'text.tooLong' } => {
  const schema = field.type === 'paragraph' ? optionalParagraph(RAW_MAX) : optionalLine(RAW_MAX);
  const parsed = v.safeParse(schema, typed);
  if (parsed.success) return { text: parsed.output ?? '' };
  return { text: typed, code: parsed.issues[0].message === 'text.tooLong' ? 'text.tooLong' : 'text.control' };
};

type Reading = { readonly cell: Cell; readonly problems: readonly Problem[] };

const readCell = (field: CellField, path: string, posted: Posted): { text: string; problems: Problem[] } => {
  const { text, code } = clean(field, posted.get(path) ?? '');
  return { text, problems: code ? [{ path, code }] : [] };
};

const rowNumbers = (name: string, posted: Posted): number[] => {
  const numbers = [...posted.keys()].flatMap((key) => {
    const match = key.startsWith(`${name}.`) ? /^(\d{1,3})\./.exec(key.slice(name.length + 1)) : null;
    return match ? [Number(match[1])] : [];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
};

const readRows = (field: Extract<Field, { type: 'rows' }>, posted: Posted): Reading => {
  const rows: Row[] = [];
  const problems: Problem[] = [];
  for (const number of rowNumbers(field.name, posted)) {
    const cells = field.fields.map((cell) => ({
      cell,
      ...readCell(cell, `${field.name}.${number}.${cell.name}`, posted),
    }));
    if (cells.every(({ text }) => text === '')) continue;
    problems.push(
      ...cells.flatMap(({ cell, problems: wrong }) =>
        wrong.map((one) => ({ ...one, path: `${field.name}.${rows.length}.${cell.name}` })),
      ),
    );
    rows.push(Object.fromEntries(cells.map(({ cell, text }) => [cell.name, text])));
  }
  if (rows.length > field.most) problems.push({ path: field.name, code: 'rows.tooMany', limit: field.most });
  return { cell: rows, problems };
};

const read = (field: Field, posted: Posted): Reading => {
  if (field.type === 'rows') return readRows(field, posted);
  const { text, problems } = readCell(field, field.name, posted);
  return { cell: text, problems };
};

/** Takes a form's own fields from what was posted and nothing else; texts come out in NFC, rows without the empty ones. */
export const readForm = (form: Form, posted: Posted): { filled: Filled; problems: readonly Problem[] } => {
  const readings = fieldsOf(form).map((field) => ({ field, ...read(field, posted) }));
  const filled: Filled = Object.fromEntries(readings.map(({ field, cell }) => [field.name, cell]));
  const problems = readings.flatMap((reading) => reading.problems);
  const size = byteLength(JSON.stringify(filled));
  return {
    filled,
    problems: size > formBytes ? [...problems, { path: '', code: 'form.tooLarge', limit: formBytes }] : problems,
  };
};
