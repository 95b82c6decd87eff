import * as v from 'valibot';
import type { Filled } from '../../domain/forms/field.ts';
import { Proposal } from '../../domain/proposal.ts';
import { Round } from '../../domain/round.ts';
import { Found } from '../../domain/rules/found.ts';
import { TimelineEvent } from '../../domain/timeline.ts';
import { Request, Turn } from '../../domain/turn.ts';
import type { Ledger } from '../../ports.ts';
import { actionsOf } from './changes.ts';
import { takeTry } from './conditional.ts';
import { type Key, keys } from './keys.ts';
import { type Item, readItem, readItems, readPartition, type Table, transact } from './table.ts';

const row = v.record(v.string(), v.string());
const StoredFilled = v.object({ filled: v.record(v.string(), v.union([v.string(), v.array(row)])) });
const StoredNomination = v.object({ ...StoredFilled.entries, sk: v.string() });
const Receipt = v.object({ proposalId: v.string(), round: v.number(), at: v.string(), digest: v.string() });

/** A kind of event that only a newer version knows is left out, so that going back to this one shows every dossier. */
const Known = v.object({ what: v.picklist(TimelineEvent.options.map(({ entries }) => entries.what.literal)) });

const parseTurn = (item: Item): Turn => {
  const tokens = item['tokens'];
  return v.parse(Turn, { ...item, tokens: tokens instanceof Set ? [...tokens] : [] });
};

const readAs = async <T>(table: Table, key: Key, parse: (item: Item) => T): Promise<T | undefined> => {
  const item = await readItem(table, key);
  return item === undefined ? undefined : parse(item);
};

const readNominations = async (table: Table, proposalId: string, versions: ReadonlyMap<string, number>) => {
  const wanted = [...versions].map(([id, version]) => ({ id, key: keys.nomination(proposalId, id, version) }));
  const items = await readItems(
    table,
    wanted.map(({ key }) => key),
  );
  const bySort = new Map(items.map((item) => v.parse(StoredNomination, item)).map(({ sk, filled }) => [sk, filled]));
  return new Map<string, Filled>(
    wanted.flatMap(({ id, key }) => {
      const filled = bySort.get(key.sk);
      return filled === undefined ? [] : [[id, filled] as const];
    }),
  );
};

/** The record of all proposals: one conditional transaction a commit, everything read back by its schema. */
export const dynamoLedger = (table: Table): Ledger => ({
  commit: (changes) =>
    transact(
      table,
      changes.flatMap((change) => actionsOf(table, change)),
    ),
  proposal: (id) => readAs(table, keys.header(id), (item) => v.parse(Proposal, item)),
  statement: (id, version) => readAs(table, keys.statement(id, version), (item) => v.parse(StoredFilled, item).filled),
  nominations: (id, versions) => readNominations(table, id, versions),
  round: (id, round) => readAs(table, keys.round(id, round), (item) => v.parse(Round, item)),
  found: async (id) => (await readPartition(table, keys.proposal(id), keys.founds)).map((item) => v.parse(Found, item)),
  proposals: async (ids) => {
    const items = await readItems(
      table,
      [...new Set(ids)].map((id) => keys.header(id)),
    );
    return new Map(items.map((item) => v.parse(Proposal, item)).map((proposal) => [proposal.id, proposal]));
  },
  turn: (key) => readAs(table, keys.turn(key), parseTurn),
  turnsAt: async (places) =>
    (
      await readItems(
        table,
        places.map((place) => keys.turn(place)),
      )
    ).map(parseTurn),
  turns: async (id) => (await readPartition(table, keys.proposal(id), keys.turns)).map(parseTurn),
  request: (id, request) => readAs(table, keys.request(id, request), (item) => v.parse(Request, item)),
  timeline: async (id) =>
    (await readPartition(table, keys.proposal(id), keys.events)).flatMap((item) =>
      v.is(Known, item) ? [v.parse(TimelineEvent, item)] : [],
    ),
  happened: async (key) => (await readItem(table, keys.once(key))) !== undefined,
  receipt: (key) => readAs(table, keys.submitKey(key), (item) => v.parse(Receipt, item)),
  numbered: (number) =>
    readAs(table, keys.number(number), (item) => v.parse(v.object({ proposalId: v.string() }), item).proposalId),
  counter: async (unitId, seasonId) =>
    (await readAs(
      table,
      keys.counter(unitId, seasonId),
      (item) => v.parse(v.object({ running: v.number() }), item).running,
    )) ?? 0,
  takeTry: (id, request, most) => takeTry(table, keys.request(id, request), most),
});
