import type { Form } from '../../domain/forms/field.ts';
import { statementForm } from '../../domain/forms/forms.ts';
import { countFindings, type Finding } from '../../domain/rules/finding.ts';
import { useLang, useTexts } from '../lang.ts';
import { findingsTexts } from '../text/findings.ts';
import { useCures } from './cures.ts';
import { FindingList } from './finding-list.tsx';
import type { FindingsView } from './findings-view.ts';
import { CountsMark } from './severity.tsx';

type Replacing = {
  /** In the answer to an autosave it takes the place of what the page has. */
  readonly replaces?: boolean | undefined;
};

const oob = ({ replaces }: Replacing) => (replaces ? { 'hx-swap-oob': 'outerMorph' } : {});

/** Above the form; its counts alone are announced when they change, so that typing is not talked over. */
export const FindingsSummary = ({ view, ...replacing }: Replacing & { readonly view: FindingsView }) => {
  const { title } = useTexts(findingsTexts);
  return (
    <p id="findings-summary" role="status" {...oob(replacing)}>
      <a href="#findings">{title}</a>: <CountsMark counts={countFindings(view.findings)} />
    </p>
  );
};

type FormFindingsProps = Replacing & { readonly form: Form; readonly view: FindingsView };

/** Beside the form: what the rules say of what is typed, with links to where a cure begins. */
export const FormFindings = ({ form, view, ...replacing }: FormFindingsProps) => {
  const texts = useTexts(findingsTexts);
  const lang = useLang();
  const here = useCures(form);
  const there = useCures(statementForm, view.statement);
  const cures = (finding: Finding) => [...here(finding), ...(view.statement === undefined ? [] : there(finding))];
  const counts = countFindings(view.findings);
  return (
    <section class="card" id="findings" aria-labelledby="findings-title" tabIndex={-1} {...oob(replacing)}>
      <h2 id="findings-title">{texts.title}</h2>
      <CountsMark counts={counts} />
      {view.findings.length > 0 && <FindingList view={view} cures={cures} />}
      {counts.blocks > 0 && <p class="small">{texts.what.blocks}</p>}
      {counts.warns > 0 && (
        <p class="small">
          {texts.what.warns} <a href="#reasons">{texts.reasons.to}</a>
        </p>
      )}
      <p class="soft small">{texts.checkedBy(view.law.name[lang])}</p>
    </section>
  );
};
