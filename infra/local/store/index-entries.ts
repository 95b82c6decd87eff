import { type BatchOperation, createKey, type DynaliteStore, indexActions } from './dynalite.ts';
import type { Item, Table } from './item.ts';

// dynalite ends an index key with 24 bits of a hash of the primary key: of 5,000 items alike in their index keys two
// would share an entry, and one be missing. Here the whole primary key follows.

/** The index entries a write of this item puts and deletes. */
export const indexEntries = (
  table: Table,
  key: string,
  before: Item | undefined,
  after: Item | undefined,
): BatchOperation[] => {
  const { puts, deletes } = indexActions(table.GlobalSecondaryIndexes ?? [], before, after, table);
  // The prefix is dynalite's (db/index.js, getIndexDb): it reads entries by its own sub-databases.
  const at = (entry: { index: string; key: string }) =>
    `index-global~${table.TableName}~${entry.index}~${entry.key}${key}`;
  return [
    ...deletes.map((entry) => ({ type: 'del' as const, key: at(entry) })),
    ...puts.map((entry) => ({ type: 'put' as const, key: at(entry), value: entry.item })),
  ];
};

/** A store whose indexes go on after the whole key of an item, where dynalite's query knows its beginning only. */
export const continuingAfter = (store: DynaliteStore, last: Item): DynaliteStore => {
  let key = '';
  return {
    ...store,
    getTable: (name, callback) =>
      store.getTable(name, (error, table) => {
        if (table) key = createKey(last, table);
        callback(error, table);
      }),
    getIndexDb: (type, table, index) => {
      const db = store.getIndexDb(type, table, index);
      return {
        ...db,
        createValueStream: (range) =>
          db.createValueStream(
            range.reverse ? { ...range, lt: `${range.lt}${key}` } : { ...range, gt: `${range.gt}${key}` },
          ),
      };
    },
  };
};
