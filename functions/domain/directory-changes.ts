import type { Directory } from './directory.ts';

export type FieldChange = { readonly field: string; readonly before?: unknown; readonly after?: unknown };

export const directoryLists = ['people', 'units', 'blocks', 'terms', 'seasons'] as const;
export type ListName = (typeof directoryLists)[number];

export type EntryChange = {
  readonly list: ListName;
  readonly how: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly name: string;
  readonly fields: readonly FieldChange[];
};

export const posts = [
  'head',
  'unitDeputy',
  'officer',
  'leader',
  'blockDeputy',
  'approver',
  'ministryDeputy',
  'staff',
  'administrator',
] as const;
export type Post = (typeof posts)[number];

/** A post somebody holds: of a unit, or of a block from a term's first day on; the ministry's have no `of`. */
export type HeldPost = {
  readonly person: string;
  readonly name: string;
  readonly post: Post;
  readonly of?: string;
  readonly from?: string;
};

export type DirectoryChanges = {
  readonly entries: readonly EntryChange[];
  readonly ministry: readonly FieldChange[];
  readonly lost: readonly HeldPost[];
  readonly gained: readonly HeldPost[];
};

type Entry = { readonly id: string; readonly name: string; readonly content: Readonly<Record<string, unknown>> };

const entriesOf = (directory: Directory, list: ListName): readonly Entry[] =>
  list === 'terms'
    ? directory.terms.map((term) => ({ id: `${term.block}/${term.from}`, name: term.block, content: term }))
    : directory[list].map((entry) => ({ id: entry.id, name: entry.name, content: entry }));

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

const fieldsBetween = (before: Entry['content'], after: Entry['content']): readonly FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => differs(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));

const changesOf = (list: ListName, before: readonly Entry[], after: readonly Entry[]): readonly EntryChange[] => {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Set(after.map(({ id }) => id));
  return [
    ...before
      .filter(({ id }) => !now.has(id))
      .map(({ id, name }) => ({ list, how: 'removed' as const, id, name, fields: [] })),
    ...after.flatMap(({ id, name, content }): EntryChange[] => {
      const was = old.get(id);
      if (was === undefined) return [{ list, how: 'added', id, name, fields: [] }];
      const fields = fieldsBetween(was.content, content);
      return fields.length === 0 ? [] : [{ list, how: 'changed', id, name, fields }];
    }),
  ];
};

const heldIn = ({ ministry, units, terms, people }: Directory): ReadonlyMap<string, HeldPost> => {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const held = new Map<string, HeldPost>();
  const hold = (persons: readonly string[], post: Post, where: Pick<HeldPost, 'of' | 'from'> = {}) => {
    for (const person of persons) {
      const key = [person, post, where.of, where.from].join('/');
      held.set(key, { person, name: names.get(person) ?? person, post, ...where });
    }
  };
  for (const { id, head, deputies, officers } of units) {
    hold([head], 'head', { of: id });
    hold(deputies, 'unitDeputy', { of: id });
    hold(officers, 'officer', { of: id });
  }
  for (const { block, from, leader, deputies } of terms) {
    hold([leader], 'leader', { of: block, from });
    hold(deputies, 'blockDeputy', { of: block, from });
  }
  hold([ministry.approver], 'approver');
  hold(ministry.deputies, 'ministryDeputy');
  hold(ministry.staff, 'staff');
  hold(ministry.administrators, 'administrator');
  return held;
};

const onlyIn = (these: ReadonlyMap<string, HeldPost>, those: ReadonlyMap<string, HeldPost>): readonly HeldPost[] =>
  [...these].filter(([key]) => !those.has(key)).map(([, post]) => post);

/** What a new directory changes, entry by entry, and who loses or gains which post. */
export const directoryChanges = (before: Directory | undefined, after: Directory): DirectoryChanges => {
  const [was, is] = [before === undefined ? new Map<string, HeldPost>() : heldIn(before), heldIn(after)];
  return {
    entries: directoryLists.flatMap((list) =>
      changesOf(list, before === undefined ? [] : entriesOf(before, list), entriesOf(after, list)),
    ),
    ministry: fieldsBetween(before?.ministry ?? {}, after.ministry),
    lost: onlyIn(was, is),
    gained: onlyIn(is, was),
  };
};

/** Nothing but the order of lists may differ, and that too is a change: deputies are asked in their order. */
export const isSameDirectory = (one: Directory, other: Directory): boolean => !differs(one, other);
