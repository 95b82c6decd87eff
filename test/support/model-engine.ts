import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Engine } from '../../functions/ports.ts';

/** Step Functions as its manual describes it, in memory and without time: a test says when a step runs or a task times out. */

const Catcher = v.object({ ErrorEquals: v.array(v.string()), Next: v.string() });
const Retrier = v.object({ ErrorEquals: v.array(v.string()) });
const State = v.variant('Type', [
  v.object({
    Type: v.literal('Task'),
    Resource: v.string(),
    Retry: v.array(Retrier),
    Catch: v.array(Catcher),
    ResultPath: v.nullable(v.literal('$.stop')),
    Next: v.optional(v.string()),
  }),
  v.object({
    Type: v.literal('Choice'),
    Choices: v.array(v.object({ Variable: v.literal('$.stop.state'), StringEquals: v.string(), Next: v.string() })),
    Default: v.string(),
  }),
  v.object({ Type: v.literal('Succeed') }),
  v.object({ Type: v.literal('Fail') }),
]);
const Definition = v.object({ StartAt: v.string(), States: v.record(v.string(), State) });
type Definition = v.InferOutput<typeof Definition>;

const Stop = v.object({ state: v.string(), round: v.number() });
const Input = v.object({ version: v.literal(1), proposalId: v.string(), attempt: v.number(), stop: Stop });
type Input = v.InferOutput<typeof Input>;

export type Execution = {
  readonly name: string;
  readonly attempt: number;
  status: 'running' | 'succeeded' | 'failed';
  state: string;
  input: Input;
  /** Of the task it is in now; every attempt at a task has a new one. */
  token: string;
};

/** A step that was asked for; it may run late, twice, or when its task is long over. */
export type Invocation = {
  readonly execution: Execution;
  readonly state: string;
  readonly token: string;
  readonly payload: {
    readonly proposalId: string;
    readonly attempt: number;
    readonly round: number;
    readonly token: string;
  };
};

export type ModelEngine = {
  readonly port: Engine;
  readonly executions: Map<string, Execution>;
  /** Asked for and not run yet, oldest first; also those whose task is over meanwhile. */
  readonly invocations: Invocation[];
  /** What a step came to: nothing, or the name of the error it threw. */
  finished(invocation: Invocation, error: string | undefined): void;
  /** The engine lost an invocation's answer and asks again, with a new token; the first may still run. */
  askAgain(invocation: Invocation): void;
  /** The backstop of a state that waits. */
  timeOut(execution: Execution): void;
  failForGood(execution: Execution): void;
};

export const awardDefinition = async (): Promise<Definition> => {
  const text = await readFile(new URL('../../statemachines/award-proposal.asl.json', import.meta.url), 'utf8');
  return v.parse(Definition, JSON.parse(text));
};

const WAITING = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

export const modelEngine = ({ StartAt, States }: Definition): ModelEngine => {
  const executions = new Map<string, Execution>();
  const invocations: Invocation[] = [];
  let tokens = 0;

  const taskOf = (execution: Execution) => {
    const state = States[execution.state];
    return state?.Type === 'Task' ? state : undefined;
  };

  const enter = (execution: Execution, name: string): void => {
    const state = States[name];
    if (state === undefined) throw new Error(`The definition has no state ${name}.`);
    execution.state = name;
    execution.token = '';
    switch (state.Type) {
      case 'Succeed':
        execution.status = 'succeeded';
        return;
      case 'Fail':
        execution.status = 'failed';
        return;
      case 'Choice':
        enter(
          execution,
          state.Choices.find(({ StringEquals }) => StringEquals === execution.input.stop.state)?.Next ?? state.Default,
        );
        return;
      case 'Task': {
        tokens += 1;
        execution.token = `${execution.name}/${name}/${tokens}`;
        const { proposalId, attempt, stop } = execution.input;
        const { token } = execution;
        const { round } = stop;
        invocations.push({ execution, state: name, token, payload: { proposalId, attempt, round, token } });
      }
    }
  };

  const isCurrent = ({ execution, token }: Pick<Invocation, 'execution' | 'token'>) =>
    execution.status === 'running' && execution.token === token;

  const succeed = (execution: Execution, result: unknown): void => {
    const { Next: next, ResultPath } = taskOf(execution) ?? {};
    if (ResultPath === '$.stop') execution.input = { ...execution.input, stop: v.parse(Stop, result) };
    if (next === undefined) {
      execution.status = 'succeeded';
      execution.token = '';
    } else enter(execution, next);
  };

  const fail = (execution: Execution, error: string): void => {
    const task = taskOf(execution);
    const retried = task?.Retry.some(({ ErrorEquals }) => ErrorEquals.includes(error));
    const next = retried ? execution.state : task?.Catch.find(({ ErrorEquals }) => ErrorEquals.includes(error))?.Next;
    if (next !== undefined) enter(execution, next);
    else {
      execution.status = 'failed';
      execution.token = '';
    }
  };

  /** A token of a task that is over answers TaskTimedOut, which the adapter takes for told. */
  const holding = (token: string): Execution | undefined =>
    [...executions.values()].find((execution) => isCurrent({ execution, token }));

  return {
    executions,
    invocations,
    port: {
      start: async (name, input) => {
        if (executions.has(name)) return;
        const execution: Execution = {
          name,
          attempt: input.attempt,
          status: 'running',
          state: StartAt,
          input: v.parse(Input, input),
          token: '',
        };
        executions.set(name, execution);
        enter(execution, StartAt);
      },
      succeed: async (token, stop) => {
        const execution = holding(token);
        if (execution !== undefined) succeed(execution, stop);
      },
      fail: async (token, error) => {
        const execution = holding(token);
        if (execution !== undefined) fail(execution, error);
      },
    },
    finished: (invocation, error) => {
      if (!isCurrent(invocation)) return;
      if (error !== undefined) fail(invocation.execution, error);
      else if (taskOf(invocation.execution)?.Resource !== WAITING) succeed(invocation.execution, null);
    },
    askAgain: (invocation) => {
      if (isCurrent(invocation)) fail(invocation.execution, 'Lambda.SdkClientException');
    },
    timeOut: (execution) => {
      if (execution.status === 'running' && taskOf(execution)?.Resource === WAITING) fail(execution, 'States.Timeout');
    },
    failForGood: (execution) => {
      if (execution.status === 'running') fail(execution, 'Unhandled');
    },
  };
};
