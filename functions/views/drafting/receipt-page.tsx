import type { Counts } from '../../domain/counts.ts';
import type { Instant } from '../../domain/time.ts';
import { Facts } from '../dossier/facts.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { commonTexts } from '../text/common.ts';
import { countsTexts } from '../text/counts.ts';
import { momentText } from '../text/dates.ts';
import { draftingTexts } from '../text/drafting.ts';
import type { DraftHead, NextStop } from './draft.ts';

export type SubmitReceiptPageProps = {
  readonly frame: Frame;
  readonly head: DraftHead & { readonly number: string };
  readonly at: Instant;
  readonly by: string;
  /** 1 for the first filing. */
  readonly round: number;
  readonly statement: { readonly number: string; readonly date: string; readonly signer: string };
  readonly counts: Counts;
  readonly goesTo: NextStop;
  readonly due: Instant;
};

const useReceipt = ({ head, at, by, round, statement, counts }: SubmitReceiptPageProps) => {
  const texts = useTexts(draftingTexts);
  const { authorities } = useTexts(commonTexts);
  return [
    { label: texts.receipt.at, value: momentText(at) },
    { label: texts.receipt.by, value: by },
    { label: texts.draft.unit, value: head.unit },
    { label: texts.draft.season, value: head.season },
    {
      label: texts.submit.statement,
      value: texts.draft.statementLine(statement.number, statement.date, statement.signer),
    },
    { label: texts.submit.counts, value: useTexts(countsTexts)(counts) },
    { label: texts.draft.authority, value: authorities[head.authority] },
    { label: texts.receipt.round, value: String(round) },
  ];
};

/** The proof of a filing, to keep or print. */
export const SubmitReceiptPage = (props: SubmitReceiptPageProps) => {
  const { frame, head, round, goesTo, due } = props;
  const { receipt } = useTexts(draftingTexts);
  const { seats } = useTexts(commonTexts);
  const title = round > 1 ? receipt.again : receipt.title;
  return (
    <Layout frame={frame} title={`${title} ${head.number}`} area="proposals">
      <div class="stack loose reading">
        <div class="title" role="status">
          <p class="tag good">{title}</p>
          <h1>
            <span class="soft small">{receipt.number}</span>
            <br />
            <span class="figures">{head.number}</span>
          </h1>
        </div>
        <div class="card">
          <Facts items={useReceipt(props)} />
        </div>
        <section class="stack tight" aria-labelledby="next">
          <h2 id="next">{receipt.next}</h2>
          <p>
            {goesTo.name === undefined
              ? receipt.nextNobody(seats[goesTo.seat])
              : receipt.nextText(seats[goesTo.seat], goesTo.name, momentText(due))}
          </p>
          <p>{receipt.paper}</p>
        </section>
        <p class="soft no-print">{receipt.print}</p>
        <div class="actions">
          <a class="button" href={paths.proposal(head.id)}>
            {receipt.status}
          </a>
          <a class="button secondary" href={paths.proposals}>
            {receipt.list}
          </a>
        </div>
      </div>
    </Layout>
  );
};
