import type { ColumnName } from '../../functions/domain/award-import/columns.ts';
import { columnNames, columns } from '../../functions/domain/award-import/columns.ts';

/** The headings of the template. */
export const headings: readonly string[] = columnNames.map((name) => columns[name].headings[0]);

/** One good row of a file; what is given stands instead. */
export const cellsOf = (over: Partial<Record<ColumnName, string>> = {}): readonly string[] => {
  const row: Partial<Record<ColumnName, string>> = {
    name: 'Nguyễn Văn An',
    birthDate: '05/03/1985',
    citizenId: '001185000123',
    unit: 'U3',
    post: 'Chuyên viên',
    title: 'LDTT',
    year: '2021',
    commendationKind: 'CONG_TRANG',
    decisionNumber: '12/QĐ-NXB',
    decisionDate: '15/01/2022',
    issuer: 'Nhà xuất bản',
    achievement: 'Hoàn thành tốt nhiệm vụ năm 2021',
    ...over,
  };
  return columnNames.map((name) => row[name] ?? '');
};

const quoted = (cell: string): string => (/["\r\n,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A file of awards as CSV, one row each. */
export const awardCsv = (...rows: readonly Partial<Record<ColumnName, string>>[]): string =>
  [headings, ...rows.map(cellsOf)].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
