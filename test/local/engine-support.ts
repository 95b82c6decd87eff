import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeExecutionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach } from 'vitest';
import { type LocalEngine, startEngine } from '../../infra/local/engine/engine.ts';
import type { Timers } from '../../infra/local/engine/timers.ts';
import { awardProposal, machine } from './engine-definition.ts';

export { awardProposal, machine };

/** What must be undone when the test is over, last first. */
export const atEnd: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) await end();
});

export const aFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'engine-'));
  atEnd.push(() => rm(folder, { recursive: true }));
  return folder;
};

export type Call = { readonly state: string; readonly token: string; readonly payload: Record<string, unknown> };

/** The step functions, as the test sees them: each call once, in order, waited for when it has not come yet. */
export const recordedSteps = () => {
  const calls: Call[] = [];
  const wanted: ((call: Call) => void)[] = [];
  const faults = new Map<string, Error[]>();
  let meanwhile: (call: Call) => Promise<unknown> = async () => undefined;
  return {
    invoke: async (state: string, payload: unknown): Promise<unknown> => {
      const call = asCall(state, payload);
      const want = wanted.shift();
      if (want) want(call);
      else calls.push(call);
      await meanwhile(call);
      const fault = faults.get(state)?.shift();
      if (fault) throw fault;
      return {};
    },
    next: (): Promise<Call> => {
      const call = calls.shift();
      return call ? Promise.resolve(call) : new Promise((resolve) => wanted.push(resolve));
    },
    unseen: (): readonly Call[] => calls,
    fails: (state: string, ...errors: Error[]) => faults.set(state, errors),
    /** Runs in every call before it returns. */
    during: (run: (call: Call) => Promise<unknown>) => {
      meanwhile = run;
    },
  };
};

const asCall = (state: string, payload: unknown): Call => {
  if (typeof payload !== 'object' || payload === null) throw new TypeError('no payload');
  const token = 'token' in payload && typeof payload.token === 'string' ? payload.token : '';
  return { state, token, payload: { ...payload } };
};

/** A clock that only moves when it is pushed. */
export const pushedTimers = () => {
  let now = 0;
  const set = new Set<{ at: number; run: () => void }>();
  const timers: Timers = {
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      set.add(timer);
      return () => set.delete(timer);
    },
  };
  const push = (seconds: number): void => {
    now += seconds * 1000;
    for (const timer of [...set].filter(({ at }) => at <= now)) {
      set.delete(timer);
      timer.run();
    }
  };
  return { timers, push, pending: () => [...set].map(({ at }) => (at - now) / 1000) };
};

export const anError = (name: string): Error => Object.assign(new Error(`${name} happened`), { name });

type Options = Partial<Parameters<typeof startEngine>[0]>;

/** A running engine with the deployed definition, and what its callers do with it. */
export const anEngine = async (options: Options = {}) => {
  const steps = recordedSteps();
  const engine = await startEngine({
    definitions: { [machine]: await awardProposal() },
    invoke: steps.invoke,
    dataDir: undefined,
    ...options,
  });
  const close = once(() => engine.close());
  atEnd.push(close);
  const sfn = clientOf(engine);
  return { engine, steps, sfn, close, ...callsOf(engine, sfn) };
};

const once = (run: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => {
    done ??= run();
    return done;
  };
};

export const clientOf = ({ endpoint }: Pick<LocalEngine, 'endpoint'>): SFNClient => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const sfn = new SFNClient({ endpoint, region: 'local', credentials, maxAttempts: 1 });
  atEnd.push(async () => sfn.destroy());
  return sfn;
};

export const stopAt = (state: string) => ({ state, round: 1 });
export const inputOf = (state: string) => ({ version: 1, proposalId: 'p1', attempt: 1, stop: stopAt(state) });

export const callsOf = (engine: Pick<LocalEngine, 'endpoint' | 'stateMachineArn'>, sfn: SFNClient) => {
  const stateMachineArn = engine.stateMachineArn(machine);
  return {
    start: (name: string, input: object = inputOf('UnitHead')) =>
      sfn.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) })),
    approve: ({ token }: Call, next: string) =>
      sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(stopAt(next)) })),
    refuse: ({ token }: Call, error: string) =>
      sfn.send(new SendTaskFailureCommand({ taskToken: token, error, cause: 'a person' })),
    ended: async (executionArn: string | undefined) => {
      for (;;) {
        const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }));
        if (execution.status !== 'RUNNING') return execution;
      }
    },
  };
};
