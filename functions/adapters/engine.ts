import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { Engine } from '../ports.ts';

const isGone = (error: unknown): boolean =>
  error instanceof TaskDoesNotExist || error instanceof TaskTimedOut || error instanceof InvalidToken;

/** A token whose task is over has nobody to tell: the record leads, and another token of the same turn lives. */
const unlessGone = async (telling: Promise<unknown>): Promise<void> => {
  try {
    await telling;
  } catch (error) {
    if (!isGone(error)) throw error;
  }
};

export const stepFunctions = (client: SFNClient, stateMachineArn: string): Engine => ({
  start: async (name, input) => {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  },
  succeed: (taskToken, stop) =>
    unlessGone(client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(stop) }))),
  fail: (taskToken, error) => unlessGone(client.send(new SendTaskFailureCommand({ taskToken, error }))),
});
