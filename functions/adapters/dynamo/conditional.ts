import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { patiently } from './backoff.ts';
import type { Key } from './keys.ts';
import type { Item, Table } from './table.ts';

const isConflict = (error: unknown): boolean => error instanceof TransactionConflictException;

/** One conditional write; a condition that does not hold is an answer, not an exception. A transaction on the same item is waited for. */
export const held = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await patiently(write, isConflict);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

export type OneUpdate = Omit<UpdateCommandInput, 'TableName' | 'Key'>;

export const updateOne = ({ client, name }: Table, key: Key, update: OneUpdate): Promise<boolean> =>
  held(() => client.send(new UpdateCommand({ TableName: name, Key: key, ...update })));

export const putOne = async ({ client, name }: Table, key: Key, item: Item): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: { ...item, ...key } }));
};

/** Counts one try in the write itself, so that parallel guesses never get more than `most`. */
export const takeTry = (table: Table, key: Key, most: number): Promise<boolean> =>
  updateOne(table, key, {
    UpdateExpression: 'ADD tries :one',
    ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(tries) OR tries < :most)',
    ExpressionAttributeValues: { ':one': 1, ':most': most },
  });
