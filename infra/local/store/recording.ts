import type { BatchOperation, Callback, DynaliteStore, SubDb } from './dynalite.ts';
import { indexEntries } from './index-entries.ts';
import type { Item, Table } from './item.ts';
import { assertWithinLimits } from './limits.ts';

export type Change = { table: Table; before: Item | undefined; after: Item | undefined };

/** What one of dynalite's write actions would have written, index entries included. */
export type Recording = {
  store: DynaliteStore;
  batch: BatchOperation[];
  changes: Change[];
  /** Every item the action looked at, written or not. */
  touched: string[];
};

/** A store that reads what is committed and keeps every write for one batch. */
export const record = (store: DynaliteStore): Recording => {
  const recording: Recording = { store, batch: [], changes: [], touched: [] };
  const tables = new Map<string, Table>();
  recording.store = {
    ...store,
    getTable: (name, callback) =>
      store.getTable(name, (error, table) => {
        if (table) tables.set(name, table);
        callback(error, table);
      }),
    getItemDb: (name) => recordItems(recording, store.getItemDb(name), () => tables.get(name)),
    // An item's index entries are recorded with the item itself, not when dynalite asks for them.
    getIndexDb: (type, table, index) => ({
      ...store.getIndexDb(type, table, index),
      put: (_key, _entry, callback) => callback(null),
      del: (_key, callback) => callback(null),
    }),
  };
  return recording;
};

const recordItems = (
  recording: Recording,
  committed: SubDb<Item>,
  describedTable: () => Table | undefined,
): SubDb<Item> => {
  const before = new Map<string, Item | undefined>();
  const write = (key: string, after: Item | undefined, done: Callback<void>) => {
    // dynalite's actions ask for the table before they write.
    const table = describedTable();
    done(table ? keep(recording, key, { table, before: before.get(key), after }) : new Error('A write without table'));
  };
  return {
    get: (key, callback) =>
      committed.get(key, (error, item) => {
        before.set(key, item);
        callback(error, item);
      }),
    put: write,
    del: (key, callback) => write(key, undefined, callback),
    // Writes wait for each other before they get here, so the lock has nothing left to do.
    lock: (key, run) => {
      recording.touched.push(`${describedTable()?.TableName}~${key}`);
      run((callback) => callback);
    },
  };
};

const keep = ({ batch, changes }: Recording, key: string, change: Change): unknown => {
  const { table, before, after } = change;
  try {
    if (after) assertWithinLimits(table, after);
    // The prefix is dynalite's (db/index.js, getItemDb): its reads go through its own sub-databases.
    const at = `item-${table.TableName}~${key}`;
    batch.push(after ? { type: 'put', key: at, value: after } : { type: 'del', key: at });
    batch.push(...indexEntries(table, key, before, after));
    changes.push(change);
    return null;
  } catch (error) {
    return error;
  }
};
