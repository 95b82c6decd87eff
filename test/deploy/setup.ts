import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bootstrap, deploy, stackOf } from './cdk.ts';
import { importDemo } from './demo.ts';
import { startCloud } from './ministack.ts';

const STAGE = 'demo';

/** Deploys the app into a cloud of this run and fills it with the demo; all files of the run share both. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const command = process.env['MINISTACK'];
  if (command === undefined) throw new Error('Run it by npm run test:deploy.');
  const folder = mkdtempSync(join(tmpdir(), 'emulation-deploy-'));
  const sessions = join(folder, 'sessions');
  mkdirSync(sessions);
  const cloud = await startCloud(command, folder);
  const stop = async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { code, output } = await bootstrap(cloud.endpoint, folder);
    if (code !== 0) throw new Error(`cdk bootstrap failed:\n${output}`);
    const { WebUrl, TableName, StateMachineArn } = await deploy(cloud.endpoint, folder, STAGE);
    await importDemo(cloud.endpoint, folder, '--stack', stackOf(STAGE));
    project.provide('place', {
      on: 'cloud',
      baseUrl: WebUrl,
      endpoint: cloud.endpoint,
      stack: stackOf(STAGE),
      table: TableName,
      machine: StateMachineArn,
      sender: 'thidua@example.vn',
      logFile: cloud.logFile,
      folder: sessions,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
};
