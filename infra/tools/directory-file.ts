import { Directory } from '../../functions/domain/directory.ts';
import { type DirectoryFault, directoryFaults } from '../../functions/domain/directory-check.ts';
import { directoryWarnings } from '../../functions/domain/directory-warnings.ts';
import type { Day } from '../../functions/domain/time.ts';
import { bySchema, type Faults, type FileFault, inOrder, located, readJsonFile, refused } from './json-file.ts';
import type { JsonSource } from './json-source.ts';

export type DirectoryFile =
  | {
      readonly directory: Directory;
      readonly warnings: readonly FileFault[];
      readonly more: number;
      /** Where in the file is what only the record knows to be wrong. */
      readonly locate: (faults: readonly DirectoryFault[]) => Faults;
    }
  | Faults;

const check = (text: string, source: JsonSource, today: Day): DirectoryFile => {
  const read = bySchema(Directory, source);
  if ('faults' in read) return refused(text, read.faults);
  const faults = located(source, directoryFaults(read.output));
  if (faults.length > 0) return refused(text, faults);
  const { first, more } = inOrder(text, located(source, directoryWarnings(read.output, today)));
  const locate = (found: readonly DirectoryFault[]) => refused(text, located(source, found));
  return { directory: read.output, warnings: first, more, locate };
};

/** Reads a directory file: the directory with what looks unmeant on `today`, or everything that is wrong and where. */
export const readDirectoryFile = (content: string | Uint8Array, today: Day): DirectoryFile => {
  const read = readJsonFile(content);
  return 'faults' in read ? read : check(read.text, read.source, today);
};
