import type { Form, Problem } from '../../domain/forms/field.ts';
import { useTexts } from '../lang.ts';
import { fieldTexts } from '../text/fields.ts';
import { problemTexts } from '../text/problems.ts';
import { ErrorSummary, type SummaryLine } from './error-summary.tsx';
import { type FormView, shownProblems } from './form-view.ts';
import { anchorOf, pathLabel } from './path-label.ts';

/** One line per problem: the field's name, then what is wrong with it. */
export const useProblemLines = (form: Form, problems: readonly Problem[]): readonly SummaryLine[] => {
  const words = useTexts(fieldTexts);
  const say = useTexts(problemTexts);
  return problems.map((problem) => ({
    anchor: anchorOf(form, problem.path),
    text: `${pathLabel(form, words, problem.path)}: ${say[problem.code](problem)}`,
  }));
};

export const FormSummary = ({ view }: { readonly view: FormView }) => (
  <ErrorSummary lines={useProblemLines(view.form, shownProblems(view))} />
);
