import { join } from 'node:path';
import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/adapters/dynamo/table.ts';
import { findRunning, localClient } from '../local/running.ts';
import { StoreBusy, startStore } from '../local/store/store.ts';
import { createTable, tableName } from '../local/table.ts';
import type { Target } from './command.ts';

export type OpenTable = { readonly table: Table; close(): Promise<void> };
export type NoTable = { readonly code: 'table.busy' | 'table.none' | 'table.several' };

const onClient = (client: DynamoDBClient, name: string, after?: () => Promise<void>): OpenTable => ({
  table: {
    name,
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
  },
  close: async () => {
    client.destroy();
    await after?.();
  },
});

const openStore = async (dataDir: string): Promise<OpenTable | NoTable> => {
  try {
    const store = await startStore({ dataDir: join(dataDir, 'table') });
    const client = localClient(store.endpoint);
    await createTable(client);
    return onClient(client, tableName, store.close);
  } catch (error) {
    if (error instanceof StoreBusy) return { code: 'table.busy' };
    throw error;
  }
};

/** LevelDB admits one process, so a running system is asked; only without one is the store opened here. */
const openLocal = async (dataDir: string): Promise<OpenTable | NoTable> => {
  const running = await findRunning(dataDir);
  return running === undefined ? openStore(dataDir) : onClient(localClient(running.endpoint), running.table);
};

/** CloudFormation begins the names it makes with the stack's. */
const tablesOf = async (client: DynamoDBClient, stack: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
    found.push(...TableNames.filter((name) => name.startsWith(`${stack}-`)));
  }
  return found;
};

const openAws = async (target: Exclude<Target, { on: 'local' }>): Promise<OpenTable | NoTable> => {
  const { region } = target;
  const client = new DynamoDBClient(region === undefined ? {} : { region });
  if (target.on === 'table') return onClient(client, target.table);
  const [name, ...others] = await tablesOf(client, target.stack);
  if (name !== undefined && others.length === 0) return onClient(client, name);
  client.destroy();
  return { code: name === undefined ? 'table.none' : 'table.several' };
};

/** The table a command is about, with what must be closed after it. */
export const openTable = (target: Target, dataDir: string): Promise<OpenTable | NoTable> =>
  target.on === 'local' ? openLocal(dataDir) : openAws(target);
