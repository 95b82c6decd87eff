import { useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';

export type TextFieldProps = {
  readonly name: string;
  /** What an error summary leads to; the name, unless a page repeats the form. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly kind?: 'line' | 'area' | 'date' | 'time' | 'code' | 'search';
  readonly optional?: boolean;
};

const looks = {
  line: { autoComplete: 'off' },
  date: { autoComplete: 'off', inputMode: 'numeric', maxLength: 10, class: 'w-date' },
  time: { autoComplete: 'off', inputMode: 'numeric', maxLength: 5, class: 'w-number' },
  code: { autoComplete: 'one-time-code', inputMode: 'numeric', maxLength: 12, class: 'w-six', spellcheck: false },
  search: { autoComplete: 'off', enterKeyHint: 'search' },
} as const;

/** One thing to type outside the official forms, with label, hint and problem tied to it. */
export const TextField = ({
  name,
  id = name,
  label,
  value,
  hint,
  problem,
  kind = 'line',
  optional,
}: TextFieldProps) => {
  const words = useTexts(commonTexts);
  const said = [hint, kind === 'date' ? words.dateFormat : undefined].filter((part) => part !== undefined).join(' ');
  const describedBy = [said && `${id}-hint`, problem && `${id}-wrong`].filter(Boolean).join(' ') || undefined;
  const common = {
    id,
    name,
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-describedby': describedBy,
  };
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <span class="optional">{` (${words.optional})`}</span>}
      </label>
      {said && (
        <span class="hint" id={`${id}-hint`}>
          {said}
        </span>
      )}
      {problem && (
        <span class="wrong" id={`${id}-wrong`}>
          {problem}
        </span>
      )}
      {kind === 'area' ? (
        <textarea {...common} value={value} rows={4} />
      ) : (
        <input {...common} {...looks[kind]} type="text" value={value} />
      )}
    </div>
  );
};
