import { isOfUnit, mayNumber, mayRead, readableUnits, type Viewer } from '../domain/access.ts';
import type { Directory } from '../domain/directory.ts';
import { isProposalNumber, type Proposal, roundOf, type Seat, type Standing } from '../domain/proposal.ts';
import type { Round } from '../domain/round.ts';
import { rowOutcomeOf } from '../domain/rows.ts';
import { askedNow, isOpen } from '../domain/turn.ts';
import { collationPrefix, hasWords, placePrefix } from '../domain/vietnamese.ts';
import type { App, Listed, NomineeLine, ProposalLine, QueueLine, RecipientLine, Slice } from '../ports.ts';
import { type PageOf, pageOver, searchOver } from './list-slices.ts';

export const PAGE = 25;

/** What is asked of a list: one of the viewer's units or all, a name or number, and the key the last page ended with. */
export type Wanted = { readonly unit: string; readonly query: string; readonly after: string | undefined };

type Looking = { readonly app: Pick<App, 'lists' | 'ledger'>; readonly viewer: Viewer; readonly directory: Directory };

export const unitsFor = (directory: Directory, viewer: Viewer, unit: string): readonly string[] => {
  const all = readableUnits(directory, viewer);
  return unit === '' ? all : all.filter((id) => id === unit);
};

/** A draft is its unit's alone: whoever reads several units sees only what was filed. */
const visible = (viewer: Viewer) => (line: ProposalLine) =>
  line.standing.status !== 'draft' || isOfUnit(viewer, line.unitId);

/** What this viewer may not see is left out after reading, so a page is filled up from the next slices: this often. */
const REFILLS = 5;

const filledUp = async (
  readFrom: (slice: Slice) => Promise<PageOf<ProposalLine>>,
  keeps: (line: ProposalLine) => boolean,
  from: string | undefined,
): Promise<PageOf<ProposalLine>> => {
  const lines: ProposalLine[] = [];
  let after = from;
  for (let refill = 0; refill < REFILLS; refill += 1) {
    const page = await readFrom({ after, limit: PAGE - lines.length });
    lines.push(...page.lines.filter(keeps));
    after = page.next;
    if (after === undefined || lines.length >= PAGE) break;
  }
  return { lines, next: after };
};

export const proposalsPage = ({ app, viewer, directory }: Looking, wanted: Wanted): Promise<PageOf<ProposalLine>> => {
  const units = unitsFor(directory, viewer, wanted.unit);
  return filledUp((slice) => pageOver(units, app.lists.proposals, slice, true), visible(viewer), wanted.after);
};

/** A proposal by its number, when this viewer may read it. */
export const proposalByNumber = async ({ app, viewer }: Looking, number: string): Promise<Proposal | undefined> => {
  const id = isProposalNumber(number) ? await app.ledger.numbered(number) : undefined;
  const proposal = id === undefined ? undefined : await app.ledger.proposal(id);
  return proposal !== undefined && mayRead(viewer, proposal) ? proposal : undefined;
};

/** How often a search goes on by itself for a page of what fits; then it shows what it has, and the way on. */
const SEARCHES = 4;

/** People by the given name typed last, collectives by their name's beginning. */
const prefixesOf = (query: string): readonly string[] => {
  const prefixes = [...new Set([collationPrefix(query), placePrefix(query)])];
  return prefixes.filter((prefix) => !prefixes.some((other) => other !== prefix && prefix.startsWith(other)));
};

/** A page of those whose name has the words typed and whom this viewer may see; fewer with a `next` when looking took too long. */
const named = async <L extends { readonly name: string }>(
  units: readonly string[],
  read: (unit: string, slice: Slice) => Promise<readonly Listed<L>[]>,
  { query, after }: Wanted,
  visible: (line: L) => Promise<boolean>,
): Promise<PageOf<L>> => {
  const prefixes = prefixesOf(query);
  const fits = ({ name }: L) => hasWords(name, query);
  const lines: L[] = [];
  let next = after;
  for (let search = 0; search < SEARCHES; search += 1) {
    const { found, until } = await searchOver(units, read, { prefixes, after: next, fits, enough: PAGE });
    for (let from = 0; from < found.length; from += PAGE) {
      const some = found.slice(from, from + PAGE);
      const seen = await Promise.all(some.map(({ line }) => visible(line)));
      for (const [at, { key, line }] of some.entries()) {
        if (!seen[at]) continue;
        // One more than a page is not shown: it only tells that there is one.
        if (lines.length === PAGE) return { lines, next };
        lines.push(line);
        next = key;
      }
    }
    if (until === undefined) return { lines, next: undefined };
    if (lines.length === PAGE) return { lines, next };
    next = until;
  }
  return { lines, next };
};

export type Named = {
  readonly nominees: readonly NomineeLine[];
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly next: string | undefined;
};

/** Statuses in which a unit may have gone on writing after it filed. */
const mayDiffer: readonly Standing['status'][] = ['returned', 'withdrawn', 'abandoned'];

/** Not once it went on in a dossier of its own, nor in a child to which only a decision that lost its race moved it. */
const isListedIn = (proposal: Proposal, { nominationId }: NomineeLine): boolean =>
  rowOutcomeOf(proposal, nominationId)?.status !== 'returned' &&
  (proposal.parent === undefined || Object.hasOwn(proposal.nominations, nominationId));

/** Nominees by given name in Vietnamese order, with the proposals they stand in; of what is not filed only the own unit's. */
export const nomineesNamed = async (
  { app, viewer, directory }: Looking,
  wanted: Wanted,
  among = (_: Proposal): boolean => true,
): Promise<Named> => {
  const units = unitsFor(directory, viewer, wanted.unit);
  const known = new Map<string, Promise<Proposal | undefined>>();
  const proposalOf = ({ proposalId }: NomineeLine) => {
    const proposal = known.get(proposalId) ?? app.ledger.proposal(proposalId);
    known.set(proposalId, proposal);
    return proposal;
  };
  const rounds = new Map<string, Promise<Round | undefined>>();
  const isFiledIn = async ({ id, standing }: Proposal, { nominationId, name }: NomineeLine): Promise<boolean> => {
    const round = rounds.get(id) ?? app.ledger.round(id, roundOf(standing));
    rounds.set(id, round);
    return (await round)?.nominations[nominationId]?.name === name;
  };
  const { lines, next } = await named(units, app.lists.nominees, wanted, async (line) => {
    const proposal = await proposalOf(line);
    if (proposal === undefined || !mayRead(viewer, proposal) || !among(proposal)) return false;
    if (!isListedIn(proposal, line)) return false;
    const same = isOfUnit(viewer, proposal.unitId) || !mayDiffer.includes(proposal.standing.status);
    return same || isFiledIn(proposal, line);
  });
  const proposals = await Promise.all(lines.map(proposalOf));
  return {
    nominees: lines,
    proposals: new Map(proposals.flatMap((proposal) => (proposal === undefined ? [] : [[proposal.id, proposal]]))),
    next,
  };
};

export const recipientsPage = async (
  { app, viewer, directory }: Looking,
  wanted: Wanted,
): Promise<PageOf<RecipientLine>> => {
  const units = unitsFor(directory, viewer, wanted.unit);
  return wanted.query === ''
    ? pageOver(units, app.lists.recipients, { after: wanted.after, limit: PAGE })
    : named(units, app.lists.recipients, wanted, async () => true);
};

export const awaitingPage = ({ app, viewer, directory }: Looking, wanted: Wanted): Promise<PageOf<ProposalLine>> => {
  const units = directory.units
    .map(({ id }) => id)
    .filter((id) => (viewer.ministry || viewer.officerOf.includes(id)) && (wanted.unit === '' || wanted.unit === id));
  const mine = (line: ProposalLine) => mayNumber(viewer, line);
  return filledUp((slice) => pageOver(units, app.lists.awaitingNumber, slice), mine, wanted.after);
};

/** How many of the own units' newest dossiers are looked through for what waits at the unit itself. */
const OWN_MOST = 200;

/** An officer's own drafts and returned dossiers, of their units alone; `more` when older dossiers were not looked at. */
export const ownWork = async ({ app, viewer }: Looking) => {
  const { lines, next } = await pageOver(viewer.officerOf, app.lists.proposals, { limit: OWN_MOST }, true);
  const of = (status: 'draft' | 'returned') => lines.filter(({ standing }) => standing.status === status);
  return { drafts: of('draft'), returned: of('returned'), more: next !== undefined };
};

export type Queued = { readonly line: QueueLine; readonly proposal: Proposal };

/** A page of what waits for somebody's decision, the most urgent first. */
export const queueOf = async ({ app, viewer }: Looking, after?: string): Promise<PageOf<Queued>> => {
  const { lines, next } = await pageOver([viewer.person.id], app.lists.queue, { after, limit: PAGE });
  const proposals = await app.ledger.proposals(lines.map(({ proposalId }) => proposalId));
  const queued = lines.flatMap((line) => {
    const proposal = proposals.get(line.proposalId);
    return proposal === undefined ? [] : [{ line, proposal }];
  });
  return { lines: queued, next };
};

export type Where = {
  readonly seat: Seat | undefined;
  readonly due: string | undefined;
  readonly whom: readonly string[];
};

/** Which seat a proposal waits at, and until when. */
export const whereIs = async (
  { ledger }: Pick<App, 'ledger'>,
  { id, standing }: Pick<Proposal, 'id' | 'standing'>,
): Promise<Where> => {
  if (standing.status !== 'inReview' && standing.status !== 'returned')
    return { seat: undefined, due: undefined, whom: [] };
  const seat = standing.status === 'returned' ? 'correction' : standing.stage;
  const turn = await ledger.turn({ proposalId: id, round: standing.round, seat });
  if (turn === undefined || !isOpen(turn)) return { seat, due: undefined, whom: [] };
  return { seat, due: turn.due, whom: askedNow(turn).map(({ personId }) => personId) };
};
