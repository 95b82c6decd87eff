import { keyOf, machineArn } from './arn.ts';
import { executionsOf } from './executions.ts';
import { openHistory } from './history.ts';
import { loadMachine } from './load.ts';
import { operationsOf } from './operations.ts';
import { serve } from './server.ts';
import type { WaitingTask } from './task-handlers.ts';
import { realTimers, type Timers } from './timers.ts';

export type EngineOptions = {
  /** The Amazon States Language text of each state machine, by its name, placeholders already filled. */
  readonly definitions: Readonly<Record<string, string>>;
  /** Runs the function that stands in `FunctionName`; what it throws is the task's error, by its `name`. */
  readonly invoke: (functionRef: string, payload: unknown) => Promise<unknown>;
  /** Where executions are kept; undefined keeps nothing. */
  readonly dataDir: string | undefined;
  readonly port?: number;
  readonly timers?: Timers;
};

export type LocalEngine = {
  readonly endpoint: string;
  stateMachineArn(name: string): string;
  /** State transitions as AWS Standard counts them: states entered, and retries; 0 for an unknown execution. */
  transitions(machine: string, execution: string): number;
  close(): Promise<void>;
};

/** Step Functions on this machine, for the real SDK; executions that were waiting when it stopped are entered again. */
export const startEngine = async (options: EngineOptions): Promise<LocalEngine> => {
  const { invoke, timers = realTimers } = options;
  const machines = new Map(Object.entries(options.definitions).map(([name, text]) => [name, loadMachine(name, text)]));
  const history = await openHistory(options.dataDir);
  const waiting = new Map<string, WaitingTask>();
  const executions = executionsOf({ history, invoke, timers, waiting }, machines);
  const { endpoint, server } = await serve(operationsOf({ machines, history, executions, waiting }), options.port ?? 0);
  await executions.resume();
  return {
    endpoint,
    stateMachineArn: machineArn,
    transitions(machine, name) {
      const execution = history.executions.get(keyOf({ machine, name }));
      return execution ? executions.transitions(execution) : 0;
    },
    async close() {
      server.close();
      await executions.close();
      server.closeAllConnections();
    },
  };
};
