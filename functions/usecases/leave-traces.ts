import { type Proposal, roundOf } from '../domain/proposal.ts';
import type { Round } from '../domain/round.ts';
import { liveEntriesOf } from '../domain/rows.ts';
import { type Trace, traceOf } from '../domain/trace.ts';
import type { App } from '../ports.ts';

type Needs = Pick<App, 'ledger' | 'traces'>;

/** Bodies of up to 100 KB each. */
const READ_AT_ONCE = 10;

/** Of nominations that were saved before traces were kept beside them. */
const tracesAnew = async (
  { ledger }: Needs,
  proposalId: string,
  versions: readonly (readonly [string, number])[],
): Promise<readonly (readonly [string, Trace])[]> => {
  const made: (readonly [string, Trace])[] = [];
  for (let from = 0; from < versions.length; from += READ_AT_ONCE) {
    const batch = new Map(versions.slice(from, from + READ_AT_ONCE));
    for (const [id, filled] of await ledger.nominations(proposalId, batch))
      made.push([id, traceOf(batch.get(id) ?? 0, filled)]);
  }
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
  const missing = fresh.flatMap(({ id, version }) =>
    saved.get(id)?.version === version ? [] : [[id, version] as const],
  );
  const traces = new Map([...saved, ...(await tracesAnew(app, proposal.id, missing))]);
  await app.traces.leave(proposal.id, traces);
};
