import {
  type Field,
  type Filled,
  type Form,
  type FormName,
  fieldsOf,
  type Problem,
  rowsOf,
  textOf,
} from './forms/field.ts';
import { formOf } from './forms/forms.ts';
import type { Posted } from './forms/read.ts';
import { type FormOpens, isOpenField, type Opens, openInNomination, openInStatement } from './opens.ts';
import type { Proposal } from './proposal.ts';

type Limited = Pick<Proposal, 'standing'>;

const limitOf = ({ standing }: Limited): Opens | undefined =>
  standing.status === 'returned' ? standing.opens : undefined;

/** Whether a return named what may be edited. */
export const isLimited = (proposal: Limited): boolean => limitOf(proposal) !== undefined;

/** Whether nominations may be added now. */
export const isListOpen = (proposal: Limited): boolean => limitOf(proposal)?.list ?? true;

/** A form may ask for more than when it was filed: what nobody has answered yet can be answered. */
const unanswered = (form: FormName, stored: Filled): readonly string[] =>
  fieldsOf(formOf(form)).flatMap(({ name, type, required }) =>
    type !== 'rows' && required && textOf(stored, name) === '' ? [name] : [],
  );

/** The fields of one form, as it is stored, that may be edited now: all of them, unless a return named some. */
export const openFieldsOf = (
  proposal: Limited,
  form: FormName,
  nominationId: string | undefined,
  stored: Filled,
): FormOpens => {
  const limit = limitOf(proposal);
  const named =
    form === 'statement' || nominationId === undefined ? openInStatement(limit) : openInNomination(limit, nominationId);
  return named === 'all' ? named : [...named, ...unanswered(form, stored)];
};

const isPosted = (posted: Posted, { type, name }: Field): boolean =>
  type === 'rows' ? [...posted.keys()].some((key) => key.startsWith(`${name}.`)) : posted.has(name);

const sameIn = (a: Filled, b: Filled, { type, name }: Field): boolean =>
  type === 'rows'
    ? JSON.stringify(rowsOf(a, name)) === JSON.stringify(rowsOf(b, name))
    : textOf(a, name) === textOf(b, name);

/** What a post makes of a form: a closed field that it does not hold stays as it was; one that it holds otherwise is refused. */
export const withinOpens = (
  form: Form,
  opens: FormOpens,
  stored: Filled,
  { filled, posted }: { readonly filled: Filled; readonly posted: Posted },
): { readonly filled: Filled; readonly problems: readonly Problem[] } => {
  const closed = fieldsOf(form).filter((field) => !isOpenField(opens, field));
  const kept = closed.filter((field) => !isPosted(posted, field));
  const changed = closed.filter((field) => isPosted(posted, field) && !sameIn(stored, filled, field));
  const asStored = kept.flatMap(({ name }) =>
    Object.hasOwn(stored, name) ? [[name, stored[name] ?? ''] as const] : [],
  );
  return {
    filled: { ...filled, ...Object.fromEntries(asStored) },
    problems: changed.map(({ name }) => ({ path: name, code: 'field.closed' })),
  };
};
