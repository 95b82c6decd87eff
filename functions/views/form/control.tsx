import type { CellField, OptionList } from '../../domain/forms/field.ts';
import { useLang, useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';
import { formTexts } from '../text/form.ts';
import { optionLabel } from './options.ts';

export type ControlProps = {
  readonly field: CellField;
  /** The name it posts and the id its label and links lead to. */
  readonly path: string;
  readonly value: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly options: (list: OptionList) => readonly string[];
  readonly people: ReadonlyMap<string, string>;
};

type Described = Pick<ControlProps, 'path' | 'value' | 'invalid' | 'describedBy'>;

const common = ({ path, invalid, describedBy }: Described) => ({
  id: path,
  name: path,
  'aria-invalid': invalid ? ('true' as const) : undefined,
  'aria-describedby': describedBy,
});

const useOptions = ({ field, value, options, people }: ControlProps) => {
  const lang = useLang();
  const { gone } = useTexts(formTexts);
  if (field.type !== 'choice') return [];
  const label = (code: string) => optionLabel(field.options, code, lang, people);
  const offered = options(field.options);
  const shown = offered.map((code) => ({ code, label: label(code) }));
  return value === '' || offered.includes(value) ? shown : [...shown, { code: value, label: gone(label(value)) }];
};

const Select = (props: ControlProps) => {
  const { choose } = useTexts(formTexts);
  return (
    <select {...common(props)}>
      <option value="">{choose}</option>
      {useOptions(props).map(({ code, label }) => (
        <option key={code} value={code} selected={code === props.value}>
          {label}
        </option>
      ))}
    </select>
  );
};

/** The first option carries the path as its id, so that a link about the field leads to something that takes focus. */
export const Radios = (props: ControlProps) => (
  <div class="options">
    {useOptions(props).map(({ code, label }, index) => (
      <label key={code}>
        <input
          {...common({ ...props, describedBy: undefined })}
          id={index === 0 ? props.path : `${props.path}-${index}`}
          type="radio"
          value={code}
          checked={code === props.value}
        />
        {label}
      </label>
    ))}
  </div>
);

const Paragraph = (props: Described & { readonly max: number; readonly short: boolean }) => (
  <>
    <textarea
      {...common(props)}
      rows={props.short ? 2 : 4}
      class={props.max >= 5_000 ? 'tall' : undefined}
      data-max={props.max}
      value={props.value}
    />
    <span class="counter" id={`${props.path}-counter`} aria-hidden="true" />
  </>
);

const Oath = (props: ControlProps & { readonly label: string }) => (
  <div class="options">
    <label>
      <input {...common(props)} type="checkbox" value="yes" checked={props.value === 'yes'} />
      {props.label}
    </label>
  </div>
);

/** The control alone, without label, hint or problem. */
export const Control = (props: ControlProps & { readonly label: string }) => {
  const { dateFormat } = useTexts(commonTexts);
  const typed = { ...common(props), type: 'text' as const, value: props.value };
  switch (props.field.type) {
    case 'line':
      return <input {...typed} autoComplete="off" />;
    case 'date':
      return (
        <input {...typed} class="w-date" inputMode="numeric" autoComplete="off" maxLength={10} title={dateFormat} />
      );
    case 'number':
      return <input {...typed} class="w-number" inputMode="numeric" autoComplete="off" />;
    case 'citizenId':
      return <input {...typed} class="w-code" inputMode="numeric" autoComplete="off" spellcheck={false} />;
    case 'paragraph':
      return <Paragraph {...props} max={props.field.max} short={props.field.lines !== undefined} />;
    case 'choice':
      return <Select {...props} />;
    case 'oath':
      return <Oath {...props} />;
  }
};
