import { setTimeout as pause } from 'node:timers/promises';
import { IAMClient } from '@aws-sdk/client-iam';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import * as v from 'valibot';
import { transitionsOf } from '../../deploy/executions.ts';
import { stubRole } from '../../deploy/stub-role.ts';
import { stubSteps } from '../../deploy/stub-steps.ts';
import { clientConfig } from '../../support/deployment-cloud.ts';
import type { Deployed } from './stack.ts';

const stages = ['UnitHead', 'BlockLeader', 'Ministry'];

/**
 * Three approvals in the shape of AWS's tutorial "Deploying a workflow that waits for human approval in Step Functions"
 * (docs.aws.amazon.com/step-functions/latest/dg/tutorial-human-approval.html): for each a callback task, a Choice that
 * reads what was answered, and a Pass where it leads.
 */
const definitionFor = (arns: Readonly<Record<string, string>>): string => {
  const states = stages.flatMap((stage, at) => {
    const next = stages[at + 1];
    const on = next === undefined ? { End: true } : { Next: next };
    return [
      [
        stage,
        {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
          Parameters: { FunctionName: arns[stage], Payload: { 'token.$': '$$.Task.Token' } },
          Next: `${stage}Choice`,
        },
      ],
      [
        `${stage}Choice`,
        {
          Type: 'Choice',
          Choices: [{ Variable: '$.Status', StringEquals: 'Approved', Next: `${stage}Approved` }],
          Default: `${stage}Rejected`,
        },
      ],
      [`${stage}Approved`, { Type: 'Pass', ...on }],
      [`${stage}Rejected`, { Type: 'Pass', End: true }],
    ];
  });
  return JSON.stringify({ StartAt: stages[0], States: Object.fromEntries(states) });
};

const Payload = v.object({ token: v.string() });

const ended = async (sfn: SFNClient, executionArn: string): Promise<void> => {
  for (let looks = 0; looks < 600; looks += 1) {
    const { status } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    if (status === 'SUCCEEDED') return;
    if (status !== 'RUNNING') throw new Error(`The tutorial's shape ended as ${status}.`);
    await pause(50);
  }
  throw new Error("The tutorial's shape did not end.");
};

const made = async (
  { endpoint, sfn, lambda }: { endpoint: string; sfn: SFNClient; lambda: LambdaClient },
  approve: (token: string) => Promise<unknown>,
) => {
  const iam = new IAMClient(clientConfig(endpoint));
  const roleArn = await stubRole(iam, 'tutorial-shape');
  iam.destroy();
  const stubs = await stubSteps(lambda, roleArn, stages, (_, payload) => approve(v.parse(Payload, payload).token));
  const definition = definitionFor(stubs.arns);
  const { stateMachineArn } = await sfn.send(
    new CreateStateMachineCommand({ name: 'tutorial-shape', definition, roleArn }),
  );
  return { stateMachineArn, close: stubs.close };
};

/** State transitions of three approvals in the tutorial's shape, on the same engine and counted as ours are. */
export const tutorialTransitions = async (deployed: Deployed): Promise<number> => {
  const { sfn } = deployed;
  const approve = (taskToken: string) =>
    sfn.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({ Status: 'Approved' }) }));
  const { stateMachineArn, close } = await made(deployed, approve);
  try {
    const { executionArn = '' } = await sfn.send(new StartExecutionCommand({ stateMachineArn }));
    await ended(sfn, executionArn);
    return await transitionsOf(sfn, executionArn);
  } finally {
    await close();
  }
};
