import { ApiError } from './api-error.ts';
import { keyOf } from './arn.ts';
import type { Ended, Execution, History } from './history.ts';
import type { Machine } from './load.ts';
import { type Run, startRun } from './run.ts';
import { Interrupted } from './task-error.ts';
import type { RunDeps } from './task-handlers.ts';

export type Start = { readonly machine: Machine; readonly name: string; readonly input: string };

export type Executions = {
  /** The execution, once its start is on the disk; the same call again is the same execution while it runs. */
  start(start: Start): Promise<Execution>;
  stop(execution: Execution, error: string | undefined, cause: string | undefined): Promise<Ended>;
  transitions(execution: Execution): number;
  /** Enters every running execution again at the state it waited in. */
  resume(): Promise<void>;
  close(): Promise<void>;
};

export const executionsOf = (deps: RunDeps, machines: ReadonlyMap<string, Machine>): Executions => {
  const { history } = deps;
  const runs = new Map<string, Run>();

  const run = (machine: Machine, execution: Execution): void => {
    const key = keyOf(execution.started);
    const begun = startRun(deps, machine, execution);
    runs.set(key, begun);
    begun.finished.then(() => runs.delete(key));
  };

  const resumeOne = async (execution: Execution): Promise<void> => {
    const machine = machines.get(execution.started.machine);
    if (machine?.has(execution.entered?.state ?? machine.startAt)) run(machine, execution);
    else await history.end(lost(execution));
  };

  return {
    async start({ machine, name, input }) {
      const of = { machine: machine.name, name };
      const known = history.executions.get(keyOf(of));
      if (known) return sameStart(history, known, input);
      const { execution, durable } = history.start({ ...of, type: 'started', input, at: Date.now() });
      run(machine, execution);
      await durable;
      return execution;
    },
    async stop(execution, error, cause) {
      if (execution.ended) return execution.ended;
      const { machine, name } = execution.started;
      const begun = runs.get(keyOf(execution.started));
      begun?.interrupt(new Interrupted('Stopped', 'StopExecution'));
      const transitions = begun?.transitions() ?? 0;
      const ended: Ended = {
        type: 'ended',
        machine,
        name,
        status: 'ABORTED',
        error,
        cause,
        at: Date.now(),
        transitions,
      };
      await history.end(ended);
      return ended;
    },
    transitions: ({ started, ended }) => ended?.transitions ?? runs.get(keyOf(started))?.transitions() ?? 0,
    async resume() {
      await Promise.all([...history.executions.values()].filter(({ ended }) => !ended).map(resumeOne));
    },
    async close() {
      const begun = [...runs.values()];
      for (const { interrupt } of begun) interrupt(new Interrupted('Closed', 'the engine is closing'));
      await Promise.all(begun.map(({ finished }) => finished));
      await history.close();
    },
  };
};

const sameStart = async (history: History, known: Execution, input: string): Promise<Execution> => {
  if (known.ended || known.started.input !== input) {
    throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${known.started.name}'`);
  }
  await history.settled(); // the first call may still be writing
  return known;
};

/** AWS keeps the definition an execution was started with; here a state that is gone fails it by name, and it can be restarted. */
const lost = ({ started, entered }: Execution): Ended => ({
  type: 'ended',
  machine: started.machine,
  name: started.name,
  status: 'FAILED',
  error: 'Local.StateRemoved',
  cause: `the definition has no state ${entered?.state ?? ''} any more`,
  at: Date.now(),
  transitions: entered?.transitions ?? 0,
});
