import * as v from 'valibot';
import type { Outstanding } from '../../domain/gauges.ts';
import { OutboxItem, UnreadableItem } from '../../domain/outbox.ts';
import type { Outbox } from '../../ports.ts';
import { deleteAction, putAction } from './actions.ts';
import { updateOne } from './conditional.ts';
import { wholeShard } from './due-index.ts';
import {
  DUE,
  keys,
  OUTBOX_PREFIX,
  outboxOf,
  outboxShards,
  parkedShards,
  parkedTelling,
  waitingTelling,
} from './keys.ts';
import { firstItems, type Item, readItems, readPartition, type Table, transact, walk } from './table.ts';

const Place = v.object({ pk: v.pipe(v.string(), v.startsWith(OUTBOX_PREFIX)), sk: v.string() });

const readOutboxItem = (stored: Item): OutboxItem | UnreadableItem => {
  const item = v.safeParse(OutboxItem, stored);
  if (item.success) return item.output;
  const { pk, sk } = v.parse(Place, stored);
  const place = { stream: pk.slice(OUTBOX_PREFIX.length), id: sk };
  return { ...v.parse(UnreadableItem, { ...stored, ...place }), unreadable: new v.ValiError(item.issues) };
};

async function* waiting(table: Table, now: string): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const shard of outboxShards) {
    const items = walk(table, {
      IndexName: DUE,
      KeyConditionExpression: 'pk2 = :pk AND sk2 < :now',
      ExpressionAttributeValues: { ':pk': shard, ':now': `${now}$` },
    });
    for await (const item of items) {
      const stream = v.parse(Place, item).pk.slice(OUTBOX_PREFIX.length);
      if (!seen.has(stream)) yield stream;
      seen.add(stream);
    }
  }
}

const parked = async (table: Table): Promise<readonly (OutboxItem | UnreadableItem)[]> => {
  const places = await Promise.all(parkedShards.map((shard) => Array.fromAsync(walk(table, wholeShard(shard)))));
  const items = await readItems(
    table,
    places.flat().map((item) => v.parse(Place, item)),
  );
  // An id begins with the time at which it was made.
  return items.map(readOutboxItem).toSorted((a, b) => (a.id < b.id ? -1 : 1));
};

/** The first of each shard, by the index's keys, and then the items themselves: nothing is read of an outbox that is empty. */
const firstOf = async (table: Table, shards: readonly string[], most: number) => {
  const { items: found, more } = await firstItems(table, most, shards.map(wholeShard));
  // For a moment an index may show an item at its old and its new place, and no batch takes a key twice.
  const places = new Map(found.map((item) => v.parse(Place, item)).map((place) => [`${place.pk} ${place.sk}`, place]));
  const items = await readItems(table, [...places.values()]);
  return { items: items.map(readOutboxItem), more };
};

const outstanding = async (table: Table, most: number): Promise<Outstanding> => {
  const [waits, isParked] = await Promise.all([firstOf(table, outboxShards, most), firstOf(table, parkedShards, most)]);
  // An index follows its table: what was told, put off or sent again meanwhile stands in the items as it is now.
  const all = [...waits.items, ...isParked.items];
  const known = [...new Map(all.map((item) => [`${item.stream} ${item.id}`, item])).values()];
  return {
    waiting: known.filter((item) => !item.parked),
    parked: known.filter((item) => item.parked),
    capped: waits.more || isParked.more,
  };
};

const claim = (table: Table, item: OutboxItem | UnreadableItem, now: string, until: string) =>
  updateOne(table, keys.outbox(item.stream, item.id), {
    UpdateExpression: 'SET claimedUntil = :until',
    ConditionExpression:
      'attribute_exists(pk) AND attempts = :attempts AND parked = :no AND (attribute_not_exists(claimedUntil) OR claimedUntil <= :now)',
    ExpressionAttributeValues: { ':until': until, ':now': now, ':attempts': item.attempts, ':no': false },
  });

const keep = (
  table: Table,
  item: OutboxItem,
  claimedUntil: string,
  telling: OutboxItem['telling'],
  until: string,
): Promise<boolean> =>
  updateOne(table, keys.outbox(item.stream, item.id), {
    UpdateExpression: 'SET telling = :telling, claimedUntil = :until',
    ConditionExpression: 'attempts = :attempts AND claimedUntil = :claimedUntil',
    ExpressionAttributeValues: {
      ':telling': telling,
      ':until': until,
      ':attempts': item.attempts,
      ':claimedUntil': claimedUntil,
    },
  });

const later = (
  table: Table,
  item: OutboxItem | UnreadableItem,
  claimedUntil: string | undefined,
  notBefore: string,
  park: boolean,
) => {
  const place = park ? parkedTelling(item.stream, item.id, notBefore) : waitingTelling(item.stream, item.id, notBefore);
  return updateOne(table, keys.outbox(item.stream, item.id), {
    UpdateExpression:
      'SET notBefore = :at, parked = :parked, pk2 = :pk2, sk2 = :sk2, attempts = :attempts REMOVE claimedUntil',
    ConditionExpression:
      claimedUntil === undefined ? 'attribute_exists(pk)' : 'attempts = :seen AND claimedUntil = :claimedUntil',
    ExpressionAttributeValues: {
      ':at': notBefore,
      ':parked': park,
      ':pk2': place.pk2,
      ':sk2': place.sk2,
      ':attempts': item.attempts + 1,
      ...(claimedUntil === undefined ? {} : { ':seen': item.attempts, ':claimedUntil': claimedUntil }),
    },
  });
};

const postpone = (table: Table, item: OutboxItem, claimedUntil: string, notBefore: string) => {
  const place = waitingTelling(item.stream, item.id, notBefore);
  return updateOne(table, keys.outbox(item.stream, item.id), {
    UpdateExpression: 'SET notBefore = :at, pk2 = :pk2, sk2 = :sk2 REMOVE claimedUntil',
    ConditionExpression: 'attempts = :attempts AND claimedUntil = :claimedUntil',
    ExpressionAttributeValues: {
      ':at': notBefore,
      ':pk2': place.pk2,
      ':sk2': place.sk2,
      ':attempts': item.attempts,
      ':claimedUntil': claimedUntil,
    },
  });
};

const unpark = (table: Table, stream: string, id: string, now: string) => {
  const place = waitingTelling(stream, id, now);
  return updateOne(table, keys.outbox(stream, id), {
    UpdateExpression: 'SET notBefore = :at, parked = :no, pk2 = :pk2, sk2 = :sk2, attempts = :zero REMOVE claimedUntil',
    ConditionExpression: 'attribute_exists(pk) AND parked = :yes',
    ExpressionAttributeValues: {
      ':at': now,
      ':no': false,
      ':yes': true,
      ':pk2': place.pk2,
      ':sk2': place.sk2,
      ':zero': 0,
    },
  });
};

/** What must still be told; an item leaves the table only when it was told. */
export const dynamoOutbox = (table: Table): Outbox => ({
  waiting: (now) => waiting(table, now),
  ofStream: async (stream) => (await readPartition(table, outboxOf(stream))).map(readOutboxItem),
  claim: (item, now, until) => claim(table, item, now, until),
  keep: (item, claimedUntil, telling, until) => keep(table, item, claimedUntil, telling, until),
  done: async (item, noted = []) => {
    const remove = deleteAction(table, keys.outbox(item.stream, item.id));
    const events = noted.map(({ proposalId, event }) =>
      putAction(table, keys.event(proposalId, event.id), event, 'any'),
    );
    await transact(table, [remove, ...events]);
  },
  later: async (item, claimedUntil, notBefore, park) => {
    await later(table, item, claimedUntil, notBefore, park);
  },
  postpone: async (item, claimedUntil, notBefore) => {
    await postpone(table, item, claimedUntil, notBefore);
  },
  parked: () => parked(table),
  outstanding: (most) => outstanding(table, most),
  unpark: (stream, id, now) => unpark(table, stream, id, now),
});
