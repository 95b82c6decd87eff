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
import type { Posted } from './forms/read.ts';
import { type FormOpens, isOpenField, type Opens, openInNomination, openInStatement } from './opens.ts';
import type { Proposal } from './proposal.ts';

type Limited = Pick<Proposal, 'standing' | 'rowOutcomes'>;

const limitOf = ({ standing }: Limited): Opens | undefined =>
  standing.status === 'returned' ? standing.opens : undefined;

/** Whether nominations may be added and taken off now. */
export const isListOpen = (proposal: Limited): boolean => limitOf(proposal)?.list ?? true;

/** The fields of one form that may be edited now: all of them, unless a return named some. */
export const openFieldsOf = (proposal: Limited, form: FormName, nominationId: string | undefined): FormOpens => {
  const limit = limitOf(proposal);
  return form === 'statement' || nominationId === undefined
    ? openInStatement(limit, proposal.rowOutcomes !== undefined)
    : openInNomination(limit, nominationId);
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
