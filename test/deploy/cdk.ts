import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { letRelayTell } from './emulated-rights.ts';
import { ACCOUNT, REGION } from './ministack.ts';
import { type Ran, repository, runNode } from './run-node.ts';

const cli = join(repository, 'node_modules', 'aws-cdk', 'bin', 'cdk');

/** Runs the real `cdk` against this endpoint; its assembly goes into a folder of its own. */
export const cdk = (endpoint: string, folder: string, ...args: readonly string[]): Promise<Ran> => {
  const output = mkdtempSync(join(folder, 'cdk-'));
  return runNode(endpoint, [cli, ...args, '--output', output], { HOME: folder, CI: 'true', NODE_NO_WARNINGS: '1' });
};

const refusesPlainHttp = 'aws:SecureTransport: "false"';

/** The CLI's own template, whose bucket would refuse an endpoint without TLS; this loopback has none. */
export const bootstrap = async (endpoint: string, folder: string): Promise<Ran> => {
  const shown = await cdk(endpoint, folder, 'bootstrap', '--show-template');
  if (!shown.output.includes(refusesPlainHttp)) throw new Error(`Not the template of a bootstrap:\n${shown.output}`);
  const template = join(folder, 'bootstrap.yaml');
  writeFileSync(template, shown.output.replace(refusesPlainHttp, 'aws:SecureTransport: "never"'));
  return cdk(endpoint, folder, 'bootstrap', `aws://${ACCOUNT}/${REGION}`, '--template', template);
};

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
  await letRelayTell(endpoint, stackOf(stage));
  return outputs;
};
