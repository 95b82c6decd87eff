import type { Database } from './database.ts';
import { checkInput, type DynaliteStore, type Json, type Operation, runAction } from './dynalite.ts';
import { continuingAfter } from './index-entries.ts';
import type { Item, Table } from './item.ts';
import { assertKeysOnce, assertKeysRead } from './limits.ts';
import { record } from './recording.ts';
import { transactGet, transactWrite } from './transactions.ts';

export type Operations = ReadonlyMap<string, (input: Json) => Promise<Json>>;

const reads: readonly Operation[] = ['BatchGetItem', 'DescribeTable', 'GetItem', 'ListTables', 'Query', 'Scan'];
const writes: readonly Operation[] = ['BatchWriteItem', 'DeleteItem', 'PutItem', 'UpdateItem'];
const tableChanges: readonly Operation[] = ['CreateTable', 'DeleteTable'];

/** The operations of DynamoDB the local store answers, by name. */
export const operationsOn = (database: Database): Operations =>
  new Map([
    ...reads.map((name) => [name, read(database, name)] as const),
    ...writes.map((name) => [name, write(database, name)] as const),
    ...tableChanges.map((name) => [name, changeTable(database, name)] as const),
    ['TransactWriteItems', transactWrite(database)],
    ['TransactGetItems', transactGet(database)],
  ]);

const read =
  ({ store }: Database, name: Operation) =>
  async (input: Json) => {
    const data = checkInput(name, input, store);
    assertKeysOnce(input);
    const table = typeof input['TableName'] === 'string' ? await tableOf(store, input['TableName']) : undefined;
    if (table !== undefined) assertKeysRead(table, input);
    return runAction(name, isContinued(data) ? continuingAfter(store, data.ExclusiveStartKey) : store, data);
  };

/** Nothing when there is no such table: the action itself says so. */
const tableOf = (store: DynaliteStore, name: string): Promise<Table | undefined> =>
  new Promise((resolve) => store.getTable(name, (_, table) => resolve(table)));

const isContinued = (data: Json): data is Json & { ExclusiveStartKey: Item } =>
  'IndexName' in data && 'ExclusiveStartKey' in data;

const write =
  ({ store, alone, commit }: Database, name: Operation) =>
  async (input: Json) => {
    const data = checkInput(name, input, store);
    return alone(async () => {
      const recording = record(store);
      const answer = await runAction(name, recording.store, data);
      await commit([recording]);
      return answer;
    });
  };

const changeTable =
  ({ store, alone }: Database, name: Operation) =>
  async (input: Json) => {
    const data = checkInput(name, input, store);
    return alone(() => runAction(name, store, data));
  };
