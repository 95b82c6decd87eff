import { isProposed } from '../domain/claim.ts';
import type { Proposal } from '../domain/proposal.ts';
import { liveEntriesOf } from '../domain/rows.ts';
import { likenessOf } from '../domain/similarity.ts';
import { achievementOf, placeText, type Trace, type TracePlace } from '../domain/trace.ts';
import type { App } from '../ports.ts';

type Needs = Pick<App, 'ledger' | 'traces'>;

/** A nomination of a dossier as it is asked about: its report and the trace of that. */
export type Reported = { readonly nominationId: string; readonly report: string; readonly trace: Trace };

/** Another nomination whose report tells of the same achievement. */
export type Alike = {
  readonly proposal: Proposal;
  readonly nominationId: string;
  /** Which part of the shorter text stands in the longer one, in percent. */
  readonly percent: number;
};

/** Dossiers to look up for one report: in a record of many years every report shares some bands by chance. */
const LOOKED_UP = 60;
const LOOKED_UP_IN_ALL = 600;
/** Texts to compare exactly with one report: those that share most bands. */
const COMPARED = 10;
/** And for a whole dossier, so that two hundred copies of one text are not all read. */
const COMPARED_IN_ALL = 200;
const COMPARED_AT_ONCE = 10;
const SHOWN = 5;

type Counted = { readonly place: TracePlace; readonly bands: number };
type Candidate = TracePlace & { readonly proposal: Proposal; readonly bands: number };

/** Those that share most bands. */
const nearest = <C extends { readonly bands: number }>(all: readonly C[], most: number): readonly C[] =>
  all.toSorted((a, b) => b.bands - a.bands).slice(0, most);

const counted = (places: readonly TracePlace[]): readonly Counted[] => {
  const bands = new Map<string, Counted>();
  for (const place of places)
    bands.set(placeText(place), { place, bands: 1 + (bands.get(placeText(place))?.bands ?? 0) });
  return [...bands.values()];
};

/** Who of a dossier meets whom in which band, filed or not. */
const withinDossier = (proposal: Proposal, traces: ReadonlyMap<string, Trace>) => {
  const inBand = new Map<string, TracePlace[]>();
  const bandsOf = ({ signature }: Trace) => signature.map((band, index) => `${index} ${band}`);
  for (const { id: nominationId, version } of liveEntriesOf(proposal)) {
    const trace = traces.get(nominationId);
    if (trace === undefined) continue;
    const place = { proposalId: proposal.id, nominationId, version };
    for (const band of bandsOf(trace)) inBand.set(band, [...(inBand.get(band) ?? []), place]);
  }
  return (trace: Trace): readonly TracePlace[] => bandsOf(trace).flatMap((band) => inBand.get(band) ?? []);
};

/** As long as it is proposed with the text that left the trace; in the dossier itself, also before it is filed. */
const counts = (own: Proposal, of: Proposal, { nominationId, version }: TracePlace): boolean =>
  of.id === own.id || (isProposed(of, nominationId) && of.nominations[nominationId]?.version === version);

/** The nearest of other dossiers, by the nomination they are near to. */
const strangersTo = (proposal: Proposal, far: ReadonlyMap<string, readonly TracePlace[]>) => {
  const found = [...far].flatMap(([to, places]) => {
    // Of this dossier what is saved now counts, not what earlier filings left.
    const strangers = places.filter(({ proposalId }) => proposalId !== proposal.id);
    return nearest(counted(strangers), LOOKED_UP).map((one) => ({ ...one, to }));
  });
  return nearest(found, LOOKED_UP_IN_ALL);
};

const candidatesFor = async (
  { ledger, traces }: Needs,
  proposal: Proposal,
  asked: readonly Reported[],
  saved: ReadonlyMap<string, Trace>,
): Promise<ReadonlyMap<string, readonly Candidate[]>> => {
  const far = await traces.near(new Map(asked.map(({ nominationId, trace }) => [nominationId, trace.signature])));
  const near = withinDossier(proposal, saved);
  const strangers = strangersTo(proposal, far);
  const headers = new Map(await ledger.proposals(strangers.map(({ place }) => place.proposalId))).set(
    proposal.id,
    proposal,
  );
  return new Map(
    asked.map(({ nominationId, trace }) => {
      const all = [...strangers.filter(({ to }) => to === nominationId), ...counted(near(trace))];
      const found = all.flatMap(({ place, bands }): Candidate[] => {
        const of = headers.get(place.proposalId);
        // A nomination keeps its id when it goes on in a dossier of its own.
        if (of === undefined || place.nominationId === nominationId || !counts(proposal, of, place)) return [];
        return [{ ...place, proposal: of, bands }];
      });
      return [nominationId, nearest(found, COMPARED)];
    }),
  );
};

const compare = async ({ ledger }: Needs, report: string, candidate: Candidate): Promise<readonly Alike[]> => {
  const { proposal, nominationId, version } = candidate;
  const theirs = (await ledger.nominations(proposal.id, new Map([[nominationId, version]]))).get(nominationId) ?? {};
  const { alike, containment } = likenessOf(report, achievementOf(theirs));
  return alike ? [{ proposal, nominationId, percent: Math.round(100 * containment) }] : [];
};

/**
 * For each nomination asked about: those, of any unit and year, whose reports tell of the same achievement, the most alike
 * first. `saved`: the traces of the whole dossier.
 */
export const findAlike = async (
  app: Needs,
  proposal: Proposal,
  asked: readonly Reported[],
  saved: ReadonlyMap<string, Trace>,
): Promise<ReadonlyMap<string, readonly Alike[]>> => {
  const telling = asked.filter(({ trace }) => trace.signature.length > 0);
  if (telling.length === 0) return new Map();
  const candidates = await candidatesFor(app, proposal, telling, saved);
  const pairs = telling
    .flatMap(({ nominationId, report }) =>
      (candidates.get(nominationId) ?? []).map((candidate) => ({ nominationId, report, candidate })),
    )
    .toSorted((a, b) => b.candidate.bands - a.candidate.bands)
    .slice(0, COMPARED_IN_ALL);
  const found = new Map<string, readonly Alike[]>();
  for (let from = 0; from < pairs.length; from += COMPARED_AT_ONCE) {
    const batch = pairs.slice(from, from + COMPARED_AT_ONCE);
    const alike = await Promise.all(batch.map(({ report, candidate }) => compare(app, report, candidate)));
    for (const [at, { nominationId }] of batch.entries())
      found.set(nominationId, [...(found.get(nominationId) ?? []), ...(alike[at] ?? [])]);
  }
  return new Map(
    [...found].map(([id, all]) => [id, all.toSorted((a, b) => b.percent - a.percent).slice(0, SHOWN)] as const),
  );
};
