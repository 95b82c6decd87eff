import type { Filled } from '../../domain/forms/field.ts';
import type { RecipientKind } from '../../domain/forms/forms.ts';
import { type ReportChanges, ReportChangesSection } from '../dossier/changes.tsx';
import { FilledForm } from '../dossier/filled-form.tsx';
import { titleText } from '../dossier/nomination-list.tsx';
import { NominationFindings, type ReadFindings } from '../findings/read-findings.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { commonTexts } from '../text/common.ts';
import { decisionTexts } from '../text/decision.ts';
import { fieldTexts } from '../text/fields.ts';
import { statusTexts } from '../text/status.ts';
import { statusPaths } from './status-paths.ts';

type Reading = {
  readonly frame: Frame;
  readonly id: string;
  readonly number: string;
  readonly filled: Filled;
  readonly people?: ReadonlyMap<string, string> | undefined;
};

const Back = ({ id }: { readonly id: string }) => (
  <a class="button secondary" href={statusPaths.page(id)}>
    {useTexts(statusTexts).read.backToDossier}
  </a>
);

export type ReadStatementPageProps = Reading;

/** The covering statement of a filed dossier, to read. */
export const ReadStatementPage = ({ frame, id, number, filled, people }: ReadStatementPageProps) => {
  const title = fieldTexts[useLang()].forms.statement;
  return (
    <Layout frame={frame} title={`${number}: ${title}`} area="proposals">
      <div class="stack loose">
        <header class="title">
          <p class="soft figures">{number}</p>
          <h1>{title}</h1>
        </header>
        <FilledForm form="statement" filled={filled} people={people} />
        <p class="actions">
          <Back id={id} />
        </p>
      </div>
    </Layout>
  );
};

export type ReadNominationPageProps = Reading & {
  readonly name: string;
  readonly kind: RecipientKind;
  readonly title: string;
  /** What is new in it since the round before. */
  readonly changes?: ReportChanges | undefined;
  /** What the rules say of it now, while it is under way. */
  readonly findings?: ReadFindings | undefined;
  readonly next?: { readonly id: string; readonly name: string } | undefined;
  /** Shows citizen id and birth date whole. */
  readonly reveal?: boolean | undefined;
};

/** One nomination of a filed dossier with its whole report, to read. */
export const ReadNominationPage = (props: ReadNominationPageProps) => {
  const { frame, id, number, filled, people, name, kind, title, changes, findings, next, reveal } = props;
  const lang = useLang();
  const { nomination, changes: since } = useTexts(decisionTexts);
  const { kinds } = useTexts(commonTexts);
  return (
    <Layout frame={frame} title={nomination.title(name)} area="proposals">
      <div class="stack loose">
        <header class="title">
          <p class="soft">
            <span class="figures">{number}</span>
            {` – ${kinds[kind]}`}
          </p>
          <h1>{name}</h1>
          <p class="lead">{titleText(title, lang)}</p>
        </header>
        {changes !== undefined && (
          <ReportChangesSection
            changes={changes}
            kind={kind}
            since={since.sinceFiling(changes.sinceRound)}
            people={people}
            reveal={reveal}
          />
        )}
        {findings !== undefined && <NominationFindings found={findings} />}
        <FilledForm form={kind} filled={filled} reveal={reveal} people={people} />
        <p class="actions">
          <Back id={id} />
          {next !== undefined && (
            <a class="button secondary" href={statusPaths.readNomination(id, next.id)}>
              {nomination.next(next.name)}
            </a>
          )}
        </p>
      </div>
    </Layout>
  );
};
