import type { ComponentChildren } from 'preact';

export type Choosable = { readonly value: string; readonly label: string; readonly more?: ComponentChildren };

type ChoicesProps = {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly chosen: string | undefined;
  readonly items: readonly Choosable[];
};

/** One of a few, with room to explain each; the first carries the name as its id for links about the group. */
export const Choices = ({ name, legend, hint, problem, chosen, items }: ChoicesProps) => (
  <fieldset
    class="field"
    aria-describedby={[hint && `${name}-hint`, problem && `${name}-wrong`].filter(Boolean).join(' ') || undefined}
  >
    <legend class="name">{legend}</legend>
    {hint && (
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
    )}
    {problem && (
      <span class="wrong" id={`${name}-wrong`}>
        {problem}
      </span>
    )}
    <div class="options">
      {items.map(({ value, label, more }, index) => (
        <label key={value}>
          <input
            id={index === 0 ? name : `${name}-${index}`}
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            aria-invalid={problem ? 'true' : undefined}
          />
          <span>
            {label}
            {more}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);
