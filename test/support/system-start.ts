import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './e2e-ports.ts';
import { bundled, compileCache } from './system-bundle.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

export type Settings = { readonly PORT: string; readonly MAILBOX_PORT: string; readonly DATA_DIR: string };

export const someSettings = async (DATA_DIR: string): Promise<Settings> => ({
  PORT: String(await freePort()),
  MAILBOX_PORT: String(await freePort()),
  DATA_DIR,
});

/** A started `npm start`, ready or ended. */
export type Started = {
  readonly pid: number;
  /** All that it printed so far. */
  output(): string;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  signal(name: NodeJS.Signals): Promise<number | string>;
};

const follow = (child: ChildProcess): Started => {
  const printed: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const ended = once(child, 'close').then(([code, signal]): number | string => code ?? signal);
  return {
    pid: child.pid ?? 0,
    output: () => printed.join(''),
    ended,
    signal: (name) => {
      child.kill(name);
      return ended;
    },
  };
};

const READY = 'npm start -- --reset';

/** Waits until it says what to do, or ends. */
const readyOrEnded = async (started: Started): Promise<Started> => {
  let over = false;
  void started.ended.then(() => {
    over = true;
  });
  for (let tries = 0; tries < 1_500 && !over && !started.output().includes(READY); tries += 1) await pause(20);
  return started;
};

type Environment = Readonly<Record<string, string>>;

/** What `npm start` runs, without npm in between and as one file. */
export const startMain = async (settings: Environment, ...args: readonly string[]): Promise<Started> => {
  const script = await bundled('infra/local/main.ts');
  const env = { ...process.env, ...compileCache, ...settings };
  return readyOrEnded(follow(spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })));
};

/** The command as people type it. */
export const npmStart = (settings: Environment): Promise<Started> => {
  const options = { cwd: repository, env: { ...process.env, ...settings }, detached: true } as const;
  return readyOrEnded(follow(spawn('npm', ['start'], { ...options, stdio: ['ignore', 'pipe', 'pipe'] })));
};
