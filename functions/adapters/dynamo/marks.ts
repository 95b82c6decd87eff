import * as v from 'valibot';
import { AddressMark } from '../../domain/address-mark.ts';
import type { DirectoryNote, Marks } from '../../ports.ts';
import { deleteAction, putAction } from './actions.ts';
import { keys } from './keys.ts';
import { readItem, readPartition, type Table, transact } from './table.ts';

const clear = async (table: Table, address: string, note: DirectoryNote): Promise<boolean> => {
  if ((await readItem(table, keys.mark(address))) === undefined) return false;
  // Who clears it twice at once notes it twice and clears it once.
  return transact(table, [
    deleteAction(table, keys.mark(address)),
    putAction(table, keys.directoryNote(`${note.at}-${address}`), note, 'any'),
  ]);
};

/** Addresses that take no more mail, in one partition: they are few, and an import reads them all. */
export const dynamoMarks = (table: Table): Marks => ({
  all: async () => (await readPartition(table, keys.marks)).map((item) => v.parse(AddressMark, item)),
  find: async (address) => {
    const item = await readItem(table, keys.mark(address));
    return item === undefined ? undefined : v.parse(AddressMark, item);
  },
  clear: (address, note) => clear(table, address, note),
});
