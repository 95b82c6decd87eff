import {
  type Claim,
  type Clash,
  claimsOf,
  claimText,
  clashWith,
  periodOf,
  UNDER_WAY_MS,
  worthOf,
} from '../domain/claim.ts';
import type { Season } from '../domain/directory.ts';
import type { Proposal } from '../domain/proposal.ts';
import { type Instant, later } from '../domain/time.ts';
import type { App, Taking } from '../ports.ts';

type Needs = Pick<App, 'claims' | 'ledger'>;

/** A transaction takes 100 actions: a claim each, and one for each draft whose claim is taken over. */
const AT_ONCE = 40;

/** Two seconds in all for a submission that is under way elsewhere; it takes a tenth of one. */
const TRIES = 7;

/** Rows of one dossier that propose somebody for the same title twice; the claims are sorted, so that they stand together. */
const twice = (proposal: Proposal, wanted: readonly Claim[]): readonly Clash[] =>
  wanted.flatMap((claim, index) => {
    const before = wanted[index - 1];
    return before !== undefined && claimText(before) === claimText(claim) ? [clashWith(claim, before, proposal)] : [];
  });

/** One's own claim of this filing, young enough to last until the filing is written. */
const isHeld = (claim: Claim, seen: Claim, now: Instant): boolean =>
  seen.round === claim.round && seen.nominationId === claim.nominationId && now < later(seen.at, UNDER_WAY_MS / 2);

/** What is to be done about one claim; `pending`: somebody else's submission is under way, and has it in a moment or not. */
type Judged =
  | { readonly is: 'held' }
  | { readonly is: 'filed' | 'pending'; readonly clash: Clash }
  | { readonly is: 'open'; readonly taking: Taking; readonly halts?: Proposal };

const judge = (claim: Claim, seen: Claim | undefined, claimant: Proposal | undefined, now: Instant): Judged => {
  const taking = { claim, seen };
  if (seen === undefined || claimant === undefined) return { is: 'open', taking };
  if (claimant.id === claim.proposalId) return isHeld(claim, seen, now) ? { is: 'held' } : { is: 'open', taking };
  switch (worthOf(seen, claimant, now)) {
    case 'filed':
      return { is: 'filed', clash: clashWith(claim, seen, claimant) };
    case 'underWay':
      return { is: 'pending', clash: clashWith(claim, seen, claimant) };
    case 'hanging':
      return { is: 'open', taking, halts: claimant };
    case 'free':
      return { is: 'open', taking };
  }
};

/** Headers are read after the claims: what a claim is worth is never judged by less than was known when it was taken. */
const judgeAll = async ({ claims, ledger }: Needs, wanted: readonly Claim[], now: Instant) => {
  const found = new Map((await claims.find(wanted)).map((claim) => [claimText(claim), claim]));
  const claimants = await ledger.proposals([...found.values()].map(({ proposalId }) => proposalId));
  const judged = wanted.map((claim) => {
    const seen = found.get(claimText(claim));
    return judge(claim, seen, seen && claimants.get(seen.proposalId), now);
  });
  const clashing = (as: 'filed' | 'pending') => judged.flatMap((one) => (one.is === as ? [one.clash] : []));
  const open = judged.filter((one) => one.is === 'open');
  return { filed: clashing('filed'), pending: clashing('pending'), open };
};

const takeAll = async ({ claims }: Needs, open: readonly Extract<Judged, { is: 'open' }>[]): Promise<boolean> => {
  for (let from = 0; from < open.length; from += AT_ONCE) {
    const batch = open.slice(from, from + AT_ONCE);
    const takings = batch.map(({ taking }) => taking);
    const halted = new Map(batch.flatMap(({ halts }) => (halts === undefined ? [] : [[halts.id, halts] as const])));
    if (!(await claims.take(takings, [...halted.values()]))) return false;
  }
  return true;
};

/**
 * Claims every nominee of a dossier that is about to be filed, for its title and period. A claim counts by its claimant's
 * header alone, so one that is left behind by a refused or broken submission is nobody's after a minute.
 */
export const claimNominations = async (
  app: Needs,
  proposal: Proposal,
  season: Season,
  now: Instant,
): Promise<readonly Clash[]> => {
  const wanted = claimsOf(proposal, periodOf(season), now);
  const own = twice(proposal, wanted);
  if (own.length > 0) return own;
  for (let tries = 1; ; tries += 1) {
    const { filed, pending, open } = await judgeAll(app, wanted, now);
    if (filed.length > 0) return filed;
    if (pending.length === 0 && (await takeAll(app, open))) return [];
    if (tries === TRIES) {
      if (pending.length > 0) return pending;
      throw new Error('Nominees were claimed by others too often in a row while they were claimed.');
    }
    await app.claims.giveWay(tries);
  }
};

/** Who of a draft's nominees stands for the same title in the same period already; takes nothing. */
export const readClashes = async (
  app: Needs,
  proposal: Proposal,
  season: Season,
  now: Instant,
): Promise<readonly Clash[]> => {
  const wanted = claimsOf(proposal, periodOf(season), now);
  return [...twice(proposal, wanted), ...(await judgeAll(app, wanted, now)).filed];
};
