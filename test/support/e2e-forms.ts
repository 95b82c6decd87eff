import { randomInt } from 'node:crypto';
import type { Fields } from './actor.ts';

/** Nobody else's in this run. */
export const someCitizenId = (): string => `0${String(randomInt(10 ** 10)).padStart(11, '0')}`;

/** A name that no other dossier has: three given names of four letters or more make enough of them. */
export const someName = (): string => {
  const given = ['Bình', 'Chiến', 'Dung', 'Giang', 'Hạnh', 'Khánh', 'Linh', 'Mận', 'Nghĩa', 'Oanh', 'Phúc', 'Quyên'];
  const word = () => given[randomInt(given.length)] ?? '';
  return `Nguyễn ${word()} ${word()} ${word()} ${word()} Ánh`;
};

export const statement = (counts: { individuals?: number; collectives?: number } = {}): Fields => ({
  number: '12/TTr-ĐV',
  date: '10/11/2023',
  place: 'Hà Nội',
  recipient: 'Hội đồng Thi đua - Khen thưởng Bộ',
  'legalBases.0.text': 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
  commendationKind: 'CONG_TRANG',
  summary: 'Đơn vị hoàn thành xuất sắc nhiệm vụ năm 2023.',
  individuals: String(counts.individuals ?? 1),
  collectives: String(counts.collectives ?? 0),
  households: '0',
  minutesNumber: '05/BB-HĐTĐKT',
  minutesDate: '05/11/2023',
  membersPresent: '7',
  membersTotal: '9',
  signerName: 'Nguyễn Hữu Đăng',
  signerPost: 'Giám đốc',
});

const proposed: Fields = {
  rating: 'excellent',
  votesFor: '7',
  votesPresent: '7',
  summary: 'Hoàn thành xuất sắc nhiệm vụ hai năm liền.',
  wording: 'Đã có thành tích xuất sắc trong công tác năm 2023',
  duties: 'Tham mưu công tác tổng hợp của đơn vị.',
  achievements: 'Chủ trì xây dựng ba đề án, đều được nghiệm thu đúng hạn.',
  registered: 'yes',
  'ratings.0.year': '2022',
  'ratings.0.rating': 'excellent',
  'ratings.1.year': '2023',
  'ratings.1.rating': 'excellent',
  discipline: 'none',
  underReview: 'no',
  oath: 'yes',
};

export const individual = (over: Fields = {}): Fields => ({
  fullName: 'Nguyễn Thị Ánh',
  birthDate: '02/09/1985',
  gender: 'female',
  citizenId: someCitizenId(),
  hometown: 'Nam Định',
  residence: 'Hà Nội',
  post: 'Chuyên viên chính',
  unitPart: 'Phòng Tổng hợp',
  qualification: 'Thạc sĩ',
  title: 'BKB',
  ...proposed,
  monthsWorked: '12',
  daysAbsent: '0',
  'initiatives.0.name': 'Số hóa hồ sơ lưu trữ',
  'initiatives.0.level': 'grassroots',
  'initiatives.0.decisionNumber': '11/QĐ-ĐV',
  'initiatives.0.date': '01/06/2023',
  'initiatives.0.issuer': 'Giám đốc',
  'initiatives.1.name': 'Tra cứu hồ sơ lưu trữ qua mạng',
  'initiatives.1.level': 'grassroots',
  'initiatives.1.decisionNumber': '9/QĐ-ĐV',
  'initiatives.1.date': '01/06/2022',
  'initiatives.1.issuer': 'Giám đốc',
  ...over,
});

export const collective = (over: Fields = {}): Fields => ({
  fullName: `Phòng Tổng hợp ${randomInt(10 ** 9)}`,
  headcount: '14',
  address: '10 Tôn Thất Thuyết, Hà Nội',
  phone: '024 3795 6868',
  founding: 'Thành lập năm 2010.',
  structure: '14 người, trong đó 8 nữ, 6 đảng viên.',
  title: 'BKB',
  ...proposed,
  ldtt: '12',
  completed: '14',
  cstdcs: '2',
  cautioned: '0',
  measures: 'Phân công rõ người, rõ việc.',
  obedience: 'Chấp hành tốt chủ trương, pháp luật.',
  partyAndUnions: 'Tổ chức đảng trong sạch, vững mạnh.',
  ...over,
});
