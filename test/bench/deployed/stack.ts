import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import { bootstrap, deploy, type Outputs, stackOf } from '../../deploy/cdk.ts';
import { importDemo } from '../../deploy/demo.ts';
import { startCloud } from '../../deploy/ministack.ts';
import { clientConfig } from '../../support/deployment-cloud.ts';

const STAGE = 'demo';

export type Deployed = {
  readonly endpoint: string;
  readonly outputs: Outputs;
  readonly lambda: LambdaClient;
  readonly sfn: SFNClient;
  /** Functions by the name they log under. */
  readonly functions: ReadonlyMap<string, string>;
  close(): Promise<void>;
};

const functionsOf = async (client: LambdaClient): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for await (const { Functions = [] } of paginateListFunctions({ client }, {}))
    for (const { FunctionName = '', Environment } of Functions)
      if (FunctionName.startsWith(`${stackOf(STAGE)}-`))
        found.set(Environment?.Variables?.['POWERTOOLS_SERVICE_NAME'] ?? FunctionName, FunctionName);
  return found;
};

/** The app deployed by the real `cdk` onto an emulator of its own, with the demo's people. */
export const deployedStack = async (ministack: string): Promise<Deployed> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-deployed-'));
  // Its signature checks would refuse what the counting store passes on; rights are the deploy tests' matter.
  const cloud = await startCloud(ministack, folder, { enforced: false });
  const { endpoint } = cloud;
  const [lambda, sfn] = [new LambdaClient(clientConfig(endpoint)), new SFNClient(clientConfig(endpoint))];
  const close = async () => {
    lambda.destroy();
    sfn.destroy();
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { code, output } = await bootstrap(endpoint, folder);
    if (code !== 0) throw new Error(`cdk bootstrap failed:\n${output}`);
    const outputs = await deploy(endpoint, folder, STAGE);
    await importDemo(endpoint, folder, '--stack', stackOf(STAGE));
    return { endpoint, outputs, lambda, sfn, functions: await functionsOf(lambda), close };
  } catch (error) {
    await close();
    throw error;
  }
};
