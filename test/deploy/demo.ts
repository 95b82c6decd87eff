import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { directoryFile } from '../../functions/domain/directory-file.ts';
import { demoDirectory } from '../../infra/local/demo-directory.ts';
import { cloudEnv } from './ministack.ts';

const tool = fileURLToPath(new URL('../../infra/tools/directory.ts', import.meta.url));

/** Imports the demo's people and seasons as ops would, by the command. */
export const importDemo = async (endpoint: string, folder: string, ...where: readonly string[]): Promise<void> => {
  const file = join(folder, 'directory.json');
  writeFileSync(file, directoryFile(demoDirectory(new Date().toISOString())));
  const child = spawn(process.execPath, ['--import', 'tsx', tool, 'import', file, ...where, '--lang', 'en'], {
    env: { PATH: process.env['PATH'], ...cloudEnv(endpoint) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => {
    child.once('close', resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`The directory was not imported:\n${out}${err}`);
};
