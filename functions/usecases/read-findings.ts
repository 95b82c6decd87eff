import { isWithdrawable, type Proposal } from '../domain/proposal.ts';
import type { Round } from '../domain/round.ts';
import { countFindings, type FindingCounts } from '../domain/rules/finding.ts';
import { type Found, foundSince, newestOf } from '../domain/rules/found.ts';
import { type Evaluation, evaluateDossier, evaluateFiled, type WeighedNomination } from './evaluate-dossier.ts';

type Needs = Parameters<typeof evaluateDossier>[0];

const counted = (weighed: ReadonlyMap<string, WeighedNomination>): ReadonlyMap<string, FindingCounts> =>
  new Map([...weighed].map(([id, { findings }]) => [id, countFindings(findings)]));

/** A list's lines, each with what was found of it. */
export const withFound = <L extends { readonly id: string }>(
  lines: readonly L[],
  found: { readonly counts: ReadonlyMap<string, FindingCounts> } | undefined,
): readonly (L & { readonly found: FindingCounts | undefined })[] =>
  lines.map((line) => ({ ...line, found: found?.counts.get(line.id) }));

/** How much came up and went over a whole dossier since it was filed or decided last. */
const changedIn = (before: Found, { dossier, byNomination }: Evaluation) => {
  const all = [
    foundSince(before, undefined, dossier.findings),
    ...[...byNomination].map(([id, { findings }]) => foundSince(before, id, findings)),
  ];
  const sum = (count: (one: (typeof all)[number]) => number) => all.reduce((sofar, one) => sofar + count(one), 0);
  return { fresh: sum(({ fresh }) => fresh.size), gone: sum(({ gone }) => gone.length) };
};

/** What the rules say now of a dossier that is under way; once it has ended, what was found then is over. */
export const readFindings = async (app: Needs, proposal: Proposal, round: Round) => {
  if (!isWithdrawable(proposal)) return undefined;
  const [evaluation, kept] = await Promise.all([evaluateDossier(app, proposal, round), app.ledger.found(proposal.id)]);
  const before = newestOf(kept);
  const { law, dossier, byNomination, counts } = evaluation;
  return {
    dossier: {
      view: { law, ...dossier },
      total: counts,
      changes: before && foundSince(before, undefined, dossier.findings),
      changed: before && changedIn(before, evaluation),
    },
    counts: counted(byNomination),
  };
};

/** The same of one nomination, as it was filed. */
export const readNominationFindings = async (app: Needs, proposal: Proposal, number: number, nominationId: string) => {
  const round = isWithdrawable(proposal) ? await app.ledger.round(proposal.id, number) : undefined;
  if (round === undefined) return undefined;
  const [view, kept] = await Promise.all([
    evaluateFiled(app, proposal, round, nominationId),
    app.ledger.found(proposal.id),
  ]);
  const before = newestOf(kept);
  return view && { view, other: view.other, changes: before && foundSince(before, nominationId, view.findings) };
};
