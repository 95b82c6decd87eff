import * as v from 'valibot';
import { InitiativeShare } from '../../domain/initiative.ts';
import { placeOf, placeText, Trace, TracePlace } from '../../domain/trace.ts';
import type { Traces } from '../../ports.ts';
import { putOne, updateOne } from './conditional.ts';
import { type Key, keys } from './keys.ts';
import { eachOf } from './parallel.ts';
import { readByPartition } from './read-by-partition.ts';
import { firstItems, readItems, type Table } from './table.ts';

/** What a template that everybody copies leaves is kept and read to here. */
const MOST = 50;
const AT_ONCE = 25;

const Stored = v.object({ nominationId: v.optional(v.string()), trace: v.optional(Trace) });
const StoredBand = v.object({ places: v.set(v.string()) });
const StoredShare = v.object({ ...TracePlace.entries, ...InitiativeShare.entries });

/** Condition: there is room, or nothing there yet. A full band is no fault: whoever is alike shares others too. */
const leaveBand = (table: Table, key: Key, place: string): Promise<boolean> =>
  updateOne(table, key, {
    UpdateExpression: 'ADD places :place',
    ConditionExpression: 'attribute_not_exists(places) OR size(places) < :most',
    ExpressionAttributeValues: { ':place': new Set([place]), ':most': MOST },
  });

const marksOf = (
  table: Table,
  proposalId: string,
  nominationId: string,
  { version, signature, initiatives }: Trace,
) => {
  const place = { proposalId, nominationId, version };
  return [
    ...signature.map((band, index) => () => leaveBand(table, keys.trace(index, band), placeText(place))),
    ...initiatives.map(
      (one, index) => () =>
        putOne(table, keys.initiative(one.key, proposalId, nominationId, index), { ...place, ...one }),
    ),
  ];
};

const readBands = async (table: Table, wanted: readonly Key[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const items = await readByPartition(table, wanted, AT_ONCE);
  return new Map([...items].map(([pk, item]) => [pk, v.parse(StoredBand, item).places]));
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
    const marks = [...traces].flatMap(([nominationId, trace]) => marksOf(table, proposalId, nominationId, trace));
    await eachOf<() => Promise<unknown>, unknown>(marks, AT_ONCE, (mark) => mark());
  },
  near: async (signatures) => {
    const bandsOf = (signature: readonly string[]) => signature.map((band, index) => keys.trace(index, band));
    const bands = await readBands(table, [...signatures.values()].flatMap(bandsOf));
    return new Map(
      [...signatures].map(([id, signature]) => {
        const places = bandsOf(signature).flatMap(({ pk }) => [...(bands.get(pk) ?? [])]);
        return [id, places.map(placeOf)];
      }),
    );
  },
  sharesOf: async (initiatives) => {
    const queries = [...new Set(initiatives)].map((key) => ({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.initiatives(key) },
    }));
    const found = await eachOf(queries, AT_ONCE, (query) => firstItems(table, MOST, [query]));
    return found.flatMap(({ items }) => items).map((item) => v.parse(StoredShare, item));
  },
});
