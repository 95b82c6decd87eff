import type { Filled, Form } from '../../domain/forms/field.ts';
import type { Instant } from '../../domain/time.ts';
import { fieldValue } from '../dossier/field-value.ts';
import { Prose } from '../dossier/prose.tsx';
import { type Difference, differences, postedOf } from '../form/differences.ts';
import { pathLabel } from '../form/path-label.ts';
import { HiddenFields } from '../hidden.tsx';
import { useLang, useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { conflictTexts } from '../text/conflict.ts';
import { momentText } from '../text/dates.ts';
import { fieldTexts } from '../text/fields.ts';

export type ConflictPageProps = {
  readonly frame: Frame;
  readonly csrf: string;
  /** The form's own address: keeping mine posts there, taking theirs opens it. */
  readonly action: string;
  readonly form: Form;
  readonly mine: Filled;
  readonly theirs: {
    readonly filled: Filled;
    readonly version: number;
    readonly by?: string | undefined;
    readonly at?: Instant | undefined;
  };
  readonly people: ReadonlyMap<string, string>;
};

type TableProps = Pick<ConflictPageProps, 'form' | 'people'> & { readonly found: readonly Difference[] };

const Table = ({ form, people, found }: TableProps) => {
  const lang = useLang();
  const { conflict } = useTexts(conflictTexts);
  const words = useTexts(fieldTexts);
  const said = (field: Difference['field'], text: string) => {
    const value = fieldValue(field, text, { lang, reveal: true, people });
    return value === '' ? <span class="soft">{conflict.empty}</span> : <Prose text={value} />;
  };
  return (
    <table class="table versions">
      <thead>
        <tr>
          <th scope="col">{conflict.field}</th>
          <th scope="col">{conflict.mine}</th>
          <th scope="col">{conflict.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ path, field, mine, theirs }) => (
          <tr key={path}>
            <th scope="row">{pathLabel(form, words, path)}</th>
            <td data-label={conflict.mine}>{said(field, mine)}</td>
            <td data-label={conflict.theirs}>{said(field, theirs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Both versions side by side; one press decides, until then neither is lost. */
export const ConflictPage = ({ frame, csrf, action, form, mine, theirs, people }: ConflictPageProps) => {
  const { conflict } = useTexts(conflictTexts);
  const found = differences(form, mine, theirs.filled);
  const hidden = { ...postedOf(form, mine), version: String(theirs.version), csrf };
  return (
    <Layout frame={frame} title={conflict.title} area="proposals" languageSwitch="form">
      <div class="stack loose">
        <div class="title reading">
          <h1>{conflict.title}</h1>
          <p class="lead">
            {conflict.lead(theirs.by ?? conflict.somebody, theirs.at === undefined ? '' : momentText(theirs.at))}
          </p>
        </div>
        {found.length === 0 ? <p>{conflict.same}</p> : <Table form={form} people={people} found={found} />}
        <form method="post" action={action} class="stack">
          <HiddenFields fields={hidden} />
          <p class="soft reading">{conflict.hint}</p>
          <div class="actions">
            <button type="submit" name="intent" value="save">
              {conflict.keepMine}
            </button>
            <a class="button secondary" href={action}>
              {conflict.takeTheirs}
            </a>
          </div>
        </form>
      </div>
    </Layout>
  );
};
