import { columnNames, columns } from './columns.ts';

/** Two made-up rows, so that nobody has to ask how a day or a kind is written. */
const examples = [
  [
    'Nguyễn Văn An',
    'Cá nhân',
    '05/03/1985',
    '001185000123',
    'U1',
    'Chuyên viên',
    'CSTDCS',
    '2021',
    'Công trạng',
    '12/QĐ-ABC',
    '15/01/2022',
    'Đơn vị ABC',
    'Hoàn thành xuất sắc nhiệm vụ năm 2021',
  ],
  [
    'Phòng Kỹ thuật',
    'Tập thể',
    '',
    '',
    'U1',
    '',
    'TTLDTT',
    '2021',
    'Công trạng',
    '12/QĐ-ABC',
    '15/01/2022',
    'Đơn vị ABC',
    '',
  ],
] as const;

const quoted = (cell: string): string => (/["\r\n,;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A file to fill in: RFC 4180, with the mark by which Excel knows UTF-8. */
export const awardTemplate = (): string =>
  `\uFEFF${[columnNames.map((name) => columns[name].headings[0]), ...examples]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('')}`;
