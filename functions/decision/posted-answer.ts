import { dayOf } from '../domain/calendar.ts';
import type { Posted } from '../domain/forms/read.ts';
import { readPaper } from '../domain/paper.ts';
import type { DecisionPaper, OrderedEntry } from '../domain/proposal.ts';
import { readReason } from '../domain/reason.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { type Choice, choices } from '../domain/turn.ts';
import type { Answer } from '../usecases/record-decision.ts';
import { asksDetails, type DecisionProblem, type DecisionTyped } from '../views/decision/decision-typed.ts';
import { apartProblems, opensTyped, readOpens, readRows, rowsTyped } from './posted-rows.ts';

const choiceOf = (typed: string): Choice | '' => choices.find((choice) => choice === typed) ?? '';

export const typedOf = (form: Posted): DecisionTyped => ({
  choice: choiceOf(form.get('choice') ?? ''),
  reason: form.get('reason') ?? '',
  code: form.get('code') ?? '',
  paperNumber: form.get('paperNumber') ?? '',
  paperDate: form.get('paperDate') ?? '',
  paperSigner: form.get('paperSigner') ?? '',
  rows: rowsTyped(form),
  limit: form.get('limit') === 'yes',
  opens: opensTyped(form),
});

/** What was chosen for the list and for single nominations, whatever else was typed. */
export const choicesIn = (form: Posted) => {
  const typed = typedOf(form);
  const rows = [...typed.rows].flatMap(([nominationId, { choice }]) =>
    choice === '' ? [] : [{ nominationId, choice }],
  );
  return { choice: typed.choice, rows };
};

const reasonOf = (typed: DecisionTyped): { reason: string | undefined; problems: DecisionProblem[] } => {
  const read = readReason(typed.reason);
  if (!read.ok) return { reason: undefined, problems: [{ code: `reason.${read.error}` }] };
  const needed = typed.choice === 'return' || typed.choice === 'reject';
  return { reason: read.value, problems: needed && read.value === undefined ? [{ code: 'reason.missing' }] : [] };
};

type Paper = { paper: DecisionPaper | undefined; problems: readonly DecisionProblem[] };

const paperOf = (typed: DecisionTyped, asksPaper: boolean, now: string): Paper => {
  const fields = { number: typed.paperNumber, date: typed.paperDate, signer: typed.paperSigner };
  const given = Object.values(fields).some((text) => text.trim() !== '');
  if (!asksPaper || !given) return { paper: undefined, problems: [] };
  if (typed.choice !== 'approve') return { paper: undefined, problems: [{ code: 'paper.onlyWithApproval' }] };
  const { paper, wrong } = readPaper(fields, dayOf(now));
  return { paper, problems: wrong.map((field) => ({ code: `paper.${field}` }) as const) };
};

const codeProblems = (code: string): DecisionProblem[] =>
  code === '' ? [{ code: 'code.missing' }] : /^\d{6}$/.test(code) ? [] : [{ code: 'code.shape' }];

type Asked = { readonly asksPaper: boolean; readonly live: readonly OrderedEntry[]; readonly now: string };

/** Whether it was posted by the page that asks for details, which `asksDetails` says is needed. */
const hasDetails = (form: Posted): boolean => form.get('details') === 'yes';

export type AnswerRefused = {
  readonly problems: readonly DecisionProblem[];
  /** The page that asks for details is the one to show. */
  readonly details: boolean;
};

/** What the page behind a link posted: an answer, or what is wrong with each field. Nothing here spends a try of the code. */
export const readAnswer = (form: Posted, { asksPaper, live, now }: Asked): Result<Answer, AnswerRefused> => {
  const typed = typedOf(form);
  const code = typed.code.replaceAll(/\s/g, '');
  const { reason, problems: wrongReason } = reasonOf(typed);
  const { paper, problems: wrongPaper } = paperOf(typed, asksPaper, now);
  const wrongChoice: DecisionProblem[] = typed.choice === '' ? [{ code: 'choice.missing' }] : [];
  const wrongList = [...wrongChoice, ...apartProblems(typed, live), ...wrongReason, ...wrongPaper];
  if (wrongList.length > 0 || typed.choice === '')
    return refuse({ problems: [...wrongList, ...codeProblems(code)], details: false });
  const asked = asksDetails(typed);
  if (asked && !hasDetails(form))
    return refuse({ problems: codeProblems(code), details: codeProblems(code).length === 0 });
  const { rows, problems: wrongRows } = readRows(typed, live);
  const { opens, problems: wrongOpens } = readOpens(typed, live);
  const problems = [...wrongRows, ...wrongOpens, ...codeProblems(code)];
  if (problems.length > 0) return refuse({ problems, details: asked });
  return ok({ choice: typed.choice, reason, code, paper, rows, opens });
};
