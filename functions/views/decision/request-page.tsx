import type { Stage } from '../../domain/data/authorities.ts';
import type { Instant } from '../../domain/time.ts';
import { ApartSection } from '../dossier/apart-list.tsx';
import { type Changes, ChangesSection } from '../dossier/changes.tsx';
import { Decisions, SkippedPeople } from '../dossier/decisions.tsx';
import type { ApartLine, DecisionLine, DossierHead, NominationLine, SkippedLine } from '../dossier/dossier.ts';
import { DossierFacts } from '../dossier/dossier-facts.tsx';
import { NominationList } from '../dossier/nomination-list.tsx';
import { type DossierFindings, DossierFindingsSection } from '../findings/read-findings.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { commonTexts } from '../text/common.ts';
import { momentText } from '../text/dates.ts';
import { decisionTexts } from '../text/decision.ts';
import { DecisionForm, type DecisionFormProps, DecisionSummary } from './decision-form.tsx';
import { decisionPaths } from './decision-paths.ts';

export type RequestPageProps = {
  readonly frame: Frame;
  readonly token: string;
  readonly asked: {
    readonly name: string;
    readonly as: 'holder' | 'deputy' | 'named';
    readonly seat: Stage;
    readonly due: Instant;
  };
  readonly head: DossierHead;
  readonly nominations: readonly NominationLine[];
  /** Those that an earlier stage decided apart from the rest. */
  readonly apart?: readonly ApartLine[] | undefined;
  /** From the second round on. */
  readonly changes?: Changes | undefined;
  /** What the rules say of it now. */
  readonly findings?: DossierFindings | undefined;
  /** The names of those whom a form ties to the directory. */
  readonly people: ReadonlyMap<string, string>;
  readonly earlier: readonly DecisionLine[];
  readonly skipped: readonly SkippedLine[];
  readonly form: Omit<DecisionFormProps, 'action' | 'nominations'>;
};

const Asked = ({ asked, number }: { readonly asked: RequestPageProps['asked']; readonly number: string }) => {
  const texts = useTexts(decisionTexts);
  const { holders } = useTexts(commonTexts);
  return (
    <header class="title">
      <p class="soft figures">{number}</p>
      <h1>{texts.title}</h1>
      <p>{`${texts.asked(asked.name)}. ${texts.as[asked.as](holders[asked.seat])}`}</p>
      <p>
        {`${texts.due}: `}
        <strong class="figures">{momentText(asked.due)}</strong>
      </p>
    </header>
  );
};

/** The page behind a mail link: it only shows, and asks; reading it changes nothing. */
export const RequestPage = ({
  frame,
  token,
  asked,
  head,
  nominations,
  apart = [],
  changes,
  findings,
  people,
  earlier,
  skipped,
  form,
}: RequestPageProps) => {
  const texts = useTexts(decisionTexts);
  const href = (id: string) => decisionPaths.nomination(token, id);
  return (
    <Layout frame={frame} title={`${head.number}: ${texts.title}`} typedIn="decision">
      <div class="stack loose reading">
        <DecisionSummary problems={form.problems} />
        <Asked asked={asked} number={head.number} />
        {changes !== undefined && <ChangesSection changes={changes} href={href} people={people} />}
        <section class="stack" aria-labelledby="dossier">
          <h2 id="dossier">{texts.dossier.heading}</h2>
          <DossierFacts head={head} />
          <p>
            <a href={decisionPaths.statement(token)}>{texts.dossier.whole}</a>
          </p>
        </section>
        {findings !== undefined && <DossierFindingsSection found={findings} />}
        <section class="stack" aria-labelledby="nominations">
          <h2 id="nominations">{texts.nominations.heading(nominations.length)}</h2>
          <p class="soft">{texts.nominations.hint}</p>
          <NominationList nominations={nominations} href={href} />
        </section>
        <ApartSection apart={apart} href={href} />
        {earlier.length > 0 && (
          <section class="stack" aria-labelledby="earlier">
            <h2 id="earlier">{texts.earlier.heading}</h2>
            <Decisions decisions={earlier} />
          </section>
        )}
        {skipped.length > 0 && (
          <section class="stack tight" aria-labelledby="skipped">
            <h2 id="skipped">{texts.skipped.heading}</h2>
            <SkippedPeople skipped={skipped} />
          </section>
        )}
        <DecisionForm {...form} nominations={nominations} action={decisionPaths.request(token)} />
      </div>
    </Layout>
  );
};
