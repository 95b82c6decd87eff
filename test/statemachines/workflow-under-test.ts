import {
  DescribeExecutionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { vi } from 'vitest';
import { type Call, recordedSteps } from '../local/engine-support.ts';

export type Connected = {
  readonly sfn: SFNClient;
  /** The ARN of the state machine of this name. */
  arn(machine: string): string;
  /** State transitions as AWS Standard counts them: states entered, and retries. */
  transitions(executionArn: string): Promise<number>;
  /** Lets a pause or a timeout of so many seconds pass; nothing to do where the engine's clock goes by itself. */
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
  /** A known difference from AWS: what the step of a waiting state throws is lost, and the state waits on. */
  readonly losesFaultOfWaitingStep?: boolean;
  /** Another: of a task that is over it knows nothing any more (AWS: TaskTimedOut). */
  readonly forgetsTasks?: boolean;
  /** Another: the same start once more is refused (AWS: the same execution, while it runs). */
  readonly refusesSameStart?: boolean;
};

/** What a Task state calls: the function of its name. */
export type Invoke = (state: string, payload: unknown) => Promise<unknown>;

/** Starts an engine that runs these definitions; their placeholder `${Name}` stands for the function of that name. */
export type Connect = (definitions: Readonly<Record<string, string>>, invoke: Invoke) => Promise<Connected>;

export type Stop = { readonly state: string; readonly round: number };

/** The steps of each proposal apart, since all tests share one engine. */
export const stepsByProposal = () => {
  const all = new Map<string, ReturnType<typeof recordedSteps>>();
  const of = (proposalId: string) => {
    const steps = all.get(proposalId) ?? recordedSteps();
    all.set(proposalId, steps);
    return steps;
  };
  const invoke: Invoke = (state, payload) => {
    const known = typeof payload === 'object' && payload !== null && 'proposalId' in payload;
    if (!known || typeof payload.proposalId !== 'string') throw new TypeError(`${state} was given no proposal`);
    return of(payload.proposalId).invoke(state, payload);
  };
  return { of, invoke };
};

/** One proposal on its way, as the relay and the steps see it. */
export const aProposal = (
  { sfn, transitions }: Connected,
  stateMachineArn: string,
  proposalId: string,
  steps: ReturnType<typeof recordedSteps>,
) => {
  const nameOf = (attempt: number) => `${proposalId}-${attempt}`;
  const beginWith = async (attempt: number, input: object) => {
    const start = { stateMachineArn, name: nameOf(attempt), input: JSON.stringify(input) };
    const { executionArn = '' } = await sfn.send(new StartExecutionCommand(start));
    return executionArn;
  };
  const begin = (state = 'UnitHead', { attempt = 1, round = 1 } = {}) =>
    beginWith(attempt, { version: 1, proposalId, attempt, stop: { state, round } });
  const approve = ({ token }: Call, stop: Stop) =>
    sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(stop) }));
  return {
    proposalId,
    steps,
    begin,
    beginWith,
    approve,
    /** Answers whichever call of the state is still heard: one may time out while it is answered. */
    approveNewest: async (call: Call, stop: Stop): Promise<void> => {
      for (let newest = call; ; newest = await steps.next()) {
        const heard = await approve(newest, stop).then(
          () => true,
          () => false,
        );
        if (heard) return;
      }
    },
    refuse: ({ token }: Call, error: string) =>
      sfn.send(new SendTaskFailureCommand({ taskToken: token, error, cause: 'a person' })),
    transitions,
    ended: (executionArn: string) =>
      vi.waitFor(
        async () => {
          const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }));
          if (execution.status === 'RUNNING') throw new Error(`${executionArn} still runs`);
          const { status, error, cause, output } = execution;
          return { status, error, cause, output: output === undefined ? undefined : JSON.parse(output) };
        },
        { timeout: 30_000, interval: 10 },
      ),
  };
};
export type Proposal = ReturnType<typeof aProposal>;

export type Workflow = {
  readonly engine: () => Connected;
  /** A new one on the deployed definition, or on the copy that waits but a moment. */
  readonly proposal: (on?: 'deployed' | 'impatient') => Proposal;
};

export const stages = ['UnitHead', 'BlockLeader', 'Ministry'];
export const waiting = [...stages, 'Correction'];

export const at = (state: string, round = 1): Stop => ({ state, round });

/** The backstop of the copy, in seconds: the deployed one takes 23 days. */
export const SOON = 1;
