import type { RouteEnd, Stage } from '../../domain/data/authorities.ts';
import type { DecisionPaper } from '../../domain/proposal.ts';
import type { Instant } from '../../domain/time.ts';
import { RowReasons } from '../dossier/apart-list.tsx';
import { type RowLine, readableDate } from '../dossier/dossier.ts';
import { type FactItem, Facts } from '../dossier/facts.tsx';
import { useTexts } from '../lang.ts';
import { commonTexts } from '../text/common.ts';
import { momentText } from '../text/dates.ts';
import { decisionTexts } from '../text/decision.ts';
import { statusTexts } from '../text/status.ts';
import { OverdueTag, StatusTag } from './status-tag.tsx';

export type Asked = { readonly name: string; readonly as: 'holder' | 'deputy' | 'named' };

/** Where a filed dossier stands; without `waiting` it is on its way to the stage. */
export type Stands =
  | {
      readonly status: 'inReview';
      readonly since: Instant;
      readonly stage: Stage;
      readonly waiting?:
        | {
            readonly whom: readonly Asked[];
            readonly due: Instant;
            readonly overdue: boolean;
            readonly administratorTold: boolean;
          }
        | undefined;
    }
  | {
      readonly status: 'returned';
      readonly since: Instant;
      readonly by: string;
      readonly stage: Stage;
      readonly reason: string;
      /** Why each nomination of a child was returned. */
      readonly rows?: readonly RowLine[] | undefined;
      readonly due?: Instant | undefined;
      readonly overdue: boolean;
    }
  | {
      readonly status: 'approved';
      readonly since: Instant;
      readonly phase: 'recording' | 'recorded';
      readonly end: RouteEnd;
      readonly paper?: DecisionPaper | undefined;
    }
  | {
      readonly status: 'rejected';
      readonly since: Instant;
      readonly by: string;
      readonly stage: Stage;
      readonly reason: string;
    }
  | { readonly status: 'withdrawn' | 'abandoned'; readonly since: Instant };

const Due = ({ due, overdue }: { readonly due: Instant; readonly overdue: boolean }) => (
  <>
    <strong class="figures">{momentText(due)}</strong> {overdue && <OverdueTag />}
  </>
);

const AskedPeople = ({ whom }: { readonly whom: readonly Asked[] }) => {
  const { page } = useTexts(statusTexts);
  if (whom.length === 0) return <>{page.nobody}</>;
  return <>{whom.map(({ name, as }) => (as === 'holder' ? name : `${name} (${page.askedNow[as]})`)).join(', ')}</>;
};

const useFacts = (stands: Stands): readonly FactItem[] => {
  const { page } = useTexts(statusTexts);
  const { seats } = useTexts(commonTexts);
  const { receipt } = useTexts(decisionTexts);
  const since = { label: page.since, value: <span class="figures">{momentText(stands.since)}</span> };
  switch (stands.status) {
    case 'inReview': {
      const { stage, waiting } = stands;
      if (waiting === undefined) return [{ label: page.waitsFor, value: seats[stage] }, since];
      return [
        { label: page.waitsFor, value: seats[stage] },
        { label: page.due, value: <Due {...waiting} /> },
        { label: page.whom, value: <AskedPeople whom={waiting.whom} /> },
        since,
      ];
    }
    case 'returned':
      return [
        { label: page.waitsFor, value: seats.correction },
        ...(stands.due === undefined
          ? []
          : [{ label: page.due, value: <Due due={stands.due} overdue={stands.overdue} /> }]),
        { label: seats[stands.stage], value: stands.by },
        since,
      ];
    case 'approved': {
      const { paper, end } = stands;
      const value =
        paper === undefined ? page.noPaper : receipt.paperOf(paper.number, readableDate(paper.date), paper.signer);
      return end === 'forwarded' ? [since] : [{ label: page.paper, value }, since];
    }
    case 'rejected':
      return [{ label: seats[stands.stage], value: stands.by }, since];
    case 'withdrawn':
    case 'abandoned':
      return [since];
  }
};

const useRemark = (stands: Stands): string | undefined => {
  const { page } = useTexts(statusTexts);
  if (stands.status === 'inReview') {
    if (stands.waiting === undefined) return page.entering;
    return stands.waiting.administratorTold ? page.administratorTold : undefined;
  }
  if (stands.status !== 'approved') return undefined;
  if (stands.end === 'forwarded') return page.forwarded;
  return stands.phase === 'recording' ? page.recording : undefined;
};

export const StandsCard = ({ stands }: { readonly stands: Stands }) => {
  const { page } = useTexts(statusTexts);
  const remark = useRemark(stands);
  return (
    <section class="card" aria-labelledby="now">
      <div class="cluster spread">
        <h2 id="now">{page.now}</h2>
        <StatusTag status={stands.status} />
      </div>
      <Facts items={useFacts(stands)} />
      {'reason' in stands && (
        <div class="stack tight">
          <h3>{page.reason}</h3>
          {stands.reason !== '' && <p class="quote">{stands.reason}</p>}
          {'rows' in stands && stands.rows !== undefined && <RowReasons rows={stands.rows} />}
        </div>
      )}
      {remark !== undefined && <p>{remark}</p>}
    </section>
  );
};
