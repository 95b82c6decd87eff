import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Hindered } from './hindered.ts';
import { StoreBusy, startStore } from './store/store.ts';

/** The files that each part of the system makes; whatever else lies in these folders is somebody else's. */
const made: Readonly<Record<string, RegExp>> = {
  table: /^(CURRENT|LOCK|LOG|LOG\.old|MANIFEST-\d+|\d+\.(ldb|log|sst|dbtmp))$/,
  engine: /^executions\.jsonl(\.new)?$/,
  mail: /^mail\.jsonl(\.new)?$/,
  '.': /^running\.json(\.\d+)?$/,
};

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return []; // it was never made
  }
};

/** LevelDB lets one process in: a system that runs keeps its data, whoever asks to begin anew. */
const needUnused = async (dataDir: string): Promise<void> => {
  try {
    const store = await startStore({ dataDir: join(dataDir, 'table') });
    await store.close();
  } catch (error) {
    if (error instanceof StoreBusy) throw error;
    // Damaged: one more reason to begin anew.
  }
};

const reset = async (dataDir: string): Promise<void> => {
  await needUnused(dataDir);
  for (const [part, names] of Object.entries(made)) {
    const folder = join(dataDir, part);
    const files = filesIn(folder);
    const ours = files.filter((name) => names.test(name));
    for (const name of ours) rmSync(join(folder, name), { force: true });
    if (part !== '.' && files.length > 0 && files.length === ours.length) rmdirSync(folder);
  }
};

/** The folder that everything is kept in, made when it is missing and emptied of what we made on `fresh`; throws Hindered. */
export const dataFolder = async (fresh: boolean): Promise<string> => {
  const dataDir = resolve(process.env['DATA_DIR'] || '.local');
  try {
    mkdirSync(dataDir, { recursive: true });
    if (fresh) await reset(dataDir);
    return dataDir;
  } catch (error) {
    if (error instanceof StoreBusy) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Hindered(
      `Không dùng được thư mục dữ liệu ${dataDir}: ${why}. Hãy đặt DATA_DIR sang thư mục khác.`,
      'The data folder cannot be used. Set DATA_DIR to another folder.',
      { cause: error },
    );
  }
};

export const folderBusy = (dataDir: string): Hindered =>
  new Hindered(
    `Thư mục ${dataDir} đang được một tiến trình khác dùng: hệ thống đã chạy rồi? Hãy đặt DATA_DIR sang thư mục khác.`,
    'The data folder is in use by another process: is the system running already? Set DATA_DIR to another folder.',
  );
