import * as v from 'valibot';
import { Directory } from '../../domain/directory.ts';
import type { OutboxItem } from '../../domain/outbox.ts';
import { Instant } from '../../domain/time.ts';
import type { Directories, DirectoryNote, DirectoryVersion } from '../../ports.ts';
import { putAction, updateAction } from './actions.ts';
import { putOne } from './conditional.ts';
import { keys } from './keys.ts';
import { readItem, readPartition, type Table, transact } from './table.ts';
import { tellingItem } from './telling-item.ts';

const Pointer = v.object({ version: v.number(), upload: v.string() });
const Part = v.object({ text: v.string() });
const Note = v.object({ at: Instant, by: v.string(), what: v.string(), reason: v.optional(v.string()) });

/** Characters of JSON in one item: even all four-byte ones stay below an item's 400 KB. */
const PART = 90_000;

/** Cut between characters: half a surrogate pair would not survive UTF-8. */
const partsOf = (directory: Directory): readonly string[] => {
  const characters = [...JSON.stringify(directory)];
  return Array.from({ length: Math.ceil(characters.length / PART) }, (_, part) =>
    characters.slice(part * PART, (part + 1) * PART).join(''),
  );
};

const load = async (table: Table, upload: string): Promise<Directory> => {
  const items = await readPartition(table, keys.directoryPart(upload, 0).pk, 'PART#');
  return v.parse(Directory, JSON.parse(items.map((item) => v.parse(Part, item).text).join('')));
};

const pointer = async (table: Table): Promise<v.InferOutput<typeof Pointer> | undefined> => {
  const item = await readItem(table, keys.directoryPointer);
  return item === undefined ? undefined : v.parse(Pointer, item);
};

const flip = (table: Table, seen: number, upload: string) =>
  seen === 0
    ? putAction(table, keys.directoryPointer, { version: 1, upload })
    : updateAction(table, keys.directoryPointer, { set: { version: seen + 1, upload }, when: { version: seen } });

const replace = async (
  table: Table,
  seen: number,
  directory: Directory,
  told: OutboxItem,
  note: DirectoryNote,
): Promise<boolean> => {
  // An upload has its own keys: of two that race, the loser must not overwrite what the winner points to.
  for (const [part, text] of partsOf(directory).entries())
    await putOne(table, keys.directoryPart(told.id, part), { text });
  return transact(table, [
    flip(table, seen, told.id),
    putAction(table, ...tellingItem(told)),
    putAction(table, keys.directoryNote(told.id), note),
  ]);
};

/** The directory: versions are never changed, so one that was read may be kept for as long as the process lives. */
export const dynamoDirectories = (table: Table, empty: Directory): Directories => {
  let kept: DirectoryVersion = { version: 0, directory: empty };
  return {
    current: async () => {
      const at = await pointer(table);
      if (at !== undefined && at.version !== kept.version)
        kept = { version: at.version, directory: await load(table, at.upload) };
      return kept;
    },
    replace: (seen, directory, told, note) => replace(table, seen, directory, told, note),
    notes: async () =>
      (await readPartition(table, keys.directoryPointer.pk, keys.directoryNotes))
        .map((item) => v.parse(Note, item))
        .toReversed(),
  };
};
