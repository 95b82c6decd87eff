import * as v from 'valibot';
import { parseDay } from './calendar.ts';
import type { DecisionPaper } from './proposal.ts';
import { optionalLine } from './text.ts';
import type { Day } from './time.ts';

/** A decision's number, date and signer as somebody typed them. */
export type PaperTyped = { readonly number: string; readonly date: string; readonly signer: string };
export type PaperField = keyof PaperTyped;

const MAX = 200;

const lineOf = (typed: string): string | undefined => {
  const parsed = v.safeParse(optionalLine(MAX), typed);
  return parsed.success ? parsed.output : undefined;
};

/** The decision, or which of its fields is missing or wrong; its date lies today or before. */
export const readPaper = (
  typed: PaperTyped,
  today: Day,
): { readonly paper: DecisionPaper | undefined; readonly wrong: readonly PaperField[] } => {
  const [number, signer, date] = [lineOf(typed.number), lineOf(typed.signer), parseDay(typed.date.trim())];
  const past = date !== undefined && date <= today;
  if (number !== undefined && signer !== undefined && past) return { paper: { number, date, signer }, wrong: [] };
  const wrong: readonly (PaperField | '')[] = [number ? '' : 'number', past ? '' : 'date', signer ? '' : 'signer'];
  return { paper: undefined, wrong: wrong.filter((field) => field !== '') };
};
