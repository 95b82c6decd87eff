import type { AttributeValue } from 'aws-lambda';

export type Item = Record<string, AttributeValue>;
type KeySchema = readonly { AttributeName: string }[];

/** What the store reads of a table's description. */
export type Table = {
  TableName: string;
  TableArn: string;
  TableStatus: string;
  CreationDateTime: number;
  KeySchema: KeySchema;
  GlobalSecondaryIndexes?: { IndexName: string; IndexStatus?: string; KeySchema: KeySchema }[];
};

/** The primary key of an item. */
export const keysOf = (table: Table, item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).filter(([name]) => table.KeySchema.some((key) => key.AttributeName === name)),
  );

/** An item's size as DynamoDB counts it: UTF-8 bytes of names and values (Developer Guide, "item sizes and formats"). */
export const sizeInBytes = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

const valueBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return Buffer.byteLength(value.B, 'base64');
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + sizeInBytes(value.M);
  if (value.L !== undefined) return 3 + total(value.L, (entry) => 1 + valueBytes(entry));
  if (value.SS !== undefined) return total(value.SS, (entry) => Buffer.byteLength(entry));
  if (value.NS !== undefined) return total(value.NS, numberBytes);
  if (value.BS !== undefined) return total(value.BS, (entry) => Buffer.byteLength(entry, 'base64'));
  return 1;
};

const numberBytes = (number: string): number => 1 + Math.ceil(number.replace(/\D/g, '').length / 2);

const total = <T>(entries: readonly T[], bytes: (entry: T) => number): number =>
  entries.reduce((sum, entry) => sum + bytes(entry), 0);
