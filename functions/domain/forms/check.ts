import * as v from 'valibot';
import { parseDay } from '../calendar.ts';
import { citizenId } from '../text.ts';
import type { Day } from '../time.ts';
import type { CellField, Field, Filled, Form, OptionList, Problem, Row } from './field.ts';
import { fieldsOf, rowsOf, textOf } from './field.ts';

/** What a check needs to know from outside the form. */
export type CheckContext = {
  readonly today: Day;
  readonly options: (list: OptionList) => readonly string[];
};

type CellCheck<F> = (field: F, text: string, context: CheckContext) => Omit<Problem, 'path'> | undefined;

const characters = (text: string) => [...text].length;

const checkNumber: CellCheck<Extract<CellField, { type: 'number' }>> = ({ least, most }, text) => {
  if (!/^\d{1,9}$/.test(text)) return { code: 'number.shape' };
  if (Number(text) < least) return { code: 'number.small', limit: least };
  return Number(text) > most ? { code: 'number.large', limit: most } : undefined;
};

const checkDate: CellCheck<Extract<CellField, { type: 'date' }>> = ({ past }, text, { today }) => {
  const day = parseDay(text);
  if (day === undefined) return { code: 'date.shape' };
  return past && day > today ? { code: 'date.future' } : undefined;
};

const checkText = (field: { readonly max: number; readonly lines?: number }, text: string) => {
  if (characters(text) > field.max) return { code: 'text.tooLong', limit: field.max } as const;
  const lines = field.lines;
  return lines !== undefined && text.split('\n').length > lines
    ? ({ code: 'text.tooManyLines', limit: lines } as const)
    : undefined;
};

const checkFilledCell: CellCheck<CellField> = (field, text, context) => {
  switch (field.type) {
    case 'line':
    case 'paragraph':
      return checkText(field, text);
    case 'number':
      return checkNumber(field, text, context);
    case 'date':
      return checkDate(field, text, context);
    case 'choice':
      return context.options(field.options).includes(text) ? undefined : { code: 'choice.unknown' };
    case 'citizenId':
      return v.is(citizenId, text) ? undefined : { code: 'citizenId.shape' };
    case 'oath':
      return text === 'yes' ? undefined : { code: 'oath.missing' };
  }
};

const checkCell = (field: CellField, path: string, text: string, context: CheckContext): Problem[] => {
  if (text === '')
    return field.required ? [{ path, code: field.type === 'oath' ? 'oath.missing' : 'field.missing' }] : [];
  const wrong = checkFilledCell(field, text, context);
  return wrong === undefined ? [] : [{ path, ...wrong }];
};

const checkRow = (field: Extract<Field, { type: 'rows' }>, row: Row, index: number, context: CheckContext) =>
  field.fields.flatMap((cell) =>
    checkCell(
      cell,
      `${field.name}.${index}.${cell.name}`,
      Object.hasOwn(row, cell.name) ? (row[cell.name] ?? '') : '',
      context,
    ),
  );

const checkField = (field: Field, filled: Filled, context: CheckContext): Problem[] => {
  if (field.type !== 'rows') return checkCell(field, field.name, textOf(filled, field.name), context);
  const rows = rowsOf(filled, field.name);
  const tooMany: Problem[] =
    rows.length > field.most ? [{ path: field.name, code: 'rows.tooMany', limit: field.most }] : [];
  return [...tooMany, ...rows.flatMap((row, index) => checkRow(field, row, index, context))];
};

const numberIn = (filled: Filled, name: string) =>
  /^\d{1,9}$/.test(textOf(filled, name)) ? Number(textOf(filled, name)) : undefined;

const notMore = (filled: Filled, part: string, whole: string): Problem[] => {
  const [some, all] = [numberIn(filled, part), numberIn(filled, whole)];
  return some !== undefined && all !== undefined && some > all
    ? [{ path: part, code: 'votes.tooMany', limit: all }]
    : [];
};

const across = (filled: Filled): Problem[] => [
  ...notMore(filled, 'votesFor', 'votesPresent'),
  ...notMore(filled, 'membersPresent', 'membersTotal'),
  ...notMore(filled, 'ldtt', 'headcount'),
  ...notMore(filled, 'completed', 'headcount'),
  ...notMore(filled, 'cstdcs', 'ldtt'),
  ...notMore(filled, 'cautioned', 'headcount'),
  ...(!['', 'none'].includes(textOf(filled, 'discipline')) && textOf(filled, 'disciplineDetail') === ''
    ? [{ path: 'disciplineDetail', code: 'field.missing' } as const]
    : []),
];

/** Everything that keeps a form from being filed, in the order of its fields. */
export const checkForm = (form: Form, filled: Filled, context: CheckContext): readonly Problem[] => [
  ...fieldsOf(form).flatMap((field) => checkField(field, filled, context)),
  ...across(filled),
];
