import type { DecidingAuthority } from '../../domain/data/authorities.ts';
import type { RecipientKind } from '../../domain/forms/forms.ts';
import type { Seat, Status } from '../../domain/proposal.ts';
import type { Instant } from '../../domain/time.ts';
import { ColumnHeads } from '../column-heads.tsx';
import { titleText } from '../dossier/nomination-list.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { OverdueTag, StatusTag } from '../status/status-tag.tsx';
import { commonTexts } from '../text/common.ts';
import { momentText } from '../text/dates.ts';
import { rowsTexts } from '../text/rows.ts';
import { statusTexts } from '../text/status.ts';
import { ListFilter, type ListView, NothingListed, Pager } from './list-filter.tsx';

export type ProposalRow = {
  readonly id: string;
  readonly number?: string | undefined;
  readonly unit: string;
  readonly season: string;
  readonly authority: DecidingAuthority;
  readonly status: Status;
  /** Whom it waits for. */
  readonly seat?: Seat | undefined;
  readonly due?: Instant | undefined;
  readonly overdue: boolean;
};

export type NomineeRow = {
  readonly proposalId: string;
  readonly nominationId: string;
  readonly name: string;
  readonly kind: RecipientKind;
  readonly title: string;
  readonly unit: string;
  /** While the rest of its list goes on. */
  readonly rejected?: boolean | undefined;
};

export type ProposalsPageProps = {
  readonly frame: Frame;
  readonly view: ListView;
  readonly rows: readonly ProposalRow[];
  /** Found by name; only with a query. */
  readonly nominees: readonly NomineeRow[];
  readonly mayStart: boolean;
};

const Row = ({ row }: { readonly row: ProposalRow }) => {
  const { lists } = useTexts(statusTexts);
  const { authorities, seats } = useTexts(commonTexts);
  const { columns } = lists;
  return (
    <tr>
      <th scope="row">
        <a class="figures" href={row.status === 'draft' ? paths.draft(row.id) : paths.proposal(row.id)}>
          {row.number ?? lists.noNumber}
        </a>
      </th>
      <td data-label={columns.unit}>{row.unit}</td>
      <td data-label={columns.season}>{row.season}</td>
      <td data-label={columns.authority}>{authorities[row.authority]}</td>
      <td data-label={columns.status}>
        <StatusTag status={row.status} />
        {row.seat !== undefined && <span class="soft small">{` ${seats[row.seat]}`}</span>}
      </td>
      <td data-label={columns.due}>
        {row.due === undefined ? '–' : <span class="figures">{momentText(row.due)}</span>}{' '}
        {row.overdue && <OverdueTag />}
      </td>
    </tr>
  );
};

const Rows = ({ rows }: Pick<ProposalsPageProps, 'rows'>) => {
  const { columns } = useTexts(statusTexts).lists;
  return (
    <table class="table">
      <ColumnHeads
        labels={(['number', 'unit', 'season', 'authority', 'status', 'due'] as const).map((name) => columns[name])}
      />
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
};

const Nominees = ({ nominees }: Pick<ProposalsPageProps, 'nominees'>) => {
  const lang = useLang();
  const { proposals } = useTexts(statusTexts);
  const { list } = useTexts(rowsTexts);
  return (
    <section class="stack" aria-labelledby="nominees">
      <h2 id="nominees">{proposals.nominees}</h2>
      <ul class="lines">
        {nominees.map(({ proposalId, nominationId, name, title, unit, rejected }) => (
          <li key={nominationId}>
            <div>
              <a href={paths.proposal(proposalId)}>{name}</a>
              <br />
              <span class="soft small">{unit}</span>
            </div>
            <span>
              {titleText(title, lang)} {rejected && <span class="tag bad">{list.rejected}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The proposals of the units somebody may see: newest first, or those found. */
export const ProposalsPage = ({ frame, view, rows, nominees, mayStart }: ProposalsPageProps) => {
  const { proposals, lists } = useTexts(statusTexts);
  const nothing = rows.length === 0 && nominees.length === 0;
  return (
    <Layout frame={frame} title={proposals.title} area="proposals">
      <div class="stack loose">
        <div class="cluster spread">
          <h1>{proposals.title}</h1>
          {mayStart && (
            <a class="button" href={paths.newProposal}>
              {proposals.start}
            </a>
          )}
        </div>
        <ListFilter path={paths.proposals} view={view} label={lists.search} />
        {nothing && <NothingListed view={view} none={proposals.none} />}
        {rows.length > 0 && <Rows rows={rows} />}
        {nominees.length > 0 && <Nominees nominees={nominees} />}
        <Pager path={paths.proposals} view={view} />
      </div>
    </Layout>
  );
};
