import { useTexts } from '../lang.ts';
import { formTexts } from '../text/form.ts';
import { useProblemLines } from './form-summary.tsx';
import type { FormView } from './form-view.ts';
import { missingCount } from './form-view.ts';

export type FormCheckProps = {
  readonly view: Pick<FormView, 'form' | 'problems'>;
  /** In the answer to an autosave it takes the place of the panel that the page has. */
  readonly replaces?: boolean | undefined;
};

/** Beside the form: everything that is missing or wrong in it, each with a link. */
export const FormCheck = ({ view, replaces }: FormCheckProps) => {
  const texts = useTexts(formTexts);
  const lines = useProblemLines(view.form, view.problems);
  const missing = missingCount(view.problems);
  const wrong = lines.length - missing;
  return (
    <section
      class="card"
      id="check"
      aria-labelledby="check-title"
      {...(replaces ? { 'hx-swap-oob': 'outerMorph' } : {})}
    >
      <h2 id="check-title">{texts.check}</h2>
      {wrong > 0 && <p class="wrong">{texts.wrong(wrong)}</p>}
      {missing > 0 && <p>{texts.missing(missing)}</p>}
      {lines.length === 0 && <p>{texts.complete}</p>}
      {lines.length > 0 && (
        <ul class="plain small">
          {lines.map(({ anchor, text }) => (
            <li key={anchor + text}>
              <a href={`#${anchor}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
