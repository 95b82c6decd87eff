import * as v from 'valibot';
import { dayOf, parseDay } from '../domain/calendar.ts';
import type { Posted } from '../domain/forms/read.ts';
import type { DecisionPaper } from '../domain/proposal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { optionalLine, optionalParagraph } from '../domain/text.ts';
import { type Choice, choices } from '../domain/turn.ts';
import type { Answer } from '../usecases/record-decision.ts';
import type { DecisionProblem, DecisionTyped } from '../views/decision/decision-form.tsx';

const REASON_MAX = 2_000;

const choiceOf = (typed: string): Choice | '' => choices.find((choice) => choice === typed) ?? '';

export const typedOf = (form: Posted): DecisionTyped => ({
  choice: choiceOf(form.get('choice') ?? ''),
  reason: form.get('reason') ?? '',
  code: form.get('code') ?? '',
  paperNumber: form.get('paperNumber') ?? '',
  paperDate: form.get('paperDate') ?? '',
  paperSigner: form.get('paperSigner') ?? '',
});

const reasonOf = (typed: DecisionTyped): { reason: string | undefined; problems: DecisionProblem[] } => {
  const parsed = v.safeParse(optionalParagraph(REASON_MAX), typed.reason);
  if (!parsed.success) {
    const tooLong = parsed.issues[0].message === 'text.tooLong';
    return {
      reason: undefined,
      problems: [tooLong ? { code: 'reason.tooLong', limit: REASON_MAX } : { code: 'reason.invalid' }],
    };
  }
  const needed = typed.choice === 'return' || typed.choice === 'reject';
  return { reason: parsed.output, problems: needed && parsed.output === undefined ? [{ code: 'reason.missing' }] : [] };
};

const PAPER_MAX = 200;

const paperOf = (
  typed: DecisionTyped,
  asksPaper: boolean,
  now: string,
): { paper: DecisionPaper | undefined; problems: DecisionProblem[] } => {
  const [number, signer] = [typed.paperNumber, typed.paperSigner].map((text) =>
    v.safeParse(optionalLine(PAPER_MAX), text),
  );
  const given = [typed.paperNumber, typed.paperDate, typed.paperSigner].some((text) => text.trim() !== '');
  if (!asksPaper || !given) return { paper: undefined, problems: [] };
  if (typed.choice !== 'approve') return { paper: undefined, problems: [{ code: 'paper.onlyWithApproval' }] };
  const date = parseDay(typed.paperDate.trim());
  const problems: DecisionProblem[] = [];
  if (!number?.success || number.output === undefined) problems.push({ code: 'paper.number' });
  if (date === undefined || date > dayOf(now)) problems.push({ code: 'paper.date' });
  if (!signer?.success || signer.output === undefined) problems.push({ code: 'paper.signer' });
  if (problems.length > 0 || !number?.success || !signer?.success || date === undefined)
    return { paper: undefined, problems };
  return { paper: { number: number.output ?? '', date, signer: signer.output ?? '' }, problems };
};

const codeProblems = (code: string): DecisionProblem[] =>
  code === '' ? [{ code: 'code.missing' }] : /^\d{6}$/.test(code) ? [] : [{ code: 'code.shape' }];

/** What the page behind a link posted: an answer, or what is wrong with each field. Nothing here spends a try of the code. */
export const readAnswer = (
  form: Posted,
  asksPaper: boolean,
  now: string,
): Result<Answer, readonly DecisionProblem[]> => {
  const typed = typedOf(form);
  const code = typed.code.replaceAll(/\s/g, '');
  const { reason, problems: wrongReason } = reasonOf(typed);
  const { paper, problems: wrongPaper } = paperOf(typed, asksPaper, now);
  const wrongChoice: DecisionProblem[] = typed.choice === '' ? [{ code: 'choice.missing' }] : [];
  const problems = [...wrongChoice, ...wrongReason, ...wrongPaper, ...codeProblems(code)];
  if (problems.length > 0 || typed.choice === '') return refuse(problems);
  return ok({ choice: typed.choice, reason, code, paper });
};
