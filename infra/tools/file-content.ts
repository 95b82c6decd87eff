import { readFile, stat } from 'node:fs/promises';
import { LARGEST_FILE } from './json-file.ts';

/** A file too large is not read; its first byte too many is enough to be refused. */
export const contentOf = async (file: string): Promise<Uint8Array | undefined> => {
  try {
    const { size } = await stat(file);
    return size > LARGEST_FILE ? new Uint8Array(LARGEST_FILE + 1) : await readFile(file);
  } catch {
    return undefined;
  }
};
