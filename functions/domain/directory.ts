import * as v from 'valibot';
import { emailAddress, line } from './text.ts';
import { Day, Instant } from './time.ts';

/** The ministry's own short code of a person, unit, block or season; it stands in URLs, so it carries no personal data. */
export const Code = v.pipe(v.string('text.expected'), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, 'code.shape'));

/** A list in a file that people write, with codes for what is wrong with it. */
export const listOf = <S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(v.array(item, 'list.expected'), v.maxLength(most, 'list.tooLong'));

const codes = v.optional(listOf(Code, 50), []);

/** The path names the key, so the code says only what is wrong with it. */
const keyFault = ({ expected }: v.StrictObjectIssue): string => {
  if (expected === 'never') return 'field.unknown';
  return expected.startsWith('"') ? 'field.missing' : 'object.expected';
};

/** An object in a file that people write: with no other keys. */
export const closed = <E extends v.ObjectEntries>(entries: E) => v.strictObject(entries, keyFault);

const written =
  /^(?<day>\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** A moment as people write it in the file, with its offset (`2026-12-23T17:00:00+07:00`), kept in UTC. */
const WrittenInstant = v.pipe(
  v.string('instant.invalid'),
  // Date.parse takes the 30th of February for the 2nd of March.
  v.check((text) => v.is(Day, written.exec(text)?.groups?.['day']), 'instant.invalid'),
  v.transform((text) => new Date(text).toISOString()),
  Instant,
);

const workingDays = v.pipe(
  v.number('number.expected'),
  v.integer('number.whole'),
  v.minValue(1, 'number.small'),
  v.maxValue(90, 'number.large'),
);

export const Person = closed({
  id: Code,
  name: line(120),
  email: emailAddress,
  post: line(200),
  unit: v.optional(Code),
  language: v.optional(v.picklist(['vi', 'en'], 'person.language'), 'vi'),
});
export type Person = v.InferOutput<typeof Person>;

export const Unit = closed({
  id: Code,
  name: line(200),
  block: Code,
  head: Code,
  deputies: codes,
  officers: codes,
});
export type Unit = v.InferOutput<typeof Unit>;

export const Block = closed({ id: Code, name: line(200) });
export type Block = v.InferOutput<typeof Block>;

/** A block's leader and deputy for the days `from`..`to`, both included. */
export const Term = closed({
  block: Code,
  from: Day,
  to: Day,
  leader: Code,
  deputies: codes,
});
export type Term = v.InferOutput<typeof Term>;

/** Working days each stage has; what a season leaves out comes from the configuration. */
export const StageDays = closed({
  unitHead: v.optional(workingDays),
  blockLeader: v.optional(workingDays),
  ministry: v.optional(workingDays),
  correction: v.optional(workingDays),
});
export type StageDays = v.InferOutput<typeof StageDays>;

/** A season under another rule pack than the one in force on the day of receipt, and why. */
export const SeasonRules = closed({ pack: Code, reason: line(300) });

export const Season = closed({
  id: Code,
  name: line(200),
  kind: v.picklist(['year', 'thematic', 'sudden'], 'season.kind'),
  year: v.pipe(
    v.number('number.expected'),
    v.integer('number.whole'),
    v.minValue(2000, 'number.small'),
    v.maxValue(2100, 'number.large'),
  ),
  theme: v.optional(line(300)),
  opens: Day,
  deadline: WrittenInstant,
  resubmitUntil: v.optional(WrittenInstant),
  days: v.optional(StageDays, {}),
  rules: v.optional(SeasonRules),
});
export type Season = v.InferOutput<typeof Season>;

export const Ministry = closed({
  name: line(200),
  shortName: v.optional(line(60)),
  approver: Code,
  deputies: codes,
  staff: codes,
  administrators: v.pipe(listOf(Code, 50), v.minLength(1, 'ministry.noAdministrator')),
});
export type Ministry = v.InferOutput<typeof Ministry>;

/** The directory file: everybody who takes part, and the seasons. */
export const Directory = closed({
  format: v.literal(1, 'directory.format'),
  ministry: Ministry,
  blocks: listOf(Block, 1_000),
  units: listOf(Unit, 5_000),
  terms: listOf(Term, 5_000),
  people: listOf(Person, 50_000),
  seasons: listOf(Season, 1_000),
});
export type Directory = v.InferOutput<typeof Directory>;

export const personOf = (directory: Directory, id: string): Person | undefined =>
  directory.people.find((person) => person.id === id);

export const personByEmail = (directory: Directory, email: string): Person | undefined =>
  directory.people.find((person) => person.email === email);

export const unitOf = (directory: Directory, id: string): Unit | undefined =>
  directory.units.find((unit) => unit.id === id);

export const blockOf = (directory: Directory, id: string): Block | undefined =>
  directory.blocks.find((block) => block.id === id);

export const seasonOf = (directory: Directory, id: string): Season | undefined =>
  directory.seasons.find((season) => season.id === id);

/** The term in force on a day; the file check refuses terms of one block that overlap. */
export const termOn = (directory: Directory, block: string, day: string): Term | undefined =>
  directory.terms.find((term) => term.block === block && term.from <= day && day <= term.to);

/** The first term of a block that begins after a day. */
export const termAfter = (directory: Directory, block: string, day: string): Term | undefined =>
  directory.terms
    .filter((term) => term.block === block && term.from > day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
