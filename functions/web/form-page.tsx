import type { DecidingAuthority } from '../domain/data/authorities.ts';
import { type Directory, seasonOf, unitOf } from '../domain/directory.ts';
import type { Filled, FormName, Problem } from '../domain/forms/field.ts';
import { formOf } from '../domain/forms/forms.ts';
import { optionsFor } from '../domain/forms/options.ts';
import type { Posted } from '../domain/forms/read.ts';
import { type FormOpens, isOpenField } from '../domain/opens.ts';
import type { Proposal } from '../domain/proposal.ts';
import { titles } from '../domain/titles.ts';
import type { App } from '../ports.ts';
import { problemsOf } from '../usecases/form-checks.ts';
import { titlesOf } from '../usecases/law-of.ts';
import type { DraftHead } from '../views/drafting/draft.ts';
import type { FormView } from '../views/form/form-view.ts';

export const headOfDraft = (directory: Directory, proposal: Proposal): DraftHead => ({
  id: proposal.id,
  number: proposal.number,
  unit: unitOf(directory, proposal.unitId)?.name ?? proposal.unitId,
  season: seasonOf(directory, proposal.seasonId)?.name ?? proposal.seasonId,
  authority: proposal.authority,
});

const peopleIn = (directory: Directory, unitId: string): ReadonlyMap<string, string> =>
  new Map(
    directory.people.filter(({ unit }) => unit === unitId).map(({ id, name, post }) => [id, `${name} (${post})`]),
  );

export type Shown = {
  readonly form: FormName;
  readonly filled: Filled;
  /** Of the text itself, beside what the check finds. */
  readonly problems?: readonly Problem[];
  readonly blankRows?: Readonly<Record<string, number>>;
  readonly showMissing: boolean;
  /** What may be edited now; without it everything. */
  readonly opens?: FormOpens;
};

/** A form of a dossier as its page shows it: with everything the check finds now. */
export const formView = (
  { clock }: Pick<App, 'clock'>,
  directory: Directory,
  proposal: Proposal,
  shown: Shown,
): FormView => {
  const { form, filled, problems = [], blankRows, showMissing, opens = 'all' } = shown;
  const people = peopleIn(directory, proposal.unitId);
  const kind = form === 'statement' ? undefined : form;
  return {
    form: formOf(form),
    filled,
    problems: [...problems, ...problemsOf(form, filled, proposal, directory, clock.now())],
    options: optionsFor(titlesOf(proposal, directory, clock.now()), proposal.authority, kind, [...people.keys()]),
    people,
    blankRows,
    showMissing,
    ...(opens === 'all' ? {} : { closed: (field) => !isOpenField(opens, field) }),
  };
};

const anyAuthority: DecidingAuthority = 'minister';

/** What was typed, shown to a browser that is signed in no longer: nothing of the dossier but the texts it just sent. */
export const strangersView = (form: FormName, filled: Filled): FormView => {
  const known = optionsFor([], anyAuthority, undefined, []);
  const options: FormView['options'] = (list) => (list === 'titles' ? titles.map(({ code }) => code) : known(list));
  return { form: formOf(form), filled, problems: [], options, people: new Map(), showMissing: false };
};

/** The version that a page showed; nothing when it posted none. */
export const versionPosted = (posted: Posted): number | undefined => {
  const typed = posted.get('version') ?? '';
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The posted form without one of its rows. */
export const withoutRow = (posted: Posted, row: string): Posted =>
  new Map([...posted].filter(([name]) => !new RegExp(`^${escaped(row)}\\.`).test(name)));

/** How many rows of a kind the page held, empty ones included. */
export const rowsPosted = (posted: Posted, rows: string): number =>
  new Set([...posted.keys()].filter((name) => name.startsWith(`${rows}.`)).map((name) => name.split('.')[1])).size;
