import { identityOf, type Match, namedAs, ownNameIdentity } from '../person-match.ts';
import type { AwardRecord, ImportedAward, Recipient } from '../recipient.ts';
import type { Instant } from '../time.ts';
import type { AwardRow } from './award-row.ts';
import { type Choice, type Judgement, rivalsOf } from './judge.ts';

/** What an import writes of one recipient, whole or not at all. */
export type Enrolment = {
  readonly recipient: Recipient;
  /** The identity by which somebody new is found from now on. */
  readonly identity?: string;
  /** Somebody on record who had no citizen id gets this one. */
  readonly citizenId?: string;
  /** The names, birth dates and units by which the recipient is found. */
  readonly names: readonly string[];
  readonly awards: readonly ImportedAward[];
  readonly removed: readonly ImportedAward[];
};

export type DecidedRow = { readonly row: AwardRow; readonly judgement: Judgement; readonly choice: Choice };

/** A choice that the row does not offer (any more) is none. */
export const choiceOf = ({ choices }: Pick<Judgement, 'choices'>, said: Choice | undefined): Choice =>
  said !== undefined && choices.includes(said) ? said : 'skip';

const isWritten = ({ judgement, choice }: DecidedRow): boolean => judgement.class === 'new' || choice !== 'skip';

/** Of several papers the newest tells name, unit and post, whatever order they come in. */
const newestOf = (rows: readonly AwardRow[]): AwardRow | undefined =>
  rows.toSorted(
    (a, b) => b.award.year - a.award.year || (JSON.stringify(a.person) < JSON.stringify(b.person) ? -1 : 1),
  )[0];

type Whose = Pick<Enrolment, 'recipient' | 'identity' | 'citizenId'>;

const someoneNew = (id: string, rows: readonly AwardRow[], match: Match): Whose | undefined => {
  const newest = newestOf(rows);
  if (newest === undefined) return undefined;
  const birthDate =
    newest.person.birthDate ?? rows.find(({ person }) => person.birthDate !== undefined)?.person.birthDate;
  const born = birthDate === undefined ? {} : { birthDate };
  const other = match.match === 'otherName' ? { sameIdAs: match.recipient.id } : {};
  const recipient = { id, ...newest.person, ...born, ...other };
  return { recipient, identity: match.match === 'otherName' ? ownNameIdentity(recipient) : identityOf(recipient) };
};

/** The record that a person's written rows go to. */
const whoseIs = (decided: readonly DecidedRow[], match: Match, newId: string): Whose | undefined => {
  const rows = decided.map(({ row }) => row);
  if (match.match === 'known') return { recipient: match.recipient };
  const linked = decided.some(({ choice }) => choice === 'link');
  const [candidate] = match.match === 'likely' && linked ? match.candidates : [];
  if (candidate === undefined) return someoneNew(newId, rows, match);
  const citizenId = candidate.citizenId === undefined ? rows[0]?.person.citizenId : undefined;
  return { recipient: candidate, ...(citizenId === undefined ? {} : { citizenId }) };
};

export type EnrolmentContext = {
  readonly match: Match;
  readonly awards: ReadonlyMap<string, readonly AwardRecord[]>;
  /** The id of somebody whom the record does not know yet. */
  readonly newId: string;
  readonly now: Instant;
};

const isImported = (award: AwardRecord): award is ImportedAward => award.source === 'imported';

/** What is written of a person by what was decided of each row; nothing when no row is. */
export const enrolmentOf = (
  decided: readonly DecidedRow[],
  { match, awards, newId, now }: EnrolmentContext,
): Enrolment | undefined => {
  const written = decided.filter(isWritten);
  const whose = written.length === 0 ? undefined : whoseIs(written, match, newId);
  if (whose === undefined) return undefined;
  const { recipient, identity } = whose;
  const names = new Set(
    [...(identity === undefined ? [] : [recipient.unitId]), ...written.map(({ row }) => row.person.unitId)].flatMap(
      (unitId) => namedAs({ ...recipient, unitId }) ?? [],
    ),
  );
  const held = awards.get(recipient.id) ?? [];
  return {
    ...whose,
    names: [...names],
    awards: written.map(({ row: { award, person } }) => ({
      source: 'imported',
      ...award,
      recipientId: recipient.id,
      unitId: person.unitId,
      at: now,
    })),
    removed: written
      .filter(({ choice }) => choice === 'replace')
      .flatMap(({ row }) => rivalsOf(row.award, held).filter(isImported)),
  };
};
