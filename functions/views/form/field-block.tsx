import type { CellField, Problem } from '../../domain/forms/field.ts';
import { useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';
import type { Naming } from '../text/fields.ts';
import { formTexts } from '../text/form.ts';
import { problemTexts } from '../text/problems.ts';
import { Control, type ControlProps, Radios } from './control.tsx';

export type FieldBlockProps = Omit<ControlProps, 'invalid' | 'describedBy'> & {
  readonly naming: Naming;
  readonly problem: Problem | undefined;
  /** Choices in repeated rows stay lists, to keep rows short. */
  readonly compact?: boolean;
};

const shortChoice = 4;

const limitHint = (field: CellField, limit: (characters: number) => string) =>
  field.type === 'paragraph' && field.lines === undefined ? limit(field.max) : undefined;

const useHints = ({ field, naming }: FieldBlockProps): string => {
  const { dateFormat } = useTexts(commonTexts);
  const { atMost } = useTexts(formTexts);
  const hints = [
    field.type === 'oath' ? undefined : naming.hint,
    field.type === 'date' ? dateFormat : undefined,
    limitHint(field, atMost),
  ];
  return hints.filter((hint) => hint !== undefined).join('. ');
};

const Optional = ({ field }: { readonly field: CellField }) => {
  const { optional } = useTexts(commonTexts);
  return field.required ? null : <span class="optional">{` (${optional})`}</span>;
};

const About = ({ path, hint, problem }: { path: string; hint: string; problem: Problem | undefined }) => {
  const words = useTexts(problemTexts);
  return (
    <>
      {hint && (
        <span class="hint" id={`${path}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span class="wrong" id={`${path}-wrong`}>
          {words[problem.code](problem)}
        </span>
      )}
    </>
  );
};

const isRadio = ({ field, compact, options }: FieldBlockProps) => {
  const offered = field.type === 'choice' && !compact && field.required ? options(field.options).length : 0;
  return offered > 0 && offered <= shortChoice;
};

const isLong = ({ field }: FieldBlockProps) =>
  field.type === 'paragraph' || (field.type === 'line' && field.max >= 300);

const blockClass = (props: FieldBlockProps) => (isLong(props) ? 'field whole' : 'field');

/** A field with its label, hint and problem, each tied to the control for those who hear the page. */
export const FieldBlock = (props: FieldBlockProps) => {
  const { field, path, naming, problem } = props;
  const hint = useHints(props);
  const describedBy = [hint && `${path}-hint`, problem && `${path}-wrong`].filter(Boolean).join(' ') || undefined;
  const control = { ...props, label: naming.hint ?? naming.label, invalid: problem !== undefined, describedBy };
  if (isRadio(props))
    return (
      <fieldset class={blockClass(props)} aria-describedby={describedBy}>
        <legend class="name">
          {naming.label}
          <Optional field={field} />
        </legend>
        <About path={path} hint={hint} problem={problem} />
        <Radios {...control} />
      </fieldset>
    );
  return (
    <div class={blockClass(props)}>
      {field.type !== 'oath' && (
        <label for={path}>
          {naming.label}
          <Optional field={field} />
        </label>
      )}
      <About path={path} hint={hint} problem={problem} />
      <Control {...control} />
    </div>
  );
};
