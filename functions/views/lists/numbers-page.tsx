import type { Instant } from '../../domain/time.ts';
import { Unbroken } from '../dossier/unbroken.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { NumberForm, type NumberFormProps, numberAnchor, numberFormId } from '../status/number-form.tsx';
import { momentText } from '../text/dates.ts';
import { statusTexts } from '../text/status.ts';
import { ListFilter, type ListView, NothingListed, Pager } from './list-filter.tsx';

export type WaitingForNumber = {
  readonly id: string;
  readonly number: string;
  readonly unit: string;
  readonly season: string;
  readonly approvedAt: Instant;
};

export type NumbersPageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  readonly view: ListView;
  readonly rows: readonly WaitingForNumber[];
  /** The dossier's number whose decision was just saved. */
  readonly saved?: string | undefined;
  /** What was typed for one of them and refused. */
  readonly refused?: { readonly id: string; readonly form: Pick<NumberFormProps, 'typed' | 'problems'> } | undefined;
};

const blank = { typed: { number: '', date: '', signer: '' }, problems: [] } as const;

type RowProps = {
  readonly row: WaitingForNumber;
  readonly csrf: string;
  readonly refused: NumbersPageProps['refused'];
};

const Row = ({ row, csrf, refused }: RowProps) => {
  const { numbers, number } = useTexts(statusTexts);
  const again = refused?.id === row.id ? refused.form : undefined;
  return (
    <li class="card">
      <h2 class="figures">
        <a href={paths.proposal(row.id)}>{row.number}</a>
      </h2>
      <p>
        {`${row.unit} – ${row.season}`}
        <br />
        <span class="soft small">{numbers.approved(momentText(row.approvedAt))}</span>
      </p>
      <details open={again !== undefined}>
        <summary>
          {number.title}
          <span class="visually-hidden">: {row.number}</span>
        </summary>
        <NumberForm csrf={csrf} proposalId={row.id} from="list" {...(again ?? blank)} />
      </details>
    </li>
  );
};

const useLines = (refused: NumbersPageProps['refused']) => {
  const { problems } = useTexts(statusTexts).number;
  return (refused?.form.problems ?? []).map((code) => ({
    anchor: numberAnchor(refused?.id ?? '', code),
    text: problems[code],
  }));
};

/** Approved dossiers whose decision has no number yet. */
export const NumbersPage = ({ frame, csrf, view, rows, saved, refused }: NumbersPageProps) => {
  const { numbers, lists } = useTexts(statusTexts);
  // Numbered by a colleague meanwhile: its form is gone from the list.
  const again = rows.some(({ id }) => id === refused?.id) ? refused : undefined;
  return (
    <Layout frame={frame} title={numbers.title} area="numbers" typedIn={again && numberFormId(again.id)}>
      <div class="stack loose">
        <ErrorSummary lines={useLines(again)} />
        {saved !== undefined && (
          <div class="notice good" role="status">
            <p>
              <Unbroken text={numbers.saved(saved)} part={saved} />
            </p>
          </div>
        )}
        <header class="title">
          <h1>{numbers.title}</h1>
          {rows.length > 0 ? <p class="lead">{numbers.lead}</p> : <NothingListed view={view} none={numbers.none} />}
        </header>
        {(rows.length > 0 || view.query !== '') && <ListFilter path={paths.numbers} view={view} label={lists.search} />}
        <ul class="stack plain">
          {rows.map((row) => (
            <Row key={row.id} row={row} csrf={csrf} refused={again} />
          ))}
        </ul>
        <Pager path={paths.numbers} view={view} />
      </div>
    </Layout>
  );
};
