import { type AwardTable, awardTable, type TableContext } from '../domain/award-import/award-table.ts';
import type { FileFault } from '../domain/award-import/file-fault.ts';
import { type Result, refuse } from '../domain/result.ts';
import { type ReadOptions, readSheet } from './read-sheet.ts';

/** Reads a file of awards: its rows, each read or faulty, or why the file is none. */
export const readAwardFile = async (
  bytes: Uint8Array,
  options: ReadOptions,
  context: Omit<TableContext, 'mostRows'>,
): Promise<Result<AwardTable, FileFault>> => {
  const table = awardTable({ ...context, mostRows: options.limits.rows });
  const read = await readSheet(bytes, options, table.onRow);
  if (!read.ok) return read;
  const ended = table.end();
  const from = table.headings() ?? 0;
  // What is drawn as one above the headings is a title.
  const merged = ended.ok ? read.value.merged.find(({ lastLine }) => lastLine >= from) : undefined;
  return merged === undefined ? ended : refuse({ code: 'sheet.merged', cells: merged.cells });
};
