import type { AwardRecord } from '../../domain/recipient.ts';
import { putAction } from './actions.ts';
import { keys } from './keys.ts';
import type { Action, Table } from './table.ts';

/** An award stands with its recipient and, for the proposal's own page, under the proposal; writing it twice changes nothing. */
export const recipientItems = (table: Table, award: AwardRecord): readonly Action[] => [
  putAction(table, keys.award(award.recipientId, award.proposalId, award.nominationId), award, 'any'),
  putAction(table, keys.awarded(award.proposalId, award.nominationId), award, 'any'),
];
