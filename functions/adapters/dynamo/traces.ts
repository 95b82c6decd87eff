import * as v from 'valibot';
import { InitiativeShare } from '../../domain/initiative.ts';
import { Trace, TracePlace } from '../../domain/trace.ts';
import type { Traces } from '../../ports.ts';
import { putOne } from './conditional.ts';
import { type Key, keys } from './keys.ts';
import { firstItems, type Item, readItems, type Table } from './table.ts';

/** What a template that everybody copies leaves in one band is not read to its end. */
const READ_MOST = 50;
const WRITTEN_AT_ONCE = 25;

const Stored = v.object({ nominationId: v.optional(v.string()), trace: v.optional(Trace) });
const StoredShare = v.object({ ...TracePlace.entries, ...InitiativeShare.entries });

const marksOf = (proposalId: string, nominationId: string, trace: Trace): readonly (readonly [Key, Item])[] => {
  const place = { proposalId, nominationId, version: trace.version };
  return [
    ...trace.signature.map((band, index) => [keys.trace(index, band, place), place] as const),
    ...trace.initiatives.map((one, index) => [keys.initiative(one.key, place, index), { ...place, ...one }] as const),
  ];
};

const readPartitions = async (table: Table, partitions: readonly string[]): Promise<readonly Item[]> => {
  const queries = partitions.map((pk) => ({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
  }));
  return (await firstItems(table, READ_MOST, queries)).items;
};

export const dynamoTraces = (table: Table): Traces => ({
  ofDossier: async (proposalId, nominationIds) => {
    const items = await readItems(
      table,
      nominationIds.map((id) => keys.nominee(proposalId, id)),
    );
    return new Map(
      items.flatMap((item) => {
        const { nominationId, trace } = v.parse(Stored, item);
        return nominationId === undefined || trace === undefined ? [] : [[nominationId, trace] as const];
      }),
    );
  },
  leave: async (proposalId, traces) => {
    const marks = [...traces].flatMap(([nominationId, trace]) => marksOf(proposalId, nominationId, trace));
    for (let from = 0; from < marks.length; from += WRITTEN_AT_ONCE) {
      const batch = marks.slice(from, from + WRITTEN_AT_ONCE);
      await Promise.all(batch.map(([key, item]) => putOne(table, key, item)));
    }
  },
  near: async (signature) => {
    const items = await readPartitions(
      table,
      signature.map((band, index) => keys.traces(index, band)),
    );
    return items.map((item) => v.parse(TracePlace, item));
  },
  sharesOf: async (initiatives) => {
    const items = await readPartitions(
      table,
      [...new Set(initiatives)].map((key) => keys.initiatives(key)),
    );
    return items.map((item) => v.parse(StoredShare, item));
  },
});
