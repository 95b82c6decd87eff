import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { ApiError } from './api-error.ts';
import { executionArn, machineArn } from './arn.ts';
import type { Executions } from './executions.ts';
import type { Execution, History } from './history.ts';
import type { Machine } from './load.ts';
import { TaskError } from './task-error.ts';
import type { WaitingTask } from './task-handlers.ts';
import { executionOf } from './token.ts';

export type OperationDeps = {
  readonly machines: ReadonlyMap<string, Machine>;
  readonly history: History;
  readonly executions: Executions;
  readonly waiting: ReadonlyMap<string, WaitingTask>;
};

export type Operations = Readonly<Record<string, (input: unknown) => Promise<object>>>;

const Arn = v.pipe(v.string(), v.startsWith('arn:'));
const Data = v.pipe(v.string(), v.maxBytes(262_144));
const Token = v.pipe(v.string(), v.minLength(1), v.maxLength(2048));

/** Every Step Functions call that this engine answers, by its name in X-Amz-Target. */
export const operationsOf = (deps: OperationDeps): Operations => ({
  StartExecution: operation(
    v.object({ stateMachineArn: Arn, name: v.optional(v.string()), input: v.optional(Data, '{}') }),
    async ({ stateMachineArn, name = randomUUID(), input }) => {
      refuseName(name);
      if (!isJson(input)) throw new ApiError('InvalidExecutionInput', 'Invalid State Machine Execution Input');
      const { started } = await deps.executions.start({ machine: machineAt(deps, stateMachineArn), name, input });
      return { executionArn: executionArn(started), startDate: seconds(started.at) };
    },
  ),
  SendTaskSuccess: operation(v.object({ taskToken: Token, output: Data }), async ({ taskToken, output }) => {
    const task = waitingTask(deps, taskToken);
    if (!isJson(output)) throw new ApiError('InvalidOutput', 'Invalid Output: not JSON');
    task.succeed(JSON.parse(output));
    await task.next;
    return {};
  }),
  SendTaskFailure: operation(
    v.object({
      taskToken: Token,
      error: v.optional(v.pipe(v.string(), v.maxLength(256)), 'States.TaskFailed'),
      cause: v.optional(v.pipe(v.string(), v.maxLength(32_768)), ''),
    }),
    async ({ taskToken, error, cause }) => {
      const task = waitingTask(deps, taskToken);
      task.fail(new TaskError(error, cause));
      await task.next;
      return {};
    },
  ),
  StopExecution: operation(
    v.object({ executionArn: Arn, error: v.optional(v.string()), cause: v.optional(v.string()) }),
    async ({ executionArn: arn, error, cause }) => {
      const { at } = await deps.executions.stop(executionAt(deps, arn), error, cause);
      return { stopDate: seconds(at) };
    },
  ),
  DescribeExecution: operation(v.object({ executionArn: Arn }), async ({ executionArn: arn }) => {
    const execution = executionAt(deps, arn);
    const { output, error, cause } = execution.ended ?? {};
    const transitions = deps.executions.transitions(execution);
    return { ...summary(execution), input: execution.started.input, output, error, cause, transitions };
  }),
  ListExecutions: operation(
    v.object({
      stateMachineArn: Arn,
      statusFilter: v.optional(v.string()),
      maxResults: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1000)), 100),
      nextToken: v.optional(v.pipe(v.string(), v.digits()), '0'),
    }),
    async ({ stateMachineArn, statusFilter, maxResults, nextToken }) => {
      const { name } = machineAt(deps, stateMachineArn);
      const found = [...deps.history.executions.values()]
        .filter(({ started }) => started.machine === name)
        .map(summary)
        .filter(({ status }) => !statusFilter || status === statusFilter)
        .reverse(); // the newest first
      const from = Number(nextToken);
      const to = from + (maxResults || 100);
      return { executions: found.slice(from, to), ...(to < found.length && { nextToken: String(to) }) };
    },
  ),
  DescribeStateMachine: operation(v.object({ stateMachineArn: Arn }), async ({ stateMachineArn }) => {
    const { name, text } = machineAt(deps, stateMachineArn);
    return {
      stateMachineArn,
      name,
      definition: text,
      status: 'ACTIVE',
      type: 'STANDARD',
      roleArn: 'arn:aws:iam::000000000000:role/local',
      creationDate: 0,
    };
  }),
});

const operation =
  <T>(schema: v.GenericSchema<unknown, T>, answer: (input: T) => Promise<object>) =>
  async (input: unknown): Promise<object> => {
    const parsed = v.safeParse(schema, input);
    if (!parsed.success) throw new ApiError('ValidationException', parsed.issues[0].message);
    return answer(parsed.output);
  };

const machineAt = ({ machines }: OperationDeps, arn: string): Machine => {
  const machine = [...machines.values()].find(({ name }) => machineArn(name) === arn);
  if (!machine) throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return machine;
};

const executionAt = ({ history }: OperationDeps, arn: string): Execution => {
  const execution = history.executions.get(arn.split(':').slice(-2).join(':'));
  if (!execution) throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return execution;
};

/** A token of a task that is over (answered, timed out, of a time before the restart) is TaskTimedOut, as on AWS. */
const waitingTask = ({ waiting, history }: OperationDeps, token: string): WaitingTask => {
  const task = waiting.get(token);
  if (task) return task;
  const execution = executionOf(token);
  if (execution === undefined) throw new ApiError('InvalidToken', "Invalid Token: 'Invalid token'");
  if (!history.executions.has(execution)) throw new ApiError('TaskDoesNotExist', 'Task Does Not Exist');
  throw new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
};

const summary = ({ started, ended }: Execution) => ({
  executionArn: executionArn(started),
  stateMachineArn: machineArn(started.machine),
  name: started.name,
  status: ended?.status ?? 'RUNNING',
  startDate: seconds(started.at),
  ...(ended && { stopDate: seconds(ended.at) }),
});

const refuseName = (name: string): void => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: AWS names them among what a name must not contain
  if (name.length > 0 && name.length <= 80 && !/[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/.test(name))
    return;
  throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const seconds = (milliseconds: number): number => milliseconds / 1000;
