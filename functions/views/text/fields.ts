import { fieldsEn } from './fields-en.ts';
import { fieldsVi } from './fields-vi.ts';

export const fieldTexts = { vi: fieldsVi, en: fieldsEn };

export type Naming = { readonly label: string; readonly hint?: string };
export type FieldWords = typeof fieldsVi;

const own = <W>(words: Readonly<Record<string, W>>, ...keys: readonly string[]): W | undefined =>
  keys.flatMap((key) => (Object.hasOwn(words, key) ? [words[key]] : [])).at(0);

/** A field without words is a fault of ours: refused when its page is first rendered, which the tests do for all. */
const must = <W>(found: W | undefined, key: string): W => {
  if (found === undefined) throw new Error(`no words for ${key}`);
  return found;
};

export const namingOf = (words: FieldWords, form: string, name: string): Naming =>
  must(own<Naming>(words.fields, `${form}.${name}`, name), `${form}.${name}`);

export const cellNamingOf = (words: FieldWords, rows: string, cell: string): Naming =>
  must(own<Naming>(words.fields, `${rows}.${cell}`), `${rows}.${cell}`);

export const sectionOf = (words: FieldWords, form: string, name: string): string =>
  must(own<string>(words.sections, `${form}.${name}`, name), `${form}.${name}`);

export const rowNameOf = (words: FieldWords, rows: string): string => must(own<string>(words.rowNames, rows), rows);

export const optionWord = (words: FieldWords, list: string, code: string): string | undefined =>
  own<string>(words.options, `${list}.${code}`);
