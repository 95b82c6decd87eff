import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { directoryFile } from '../../functions/domain/directory-file.ts';
import { demoDirectory } from '../../infra/local/demo-directory.ts';
import { runTool } from './run-node.ts';

/** Imports the demo's people and seasons as ops would, by the command. */
export const importDemo = async (endpoint: string, folder: string, ...where: readonly string[]): Promise<void> => {
  const file = join(folder, 'directory.json');
  writeFileSync(file, directoryFile(demoDirectory(new Date().toISOString())));
  const { code, output } = await runTool(endpoint, 'directory', 'import', file, ...where);
  if (code !== 0) throw new Error(`The directory was not imported:\n${output}`);
};
