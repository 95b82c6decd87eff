import type { Instant } from '../../domain/time.ts';
import type { DueStep, TurnKey } from '../../domain/turn.ts';
import { useTexts } from '../lang.ts';
import type { Frame } from '../layout.tsx';
import { type Further, onlyPage, Pager, unfiltered } from '../lists/list-filter.tsx';
import { paths } from '../paths.ts';
import type { Asked } from '../status/stands.tsx';
import { OverdueTag } from '../status/status-tag.tsx';
import { adminTexts } from '../text/admin.ts';
import { commonTexts } from '../text/common.ts';
import { momentText } from '../text/dates.ts';
import { statusTexts } from '../text/status.ts';
import { AdminFrame, type Done } from './admin-frame.tsx';
import { adminPaths } from './admin-paths.ts';

/** One open turn: a stage that was asked, or a correction. */
export type OpenTurnRow = {
  readonly key: TurnKey;
  readonly number: string;
  readonly unit: string;
  readonly whom: readonly Asked[];
  readonly openedAt: Instant;
  readonly due: Instant;
  readonly overdue: boolean;
  readonly next: { readonly step: DueStep; readonly at: Instant };
};

export type RequestsPageProps = {
  readonly frame: Frame;
  readonly rows: readonly OpenTurnRow[];
  /** How many of all are overdue, on this page or not. */
  readonly overdue: number;
  /** Years that due times reach into and whose holidays the system does not know. */
  readonly noHolidays?: readonly number[] | undefined;
  readonly page?: Further | undefined;
  readonly done?: Done | undefined;
};

const Row = ({ row }: { readonly row: OpenTurnRow }) => {
  const { requests } = useTexts(adminTexts);
  const { lists, page, nextSteps } = useTexts(statusTexts);
  const { seats } = useTexts(commonTexts);
  const names = row.whom.map(({ name, as }) => (as === 'holder' ? name : `${name} (${page.askedNow[as]})`));
  return (
    <tr>
      <th scope="row">
        <a class="figures" href={paths.proposal(row.key.proposalId)}>
          {row.number}
        </a>
        <br />
        <span class="soft small">{row.unit}</span>
      </th>
      <td data-label={requests.stage}>{seats[row.key.seat]}</td>
      <td data-label={requests.whom}>{names.join(', ') || requests.nobody}</td>
      <td data-label={lists.columns.since} class="figures">
        {momentText(row.openedAt)}
      </td>
      <td data-label={lists.columns.due}>
        <span class="figures">{momentText(row.due)}</span> {row.overdue && <OverdueTag />}
        <br />
        <span class="soft small">{requests.nextAt(nextSteps[row.next.step], momentText(row.next.at))}</span>
      </td>
      <td class="figures">
        <a href={adminPaths.turn(row.key)}>
          {requests.handle}
          <span class="visually-hidden"> {row.number}</span>
        </a>
      </td>
    </tr>
  );
};

/** A page of the open requests: whom, about which dossier, due when; what is late stands first. */
export const RequestsPage = ({ frame, rows, overdue, noHolidays = [], page = onlyPage, done }: RequestsPageProps) => {
  const { requests } = useTexts(adminTexts);
  const { lists } = useTexts(statusTexts);
  return (
    <AdminFrame frame={frame} title={requests.title} section="requests" done={done}>
      {rows.length === 0 && <p class="lead">{requests.none}</p>}
      {overdue > 0 && <p class="notice bad">{requests.overdue(overdue)}</p>}
      {noHolidays.length > 0 && <p class="notice warn">{requests.noHolidays(noHolidays.join(', '))}</p>}
      {rows.length > 0 && (
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{lists.columns.number}</th>
              <th scope="col">{requests.stage}</th>
              <th scope="col">{requests.whom}</th>
              <th scope="col">{lists.columns.since}</th>
              <th scope="col">{lists.columns.due}</th>
              <th scope="col" class="figures">
                {requests.handle}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.key.proposalId}${row.key.round}${row.key.seat}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <Pager path={adminPaths.overview} view={{ ...unfiltered, ...page }} />
    </AdminFrame>
  );
};
