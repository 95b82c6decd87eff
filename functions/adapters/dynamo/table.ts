import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';

/** The one table, with the client that reaches it. */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

export type Item = Readonly<Record<string, unknown>>;
export type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export const readItem = async ({ client, name }: Table, key: Key): Promise<Item | undefined> =>
  (await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }))).Item;

/** DynamoDB takes at most 100 keys in one batch. */
const BATCH = 100;
const BATCH_TRIES = 8;

const readBatch = async ({ client, name }: Table, batch: readonly Key[]): Promise<Item[]> => {
  const found: Item[] = [];
  let left: readonly Record<string, unknown>[] = batch.map((key) => ({ ...key }));
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === BATCH_TRIES) throw new Error('The table left keys of a batch unread.');
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: [...left], ConsistentRead: true } } }),
    );
    found.push(...(answer.Responses?.[name] ?? []));
    left = answer.UnprocessedKeys?.[name]?.Keys ?? [];
  }
  return found;
};

export const readItems = async (table: Table, wanted: readonly Key[]): Promise<readonly Item[]> => {
  const found: Item[] = [];
  for (let from = 0; from < wanted.length; from += BATCH) {
    found.push(...(await readBatch(table, wanted.slice(from, from + BATCH))));
  }
  return found;
};

export type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

/** Walks a query page by page. */
export async function* walk({ client, name }: Table, query: Query): AsyncGenerator<Item> {
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new QueryCommand({ ...query, TableName: name, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

/** Every item of one partition, or those whose sort key starts with `prefix`. */
export const readPartition = async (table: Table, pk: string, prefix?: string): Promise<readonly Item[]> =>
  Array.fromAsync(
    walk(table, {
      // DynamoDB refuses an empty value for a key, also as the beginning of one.
      KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ...(prefix === undefined ? {} : { ':prefix': prefix }) },
      ConsistentRead: true,
    }),
  );

const CONFLICT_TRIES = 6;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const codesOf = (error: TransactionCanceledException): readonly string[] =>
  (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');

/** All actions or none; false when a condition did not hold. Two transactions on one item at once are tried again. */
export const transact = async ({ client }: Table, actions: readonly Action[]): Promise<boolean> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...actions] }));
      return true;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = codesOf(error);
      if (codes.includes('ConditionalCheckFailed')) return false;
      if (!codes.includes('TransactionConflict') || tries === CONFLICT_TRIES) throw error;
      await pause(20 * 2 ** tries * (0.5 + Math.random()));
    }
  }
};
