import * as v from 'valibot';
import { emailAddress, line } from './text.ts';
import { Day, Instant } from './time.ts';

/** The ministry's own short code of a person, unit, block or season; it stands in URLs, so it carries no personal data. */
export const Code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, 'code.shape'));

const codes = v.optional(v.pipe(v.array(Code), v.maxLength(50, 'list.tooLong')), []);
const workingDays = v.pipe(
  v.number('number.expected'),
  v.integer('number.whole'),
  v.minValue(1, 'number.small'),
  v.maxValue(90, 'number.large'),
);

export const Person = v.strictObject({
  id: Code,
  name: line(120),
  email: emailAddress,
  post: line(200),
  unit: v.optional(Code),
  language: v.optional(v.picklist(['vi', 'en']), 'vi'),
});
export type Person = v.InferOutput<typeof Person>;

export const Unit = v.strictObject({
  id: Code,
  name: line(200),
  block: Code,
  head: Code,
  deputies: codes,
  officers: codes,
});
export type Unit = v.InferOutput<typeof Unit>;

export const Block = v.strictObject({ id: Code, name: line(200) });
export type Block = v.InferOutput<typeof Block>;

/** A block's leader and deputy for the days `from`..`to`, both included. */
export const Term = v.strictObject({
  block: Code,
  from: Day,
  to: Day,
  leader: Code,
  deputies: codes,
});
export type Term = v.InferOutput<typeof Term>;

/** Working days each stage has; what a season leaves out comes from the configuration. */
export const StageDays = v.strictObject({
  unitHead: v.optional(workingDays),
  blockLeader: v.optional(workingDays),
  ministry: v.optional(workingDays),
  correction: v.optional(workingDays),
});
export type StageDays = v.InferOutput<typeof StageDays>;

export const Season = v.strictObject({
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
  deadline: Instant,
  resubmitUntil: v.optional(Instant),
  days: v.optional(StageDays, {}),
});
export type Season = v.InferOutput<typeof Season>;

export const Ministry = v.strictObject({
  name: line(200),
  shortName: line(60),
  approver: Code,
  deputies: codes,
  staff: codes,
  administrators: v.pipe(v.array(Code), v.minLength(1, 'ministry.noAdministrator')),
});
export type Ministry = v.InferOutput<typeof Ministry>;

/** The directory file: everybody who takes part, and the seasons. */
export const Directory = v.strictObject({
  format: v.literal(1, 'directory.format'),
  ministry: Ministry,
  blocks: v.array(Block),
  units: v.array(Unit),
  terms: v.array(Term),
  people: v.array(Person),
  seasons: v.array(Season),
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
