import { type Choice, type RowClass, rowClasses } from '../../domain/award-import/judge.ts';
import type { KeptImport, PreviewRow } from '../../domain/award-import/preview.ts';
import { Facts } from '../dossier/facts.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { awardsTexts } from '../text/awards.ts';
import { momentText } from '../text/dates.ts';
import { grouped } from '../text/grouped.ts';
import { PreviewRows } from './preview-rows.tsx';

export type PreviewPageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  readonly kept: KeptImport;
  readonly readBy: string;
  readonly unitName: (id: string) => string;
  readonly shown: {
    readonly of: RowClass;
    readonly page: number;
    readonly more: boolean;
    readonly rows: readonly PreviewRow[];
  };
  /** What was chosen on the page but is not saved yet. */
  readonly typed?: Readonly<Record<string, Choice>>;
  readonly told?: 'saved' | 'already' | undefined;
};

const hrefOf = (id: string, of: RowClass, page = 0): string =>
  `${paths.awardImport(id)}?${new URLSearchParams({ class: of, ...(page === 0 ? {} : { page: String(page) }) })}`;

/** Where the import stands. */
const Status = ({ kept }: Pick<PreviewPageProps, 'kept'>) => {
  const { preview } = useTexts(awardsTexts);
  const number = grouped[useLang()];
  if (kept.status === 'previewed') return <p class="lead">{preview.waiting}</p>;
  if (kept.status === 'confirmed')
    return (
      <div class="notice warn" role="status">
        <p>{preview.cutOff}</p>
      </div>
    );
  const { written, people, same, conflicting, likely, wrong } = kept.result;
  const left = same + conflicting + likely + wrong;
  return (
    <div class="notice good" role="status">
      <p>
        {preview.done(number(written), number(people))}
        {left > 0 && ` ${preview.leftOut(number(left))}`}
      </p>
    </div>
  );
};

const Groups = ({ kept, of }: Pick<PreviewPageProps, 'kept'> & { readonly of: RowClass }) => {
  const { preview, classes } = useTexts(awardsTexts);
  const number = grouped[useLang()];
  return (
    <section aria-label={preview.groups}>
      <ul class="lines">
        {rowClasses.map((one) => (
          <li key={one}>
            <div>
              {one === of && <strong aria-current="true">{classes[one]}</strong>}
              {one !== of && <a href={hrefOf(kept.id, one)}>{classes[one]}</a>}
            </div>
            <span class="figures">{number(kept.counts[one])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const FORM = 'choices';

const Buttons = ({ kept, choosing }: Pick<PreviewPageProps, 'kept'> & { readonly choosing: boolean }) => {
  const { preview } = useTexts(awardsTexts);
  if (kept.status === 'done') return null;
  const save = kept.status === 'previewed' && choosing;
  return (
    <p class="actions">
      {save && (
        <button type="submit" name="do" value="save" class="secondary">
          {preview.save}
        </button>
      )}
      <button type="submit" name="do" value="confirm">
        {kept.status === 'confirmed' ? preview.complete : preview.confirm}
      </button>
    </p>
  );
};

const Pager = ({ kept, shown: { of, page, more } }: Pick<PreviewPageProps, 'kept' | 'shown'>) => {
  const { preview } = useTexts(awardsTexts);
  if (!more && page === 0) return null;
  return (
    <p class="actions">
      {more && (
        <a class="button secondary" href={hrefOf(kept.id, of, page + 1)} rel="next">
          {preview.next}
        </a>
      )}
      {page > 0 && <a href={hrefOf(kept.id, of)}>{preview.first}</a>}
    </p>
  );
};

/** What would become of each row of a file, what a human decided, and the button that writes it. */
export const PreviewPage = ({ frame, csrf, kept, readBy, unitName, shown, typed = {}, told }: PreviewPageProps) => {
  const { preview, classes } = useTexts(awardsTexts);
  const { of, page, rows } = shown;
  const open = kept.status === 'previewed';
  const choosing = rows.some(({ choices }) => choices.length > 0);
  return (
    <Layout frame={frame} title={kept.file} area="recipients" typedIn={open && choosing ? FORM : undefined}>
      <div class="stack loose">
        {told !== undefined && (
          <div class={told === 'saved' ? 'notice good' : 'notice warn'} role="status">
            <p>{preview[told]}</p>
          </div>
        )}
        <header class="title">
          <h1>{kept.file}</h1>
          <Status kept={kept} />
        </header>
        <Facts
          items={[
            { label: preview.readBy, value: readBy },
            { label: preview.readAt, value: momentText(kept.at) },
          ]}
        />
        <Groups kept={kept} of={of} />
        <section class="stack" aria-labelledby="rows">
          <h2 id="rows">{classes[of]}</h2>
          <form method="post" action={paths.awardImport(kept.id)} class="stack" id={FORM}>
            <input type="hidden" name="csrf" value={csrf} />
            <input type="hidden" name="class" value={of} />
            <input type="hidden" name="page" value={page} />
            {rows.length === 0 && <p>{preview.none}</p>}
            {rows.length > 0 && (
              <PreviewRows rows={rows} chosen={{ ...kept.choices, ...typed }} unitName={unitName} open={open} />
            )}
            <Buttons kept={kept} choosing={choosing} />
          </form>
          <Pager kept={kept} shown={shown} />
        </section>
        <p>
          <a href={paths.importAwards}>{preview.another}</a>
        </p>
      </div>
    </Layout>
  );
};
