import type { Filled } from '../../domain/forms/field.ts';
import { type Entry, type Proposal, standText } from '../../domain/proposal.ts';
import { traceOf } from '../../domain/trace.ts';
import type { Change } from '../../ports.ts';
import { deleteAction, putAction, updateAction } from './actions.ts';
import { inList, keys, lists, nameKey } from './keys.ts';
import type { Action, Item, Table } from './table.ts';

const nomineeItem = (
  proposal: Pick<Proposal, 'id' | 'unitId'>,
  nominationId: string,
  entry: Entry,
  filled: Filled,
): Item => ({
  nominationId,
  trace: traceOf(entry.version, filled),
  ...inList(lists.nominees(proposal.unitId), nameKey(entry.kind, entry.name, nominationId)),
  line: {
    proposalId: proposal.id,
    nominationId,
    name: entry.name,
    title: entry.title,
    kind: entry.kind,
    unitId: proposal.unitId,
  },
});

export const saveStatement = (
  table: Table,
  { proposal, seen, entry, filled, dropSeen }: Extract<Change, { change: 'saveStatement' }>,
) => [
  updateAction(table, keys.header(proposal.id), {
    set: { statement: entry },
    add: { edits: 1 },
    when: { stand: standText(proposal.standing), 'statement.version': seen },
  }),
  putAction(table, keys.statement(proposal.id, entry.version), { filled }, 'any'),
  ...(dropSeen ? [deleteAction(table, keys.statement(proposal.id, seen))] : []),
];

export const saveNomination = (
  table: Table,
  { proposal, nominationId, seen, entry, filled, dropSeen }: Extract<Change, { change: 'saveNomination' }>,
): Action[] => [
  updateAction(table, keys.header(proposal.id), {
    set: { [`nominations.${nominationId}`]: entry },
    add: { edits: 1 },
    when: {
      stand: standText(proposal.standing),
      ...(seen === 0
        ? { [`nominations.${nominationId}`]: undefined }
        : { [`nominations.${nominationId}.version`]: seen }),
    },
  }),
  putAction(table, keys.nomination(proposal.id, nominationId, entry.version), { filled }, 'any'),
  putAction(table, keys.nominee(proposal.id, nominationId), nomineeItem(proposal, nominationId, entry, filled), 'any'),
  ...(dropSeen ? [deleteAction(table, keys.nomination(proposal.id, nominationId, seen))] : []),
];

export const removeNomination = (
  table: Table,
  { proposal, nominationId, seen, dropSeen }: Extract<Change, { change: 'removeNomination' }>,
): Action[] => [
  updateAction(table, keys.header(proposal.id), {
    add: { edits: 1 },
    remove: [`nominations.${nominationId}`],
    when: { stand: standText(proposal.standing), [`nominations.${nominationId}.version`]: seen },
  }),
  deleteAction(table, keys.nominee(proposal.id, nominationId)),
  ...(dropSeen ? [deleteAction(table, keys.nomination(proposal.id, nominationId, seen))] : []),
];

export const copyNomination = (
  table: Table,
  { proposal, nominationId, entry, filled }: Extract<Change, { change: 'copyNomination' }>,
): Action[] => [
  putAction(table, keys.nomination(proposal.id, nominationId, entry.version), { filled }, 'any'),
  putAction(table, keys.nominee(proposal.id, nominationId), nomineeItem(proposal, nominationId, entry, filled), 'any'),
];
