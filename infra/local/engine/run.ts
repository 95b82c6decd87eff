import { ExecutionError } from 'aws-local-stepfunctions';
import { executionArn, machineArn } from './arn.ts';
import type { Execution } from './history.ts';
import type { Machine } from './load.ts';
import { newProgress } from './progress.ts';
import type { Interrupted } from './task-error.ts';
import { type RunDeps, taskHandlers } from './task-handlers.ts';

export type Run = {
  interrupt(why: Interrupted): void;
  transitions(): number;
  readonly finished: Promise<void>;
};

/** Runs one execution from where its history left it to its end. */
export const startRun = (deps: RunDeps, machine: Machine, execution: Execution): Run => {
  const { started, entered } = execution;
  const progress = newProgress(entered?.transitions ?? 0);
  const { handlers, task } = taskHandlers(deps, machine, execution, progress);

  const { result, eventLogs } = machine
    .startingAt(entered?.state ?? machine.startAt)
    .run(JSON.parse(entered?.input ?? started.input), {
      context: {
        Execution: { Id: executionArn(started), Name: started.name },
        StateMachine: { Id: machineArn(started.machine), Name: started.machine },
        Task: task,
      },
      overrides: { taskResourceLocalHandlers: handlers, retryIntervalOverrides: noPauses(machine) },
    });

  const count = async (): Promise<void> => {
    for await (const { type } of eventLogs) {
      if (type === 'StateEntered' || type === 'StateRetried') progress.transitions += 1;
    }
  };

  const finish = async (): Promise<void> => {
    const [outcome] = await Promise.all([result.then(succeeded, failed), count()]);
    if (progress.interrupted()) return; // whoever interrupted writes the end, or the engine is closing
    const { machine: of, name } = started;
    const { transitions } = progress;
    await deps.history.end({ machine: of, name, type: 'ended', ...outcome, at: Date.now(), transitions });
    progress.moved();
  };

  return {
    interrupt: progress.interrupt,
    transitions: () => progress.transitions,
    finished: finish().catch(progress.stuck),
  };
};

/** The pauses are ours (retry-pauses.ts). */
const noPauses = ({ tasks }: Machine): Record<string, number> =>
  Object.fromEntries([...tasks.keys()].map((state) => [state, 0]));

const succeeded = (output: unknown) => ({ status: 'SUCCEEDED', output: JSON.stringify(output) }) as const;

const failed = (thrown: unknown) => {
  const error = thrown instanceof ExecutionError ? thrown.cause : thrown;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { status: 'FAILED', error: name, cause: message } as const;
};
