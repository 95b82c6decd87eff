import type { AwardTable } from '../domain/award-import/award-table.ts';
import { type PreviewRow, previewOf, previewOfFaults } from '../domain/award-import/preview.ts';
import type { App } from '../ports.ts';
import { judgeAwards } from './judge-awards.ts';

/** Says of every row of a file what would become of it, slice by slice; writes nothing. */
export async function* previewSlices(
  app: Pick<App, 'recipients' | 'ledger'>,
  { rows, faulty }: AwardTable,
): AsyncGenerator<readonly PreviewRow[], void, undefined> {
  yield faulty.map(previewOfFaults);
  for await (const people of judgeAwards(app, rows))
    yield people.flatMap((person) => person.rows.map(({ row, judgement }) => previewOf(row, judgement)));
}

/** The same all at once, in the order of the lines. */
export const previewAwards = async (
  app: Pick<App, 'recipients' | 'ledger'>,
  table: AwardTable,
): Promise<readonly PreviewRow[]> =>
  (await Array.fromAsync(previewSlices(app, table))).flat().sort((a, b) => a.line - b.line);
