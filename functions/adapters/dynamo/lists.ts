import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { Entry, Proposal } from '../../domain/proposal.ts';
import { Recipient } from '../../domain/recipient.ts';
import type { Instant } from '../../domain/time.ts';
import { Request, seats, type TurnKey } from '../../domain/turn.ts';
import type { Listed, Lists, Slice } from '../../ports.ts';
import { LISTS, lists, openTurnShards } from './keys.ts';
import { countItems, type Table } from './table.ts';

const ProposalLine = v.pick(Proposal, [
  'id',
  'unitId',
  'blockId',
  'seasonId',
  'authority',
  'number',
  'standing',
  'createdAt',
]);
const NomineeLine = v.object({
  proposalId: v.string(),
  nominationId: v.string(),
  name: v.string(),
  title: v.string(),
  kind: Entry.entries.kind,
  unitId: v.string(),
});
const RecipientLine = v.pick(Recipient, ['id', 'name', 'kind', 'unitId', 'birthDate', 'post', 'sameIdAs']);
const QueueLine = v.pick(Request, ['id', 'proposalId', 'round', 'seat', 'personId', 'as', 'askedAt', 'due']);

const TurnLine = v.object({ proposalId: v.string(), round: v.number(), seat: v.picklist(seats) });

const row = <L>(line: v.GenericSchema<unknown, L>) => v.object({ sk1: v.string(), line });

/** Above every character of a sort key. */
const LAST = '\u{10FFFF}';

/** The bounds of a slice: DynamoDB takes one condition on the sort key, so both ends make one BETWEEN. */
const boundsOf = ({ after = '', prefix = '' }: Slice, newestFirst: boolean): { from: string; to: string } =>
  newestFirst
    ? { from: prefix === '' ? ' ' : prefix, to: after === '' ? `${prefix}${LAST}` : after }
    : { from: after > prefix ? after : prefix === '' ? ' ' : prefix, to: `${prefix}${LAST}` };

const sliceOf = async <L>(
  { client, name }: Table,
  pk: string,
  schema: v.GenericSchema<unknown, L>,
  slice: Slice,
  newestFirst = false,
): Promise<readonly Listed<L>[]> => {
  const { from, to } = boundsOf(slice, newestFirst);
  if (from > to) return [];
  const page = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: LISTS,
      KeyConditionExpression: 'pk1 = :pk AND sk1 BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
      ScanIndexForward: !newestFirst,
      // BETWEEN includes the item that the last page ended with.
      Limit: slice.limit + 1,
    }),
  );
  return (page.Items ?? [])
    .map((item) => v.parse(row(schema), item))
    .filter(({ sk1 }) => sk1 !== slice.after)
    .slice(0, slice.limit)
    .map(({ sk1, line }) => ({ key: sk1, line }));
};

const openTurns = async (table: Table, slice: Slice): Promise<readonly Listed<TurnKey>[]> => {
  const found = await Promise.all(openTurnShards.map((shard) => sliceOf(table, shard, TurnLine, slice)));
  return found
    .flat()
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, slice.limit);
};

const overdue = async (table: Table, now: Instant): Promise<number> => {
  const counts = await Promise.all(
    openTurnShards.map((shard) =>
      countItems(table, {
        IndexName: LISTS,
        KeyConditionExpression: 'pk1 = :pk AND sk1 < :now',
        ExpressionAttributeValues: { ':pk': shard, ':now': now },
      }),
    ),
  );
  return counts.reduce((all, count) => all + count, 0);
};

/** People's lists: one partition of the index a unit, read slice by slice. */
export const dynamoLists = (table: Table): Lists => ({
  proposals: (unit, slice) => sliceOf(table, lists.proposals(unit), ProposalLine, slice, true),
  nominees: (unit, slice) => sliceOf(table, lists.nominees(unit), NomineeLine, slice),
  recipients: (unit, slice) => sliceOf(table, lists.recipients(unit), RecipientLine, slice),
  awaitingNumber: (unit, slice) => sliceOf(table, lists.awaiting(unit), ProposalLine, slice),
  openTurns: (slice) => openTurns(table, slice),
  overdue: (now) => overdue(table, now),
  queued: (person) =>
    countItems(table, {
      IndexName: LISTS,
      KeyConditionExpression: 'pk1 = :pk',
      ExpressionAttributeValues: { ':pk': lists.queue(person) },
    }),
  queue: (person, slice) => sliceOf(table, lists.queue(person), QueueLine, slice),
});
