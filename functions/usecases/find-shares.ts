import { isProposed, nomineeOf } from '../domain/claim.ts';
import type { OtherShare, OwnShare } from '../domain/initiative.ts';
import type { Elsewhere } from '../domain/paper-findings.ts';
import { entryIn, type Proposal } from '../domain/proposal.ts';
import { liveEntriesOf } from '../domain/rows.ts';
import type { Trace } from '../domain/trace.ts';
import type { App } from '../ports.ts';

type Needs = Pick<App, 'ledger' | 'traces'>;

/** By nomination, what each says of its own. */
export type Shares = ReadonlyMap<string, readonly OwnShare[]>;

/** Shares that others claim of the same initiatives, in this dossier and in filed ones. */
export const otherShares = async (
  { ledger, traces }: Needs,
  proposal: Proposal,
  own: Shares,
  saved: ReadonlyMap<string, Trace>,
): Promise<readonly OtherShare<Elsewhere>[]> => {
  const keys = [...own.values()].flat().map(({ key }) => key);
  if (keys.length === 0) return [];
  const found = await traces.sharesOf(keys);
  const headers = await ledger.proposals(found.map(({ proposalId }) => proposalId));
  const far = found.flatMap(({ proposalId, nominationId, version, ...share }): OtherShare<Elsewhere>[] => {
    const of = headers.get(proposalId);
    const entry = of && entryIn(of, nominationId);
    if (of === undefined || entry === undefined || of.id === proposal.id) return [];
    if (entry.version !== version || !isProposed(of, nominationId)) return [];
    const author = nomineeOf(of.unitId, entry);
    return author === undefined ? [] : [{ ...share, author, where: { proposal: of, nominationId } }];
  });
  const near = liveEntriesOf(proposal).flatMap((entry): OtherShare<Elsewhere>[] => {
    const author = nomineeOf(proposal.unitId, entry);
    const shares = own.get(entry.id) ?? saved.get(entry.id)?.initiatives ?? [];
    const where = { proposal, nominationId: entry.id };
    return author === undefined ? [] : shares.map((share) => ({ ...share, author, where }));
  });
  return [...near, ...far];
};
