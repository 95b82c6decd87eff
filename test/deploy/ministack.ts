import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/e2e-ports.ts';

export const REGION = 'ap-southeast-1';
export const ACCOUNT = '000000000000';

export type Cloud = {
  readonly endpoint: string;
  /** Everything that it and the functions in it printed. */
  readonly logFile: string;
  stop(): Promise<void>;
};

/** What makes the SDK and the CDK speak to it, and with no other account by mistake. */
export const cloudEnv = (endpoint: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
});

const isReady = async (endpoint: string): Promise<boolean> =>
  fetch(`${endpoint}/_ministack/health`).then(
    ({ ok }) => ok,
    () => false,
  );

const START_TRIES = 600;

/** Starts a cloud of its own on a free port of the loopback; it keeps nothing when it stops. */
export const startCloud = async (
  command: string,
  folder: string,
  { enforced = true }: { /** Whether each call needs a right, as on AWS. */ readonly enforced?: boolean } = {},
): Promise<Cloud> => {
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  // Its worker is a CommonJS file in the temporary folder: a package.json further up must not say otherwise.
  writeFileSync(join(temporary, 'package.json'), '{"type":"commonjs"}\n');
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const logFile = join(folder, 'cloud.log');
  const log = openSync(logFile, 'a');
  const child = spawn(command, {
    cwd: folder,
    env: {
      // Its workers run the `node` found first: the version that Lambda runs.
      PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
      HOME: folder,
      TMPDIR: temporary,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      AUTH: String(enforced),
      // The pauses before a state's function is tried again take a hundredth of their time.
      SFN_WAIT_SCALE: '0.01',
    },
    stdio: ['ignore', log, log],
  });
  const gone = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await gone;
  };
  for (let tries = 0; tries < START_TRIES; tries += 1) {
    if (child.exitCode !== null) throw new Error(`MiniStack ended while it started; see ${logFile}`);
    if (await isReady(endpoint)) return { endpoint, logFile, stop };
    await pause(100);
  }
  await stop();
  throw new Error(`MiniStack did not answer; see ${logFile}`);
};
