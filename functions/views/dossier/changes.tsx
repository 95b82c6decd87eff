import { type FormName, fieldsOf } from '../../domain/forms/field.ts';
import { formOf, type RecipientKind } from '../../domain/forms/forms.ts';
import { pathLabel } from '../form/path-label.ts';
import { useLang, useTexts } from '../lang.ts';
import { decisionTexts } from '../text/decision.ts';
import { fieldTexts } from '../text/fields.ts';
import type { NominationLine } from './dossier.ts';
import { fieldValue, type Reading } from './field-value.ts';
import { NominationList, titleText } from './nomination-list.tsx';
import { Prose } from './prose.tsx';

/** `path` is a field of the form, or `rows.0.cell`; the texts stand as filled in, a row that was not there is empty. */
export type ChangedField = { readonly path: string; readonly before: string; readonly after: string };

export type Changes = {
  /** The round which this stage saw last. */
  readonly sinceRound: number;
  /** What the unit answered to the reason of the return. */
  readonly answer?: string | undefined;
  readonly statement: readonly ChangedField[];
  readonly added: readonly NominationLine[];
  readonly removed: readonly NominationLine[];
  readonly changed: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: RecipientKind;
    readonly fields: readonly ChangedField[];
  }[];
};

const useField = (form: FormName, path: string, people: Reading['people']) => {
  const lang = useLang();
  const [name = '', , cellName = ''] = path.split('.');
  const field = fieldsOf(formOf(form)).find((one) => one.name === name);
  const cell = field?.type === 'rows' ? field.fields.find((one) => one.name === cellName) : field;
  return {
    label: pathLabel(formOf(form), fieldTexts[lang], path),
    say: (text: string) => (cell === undefined ? text : fieldValue(cell, text, { lang, reveal: false, people })),
  };
};

type FieldsProps = {
  readonly form: FormName;
  readonly fields: readonly ChangedField[];
  readonly people: Reading['people'];
};

const ChangedFieldLine = ({
  form,
  change,
  people,
}: Omit<FieldsProps, 'fields'> & { readonly change: ChangedField }) => {
  const { changes } = useTexts(decisionTexts);
  const { label, say } = useField(form, change.path, people);
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

const ChangedFields = ({ form, fields, people }: FieldsProps) => (
  <dl class="stack tight">
    {fields.map((change) => (
      <ChangedFieldLine key={change.path} form={form} change={change} people={people} />
    ))}
  </dl>
);

const Removed = ({ removed }: Pick<Changes, 'removed'>) => {
  const lang = useLang();
  return (
    <ul>
      {removed.map(({ id, name, title }) => (
        <li key={id}>{`${name} – ${titleText(title, lang)}`}</li>
      ))}
    </ul>
  );
};

export type ChangesProps = {
  readonly changes: Changes;
  readonly href: (nominationId: string) => string;
  readonly people?: Reading['people'] | undefined;
};

const nobody: Reading['people'] = new Map();

/** What is new since this stage last looked: the first thing somebody reads of a dossier that comes again. */
export const ChangesSection = ({ changes, href, people = nobody }: ChangesProps) => {
  const texts = useTexts(decisionTexts).changes;
  const { statement, added, removed, changed, answer, sinceRound } = changes;
  const nothing = statement.length + added.length + removed.length + changed.length === 0;
  return (
    <section class="notice warn" aria-labelledby="changes">
      <h2 id="changes">{texts.heading}</h2>
      <p class="small">{texts.since(sinceRound)}</p>
      {answer !== undefined && <h3>{texts.answer}</h3>}
      {answer !== undefined && <p class="quote">{answer}</p>}
      {nothing && <p>{texts.none}</p>}
      {statement.length > 0 && <h3>{texts.statement}</h3>}
      {statement.length > 0 && <ChangedFields form="statement" fields={statement} people={people} />}
      {changed.map(({ id, name, kind, fields }) => (
        <div key={id} class="stack tight">
          <h3>
            <a href={href(id)}>{name}</a>
          </h3>
          <ChangedFields form={kind} fields={fields} people={people} />
        </div>
      ))}
      {added.length > 0 && <h3>{texts.added}</h3>}
      {added.length > 0 && <NominationList nominations={added} href={href} />}
      {removed.length > 0 && <h3>{texts.removed}</h3>}
      {removed.length > 0 && <Removed removed={removed} />}
    </section>
  );
};
