import type { Key } from './keys.ts';
import { eachOf } from './parallel.ts';
import { type Item, readItems, type Table } from './table.ts';

const BATCH = 100;

/** Those of the keys that there are, by partition: every key must be alone in its own, or the only one asked of it. At most `most` requests at once. */
export const readByPartition = async (
  table: Table,
  wanted: readonly Key[],
  most: number,
): Promise<ReadonlyMap<string, Item>> => {
  const distinct = [...new Map(wanted.map((key) => [key.pk, key])).values()];
  const batches = Array.from({ length: Math.ceil(distinct.length / BATCH) }, (_, at) =>
    distinct.slice(at * BATCH, (at + 1) * BATCH),
  );
  const found = await eachOf(batches, most, (batch) => readItems(table, batch));
  return new Map(found.flat().map((item) => [String(item['pk']), item]));
};
