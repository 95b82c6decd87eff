import type { Context } from 'aws-lambda';
import { handler as clock } from '../../functions/clock/handler.ts';
import { handler as decision } from '../../functions/decision/handler.ts';
import { handler as mailEvents } from '../../functions/mail-events/handler.ts';
import { handler as relay } from '../../functions/relay/handler.ts';
import { handler as blockLeader } from '../../functions/steps/block-leader.ts';
import { handler as correction } from '../../functions/steps/correction.ts';
import { handler as ministry } from '../../functions/steps/ministry.ts';
import { handler as record } from '../../functions/steps/record.ts';
import { handler as unitHead } from '../../functions/steps/unit-head.ts';
import { handler as web } from '../../functions/web/handler.ts';
import { lambdaContext } from './http/lambda-context.ts';

/** The very handlers that Lambda runs. */
export const functions = { clock, decision, mailEvents, relay, web } as const;

type Step = (event: unknown, context: Context) => Promise<unknown>;

/** Each by the placeholder that stands for it in the state machine. */
export const steps: Readonly<Record<string, Step>> = {
  UnitHead: unitHead,
  BlockLeader: blockLeader,
  Ministry: ministry,
  Correction: correction,
  Record: record,
};

const STEP_MS = 60_000;

/** Invokes a step as Step Functions would; a name without a function is a fault of the definition. */
export const invokeStep = (name: string, payload: unknown): Promise<unknown> => {
  const step = steps[name];
  if (step === undefined) throw new Error(`No step is called ${name}.`);
  return step(payload, lambdaContext(name, STEP_MS));
};
