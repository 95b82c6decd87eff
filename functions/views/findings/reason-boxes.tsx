import { type CellField, type Filled, type Form, fieldsOf, type Problem, rowsOf } from '../../domain/forms/field.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { FieldBlock } from '../form/field-block.tsx';
import { useLang, useTexts } from '../lang.ts';
import { findingsTexts } from '../text/findings.ts';

const rows = 'explanations';

type Reasoned = { readonly rule: string; readonly reason: string };

const writtenIn = (filled: Filled): readonly Reasoned[] =>
  rowsOf(filled, rows).map((row) => ({ rule: row['rule'] ?? '', reason: row['reason'] ?? '' }));

const useWarnings = (findings: readonly Finding[]): ReadonlyMap<string, string> => {
  const lang = useLang();
  return new Map(
    findings.flatMap(({ severity, rule, message }) => (severity === 'warns' ? [[rule, message[lang]]] : [])),
  );
};

const reasonIn = (form: Form): CellField | undefined =>
  fieldsOf(form)
    .flatMap((field) => (field.type === 'rows' && field.name === rows ? field.fields : []))
    .find(({ name }) => name === 'reason');

type BoxProps = Reasoned & {
  /** Its row of the form. */
  readonly index: number;
  /** What is warned of; nothing when it is not any more. */
  readonly about: string | undefined;
  readonly form: Form;
  readonly problems: readonly Problem[];
};

const nobody: ReadonlyMap<string, string> = new Map();

const ReasonBox = ({ rule, reason, index, about, form, problems }: BoxProps) => {
  const { reasons } = useTexts(findingsTexts);
  const field = reasonIn(form);
  const path = `${rows}.${index}`;
  if (field === undefined) return null;
  return (
    <>
      <input type="hidden" name={`${path}.rule`} value={rule} autoComplete="off" />
      <FieldBlock
        field={{ ...field, required: true }}
        path={`${path}.reason`}
        value={reason}
        naming={{ label: about ?? reasons.noLonger(rule), hint: reasons.hint }}
        problem={problems.find((one) => one.path === `${path}.reason`)}
        options={() => []}
        people={nobody}
      />
    </>
  );
};

type ReasonBoxesProps = {
  readonly view: { readonly form: Form; readonly filled: Filled; readonly problems: readonly Problem[] };
  readonly findings: readonly Finding[];
};

/** A box for each reason that was written, and for each warning that has none yet; hidden by the style sheet while there is none. */
export const ReasonBoxes = ({ view, findings }: ReasonBoxesProps) => {
  const { reasons } = useTexts(findingsTexts);
  const warnings = useWarnings(findings);
  const written = writtenIn(view.filled).filter(({ rule, reason }) => reason !== '' || warnings.has(rule));
  const open = [...warnings.keys()].filter((rule) => written.every((one) => one.rule !== rule));
  return (
    <fieldset class="section reasons" id="reasons" tabIndex={-1}>
      <legend>{reasons.title}</legend>
      {[...written, ...open.map((rule) => ({ rule, reason: '' }))].map((one, index) => (
        <ReasonBox key={one.rule} {...view} {...one} index={index} about={warnings.get(one.rule)} />
      ))}
    </fieldset>
  );
};

/** In the answer to an autosave: boxes for warnings that came up since. Those that are on the page stay as they are being typed. */
export const FreshReasonBoxes = ({ view, findings }: ReasonBoxesProps) => {
  const posted = writtenIn(view.filled);
  const fresh = [...useWarnings(findings)].filter(([rule]) => posted.every((one) => one.rule !== rule));
  if (fresh.length === 0) return null;
  return (
    <div hx-swap-oob="beforeend:#reasons">
      {fresh.map(([rule, about], at) => (
        <ReasonBox key={rule} {...view} rule={rule} reason="" index={posted.length + at} about={about} />
      ))}
    </div>
  );
};
