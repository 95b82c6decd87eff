import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { compileCache } from '../support/system-bundle.ts';

export type StoreProcess = { endpoint: string; kill(): Promise<void> };

const script = fileURLToPath(new URL('store-child.ts', import.meta.url));

/** What a store started on this folder in another process says first. */
export const forkStore = async (dataDir: string): Promise<{ child: ChildProcess; said: unknown }> => {
  const child = fork(script, [dataDir], { execArgv: [], env: { ...process.env, ...compileCache } });
  const [said] = await once(child, 'message');
  return { child, said };
};

/** A store in another process, ended by SIGKILL only. */
export const startStoreProcess = async (dataDir: string): Promise<StoreProcess> => {
  const { child, said } = await forkStore(dataDir);
  if (!isListening(said)) throw new Error(`The store did not start: ${JSON.stringify(said)}`);
  const gone = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { endpoint: said.endpoint, kill };
};

const isListening = (said: unknown): said is { endpoint: string } =>
  typeof said === 'object' && said !== null && 'endpoint' in said && typeof said.endpoint === 'string';
