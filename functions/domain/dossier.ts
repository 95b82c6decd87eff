import * as v from 'valibot';
import { Code } from './directory.ts';
import { type Filled, type FormName, fieldsOf, rowsOf, textOf } from './forms/field.ts';
import { formOf, type RecipientKind } from './forms/forms.ts';
import { type Entry, maxNominations, type OrderedEntry, type Proposal, type StatementEntry } from './proposal.ts';
import { liveEntriesOf } from './rows.ts';
import { citizenId, shortened } from './text.ts';
import { sameName } from './vietnamese.ts';

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
  const identified = v.safeParse(citizenId, textOf(filled, 'citizenId'));
  return {
    ...place,
    name: headed(place.kind, filled, 'fullName'),
    title: headed(place.kind, filled, 'title'),
    problems,
    reported: textOf(filled, 'duties') !== '' && textOf(filled, 'achievements') !== '',
    // What is no code is nobody's: the check of the form names it, and the header must stay readable.
    ...(v.is(Code, person) ? { person } : {}),
    ...(identified.success && place.kind !== 'collective' ? { citizenId: identified.output } : {}),
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
  const entries = liveEntriesOf(proposal).filter((entry) => entry.kind === kind);
  const stated = proposal.statement[statedAs[kind]];
  const listed = entries.length;
  const reported = entries.filter((entry) => entry.reported).length;
  return { kind, stated, listed, reported, agrees: stated === listed && reported === listed };
};

/** A nomination that carries the citizen id of another one further up the list. */
export type SharedId = { readonly id: string; readonly name: string; readonly with: string };

/** One person may be proposed for a title and a commendation at once, but under one name, and for each once. */
const clashes = (a: OrderedEntry, b: OrderedEntry): boolean =>
  a.citizenId !== undefined &&
  a.citizenId === b.citizenId &&
  a.kind === b.kind &&
  (a.title === b.title || !sameName(a.name, b.name));

const sharedIds = (entries: readonly OrderedEntry[]): readonly SharedId[] =>
  entries.flatMap((entry, index) => {
    const other = entries.slice(0, index).find((one) => clashes(one, entry));
    return other === undefined ? [] : [{ id: entry.id, name: entry.name, with: other.name }];
  });

export type DossierCheck = {
  readonly statementProblems: number;
  readonly nominations: readonly { readonly id: string; readonly name: string; readonly problems: number }[];
  readonly sharedIds: readonly SharedId[];
  readonly counts: readonly KindCount[];
  readonly empty: boolean;
  readonly ready: boolean;
};

/** What still keeps a dossier from being filed: gaps in its forms, a citizen id given twice, and counts that differ (tờ trình = danh sách = báo cáo). */
export const checkDossier = (proposal: Proposal): DossierCheck => {
  const entries = liveEntriesOf(proposal);
  const counts = kinds.map((kind) => countKind(proposal, kind));
  const nominations = entries.flatMap(({ id, name, problems }) => (problems > 0 ? [{ id, name, problems }] : []));
  const shared = sharedIds(entries);
  const empty = entries.length === 0;
  const ready =
    !empty &&
    entries.length <= maxNominations &&
    proposal.statement.problems === 0 &&
    nominations.length === 0 &&
    shared.length === 0 &&
    counts.every(({ agrees }) => agrees);
  return { statementProblems: proposal.statement.problems, nominations, sharedIds: shared, counts, empty, ready };
};
