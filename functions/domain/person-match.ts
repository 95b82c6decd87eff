import * as v from 'valibot';
import { parseDay } from './calendar.ts';
import type { Recipient } from './recipient.ts';
import { Day } from './time.ts';
import { nameSpelling, placeKey, sameName } from './vietnamese.ts';

/** Whom a paper names: enough to look for them in the record. */
export type Person = Pick<Recipient, 'kind' | 'name' | 'unitId' | 'citizenId' | 'birthDate'>;

/** `key` is the asker's own name for a person asked about among others; `sameRecord`: a human says that older papers without a citizen id are theirs. */
export type PersonKey = Person & { readonly key: string; readonly sameRecord?: boolean | undefined };

/** Everybody in the record who may be a person: by citizen id, by citizen id and name, by name, birth date and unit. */
export type Found = {
  readonly byId: Recipient | undefined;
  readonly byOwnName: Recipient | undefined;
  readonly named: readonly Recipient[];
};

export type Match =
  /** `unsure`: others of the same name, birth date and unit, without a citizen id. */
  | { readonly match: 'known'; readonly recipient: Recipient; readonly unsure?: readonly Recipient[] }
  /** The citizen id is somebody's of another name: one of the two was mistyped. */
  | { readonly match: 'otherName'; readonly recipient: Recipient }
  /** Name, birth date and unit agree, and no citizen id says otherwise: a human has to confirm. */
  | { readonly match: 'likely'; readonly candidates: readonly Recipient[] }
  | { readonly match: 'nobody' };

/** A birth date as people type it, or as a day already. */
export const birthDay = (text: string | undefined): Day | undefined => {
  if (text === undefined) return undefined;
  return v.is(Day, text) ? text : parseDay(text);
};

export const citizenDigits = ({ citizenId }: Pick<Person, 'citizenId'>): string | undefined =>
  citizenId?.replaceAll(' ', '') || undefined;

/** One text for everybody of a name, birth date and unit; undefined when the birth date is not known. */
export const namedAs = ({ kind, name, birthDate, unitId }: Person): string | undefined => {
  const born = birthDay(birthDate);
  return kind === 'collective' || born === undefined ? undefined : `${kind}#${unitId}#${born}#${nameSpelling(name)}`;
};

/** What makes two records one recipient: the citizen id, for a collective its unit and name, else name, birth date and unit. */
export const identityOf = (person: Person): string => {
  const { kind, unitId, name } = person;
  if (kind === 'collective') return `${kind}#${unitId}#${placeKey(name)}`;
  const digits = citizenDigits(person);
  return digits === undefined ? (namedAs(person) ?? `${kind}#${unitId}#${nameSpelling(name)}`) : `${kind}#${digits}`;
};

/** The identity of whoever carries a citizen id that somebody of another name carried first. */
export const ownNameIdentity = (person: Person): string => `${identityOf(person)}#${nameSpelling(person.name)}`;

/** Of those with the name, birth date and unit: all but who carries another citizen id. */
const possible = (person: Person, named: readonly Recipient[]): readonly Recipient[] => {
  const digits = citizenDigits(person);
  return digits === undefined ? named : named.filter((one) => citizenDigits(one) === undefined);
};

const knownAs = (person: Person, recipient: Recipient, named: readonly Recipient[]): Match => {
  const unsure = possible(person, named).filter(({ id }) => id !== recipient.id);
  return { match: 'known', recipient, ...(unsure.length > 0 ? { unsure } : {}) };
};

export const matchOf = (person: Person, { byId, byOwnName, named }: Found): Match => {
  if (byOwnName !== undefined) return knownAs(person, byOwnName, named);
  const sure = person.kind === 'collective' || citizenDigits(person) !== undefined;
  if (sure && byId !== undefined) {
    const same = person.kind === 'collective' || sameName(byId.name, person.name);
    return same ? knownAs(person, byId, named) : { match: 'otherName', recipient: byId };
  }
  const candidates = possible(person, named);
  return candidates.length === 0 ? { match: 'nobody' } : { match: 'likely', candidates };
};

/** Those whom only a human can tell to be this person: name, birth date and unit are all that agrees. */
export const unsureIn = (match: Match): readonly Recipient[] => {
  switch (match.match) {
    case 'known':
      return match.unsure ?? [];
    case 'likely':
      return match.candidates;
    case 'otherName':
    case 'nobody':
      return [];
  }
};

/** Whose awards are a person's history: who is known, and the one of older papers whom a human has confirmed. */
export const holdersOf = (person: Omit<PersonKey, 'key'>, found: Found): readonly Recipient[] => {
  const match = matchOf(person, found);
  const known = match.match === 'known' ? [match.recipient] : [];
  const unsure = unsureIn(match);
  return person.sameRecord === true && unsure.length === 1 ? [...known, ...unsure] : known;
};
