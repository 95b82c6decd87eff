import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/adapters/dynamo/table.ts';
import { type LocalStore, startStore } from '../../infra/local/store/store.ts';
import { createTable, tableName } from '../../infra/local/table.ts';

export type MemoryTable = { readonly table: Table; readonly store: LocalStore; close(): Promise<void> };

/** The real adapter's table on a store in memory: what the machine runs, without its files. */
export const memoryTable = async (): Promise<MemoryTable> => {
  const store = await startStore({ dataDir: undefined });
  const client = new DynamoDBClient({
    endpoint: store.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await createTable(client);
  return {
    table: {
      client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
      name: tableName,
    },
    store,
    close: async () => {
      client.destroy();
      await store.close();
    },
  };
};
