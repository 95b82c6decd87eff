import { type OrderedEntry, type Proposal, roundOf } from '../domain/proposal.ts';
import type { Round } from '../domain/round.ts';
import { liveEntriesOf } from '../domain/rows.ts';
import { type Trace, traceOf } from '../domain/trace.ts';
import type { App } from '../ports.ts';
import { readInTurns } from './read-in-turns.ts';

type Needs = Pick<App, 'ledger' | 'traces'>;

/** Bodies of up to 100 KB each. */
const READ_AT_ONCE = 10;

/** Of nominations that were saved before traces were kept beside them. */
const tracesAnew = async (
  app: Needs,
  proposalId: string,
  entries: readonly OrderedEntry[],
): Promise<readonly (readonly [string, Trace])[]> => {
  const made: (readonly [string, Trace])[] = [];
  for await (const batch of readInTurns(app, proposalId, entries, READ_AT_ONCE))
    made.push(...batch.map(({ entry: { id, version }, filled }) => [id, traceOf(version, filled)] as const));
  return made;
};

/** What was filed before with the same version has left its trace; of a child dossier the parent filed it. */
const leftBefore = ({ parent, standing }: Proposal, before: Round | undefined): Round['nominations'] =>
  before === undefined || (parent !== undefined && roundOf(standing) === 1) ? {} : before.nominations;

/** Leaves the traces of what is about to be filed: who looks for them asks the header whether it was. */
export const leaveTraces = async (app: Needs, proposal: Proposal, before: Round | undefined): Promise<void> => {
  const left = leftBefore(proposal, before);
  const fresh = liveEntriesOf(proposal).filter(({ id, version }) => left[id]?.version !== version);
  const ids = fresh.map(({ id }) => id);
  const saved = await app.traces.ofDossier(proposal.id, ids);
  const missing = fresh.filter(({ id, version }) => saved.get(id)?.version !== version);
  const traces = new Map([...saved, ...(await tracesAnew(app, proposal.id, missing))]);
  await app.traces.leave(proposal.id, traces);
};
