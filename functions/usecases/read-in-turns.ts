import type { Filled } from '../domain/forms/field.ts';
import type { App } from '../ports.ts';

type Versioned = { readonly id: string; readonly version: number };

/** Nominations of a dossier with what their forms say, at most so many at a time: each may have 100 KB, and there may be 200. */
export async function* readInTurns<E extends Versioned>(
  { ledger }: Pick<App, 'ledger'>,
  proposalId: string,
  entries: readonly E[],
  most: number,
): AsyncGenerator<readonly { readonly entry: E; readonly filled: Filled }[]> {
  for (let from = 0; from < entries.length; from += most) {
    const batch = entries.slice(from, from + most);
    const read = await ledger.nominations(proposalId, new Map(batch.map(({ id, version }) => [id, version])));
    yield batch.map((entry) => ({ entry, filled: read.get(entry.id) ?? {} }));
  }
}
