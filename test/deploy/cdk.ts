import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { ACCOUNT, cloudEnv, REGION } from './ministack.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(repository, 'node_modules', 'aws-cdk', 'bin', 'cdk');

export type Ran = { readonly code: number; readonly output: string };

/** Runs the real `cdk` in the project's folder against this endpoint; its assembly goes into a folder of its own. */
export const cdk = async (endpoint: string, folder: string, ...args: readonly string[]): Promise<Ran> => {
  const output = mkdtempSync(join(folder, 'cdk-'));
  const child = spawn(process.execPath, [cli, ...args, '--output', output], {
    cwd: repository,
    env: { PATH: process.env['PATH'], HOME: folder, CI: 'true', ...cloudEnv(endpoint), NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number>((resolve) => {
    child.once('close', (code) => resolve(code ?? 1));
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output: `${out}${err}` };
};

export const bootstrap = (endpoint: string, folder: string): Promise<Ran> =>
  cdk(endpoint, folder, 'bootstrap', `aws://${ACCOUNT}/${REGION}`);

const Outputs = v.object({ WebUrl: v.string(), TableName: v.string(), StateMachineArn: v.string() });
export type Outputs = v.InferOutput<typeof Outputs>;

export const stackOf = (stage: string): string => `emulation-pipeline-${stage}`;

/** Deploys one stage and says what the stack put out; throws what `cdk` said when it failed. */
export const deploy = async (
  endpoint: string,
  folder: string,
  stage: string,
  more: readonly string[] = [],
): Promise<Outputs> => {
  const file = join(mkdtempSync(join(folder, 'outputs-')), 'outputs.json');
  const args = ['--context', `stage=${stage}`, '--require-approval', 'never', '--outputs-file', file, ...more];
  const { code, output } = await cdk(endpoint, folder, 'deploy', ...args);
  if (code !== 0) throw new Error(`cdk deploy failed:\n${output}`);
  const outputs = v.parse(v.record(v.string(), Outputs), JSON.parse(readFileSync(file, 'utf8')))[stackOf(stage)];
  if (outputs === undefined) throw new Error(`cdk deploy put nothing out for ${stage}.`);
  return outputs;
};
