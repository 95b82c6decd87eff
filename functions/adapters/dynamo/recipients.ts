import * as v from 'valibot';
import { AwardRecord, Recipient } from '../../domain/recipient.ts';
import { nameSpelling, placeKey, sameName } from '../../domain/vietnamese.ts';
import type { Recipients } from '../../ports.ts';
import { putAction, updateAction } from './actions.ts';
import { inList, keys, lists, nameKey } from './keys.ts';
import { type Item, readItem, readPartition, type Table, transact } from './table.ts';

const Lookup = v.object({ recipientId: v.string() });

/** What makes two records one recipient: the citizen id, for a collective its unit and name. */
const identityOf = ({ kind, citizenId, unitId, name }: Recipient): string =>
  kind === 'collective' || citizenId === undefined
    ? `${kind}#${unitId}#${placeKey(name)}`
    : `${kind}#${citizenId.replaceAll(' ', '')}`;

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

/** What the recipients' list shows, and where; the name that orders it stays as it was first written. */
const shown = ({ id, kind, name, unitId, birthDate, post, sameIdAs }: Recipient): Item => ({
  ...inList(lists.recipients(unitId), nameKey(kind, name, id)),
  line: {
    id,
    kind,
    name,
    unitId,
    ...(birthDate ? { birthDate } : {}),
    ...(post ? { post } : {}),
    ...(sameIdAs ? { sameIdAs } : {}),
  },
});

/** Somebody known gets the unit and post of the newest award, and with them the place in the unit's list. */
const renewed = async (table: Table, known: Recipient, { unitId, post = known.post }: Recipient) => {
  if (known.unitId === unitId && known.post === post) return known;
  const moved = { unitId, ...(post === undefined ? {} : { post }) };
  const next = { ...known, ...moved };
  const set = { ...moved, ...shown(next) };
  await transact(table, [updateAction(table, keys.recipient(known.id), { set, when: {} })]);
  return next;
};

const settleAs = async (table: Table, identity: string, candidate: Recipient): Promise<Recipient> => {
  const known = await find(table, identity);
  if (known === undefined) {
    const made = await transact(table, [
      putAction(table, keys.recipientLookup(identity), { recipientId: candidate.id }),
      putAction(table, keys.recipient(candidate.id), { ...candidate, ...shown(candidate) }),
    ]);
    // Somebody else made it first: what they wrote is judged like everything known.
    return made ? candidate : settleAs(table, identity, candidate);
  }
  if (candidate.kind === 'collective' || sameName(known.name, candidate.name)) return renewed(table, known, candidate);
  // Found again by id and name, so that a repeated step and a later award come to the same record.
  const own = `${identity}#${nameSpelling(candidate.name)}`;
  return settleAs(table, own, { ...candidate, sameIdAs: known.id });
};

export const dynamoRecipients = (table: Table): Recipients => ({
  recipient: (id) => read(table, id),
  awards: async (id) =>
    (await readPartition(table, keys.recipient(id).pk, keys.awards)).map((item) => v.parse(AwardRecord, item)),
  settle: (candidate) => settleAs(table, identityOf(candidate), candidate),
});
