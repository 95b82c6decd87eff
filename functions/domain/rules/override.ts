import * as v from 'valibot';
import { Code } from '../directory.ts';
import { Day, Instant } from '../time.ts';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

/** A ministry sets a provision's amounts, ground or standing otherwise, from a day on and with a reason. The newest of a provision counts. */
export const Override = v.object({
  pack: v.string(),
  provision: v.string(),
  values: v.optional(v.record(v.string(), v.number())),
  basis: v.optional(v.object({ document: text, article: text, clause: v.optional(text) })),
  verified: v.optional(v.boolean()),
  from: Day,
  reason: v.pipe(v.string(), v.minLength(1)),
  by: Code,
  at: Instant,
});
export type Override = v.InferOutput<typeof Override>;
