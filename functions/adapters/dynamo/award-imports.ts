import * as v from 'valibot';
import { type RowClass, rowClasses } from '../../domain/award-import/judge.ts';
import { ImportNote, KeptImport, PreviewRow } from '../../domain/award-import/preview.ts';
import type { AwardImports } from '../../ports.ts';
import { putAction, updateAction } from './actions.ts';
import { putOne } from './conditional.ts';
import { keys } from './keys.ts';
import { eachOf } from './parallel.ts';
import { readItem, readPartition, type Table, transact, walk } from './table.ts';
import { ttlAfter } from './time-to-live.ts';

const Part = v.object({ text: v.string() });
const Rows = v.array(PreviewRow);

/** Long enough to ask about doubtful rows; the file's personal data goes after it. */
const KEPT_DAYS = 14;

/** Rows in one item, and on one page: the longest ones stay below an item's 400 KB. */
const ROWS = 50;

const AT_ONCE = 8;

type Written = { readonly of: RowClass; readonly part: number; readonly rows: readonly PreviewRow[] };

const partsOf = (rows: readonly PreviewRow[]): readonly Written[] =>
  rowClasses.flatMap((of) => {
    const ofClass = rows.filter((row) => row.class === of);
    return Array.from({ length: Math.ceil(ofClass.length / ROWS) }, (_, part) => ({
      of,
      part,
      rows: ofClass.slice(part * ROWS, (part + 1) * ROWS),
    }));
  });

/** The rows first: an import without its header is none. */
const keep = async (table: Table, kept: KeptImport, rows: readonly PreviewRow[]): Promise<void> => {
  const ttl = ttlAfter(kept.at, KEPT_DAYS);
  await eachOf(partsOf(rows), AT_ONCE, ({ of, part, rows: some }) =>
    putOne(table, keys.importRows(kept.id, of, part), { text: JSON.stringify(some), ttl }),
  );
  await putOne(table, keys.importHeader(kept.id), { ...kept, ttl });
};

const find = async (table: Table, id: string): Promise<KeptImport | undefined> => {
  const item = await readItem(table, keys.importHeader(id));
  return item === undefined ? undefined : v.parse(KeptImport, item);
};

const rowsIn = (item: unknown): readonly PreviewRow[] => v.parse(Rows, JSON.parse(v.parse(Part, item).text));

const page = async (table: Table, id: string, of: RowClass, part: number): Promise<readonly PreviewRow[]> => {
  const item = await readItem(table, keys.importRows(id, of, part));
  return item === undefined ? [] : rowsIn(item);
};

const notes = async (table: Table, most: number): Promise<readonly ImportNote[]> => {
  const newestFirst = walk(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.importNote('').pk },
    ScanIndexForward: false,
    Limit: most,
  });
  const found: ImportNote[] = [];
  for await (const item of newestFirst) {
    found.push(v.parse(ImportNote, item));
    if (found.length === most) break;
  }
  return found;
};

/** Files of awards that were read and wait to be confirmed, and the history of those that were brought in. */
export const dynamoAwardImports = (table: Table): AwardImports => ({
  rowsOnPage: ROWS,
  keep: (kept, rows) => keep(table, kept, rows),
  find: (id) => find(table, id),
  page: (id, of, part) => page(table, id, of, part),
  rows: async (id) => (await readPartition(table, keys.importHeader(id).pk, keys.importParts)).flatMap(rowsIn),
  choose: (id, choices) =>
    transact(table, [
      updateAction(table, keys.importHeader(id), {
        set: Object.fromEntries([...choices].map(([line, choice]) => [`choices.${line}`, choice])),
        when: { status: 'previewed' },
      }),
    ]),
  confirm: (id, confirmedBy, confirmedAt) =>
    transact(table, [
      updateAction(table, keys.importHeader(id), {
        set: { status: 'confirmed', confirmedBy, confirmedAt },
        when: { status: 'previewed' },
      }),
    ]),
  done: (note) =>
    transact(table, [
      updateAction(table, keys.importHeader(note.id), {
        set: { status: 'done', result: note.counts },
        when: { status: 'confirmed' },
      }),
      putAction(table, keys.importNote(`${note.at}-${note.id}`), note),
    ]),
  note: (note) => putOne(table, keys.importNote(`${note.at}-${note.id}`), note),
  notes: (most) => notes(table, most),
});
