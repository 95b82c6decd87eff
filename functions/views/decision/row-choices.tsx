import type { NominationLine } from '../dossier/dossier.ts';
import { titleText } from '../dossier/nomination-list.tsx';
import { useLang, useTexts } from '../lang.ts';
import { rowsTexts } from '../text/rows.ts';
import { apartTyped, type DecisionTyped, rowName } from './decision-typed.ts';

type RowChoicesProps = {
  readonly nominations: readonly NominationLine[];
  readonly typed: DecisionTyped;
  readonly problem: string | undefined;
};

const RowChoice = ({ nomination, typed }: { readonly nomination: NominationLine; readonly typed: DecisionTyped }) => {
  const lang = useLang();
  const { form } = useTexts(rowsTexts);
  const { id, name, title } = nomination;
  const chosen = typed.rows.get(id)?.choice ?? '';
  return (
    <li>
      <label for={rowName(id)}>
        {name}
        <br />
        <span class="soft small">{titleText(title, lang)}</span>
      </label>
      <select id={rowName(id)} name={rowName(id)}>
        {(['', 'return', 'reject'] as const).map((choice) => (
          <option key={choice} value={choice} selected={choice === chosen}>
            {form[choice === '' ? 'asTheList' : choice]}
          </option>
        ))}
      </select>
    </li>
  );
};

/** One list per nomination, each at "as the list" until somebody sets it otherwise: two touches, never one. */
export const RowChoices = ({ nominations, typed, problem }: RowChoicesProps) => {
  const { form } = useTexts(rowsTexts);
  return (
    <details id="apart" open={problem !== undefined || apartTyped(typed).size > 0}>
      <summary>{form.heading}</summary>
      <div class="stack tight">
        <p class="hint">{form.hint}</p>
        {problem && <p class="wrong">{problem}</p>}
        <ol class="lines choices">
          {nominations.map((nomination) => (
            <RowChoice key={nomination.id} nomination={nomination} typed={typed} />
          ))}
        </ol>
      </div>
    </details>
  );
};

/** Whether a return is to leave some fields open alone. */
export const LimitChoice = ({ typed, problem }: Omit<RowChoicesProps, 'nominations'>) => {
  const { form } = useTexts(rowsTexts);
  return (
    <div class="field">
      {problem && (
        <span class="wrong" id="limit-wrong">
          {problem}
        </span>
      )}
      <div class="options">
        <label>
          <input
            type="checkbox"
            id="limit"
            name="limit"
            value="yes"
            checked={typed.limit}
            aria-describedby={problem && 'limit-wrong'}
          />
          <span>{form.limit}</span>
        </label>
      </div>
    </div>
  );
};
