import { TextField } from '../dossier/text-field.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import { adminTexts } from '../text/admin.ts';
import { type AdminProblem, useProblems } from './admin-problems.ts';

/** A day as dd/mm/yyyy, a time as HH:mm, and why; all as typed. */
export type MomentTyped = { readonly date: string; readonly time: string; readonly reason: string };

export type MomentFormProps = {
  readonly csrf: string;
  readonly action: string;
  /** Keeps the ids of two forms on a page apart: `<name>-form` and one for each field. */
  readonly name: string;
  readonly typed: MomentTyped;
  readonly problems: readonly AdminProblem[];
  readonly reasonHint: string;
  /** What moving it may do that nothing undoes. */
  readonly warning?: string | undefined;
  readonly submit: string;
};

/** Moves something to another moment, with a reason. */
export const MomentForm = ({ csrf, action, name, typed, problems, reasonHint, warning, submit }: MomentFormProps) => {
  const { turn } = useTexts(adminTexts);
  const { said } = useProblems(problems, name);
  const field = (of: keyof MomentTyped) => ({ name: of, id: `${name}-${of}`, value: typed[of], problem: said(of) });
  return (
    <form id={`${name}-form`} method="post" action={action} class="stack" noValidate>
      <HiddenFields fields={{ csrf }} />
      <div class="group">
        <TextField {...field('date')} label={turn.date} kind="date" />
        <TextField {...field('time')} label={turn.time} hint={turn.timeHint} kind="time" />
      </div>
      <TextField {...field('reason')} label={turn.reason} hint={reasonHint} />
      {warning !== undefined && <p class="notice warn">{warning}</p>}
      <p class="actions">
        <button type="submit">{submit}</button>
      </p>
    </form>
  );
};
