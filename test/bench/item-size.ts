import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { DUE, LISTS } from '../../functions/adapters/dynamo/keys.ts';

export type Image = Readonly<Record<string, AttributeValue>>;

const utf8 = (text: string): number => Buffer.byteLength(text);

/** Bytes of a value as DynamoDB counts them ("DynamoDB item sizes and formats" in its developer guide). */
const sizeOfValue = (value: AttributeValue): number => {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/^-?0*|\./g, '').length / 2) + 1;
  if (value.SS !== undefined) return value.SS.reduce((sum, text) => sum + utf8(text), 0);
  if (value.L !== undefined) return value.L.reduce((sum, one) => sum + 1 + sizeOfValue(one), 3);
  if (value.M !== undefined) {
    return Object.entries(value.M).reduce((sum, [name, one]) => sum + 1 + utf8(name) + sizeOfValue(one), 3);
  }
  return 1;
};

const sizeOf = (item: Image): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + utf8(name) + sizeOfValue(value), 0);

const BLOCK = 4096;
const blocks = (bytes: number): number => Math.max(1, Math.ceil(bytes / BLOCK));

/** Read units of items got one by one, each rounded up; of nothing, half a unit for the look. */
export const getUnits = (items: readonly (Image | undefined)[], consistent: boolean): number =>
  items.reduce((sum, item) => sum + blocks(item === undefined ? 0 : sizeOf(item)) * (consistent ? 1 : 0.5), 0);

/** Read units of one page of a query: its items together, rounded up once. */
export const queryUnits = (items: readonly Image[], consistent: boolean): number =>
  blocks(items.reduce((sum, item) => sum + sizeOf(item), 0)) * (consistent ? 1 : 0.5);

const kilobytes = (...items: readonly (Image | undefined)[]): number =>
  Math.max(1, ...items.map((item) => Math.ceil((item === undefined ? 0 : sizeOf(item)) / 1024)));

const indexes: Readonly<Record<string, { readonly key: readonly string[]; readonly more: readonly string[] }>> = {
  [LISTS]: { key: ['pk', 'sk', 'pk1', 'sk1'], more: ['line'] },
  [DUE]: { key: ['pk', 'sk', 'pk2', 'sk2'], more: [] },
};

const projected = (item: Image | undefined, key: readonly string[], names: readonly string[]): Image | undefined => {
  if (item === undefined || key.some((name) => !(name in item))) return undefined;
  return Object.fromEntries(names.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])));
};

const same = (a: Image | undefined, b: Image | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const indexUnits = (before: Image | undefined, after: Image | undefined): number =>
  Object.values(indexes).reduce((sum, { key, more }) => {
    const [old, now] = [before, after].map((item) => projected(item, key, [...key, ...more]));
    if (same(old, now)) return sum;
    const moved = !same(projected(old, key, key), projected(now, key, key));
    if (old === undefined || now === undefined || !moved) return sum + kilobytes(old, now);
    return sum + kilobytes(old) + kilobytes(now);
  }, 0);

/** What an item and its index entries weigh on the bill for storage: each with 100 bytes of DynamoDB's own (same page). */
export const storedBytes = (item: Image | undefined): number =>
  [item, ...Object.values(indexes).map(({ key, more }) => projected(item, key, [...key, ...more]))]
    .map((one) => (one === undefined ? 0 : sizeOf(one) + 100))
    .reduce((sum, bytes) => sum + bytes, 0);

/** Write units of one change: the item once, twice within a transaction, and what its index entries cost. */
export const writeUnits = (before: Image | undefined, after: Image | undefined, transaction: boolean): number =>
  kilobytes(before, after) * (transaction ? 2 : 1) + indexUnits(before, after);
