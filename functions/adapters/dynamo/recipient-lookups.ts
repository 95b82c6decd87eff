import * as v from 'valibot';
import {
  citizenDigits,
  type Found,
  identityOf,
  namedAs,
  ownNameIdentity,
  type Person,
} from '../../domain/person-match.ts';
import { AwardRecord, Recipient } from '../../domain/recipient.ts';
import { addToSetAction } from './actions.ts';
import { type Key, keys } from './keys.ts';
import { eachOf } from './parallel.ts';
import { readByPartition } from './read-by-partition.ts';
import { type Action, type Item, readPartition, type Table } from './table.ts';

export const Lookup = v.object({ recipientId: v.string() });
const Named = v.object({ recipientIds: v.set(v.string()) });

/** Requests of one reading at once: enough to fill a connection's wait, few enough to leave others theirs. */
const AT_ONCE = 32;

const idIn = (items: ReadonlyMap<string, Item>, identity: string): readonly string[] => {
  const item = items.get(keys.recipientLookup(identity).pk);
  return item === undefined ? [] : [v.parse(Lookup, item).recipientId];
};

/** Who is asked for by which keys; a person without a citizen id has no key that is surely theirs. */
const lookupsOf = (person: Person) => {
  const sure = person.kind === 'collective' || citizenDigits(person) !== undefined;
  return {
    byId: sure ? identityOf(person) : undefined,
    byOwnName: sure && person.kind !== 'collective' ? ownNameIdentity(person) : undefined,
    named: namedAs(person),
  };
};

type Ids = { readonly [how in keyof Found]: readonly string[] };

const idsOf = (person: Person, items: ReadonlyMap<string, Item>): Ids => {
  const { byId, byOwnName, named } = lookupsOf(person);
  const item = named === undefined ? undefined : items.get(keys.named(named).pk);
  return {
    byId: byId === undefined ? [] : idIn(items, byId),
    byOwnName: byOwnName === undefined ? [] : idIn(items, byOwnName),
    named: item === undefined ? [] : [...v.parse(Named, item).recipientIds].sort(),
  };
};

const keysOf = (person: Person): readonly Key[] => {
  const { byId, byOwnName, named } = lookupsOf(person);
  return [
    ...[byId, byOwnName].flatMap((identity) => (identity === undefined ? [] : [keys.recipientLookup(identity)])),
    ...(named === undefined ? [] : [keys.named(named)]),
  ];
};

/** Everybody who may be one of the people: two rounds of batches, however many they are. */
export const findPeople = async (table: Table, people: readonly Person[]): Promise<readonly Found[]> => {
  const items = await readByPartition(table, people.flatMap(keysOf), AT_ONCE);
  const found = people.map((person) => idsOf(person, items));
  const ids = found.flatMap(({ byId, byOwnName, named }) => [...byId, ...byOwnName, ...named]);
  const profiles = await readByPartition(table, ids.map(keys.recipient), AT_ONCE);
  const those = (wanted: readonly string[]): readonly Recipient[] =>
    wanted.flatMap((id) => {
      const item = profiles.get(keys.recipient(id).pk);
      return item === undefined ? [] : [v.parse(Recipient, item)];
    });
  return found.map(({ byId, byOwnName, named }) => ({
    byId: those(byId)[0],
    byOwnName: those(byOwnName)[0],
    named: those(named),
  }));
};

export const readAwards = async (table: Table, recipientId: string): Promise<readonly AwardRecord[]> =>
  (await readPartition(table, keys.recipient(recipientId).pk, keys.awards)).map((item) => v.parse(AwardRecord, item));

export const readAwardsOf = async (
  table: Table,
  recipientIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AwardRecord[]>> =>
  new Map(await eachOf([...new Set(recipientIds)], AT_ONCE, async (id) => [id, await readAwards(table, id)] as const));

/** Makes a recipient found by name, birth date and unit; nothing for whom no birth date is known of. */
export const namedActions = (table: Table, recipient: Recipient): readonly Action[] => {
  const name = namedAs(recipient);
  return name === undefined ? [] : [addToSetAction(table, keys.named(name), 'recipientIds', recipient.id)];
};
