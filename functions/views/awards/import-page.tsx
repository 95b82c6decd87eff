import { columnNames, columns } from '../../domain/award-import/columns.ts';
import type { FileFault } from '../../domain/award-import/file-fault.ts';
import type { ImportNote } from '../../domain/award-import/preview.ts';
import { pageLimits } from '../../domain/data/import-limits.ts';
import { TextField } from '../dossier/text-field.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { awardsTexts } from '../text/awards.ts';
import { momentText } from '../text/dates.ts';
import { grouped } from '../text/grouped.ts';
import { fileFaultLines } from './fault-lines.ts';

export type ImportPageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  readonly history: readonly ImportNote[];
  /** Why the file that was sent is not read, and the sheet that was named. */
  readonly refused?: { readonly fault: FileFault; readonly sheet: string } | undefined;
};

const MEGABYTE = 1_000_000;

const FileField = ({ wrong }: { readonly wrong: boolean }) => {
  const { importing } = useTexts(awardsTexts);
  const number = grouped[useLang()];
  return (
    <div class="field">
      <label for="file">{importing.choose}</label>
      <span class="hint" id="file-hint">
        {importing.limits(pageLimits.fileBytes / MEGABYTE, number(pageLimits.rows))}
      </span>
      <input
        id="file"
        name="file"
        type="file"
        accept=".xlsx,.csv"
        aria-describedby="file-hint"
        aria-invalid={wrong ? 'true' : undefined}
      />
    </div>
  );
};

const Columns = () => {
  const { importing } = useTexts(awardsTexts);
  return (
    <details>
      <summary>{importing.about}</summary>
      <div class="stack">
        <ul>
          {columnNames.map((name) => (
            <li key={name}>
              {columns[name].headings[0]}
              {columns[name].required && <span class="soft">{` (${importing.required})`}</span>}
            </li>
          ))}
        </ul>
        <p>{importing.identity}</p>
        <p>
          <a href={paths.awardTemplate} download>
            {importing.template}
          </a>
        </p>
      </div>
    </details>
  );
};

const History = ({ history }: Pick<ImportPageProps, 'history'>) => {
  const { importing } = useTexts(awardsTexts);
  const number = grouped[useLang()];
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">{importing.history}</h2>
      {history.length === 0 && <p>{importing.noHistory}</p>}
      {history.length > 0 && (
        <ul class="lines">
          {history.map(({ id, at, by, file, counts }) => (
            <li key={id}>
              <div>
                {file}
                <br />
                <span class="soft small">{`${momentText(at)}, ${by}`}</span>
              </div>
              <span>{importing.imported(number(counts.written), number(counts.people))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** Takes a file of awards of the years before; reading it writes nothing on record. */
export const ImportPage = ({ frame, csrf, history, refused }: ImportPageProps) => {
  const { importing } = useTexts(awardsTexts);
  const lang = useLang();
  const wrong = refused === undefined ? [] : fileFaultLines(refused.fault, lang);
  return (
    <Layout frame={frame} title={importing.title} area="recipients">
      <div class="stack loose">
        <ErrorSummary lines={wrong.map((text) => ({ anchor: 'file', text }))} />
        <header class="title">
          <h1>{importing.title}</h1>
          <p class="lead">{refused === undefined ? importing.lead : importing.refused}</p>
        </header>
        <form method="post" encType="multipart/form-data" action={paths.importAwards} class="stack">
          <input type="hidden" name="csrf" value={csrf} />
          <FileField wrong={wrong.length > 0} />
          <TextField
            name="sheet"
            label={importing.sheet}
            hint={importing.sheetHint}
            value={refused?.sheet ?? ''}
            optional
          />
          <p class="actions">
            <button type="submit">{importing.look}</button>
          </p>
        </form>
        <Columns />
        <History history={history} />
      </div>
    </Layout>
  );
};
