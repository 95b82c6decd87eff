import * as v from 'valibot';
import { type Field, type FormName, fieldsOf } from './forms/field.ts';
import { formOf } from './forms/forms.ts';

/** The fields of one form that may be edited. */
export const FormOpens = v.union([v.literal('all'), v.array(v.string())]);
export type FormOpens = v.InferOutput<typeof FormOpens>;

/** What a return leaves open for editing when it names it; whatever it does not name stays as it was filed. */
export const Opens = v.object({
  /** Whether nominations may be added. Each may be taken off at any time, as the whole dossier may be withdrawn. */
  list: v.boolean(),
  statement: FormOpens,
  /** Of each that stood when the dossier was returned. */
  nominations: v.record(v.string(), FormOpens),
});
export type Opens = v.InferOutput<typeof Opens>;

const countFields = ['individuals', 'collectives', 'households'];

const withFields = (opens: FormOpens, more: readonly string[]): FormOpens =>
  opens === 'all' ? opens : [...new Set([...opens, ...more])];

/** Of the statement: its counts too, which follow the list. */
export const openInStatement = (opens: Opens | undefined): FormOpens =>
  opens === undefined ? 'all' : withFields(opens.statement, countFields);

/** Of a nomination: all of one that was not there when the dossier was returned. */
export const openInNomination = (opens: Opens | undefined, nominationId: string): FormOpens =>
  opens !== undefined && Object.hasOwn(opens.nominations, nominationId)
    ? (opens.nominations[nominationId] ?? 'all')
    : 'all';

/** What answers a finding is open with any of its form: findings come and go while a dossier is corrected. */
export const isOpenField = (opens: FormOpens, field: Field): boolean =>
  opens === 'all' || opens.includes(field.name) || (field.type === 'rows' && field.apart === true);

/** The fields of a form among those that somebody named, in its own order; nothing when none is. */
export const fieldsNamed = (form: FormName, named: (field: string) => boolean): readonly string[] =>
  fieldsOf(formOf(form))
    .map(({ name }) => name)
    .filter(named);
