import * as v from 'valibot';
import { Claim } from '../../domain/claim.ts';
import { type Proposal, standText } from '../../domain/proposal.ts';
import type { Claims, Taking } from '../../ports.ts';
import { putAction, updateAction } from './actions.ts';
import { pauseAfter } from './backoff.ts';
import { keys } from './keys.ts';
import { eachOf } from './parallel.ts';
import { type Action, readItems, readPartition, type Table, transact } from './table.ts';

/** Nominees of one dossier that are asked for at the same time. */
const AT_ONCE = 25;

const takeAction = (table: Table, { claim, seen }: Taking): Action => {
  if (seen === undefined) return putAction(table, keys.claim(claim), claim);
  const { proposalId, nominationId, round, at } = claim;
  const when = { proposalId: seen.proposalId, nominationId: seen.nominationId, round: seen.round, at: seen.at };
  return updateAction(table, keys.claim(claim), { set: { proposalId, nominationId, round, at }, when });
};

/** A save that saves nothing: whoever would file the draft as it was before finds it changed. */
const haltAction = (table: Table, { id, standing }: Proposal): Action =>
  updateAction(table, keys.header(id), { add: { edits: 1 }, when: { stand: standText(standing) } });

export const dynamoClaims = (table: Table): Claims => ({
  find: async (wanted) =>
    (
      await readItems(
        table,
        wanted.map((key) => keys.claim(key)),
      )
    ).map((item) => v.parse(Claim, item)),
  ofAll: async (nominees) => {
    const found = await eachOf(nominees, AT_ONCE, (nominee) => readPartition(table, keys.claimsOf(nominee)));
    return found.flat().map((item) => v.parse(Claim, item));
  },
  take: (takings, halted) =>
    transact(table, [
      ...takings.map((taking) => takeAction(table, taking)),
      ...halted.map((proposal) => haltAction(table, proposal)),
    ]),
  giveWay: pauseAfter,
});
