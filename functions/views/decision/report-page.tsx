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
import { decisionPaths } from './decision-paths.ts';

export type ReportPageProps = {
  readonly frame: Frame;
  readonly token: string;
  readonly number: string;
  readonly nomination: {
    readonly name: string;
    readonly kind: RecipientKind;
    readonly title: string;
    readonly filled: Filled;
  };
  /** What is new in it since this stage last looked. */
  readonly changes?: ReportChanges | undefined;
  /** What the rules say of it now. */
  readonly findings?: ReadFindings | undefined;
  /** Its place in the list, from 1. */
  readonly place: number;
  readonly of: number;
  readonly next?: { readonly id: string; readonly name: string } | undefined;
  /** Whether the request still waits, so that going back means deciding. */
  readonly open: boolean;
  readonly people?: ReadonlyMap<string, string> | undefined;
};

/** One nomination with its whole report, to read. */
export const ReportPage = ({
  frame,
  token,
  number,
  nomination,
  changes,
  findings,
  place,
  of,
  next,
  open,
  people,
}: ReportPageProps) => {
  const lang = useLang();
  const { nomination: texts, changes: since } = useTexts(decisionTexts);
  const { kinds } = useTexts(commonTexts);
  const { name, kind, title, filled } = nomination;
  return (
    <Layout frame={frame} title={texts.title(name)}>
      <div class="stack loose">
        <header class="title">
          <p class="soft">
            <span class="figures">{number}</span>
            {` – ${kinds[kind]}, ${texts.place(place, of)}`}
          </p>
          <h1>{texts.title(name)}</h1>
          <p class="lead">{titleText(title, lang)}</p>
        </header>
        {changes !== undefined && (
          <ReportChangesSection changes={changes} kind={kind} since={since.since(changes.sinceRound)} people={people} />
        )}
        {findings !== undefined && <NominationFindings found={findings} />}
        <FilledForm form={kind} filled={filled} people={people} />
        <nav class="actions" aria-label={texts.title(name)}>
          <a class="button" href={decisionPaths.request(token)}>
            {open ? texts.back : texts.backToDossier}
          </a>
          {next !== undefined && (
            <a class="button secondary" href={decisionPaths.nomination(token, next.id)}>
              {texts.next(next.name)}
            </a>
          )}
        </nav>
      </div>
    </Layout>
  );
};

export type StatementPageProps = Pick<ReportPageProps, 'frame' | 'token' | 'number' | 'open'> & {
  readonly filled: Filled;
};

/** The covering statement whole, to read. */
export const StatementPage = ({ frame, token, number, filled, open }: StatementPageProps) => {
  const lang = useLang();
  const texts = useTexts(decisionTexts).nomination;
  const title = fieldTexts[lang].forms.statement;
  return (
    <Layout frame={frame} title={`${number}: ${title}`}>
      <div class="stack loose">
        <header class="title">
          <p class="soft figures">{number}</p>
          <h1>{title}</h1>
        </header>
        <FilledForm form="statement" filled={filled} />
        <p class="actions">
          <a class="button" href={decisionPaths.request(token)}>
            {open ? texts.back : texts.backToDossier}
          </a>
        </p>
      </div>
    </Layout>
  );
};
