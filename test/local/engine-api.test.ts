import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidExecutionInput,
  InvalidName,
  InvalidOutput,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { mintToken } from '../../infra/local/engine/token.ts';
import { anEngine, awardProposal, inputOf, machine } from './engine-support.ts';

describe('StartExecution', () => {
  it('answers a repeated call with the first start', async () => {
    const { start, steps } = await anEngine();
    const first = await start('p1-1');
    const second = await start('p1-1');

    expect(second).toMatchObject({ executionArn: first.executionArn, startDate: first.startDate });
    await steps.next();
    expect(steps.unseen()).toEqual([]);
  });

  it('refuses a used name with another input', async () => {
    const { start } = await anEngine();
    await start('p1-1');

    await expect(start('p1-1', inputOf('Ministry'))).rejects.toThrow(ExecutionAlreadyExists);
  });

  it('refuses the name of an execution that has ended, with the same input too', async () => {
    const { start, steps, refuse, ended } = await anEngine();
    const { executionArn } = await start('p1-1');
    await refuse(await steps.next(), 'Withdrawn');
    await ended(executionArn);

    await expect(start('p1-1')).rejects.toThrow(ExecutionAlreadyExists);
  });

  it('refuses a name AWS refuses, an input that is no JSON and a machine it does not have', async () => {
    const { engine, sfn, start } = await anEngine();
    const stateMachineArn = engine.stateMachineArn(machine);

    await expect(start('a:b')).rejects.toThrow(InvalidName);
    await expect(start('x'.repeat(81))).rejects.toThrow(InvalidName);
    await expect(sfn.send(new StartExecutionCommand({ stateMachineArn, input: '{' }))).rejects.toThrow(
      InvalidExecutionInput,
    );
    const other = new StartExecutionCommand({ stateMachineArn: engine.stateMachineArn('other') });
    await expect(sfn.send(other)).rejects.toThrow(StateMachineDoesNotExist);
  });
});

describe('SendTaskSuccess and SendTaskFailure', () => {
  it('refuse a token that has been answered', async () => {
    const { sfn, start, steps, approve } = await anEngine();
    await start('p1-1');
    const call = await steps.next();
    await approve(call, 'BlockLeader');

    await expect(approve(call, 'BlockLeader')).rejects.toThrow(TaskTimedOut);
    await expect(sfn.send(new SendTaskFailureCommand({ taskToken: call.token }))).rejects.toThrow(TaskTimedOut);
  });

  it('let one of many simultaneous answers win', async () => {
    const { start, steps, approve, refuse } = await anEngine();
    await start('p1-1');
    const call = await steps.next();

    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? approve(call, 'BlockLeader') : refuse(call, 'Rejected'))),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('refuse a token of an unknown execution, one that is damaged and one that is none', async () => {
    const { sfn } = await anEngine();
    const token = mintToken('award-proposal:unknown');
    const answer = (taskToken: string) => sfn.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));

    await expect(answer(token)).rejects.toThrow(TaskDoesNotExist);
    await expect(answer(`${token.slice(0, -1)}~`)).rejects.toThrow(InvalidToken);
    await expect(answer('AAAA')).rejects.toThrow(InvalidToken);
  });

  it('refuse an output that is no JSON, and the task waits on', async () => {
    const { sfn, start, steps, approve } = await anEngine();
    await start('p1-1');
    const call = await steps.next();

    const answer = new SendTaskSuccessCommand({ taskToken: call.token, output: 'approve' });
    await expect(sfn.send(answer)).rejects.toThrow(InvalidOutput);
    await approve(call, 'BlockLeader');
    expect((await steps.next()).state).toBe('BlockLeader');
  });
});

describe('the other calls', () => {
  it('describe a running execution with its input', async () => {
    const { sfn, start } = await anEngine();
    const { executionArn, startDate } = await start('p1-1');

    expect(await sfn.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      name: 'p1-1',
      status: 'RUNNING',
      startDate,
      input: JSON.stringify(inputOf('UnitHead')),
    });
    const unknown = new DescribeExecutionCommand({ executionArn: `${executionArn}x` });
    await expect(sfn.send(unknown)).rejects.toThrow(ExecutionDoesNotExist);
  });

  it('stop an execution: nothing runs on and its token is dead', async () => {
    const { sfn, start, steps, approve, ended } = await anEngine();
    const { executionArn } = await start('p1-1');
    const call = await steps.next();

    await sfn.send(new StopExecutionCommand({ executionArn, error: 'Operator', cause: 'wrong file' }));

    expect(await ended(executionArn)).toMatchObject({ status: 'ABORTED', error: 'Operator', cause: 'wrong file' });
    await expect(approve(call, 'BlockLeader')).rejects.toThrow(TaskTimedOut);
  });

  it('list the newest first, by status, page by page', async () => {
    const { engine, sfn, start, steps, refuse, ended } = await anEngine();
    const stateMachineArn = engine.stateMachineArn(machine);
    const list = (options: object) => sfn.send(new ListExecutionsCommand({ stateMachineArn, ...options }));
    const { executionArn } = await start('a');
    await refuse(await steps.next(), 'Rejected');
    await ended(executionArn);
    for (const name of ['b', 'c', 'd']) await start(name);

    const first = await list({ statusFilter: 'RUNNING', maxResults: 2 });
    const second = await list({ statusFilter: 'RUNNING', maxResults: 2, nextToken: first.nextToken });

    expect(first.executions?.map(({ name }) => name)).toEqual(['d', 'c']);
    expect(second.executions?.map(({ name }) => name)).toEqual(['b']);
    expect(second.nextToken).toBeUndefined();
    expect((await list({ statusFilter: 'SUCCEEDED' })).executions).toHaveLength(1);
  });

  it('describe the state machine by its own text', async () => {
    const { engine, sfn } = await anEngine();
    const stateMachineArn = engine.stateMachineArn(machine);

    expect(await sfn.send(new DescribeStateMachineCommand({ stateMachineArn }))).toMatchObject({
      name: machine,
      status: 'ACTIVE',
      type: 'STANDARD',
      definition: await awardProposal(),
    });
  });

  it('are refused by name when this engine does not know them', async () => {
    const { engine } = await anEngine();
    const headers = { 'x-amz-target': 'AWSStepFunctions.toString' };
    const response = await fetch(engine.endpoint, { method: 'POST', headers, body: '{}' });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: 'UnknownOperationException' });
  });
});
