import type { AwardTable } from '../domain/award-import/award-table.ts';
import { type PreviewRow, previewOf, previewOfFaults } from '../domain/award-import/preview.ts';
import type { App } from '../ports.ts';
import { judgeAwards } from './judge-awards.ts';

/** Says of every row of a file what would become of it, in the order of its lines; writes nothing. */
export const previewAwards = async (
  app: Pick<App, 'recipients' | 'ledger'>,
  { rows, faulty }: AwardTable,
  onProgress: (rows: number) => void = () => {},
): Promise<readonly PreviewRow[]> => {
  const previewed = faulty.map(previewOfFaults);
  for await (const people of judgeAwards(app, rows)) {
    for (const { row, judgement } of people.flatMap((person) => person.rows)) previewed.push(previewOf(row, judgement));
    onProgress(previewed.length);
  }
  return previewed.sort((a, b) => a.line - b.line);
};
