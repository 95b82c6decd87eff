import { ROWS_OF_ONE } from '../data/import-limits.ts';
import { birthDay, identityOf, namedAs } from '../person-match.ts';
import { paperNumber } from '../recipient.ts';
import { nameSpelling } from '../vietnamese.ts';
import type { AwardRow } from './award-row.ts';

/** What rows of one file say of each other; `line` is the other row's. */
export type FileRemark =
  /** One citizen id under two names or birth dates. */
  | { readonly code: 'person.contradicts'; readonly line: number }
  /** Without a citizen id here, with one there. */
  | { readonly code: 'person.idElsewhere'; readonly line: number }
  | { readonly code: 'person.tooManyRows'; readonly line: number }
  /** One award with two dates, issuers, kinds or achievements. */
  | { readonly code: 'award.contradicts'; readonly line: number }
  | { readonly code: 'award.repeats'; readonly line: number }
  /** One title of one year by two decisions. */
  | { readonly code: 'award.twice'; readonly line: number };

type Lines = ReadonlyMap<number, FileRemark>;

const grouped = (rows: readonly AwardRow[], by: (row: AwardRow) => string | undefined) => {
  const groups = new Map<string, AwardRow[]>();
  for (const row of rows) {
    const key = by(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
};

const marked = (rows: readonly AwardRow[], code: FileRemark['code']): readonly (readonly [number, FileRemark])[] => {
  const [first, second] = rows.map(({ line }) => line).sort((a, b) => a - b);
  return rows.map(({ line }) => [line, { code, line: (line === first ? second : first) ?? line }]);
};

const differ = (rows: readonly AwardRow[], of: (row: AwardRow) => string | undefined): boolean =>
  new Set(rows.flatMap((row) => of(row) ?? [])).size > 1;

const hasId = ({ person }: AwardRow): boolean => person.citizenId !== undefined;

const contradictingPeople = (rows: readonly AwardRow[]) =>
  grouped(rows.filter(hasId), ({ person }) => identityOf(person))
    .filter(
      (group) =>
        differ(group, ({ person }) => nameSpelling(person.name)) ||
        differ(group, ({ person }) => birthDay(person.birthDate)),
    )
    .flatMap((group) => marked(group, 'person.contradicts'));

const idsElsewhere = (rows: readonly AwardRow[]) =>
  grouped(rows, ({ person }) => namedAs(person)).flatMap((group) => {
    const first = Math.min(...group.filter(hasId).map(({ line }) => line));
    if (!Number.isFinite(first)) return [];
    const without = group.filter((row) => !hasId(row));
    return without.map(({ line }) => [line, { code: 'person.idElsewhere', line: first }] as const);
  });

const tooMany = (rows: readonly AwardRow[]) =>
  grouped(rows, ({ person }) => identityOf(person))
    .filter(({ length }) => length > ROWS_OF_ONE)
    .flatMap((group) => marked(group, 'person.tooManyRows'));

const titleOfYear = ({ person, award: { title, year } }: AwardRow): string =>
  [identityOf(person), title, year].join('#');
const awardKey = (row: AwardRow): string => [titleOfYear(row), paperNumber(row.award.decisionNumber ?? '')].join('#');

const details = ({ person: { unitId }, award: { kind, decisionDate, issuer, achievement } }: AwardRow): string =>
  JSON.stringify([unitId, kind, decisionDate, issuer, achievement]);

const repeatedAwards = (rows: readonly AwardRow[]) =>
  grouped(rows, awardKey).flatMap((group) => {
    if (differ(group, details)) return marked(group, 'award.contradicts');
    const first = Math.min(...group.map(({ line }) => line));
    return marked(group, 'award.repeats').filter(([line]) => line !== first);
  });

/** A sudden and a yearly award of one title may stand in one year; of the same kind they hardly do. */
const twiceAwarded = (rows: readonly AwardRow[]) =>
  grouped(rows, titleOfYear)
    .filter((group) => differ(group, awardKey))
    .flatMap((group) => {
      const kinds = group.map(({ award }) => award.kind);
      const apart = !kinds.includes(undefined) && new Set(kinds).size === new Set(group.map(awardKey)).size;
      return apart ? [] : marked(group, 'award.twice');
    });

/** What keeps a row from being written at all. */
const wrong: ReadonlySet<FileRemark['code']> = new Set([
  'person.contradicts',
  'person.idElsewhere',
  'person.tooManyRows',
  'award.contradicts',
]);

export const isWrong = ({ code }: FileRemark): boolean => wrong.has(code);

/** The weightiest remark on each row that there is one on, whatever the order of the rows. */
export const remarksOn = (rows: readonly AwardRow[]): Lines =>
  new Map([
    ...twiceAwarded(rows),
    ...repeatedAwards(rows),
    ...tooMany(rows),
    ...idsElsewhere(rows),
    ...contradictingPeople(rows),
  ]);
