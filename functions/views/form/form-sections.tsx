import { type Field, type Section, textOf } from '../../domain/forms/field.ts';
import { useTexts } from '../lang.ts';
import { fieldTexts, namingOf, sectionOf } from '../text/fields.ts';
import { FieldBlock } from './field-block.tsx';
import { type FormView, shownProblems } from './form-view.ts';
import { RowsBlock } from './rows-block.tsx';

type Props = { readonly view: FormView; readonly action: string };

const OneField = ({ field, view, action }: Props & { readonly field: Field }) => {
  const words = useTexts(fieldTexts);
  if (field.type === 'rows') return <RowsBlock field={field} view={view} action={action} />;
  return (
    <FieldBlock
      field={field}
      path={field.name}
      value={textOf(view.filled, field.name)}
      naming={namingOf(words, view.form.name, field.name)}
      problem={shownProblems(view).find(({ path }) => path === field.name)}
      options={view.options}
      people={view.people}
    />
  );
};

const narrow = ({ type }: Field) => type === 'number' || type === 'date';

/** Neighbouring dates and numbers stand side by side where there is room. */
const inPairs = (fields: readonly Field[]): readonly (readonly Field[])[] => {
  const [first, second, ...rest] = fields;
  if (first === undefined) return [];
  if (second !== undefined && narrow(first) && narrow(second)) return [[first, second], ...inPairs(rest)];
  return [[first], ...inPairs(fields.slice(1))];
};

const SectionBlock = ({ section, view, action }: Props & { readonly section: Section }) => {
  const words = useTexts(fieldTexts);
  return (
    <fieldset class="section" id={`section-${section.name}`}>
      <legend>{sectionOf(words, view.form.name, section.name)}</legend>
      {inPairs(section.fields).map((fields) => {
        const blocks = fields.map((field) => <OneField key={field.name} field={field} view={view} action={action} />);
        return fields.length > 1 ? (
          <div class="pair" key={fields[0]?.name}>
            {blocks}
          </div>
        ) : (
          blocks
        );
      })}
    </fieldset>
  );
};

/** Every section of an official form with what was typed; the page puts them into a form element. */
export const FormSections = ({ view, action }: Props) => (
  <>
    {view.form.sections.map((section) => (
      <SectionBlock key={section.name} section={section} view={view} action={action} />
    ))}
  </>
);
