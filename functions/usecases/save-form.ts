import type { Viewer } from '../domain/access.ts';
import { nominationEntry, sameFilled, statementEntry } from '../domain/dossier.ts';
import { isListOpen, openFieldsOf, withinOpens } from '../domain/editing.ts';
import type { Filled, Problem } from '../domain/forms/field.ts';
import { formOf, type RecipientKind } from '../domain/forms/forms.ts';
import { type Posted, readForm } from '../domain/forms/read.ts';
import { type Entry, maxNominations, type Proposal, roundOf } from '../domain/proposal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { rowOutcomeOf } from '../domain/rows.ts';
import type { Instant } from '../domain/time.ts';
import type { App } from '../ports.ts';
import { type DraftRefused, editableProposal, lastRound } from './drafts.ts';
import { problemsOf } from './form-checks.ts';

type Needs = Pick<App, 'ledger' | 'directories' | 'clock'>;

export type SaveRefused =
  | DraftRefused
  | { code: 'nomination.unknown' }
  | { code: 'nomination.tooMany'; most: number }
  /** The text itself cannot be kept; `mine` is what was typed. */
  | { code: 'form.invalid'; mine: Filled; problems: readonly Problem[] }
  /** Somebody saved meanwhile: both are shown, nothing was written. */
  | {
      code: 'form.changed';
      mine: Filled;
      theirs: Filled;
      version: number;
      by?: string | undefined;
      at?: Instant | undefined;
    }
  /** A return left the list of nominations as it was filed. */
  | { code: 'list.closed'; mine: Filled }
  /** Removed by somebody while it was being typed. */
  | { code: 'form.gone'; mine: Filled };

export type Saved = {
  readonly version: number;
  readonly problems: readonly Problem[];
  readonly filled: Filled;
  readonly at: Instant;
};

type Stamp = { readonly savedBy: string; readonly savedAt: Instant };

/** Where a form of a dossier stands and how it is written; statement and nominations differ only in this. */
type Place = {
  readonly version: number | undefined;
  /** The number that a form put back on the list goes on from: an earlier filing still refers to it. */
  readonly filed: number;
  readonly savedBy: string | undefined;
  readonly savedAt: Instant | undefined;
  /** Nothing when the version was replaced since its number was read. */
  read(version: number): Promise<Filled | undefined>;
  write(next: number, problems: number, filled: Filled, saved: Stamp): Promise<boolean>;
};

const RACES = 5;

const statementPlace = ({ ledger }: Needs, proposal: Proposal, submitted: number | undefined): Place => ({
  version: proposal.statement.version,
  filed: 0,
  savedBy: proposal.statement.savedBy,
  savedAt: proposal.statement.savedAt,
  read: async (version) => (version === 0 ? {} : ledger.statement(proposal.id, version)),
  write: (next, problems, filled, saved) => {
    const seen = proposal.statement.version;
    const entry = { ...statementEntry(next, problems, filled), ...saved };
    return ledger.commit([
      { change: 'saveStatement', proposal, seen, entry, filled, dropSeen: seen > 0 && seen !== submitted },
    ]);
  },
});

const entryOf = ({ nominations }: Proposal, id: string): Entry | undefined =>
  Object.hasOwn(nominations, id) ? nominations[id] : undefined;

const nominationPlace = (
  { ledger }: Needs,
  proposal: Proposal,
  id: string,
  kind: RecipientKind,
  submitted: number | undefined,
  filed: number,
): Place => {
  const entry = entryOf(proposal, id);
  const order = entry?.order ?? 1 + Math.max(0, ...Object.values(proposal.nominations).map((one) => one.order));
  return {
    version: entry?.version,
    filed,
    savedBy: entry?.savedBy,
    savedAt: entry?.savedAt,
    read: async (version) => (await ledger.nominations(proposal.id, new Map([[id, version]]))).get(id),
    write: (next, problems, filled, stamp) => {
      const seen = entry?.version ?? 0;
      const saved = { ...nominationEntry({ version: next, order, kind }, problems, filled), ...stamp };
      return ledger.commit([
        {
          change: 'saveNomination',
          proposal,
          nominationId: id,
          seen,
          entry: saved,
          filled,
          dropSeen: seen > 0 && seen !== submitted,
        },
      ]);
    },
  };
};

export type FormPlace =
  | { readonly form: 'statement' }
  | { readonly form: RecipientKind; readonly nominationId: string; readonly isNew: boolean };

/** The highest version of a nomination that any filing refers to. */
const highestFiled = async ({ ledger }: Needs, proposal: Proposal, id: string): Promise<number> => {
  const rounds = Array.from({ length: roundOf(proposal.standing) }, (_, index) => index + 1);
  const filings = await Promise.all(rounds.map((round) => ledger.round(proposal.id, round)));
  return Math.max(0, ...filings.map((filing) => filing?.nominations[id]?.version ?? 0));
};

const placeOf = async (needs: Needs, proposal: Proposal, where: FormPlace): Promise<Place> => {
  const round = await lastRound(needs, proposal);
  if (where.form === 'statement') return statementPlace(needs, proposal, round?.statement);
  const { nominationId: id, form } = where;
  const filed = entryOf(proposal, id) === undefined ? await highestFiled(needs, proposal, id) : 0;
  return nominationPlace(needs, proposal, id, form, round?.nominations[id]?.version, filed);
};

/** An id is part of a storage path, a nomination stays of its kind, and one that was decided apart stays as it was. */
const isPlace = (proposal: Proposal, where: FormPlace): boolean =>
  where.form === 'statement' ||
  (/^[0-9a-f]{24}$/.test(where.nominationId) &&
    (entryOf(proposal, where.nominationId)?.kind ?? where.form) === where.form &&
    rowOutcomeOf(proposal, where.nominationId) === undefined);

const openIn = (proposal: Proposal, where: FormPlace, stored: Filled) =>
  openFieldsOf(proposal, where.form, where.form === 'statement' ? undefined : where.nominationId, stored);

/** Saves one form over the version its page showed. Nothing is overwritten silently, and nothing typed is lost. */
export const saveForm = async (
  needs: Needs,
  viewer: Viewer,
  id: string,
  where: FormPlace,
  seen: number,
  posted: Posted,
): Promise<Result<Saved, SaveRefused>> => {
  const { filled: read, problems: unkept } = readForm(formOf(where.form), posted);
  const typed = { filled: read, posted };
  for (let race = 0; race < RACES; race += 1) {
    const found = await editableProposal(needs, viewer, id);
    if (!found.ok) return found;
    const proposal = found.value;
    if (!isPlace(proposal, where)) return refuse({ code: 'nomination.unknown' });
    const place = await placeOf(needs, proposal, where);
    const theirs = place.version === undefined ? undefined : await place.read(place.version);
    if (place.version !== undefined && theirs === undefined) continue;
    const { filled, problems: closed } = withinOpens(
      formOf(where.form),
      openIn(proposal, where, theirs ?? {}),
      theirs ?? {},
      typed,
    );
    const wrong = [...unkept, ...closed];
    if (wrong.length > 0) return refuse({ code: 'form.invalid', mine: filled, problems: wrong });
    const at = needs.clock.now();
    const { directory } = await needs.directories.current();
    const problems = problemsOf(where.form, filled, proposal, directory, at);
    if (theirs === undefined || place.version === undefined) {
      if (where.form !== 'statement' && !where.isNew) return refuse({ code: 'form.gone', mine: filled });
      if (Object.keys(proposal.nominations).length >= maxNominations)
        return refuse({ code: 'nomination.tooMany', most: maxNominations });
      if (!isListOpen(proposal)) return refuse({ code: 'list.closed', mine: filled });
    } else {
      // A repeated or needless save changes no version; it also ends the retry of a save whose answer was lost.
      if (sameFilled(theirs, filled)) return ok({ version: place.version, problems, filled, at });
      if (place.version !== seen) {
        const { version, savedBy: by, savedAt } = place;
        return refuse({ code: 'form.changed', mine: filled, theirs, version, by, at: savedAt });
      }
    }
    const next = (place.version ?? place.filed) + 1;
    const stamp = { savedBy: viewer.person.id, savedAt: at };
    if (await place.write(next, problems.length, filled, stamp)) return ok({ version: next, problems, filled, at });
  }
  throw new Error('A form was changed by others five times in a row while it was saved.');
};
