import { type Claim, claimsOf, claimText, isProposed, periodOf } from '../domain/claim.ts';
import { type Directory, seasonOf } from '../domain/directory.ts';
import { type Proposal, roundOf } from '../domain/proposal.ts';
import type { App } from '../ports.ts';
import { dossiersOf } from './recount-places.ts';

type Needs = Pick<App, 'claims' | 'ledger' | 'lists' | 'directories' | 'places' | 'clock'>;

/** A transaction takes 100 actions. */
const AT_ONCE = 100;

/** What a dossier that is under way or approved has of nominees whom nobody claims. */
const unclaimedBy = async (
  { claims, clock }: Needs,
  directory: Directory,
  proposal: Proposal,
): Promise<readonly Claim[]> => {
  const season = seasonOf(directory, proposal.seasonId);
  if (season === undefined) return [];
  const filed = claimsOf(proposal, periodOf(season), clock.now(), roundOf(proposal.standing));
  const standing = filed.filter(({ nominationId }) => isProposed(proposal, nominationId));
  const wanted = new Map(standing.map((claim) => [claimText(claim), claim]));
  for (const known of await claims.find([...wanted.values()])) wanted.delete(claimText(known));
  return [...wanted.values()];
};

/** Lets dossiers that were filed before nominees were claimed claim theirs; says how many. Whoever claims one meanwhile keeps it. */
export const adoptClaims = async (app: Needs): Promise<number> => {
  const { directory } = await app.directories.current();
  const adopted = new Set<string>();
  for (const { id } of directory.units) {
    for await (const proposal of dossiersOf(app, id)) {
      const unclaimed = await unclaimedBy(app, directory, proposal);
      for (let from = 0; from < unclaimed.length; from += AT_ONCE) {
        const takings = unclaimed.slice(from, from + AT_ONCE).map((claim) => ({ claim, seen: undefined }));
        if (await app.claims.take(takings, [])) adopted.add(proposal.id);
      }
    }
  }
  return adopted.size;
};
