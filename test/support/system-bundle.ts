import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Two folders deep, as the files of the system that read others beside them. */
const folder = join(repository, 'test-results', 'system');

const built = new Map<string, Promise<string>>();

const buildEntry = async (entry: string): Promise<string> => {
  const outfile = join(folder, `${entry.replaceAll(/\W/g, '-')}-${process.pid}.mjs`);
  await build({
    absWorkingDir: repository,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['dynalite', 'aws-ses-v2-local', 'aws-local-stepfunctions'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  process.once('exit', () => rmSync(outfile, { force: true }));
  return outfile;
};

/** For processes that are started again and again: what one has compiled the next one need not. */
export const compileCache = { NODE_COMPILE_CACHE: join(repository, 'test-results', 'compiled') } as const;

/** An entry as one file: a process that is started sixty times starts in a quarter of the time. */
export const bundled = (entry: string): Promise<string> => {
  const known = built.get(entry) ?? buildEntry(entry);
  built.set(entry, known);
  return known;
};
