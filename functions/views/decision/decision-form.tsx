import type { RouteEnd, Stage } from '../../domain/data/authorities.ts';
import { type Choice, choices } from '../../domain/turn.ts';
import type { NominationLine } from '../dossier/dossier.ts';
import { TextField } from '../dossier/text-field.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { type Hidden, HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';
import { decisionTexts } from '../text/decision.ts';
import {
  type DecisionProblem,
  type DecisionTyped,
  openName,
  rowReasonName,
  useProblemLines,
} from './decision-typed.ts';
import { LimitChoice, RowChoices } from './row-choices.tsx';

export type DecisionFormProps = {
  readonly action: string;
  readonly typed: DecisionTyped;
  readonly problems: readonly DecisionProblem[];
  /** Where an approval sends the dossier. */
  readonly approveTo: Stage | RouteEnd;
  /** Whether this stage is the deciding authority, whose decision may carry a number already. */
  readonly asksPaper: boolean;
  /** Those that still stand. */
  readonly nominations: readonly NominationLine[];
};

export const DecisionSummary = ({ problems }: Pick<DecisionFormProps, 'problems'>) => (
  <ErrorSummary lines={useProblemLines(problems)} />
);

const useNext = (approveTo: DecisionFormProps['approveTo']): Readonly<Record<Choice, string>> => {
  const { form } = useTexts(decisionTexts);
  const { seats } = useTexts(commonTexts);
  const last = approveTo === 'awarded' || approveTo === 'forwarded';
  return {
    approve: last ? form.approve[approveTo] : form.approve.next(seats[approveTo]),
    return: form.return,
    reject: form.reject,
  };
};

/** Nothing is chosen beforehand, not even after a refusal that did not keep a choice. */
const Choices = ({
  typed,
  approveTo,
  problem,
}: Pick<DecisionFormProps, 'typed' | 'approveTo'> & { readonly problem: string | undefined }) => {
  const { form } = useTexts(decisionTexts);
  const words = useTexts(commonTexts).choices;
  const next = useNext(approveTo);
  return (
    <fieldset class="field" aria-describedby={problem && 'choice-wrong'}>
      <legend class="name">{form.legend}</legend>
      {problem && (
        <span class="wrong" id="choice-wrong">
          {problem}
        </span>
      )}
      <div class="options">
        {choices.map((choice, index) => (
          <label key={choice}>
            <input
              type="radio"
              name="choice"
              id={index === 0 ? 'choice' : `choice-${choice}`}
              value={choice}
              checked={typed.choice === choice}
            />
            <span>
              {words[choice]}
              <small>{next[choice]}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** What was typed on the page that follows, kept while somebody goes back. */
const detailsTyped = ({ rows, opens }: DecisionTyped): Hidden => ({
  ...Object.fromEntries(
    [...rows].flatMap(([id, { reason }]) => (reason === '' ? [] : [[rowReasonName(id), reason] as const])),
  ),
  ...Object.fromEntries([...opens].map((what) => [openName(what), 'yes'])),
});

export const DecisionForm = ({ action, typed, problems, approveTo, asksPaper, nominations }: DecisionFormProps) => {
  const { form, notASignature } = useTexts(decisionTexts);
  const lines = useProblemLines(problems);
  const said = (anchor: string) => lines.find((line) => line.anchor === anchor)?.text;
  const field = (name: 'reason' | 'code' | 'paperNumber' | 'paperDate' | 'paperSigner') => ({
    name,
    value: typed[name],
    problem: said(name),
  });
  return (
    <section class="card" aria-labelledby="decide">
      <h2 id="decide">{form.heading}</h2>
      <p class="soft">{notASignature}</p>
      <form id="decision" method="post" action={action} class="stack" noValidate>
        <HiddenFields fields={detailsTyped(typed)} />
        <Choices typed={typed} approveTo={approveTo} problem={said('choice')} />
        {nominations.length > 1 && <RowChoices nominations={nominations} typed={typed} problem={said('apart')} />}
        <TextField {...field('reason')} label={form.reason} hint={form.reasonHint} kind="area" />
        <LimitChoice typed={typed} problem={said('limit')} />
        {asksPaper && (
          <fieldset class="row stack">
            <legend>{form.paper}</legend>
            <p class="hint">{form.paperHint}</p>
            <TextField {...field('paperNumber')} label={form.paperNumber} optional />
            <TextField {...field('paperDate')} label={form.paperDate} kind="date" optional />
            <TextField {...field('paperSigner')} label={form.paperSigner} optional />
          </fieldset>
        )}
        <TextField {...field('code')} label={form.code} hint={form.codeHint} kind="code" />
        <p class="actions">
          <button type="submit">{form.submit}</button>
        </p>
      </form>
    </section>
  );
};
