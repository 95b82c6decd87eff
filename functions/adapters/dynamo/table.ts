import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { patiently } from './backoff.ts';
import type { Key } from './keys.ts';

/** The one table, with the client that reaches it. */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

export type Item = Readonly<Record<string, unknown>>;
export type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export const readItem = async ({ client, name }: Table, key: Key): Promise<Item | undefined> =>
  (await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }))).Item;

/** Keys of a batch stayed unread however often they were asked for. */
class TableBusy extends Error {
  override readonly name = 'TableBusy';
}

const isBusy = (error: unknown): boolean => error instanceof TableBusy;

/** DynamoDB takes at most 100 keys in one batch. */
const BATCH = 100;

const readBatch = async ({ client, name }: Table, batch: readonly Key[]): Promise<Item[]> => {
  const found: Item[] = [];
  let left: readonly Record<string, unknown>[] = batch.map((key) => ({ ...key }));
  await patiently(async () => {
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: [...left], ConsistentRead: true } } }),
    );
    found.push(...(answer.Responses?.[name] ?? []));
    left = answer.UnprocessedKeys?.[name]?.Keys ?? [];
    if (left.length > 0) throw new TableBusy('The table left keys of a batch unread.');
  }, isBusy);
  return found;
};

/** Those of the items that there are, each once: DynamoDB refuses a batch that names one twice. */
export const readItems = async (table: Table, wanted: readonly Key[]): Promise<readonly Item[]> => {
  const distinct = [...new Map(wanted.map((key) => [`${key.pk}\n${key.sk}`, key])).values()];
  const found: Item[] = [];
  for (let from = 0; from < distinct.length; from += BATCH) {
    found.push(...(await readBatch(table, distinct.slice(from, from + BATCH))));
  }
  return found;
};

export type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

async function* pagesOf({ client, name }: Table, query: Query): AsyncGenerator<QueryCommandOutput> {
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new QueryCommand({ ...query, TableName: name, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    yield page;
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

/** Walks a query page by page. */
export async function* walk(table: Table, query: Query): AsyncGenerator<Item> {
  for await (const { Items } of pagesOf(table, query)) yield* Items ?? [];
}

/** The first items of each query, at most `limit` of one, and whether there may be more of any. */
export const firstItems = async (
  { client, name }: Table,
  limit: number,
  queries: readonly Query[],
): Promise<{ readonly items: readonly Item[]; readonly more: boolean }> => {
  const pages = await Promise.all(
    queries.map((query) => client.send(new QueryCommand({ ...query, TableName: name, Limit: limit }))),
  );
  return {
    items: pages.flatMap(({ Items = [] }) => Items),
    more: pages.some(({ LastEvaluatedKey }) => LastEvaluatedKey !== undefined),
  };
};

/** How many items a query finds; the items themselves stay where they are. */
export const countItems = async (table: Table, query: Query): Promise<number> => {
  let found = 0;
  for await (const { Count } of pagesOf(table, { ...query, Select: 'COUNT' })) found += Count ?? 0;
  return found;
};

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

const codesOf = (error: unknown): readonly string[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []).map(({ Code }) => Code ?? '') : [];

/** Two transactions met on one item, or the table had no room: the SDK tries neither again inside a cancelled transaction. */
const passing: ReadonlySet<string> = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

const isLost = (error: unknown): boolean => codesOf(error).includes('ConditionalCheckFailed');
const isPassing = (error: unknown): boolean => !isLost(error) && codesOf(error).some((code) => passing.has(code));

/** All actions or none; false when a condition did not hold. */
export const transact = async ({ client }: Table, actions: readonly Action[]): Promise<boolean> => {
  try {
    await patiently(() => client.send(new TransactWriteCommand({ TransactItems: [...actions] })), isPassing);
    return true;
  } catch (error) {
    if (isLost(error)) return false;
    throw error;
  }
};
