import * as v from 'valibot';
import type { AddressMark } from '../domain/address-mark.ts';
import { Directory } from '../domain/directory.ts';
import {
  type DirectoryChanges,
  directoryChanges,
  type EntryChange,
  isSameDirectory,
} from '../domain/directory-changes.ts';
import { type DirectoryFault, directoryFaults } from '../domain/directory-check.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { App, ProposalLine } from '../ports.ts';
import { mendedPeople } from './ask-mended.ts';
import { outboxItem } from './telling.ts';

type Needs = Pick<App, 'directories' | 'lists' | 'marks' | 'clock' | 'random'>;

export type Imported = { readonly version: number; readonly changed: DirectoryChanges };

/** What the record still needs, and the new directory would take away. */
export type Kept = {
  readonly code: 'unit.hasProposals' | 'season.hasProposals' | 'block.hasProposals' | 'person.otherPerson';
  readonly id: string;
  readonly name: string;
};

export type ImportRefused =
  | { readonly code: 'directory.invalid'; readonly faults: readonly DirectoryFault[] }
  | { readonly code: 'directory.same'; readonly version: number }
  | { readonly code: 'directory.kept'; readonly kept: readonly Kept[] }
  | { readonly code: 'changed.meanwhile' };

const PAGE = 100;

async function* proposalsOf({ lists }: Needs, { units }: Directory): AsyncGenerator<ProposalLine> {
  for (const { id } of units) {
    let after: string | undefined;
    do {
      const page = await lists.proposals(id, { after, limit: PAGE });
      yield* page.map(({ line }) => line);
      after = page.length < PAGE ? undefined : page.at(-1)?.key;
    } while (after !== undefined);
  }
}

const removedFrom = ({ entries }: DirectoryChanges, list: EntryChange['list']): readonly EntryChange[] =>
  entries.filter((entry) => entry.list === list && entry.how === 'removed');

const unitsKept = async ({ lists }: Needs, removed: readonly EntryChange[]): Promise<readonly Kept[]> => {
  const kept: Kept[] = [];
  for (const { id, name } of removed) {
    if ((await lists.proposals(id, { limit: 1 })).length > 0) kept.push({ code: 'unit.hasProposals', id, name });
  }
  return kept;
};

/** No list knows the proposals of a season or block, so those of every unit are walked; only when one is to go. */
const othersKept = async (
  app: Needs,
  before: Directory,
  seasons: readonly EntryChange[],
  blocks: readonly EntryChange[],
): Promise<readonly Kept[]> => {
  if (seasons.length + blocks.length === 0) return [];
  const used = new Set<string>();
  for await (const { seasonId, blockId } of proposalsOf(app, before)) used.add(`s/${seasonId}`).add(`b/${blockId}`);
  return [
    ...seasons
      .filter(({ id }) => used.has(`s/${id}`))
      .map(({ id, name }) => ({ code: 'season.hasProposals' as const, id, name })),
    ...blocks
      .filter(({ id }) => used.has(`b/${id}`))
      .map(({ id, name }) => ({ code: 'block.hasProposals' as const, id, name })),
  ];
};

/** An id that gets another name and another address at once is another person, in whose name old decisions would then stand. */
const reused = ({ entries }: DirectoryChanges): readonly Kept[] =>
  entries
    .filter(
      ({ list, fields }) =>
        list === 'people' && ['name', 'email'].every((field) => fields.some((one) => one.field === field)),
    )
    .map(({ id, name }) => ({ code: 'person.otherPerson', id, name }));

const keptBy = async (app: Needs, before: Directory, changed: DirectoryChanges): Promise<readonly Kept[]> => [
  ...reused(changed),
  ...(await unitsKept(app, removedFrom(changed, 'units'))),
  ...(await othersKept(app, before, removedFrom(changed, 'seasons'), removedFrom(changed, 'blocks'))),
];

/** `directory.import <added> <removed> <changed>`: the page that shows it has the words. */
const noteOf = ({ entries }: DirectoryChanges): string =>
  [
    'directory.import',
    ...(['added', 'removed', 'changed'] as const).map((how) => entries.filter((entry) => entry.how === how).length),
  ].join(' ');

const codes = {
  noMailbox: 'email.noMailbox',
  suppressed: 'email.suppressed',
  complaint: 'email.complaint',
} as const satisfies Record<AddressMark['why'], string>;

/** People with an address that takes no more mail: they could neither be asked nor sign in. */
const unreachable = ({ people }: Directory, marks: readonly AddressMark[]): readonly DirectoryFault[] => {
  const marked = new Map(marks.map(({ address, why }) => [address, codes[why]]));
  return people.flatMap(({ email }, index) => {
    const code = marked.get(email);
    return code === undefined ? [] : [{ path: ['people', index, 'email'], code, value: email }];
  });
};

/** Makes a directory the one in force, whole or not at all; who lost a post is then replaced in every open turn. */
export const importDirectory = async (
  app: Needs,
  by: string,
  directory: Directory,
): Promise<Result<Imported, ImportRefused>> => {
  const next = v.parse(Directory, directory);
  const marks = await app.marks.all();
  const faults = [...directoryFaults(next), ...unreachable(next, marks)];
  if (faults.length > 0) return refuse({ code: 'directory.invalid', faults });
  const { version, directory: before } = await app.directories.current();
  if (version > 0 && isSameDirectory(before, next)) return refuse({ code: 'directory.same', version });
  const changed = directoryChanges(version === 0 ? undefined : before, next);
  const kept = version === 0 ? [] : await keptBy(app, before, changed);
  if (kept.length > 0) return refuse({ code: 'directory.kept', kept });
  const now = app.clock.now();
  const mended = [...mendedPeople(before, next, marks)];
  const told = outboxItem(app, { tell: 'directory', version: version + 1, mended }, now);
  const note = { at: now, by, what: noteOf(changed) };
  const done = await app.directories.replace(version, next, told, note);
  return done ? ok({ version: version + 1, changed }) : refuse({ code: 'changed.meanwhile' });
};
