import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { TestProject } from 'vitest/node';

const Said = v.object({ baseUrl: v.string(), mailboxUrl: v.string(), controlPort: v.number() });

/** Starts one system for all files of the run; what it prints is kept, for a test searches it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'emulation-e2e-'));
  const logFile = join(folder, 'log');
  const log = openSync(logFile, 'a');
  const child = fork(fileURLToPath(new URL('e2e-child.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production', POWERTOOLS_SERVICE_NAME: 'local' },
    stdio: ['ignore', log, log, 'ipc'],
  });
  const gone = once(child, 'exit');
  const ended = gone.then(() => {
    throw new Error(`The system ended while it started; see ${logFile}`);
  });
  const [said] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  project.provide('place', { on: 'this machine', ...v.parse(Said, said), logFile, folder });
  return async () => {
    if (child.connected) child.disconnect();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
};
