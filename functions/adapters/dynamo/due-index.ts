import * as v from 'valibot';
import type { OpenWork } from '../../domain/gauges.ts';
import { seats } from '../../domain/turn.ts';
import type { DueIndex, DueItem } from '../../ports.ts';
import { DUE, dueShards, owedShards } from './keys.ts';
import { firstItems, type Item, type Query, type Table, walk } from './table.ts';

const Row = v.object({ pk: v.pipe(v.string(), v.startsWith('P#')), sk: v.string(), sk2: v.string() });
const Seat = v.picklist(seats);

/** Keys are all the index holds: they say which turn, or that a proposal waits for its engine. */
const dueOf = (item: Item): DueItem => {
  const { pk, sk, sk2 } = v.parse(Row, item);
  const proposalId = pk.slice('P#'.length);
  const at = sk2.slice(0, sk2.indexOf('#'));
  const turn = /^TURN#(\d+)#(\w+)$/.exec(sk);
  return turn === null
    ? { kind: 'proposal', proposalId, at }
    : { kind: 'turn', key: { proposalId, round: Number(turn[1]), seat: v.parse(Seat, turn[2]) }, at };
};

async function* until(table: Table, instant: string, shards: readonly string[] = dueShards): AsyncGenerator<DueItem> {
  for (const shard of shards) {
    const items = walk(table, {
      IndexName: DUE,
      KeyConditionExpression: 'pk2 = :pk AND sk2 < :until',
      // One character above the separator, so that what is due at this very instant is taken.
      ExpressionAttributeValues: { ':pk': shard, ':until': `${instant}$` },
    });
    for await (const item of items) yield dueOf(item);
  }
}

/** Everything in one shard of the index, the next first. */
export const wholeShard = (shard: string): Query => ({
  IndexName: DUE,
  KeyConditionExpression: 'pk2 = :pk',
  ExpressionAttributeValues: { ':pk': shard },
});

const END_OF_TIME = '9999';

const openWork = async (table: Table, now: string, most: number): Promise<OpenWork> => {
  const { items, more } = await firstItems(table, most, dueShards.map(wholeShard));
  const turns = { unitHead: 0, blockLeader: 0, ministry: 0, correction: 0 };
  let entering = 0;
  let soonest = END_OF_TIME;
  for (const item of items.map(dueOf)) {
    if (item.kind === 'turn') turns[item.key.seat] += 1;
    else entering += 1;
    if (item.at < soonest) soonest = item.at;
  }
  return { turns, entering, dueSince: soonest <= now ? soonest : undefined, capped: more };
};

export const dynamoDueIndex = (table: Table): DueIndex => ({
  dueUntil: (instant) => until(table, instant),
  all: () => until(table, END_OF_TIME),
  openWork: (now, most) => openWork(table, now, most),
  owed: async () => {
    const items = await Array.fromAsync(until(table, END_OF_TIME, owedShards));
    return items.flatMap((item) => (item.kind === 'proposal' ? [item.proposalId] : []));
  },
});
