import { type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** An append-only file of JSON lines; `append` answers when its line is on the disk, `settled` when all lines are. */
export type Journal = { append(entry: unknown): Promise<void>; settled(): Promise<void>; close(): Promise<void> };

export class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged';
}

/** Forgets everything, for systems that keep no data. */
export const memoryJournal: Journal = { append: async () => {}, settled: async () => {}, close: async () => {} };

/** Every whole line of the file; a torn last line (power loss, kill -9) was never answered for and is dropped. */
export const readJournal = async (file: string): Promise<unknown[]> => {
  const lines = (await textOf(file)).split('\n');
  lines.pop(); // what follows the last newline is empty or torn
  return lines.map((line, index) => parsed(line, `${file}:${index + 1}`));
};

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
};

const parsed = (line: string, where: string): unknown => {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new JournalDamaged(`not a line of JSON: ${where}`, { cause });
  }
};

/** Replaces the file by these entries, in one rename, and goes on appending to it. */
export const openJournal = async (file: string, entries: readonly unknown[]): Promise<Journal> => {
  await mkdir(dirname(file), { recursive: true });
  await writeDurably(`${file}.new`, entries.map(lineOf).join(''));
  await rename(`${file}.new`, file);
  await syncFolder(dirname(file));
  return batching(await open(file, 'a'));
};

const lineOf = (entry: unknown): string => `${JSON.stringify(entry)}\n`;

const writeDurably = async (file: string, text: string): Promise<void> => {
  const handle = await open(file, 'w');
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
};

/** The rename itself must survive a power loss; Windows cannot open a folder and needs no such call. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
};

type Pending = { readonly line: string; done(): void; failed(error: unknown): void };

/** Lines that arrive while the disk is busy share the next fsync: 5,000 starts cost some dozens of them. */
const batching = (handle: FileHandle): Journal => {
  let pending: Pending[] = [];
  let flushing: Promise<void> | undefined;
  let broken: unknown;

  const flush = async (): Promise<void> => {
    await setImmediate();
    while (pending.length > 0) {
      const batch = pending;
      pending = [];
      await write(batch);
    }
    flushing = undefined;
  };

  const write = async (batch: readonly Pending[]): Promise<void> => {
    try {
      if (broken) throw broken; // after a half-written line, a further one would damage the file for good
      await handle.appendFile(batch.map(({ line }) => line).join(''));
      await handle.datasync();
      for (const { done } of batch) done();
    } catch (error) {
      broken = error;
      for (const { failed } of batch) failed(error);
    }
  };

  return {
    append(entry) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      pending.push({ line: lineOf(entry), done: resolve, failed: reject });
      flushing ??= flush();
      return promise;
    },
    async settled() {
      await flushing;
      if (broken) throw broken;
    },
    async close() {
      await flushing;
      await handle.close();
    },
  };
};
