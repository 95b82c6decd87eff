import type { Filled } from '../../functions/domain/forms/field.ts';
import type { Changes, ReportChanges } from '../../functions/views/dossier/changes.tsx';
import type {
  ApartLine,
  DecisionLine,
  DossierHead,
  NominationLine,
  RowLine,
  SkippedLine,
} from '../../functions/views/dossier/dossier.ts';

export const head: DossierHead = {
  number: 'U3-N2023-001',
  unit: 'Nhà xuất bản Tài nguyên - Môi trường và Bản đồ Việt Nam',
  block: 'Khối thi đua số VI',
  season: 'Khen thưởng thường xuyên năm 2023',
  authority: 'minister',
  round: 1,
  submittedAt: '2026-11-23T02:05:00.000Z',
  submittedBy: 'Phạm Quốc Bảo',
  statement: { number: '45/TTr-NXB', date: '20/11/2026', signer: 'Nguyễn Thị Hồng Hạnh' },
  counts: { individuals: 4, collectives: 1, households: 0 },
};

export const nominations: readonly NominationLine[] = [
  { id: 'n1', name: 'Trần Đức Ân', kind: 'individual', title: 'BKB' },
  { id: 'n2', name: 'Lê Thị Ngọc Ánh', kind: 'individual', title: 'CSTDB' },
  { id: 'n3', name: 'Đặng Quang Ẩn', kind: 'individual', title: 'CSTDB' },
  { id: 'n4', name: 'Võ Nguyễn Phương Uyên', kind: 'individual', title: 'BKB' },
  { id: 'n5', name: 'Phòng Biên tập bản đồ', kind: 'collective', title: 'TTLDXS' },
];

export const earlier: readonly [DecisionLine, DecisionLine] = [
  {
    seat: 'unitHead',
    by: 'Nguyễn Thị Hồng Hạnh',
    choice: 'approve',
    at: '2026-11-23T07:30:00.000Z',
    round: 1,
  },
  {
    seat: 'blockLeader',
    by: 'Hoàng Văn Khối',
    choice: 'return',
    reason:
      'Số lượng trong tờ trình chưa khớp danh sách.\nBổ sung quyết định công nhận sáng kiến của bà Lê Thị Ngọc Ánh.',
    at: '2026-11-24T03:12:00.000Z',
    round: 1,
  },
];

export const apart: readonly ApartLine[] = [
  {
    ...{
      id: 'n6',
      name: 'Ngô Minh Trí',
      kind: 'individual',
      title: 'BKB',
      reason: 'Thành tích chưa rõ phạm vi ảnh hưởng.',
    },
    outcome: { status: 'rejected', stage: 'unitHead', round: 1 },
  },
  {
    ...{
      id: 'n7',
      name: 'Hồ Thị Kim Thoa',
      kind: 'individual',
      title: 'CSTDB',
      reason: 'Bổ sung quyết định sáng kiến.',
    },
    outcome: { status: 'returned', stage: 'unitHead', round: 1, child: { id: 'p2', number: 'U3-N2023-001-1' } },
  },
];

export const rowReasons: readonly RowLine[] = [
  { id: 'n6', name: 'Ngô Minh Trí', choice: 'reject', reason: 'Thành tích chưa rõ phạm vi ảnh hưởng.' },
  { id: 'n7', name: 'Hồ Thị Kim Thoa', choice: 'return', reason: 'Bổ sung quyết định sáng kiến.' },
];

export const childRows: readonly RowLine[] = rowReasons.filter(({ choice }) => choice === 'return');

export const skipped: readonly SkippedLine[] = [{ name: 'Bùi Thanh Lâm', why: 'ownUnit' }];

export const changes: Changes = {
  sinceRound: 1,
  answer: 'Đơn vị đã sửa số lượng cá nhân từ 5 thành 4 và bổ sung Quyết định số 88/QĐ-NXB.',
  statement: [{ path: 'individuals', before: '5', after: '4' }],
  added: [{ id: 'n4', name: 'Võ Nguyễn Phương Uyên', kind: 'individual', title: 'BKB' }],
  removed: [{ id: 'n9', name: 'Ngô Minh Trí', kind: 'individual', title: 'BKB' }],
  changed: [
    {
      id: 'n2',
      name: 'Lê Thị Ngọc Ánh',
      kind: 'individual',
      fields: [{ path: 'rating', before: 'good', after: 'excellent' }, { path: 'initiatives' }],
    },
  ],
};

export const reportChanges: ReportChanges = {
  sinceRound: 1,
  fields: [
    { path: 'rating', before: 'good', after: 'excellent' },
    { path: 'initiatives.0.decisionNumber', before: '', after: '88/QĐ-NXB' },
  ],
};

const achievements = [
  'Năm 2022: chủ trì biên tập 14 tờ bản đồ chuyên đề, vượt 17% kế hoạch.',
  'Năm 2023: xây dựng quy trình kiểm tra tự động, giảm thời gian nghiệm thu từ 12 ngày còn 7 ngày; tiết kiệm 215 triệu đồng.',
].join('\n');

export const individual: Filled = {
  fullName: 'Lê Thị Ngọc Ánh',
  birthDate: '05/03/1984',
  gender: 'female',
  citizenId: '079184012345',
  hometown: 'Xã Hòa Phong, tỉnh Đắk Lắk',
  residence: 'Phường Cầu Giấy, Hà Nội',
  post: 'Biên tập viên chính',
  unitPart: 'Phòng Biên tập bản đồ',
  qualification: 'Thạc sĩ Bản đồ học',
  title: 'CSTDB',
  rating: 'excellent',
  votesFor: '11',
  votesPresent: '11',
  summary: 'Chủ trì 14 tờ bản đồ; một sáng kiến cấp Bộ được áp dụng.',
  wording: 'Đã có thành tích xuất sắc trong công tác năm 2023',
  duties: 'Biên tập bản đồ chuyên đề tài nguyên nước.',
  achievements,
  ratings: [
    { year: '2022', rating: 'good', decisionNumber: '101/QĐ-NXB' },
    { year: '2023', rating: 'excellent', decisionNumber: '' },
  ],
  initiatives: [
    {
      name: 'Quy trình kiểm tra tự động dữ liệu bản đồ',
      level: 'ministry',
      decisionNumber: '88/QĐ-NXB',
      date: '14/06/2023',
      issuer: 'Hội đồng sáng kiến Bộ',
      effect: 'Áp dụng tại 3 đơn vị.',
    },
  ],
  awards: [
    {
      year: '2021',
      title: 'Chiến sĩ thi đua cơ sở',
      decisionNumber: '77/QĐ-NXB',
      date: '12/01/2022',
      issuer: 'Nhà xuất bản',
    },
  ],
  registered: 'yes',
  monthsWorked: '12',
  daysAbsent: '0',
  discipline: 'none',
  underReview: 'no',
  oath: 'yes',
};

export const statement: Filled = {
  number: '45/TTr-NXB',
  date: '20/11/2026',
  place: 'Hà Nội',
  recipient: 'Bộ trưởng Bộ Tài nguyên và Môi trường',
  legalBases: [{ text: 'Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022' }],
  commendationKind: 'CONG_TRANG',
  individuals: '4',
  collectives: '1',
  households: '0',
  minutesNumber: '07/BB-HĐTĐKT',
  minutesDate: '18/11/2026',
  membersPresent: '9',
  membersTotal: '11',
  signerName: 'Nguyễn Thị Hồng Hạnh',
  signerPost: 'Giám đốc',
};
