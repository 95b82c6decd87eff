import type { RecipientKind } from '../../domain/forms/forms.ts';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { awardsTexts } from '../text/awards.ts';
import { commonTexts } from '../text/common.ts';
import { eligibilityTexts } from '../text/eligibility.ts';
import { statusTexts } from '../text/status.ts';
import { ListFilter, type ListView, NothingListed, Pager } from './list-filter.tsx';

export type RecipientRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: RecipientKind;
  readonly unit: string;
  readonly post?: string | undefined;
  /** Lists show no more of a birth date. */
  readonly birthYear?: string | undefined;
  /** Its citizen id is somebody else's too; only the ministry is told. */
  readonly sameId?: boolean | undefined;
};

export type RecipientsPageProps = {
  readonly frame: Frame;
  readonly view: ListView;
  readonly rows: readonly RecipientRow[];
  readonly nextYear: number;
  /** Whether this viewer may bring in awards of the years before. */
  readonly mayImport?: boolean;
};

const Row = ({ row }: { readonly row: RecipientRow }) => {
  const { recipients } = useTexts(statusTexts);
  const { kinds } = useTexts(commonTexts);
  const about = [kinds[row.kind], row.birthYear && recipients.born(row.birthYear), row.post].filter(Boolean).join(', ');
  return (
    <li>
      <div>
        <a href={paths.recipient(row.id)}>{row.name}</a>
        <br />
        <span class="soft small">{about}</span>
        {row.sameId && (
          <>
            <br />
            <span class="tag warn">{recipients.sameId}</span>
          </>
        )}
      </div>
      <span>{row.unit}</span>
    </li>
  );
};

/** People and collectives with recorded awards, by given name in Vietnamese order. */
export const RecipientsPage = ({ frame, view, rows, nextYear, mayImport = false }: RecipientsPageProps) => {
  const { recipients, lists } = useTexts(statusTexts);
  const { outlook } = useTexts(eligibilityTexts);
  const { importing } = useTexts(awardsTexts);
  return (
    <Layout frame={frame} title={recipients.title} area="recipients">
      <div class="stack loose">
        <div class="cluster spread">
          <h1>{recipients.title}</h1>
          <a href={view.unit === '' ? paths.outlook : `${paths.outlook}?${new URLSearchParams({ unit: view.unit })}`}>
            {outlook.link(nextYear)}
          </a>
        </div>
        {mayImport && (
          <p>
            <a href={paths.importAwards}>{importing.entry}</a>
          </p>
        )}
        <ListFilter path={paths.recipients} view={view} label={lists.searchRecipients} />
        {rows.length === 0 && <NothingListed view={view} none={recipients.none} />}
        {rows.length > 0 && (
          <ul class="lines">
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        )}
        <Pager path={paths.recipients} view={view} />
      </div>
    </Layout>
  );
};
