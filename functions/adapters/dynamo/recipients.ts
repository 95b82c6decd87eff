import * as v from 'valibot';
import { AwardRecord, Recipient } from '../../domain/recipient.ts';
import { placeKey } from '../../domain/vietnamese.ts';
import type { Recipients } from '../../ports.ts';
import { putAction } from './actions.ts';
import { inList, keys, lists, nameKey } from './keys.ts';
import { readItem, readPartition, type Table, transact } from './table.ts';

const Lookup = v.object({ recipientId: v.string() });

/** What makes two records one recipient: the citizen id, for a collective its unit and name. */
const identityOf = ({ kind, citizenId, unitId, name }: Recipient): string =>
  kind === 'collective' || citizenId === undefined
    ? `${kind}#${unitId}#${placeKey(name)}`
    : `${kind}#${citizenId.replaceAll(' ', '')}`;

const find = async (table: Table, identity: string): Promise<string | undefined> => {
  const item = await readItem(table, keys.recipientLookup(identity));
  return item === undefined ? undefined : v.parse(Lookup, item).recipientId;
};

const settle = async (table: Table, recipient: Recipient): Promise<string> => {
  const identity = identityOf(recipient);
  const known = await find(table, identity);
  if (known !== undefined) return known;
  const { id, kind, name, unitId, birthDate, post } = recipient;
  const line = { id, kind, name, unitId, ...(birthDate ? { birthDate } : {}), ...(post ? { post } : {}) };
  const made = await transact(table, [
    putAction(table, keys.recipientLookup(identity), { recipientId: id }),
    putAction(table, keys.recipient(id), {
      ...recipient,
      ...inList(lists.recipients(unitId), nameKey(kind, name, id)),
      line,
    }),
  ]);
  return made ? id : ((await find(table, identity)) ?? id);
};

export const dynamoRecipients = (table: Table): Recipients => ({
  recipient: async (id) => {
    const item = await readItem(table, keys.recipient(id));
    return item === undefined ? undefined : v.parse(Recipient, item);
  },
  awards: async (id) =>
    (await readPartition(table, keys.recipient(id).pk, keys.awards)).map((item) => v.parse(AwardRecord, item)),
  awardsOf: async (proposalId) =>
    (await readPartition(table, keys.proposal(proposalId), keys.awardeds)).map((item) => v.parse(AwardRecord, item)),
  settle: (candidate) => settle(table, candidate),
});
