import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { CreateStateMachineCommand, DeleteStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { inject } from 'vitest';
import { workflowContract } from '../statemachines/workflow-contract.ts';
import type { Connect } from '../statemachines/workflow-under-test.ts';
import { clientConfig } from '../support/deployment-cloud.ts';
import { transitionsOf } from './executions.ts';
import { stubRole } from './stub-role.ts';
import { stubSteps } from './stub-steps.ts';

const states = ['UnitHead', 'BlockLeader', 'Ministry', 'Correction', 'Record'];

const filled = (definition: string, arns: Readonly<Record<string, string>>): string =>
  definition.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => arns[name] ?? '');

const onCloud: Connect = async (definitions, invoke) => {
  const place = inject('place');
  if (place.on !== 'cloud') throw new Error('Run it by npm run test:deploy.');
  const config = { ...clientConfig(place.endpoint), maxAttempts: 1 };
  const [sfn, lambda, iam] = [new SFNClient(config), new LambdaClient(config), new IAMClient(config)];
  const roleArn = await stubRole(iam, 'workflow-contract');
  const stubs = await stubSteps(lambda, roleArn, states, invoke);
  const machines = new Map<string, string>();
  for (const [name, text] of Object.entries(definitions)) {
    const { stateMachineArn = '' } = await sfn.send(
      new CreateStateMachineCommand({
        name: `contract-${name}`,
        definition: filled(text, stubs.arns),
        roleArn,
      }),
    );
    machines.set(name, stateMachineArn);
  }
  return {
    sfn,
    arn: (name) => machines.get(name) ?? '',
    transitions: (executionArn) => transitionsOf(sfn, executionArn),
    pass: async () => undefined,
    close: async () => {
      for (const stateMachineArn of machines.values())
        await sfn.send(new DeleteStateMachineCommand({ stateMachineArn }));
      await stubs.close();
      for (const client of [sfn, lambda, iam]) client.destroy();
    },
    losesFaultOfWaitingStep: true,
    forgetsTasks: true,
    refusesSameStart: true,
  };
};

workflowContract('the award proposal on the Step Functions of the deployed system', onCloud);
