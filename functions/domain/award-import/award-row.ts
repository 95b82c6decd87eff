import * as v from 'valibot';
import { commendationKindCodes, commendationKinds } from '../data/commendation-kinds.ts';
import type { Title } from '../data/title.ts';
import { titles } from '../data/titles.ts';
import type { Person } from '../person-match.ts';
import { ImportedAward, Recipient } from '../recipient.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Day } from '../time.ts';
import { foldKey, nameSpelling } from '../vietnamese.ts';
import { cellProblems, citizenIdIn, dayIn, lineIn, paragraphIn, type ReadCell, yearIn } from './cells.ts';
import { type ColumnName, columnNames, type Places } from './columns.ts';
import { type DayCount, isEmpty, type SheetCell, type SheetRow } from './sheet.ts';

/** One row of a file, read: whom it names, and what they received. */
export const AwardRow = v.object({
  line: v.number(),
  person: v.pick(Recipient, ['kind', 'name', 'unitId', 'post', 'birthDate', 'citizenId']),
  award: v.omit(ImportedAward, ['source', 'recipientId', 'at', 'unitId']),
});
export type AwardRow = v.InferOutput<typeof AwardRow>;

export const cellCodes = [
  ...cellProblems,
  'kind.unknown',
  'unit.unknown',
  'title.unknown',
  'title.otherKind',
  'commendationKind.unknown',
  'person.unidentified',
  'collective.person',
] as const;
export type CellCode = (typeof cellCodes)[number];

export const CellFaultAt = v.object({
  column: v.picklist(columnNames),
  code: v.picklist(cellCodes),
  value: v.optional(v.string()),
});
export type CellFaultAt = v.InferOutput<typeof CellFaultAt>;

/** What is wrong with a row, each with its column. */
export type RowFaults = { readonly line: number; readonly name?: string; readonly faults: readonly CellFaultAt[] };

/** What a row is read against: the units that there are, by code and by name, and the day it is. */
export type RowContext = {
  readonly places: Places;
  readonly days: DayCount;
  readonly today: Day;
  readonly unitIn: (text: string) => string | undefined;
};

const FIRST_YEAR = 1945;

const kinds: ReadonlyMap<string, Person['kind']> = new Map([
  ['ca nhan', 'individual'],
  ['individual', 'individual'],
  ['tap the', 'collective'],
  ['collective', 'collective'],
  ['ho gia dinh', 'household'],
  ['household', 'household'],
]);

/** «Chiến sỹ» and «chiến sĩ» stand side by side in papers. */
const titleSpelling = (text: string): string => nameSpelling(text.normalize('NFC').replace(/sỹ(?=\s|$)/giu, 'sĩ'));

const byTitle: ReadonlyMap<string, Title> = new Map(
  titles.flatMap((title) => [title.code, title.vi, title.en].map((text) => [titleSpelling(text), title] as const)),
);

const byCommendation: ReadonlyMap<string, (typeof commendationKindCodes)[number]> = new Map(
  commendationKindCodes.flatMap((code) => {
    const { vi, en } = commendationKinds[code];
    return [code, vi, vi.replace(/^Khen thưởng /, ''), en].map((text) => [nameSpelling(text), code] as const);
  }),
);

type Cells = (column: ColumnName) => SheetCell | undefined;
type Reading = { readonly cells: Cells; readonly faults: CellFaultAt[] };

const SHOWN = 60;

/** What stood in a faulty cell, so that it is found; never a citizen id or a birth date. */
const shownAt = (cells: Cells, column: ColumnName): Pick<CellFaultAt, 'value'> => {
  const cell = cells(column);
  if (cell === undefined || typeof cell === 'object' || column === 'citizenId' || column === 'birthDate') return {};
  const characters = [...String(cell).trim()];
  if (characters.length === 0) return {};
  return { value: characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('') };
};

const fault = ({ cells, faults }: Reading, column: ColumnName, code: CellCode): undefined => {
  faults.push({ column, code, ...shownAt(cells, column) });
};

const taken = <T>(reading: Reading, column: ColumnName, read: ReadCell<T>): T | undefined =>
  read.ok ? read.value : fault(reading, column, read.error);

/** A value that must be there; missing is only said of a cell that is not wrong already. */
const needed = <T>(reading: Reading, column: ColumnName, read: ReadCell<T>): T | undefined => {
  if (!read.ok) return fault(reading, column, read.error);
  return read.value ?? fault(reading, column, 'cell.missing');
};

const chosen = <T>(reading: Reading, column: ColumnName, code: CellCode, find: (text: string) => T | undefined) => {
  const text = taken(reading, column, lineIn(reading.cells(column), 300));
  return text === undefined ? undefined : (find(text) ?? fault(reading, column, code));
};

const titleIn = (reading: Reading): Title | undefined => {
  if (isEmpty(reading.cells('title'))) return fault(reading, 'title', 'cell.missing');
  return chosen(reading, 'title', 'title.unknown', (text) => byTitle.get(titleSpelling(text)));
};

const unitOf = (reading: Reading, { unitIn }: RowContext): string | undefined => {
  if (isEmpty(reading.cells('unit'))) return fault(reading, 'unit', 'cell.missing');
  return chosen(reading, 'unit', 'unit.unknown', unitIn);
};

/** Without a word on it a row is of whom its title is for, of a person where it is for several. */
const kindOf = (reading: Reading, title: Title | undefined): Person['kind'] | undefined => {
  const ownKind = title !== undefined && !title.recipients.includes('individual') ? title.recipients[0] : 'individual';
  if (isEmpty(reading.cells('kind'))) return ownKind ?? 'individual';
  const kind = chosen(reading, 'kind', 'kind.unknown', (text) => kinds.get(foldKey(text)));
  if (kind !== undefined && title !== undefined && !title.recipients.includes(kind))
    return fault(reading, 'title', 'title.otherKind');
  return kind;
};

/** What tells a person from others of the same name; a collective has its unit. */
const identityIn = (reading: Reading, kind: Person['kind'], { days, today }: RowContext) => {
  const { cells, faults } = reading;
  if (kind === 'collective') {
    for (const column of ['citizenId', 'birthDate'] as const)
      if (!isEmpty(cells(column))) fault(reading, column, 'collective.person');
    return {};
  }
  const before = faults.length;
  const citizenId = taken(reading, 'citizenId', citizenIdIn(cells('citizenId')));
  const birthDate = taken(reading, 'birthDate', dayIn(cells('birthDate'), days, today));
  if (faults.length === before && citizenId === undefined && birthDate === undefined)
    return fault(reading, 'citizenId', 'person.unidentified');
  return { ...(citizenId === undefined ? {} : { citizenId }), ...(birthDate === undefined ? {} : { birthDate }) };
};

const personIn = (reading: Reading, title: Title | undefined, context: RowContext): AwardRow['person'] | undefined => {
  const { cells } = reading;
  const kind = kindOf(reading, title);
  const name = needed(reading, 'name', lineIn(cells('name'), kind === 'collective' ? 200 : 120));
  const unitId = unitOf(reading, context);
  const post = taken(reading, 'post', lineIn(cells('post'), 200));
  const identity = kind && identityIn(reading, kind, context);
  if (kind === undefined || name === undefined || unitId === undefined || identity === undefined) return undefined;
  return { kind, name, unitId, ...identity, ...(post === undefined ? {} : { post }) };
};

const awardIn = (reading: Reading, title: Title | undefined, { days, today }: RowContext) => {
  const { cells } = reading;
  const year = needed(reading, 'year', yearIn(cells('year'), FIRST_YEAR, Number(today.slice(0, 4))));
  const kind = chosen(reading, 'commendationKind', 'commendationKind.unknown', (text) =>
    byCommendation.get(nameSpelling(text)),
  );
  const decisionNumber = taken(reading, 'decisionNumber', lineIn(cells('decisionNumber'), 60));
  const decisionDate = taken(reading, 'decisionDate', dayIn(cells('decisionDate'), days, today));
  const issuer = taken(reading, 'issuer', lineIn(cells('issuer'), 200));
  const achievement = taken(reading, 'achievement', paragraphIn(cells('achievement'), 1_000));
  if (title === undefined || year === undefined) return undefined;
  return {
    title: title.code,
    year,
    ...(kind === undefined ? {} : { kind }),
    ...(decisionNumber === undefined ? {} : { decisionNumber }),
    ...(decisionDate === undefined ? {} : { decisionDate }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(achievement === undefined ? {} : { achievement }),
  };
};

const inOrder = (a: CellFaultAt, b: CellFaultAt): number =>
  columnNames.indexOf(a.column) - columnNames.indexOf(b.column);

/** A row of the sheet as an award, or everything that is wrong with it. */
export const readAwardRow = ({ line, cells: given }: SheetRow, context: RowContext): Result<AwardRow, RowFaults> => {
  const cells: Cells = (column) => given[context.places.get(column) ?? -1];
  const reading: Reading = { cells, faults: [] };
  const title = titleIn(reading);
  const person = personIn(reading, title, context);
  const award = awardIn(reading, title, context);
  const { faults } = reading;
  if (faults.length === 0 && person !== undefined && award !== undefined) return ok({ line, person, award });
  const name = lineIn(cells('name'), 120);
  return refuse({
    line,
    ...(name.ok && name.value !== undefined ? { name: name.value } : {}),
    faults: faults.toSorted(inOrder),
  });
};
