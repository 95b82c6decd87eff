import type { Counts } from '../../domain/counts.ts';
import type { Stage } from '../../domain/data/authorities.ts';
import type { Instant } from '../../domain/time.ts';
import { freshLinksMost } from '../../domain/turn.ts';
import { Facts } from '../dossier/facts.tsx';
import { HiddenFields } from '../hidden.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { statusPaths } from '../status/status-paths.ts';
import { OverdueTag } from '../status/status-tag.tsx';
import { commonTexts } from '../text/common.ts';
import { countsTexts } from '../text/counts.ts';
import { momentText } from '../text/dates.ts';
import { decisionTexts } from '../text/decision.ts';
import { statusTexts } from '../text/status.ts';
import { type Further, onlyPage, Pager, unfiltered } from './list-filter.tsx';

export type QueueRow = {
  readonly proposalId: string;
  readonly requestId: string;
  readonly number: string;
  readonly unit: string;
  readonly season: string;
  readonly counts: Counts;
  readonly seat: Stage;
  readonly as: 'holder' | 'deputy' | 'named';
  readonly askedAt: Instant;
  readonly due: Instant;
  readonly overdue: boolean;
};

export type QueuePageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  readonly rows: readonly QueueRow[];
  readonly page?: Further | undefined;
  /** After a new link was asked for: the same answer whether it was mailed or not. */
  readonly sent: boolean;
};

const Waiting = ({ row, csrf }: { readonly row: QueueRow; readonly csrf: string }) => {
  const { queue, lists } = useTexts(statusTexts);
  const { dossier, due, as } = useTexts(decisionTexts);
  const { holders } = useTexts(commonTexts);
  return (
    <li class="card">
      <div class="cluster spread">
        <h2 class="figures">
          <a href={paths.proposal(row.proposalId)}>{row.number}</a>
        </h2>
        {row.overdue && <OverdueTag />}
      </div>
      <p>{as[row.as](holders[row.seat])}</p>
      <Facts
        items={[
          { label: due, value: <strong class="figures">{momentText(row.due)}</strong> },
          { label: queue.since, value: <span class="figures">{momentText(row.askedAt)}</span> },
          { label: lists.columns.unit, value: row.unit },
          { label: dossier.counts, value: useTexts(countsTexts)(row.counts) },
          { label: dossier.season, value: row.season },
        ]}
      />
      <form method="post" action={statusPaths.newLink(row.proposalId, row.requestId)}>
        <HiddenFields fields={{ csrf }} />
        <button type="submit" class="secondary">
          {queue.send}
          <span class="visually-hidden">: {row.number}</span>
        </button>
      </form>
    </li>
  );
};

/** What waits for somebody's decision. It decides nothing: decisions take the mailed link and its code. */
export const QueuePage = ({ frame, csrf, rows, page = onlyPage, sent }: QueuePageProps) => {
  const { queue } = useTexts(statusTexts);
  return (
    <Layout frame={frame} title={queue.title} area="queue">
      <div class="stack loose">
        {sent && (
          <p class="notice good" role="status">
            {queue.sent(freshLinksMost.anHour, freshLinksMost.inAll)}
          </p>
        )}
        <header class="title">
          <h1>{queue.title}</h1>
          <p class="lead">{rows.length > 0 ? queue.lead : queue.none}</p>
        </header>
        {rows.length > 0 && (
          <ul class="stack plain">
            {rows.map((row) => (
              <Waiting key={row.requestId} row={row} csrf={csrf} />
            ))}
          </ul>
        )}
        <Pager path={paths.queue} view={{ ...unfiltered, ...page }} />
      </div>
    </Layout>
  );
};
