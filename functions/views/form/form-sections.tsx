import { type Field, type Section, standsApart, textOf } from '../../domain/forms/field.ts';
import { ReasonBoxes } from '../findings/reason-boxes.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import { fieldTexts, namingOf, sectionOf } from '../text/fields.ts';
import { ClosedField } from './closed-field.tsx';
import { postedOf } from './differences.ts';
import { FieldBlock } from './field-block.tsx';
import { type FormView, shownProblems } from './form-view.ts';
import { RowsBlock } from './rows-block.tsx';

type Props = { readonly view: FormView; readonly action: string };

const OneField = ({ field, view, action }: Props & { readonly field: Field }) => {
  const words = useTexts(fieldTexts);
  const refused = view.problems.some(({ path, code }) => path === field.name && code === 'field.closed');
  if (view.closed?.(field) && !refused) return <ClosedField field={field} view={view} />;
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

/** Neighbouring numbers stand side by side where there is room. */
const inGroups = (fields: readonly Field[]): readonly (readonly Field[])[] => {
  const [first, ...rest] = fields;
  if (first === undefined) return [];
  const until = rest.findIndex(({ type }) => type !== 'number');
  const more = first.type === 'number' ? rest.slice(0, until === -1 ? rest.length : until) : [];
  return [[first, ...more], ...inGroups(rest.slice(more.length))];
};

const SectionBlock = ({ section, view, action }: Props & { readonly section: Section }) => {
  const words = useTexts(fieldTexts);
  return (
    <fieldset class="section" id={`section-${section.name}`}>
      <legend>{sectionOf(words, view.form.name, section.name)}</legend>
      {inGroups(section.fields).map((fields) => {
        const blocks = fields.map((field) => <OneField key={field.name} field={field} view={view} action={action} />);
        return fields.length > 1 ? (
          <div class="group" key={fields[0]?.name}>
            {blocks}
          </div>
        ) : (
          blocks
        );
      })}
    </fieldset>
  );
};

/** What stands apart goes along with each save, or it would be lost: in boxes where the rules say what it answers. */
const StandingApart = ({ section, view }: Pick<Props, 'view'> & { readonly section: Section }) =>
  view.findings === undefined ? (
    <HiddenFields fields={postedOf({ ...view.form, sections: [section] }, view.filled)} />
  ) : (
    <ReasonBoxes view={view} findings={view.findings.findings} />
  );

/** Every section of an official form with what was typed; the page puts them into a form element. */
export const FormSections = ({ view, action }: Props) => (
  <>
    {view.form.sections.map((section) =>
      standsApart(section) ? (
        <StandingApart key={section.name} section={section} view={view} />
      ) : (
        <SectionBlock key={section.name} section={section} view={view} action={action} />
      ),
    )}
  </>
);
