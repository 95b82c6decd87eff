import type { RouteEnd, Stage } from '../../domain/data/authorities.ts';
import { type Choice, choices } from '../../domain/turn.ts';
import { TextField } from '../dossier/text-field.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';
import { decisionTexts } from '../text/decision.ts';

/** `left`: the tries that are left after a wrong code. */
export type DecisionProblem = { readonly code: keyof typeof anchors; readonly left?: number };

export type DecisionTyped = {
  readonly choice: Choice | '';
  readonly reason: string;
  readonly code: string;
  readonly paperNumber: string;
  readonly paperDate: string;
  readonly paperSigner: string;
};

export type DecisionFormProps = {
  readonly action: string;
  readonly typed: DecisionTyped;
  readonly problems: readonly DecisionProblem[];
  /** Where an approval sends the dossier. */
  readonly approveTo: Stage | RouteEnd;
  /** Whether this stage is the deciding authority, whose decision may carry a number already. */
  readonly asksPaper: boolean;
};

export const nothingTyped: DecisionTyped = {
  choice: '',
  reason: '',
  code: '',
  paperNumber: '',
  paperDate: '',
  paperSigner: '',
};

const anchors = {
  'choice.missing': 'choice',
  'reason.missing': 'reason',
  'reason.tooLong': 'reason',
  'reason.invalid': 'reason',
  'code.missing': 'code',
  'code.shape': 'code',
  'code.wrong': 'code',
  'paper.number': 'paperNumber',
  'paper.date': 'paperDate',
  'paper.signer': 'paperSigner',
  'paper.onlyWithApproval': 'paperNumber',
  'rows.unknown': 'choice',
  'rows.noneLeft': 'choice',
} as const;

const useLines = (problems: readonly DecisionProblem[]) => {
  const texts = useTexts(decisionTexts).problems;
  return problems.map(({ code, left = 0 }) => ({ anchor: anchors[code], text: texts[code](left) }));
};

export const DecisionSummary = ({ problems }: Pick<DecisionFormProps, 'problems'>) => (
  <ErrorSummary lines={useLines(problems)} />
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

export const DecisionForm = ({ action, typed, problems, approveTo, asksPaper }: DecisionFormProps) => {
  const { form, notASignature } = useTexts(decisionTexts);
  const lines = useLines(problems);
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
        <Choices typed={typed} approveTo={approveTo} problem={said('choice')} />
        <TextField {...field('reason')} label={form.reason} hint={form.reasonHint} kind="area" />
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
