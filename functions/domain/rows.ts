import { entriesOf, type OrderedEntry, type Proposal, type RowOutcome } from './proposal.ts';
import type { RowDecision } from './turn.ts';

export type RowChoice = Pick<RowDecision, 'nominationId' | 'choice'>;
type Marked = Pick<Proposal, 'rowOutcomes'>;

/** What became of one nomination, when a stage decided it apart from the rest. */
export const rowOutcomeOf = ({ rowOutcomes = {} }: Marked, nominationId: string): RowOutcome | undefined =>
  Object.hasOwn(rowOutcomes, nominationId) ? rowOutcomes[nominationId] : undefined;

/** Those of a filed round that still stand: neither rejected nor gone on in a dossier of their own. */
export const liveIn = (proposal: Marked, filed: Pick<Proposal, 'nominations'>): readonly OrderedEntry[] =>
  entriesOf(filed).filter(({ id }) => rowOutcomeOf(proposal, id) === undefined);

/** The nominations of a dossier that still stand. */
export const liveEntriesOf = (proposal: Proposal): readonly OrderedEntry[] => liveIn(proposal, proposal);

export type RowsRefused = { code: 'rows.unknown' } | { code: 'rows.noneLeft' };

/** Decisions on single nominations: each of one that still stands, and at least one goes on. */
export const checkRows = (
  live: readonly { readonly id: string }[],
  rows: readonly Pick<RowDecision, 'nominationId'>[],
): RowsRefused | undefined => {
  const standing = new Set(live.map(({ id }) => id));
  const apart = new Set(rows.map(({ nominationId }) => nominationId));
  if (apart.size < rows.length || rows.some(({ nominationId }) => !standing.has(nominationId)))
    return { code: 'rows.unknown' };
  return rows.length > 0 && apart.size === standing.size ? { code: 'rows.noneLeft' } : undefined;
};

/** Whether two decisions take the same nominations out, each in the same way; reasons may differ. */
export const sameRows = (a: readonly RowChoice[] = [], b: readonly RowChoice[] = []): boolean => {
  const choices = new Map(a.map(({ nominationId, choice }) => [nominationId, choice]));
  return a.length === b.length && b.every(({ nominationId, choice }) => choices.get(nominationId) === choice);
};
