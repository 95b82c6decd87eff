import * as v from 'valibot';
import { type AwardRecord, paperNumber } from '../recipient.ts';
import { Instant } from '../time.ts';
import { AwardRow, CellFaultAt, type RowFaults } from './award-row.ts';
import { choices, type Judgement, type Remark, rowClasses } from './judge.ts';

const remarkCodes = [
  'person.contradicts',
  'person.idElsewhere',
  'person.tooManyRows',
  'award.contradicts',
  'award.repeats',
  'award.twice',
  'person.otherName',
  'person.otherBirthDate',
  'person.likely',
  'award.otherDetails',
  'award.otherDecision',
] as const satisfies readonly Remark['code'][];

/** A remark as it is shown: another line, whom the record knows, or by which decision it holds the award. */
export const ShownRemark = v.object({
  code: v.picklist(remarkCodes),
  line: v.optional(v.number()),
  people: v.optional(v.array(v.object({ name: v.string(), post: v.optional(v.string()) }))),
  paper: v.optional(v.object({ source: v.picklist(['decided', 'imported']), number: v.optional(v.string()) })),
});
export type ShownRemark = v.InferOutput<typeof ShownRemark>;

/** One row of a preview; without `row` it could not be read. */
export const PreviewRow = v.object({
  line: v.number(),
  name: v.string(),
  class: v.picklist(rowClasses),
  row: v.optional(AwardRow),
  faults: v.array(CellFaultAt),
  remark: v.optional(ShownRemark),
  choices: v.array(v.picklist(choices)),
});
export type PreviewRow = v.InferOutput<typeof PreviewRow>;

export const ClassCounts = v.object(v.entriesFromList(rowClasses, v.number()));
export type ClassCounts = v.InferOutput<typeof ClassCounts>;

const paperShown = (award: AwardRecord) => {
  const number = award.source === 'imported' ? award.decisionNumber : undefined;
  return { source: award.source, ...(number === undefined ? {} : { number: paperNumber(number) }) };
};

const shownRemark = (remark: Remark): ShownRemark => {
  switch (remark.code) {
    case 'person.otherName':
      return { code: remark.code, people: [{ name: remark.name }] };
    case 'person.otherBirthDate':
      return { code: remark.code };
    case 'person.likely':
      return { code: remark.code, people: remark.candidates.map(({ name, post }) => ({ name, post })) };
    case 'award.otherDetails':
    case 'award.otherDecision':
      return { code: remark.code, paper: paperShown(remark.award) };
    default:
      return remark;
  }
};

export const previewOf = (row: AwardRow, judgement: Judgement): PreviewRow => ({
  line: row.line,
  name: row.person.name,
  class: judgement.class,
  row,
  faults: [],
  ...(judgement.remark === undefined ? {} : { remark: shownRemark(judgement.remark) }),
  choices: [...judgement.choices],
});

export const previewOfFaults = ({ line, name = '', faults }: RowFaults): PreviewRow => ({
  line,
  name,
  class: 'wrong',
  faults: [...faults],
  choices: [],
});

export const noRows: ClassCounts = { new: 0, same: 0, conflicting: 0, likely: 0, wrong: 0 };

export const countClasses = (rows: readonly PreviewRow[], before: ClassCounts = noRows): ClassCounts => {
  const counts = { ...before };
  for (const row of rows) counts[row.class] += 1;
  return counts;
};

export const ImportCounts = v.object({
  written: v.number(),
  people: v.number(),
  same: v.number(),
  conflicting: v.number(),
  likely: v.number(),
  wrong: v.number(),
});
/** `written` rows, `people` new on record, and the rows left out by why. */
export type ImportCounts = v.InferOutput<typeof ImportCounts>;

/** An import in the history of all: who brought what, from which file. */
export const ImportNote = v.object({
  id: v.string(),
  at: Instant,
  by: v.string(),
  file: v.string(),
  counts: ImportCounts,
});
export type ImportNote = v.InferOutput<typeof ImportNote>;

const common = {
  id: v.string(),
  by: v.string(),
  at: Instant,
  file: v.string(),
  counts: ClassCounts,
  /** What somebody decided of a row, by its line. */
  choices: v.record(v.string(), v.picklist(choices)),
};

/** A file that was read and waits for confirmation; confirmed but not done, its writing was cut off. */
export const KeptImport = v.variant('status', [
  v.object({ ...common, status: v.literal('previewed') }),
  v.object({ ...common, status: v.literal('confirmed'), confirmedBy: v.string(), confirmedAt: Instant }),
  v.object({
    ...common,
    status: v.literal('done'),
    confirmedBy: v.string(),
    confirmedAt: Instant,
    result: ImportCounts,
  }),
]);
export type KeptImport = v.InferOutput<typeof KeptImport>;
