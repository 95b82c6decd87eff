import { ok, type Result, refuse } from '../result.ts';
import { foldKey } from '../vietnamese.ts';
import { isEmpty, type SheetCell, type SheetRow } from './sheet.ts';

export const columnNames = [
  'name',
  'kind',
  'birthDate',
  'citizenId',
  'unit',
  'post',
  'title',
  'year',
  'commendationKind',
  'decisionNumber',
  'decisionDate',
  'issuer',
  'achievement',
] as const;
export type ColumnName = (typeof columnNames)[number];

type Column = {
  /** The heading of the template, and every other that is understood. */
  readonly headings: readonly [string, ...string[]];
  readonly required?: true;
};

/** The headings of a table of awards, in the order of the template. */
export const columns: Readonly<Record<ColumnName, Column>> = {
  name: {
    headings: ['Họ và tên/Tên tập thể', 'Họ và tên', 'Họ tên', 'Tên tập thể', 'Tên', 'Name', 'Full name'],
    required: true,
  },
  kind: { headings: ['Loại (cá nhân/tập thể/hộ gia đình)', 'Loại', 'Đối tượng', 'Kind', 'Recipient kind'] },
  birthDate: { headings: ['Ngày sinh', 'Ngày tháng năm sinh', 'Date of birth', 'Birth date'] },
  citizenId: {
    headings: ['Số CCCD', 'CCCD', 'Số định danh cá nhân', 'Số căn cước', 'Citizen id', 'Citizen ID number'],
  },
  unit: { headings: ['Mã đơn vị', 'Đơn vị', 'Unit', 'Unit code'], required: true },
  post: { headings: ['Chức vụ', 'Chức danh', 'Post', 'Position'] },
  title: {
    headings: [
      'Danh hiệu/hình thức (mã hoặc tên)',
      'Danh hiệu/hình thức',
      'Danh hiệu',
      'Hình thức khen thưởng',
      'Title',
      'Award',
    ],
    required: true,
  },
  year: { headings: ['Năm', 'Năm khen thưởng', 'Year'], required: true },
  commendationKind: { headings: ['Loại khen thưởng', 'Loại hình khen thưởng', 'Kind of commendation'] },
  decisionNumber: { headings: ['Số quyết định', 'Số QĐ', 'Decision number', 'Decision no.'] },
  decisionDate: { headings: ['Ngày quyết định', 'Ngày QĐ', 'Decision date'] },
  issuer: { headings: ['Cơ quan ban hành', 'Cấp ban hành', 'Issuer', 'Issued by'] },
  achievement: { headings: ['Nội dung thành tích', 'Thành tích', 'Achievement'] },
};

/** Headings of lists that say nothing of an award. */
const passedOver = ['STT', 'TT', 'Số thứ tự', 'Ghi chú', 'No.', 'Note', 'Notes'];

/** Case, accents, spacing and punctuation aside: headings are typed anew in every list. */
const folded = (heading: string): string =>
  foldKey(heading)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const byHeading: ReadonlyMap<string, ColumnName> = new Map(
  columnNames.flatMap((name) => columns[name].headings.map((heading) => [folded(heading), name] as const)),
);
const ignored: ReadonlySet<string> = new Set(passedOver.map(folded));

/** Where each column stands in a row. */
export type Places = ReadonlyMap<ColumnName, number>;

/** `unknown` are headings as they stand in the file, or the number of a column. */
export type ColumnsFault = {
  readonly code: 'columns.wrong';
  readonly line: number;
  readonly missing: readonly ColumnName[];
  readonly unknown: readonly string[];
  readonly repeated: readonly ColumnName[];
};

const headingOf = (cell: SheetCell | undefined): string => (typeof cell === 'string' ? folded(cell) : '');

const HEADING_CELLS = 3;

/** A list may begin with its own title: the headings are the first row in which several are known. */
export const isHeadings = ({ cells }: SheetRow): boolean =>
  new Set(cells.flatMap((cell) => byHeading.get(headingOf(cell)) ?? [])).size >= HEADING_CELLS;

/** The places of the columns, or all that is wrong with the headings. */
export const placesIn = ({ line, cells }: SheetRow): Result<Places, ColumnsFault> => {
  const places = new Map<ColumnName, number>();
  const repeated = new Set<ColumnName>();
  const unknown: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const heading = headingOf(cell);
    const name = byHeading.get(heading);
    if (isEmpty(cell) || ignored.has(heading)) continue;
    if (name === undefined) unknown.push(typeof cell === 'string' ? cell.trim() : `${at + 1}`);
    else if (places.has(name)) repeated.add(name);
    else places.set(name, at);
  }
  const missing = columnNames.filter((name) => columns[name].required && !places.has(name));
  if (missing.length + unknown.length + repeated.size === 0) return ok(places);
  return refuse({ code: 'columns.wrong', line, missing, unknown, repeated: [...repeated] });
};
