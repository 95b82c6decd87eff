import { nomineeOf } from '../domain/claim.ts';
import { overShared, sharesIn } from '../domain/initiative.ts';
import { type Met, paperFindings } from '../domain/paper-findings.ts';
import { liveEntriesOf } from '../domain/rows.ts';
import type { Finding } from '../domain/rules/finding.ts';
import { achievementOf, type Trace, traceOf } from '../domain/trace.ts';
import type { App, Recorded } from '../ports.ts';
import { comparePapers, type Dossier, type OthersOf, type Paper } from './compare-papers.ts';
import { type Alike, findAlike } from './find-alike.ts';
import { otherShares, type Shares } from './find-shares.ts';

type Needs = Pick<App, 'ledger' | 'traces'>;

/** Of each nomination the trace of what is looked at: as saved, or made anew where it was typed since. */
const tracesFor = (papers: readonly Paper[], saved: ReadonlyMap<string, Trace>): ReadonlyMap<string, Trace> =>
  new Map(
    papers.map(({ entry: { id, version }, filled }) => {
      const kept = papers.length > 1 ? saved.get(id) : undefined;
      return [id, kept?.version === version ? kept : traceOf(version, filled)];
    }),
  );

const likes = (alike: readonly Alike[]): Met['alike'] =>
  alike.map(({ proposal, nominationId, percent }) => ({ proposal, nominationId, percent }));

/** In what the nominations of a dossier meet other papers, and what is to be said of it; each by its nomination's id. */
export const meetPapers = async (
  app: Needs,
  dossier: Dossier,
  papers: readonly Paper[],
  histories: ReadonlyMap<string, Recorded>,
  othersFor: OthersOf,
): Promise<ReadonlyMap<string, readonly Finding[]>> => {
  const { proposal, directory } = dossier;
  const ids = liveEntriesOf(proposal).map(({ id }) => id);
  const saved = ids.length > 1 ? await app.traces.ofDossier(proposal.id, ids) : new Map<string, Trace>();
  const own: Shares = new Map(papers.map(({ entry, filled }) => [entry.id, sharesIn(filled)]));
  const traces = tracesFor(papers, saved);
  const reported = papers.flatMap(({ entry: { id }, filled }) => {
    const trace = traces.get(id);
    return trace === undefined ? [] : [{ nominationId: id, report: achievementOf(filled), trace }];
  });
  const [alike, others, compared] = await Promise.all([
    findAlike(app, proposal, reported, saved),
    otherShares(app, proposal, own, saved),
    comparePapers(app, dossier, papers, histories, othersFor),
  ]);
  return new Map(
    papers.map(({ entry }) => {
      const author = nomineeOf(proposal.unitId, entry);
      const met: Met = {
        ...(compared.get(entry.id) ?? { claimed: [], differences: [], unconfirmed: 0 }),
        alike: likes(alike.get(entry.id) ?? []),
        shares: author === undefined ? [] : overShared(author, own.get(entry.id) ?? [], others),
      };
      return [entry.id, paperFindings(directory, { proposal, nominationId: entry.id, title: entry.title }, met)];
    }),
  );
};
