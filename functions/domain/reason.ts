import * as v from 'valibot';
import { ok, type Result, refuse } from './result.ts';
import { optionalParagraph } from './text.ts';

/** The most code points of a reason, and of what a unit answers to one. */
export const REASON_MAX = 2_000;

/** The most code points of what is said of one nomination: a decision, one item of the table, may say it of 199. */
export const ROW_REASON_MAX = 300;

export type ReasonRefused = 'tooLong' | 'invalid';

/** Why somebody decides, withdraws or moves something, or what they answer to it; an empty field is no reason. */
export const readReason = (typed = '', most = REASON_MAX): Result<string | undefined, ReasonRefused> => {
  const parsed = v.safeParse(optionalParagraph(most), typed);
  if (parsed.success) return ok(parsed.output);
  return refuse(parsed.issues[0].message === 'text.tooLong' ? 'tooLong' : 'invalid');
};
