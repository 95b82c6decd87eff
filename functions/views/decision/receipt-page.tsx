import type { RouteEnd, Stage } from '../../domain/data/authorities.ts';
import type { DecisionPaper } from '../../domain/proposal.ts';
import type { Instant } from '../../domain/time.ts';
import type { Choice } from '../../domain/turn.ts';
import { RowReasons } from '../dossier/apart-list.tsx';
import { type RowLine, readableDate } from '../dossier/dossier.ts';
import { type FactItem, Facts } from '../dossier/facts.tsx';
import { Prose } from '../dossier/prose.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { commonTexts } from '../text/common.ts';
import { momentText } from '../text/dates.ts';
import { decisionTexts } from '../text/decision.ts';
import { rowsTexts } from '../text/rows.ts';

/** Where a decision sends the dossier. */
export type After =
  | { readonly goesTo: Stage }
  | { readonly goesTo: 'correction' }
  | { readonly goesTo: 'end'; readonly end: RouteEnd | 'rejected' };

export type ReceiptPageProps = {
  readonly frame: Frame;
  readonly number: string;
  readonly unit: string;
  readonly choice: Choice;
  readonly at: Instant;
  readonly reason?: string | undefined;
  readonly apart?: { readonly lines: readonly RowLine[]; readonly child: string | undefined } | undefined;
  /** For the deciding authority's approval: what it entered, or nothing yet. */
  readonly paper?: DecisionPaper | 'later' | undefined;
  readonly after: After;
};

const useAfter = (after: After): string => {
  const { receipt } = useTexts(decisionTexts);
  const { seats } = useTexts(commonTexts);
  switch (after.goesTo) {
    case 'end':
      return receipt.ends[after.end];
    case 'correction':
      return receipt.goesBack;
    default:
      return receipt.goesTo(seats[after.goesTo]);
  }
};

const usePaper = (paper: ReceiptPageProps['paper']): FactItem[] => {
  const { receipt } = useTexts(decisionTexts);
  if (paper === undefined) return [];
  const value =
    paper === 'later' ? receipt.noPaper : receipt.paperOf(paper.number, readableDate(paper.date), paper.signer);
  return [{ label: receipt.paper, value }];
};

const useApart = (apart: ReceiptPageProps['apart']): FactItem[] => {
  const { receipt, child } = useTexts(rowsTexts);
  if (apart === undefined || apart.lines.length === 0) return [];
  const value = (
    <div class="stack tight">
      <RowReasons rows={apart.lines} />
      {apart.child !== undefined && <p>{child(apart.child)}</p>}
    </div>
  );
  return [{ label: receipt, value }];
};

/** What was recorded; it has no link, the decision is over. */
export const ReceiptPage = ({ frame, number, unit, choice, at, reason, apart, paper, after }: ReceiptPageProps) => {
  const { receipt, dossier, notASignature, made } = useTexts(decisionTexts);
  return (
    <Layout frame={frame} title={`${number}: ${receipt.title}`}>
      <div class="stack reading">
        <header class="title">
          <p class="soft figures">{number}</p>
          <h1>{receipt.title}</h1>
          <p class="lead">{receipt.lead(momentText(at))}</p>
        </header>
        <div class="card">
          <Facts
            items={[
              { label: receipt.choice, value: <strong>{made[choice]}</strong> },
              { label: dossier.unit, value: unit },
              ...(reason === undefined ? [] : [{ label: receipt.reason, value: <Prose text={reason} /> }]),
              ...useApart(apart),
              ...usePaper(paper),
              { label: receipt.next, value: useAfter(after) },
            ]}
          />
        </div>
        <p>{receipt.mailed}</p>
        <p class="soft">{notASignature}</p>
      </div>
    </Layout>
  );
};
