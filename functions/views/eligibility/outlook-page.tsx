import type { Text } from '../../domain/rules/grounds.ts';
import type { Prospect } from '../../domain/rules/outlook.ts';
import { titleText } from '../dossier/nomination-list.tsx';
import { FactLine } from '../findings/fact-line.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { type ListView, Pager, UnitFilter } from '../lists/list-filter.tsx';
import { paths } from '../paths.ts';
import { eligibilityTexts } from '../text/eligibility.ts';

export type OutlookRow = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly post?: string | undefined;
  readonly prospects: readonly Prospect[];
};

export type OutlookPageProps = {
  readonly frame: Frame;
  readonly view: ListView;
  readonly year: number;
  readonly law: { readonly name: Text };
  readonly rows: readonly OutlookRow[];
};

const ProspectLine = ({
  id,
  prospect,
  year,
}: {
  readonly id: string;
  readonly prospect: Prospect;
  readonly year: number;
}) => {
  const { outlook } = useTexts(eligibilityTexts);
  const lang = useLang();
  const { title, held, ifReceived, fresh } = prospect;
  return (
    <li>
      <a href={`${paths.eligibility(id)}?${new URLSearchParams({ title, year: String(year) })}`}>
        {titleText(title, lang)}
      </a>{' '}
      {fresh && <span class="tag good">{outlook.fresh}</span>}
      {ifReceived.map((wanting) => (
        <span key={`${wanting.title}${wanting.year}`}>
          {` – ${outlook.ifReceived(titleText(wanting.title, lang), wanting.year)}`}
        </span>
      ))}
      {held.map((fact, index) => (
        <span key={String(index)} class="soft small">
          <br />
          <FactLine fact={fact} />
        </span>
      ))}
    </li>
  );
};

const Row = ({ row, year }: { readonly row: OutlookRow; readonly year: number }) => (
  <li>
    <div>
      <a href={paths.recipient(row.id)}>{row.name}</a>
      <br />
      <span class="soft small">{[row.post, row.unit].filter(Boolean).join(', ')}</span>
    </div>
    <ul class="plain">
      {row.prospects.map((prospect) => (
        <ProspectLine key={prospect.title} id={row.id} prospect={prospect} year={year} />
      ))}
    </ul>
  </li>
);

/** Who of the units that somebody may read becomes eligible for what, by given name. */
export const OutlookPage = ({ frame, view, year, law, rows }: OutlookPageProps) => {
  const texts = useTexts(eligibilityTexts);
  const lang = useLang();
  const title = texts.outlook.title(year);
  const none = view.next === undefined ? texts.outlook.none : texts.outlook.noneYet;
  return (
    <Layout frame={frame} title={title} area="recipients">
      <div class="stack loose">
        <header class="title">
          <p>
            <a href={paths.recipients}>{`← ${texts.back}`}</a>
          </p>
          <h1>{title}</h1>
          <p class="soft">{texts.outlook.lead}</p>
        </header>
        <UnitFilter path={paths.outlook} view={view} />
        {rows.length === 0 && <p class="lead">{none}</p>}
        {rows.length > 0 && (
          <ul class="lines even">
            {rows.map((row) => (
              <Row key={row.id} row={row} year={year} />
            ))}
          </ul>
        )}
        <Pager path={paths.outlook} view={view} />
        <p class="soft small">{texts.law(law.name[lang])}</p>
      </div>
    </Layout>
  );
};
