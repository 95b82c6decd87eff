import { SFNClient } from '@aws-sdk/client-sfn';
import { expect } from 'vitest';
import { startEngine } from '../../infra/local/engine/engine.ts';
import { pushedTimers } from '../local/engine-support.ts';
import { workflowContract } from './workflow-contract.ts';
import type { Connect } from './workflow-under-test.ts';

const named = (definition: string): string => definition.replaceAll(/\$\{(\w+)\}/g, '$1');

/** The engine of `npm start`, on a clock that the test pushes. */
const local: Connect = async (definitions, invoke) => {
  const { timers, push, pending } = pushedTimers();
  const engine = await startEngine({
    definitions: Object.fromEntries(Object.entries(definitions).map(([name, text]) => [name, named(text)])),
    invoke,
    dataDir: undefined,
    timers,
  });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const sfn = new SFNClient({ endpoint: engine.endpoint, region: 'local', credentials, maxAttempts: 1 });
  return {
    sfn,
    arn: engine.stateMachineArn,
    transitions: async (executionArn) => {
      const [machine = '', name = ''] = executionArn.split(':').slice(-2);
      return engine.transitions(machine, name);
    },
    pass: async (seconds) => {
      await expect.poll(pending).toContain(seconds);
      push(seconds);
    },
    close: async () => {
      sfn.destroy();
      await engine.close();
    },
  };
};

workflowContract('the award proposal on the local engine', local);
