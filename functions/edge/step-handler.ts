import * as v from 'valibot';
import type { Seat } from '../domain/proposal.ts';
import { isPassing } from './fault.ts';
import { type JobOptions, jobHandler } from './job.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const common = { version: v.literal(1), proposalId: v.pipe(v.string(), v.minLength(1)), attempt: count, round: count };

/** What a state that waits on people hands to its step. */
export const WaitingStep = v.object({ ...common, token: v.pipe(v.string(), v.minLength(1)) });
export type WaitingStep = v.InferOutput<typeof WaitingStep>;

/** What a state that only works hands to its step. */
export const WorkingStep = v.object(common);
export type WorkingStep = v.InferOutput<typeof WorkingStep>;

type Step = { readonly proposalId: string; readonly attempt: number; readonly round: number };

/** What every state tries again for minutes: a fault that goes by itself, whatever the SDK calls it. */
class TableAway extends Error {
  override readonly name = 'TableAway';
}

const retriedByName = (fault: unknown): unknown =>
  isPassing(fault) ? new TableAway('The table is away or busy; the log of this call says how.') : fault;

/**
 * A Task state's function; Step Functions retries and catches by the error's name, so classes must set theirs as a literal
 * (bundles rename classes).
 */
export const stepHandler = <Input extends Step, Output>(
  schema: v.GenericSchema<unknown, Input>,
  run: (input: Input) => Promise<Output>,
  { stage, ...options }: Pick<JobOptions, 'logName'> & { readonly stage: Seat | 'record' },
) =>
  jobHandler(
    'step',
    (job) => {
      const input = v.parse(schema, job.event);
      job.facts = { proposalId: input.proposalId, stage, attempt: input.attempt, round: input.round };
      return run(input);
    },
    { ...options, faultOutside: retriedByName },
  );
