import * as v from 'valibot';
import { Code } from './directory.ts';
import { Entry } from './proposal.ts';
import { Instant } from './time.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One filing of a proposal: which versions were sent, by whom, and what was answered to the reason of a return. */
export const Round = v.object({
  proposalId: v.string(),
  round: count,
  submittedAt: Instant,
  by: Code,
  statement: count,
  nominations: v.record(v.string(), Entry),
  answer: v.optional(v.string()),
});
export type Round = v.InferOutput<typeof Round>;
