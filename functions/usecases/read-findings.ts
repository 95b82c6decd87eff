import { isWithdrawable, type Proposal } from '../domain/proposal.ts';
import type { Round } from '../domain/round.ts';
import { countFindings, type FindingCounts } from '../domain/rules/finding.ts';
import type { App } from '../ports.ts';
import { evaluateDossier, evaluateFiled, type WeighedNomination } from './evaluate-dossier.ts';

type Needs = Pick<
  App,
  'ledger' | 'claims' | 'traces' | 'directories' | 'recipients' | 'overrides' | 'places' | 'clock'
>;

const counted = (weighed: ReadonlyMap<string, WeighedNomination>): ReadonlyMap<string, FindingCounts> =>
  new Map([...weighed].map(([id, { findings }]) => [id, countFindings(findings)]));

/** A list's lines, each with what was found of it. */
export const withFound = <L extends { readonly id: string }>(
  lines: readonly L[],
  found: { readonly counts: ReadonlyMap<string, FindingCounts> } | undefined,
): readonly (L & { readonly found: FindingCounts | undefined })[] =>
  lines.map((line) => ({ ...line, found: found?.counts.get(line.id) }));

/** What the rules say now of a dossier that is under way; once it has ended, what was found then is over. */
export const readFindings = async (app: Needs, proposal: Proposal, round: Round) => {
  if (!isWithdrawable(proposal)) return undefined;
  const { law, dossier, byNomination, counts } = await evaluateDossier(app, proposal, round);
  return { dossier: { view: { law, ...dossier }, total: counts }, counts: counted(byNomination) };
};

/** The same of one nomination, as it was filed. */
export const readNominationFindings = async (app: Needs, proposal: Proposal, number: number, nominationId: string) => {
  const round = isWithdrawable(proposal) ? await app.ledger.round(proposal.id, number) : undefined;
  if (round === undefined) return undefined;
  const view = await evaluateFiled(app, proposal, round, nominationId);
  return view && { view, other: view.other };
};
