import type { OrderedEntry } from '../domain/proposal.ts';
import { countFindings } from '../domain/rules/finding.ts';
import { unexplainedBy } from '../domain/rules/reasons.ts';
import type { Evaluation } from '../usecases/evaluate-dossier.ts';
import type { DraftRules, HeldUp } from '../views/drafting/draft.ts';

type Ruled = HeldUp & { readonly blocks: number; readonly unexplained: number };

const ruledIn = (
  { findings, reasons }: Evaluation['dossier'],
  { id, name }: Pick<HeldUp, 'id' | 'name'>,
): Omit<Ruled, 'count'> => ({
  id,
  name,
  blocks: countFindings(findings).blocks,
  unexplained: unexplainedBy(findings, reasons).length,
});

const heldUp = (all: readonly Omit<Ruled, 'count'>[], by: 'blocks' | 'unexplained'): readonly HeldUp[] =>
  all.flatMap(({ id, name, [by]: count }) => (count > 0 ? [{ id, name, count }] : []));

/** What the rules say of a draft, as its page shows it. */
export const draftRules = (
  { law, dossier, byNomination }: Evaluation,
  entries: readonly OrderedEntry[],
): DraftRules => {
  const all = [
    ruledIn(dossier, { name: '' }),
    ...entries.flatMap(({ id, name }) => {
      const weighed = byNomination.get(id);
      return weighed === undefined ? [] : [ruledIn(weighed, { id, name })];
    }),
  ];
  return { dossier: { law, ...dossier }, blocked: heldUp(all, 'blocks'), unexplained: heldUp(all, 'unexplained') };
};

/** Each line of the list with what was found of it. */
export const countedEntries = ({ byNomination }: Evaluation, entries: readonly OrderedEntry[]) =>
  entries.map((entry) => {
    const weighed = byNomination.get(entry.id);
    return { ...entry, found: weighed && countFindings(weighed.findings) };
  });
