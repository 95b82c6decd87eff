import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { fault } from './fault.ts';
import type { Item, Table } from './item.ts';

// dynalite is CommonJS without types: what we use of it is declared here, and nowhere else is it named.
const require = createRequire(import.meta.url);

export type Callback<T> = (error: unknown, value?: T) => void;
export type Json = Record<string, unknown>;
export type BatchOperation = { type: 'put'; key: string; value: Item } | { type: 'del'; key: string };
type Release = <T>(callback: Callback<T>) => Callback<T>;

export type SubDb<T> = {
  get(key: string, callback: Callback<T>): void;
  put(key: string, value: T, callback: Callback<void>): void;
  del(key: string, callback: Callback<void>): void;
  lock(key: string, run: (release: Release) => void): void;
};

type Range = { reverse?: boolean; lt?: string; gt?: string };
type IndexDb = { createValueStream(range: Range): Readable };

type Level = {
  open(): Promise<void>;
  close(): Promise<void>;
  batch(operations: readonly BatchOperation[], options: { sync: boolean }): Promise<void>;
  keys(options?: object): AsyncIterable<string>;
  values(options?: object): AsyncIterable<Item>;
  createKeyStream: (options?: object) => Readable;
  createValueStream: (options?: object) => Readable;
};

export type DynaliteStore = {
  db: Level;
  tableDb: SubDb<Table> & { awsRegion: string };
  getTable(name: string, callback: Callback<Table>): void;
  getItemDb(table: string): SubDb<Item>;
  getIndexDb(type: string, table: string, index: string): SubDb<Item> & IndexDb;
};

type Options = { path?: string; createTableMs: number; deleteTableMs: number };
type Action = (store: DynaliteStore, data: Json, callback: Callback<Json>) => void;
type Validation = { types: Json; custom?: (data: Json, store: DynaliteStore) => string | undefined };
type Validations = {
  checkTypes(data: Json, types: Json): Json;
  checkValidations(data: Json, types: Json, custom: Validation['custom'], store: DynaliteStore): void;
};

type IndexActions = {
  puts: { index: string; key: string; item: Item }[];
  deletes: { index: string; key: string }[];
};
type Index = NonNullable<Table['GlobalSecondaryIndexes']>[number];
type Keys = {
  createKey(item: Item, table: Table): string;
  getIndexActions(
    indexes: readonly Index[],
    before: Item | undefined,
    after: Item | undefined,
    table: Table,
  ): IndexActions;
};

const database: Keys & { create(options: Options): DynaliteStore } = require('dynalite/db');
const validations: Validations = require('dynalite/validations');

const operation = (file: string): { action: Action; validation: Validation } => ({
  action: require(`dynalite/actions/${file}`),
  validation: require(`dynalite/validations/${file}`),
});

const operations = {
  BatchGetItem: operation('batchGetItem'),
  BatchWriteItem: operation('batchWriteItem'),
  CreateTable: operation('createTable'),
  DeleteItem: operation('deleteItem'),
  DeleteTable: operation('deleteTable'),
  DescribeTable: operation('describeTable'),
  GetItem: operation('getItem'),
  ListTables: operation('listTables'),
  PutItem: operation('putItem'),
  Query: operation('query'),
  Scan: operation('scan'),
  UpdateItem: operation('updateItem'),
};

export type Operation = keyof typeof operations;

export const { createKey, getIndexActions: indexActions } = database;

/** A dynalite store over LevelDB under `path`, or in memory, not yet opened. */
export const createDynalite = (path: string | undefined): DynaliteStore => {
  const store = database.create({ ...(path === undefined ? {} : { path }), createTableMs: 0, deleteTableMs: 0 });
  closeIterators(store.db);
  activateTables(store.tableDb);
  return store;
};

// dynalite's own streams never close their iterator: every query would pin a LevelDB snapshot until the process ends.
const closeIterators = (db: Level): void => {
  db.createKeyStream = (options) => Readable.from(db.keys(options));
  db.createValueStream = (options) => Readable.from(db.values(options));
};

// dynalite writes CREATING, then ACTIVE from a timer: a kill in between would leave a table that never becomes usable.
const activateTables = (tableDb: SubDb<Table>): void => {
  const put = tableDb.put.bind(tableDb);
  tableDb.put = (key, table, callback) => put(key, table.TableStatus === 'CREATING' ? active(table) : table, callback);
};

const active = (table: Table): Table => ({
  ...table,
  TableStatus: 'ACTIVE',
  ...(table.GlobalSecondaryIndexes && {
    GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' })),
  }),
});

/** Commits the batch whole or not at all, past dynalite's wrapper, which drops the options. */
export const commitBatch = (db: Level, operations: readonly BatchOperation[], sync: boolean): Promise<void> => {
  const { batch }: Pick<Level, 'batch'> = Object.getPrototypeOf(db);
  return batch.call(db, operations, { sync });
};

// Local indexes would need index-entries.ts to know them.
const refused = ['LocalSecondaryIndexes'];

// Declared on every table of ours and without effect here.
const withoutEffect = ['StreamSpecification', 'SSESpecification', 'DeletionProtectionEnabled', 'Tags', 'TableClass'];

/** Checks an operation's input as DynamoDB does; a parameter dynalite would silently ignore is refused. */
export const checkInput = (name: Operation, input: Json, store: DynaliteStore): Json => {
  const { types, custom } = operations[name].validation;
  const known = (key: string) => (key in types && !refused.includes(key)) || withoutEffect.includes(key);
  const unknown = Object.keys(input).find((key) => !known(key));
  if (unknown !== undefined) throw fault('ValidationException', `${name}: the local store does not know ${unknown}`);
  const data = validations.checkTypes(input, types);
  validations.checkValidations(data, types, custom, store);
  return data;
};

/** Runs dynalite's own action on checked data. */
export const runAction = (name: Operation, store: DynaliteStore, data: Json): Promise<Json> =>
  new Promise((resolve, reject) => {
    operations[name].action(store, data, (error, answer) => (error ? reject(error) : resolve(answer ?? {})));
  });
