import type { TimelineEvent } from '../../domain/timeline.ts';
import { ApartSection } from '../dossier/apart-list.tsx';
import type { ApartLine, DossierHead, NominationLine } from '../dossier/dossier.ts';
import { DossierFacts } from '../dossier/dossier-facts.tsx';
import { NominationList } from '../dossier/nomination-list.tsx';
import { type DossierFindings, DossierFindingsSection } from '../findings/read-findings.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { decisionTexts } from '../text/decision.ts';
import { statusTexts } from '../text/status.ts';
import { type MailDone, MailNotice, MailTroubles, type TroubleLine } from './mail-troubles.tsx';
import { NumberForm, type NumberFormProps, numberAnchor, numberFormId } from './number-form.tsx';
import { type Stands, StandsCard } from './stands.tsx';
import { statusPaths } from './status-paths.ts';
import { Timeline } from './timeline.tsx';

export type StatusPageProps = {
  readonly frame: Frame;
  readonly id: string;
  readonly head: DossierHead;
  readonly stands: Stands;
  readonly nominations: readonly NominationLine[];
  readonly apart?: readonly ApartLine[] | undefined;
  /** What the rules say of it now, while it is under way. */
  readonly findings?: DossierFindings | undefined;
  readonly events: readonly TimelineEvent[];
  readonly troubles: readonly TroubleLine[];
  readonly mailDone?: MailDone | undefined;
  readonly may: {
    readonly edit: boolean;
    readonly withdraw: boolean;
    /** For whoever may send a mail again: the session's token. */
    readonly sendAgain?: string | undefined;
    /** For whoever may enter the decision's number now. */
    readonly number?: Omit<NumberFormProps, 'proposalId' | 'from'> | undefined;
  };
};

const Actions = ({ id, may }: Pick<StatusPageProps, 'id' | 'may'>) => {
  const { page } = useTexts(statusTexts);
  if (!may.edit && !may.withdraw) return null;
  return (
    <p class="actions">
      {may.edit && (
        <a class="button" href={paths.draft(id)}>
          {page.edit}
        </a>
      )}
      {may.withdraw && (
        <a class="button secondary" href={statusPaths.withdraw(id)}>
          {page.withdraw}
        </a>
      )}
    </p>
  );
};

const Summary = ({ id, number }: { readonly id: string; readonly number: StatusPageProps['may']['number'] }) => {
  const { problems } = useTexts(statusTexts).number;
  return (
    <ErrorSummary
      lines={(number?.problems ?? []).map((code) => ({ anchor: numberAnchor(id, code), text: problems[code] }))}
    />
  );
};

const EnterNumber = ({
  id,
  form,
}: {
  readonly id: string;
  readonly form: Omit<NumberFormProps, 'proposalId' | 'from'>;
}) => {
  const { number } = useTexts(statusTexts);
  return (
    <section class="card" aria-labelledby="paper">
      <h2 id="paper">{number.title}</h2>
      <NumberForm {...form} proposalId={id} from="page" />
    </section>
  );
};

/** Where a filed dossier stands, how it got there, and what whoever reads this may do about it. */
export const StatusPage = ({
  frame,
  id,
  head,
  stands,
  nominations,
  apart = [],
  findings,
  events,
  troubles,
  mailDone,
  may,
}: StatusPageProps) => {
  const texts = useTexts(decisionTexts);
  const { page } = useTexts(statusTexts);
  const href = (one: string) => statusPaths.readNomination(id, one);
  return (
    <Layout
      frame={frame}
      title={`${head.number}: ${texts.dossier.counts}`}
      area="proposals"
      typedIn={may.number && numberFormId(id)}
    >
      <div class="stack loose">
        <Summary id={id} number={may.number} />
        <MailNotice done={mailDone} />
        <header class="title">
          <p class="soft">{head.unit}</p>
          <h1 class="figures">{head.number}</h1>
        </header>
        <div class="beside">
          <div class="stack loose">
            <StandsCard stands={stands} />
            <MailTroubles proposalId={id} lines={troubles} csrf={may.sendAgain} />
            <Actions id={id} may={may} />
            {may.number !== undefined && <EnterNumber id={id} form={may.number} />}
            <section class="stack" aria-labelledby="dossier">
              <h2 id="dossier">{texts.dossier.heading}</h2>
              <DossierFacts head={head} parentHref={paths.proposal} />
              <p>
                <a href={statusPaths.readStatement(id)}>{texts.dossier.whole}</a>
              </p>
            </section>
            {findings !== undefined && <DossierFindingsSection found={findings} />}
            <section class="stack" aria-labelledby="nominations">
              <h2 id="nominations">{texts.nominations.heading(nominations.length)}</h2>
              <NominationList nominations={nominations} href={href} />
            </section>
            <ApartSection apart={apart} href={href} childHref={paths.proposal} reasons />
          </div>
          <section class="stack" aria-labelledby="timeline">
            <h2 id="timeline">{page.timeline}</h2>
            <Timeline events={events} />
          </section>
        </div>
      </div>
    </Layout>
  );
};
