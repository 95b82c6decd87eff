import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';

const run = promisify(execFile);

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
const folder = fileURLToPath(new URL('../../.local/ministack', import.meta.url));
/** Written last: a folder without it was left half made. */
const complete = join(folder, 'requirements.txt');

/** MiniStack asks for 3.10. */
const isRecent = 'import sys, venv; sys.exit(0 if sys.version_info >= (3, 10) else 1)';

const findPython = async (): Promise<string | undefined> => {
  for (const name of ['python3', 'python', 'python3.13', 'python3.12', 'python3.11', 'python3.10']) {
    const found = await run(name, ['-c', isRecent]).then(
      () => true,
      () => false,
    );
    if (found) return name;
  }
  return undefined;
};

export type Ministack = { readonly command: string } | { readonly missing: string };

const Failed = v.looseObject({ message: v.string(), stderr: v.optional(v.string(), '') });

const reasonOf = (error: unknown): string => {
  const { stderr, message } = v.parse(Failed, error);
  return (stderr || message).trim().split('\n').at(-1) ?? '';
};

const install = async (python: string): Promise<string | undefined> => {
  rmSync(folder, { recursive: true, force: true });
  try {
    await run(python, ['-m', 'venv', folder]);
    await run(join(folder, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  } catch (error) {
    return reasonOf(error);
  }
  writeFileSync(complete, readFileSync(requirements));
  return undefined;
};

const isInstalled = (): boolean =>
  existsSync(complete) && readFileSync(complete, 'utf8') === readFileSync(requirements, 'utf8');

/** MiniStack in a virtual environment of the project's own, installed on first use; or what this machine lacks for it. */
export const ministack = async (): Promise<Ministack> => {
  const command = join(folder, 'bin', 'ministack');
  if (isInstalled()) return { command };
  const python = await findPython();
  if (python === undefined) return { missing: 'Python 3.10 or newer with venv is not on this machine' };
  const failure = await install(python);
  return failure === undefined ? { command } : { missing: `the package ministack could not be installed (${failure})` };
};
