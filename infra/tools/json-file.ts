import type { Node } from 'jsonc-parser';
import * as v from 'valibot';
import { type Fault, type JsonSource, nodeAt, offsetOf, readJson } from './json-source.ts';
import { decodeUtf8 } from './utf8.ts';

/** A fault with its place in the file, both counted from 1, and its field as people write it: `people[3].email`. */
export type FileFault = {
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly code: string;
  readonly value?: string;
};

export type Faults = { readonly faults: readonly FileFault[]; readonly more: number };

export const LARGEST_FILE = 20_000_000;
const MOST_FAULTS = 50;

type Path = Fault['path'];

const fieldText = (path: Path): string =>
  path
    .map((part) => {
      if (typeof part === 'number') return `[${part}]`;
      return /^[A-Za-z]\w*$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`;
    })
    .join('')
    .replace(/^\./, '');

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The schema of a list's items. */
const itemOf = (schema: unknown): unknown => {
  if (!isObject(schema)) return undefined;
  if ('wrapped' in schema) return itemOf(schema.wrapped);
  return 'item' in schema ? schema.item : undefined;
};

/** The schemas of an object's keys; a map, because `__proto__` and its like stand on every object. */
const entriesOf = (schema: unknown): ReadonlyMap<string, unknown> | undefined => {
  if (!isObject(schema)) return undefined;
  if ('wrapped' in schema) return entriesOf(schema.wrapped);
  return 'entries' in schema && isObject(schema.entries) ? new Map(Object.entries(schema.entries)) : undefined;
};

/** What the schema lets pass: of an object's unknown keys it names the first, and an empty list is an object to it. */
const shapeFaults = (node: Node, schema: unknown, path: Path): Fault[] => {
  const { type, offset, children = [] } = node;
  const known = entriesOf(schema);
  if (type === 'array') {
    if (known !== undefined) return [{ offset, path, code: 'object.expected' }];
    const item = itemOf(schema);
    return children.flatMap((child, index) => shapeFaults(child, item, [...path, index]));
  }
  if (type !== 'object' || known === undefined) return [];
  return children.flatMap(({ offset, children: [key, value] = [] }) => {
    const name = String(key?.value);
    if (!known.has(name)) return [{ offset, path: [...path, name], code: 'field.unknown' }];
    return value === undefined ? [] : shapeFaults(value, known.get(name), [...path, name]);
  });
};

const shown = (input: unknown): Pick<Fault, 'value'> =>
  ['string', 'number', 'boolean'].includes(typeof input) ? { value: String(input) } : {};

const keysOf = ({ path }: v.BaseIssue<unknown>): Path =>
  path?.map(({ key }) => (typeof key === 'number' ? key : String(key))) ?? [];

const isInList = (source: JsonSource, path: Path): boolean => nodeAt(source, path.slice(0, -1))?.type === 'array';

const schemaFaults = (source: JsonSource, issues: readonly v.BaseIssue<unknown>[]): Fault[] =>
  issues.flatMap((issue) => {
    const [path, code] = [keysOf(issue), issue.message];
    const known = code === 'field.unknown' || (code === 'field.missing' && isInList(source, path));
    return known ? [] : [{ offset: offsetOf(source, path), path, code, ...shown(issue.input) }];
  });

/** Faults by path, each with the place it stands at. */
export const located = (source: JsonSource, faults: readonly Omit<Fault, 'offset'>[]): Fault[] =>
  faults.map((fault) => ({ ...fault, offset: offsetOf(source, fault.path) }));

const placesIn = (text: string): ((offset: number) => { line: number; column: number }) => {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    const line = next === -1 ? starts.length : next;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
};

const inFile = (text: string, faults: readonly Fault[]): FileFault[] => {
  const place = placesIn(text);
  return faults.map(({ offset, path, ...fault }) => ({ ...place(offset), field: fieldText(path), ...fault }));
};

export const inOrder = (text: string, faults: readonly Fault[]) => {
  const sorted = faults.toSorted((a, b) => a.offset - b.offset);
  return { first: inFile(text, sorted.slice(0, MOST_FAULTS)), more: Math.max(0, sorted.length - MOST_FAULTS) };
};

export const refused = (text: string, faults: readonly Fault[]): Faults => {
  const { first, more } = inOrder(text, faults);
  return { faults: first, more };
};

/** The JSON of a file with its text, or why it is none. */
export const readJsonFile = (
  content: string | Uint8Array,
): { readonly text: string; readonly source: JsonSource } | Faults => {
  if (Buffer.byteLength(content) > LARGEST_FILE) return refused('', [{ offset: 0, path: [], code: 'file.tooLarge' }]);
  const decoded = typeof content === 'string' ? { text: content } : decodeUtf8(content);
  if (!('text' in decoded)) {
    return { faults: [{ ...decoded, column: 1, field: '', code: 'file.notUtf8' }], more: 0 };
  }
  const text = decoded.text.replace(/^\uFEFF/, '');
  const source = readJson(text);
  return 'faults' in source ? refused(text, source.faults) : { text, source };
};

type Checked<T> = { readonly output: T } | { readonly faults: readonly Fault[] };

/** A file's value by its schema, or everything that does not fit it; an unknown key is always a fault. */
export const bySchema = <S extends v.GenericSchema>(schema: S, source: JsonSource): Checked<v.InferOutput<S>> => {
  const parsed = v.safeParse(schema, source.value, { abortPipeEarly: true });
  const faults = [
    ...shapeFaults(source.root, schema, []),
    ...(parsed.success ? [] : schemaFaults(source, parsed.issues)),
  ];
  return parsed.success && faults.length === 0 ? { output: parsed.output } : { faults };
};
