import { type Filled, type Form, fieldsOf, rowsOf, textOf } from './forms/field.ts';
import { formOf } from './forms/forms.ts';
import type { Entry } from './proposal.ts';
import { shortened } from './text.ts';

/** One field that reads otherwise than before; `path` as in the page (`initiatives.0.date`). */
export type ChangedField = { readonly path: string; readonly before: string; readonly after: string };

const cellsOf = (form: Form, filled: Filled): ReadonlyMap<string, string> =>
  new Map(
    fieldsOf(form).flatMap((field): [string, string][] =>
      field.type === 'rows'
        ? rowsOf(filled, field.name).flatMap((row, index) =>
            field.fields.map((cell): [string, string] => [`${field.name}.${index}.${cell.name}`, row[cell.name] ?? '']),
          )
        : [[field.name, textOf(filled, field.name)]],
    ),
  );

/** The fields of a form whose texts differ, in the order of the form; rows compare place by place. */
export const changedFields = (form: Form, before: Filled, after: Filled): readonly ChangedField[] => {
  const [old, now] = [cellsOf(form, before), cellsOf(form, after)];
  const paths = [...new Set([...now.keys(), ...old.keys()])];
  return paths
    .map((path) => ({ path, before: old.get(path) ?? '', after: now.get(path) ?? '' }))
    .filter((field) => field.before !== field.after);
};

type Entries = Readonly<Record<string, Entry>>;

/** Which nominations came, went or have another version than before. */
export const changedEntries = (before: Entries, after: Entries) => ({
  added: Object.keys(after).filter((id) => !Object.hasOwn(before, id)),
  removed: Object.keys(before).filter((id) => !Object.hasOwn(after, id)),
  changed: Object.keys(after).filter((id) => Object.hasOwn(before, id) && before[id]?.version !== after[id]?.version),
});

export const changedNomination = (kind: Entry['kind'], before: Filled, after: Filled) =>
  changedFields(formOf(kind), before, after);

/** A changed field as a list names it: a list of rows is one field, and only what is short has its texts. */
export type NamedChange = { readonly path: string; readonly before?: string; readonly after?: string };

/** What a nomination stands or falls with, and what fits on a line. */
const told: ReadonlySet<string> = new Set(['fullName', 'title', 'rating', 'votesFor', 'votesPresent']);
const TOLD_MAX = 80;

/** Changed fields by name alone, each once: however much was rewritten, a page that lists them stays small. */
export const namedChanges = (fields: readonly ChangedField[]): readonly NamedChange[] => {
  const named = new Map<string, NamedChange>();
  for (const { path, before, after } of fields) {
    const [name = path] = path.split('.');
    named.set(
      name,
      told.has(name)
        ? { path: name, before: shortened(before, TOLD_MAX), after: shortened(after, TOLD_MAX) }
        : { path: name },
    );
  }
  return [...named.values()];
};
