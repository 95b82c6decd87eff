import * as v from 'valibot';
import type { Json } from './dynalite.ts';
import { fault } from './fault.ts';
import { type Item, sizeInBytes, type Table } from './item.ts';

const itemBytes = 400 * 1024;
const transactionBytes = 4 * 1024 * 1024;

/** Refuses what DynamoDB refuses and dynalite lets through: it counts characters, and looks at no index key. */
export const assertWithinLimits = (table: Table, item: Item): void => {
  if (sizeInBytes(item) > itemBytes) {
    throw fault('ValidationException', 'Item size has exceeded the maximum allowed size');
  }
  assertKey(item, table.KeySchema, 'the table');
  for (const index of table.GlobalSecondaryIndexes ?? []) assertKey(item, index.KeySchema, `index ${index.IndexName}`);
};

const partitionKeyBytes = 2048;
const sortKeyBytes = 1024;

/** As far as keys go: their texts. */
type Keyed = Readonly<Record<string, { readonly S?: string | undefined } | undefined>>;

const assertKey = (item: Keyed, schema: Table['KeySchema'], where: string): void => {
  for (const [position, { AttributeName: name }] of schema.entries()) {
    const text = item[name]?.S;
    if (text === '') throw invalid(`key attribute ${name} of ${where} cannot contain an empty string value`);
    if (text !== undefined) assertKeySize(text, position === 0, `key attribute ${name} of ${where}`);
  }
};

const assertKeySize = (text: string, isPartitionKey: boolean, what: string): void => {
  const most = isPartitionKey ? partitionKeyBytes : sortKeyBytes;
  if (Buffer.byteLength(text) > most) throw invalid(`${what} has exceeded the size limit of ${most} bytes`);
};

const Key = v.record(v.string(), v.looseObject({ S: v.optional(v.string()) }));

const Get = v.object({ Key });

const Query = v.object({
  IndexName: v.optional(v.string()),
  KeyConditionExpression: v.string(),
  ExpressionAttributeNames: v.optional(v.record(v.string(), v.string()), {}),
  ExpressionAttributeValues: Key,
});

/**
 * Refuses to read by a key that no item can have, as DynamoDB does: one that is too long, which dynalite counts in characters
 * or not at all, and in a query one that is empty or begins emptily, which dynalite takes for any.
 */
export const assertKeysRead = (table: Table, input: Json): void => {
  const get = v.safeParse(Get, input);
  if (get.success) assertKey(get.output.Key, table.KeySchema, 'the table');
  const query = v.safeParse(Query, input);
  if (query.success) assertKeyConditions(table, query.output);
};

const assertKeyConditions = (table: Table, query: v.InferOutput<typeof Query>): void => {
  const { IndexName: index, KeyConditionExpression: condition, ExpressionAttributeValues: values } = query;
  const { KeySchema: schema } = table.GlobalSecondaryIndexes?.find(({ IndexName: name }) => name === index) ?? table;
  const nameOf = (written: string) => query.ExpressionAttributeNames[written] ?? written;
  const equals = [...condition.matchAll(/([#\w]+)\s*=\s*(:\w+)/g)];
  const partition = equals.find(([, name = '']) => nameOf(name) === schema[0]?.AttributeName)?.[2];
  for (const [name] of condition.matchAll(/:\w+/g)) {
    const text = values[name]?.S;
    if (text === '') throw invalid('The AttributeValue for a key attribute cannot contain an empty string value');
    if (text !== undefined) assertKeySize(text, name === partition, 'The AttributeValue for a key attribute');
  }
};

const Batch = v.object({ RequestItems: v.record(v.string(), v.looseObject({ Keys: v.array(v.unknown()) })) });

/** Refuses a batch of reads that names an item twice, which dynalite answers. */
export const assertKeysOnce = (input: Json): void => {
  const batch = v.safeParse(Batch, input);
  if (!batch.success) return;
  for (const { Keys } of Object.values(batch.output.RequestItems))
    if (new Set(Keys.map((key) => JSON.stringify(key))).size < Keys.length)
      throw fault('ValidationException', 'Provided list of item keys contains duplicates');
};

const invalid = (what: string) => fault('ValidationException', `One or more parameter values were invalid: ${what}`);

/** Refuses a transaction whose items are together larger than 4 MB. */
export const assertTransactionSize = (
  changes: readonly { before: Item | undefined; after: Item | undefined }[],
): void => {
  const bytes = changes.reduce((sum, { before, after }) => sum + sizeInBytes(after ?? before ?? {}), 0);
  if (bytes > transactionBytes) {
    throw fault('ValidationException', 'The aggregate size of the items in the transaction exceeds 4 MB');
  }
};
