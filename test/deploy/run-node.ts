import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { cloudEnv } from './ministack.ts';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

export type Ran = { readonly code: number; readonly output: string };

/** Runs one of the project's commands in its folder against this endpoint, and keeps all that it prints. */
export const runNode = async (
  endpoint: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> => {
  const child = spawn(process.execPath, [...args], {
    cwd: repository,
    env: { PATH: process.env['PATH'], ...cloudEnv(endpoint), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number>((resolve) => {
    child.once('close', (code) => resolve(code ?? 1));
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output: `${out}${err}` };
};

/** Runs a tool of `infra/tools` as its npm script does, in English. */
export const runTool = (endpoint: string, tool: string, ...args: readonly string[]): Promise<Ran> =>
  runNode(endpoint, ['--import', 'tsx', `infra/tools/${tool}.ts`, ...args, '--lang', 'en']);
