import * as v from 'valibot';
import { holdersOf, identityOf, matchOf, ownNameIdentity, type PersonKey } from '../../domain/person-match.ts';
import { Recipient } from '../../domain/recipient.ts';
import { sameName } from '../../domain/vietnamese.ts';
import type { Recipients, Recorded } from '../../ports.ts';
import { putAction, updateAction } from './actions.ts';
import { enrol } from './enrol.ts';
import { keys } from './keys.ts';
import { shown } from './recipient-line.ts';
import { findPeople, Lookup, namedActions, readAwards, readAwardsOf } from './recipient-lookups.ts';
import { readItem, type Table, transact } from './table.ts';

const read = async (table: Table, id: string): Promise<Recipient | undefined> => {
  const item = await readItem(table, keys.recipient(id));
  return item === undefined ? undefined : v.parse(Recipient, item);
};

const find = async (table: Table, identity: string): Promise<Recipient | undefined> => {
  const item = await readItem(table, keys.recipientLookup(identity));
  if (item === undefined) return undefined;
  const { recipientId } = v.parse(Lookup, item);
  const found = await read(table, recipientId);
  if (found === undefined) throw new Error(`Recipient ${recipientId} is looked up but not there.`);
  return found;
};

/** Somebody known gets the unit and post of the newest award, and with them the place in the unit's list. */
const renewed = async (table: Table, known: Recipient, { unitId, post = known.post }: Recipient) => {
  if (known.unitId === unitId && known.post === post) return known;
  const moved = { unitId, ...(post === undefined ? {} : { post }) };
  const next = { ...known, ...moved };
  const set = { ...moved, ...shown(next) };
  await transact(table, [
    updateAction(table, keys.recipient(known.id), { set, when: {} }),
    ...namedActions(table, next),
  ]);
  return next;
};

const settleAs = async (table: Table, identity: string, candidate: Recipient): Promise<Recipient> => {
  const known = await find(table, identity);
  if (known === undefined) {
    const made = await transact(table, [
      putAction(table, keys.recipientLookup(identity), { recipientId: candidate.id }),
      putAction(table, keys.recipient(candidate.id), { ...candidate, ...shown(candidate) }),
      ...namedActions(table, candidate),
    ]);
    // Somebody else made it first: what they wrote is judged like everything known.
    return made ? candidate : settleAs(table, identity, candidate);
  }
  if (candidate.kind === 'collective' || sameName(known.name, candidate.name)) return renewed(table, known, candidate);
  // Found again by id and name, so that a repeated step and a later award come to the same record.
  return settleAs(table, ownNameIdentity(candidate), { ...candidate, sameIdAs: known.id });
};

const historyOf = async (table: Table, people: readonly PersonKey[]) => {
  const found = await findPeople(table, people);
  const known = people.flatMap((person, at) => {
    const one = found[at];
    if (one === undefined) return [];
    return [{ key: person.key, match: matchOf(person, one), ids: holdersOf(person, one).map(({ id }) => id) }];
  });
  const awards = await readAwardsOf(
    table,
    known.flatMap(({ ids }) => ids),
  );
  return new Map<string, Recorded>(
    known.map(({ key, match, ids }) => [key, { match, awards: ids.flatMap((id) => awards.get(id) ?? []) }]),
  );
};

export const dynamoRecipients = (table: Table): Recipients => {
  const findAll: Recipients['findAll'] = async (people) =>
    (await findPeople(table, people)).flatMap((found, at) => {
      const person = people[at];
      return person === undefined ? [] : [matchOf(person, found)];
    });
  return {
    recipient: (id) => read(table, id),
    awards: (id) => readAwards(table, id),
    awardsOf: (ids) => readAwardsOf(table, ids),
    findAll,
    find: async (person) => (await findAll([person]))[0] ?? { match: 'nobody' },
    historyOf: (people) => historyOf(table, people),
    enrol: (enrolments) => enrol(table, enrolments),
    settle: (candidate) => settleAs(table, identityOf(candidate), candidate),
  };
};
