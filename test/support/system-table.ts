import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { DUE, LISTS } from '../../functions/adapters/dynamo/keys.ts';
import { localClient } from '../../infra/local/running.ts';
import { tableName } from '../../infra/local/table.ts';

export type Item = Readonly<Record<string, unknown>>;

/** The table and both of its indexes, read through the endpoint. */
export type Snapshot = {
  readonly items: readonly Item[];
  readonly lists: readonly Item[];
  readonly due: readonly Item[];
};

const placeOf = ({ pk, sk }: Item): string => `${pk}|${sk}`;

const scan = async (client: DynamoDBDocumentClient, IndexName?: string): Promise<readonly Item[]> => {
  const found: Item[] = [];
  const pages = paginateScan({ client }, { TableName: tableName, ...(IndexName && { IndexName }) });
  for await (const { Items = [] } of pages) found.push(...Items);
  return found.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
};

export const readTable = async (endpoint: string): Promise<Snapshot> => {
  const client = DynamoDBDocumentClient.from(localClient(endpoint));
  const items = await scan(client);
  const snapshot = { items, lists: await scan(client, LISTS), due: await scan(client, DUE) };
  client.destroy();
  return snapshot;
};

const picked = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(names.flatMap((name) => (name in item ? [[name, item[name]]] : [])));

/** What the two indexes hold when nothing is missing from them and nothing haunts them. */
export const indexesOf = (items: readonly Item[]): Pick<Snapshot, 'lists' | 'due'> => ({
  lists: items.filter((item) => 'pk1' in item).map((item) => picked(item, ['pk', 'sk', 'pk1', 'sk1', 'line'])),
  due: items.filter((item) => 'pk2' in item).map((item) => picked(item, ['pk', 'sk', 'pk2', 'sk2'])),
});
