import type { Posted } from '../../functions/domain/forms/read.ts';

export const statementFields = (
  counts: { individuals?: number; collectives?: number; households?: number } = {},
): Record<string, string> => ({
  number: '12/TTr-U3',
  date: '10/11/2026',
  place: 'Hà Nội',
  recipient: 'Hội đồng Thi đua - Khen thưởng Bộ',
  'legalBases.0.text': 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
  commendationKind: 'CONG_TRANG',
  individuals: String(counts.individuals ?? 1),
  collectives: String(counts.collectives ?? 0),
  households: String(counts.households ?? 0),
  minutesNumber: '05/BB-HĐ',
  minutesDate: '05/11/2026',
  membersPresent: '7',
  membersTotal: '9',
  signerName: 'Nguyễn Văn A',
  signerPost: 'Giám đốc',
});

const yearFields = { registered: 'yes', monthsWorked: '12', daysAbsent: '0' };

/** Two years of excellent work that end with this one, an initiative in each. */
export const meritFields = (year: number): Record<string, string> => ({
  'ratings.0.year': String(year - 1),
  'ratings.0.rating': 'excellent',
  'ratings.1.year': String(year),
  'ratings.1.rating': 'excellent',
  'initiatives.0.name': 'Số hóa hồ sơ',
  'initiatives.0.level': 'grassroots',
  'initiatives.0.decisionNumber': '11/QĐ',
  'initiatives.0.date': `01/06/${year}`,
  'initiatives.0.issuer': 'Giám đốc U3',
  'initiatives.1.name': 'Tra cứu hồ sơ qua mạng',
  'initiatives.1.level': 'grassroots',
  'initiatives.1.decisionNumber': '9/QĐ',
  'initiatives.1.date': `01/06/${year - 1}`,
  'initiatives.1.issuer': 'Giám đốc U3',
});

const rowsOf = (rows: string, cells: readonly Readonly<Record<string, string>>[]): Record<string, string> =>
  Object.fromEntries(
    cells.flatMap((row, index) => Object.entries(row).map(([cell, text]) => [`${rows}.${index}.${cell}`, text])),
  );

export const awardRows = (
  ...awards: readonly { readonly year: number; readonly title: string; readonly kind?: string }[]
) =>
  rowsOf(
    'awards',
    awards.map(({ year, title, kind = '' }) => ({
      year: String(year),
      title,
      kind,
      decisionNumber: `${year}/QĐ`,
      date: `01/06/${year}`,
    })),
  );

export const excellentYears = (first: number, last: number): Record<string, string> =>
  rowsOf(
    'ratings',
    Array.from({ length: last - first + 1 }, (_, index) => ({ year: String(first + index), rating: 'excellent' })),
  );

/** What the Prime Minister's certificate asks for: the Minister's, and excellent years ever since. */
export const longMeritFields = (year: number): Record<string, string> => ({
  ...excellentYears(year - 4, year),
  ...awardRows({ year: year - 5, title: 'Bằng khen của Bộ trưởng', kind: 'CONG_TRANG' }),
});

/** What the ministerial fighter's title asks for: three grassroots titles in a row, and an initiative that the ministry recognised. */
export const fighterFields = (year: number): Record<string, string> => ({
  ...awardRows(...[3, 2, 1].map((before) => ({ year: year - before, title: 'Chiến sĩ thi đua cơ sở' }))),
  'initiatives.0.level': 'ministry',
});

const beside: Readonly<Record<string, (year: number) => Record<string, string>>> = {
  BKTTG: longMeritFields,
  CSTDB: fighterFields,
  CSTDCS: (year) => awardRows({ year, title: 'Lao động tiên tiến' }),
  CTDCP: (year) => awardRows({ year, title: 'Cờ thi đua của Bộ' }),
};

/** What a title asks for beyond the usual merit of two years. */
export const meritFor = (title: string, year: number): Record<string, string> => beside[title]?.(year) ?? {};

export const individualFields = (over: Record<string, string> = {}): Record<string, string> => ({
  fullName: 'Nguyễn Thị Ánh',
  birthDate: '02/09/1985',
  gender: 'female',
  citizenId: '001185000123',
  hometown: 'Nam Định',
  residence: 'Hà Nội',
  post: 'Chuyên viên chính',
  unitPart: 'Phòng Tổng hợp',
  qualification: 'Thạc sĩ',
  title: 'BKB',
  rating: 'excellent',
  votesFor: '7',
  votesPresent: '7',
  summary: 'Hoàn thành xuất sắc nhiệm vụ hai năm liền.',
  wording: 'Đã có thành tích xuất sắc trong công tác.',
  duties: 'Tham mưu công tác tổng hợp.',
  achievements: 'Chủ trì xây dựng ba đề án.',
  ...yearFields,
  ...meritFields(2026),
  discipline: 'none',
  underReview: 'no',
  oath: 'yes',
  ...over,
});

export const posted = (fields: Record<string, string>): Posted => new Map(Object.entries(fields));

/** A collective that leads its block. */
export const collectiveFields = (over: Record<string, string> = {}): Record<string, string> => ({
  fullName: 'Trung tâm Lưu trữ',
  headcount: '14',
  address: '10 Tôn Thất Thuyết, Hà Nội',
  phone: '024 3795 6868',
  founding: 'Thành lập năm 2010.',
  structure: '14 người, trong đó 8 nữ, 6 đảng viên.',
  title: 'CTDB',
  rating: 'excellent',
  votesFor: '7',
  votesPresent: '7',
  summary: 'Hoàn thành xuất sắc nhiệm vụ hai năm liền.',
  wording: 'Đã dẫn đầu khối thi đua.',
  duties: 'Lưu trữ hồ sơ của Bộ.',
  achievements: 'Vượt các chỉ tiêu được giao.',
  measures: 'Phân công rõ người, rõ việc.',
  obedience: 'Chấp hành tốt chủ trương, pháp luật.',
  partyAndUnions: 'Tổ chức đảng trong sạch, vững mạnh.',
  registered: 'yes',
  leading: 'yes',
  ldtt: '14',
  completed: '14',
  cstdcs: '2',
  cautioned: '0',
  ...meritFields(2026),
  discipline: 'none',
  underReview: 'no',
  oath: 'yes',
  ...over,
});
