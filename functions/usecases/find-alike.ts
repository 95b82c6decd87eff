import { isProposed } from '../domain/claim.ts';
import type { Filled } from '../domain/forms/field.ts';
import type { Proposal } from '../domain/proposal.ts';
import { liveEntriesOf } from '../domain/rows.ts';
import { likenessOf } from '../domain/similarity.ts';
import { achievementOf, bandsShared, type Trace, type TracePlace } from '../domain/trace.ts';
import type { App } from '../ports.ts';

type Needs = Pick<App, 'ledger' | 'traces'>;

/** Another nomination whose report tells of the same achievement. */
export type Alike = {
  readonly proposal: Proposal;
  readonly nominationId: string;
  /** Which part of the shorter text stands in the longer one, in percent. */
  readonly percent: number;
};

/** Texts to compare exactly: those that share most bands. */
const COMPARED = 10;
const SHOWN = 5;

type Candidate = TracePlace & { readonly proposal: Proposal; readonly bands: number };

const placeText = ({ proposalId, nominationId, version }: TracePlace): string =>
  `${proposalId}#${nominationId}#${version}`;

/** Those of the same dossier, filed or not. */
const neighbours = async ({ traces }: Needs, proposal: Proposal, nominationId: string, { signature }: Trace) => {
  const others = liveEntriesOf(proposal).filter(({ id }) => id !== nominationId);
  const theirs = await traces.ofDossier(
    proposal.id,
    others.map(({ id }) => id),
  );
  return others.flatMap(({ id, version }): Candidate[] => {
    const bands = bandsShared(signature, theirs.get(id)?.signature ?? []);
    return bands === 0 ? [] : [{ proposalId: proposal.id, nominationId: id, version, proposal, bands }];
  });
};

/** Those of other dossiers, as long as they are proposed with the text that left the trace. */
const strangers = async ({ ledger, traces }: Needs, proposal: Proposal, nominationId: string, { signature }: Trace) => {
  const bands = new Map<string, { readonly place: TracePlace; readonly bands: number }>();
  for (const place of await traces.near(signature)) {
    // A nomination keeps its id when it goes on in a dossier of its own.
    if (place.proposalId === proposal.id || place.nominationId === nominationId) continue;
    bands.set(placeText(place), { place, bands: 1 + (bands.get(placeText(place))?.bands ?? 0) });
  }
  const headers = await ledger.proposals([...bands.values()].map(({ place }) => place.proposalId));
  return [...bands.values()].flatMap(({ place, bands: shared }): Candidate[] => {
    const other = headers.get(place.proposalId);
    if (other === undefined || !isProposed(other, place.nominationId)) return [];
    if (other.nominations[place.nominationId]?.version !== place.version) return [];
    return [{ ...place, proposal: other, bands: shared }];
  });
};

/** The nominations, of any unit and year, whose reports tell of the same achievement as this one, the most alike first. */
export const findAlike = async (
  app: Needs,
  proposal: Proposal,
  nominationId: string,
  filled: Filled,
  trace: Trace,
): Promise<readonly Alike[]> => {
  if (trace.signature.length === 0) return [];
  const [near, far] = await Promise.all([
    neighbours(app, proposal, nominationId, trace),
    strangers(app, proposal, nominationId, trace),
  ]);
  const candidates = [...near, ...far].toSorted((a, b) => b.bands - a.bands).slice(0, COMPARED);
  const compared = await Promise.all(
    candidates.map(async ({ proposal: of, nominationId: id, version }) => {
      const theirs = (await app.ledger.nominations(of.id, new Map([[id, version]]))).get(id) ?? {};
      const { alike, containment } = likenessOf(achievementOf(filled), achievementOf(theirs));
      return alike ? [{ proposal: of, nominationId: id, percent: Math.round(100 * containment) }] : [];
    }),
  );
  return compared
    .flat()
    .toSorted((a, b) => b.percent - a.percent)
    .slice(0, SHOWN);
};
