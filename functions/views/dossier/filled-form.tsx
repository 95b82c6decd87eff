import { type Field, type Filled, type FormName, rowsOf, standsApart, textOf } from '../../domain/forms/field.ts';
import { formOf } from '../../domain/forms/forms.ts';
import { useLang } from '../lang.ts';
import { fieldTexts, namingOf, sectionOf } from '../text/fields.ts';
import { Facts } from './facts.tsx';
import { fieldValue, type Reading } from './field-value.ts';
import { FilledRows } from './filled-rows.tsx';
import { Prose } from './prose.tsx';

export type FilledFormProps = {
  readonly form: FormName;
  readonly filled: Filled;
  /** Shows citizen id and birth date whole: only on the dossier's own pages, for those who may read it. */
  readonly reveal?: boolean | undefined;
  readonly people?: Reading['people'] | undefined;
};

const nobody: Reading['people'] = new Map();

type SectionProps = {
  readonly form: FormName;
  readonly fields: readonly Field[];
  readonly filled: Filled;
  readonly reading: Reading;
};

type LongProps = Omit<SectionProps, 'fields'> & { readonly field: Field };

/** A long text or a list under its own heading. */
const LongField = ({ form, field, filled, reading }: LongProps) => {
  const rows = field.type === 'rows' ? rowsOf(filled, field.name) : [];
  const text = field.type === 'paragraph' ? textOf(filled, field.name) : '';
  if (text === '' && rows.length === 0) return null;
  return (
    <div class={field.type === 'paragraph' ? 'stack tight reading' : 'stack tight'}>
      <h3>{namingOf(fieldTexts[reading.lang], form, field.name).label}</h3>
      {text !== '' && (
        <p>
          <Prose text={text} />
        </p>
      )}
      {field.type === 'rows' && <FilledRows field={field} rows={rows} reading={reading} />}
    </div>
  );
};

/** Short fields side by side, then each long one; what is empty is left out. */
const SectionBody = ({ fields, ...rest }: SectionProps) => {
  const { form, filled, reading } = rest;
  const short = fields.flatMap((field) => {
    if (field.type === 'rows' || field.type === 'paragraph') return [];
    const text = textOf(filled, field.name);
    const { label } = namingOf(fieldTexts[reading.lang], form, field.name);
    return text === '' ? [] : [{ label, value: fieldValue(field, text, reading) }];
  });
  return (
    <>
      {short.length > 0 && <Facts items={short} />}
      {fields.map((field) => (
        <LongField key={field.name} field={field} {...rest} />
      ))}
    </>
  );
};

/** An official form as it was filled in, to read. */
export const FilledForm = ({ form, filled, reveal = false, people = nobody }: FilledFormProps) => {
  const lang = useLang();
  return (
    <div class="stack loose">
      {formOf(form)
        .sections.filter((section) => !standsApart(section))
        .map(({ name, fields }) => (
          <section key={name} class="stack">
            <h2>{sectionOf(fieldTexts[lang], form, name)}</h2>
            <SectionBody form={form} fields={fields} filled={filled} reading={{ lang, reveal, people }} />
          </section>
        ))}
    </div>
  );
};
