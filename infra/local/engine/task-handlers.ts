import { setImmediate } from 'node:timers/promises';
import type { RunOptions } from 'aws-local-stepfunctions';
import * as v from 'valibot';
import { keyOf } from './arn.ts';
import type { TaskState } from './definition.ts';
import type { Execution, History } from './history.ts';
import type { Machine } from './load.ts';
import type { Progress } from './progress.ts';
import { retryPauses } from './retry-pauses.ts';
import { invocationError, TaskError } from './task-error.ts';
import type { Timers } from './timers.ts';
import { mintToken } from './token.ts';

type Handlers = NonNullable<NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers']>;
type Json = Awaited<ReturnType<Handlers[string]>>;

/** Someone holds this task's token; `next` answers when what follows from the answer is on the disk. */
export type WaitingTask = { succeed(output: Json): void; fail(error: TaskError): void; readonly next: Promise<void> };

export type RunDeps = {
  readonly history: History;
  readonly invoke: (functionRef: string, payload: unknown) => Promise<unknown>;
  readonly timers: Timers;
  readonly waiting: Map<string, WaitingTask>;
};

/** What the library calls for each Task state, and the `$$.Task` its payloads read. */
export type TaskHandlers = { readonly handlers: Handlers; readonly task: { readonly Token: string } };

const Parameters = v.object({ FunctionName: v.string(), Payload: v.unknown(), input: v.unknown() });
type Parameters = v.InferOutput<typeof Parameters>;

/** One handler for each Task state: checkpoint, invoke, wait for the answer, pause before a retry. */
export const taskHandlers = (
  deps: RunDeps,
  machine: Machine,
  { started: { machine: of, name } }: Execution,
  progress: Progress,
): TaskHandlers => {
  const execution = { machine: of, name };
  let token: string | undefined;
  const peekToken = (): string => {
    token ??= mintToken(keyOf(execution));
    return token;
  };
  const takeToken = (): string => {
    const taken = peekToken();
    token = undefined;
    return taken;
  };

  const handlerOf = (state: string, task: TaskState): Handlers[string] => {
    const retries = retryPauses(task);
    return async (input) => {
      const parameters = v.parse(Parameters, input);
      const attemptToken = takeToken();
      try {
        if (!retries.retrying()) await arrive(deps, progress, { ...execution, state, input: parameters.input });
        const output = await attempt(deps, progress, task, parameters, attemptToken);
        retries.reset();
        return output;
      } catch (error) {
        const milliseconds = retries.after(error);
        if (milliseconds === undefined) retries.reset();
        else await pause(deps, progress, milliseconds);
        throw error;
      }
    };
  };

  return {
    handlers: Object.fromEntries([...machine.tasks].map(([state, task]) => [state, handlerOf(state, task)])),
    task: {
      // The library reads it while it builds an attempt's payload, so each attempt has a token of its own.
      get Token() {
        return peekToken();
      },
    },
  };
};

type Arrival = { machine: string; name: string; state: string; input: unknown };

const arrive = async ({ history }: RunDeps, progress: Progress, { input, ...at }: Arrival): Promise<void> => {
  await setImmediate(); // the library's event log is read by microtasks: a turn later the count is complete
  const interrupted = progress.interrupted();
  if (interrupted) throw interrupted;
  const { transitions } = progress;
  await history.enter({ ...at, type: 'entered', input: JSON.stringify(input), transitions });
  progress.moved();
};

const attempt = (
  { waiting, timers, ...deps }: RunDeps,
  progress: Progress,
  task: TaskState,
  parameters: Parameters,
  token: string,
): Promise<Json> => {
  const { promise, resolve, reject } = progress.wait<Json>();
  const cancel = timers.after(task.TimeoutSeconds * 1000, () => reject(new TaskError('States.Timeout', '')));
  const waits = task.Resource.endsWith('.waitForTaskToken');
  if (waits) waiting.set(token, { succeed: resolve, fail: reject, next: progress.next() });
  invokeAsLambda(deps.invoke, parameters).then(
    (result) => waits || resolve(result),
    (error) => reject(invocationError(error)),
  );
  return promise.finally(() => {
    cancel();
    waiting.delete(token);
  });
};

const pause = ({ timers }: RunDeps, progress: Progress, milliseconds: number): Promise<void> => {
  const { promise, resolve } = progress.wait<void>();
  const cancel = timers.after(milliseconds, resolve);
  progress.moved();
  return promise.finally(cancel);
};

const invokeAsLambda = async (invoke: RunDeps['invoke'], { FunctionName, Payload }: Parameters): Promise<Json> => {
  const result = await invoke(FunctionName, overTheWire(Payload));
  return { ExecutedVersion: '$LATEST', Payload: overTheWire(result), StatusCode: 200 };
};

/** Payloads travel as JSON, so neither side can hold on to the other's objects or pass what JSON cannot say. */
const overTheWire = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));
