import * as v from 'valibot';
import type { Season } from './directory.ts';
import { identityOf } from './person-match.ts';
import { isEditable, isProposing, type Proposal, roundOf } from './proposal.ts';
import { liveEntriesOf, rowOutcomeOf } from './rows.ts';
import { Instant, later } from './time.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One nominee proposed for one title in one period, by the nomination that stands for it. */
export const Claim = v.object({
  period: v.string(),
  identity: v.string(),
  title: v.string(),
  proposalId: v.string(),
  nominationId: v.string(),
  /** The filing it was taken for. */
  round: count,
  at: Instant,
});
export type Claim = v.InferOutput<typeof Claim>;
export type ClaimKey = Pick<Claim, 'period' | 'identity' | 'title'>;

/**
 * Within what a title is given once: the year, for yearly seasons; any other season by itself. One form of commendation may
 * be given again for another achievement (Luật Thi đua, khen thưởng 2022, Điều 5), which sudden and thematic seasons are for.
 */
export const periodOf = ({ id, kind, year }: Pick<Season, 'id' | 'kind' | 'year'>): string =>
  kind === 'year' ? `Y${year}` : `S${id}`;

/** Who a nomination proposes; nobody yet without a citizen id, or a collective without a name. */
export const nomineeOf = (
  unitId: string,
  { kind, name, citizenId }: Pick<Proposal['nominations'][string], 'kind' | 'name' | 'citizenId'>,
): string | undefined => {
  if (kind === 'collective' ? name === '' : citizenId === undefined) return undefined;
  return identityOf({ kind, name, unitId, citizenId });
};

export const claimText = ({ period, identity, title }: ClaimKey): string => `${period}#${identity}#${title}`;

/** What a filing of a dossier claims, the next one unless another is named, in one order for everybody: whoever holds the least of what two want goes on. */
export const claimsOf = (
  proposal: Proposal,
  period: string,
  at: Instant,
  round = roundOf(proposal.standing) + 1,
): readonly Claim[] =>
  liveEntriesOf(proposal)
    .flatMap(({ id: nominationId, title, ...entry }): Claim[] => {
      const identity = nomineeOf(proposal.unitId, entry);
      if (identity === undefined || title === '') return [];
      return [{ period, identity, title, proposalId: proposal.id, nominationId, round, at }];
    })
    .toSorted((a, b) => Number(claimText(a) > claimText(b)) - Number(claimText(a) < claimText(b)));

/** Whether a nomination is proposed now: filed, and neither returned, rejected nor withdrawn since, with its dossier or alone. */
export const isProposed = (proposal: Proposal, nominationId: string): boolean =>
  isProposing(proposal) &&
  Object.hasOwn(proposal.nominations, nominationId) &&
  rowOutcomeOf(proposal, nominationId) === undefined;

/** Longer than a page's function may run: a submission that took a claim this long ago has ended or hangs. */
export const UNDER_WAY_MS = 60_000;

/**
 * What a claim is worth by its claimant's header, so that nothing is written to free it: `filed` counts; `underWay` may
 * be filed any moment; `hanging` was left behind by a submission that could still go on; `free` can never count (again).
 */
export const worthOf = (
  claim: Claim,
  claimant: Proposal | undefined,
  now: Instant,
): 'filed' | 'underWay' | 'hanging' | 'free' => {
  if (claimant === undefined) return 'free';
  if (isEditable(claimant)) {
    if (claim.round !== roundOf(claimant.standing) + 1) return 'free';
    return now < later(claim.at, UNDER_WAY_MS) ? 'underWay' : 'hanging';
  }
  return claim.round === roundOf(claimant.standing) && isProposed(claimant, claim.nominationId) ? 'filed' : 'free';
};

/** A nomination whose nominee stands for its title in this period already; `number` is missing while that one is being filed. */
export type Clash = {
  readonly nominationId: string;
  readonly title: string;
  readonly by: Pick<Proposal, 'id' | 'unitId' | 'seasonId'> & {
    readonly number?: string | undefined;
    readonly nominationId: string;
  };
};

export const clashWith = (
  { nominationId, title }: Pick<Claim, 'nominationId' | 'title'>,
  claim: Claim,
  { id, unitId, seasonId, number }: Proposal,
): Clash => ({ nominationId, title, by: { id, unitId, seasonId, number, nominationId: claim.nominationId } });
