import type { ChangedField, NamedChange } from '../../domain/compare.ts';
import { type FormName, fieldsOf } from '../../domain/forms/field.ts';
import { formOf } from '../../domain/forms/forms.ts';
import { pathLabel } from '../form/path-label.ts';
import { useLang, useTexts } from '../lang.ts';
import { decisionTexts } from '../text/decision.ts';
import { fieldTexts } from '../text/fields.ts';
import { fieldValue, type Reading } from './field-value.ts';
import { Prose } from './prose.tsx';

/** How the changes of one form are read. */
type Reader = Pick<Reading, 'people' | 'reveal'> & { readonly form: FormName };

const useField = ({ form, ...reading }: Reader, path: string) => {
  const lang = useLang();
  const [name = '', , cellName = ''] = path.split('.');
  const field = fieldsOf(formOf(form)).find((one) => one.name === name);
  const cell = field?.type === 'rows' ? field.fields.find((one) => one.name === cellName) : field;
  return {
    label: pathLabel(formOf(form), fieldTexts[lang], path),
    say: (text: string) => (cell === undefined ? text : fieldValue(cell, text, { lang, ...reading })),
  };
};

const ChangedFieldLine = ({ change, ...reader }: Reader & { readonly change: ChangedField }) => {
  const { changes } = useTexts(decisionTexts);
  const { label, say } = useField(reader, change.path);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span class="soft small">{changes.before}: </span>
        <del>
          <Prose text={say(change.before) || changes.empty} />
        </del>
      </dd>
      <dd>
        <span class="soft small">{changes.after}: </span>
        <ins>
          <Prose text={say(change.after) || changes.empty} />
        </ins>
      </dd>
    </div>
  );
};

/** Each changed field with its whole text, before and after. */
export const ChangedFields = ({ fields, ...reader }: Reader & { readonly fields: readonly ChangedField[] }) => (
  <dl class="stack tight">
    {fields.map((change) => (
      <ChangedFieldLine key={change.path} change={change} {...reader} />
    ))}
  </dl>
);

const NamedChangeText = ({ change, ...reader }: Reader & { readonly change: NamedChange }) => {
  const { changes } = useTexts(decisionTexts);
  const { label, say } = useField(reader, change.path);
  if (change.before === undefined || change.after === undefined) return <>{label}</>;
  return (
    <>
      {`${label}: `}
      <del>{say(change.before) || changes.empty}</del>
      {' → '}
      <ins>{say(change.after) || changes.empty}</ins>
    </>
  );
};

/** Which fields changed, in one sentence. */
export const NamedChanges = ({ fields, ...reader }: Reader & { readonly fields: readonly NamedChange[] }) =>
  fields.map((change, index) => [index > 0 && '; ', <NamedChangeText key={change.path} change={change} {...reader} />]);
