import type { DossierCheck } from '../../domain/dossier.ts';
import type { RecipientKind } from '../../domain/forms/forms.ts';
import { statementForm } from '../../domain/forms/forms.ts';
import type { Instant } from '../../domain/time.ts';
import { ApartSection, RowReasons } from '../dossier/apart-list.tsx';
import type { ApartLine } from '../dossier/dossier.ts';
import { Facts } from '../dossier/facts.tsx';
import { titleText } from '../dossier/nomination-list.tsx';
import { Prose } from '../dossier/prose.tsx';
import { TextField } from '../dossier/text-field.tsx';
import { useCures } from '../findings/cures.ts';
import { FindingList } from '../findings/finding-list.tsx';
import type { FindingsView } from '../findings/findings-view.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { commonTexts } from '../text/common.ts';
import { momentText } from '../text/dates.ts';
import { draftingTexts } from '../text/drafting.ts';
import { findingsTexts } from '../text/findings.ts';
import { CheckPanel } from './check-panel.tsx';
import type {
  ClashLine,
  DraftHead,
  DraftNomination,
  DraftRules,
  DraftStatement,
  FullQuota,
  Returned,
} from './draft.ts';
import { NominationLines, ProblemTag } from './nomination-lines.tsx';
import { Opened } from './opened.tsx';

/** Why the dossier was not submitted; the check panel names what is missing. */
export type SubmitProblem =
  | 'dossier.incomplete'
  | 'dossier.changed'
  | 'nomination.claimed'
  | 'rules.blocked'
  | 'rules.unexplained'
  | 'quota.full'
  | 'season.notOpen'
  | 'season.closed'
  | 'correction.closed';

export type DraftPageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  readonly head: DraftHead;
  readonly deadline: Instant;
  readonly late: boolean;
  readonly statement: DraftStatement;
  readonly nominations: readonly DraftNomination[];
  /** Kinds of nominees to which the deciding authority gives anything. */
  readonly kinds: readonly RecipientKind[];
  /** Those that a stage decided apart from the rest: nothing of them can be corrected. */
  readonly apart?: readonly ApartLine[] | undefined;
  readonly check: DossierCheck;
  readonly clashes?: readonly ClashLine[] | undefined;
  readonly rules?: DraftRules | undefined;
  readonly returned?: Returned | undefined;
  readonly notice?: 'started' | 'saved' | 'removed' | undefined;
  readonly problem?: SubmitProblem | undefined;
  /** The quota that has too few places left. */
  readonly full?: FullQuota | undefined;
};

const ReturnedBlock = ({
  id,
  csrf,
  returned,
  nominations,
}: {
  readonly id: string;
  readonly csrf: string;
  readonly returned: Returned;
  readonly nominations: readonly DraftNomination[];
}) => {
  const texts = useTexts(draftingTexts).returned;
  const { seats } = useTexts(commonTexts);
  const { by, seat, at, reason, due, answer, problem, rows, opens } = returned;
  return (
    <section class="card" aria-labelledby="returned">
      <h2 id="returned">{texts.title}</h2>
      <p class="soft small">{texts.by(by, seats[seat], momentText(at))}</p>
      {reason !== '' && (
        <blockquote class="quote">
          <Prose text={reason} />
        </blockquote>
      )}
      {rows.length > 0 && <RowReasons rows={rows} />}
      {opens !== undefined && <Opened id={id} opens={opens} nominations={nominations} />}
      <p>{texts.due(momentText(due))}</p>
      <form id="answer-form" method="post" action={paths.submit(id)} noValidate>
        <HiddenFields fields={{ csrf }} />
        <TextField
          name="answer"
          kind="area"
          label={texts.answer}
          hint={texts.answerHint}
          value={answer}
          problem={problem && texts.problems[problem]}
        />
      </form>
    </section>
  );
};

const StatementCard = ({ id, statement }: { readonly id: string; readonly statement: DraftStatement }) => {
  const { draft } = useTexts(draftingTexts);
  const { started, number, date, signer, problems } = statement;
  return (
    <section class="card" aria-labelledby="statement">
      <div class="cluster spread">
        <h2 id="statement">{draft.statement}</h2>
        <ProblemTag problems={problems} />
      </div>
      <p>{(started && draft.statementLine(number, date, signer)) || draft.notStarted}</p>
      <p class="soft small">{draft.files}</p>
      <div class="actions">
        <a class="button secondary" href={paths.statement(id)}>
          {started ? draft.open : draft.write}
          {started && <span class="visually-hidden"> {draft.statement}</span>}
        </a>
      </div>
    </section>
  );
};

/** What no single nomination can answer for: parts that are missing, the deadline, the counts of the list. */
const DossierFindings = ({ id, view }: { readonly id: string; readonly view: FindingsView }) => (
  <section class="card" id="findings" tabIndex={-1} aria-labelledby="findings-title">
    <h2 id="findings-title">{useTexts(findingsTexts).dossierTitle}</h2>
    <FindingList view={view} cures={useCures(statementForm, paths.statement(id))} />
  </section>
);

const FullLine = ({ titles, scope, used, cap, wanted }: FullQuota) => {
  const lang = useLang();
  const texts = useTexts(draftingTexts).full;
  const names = titles.map((title) => titleText(title, lang)).join(', ');
  return <p>{texts.line(names, texts.scopes[scope], used, cap, wanted)}</p>;
};

type NoticesProps = Pick<DraftPageProps, 'notice' | 'problem' | 'full' | 'returned'>;

const Notices = ({ notice, problem, full, returned }: NoticesProps) => {
  const texts = useTexts(draftingTexts);
  const answer = returned?.problem;
  return (
    <>
      <ErrorSummary lines={answer ? [{ anchor: 'answer', text: texts.returned.problems[answer] }] : []} />
      {problem && (
        <div class="notice bad" role="alert">
          <p>{texts.submitProblems[problem]}</p>
          {full && <FullLine {...full} />}
        </div>
      )}
      {notice && (
        <div class="notice good" role="status">
          <p>{texts.draft.notices[notice]}</p>
        </div>
      )}
    </>
  );
};

const useHeadFacts = ({ head, deadline, returned }: DraftPageProps) => {
  const { draft } = useTexts(draftingTexts);
  const { authorities } = useTexts(commonTexts);
  return [
    ...(head.number === undefined
      ? []
      : [{ label: draft.number, value: <strong class="figures">{head.number}</strong> }]),
    { label: draft.unit, value: head.unit },
    { label: draft.season, value: head.season },
    { label: draft.authority, value: authorities[head.authority] },
    ...(returned ? [] : [{ label: draft.deadline, value: momentText(deadline) }]),
  ];
};

/** A dossier while it is written: its two parts, what they still lack, and the way to file it. */
export const DraftPage = (props: DraftPageProps) => {
  const { frame, csrf, head, late, statement, nominations, apart = [], check, clashes, rules, returned } = props;
  const { draft } = useTexts(draftingTexts);
  const title = returned ? draft.correct : draft.title;
  return (
    <Layout
      frame={frame}
      title={title}
      area="proposals"
      languageSwitch={returned ? 'post' : 'link'}
      typedIn={returned && 'answer-form'}
    >
      <div class="stack loose">
        <Notices {...props} />
        <div class="title">
          <h1>{title}</h1>
          <p class="soft">{draft.secrets}</p>
        </div>
        <Facts items={useHeadFacts(props)} />
        <div class="beside">
          <div class="stack loose">
            {returned && <ReturnedBlock id={head.id} csrf={csrf} returned={returned} nominations={nominations} />}
            <StatementCard id={head.id} statement={statement} />
            {rules && rules.dossier.findings.length > 0 && <DossierFindings id={head.id} view={rules.dossier} />}
            <NominationLines
              proposalId={head.id}
              csrf={csrf}
              kinds={props.kinds}
              nominations={nominations}
              listOpen={returned?.opens?.list ?? true}
            />
            <ApartSection apart={apart} childHref={paths.proposal} reasons />
          </div>
          <CheckPanel
            proposalId={head.id}
            check={check}
            clashes={clashes}
            rules={rules}
            late={late}
            resubmission={returned !== undefined}
          />
        </div>
        <div class="actions">
          <a href={paths.proposals}>{draft.toList}</a>
          {returned && <a href={paths.withdraw(head.id)}>{draft.withdraw}</a>}
        </div>
      </div>
    </Layout>
  );
};
