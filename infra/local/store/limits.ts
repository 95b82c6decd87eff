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

const assertKey = (item: Item, schema: Table['KeySchema'], where: string): void => {
  for (const [position, { AttributeName: name }] of schema.entries()) {
    const text = item[name]?.S;
    if (text === '') throw invalid(`key attribute ${name} of ${where} cannot contain an empty string value`);
    const most = position === 0 ? 2048 : 1024;
    if (text !== undefined && Buffer.byteLength(text) > most) {
      throw invalid(`key attribute ${name} of ${where} has exceeded the size limit of ${most} bytes`);
    }
  }
};

const Query = v.object({
  KeyConditionExpression: v.string(),
  ExpressionAttributeValues: v.record(v.string(), v.looseObject({ S: v.optional(v.string()) })),
});

/** Refuses a query by an empty key, or by an empty beginning of one, which dynalite takes for any. */
export const assertKeyConditions = (input: Json): void => {
  const query = v.safeParse(Query, input);
  if (!query.success) return;
  const { KeyConditionExpression: condition, ExpressionAttributeValues: values } = query.output;
  for (const [name] of condition.matchAll(/:\w+/g))
    if (values[name]?.S === '')
      throw invalid('The AttributeValue for a key attribute cannot contain an empty string value');
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
