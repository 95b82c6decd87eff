import * as v from 'valibot';
import { Code } from './directory.ts';
import { type Filled, type FormName, fieldsOf, rowsOf, textOf } from './forms/field.ts';
import { formOf, type RecipientKind } from './forms/forms.ts';
import { type Entry, entriesOf, maxNominations, type Proposal, type StatementEntry } from './proposal.ts';
import { shortened } from './text.ts';

/** What the header keeps of a date or a choice, which have no length of their own (code points). */
const shortest = 40;

/** A draft keeps any text, a report pasted into a name too; the header, one item for all of them, only what may be filed. */
const headed = (form: FormName, filled: Filled, name: string): string => {
  const field = fieldsOf(formOf(form)).find((one) => one.name === name);
  return shortened(textOf(filled, name), field?.type === 'line' ? field.max : shortest);
};

/** What one form looks like from the dossier's header. */
export const statementEntry = (version: number, problems: number, filled: Filled): StatementEntry => {
  const counted = (name: string) => (/^\d{1,4}$/.test(textOf(filled, name)) ? Number(textOf(filled, name)) : undefined);
  const [individuals, collectives, households] = [
    counted('individuals'),
    counted('collectives'),
    counted('households'),
  ];
  return {
    version,
    problems,
    ...(individuals === undefined ? {} : { individuals }),
    ...(collectives === undefined ? {} : { collectives }),
    ...(households === undefined ? {} : { households }),
    number: headed('statement', filled, 'number'),
    date: headed('statement', filled, 'date'),
    signer: headed('statement', filled, 'signerName'),
  };
};

export const nominationEntry = (
  place: Pick<Entry, 'version' | 'order' | 'kind'>,
  problems: number,
  filled: Filled,
): Entry => {
  const person = textOf(filled, 'directoryPerson');
  return {
    ...place,
    name: headed(place.kind, filled, 'fullName'),
    title: headed(place.kind, filled, 'title'),
    problems,
    reported: textOf(filled, 'duties') !== '' && textOf(filled, 'achievements') !== '',
    // What is no code is nobody's: the check of the form names it, and the header must stay readable.
    ...(v.is(Code, person) ? { person } : {}),
  };
};

/** Whether two fillings of a form say the same; the order of keys does not matter. */
export const sameFilled = (a: Filled, b: Filled): boolean => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every(
    (name) =>
      textOf(a, name) === textOf(b, name) && JSON.stringify(rowsOf(a, name)) === JSON.stringify(rowsOf(b, name)),
  );
};

export type KindCount = {
  readonly kind: RecipientKind;
  /** As the covering statement says; nothing when it does not say. */
  readonly stated: number | undefined;
  readonly listed: number;
  readonly reported: number;
  readonly agrees: boolean;
};

const kinds = ['individual', 'collective', 'household'] as const;
const statedAs = { individual: 'individuals', collective: 'collectives', household: 'households' } as const;

const countKind = (proposal: Proposal, kind: RecipientKind): KindCount => {
  const entries = entriesOf(proposal).filter((entry) => entry.kind === kind);
  const stated = proposal.statement[statedAs[kind]];
  const listed = entries.length;
  const reported = entries.filter((entry) => entry.reported).length;
  return { kind, stated, listed, reported, agrees: stated === listed && reported === listed };
};

export type DossierCheck = {
  readonly statementProblems: number;
  readonly nominations: readonly { readonly id: string; readonly name: string; readonly problems: number }[];
  readonly counts: readonly KindCount[];
  readonly empty: boolean;
  readonly ready: boolean;
};

/** What still keeps a dossier from being filed: gaps in its forms, and counts that differ (tờ trình = danh sách = báo cáo). */
export const checkDossier = (proposal: Proposal): DossierCheck => {
  const entries = entriesOf(proposal);
  const counts = kinds.map((kind) => countKind(proposal, kind));
  const nominations = entries.flatMap(({ id, name, problems }) => (problems > 0 ? [{ id, name, problems }] : []));
  const empty = entries.length === 0;
  const ready =
    !empty &&
    entries.length <= maxNominations &&
    proposal.statement.problems === 0 &&
    nominations.length === 0 &&
    counts.every(({ agrees }) => agrees);
  return { statementProblems: proposal.statement.problems, nominations, counts, empty, ready };
};
