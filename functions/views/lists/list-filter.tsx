import { TextField } from '../dossier/text-field.tsx';
import { useTexts } from '../lang.ts';
import { statusTexts } from '../text/status.ts';

/** Where a page stands in its list. `next` is the key of the next page. */
export type Further = {
  readonly next?: string | undefined;
  /** Whether this is a page after the first. */
  readonly further: boolean;
};

export const onlyPage: Further = { further: false };

/** What a list shows of all there is. `unit` and `query` are empty for everything. */
export type ListView = Further & {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly unit: string;
  readonly query: string;
};

/** A list that nobody narrows down. */
export const unfiltered = { units: [], unit: '', query: '' } as const;

const hrefOf = (path: string, { unit, query }: ListView, after = ''): string => {
  const wanted = Object.entries({ unit, q: query, after }).filter(([, value]) => value !== '');
  return wanted.length === 0 ? path : `${path}?${new URLSearchParams(wanted)}`;
};

const UnitSelect = ({ units, unit }: Pick<ListView, 'units' | 'unit'>) => {
  const { lists } = useTexts(statusTexts);
  return (
    <div class="field">
      <label for="unit">{lists.unit}</label>
      <select id="unit" name="unit">
        <option value="">{lists.allUnits}</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id} selected={id === unit}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

type ListFilterProps = { readonly path: string; readonly view: ListView; readonly label: string };

/** Looks things up, so it asks by GET and has no token. */
export const ListFilter = ({ path, view, label }: ListFilterProps) => {
  const { lists } = useTexts(statusTexts);
  return (
    <search>
      <form method="get" action={path} class="stack">
        <div class="group">
          <TextField name="q" label={label} value={view.query} kind="search" />
          {view.units.length > 1 && <UnitSelect units={view.units} unit={view.unit} />}
        </div>
        <p class="actions">
          <button type="submit" class="secondary">
            {lists.find}
          </button>
          {view.query !== '' && <a href={hrefOf(path, { ...view, query: '' })}>{lists.clear}</a>}
        </p>
      </form>
    </search>
  );
};

/** Narrows a list down to one unit; nothing for whoever reads only one. */
export const UnitFilter = ({ path, view }: Omit<ListFilterProps, 'label'>) => {
  const { lists } = useTexts(statusTexts);
  if (view.units.length <= 1) return null;
  return (
    <search>
      <form method="get" action={path} class="stack">
        <UnitSelect units={view.units} unit={view.unit} />
        <p class="actions">
          <button type="submit" class="secondary">
            {lists.find}
          </button>
        </p>
      </form>
    </search>
  );
};

/** Nothing there, nothing found, or nothing among as many names as one search looks at. */
export const NothingListed = ({ view, none }: { readonly view: ListView; readonly none: string }) => {
  const { lists } = useTexts(statusTexts);
  const found = view.next === undefined ? lists.nothingFound(view.query) : lists.nothingYet(view.query);
  return <p class="lead">{view.query === '' ? none : found}</p>;
};

export const Pager = ({ path, view }: Omit<ListFilterProps, 'label'>) => {
  const { lists } = useTexts(statusTexts);
  if (view.next === undefined && !view.further) return null;
  return (
    <p class="actions">
      {view.next !== undefined && (
        <a class="button secondary" href={hrefOf(path, view, view.next)} rel="next">
          {lists.next}
        </a>
      )}
      {view.further && <a href={hrefOf(path, view)}>{lists.first}</a>}
    </p>
  );
};
