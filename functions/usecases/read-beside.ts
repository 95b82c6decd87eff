import { mayRead, type Viewer } from '../domain/access.ts';
import { isProposed } from '../domain/claim.ts';
import { type Directory, seasonOf, unitOf } from '../domain/directory.ts';
import { entryIn, type OrderedEntry, type Proposal } from '../domain/proposal.ts';
import { likenessOf, type Passage, passagesIn } from '../domain/similarity.ts';
import { achievementOf } from '../domain/trace.ts';
import type { App } from '../ports.ts';

type Needs = Pick<App, 'ledger'>;

export type Beside = {
  readonly name: string;
  readonly percent: number;
  readonly mine: readonly Passage[];
  readonly other: {
    /** Nothing: of the same dossier. */
    readonly number: string | undefined;
    readonly unit: string;
    readonly year: number | undefined;
    /** Nothing where whoever looks may not read it. */
    readonly text: { readonly name: string; readonly passages: readonly Passage[] } | undefined;
  };
};

const reportOf = async ({ ledger }: Needs, { id }: Proposal, entry: OrderedEntry): Promise<string> =>
  achievementOf((await ledger.nominations(id, new Map([[entry.id, entry.version]]))).get(entry.id) ?? {});

const found = async ({ ledger }: Needs, own: Proposal, other: string) => {
  const [, id = '', nominationId = ''] = /^([0-9a-f]{24})-([0-9a-f]{24})$/.exec(other) ?? [];
  if (id === '') return undefined;
  const proposal = id === own.id ? own : await ledger.proposal(id);
  const entry = proposal && entryIn(proposal, nominationId);
  if (proposal === undefined || entry === undefined) return undefined;
  return proposal.id === own.id || isProposed(proposal, nominationId) ? { proposal, entry } : undefined;
};

/** Two reports that tell of the same achievement, side by side; nothing when they do not, or one of them is not there. */
export const readBeside = async (
  app: Needs,
  directory: Directory,
  viewer: Viewer | undefined,
  own: Proposal,
  nominationId: string,
  other: string,
): Promise<Beside | undefined> => {
  const entry = entryIn(own, nominationId);
  const beside = await found(app, own, other);
  if (entry === undefined || beside === undefined || beside.entry.id === entry.id) return undefined;
  const { proposal, entry: theirs } = beside;
  const [mine, text] = await Promise.all([reportOf(app, own, entry), reportOf(app, proposal, theirs)]);
  const { alike, containment } = likenessOf(mine, text);
  if (!alike) return undefined;
  const readable = proposal.id === own.id || (viewer !== undefined && mayRead(viewer, proposal));
  return {
    name: entry.name,
    percent: Math.round(100 * containment),
    mine: passagesIn(mine, text),
    other: {
      number: proposal.id === own.id ? undefined : proposal.number,
      unit: unitOf(directory, proposal.unitId)?.name ?? proposal.unitId,
      year: seasonOf(directory, proposal.seasonId)?.year,
      text: readable ? { name: theirs.name, passages: passagesIn(text, mine) } : undefined,
    },
  };
};
