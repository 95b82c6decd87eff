import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const folder = join(import.meta.dirname, 'golden');

/** The text kept under test/views/golden; `UPDATE_GOLDEN=1 npm test` writes what was made now. */
export const golden = async (name: string, made: string): Promise<string> => {
  const path = join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, made);
  }
  return readFile(path, 'utf8');
};
