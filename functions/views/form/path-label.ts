import { type Field, type Form, fieldsOf } from '../../domain/forms/field.ts';
import { cellNamingOf, type FieldWords, namingOf, rowNameOf } from '../text/fields.ts';

const rowsField = (form: Form, name: string | undefined): Field | undefined =>
  fieldsOf(form).find((field) => field.type === 'rows' && field.name === name);

/** How people call the field a path stands for: “Sáng kiến, đề tài 2 – Ngày quyết định”. */
export const pathLabel = (form: Form, words: FieldWords, path: string): string => {
  const [name = '', row, cell] = path.split('.');
  if (row !== undefined && cell !== undefined && rowsField(form, name))
    return `${rowNameOf(words, name)} ${Number(row) + 1} – ${cellNamingOf(words, name, cell).label}`;
  return fieldsOf(form).some((field) => field.name === path)
    ? namingOf(words, form.name, path).label
    : words.forms[form.name];
};

/** The element a link about a path leads to; a fault of the whole form leads to the form. */
export const anchorOf = (form: Form, path: string): string => {
  const [name] = path.split('.');
  const field = fieldsOf(form).find((one) => one.name === name);
  return field === undefined || (field.type === 'rows' && field.apart) ? 'form' : path;
};
