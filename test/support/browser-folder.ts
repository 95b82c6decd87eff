import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const notThere = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return undefined;
  throw error;
};

/** The name is predictable and lies in a shared place: what another user put there is never run. */
const refuseForeign = async (folder: string) => {
  const found = await lstat(folder).catch(notThere);
  if (found && (!found.isDirectory() || found.uid !== userInfo().uid)) throw new Error(`${folder} is not our folder`);
};

const isThere = async (path: string) => (await lstat(path).catch(notThere)) !== undefined;

const isTaken = (error: NodeJS.ErrnoException) => error.code === 'ENOTEMPTY' || error.code === 'EEXIST';

/** Whoever comes second finds a complete folder and leaves it; what a cleaner swept is moved aside, never deleted in place. */
const publish = async (staging: string, folder: string, witness: string) => {
  try {
    await rename(staging, folder);
  } catch (error) {
    if (!(error instanceof Error && isTaken(error))) throw error;
    if (await isThere(join(folder, witness))) return;
    const swept = `${staging}.swept`;
    await rename(folder, swept);
    await rename(staging, folder);
    await rm(swept, { recursive: true });
  }
};

/**
 * Fills a folder once for all processes and later runs: it appears complete or not at all, also when several fill it at once.
 * Without its witness, a file that filling writes, it counts as swept by the machine's cleaner of temporary files and is filled anew.
 */
export const folderFilledOnce = async (folder: string, witness: string, fill: (staging: string) => Promise<void>) => {
  await refuseForeign(folder);
  if (await isThere(join(folder, witness))) return;
  const staging = `${folder}.${randomUUID()}`;
  try {
    await mkdir(staging, { mode: 0o700 });
    await fill(staging);
    await publish(staging, folder, witness);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  await refuseForeign(folder);
};
