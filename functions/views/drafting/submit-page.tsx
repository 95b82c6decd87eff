import type { Counts } from '../../domain/counts.ts';
import type { Instant } from '../../domain/time.ts';
import { Facts } from '../dossier/facts.tsx';
import { Prose } from '../dossier/prose.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { commonTexts } from '../text/common.ts';
import { countsTexts } from '../text/counts.ts';
import { momentText } from '../text/dates.ts';
import { draftingTexts } from '../text/drafting.ts';
import type { DraftHead, NextStop } from './draft.ts';

export type SubmitPageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  /** Made once for this page: however often the button is pressed, there is one submission. */
  readonly clientKey: string;
  /** How many saves the dossier had when it was shown. */
  readonly edits: number;
  readonly head: DraftHead;
  readonly statement: { readonly number: string; readonly date: string; readonly signer: string };
  readonly counts: Counts;
  readonly goesTo: NextStop;
  readonly due: Instant;
  /** Only when it was returned: what the unit answers to the reason. */
  readonly answer?: string | undefined;
  readonly resubmission: boolean;
};

const useSummary = ({ head, statement, counts, goesTo, due }: SubmitPageProps) => {
  const texts = useTexts(draftingTexts);
  const { authorities, seats } = useTexts(commonTexts);
  return [
    { label: texts.submit.counts, value: <strong>{useTexts(countsTexts)(counts)}</strong> },
    {
      label: texts.submit.statement,
      value: texts.draft.statementLine(statement.number, statement.date, statement.signer),
    },
    { label: texts.draft.season, value: head.season },
    { label: texts.draft.authority, value: authorities[head.authority] },
    {
      label: texts.submit.goesTo,
      value:
        goesTo.name === undefined
          ? texts.submit.goesToNobody(seats[goesTo.seat])
          : `${goesTo.name} (${seats[goesTo.seat]})`,
    },
    { label: texts.submit.due, value: texts.submit.before(momentText(due)) },
  ];
};

/** Asks once before a dossier leaves the unit. */
export const SubmitPage = (props: SubmitPageProps) => {
  const { frame, csrf, clientKey, edits, head, answer, resubmission } = props;
  const { submit, draft } = useTexts(draftingTexts);
  const title = resubmission ? submit.again : submit.title;
  const hidden = { csrf, key: clientKey, edits: String(edits), ...(answer ? { answer } : {}) };
  return (
    <Layout frame={frame} title={title} area="proposals" typedIn="submit">
      <div class="stack loose reading">
        <div class="title">
          <h1>{title}</h1>
          <p class="lead">{submit.lead}</p>
        </div>
        <div class="card">
          <Facts items={useSummary(props)} />
        </div>
        {answer && (
          <section class="stack tight" aria-labelledby="answer">
            <h2 id="answer">{submit.answer}</h2>
            <blockquote class="quote">
              <Prose text={answer} />
            </blockquote>
          </section>
        )}
        <p class="soft">{draft.files}</p>
        <form id="submit" method="post" action={paths.submit(head.id)} class="actions">
          <HiddenFields fields={hidden} />
          <button type="submit" name="intent" value="submit">
            {submit.yes}
          </button>
          <a class="button secondary" href={paths.draft(head.id)}>
            {submit.no}
          </a>
        </form>
      </div>
    </Layout>
  );
};
