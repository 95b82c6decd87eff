import { ROW_REASON_MAX } from '../../domain/reason.ts';
import type { NominationLine } from '../dossier/dossier.ts';
import { type FactItem, Facts } from '../dossier/facts.tsx';
import { titleText } from '../dossier/nomination-list.tsx';
import { Prose } from '../dossier/prose.tsx';
import { TextField } from '../dossier/text-field.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { type Hidden, HiddenFields } from '../hidden.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { decisionTexts } from '../text/decision.ts';
import { fieldTexts } from '../text/fields.ts';
import { grouped } from '../text/grouped.ts';
import { rowsTexts } from '../text/rows.ts';
import { decisionPaths } from './decision-paths.ts';
import {
  apartTyped,
  type DecisionProblem,
  type DecisionTyped,
  rowName,
  rowReasonName,
  useProblemLines,
} from './decision-typed.ts';
import { OpenFields, OpenTick } from './open-fields.tsx';

export type DetailsPageProps = {
  readonly frame: Frame;
  readonly token: string;
  readonly number: string;
  /** Those that still stand. */
  readonly nominations: readonly NominationLine[];
  readonly typed: DecisionTyped;
  readonly problems: readonly DecisionProblem[];
};

type Line = { readonly anchor: string; readonly text: string };

const ApartCard = ({
  nomination,
  typed,
  lines,
}: {
  readonly nomination: NominationLine;
  readonly typed: DecisionTyped;
  readonly lines: readonly Line[];
}) => {
  const lang = useLang();
  const { form, details } = useTexts(rowsTexts);
  const { id, name, kind, title } = nomination;
  const { choice, reason } = typed.rows.get(id) ?? { choice: '', reason: '' };
  const field = rowReasonName(id);
  if (choice === '') return null;
  return (
    <li class="card">
      <h2>{name}</h2>
      <p>
        {titleText(title, lang)} <span class={choice === 'reject' ? 'tag bad' : 'tag warn'}>{form[choice]}</span>
      </p>
      <TextField
        name={field}
        label={details.reason}
        hint={details.reasonHint(grouped[lang](ROW_REASON_MAX))}
        value={reason}
        problem={lines.find(({ anchor }) => anchor === field)?.text}
        kind="area"
      />
      {choice === 'return' && (
        <details open={[...typed.opens].some((what) => what.startsWith(`${id}.`))}>
          <summary>{details.open}</summary>
          <div class="stack tight">
            <p class="hint">{details.openHint}</p>
            <OpenFields form={kind} of={id} opens={typed.opens} />
          </div>
        </details>
      )}
    </li>
  );
};

/** What a whole return leaves open: the list, the statement, and each nomination behind its name. */
const Opens = ({
  nominations,
  typed,
  problem,
}: Pick<DetailsPageProps, 'nominations' | 'typed'> & { readonly problem: string | undefined }) => {
  const { details } = useTexts(rowsTexts);
  const words = useTexts(fieldTexts);
  const ticked = (of: string) => [...typed.opens].some((what) => what.startsWith(`${of}.`));
  return (
    <section class="stack" id="opens" tabIndex={-1} aria-labelledby="opens-title">
      <h2 id="opens-title">{details.opens}</h2>
      <p class="hint">{details.opensHint}</p>
      {problem && <p class="wrong">{problem}</p>}
      <div class="options">
        <OpenTick what="list" label={details.list} opens={typed.opens} />
      </div>
      <details open={ticked('statement')}>
        <summary>{words.forms.statement}</summary>
        <OpenFields form="statement" of="statement" opens={typed.opens} />
      </details>
      {nominations.map(({ id, name, kind }) => (
        <details key={id} open={ticked(id)}>
          <summary>{name}</summary>
          <OpenFields form={kind} of={id} opens={typed.opens} />
        </details>
      ))}
    </section>
  );
};

/** What the page before has asked: it travels along, and back. */
const chosen = (typed: DecisionTyped): Hidden => {
  const { choice, paperNumber, paperDate, paperSigner } = typed;
  return {
    ...{ details: 'yes', choice, reason: typed.reason, paperNumber, paperDate, paperSigner },
    ...(typed.limit ? { limit: 'yes' } : {}),
    ...Object.fromEntries([...apartTyped(typed)].map(([id, row]) => [rowName(id), row.choice])),
  };
};

const useSummary = ({ nominations, typed }: Pick<DetailsPageProps, 'nominations' | 'typed'>): readonly FactItem[] => {
  const { made, receipt } = useTexts(decisionTexts);
  const { details, summary } = useTexts(rowsTexts);
  const apart = [...apartTyped(typed).values()];
  const of = (choice: 'return' | 'reject') => apart.filter((row) => row.choice === choice).length;
  const words = summary(nominations.length - apart.length, of('reject'), of('return'));
  return [
    ...(typed.choice === '' ? [] : [{ label: receipt.choice, value: <strong>{made[typed.choice]}</strong> }]),
    ...(apart.length > 0 ? [{ label: details.summary, value: <strong>{words}</strong> }] : []),
    ...(typed.reason === '' ? [] : [{ label: receipt.reason, value: <Prose text={typed.reason} /> }]),
  ];
};

/** Between the question and the record: what will be recorded, with the reasons and fields that it still needs. */
export const DetailsPage = ({ frame, token, number, nominations, typed, problems }: DetailsPageProps) => {
  const { details } = useTexts(rowsTexts);
  const { form, notASignature } = useTexts(decisionTexts);
  const lines = useProblemLines(problems);
  const said = (anchor: string) => lines.find((line) => line.anchor === anchor)?.text;
  const apart = nominations.filter(({ id }) => apartTyped(typed).has(id));
  return (
    <Layout frame={frame} title={`${number}: ${details.title}`} languageSwitch="post" typedIn="decision">
      <form id="decision" method="post" action={decisionPaths.request(token)} class="stack loose reading" noValidate>
        <HiddenFields fields={chosen(typed)} />
        <ErrorSummary lines={lines} />
        <header class="title">
          <p class="soft figures">{number}</p>
          <h1>{details.title}</h1>
          <p class="lead">{details.lead}</p>
        </header>
        <Facts items={useSummary({ nominations, typed })} />
        {typed.choice === 'approve' && (
          <ol class="stack plain">
            {apart.map((nomination) => (
              <ApartCard key={nomination.id} nomination={nomination} typed={typed} lines={lines} />
            ))}
          </ol>
        )}
        {typed.choice === 'return' && <Opens nominations={nominations} typed={typed} problem={said('opens')} />}
        <p class="soft">{notASignature}</p>
        <TextField
          name="code"
          label={form.code}
          hint={form.codeHint}
          value={typed.code}
          problem={said('code')}
          kind="code"
        />
        <p class="actions">
          <button type="submit">{form.submit}</button>
          <button type="submit" class="secondary" name="back" value="yes">
            {details.back}
          </button>
        </p>
      </form>
    </Layout>
  );
};
