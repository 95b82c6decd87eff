import * as v from 'valibot';
import { parseDay } from './calendar.ts';
import type { Recipient } from './recipient.ts';
import { Day } from './time.ts';
import { nameSpelling, placeKey, sameName } from './vietnamese.ts';

/** Whom a paper names: enough to look for them in the record. */
export type Person = Pick<Recipient, 'kind' | 'name' | 'unitId' | 'citizenId' | 'birthDate'>;

/** `key` is the asker's own name for a person asked about among others. */
export type PersonKey = Person & { readonly key: string };

/** Everybody in the record who may be a person: by citizen id, by citizen id and name, by name, birth date and unit. */
export type Found = {
  readonly byId: Recipient | undefined;
  readonly byOwnName: Recipient | undefined;
  readonly named: readonly Recipient[];
};

export type Match =
  | { readonly match: 'known'; readonly recipient: Recipient }
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

export const matchOf = (person: Person, { byId, byOwnName, named }: Found): Match => {
  if (byOwnName !== undefined) return { match: 'known', recipient: byOwnName };
  const sure = person.kind === 'collective' || citizenDigits(person) !== undefined;
  if (sure && byId !== undefined) {
    const same = person.kind === 'collective' || sameName(byId.name, person.name);
    return { match: same ? 'known' : 'otherName', recipient: byId };
  }
  const candidates = possible(person, named);
  return candidates.length === 0 ? { match: 'nobody' } : { match: 'likely', candidates };
};

/** Whose awards are a person's history: who is known, and the only one whom older papers name without a citizen id. */
export const holdersOf = (person: Person, found: Found): readonly Recipient[] => {
  const match = matchOf(person, found);
  const known = match.match === 'known' ? [match.recipient] : [];
  const others = possible(person, found.named).filter(({ id }) => known.every((one) => one.id !== id));
  return others.length === 1 ? [...known, ...others] : known;
};
