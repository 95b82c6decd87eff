import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import * as v from 'valibot';
import { bundled, compileCache } from './system-bundle.ts';

const Said = v.object({
  url: v.string(),
  inboxUrl: v.string(),
  tableEndpoint: v.string(),
  engineEndpoint: v.string(),
  machine: v.string(),
});

export type Place = {
  readonly dataDir: string | undefined;
  readonly port: number;
  readonly mailboxPort: number;
  /** How far its clock runs ahead of this machine's. */
  readonly aheadMs: number;
};

export type SystemProcess = v.InferOutput<typeof Said> & {
  /** kill -9. */
  kill(): Promise<void>;
};

const firstWord = async (child: ChildProcess): Promise<unknown> => {
  const ended = once(child, 'exit').then(() => {
    throw new Error('The system ended while it started.');
  });
  const [said] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return said;
};

/** The whole system in another process; what it logs of its own faults goes to this one's error output. */
export const startSystemProcess = async ({
  dataDir = '',
  port,
  mailboxPort,
  aheadMs,
}: Place): Promise<SystemProcess> => {
  const script = await bundled('test/local/system-child.ts');
  const child = fork(script, [dataDir, String(port), String(mailboxPort), String(aheadMs)], {
    execArgv: [],
    env: { ...process.env, ...compileCache, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  try {
    return { ...v.parse(Said, await firstWord(child)), kill };
  } catch (error) {
    await kill();
    throw error;
  }
};
