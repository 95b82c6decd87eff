import { type FormName, standsApart } from '../../domain/forms/field.ts';
import { formOf } from '../../domain/forms/forms.ts';
import { useTexts } from '../lang.ts';
import { fieldTexts, namingOf, sectionOf } from '../text/fields.ts';
import { openName } from './decision-typed.ts';

type OpenTickProps = { readonly what: string; readonly label: string; readonly opens: ReadonlySet<string> };

export const OpenTick = ({ what, label, opens }: OpenTickProps) => (
  <label>
    <input type="checkbox" id={openName(what)} name={openName(what)} value="yes" checked={opens.has(what)} />
    <span>{label}</span>
  </label>
);

type OpenFieldsProps = {
  readonly form: FormName;
  /** `statement`, or the nomination's id. */
  readonly of: string;
  readonly opens: ReadonlySet<string>;
};

/** Every field of a form to tick, section by section. */
export const OpenFields = ({ form, of, opens }: OpenFieldsProps) => {
  const words = useTexts(fieldTexts);
  const sections = formOf(form).sections.filter((section) => !standsApart(section));
  return (
    <div class="stack">
      {sections.map(({ name, fields }) => (
        <fieldset key={name} class="field">
          <legend class="name">{sectionOf(words, form, name)}</legend>
          <div class="options">
            {fields.map((field) => (
              <OpenTick
                key={field.name}
                what={`${of}.${field.name}`}
                label={namingOf(words, form, field.name).label}
                opens={opens}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
};
