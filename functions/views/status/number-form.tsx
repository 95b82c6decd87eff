import { TextField, type TextFieldProps } from '../dossier/text-field.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import { statusTexts } from '../text/status.ts';
import { statusPaths } from './status-paths.ts';

export type NumberProblem = 'number.missing' | 'date.shape' | 'signer.missing';

export type NumberFormProps = {
  readonly csrf: string;
  readonly proposalId: string;
  readonly typed: { readonly number: string; readonly date: string; readonly signer: string };
  readonly problems: readonly NumberProblem[];
  /** Where to go afterwards: the list of what waits, or the dossier's page. */
  readonly from: 'page' | 'list';
};

const fields = { number: 'number.missing', date: 'date.shape', signer: 'signer.missing' } as const;

export const numberAnchor = (proposalId: string, problem: NumberProblem): string =>
  `${problem.split('.')[0]}-${proposalId}`;

export const numberFormId = (proposalId: string): string => `number-form-${proposalId}`;

/** The decision by which an approved dossier's awards are given. */
export const NumberForm = ({ csrf, proposalId, typed, problems, from }: NumberFormProps) => {
  const { number: texts } = useTexts(statusTexts);
  const field = (name: keyof typeof fields): TextFieldProps => ({
    name,
    id: `${name}-${proposalId}`,
    label: texts[name],
    value: typed[name],
    problem: problems.includes(fields[name]) ? texts.problems[fields[name]] : undefined,
  });
  return (
    <form id={numberFormId(proposalId)} method="post" action={statusPaths.number(proposalId)} class="stack" noValidate>
      <HiddenFields fields={{ csrf, from }} />
      <TextField {...field('number')} />
      <TextField {...field('date')} kind="date" />
      <TextField {...field('signer')} />
      <p class="actions">
        <button type="submit">{texts.submit}</button>
      </p>
    </form>
  );
};
