import { dayAfter, dayOf, instantAt } from '../../functions/domain/calendar.ts';
import {
  type Directory,
  type Person,
  personOf,
  type Season,
  type Term,
  type Unit,
} from '../../functions/domain/directory.ts';
import type { Instant } from '../../functions/domain/time.ts';

const person = (id: string, name: string, mailbox: string, post: string, unit?: string): Person => ({
  id,
  name,
  email: `${mailbox}@example.vn`,
  post,
  ...(unit === undefined ? {} : { unit }),
  language: 'vi',
});

type Post = readonly [name: string, post: string];
type DemoUnit = { readonly name: string; readonly head: Post; readonly deputy: Post; readonly officer: Post };

/** Seven of the block's attested members; the persons are invented. */
const unitsOfBlock: Readonly<Record<string, DemoUnit>> = {
  U1: {
    name: 'Công ty TNHH MTV Tài nguyên và Môi trường miền Nam',
    head: ['Nguyễn Hữu Đăng', 'Giám đốc'],
    deputy: ['Phan Thị Tường Vy', 'Phó Giám đốc'],
    officer: ['Lê Thị Kim Ngân', 'Chuyên viên Phòng Tổ chức - Hành chính'],
  },
  U2: {
    name: 'Công ty TNHH MTV Tài nguyên và Môi trường Việt Nam',
    head: ['Đặng Quang Khải', 'Tổng Giám đốc'],
    deputy: ['Vũ Thị Thanh Huyền', 'Phó Tổng Giám đốc'],
    officer: ['Bùi Đức Thịnh', 'Chuyên viên Ban Tổ chức - Lao động'],
  },
  U3: {
    name: 'Nhà xuất bản Tài nguyên - Môi trường và Bản đồ Việt Nam',
    head: ['Trịnh Thị Ngọc Ánh', 'Giám đốc'],
    deputy: ['Hồ Sỹ Nguyên', 'Phó Giám đốc'],
    officer: ['Đinh Thị Lan Phương', 'Chuyên viên Phòng Tổ chức - Hành chính'],
  },
  U4: {
    name: 'Báo Tài nguyên và Môi trường',
    head: ['Lương Xuân Trường Giang', 'Tổng Biên tập'],
    deputy: ['Mai Thị Hồng Nhung', 'Phó Tổng Biên tập'],
    officer: ['Ngô Văn Thuận', 'Chuyên viên Phòng Tổ chức - Trị sự'],
  },
  U5: {
    name: 'Tạp chí Tài nguyên và Môi trường',
    head: ['Dương Thị Minh Nguyệt', 'Tổng Biên tập'],
    deputy: ['Tạ Quốc Phong', 'Phó Tổng Biên tập'],
    officer: ['Chu Thị Bích Thảo', 'Chuyên viên Phòng Hành chính - Trị sự'],
  },
  U6: {
    name: 'Ban Quản lý dự án đầu tư xây dựng',
    head: ['Kiều Mạnh Cường', 'Giám đốc'],
    deputy: ['Đoàn Thị Ái Liên', 'Phó Giám đốc'],
    officer: ['Phùng Gia Huy', 'Chuyên viên Phòng Hành chính - Tổng hợp'],
  },
  U7: {
    name: 'Quỹ Bảo vệ môi trường Việt Nam',
    head: ['Võ Thị Diệu Hiền', 'Giám đốc'],
    deputy: ['Lâm Chí Dũng', 'Phó Giám đốc'],
    officer: ['Hà Thị Thu Uyên', 'Chuyên viên Phòng Tổ chức - Hành chính'],
  },
};

/** The number says the unit and the place in it: 101 heads U1, 102 is the deputy, 103 the officer. */
const numbered = (unit: string, place: number): string => `P${unit.slice(1)}0${place}`;

const unitPeople: readonly Person[] = Object.entries(unitsOfBlock).flatMap(([unit, { head, deputy, officer }]) => {
  const at = unit.toLowerCase();
  return [
    person(numbered(unit, 1), head[0], `thutruong.${at}`, head[1], unit),
    person(numbered(unit, 2), deputy[0], `cappho.${at}`, deputy[1], unit),
    person(numbered(unit, 3), officer[0], `canbo.${at}`, officer[1], unit),
  ];
});

const otherPeople: readonly Person[] = [
  person('P204', 'Cao Thị Phương Mai', 'khoitruong', 'Phó Tổng Giám đốc', 'U2'),
  person('P304', 'Quách Đình Luận', 'khoipho', 'Phó Giám đốc', 'U3'),
  person('P901', 'Hoàng Trọng Nghĩa', 'botruong', 'Bộ trưởng'),
  person('P902', 'Triệu Thị Hải Yến', 'thutruongbo', 'Thứ trưởng'),
  person('P903', 'Đỗ Thị Quỳnh Trâm', 'chuyenvien.tccb', 'Chuyên viên Vụ Tổ chức cán bộ'),
  person('P904', 'Lý Thành Ưng', 'phovutruong.tccb', 'Phó Vụ trưởng Vụ Tổ chức cán bộ'),
  person('P905', 'Nông Thị Ý Nhi', 'phochanhvanphong', 'Phó Chánh Văn phòng Đảng - Đoàn thể'),
  person('P906', 'Thái Bá Ẩn', 'quantri', 'Chuyên viên Vụ Tổ chức cán bộ, quản trị hệ thống'),
];

const units: readonly Unit[] = Object.entries(unitsOfBlock).map(([id, { name }]) => ({
  id,
  name,
  block: 'K06',
  head: numbered(id, 1),
  deputies: [numbered(id, 2)],
  officers: [numbered(id, 3)],
}));

const termOf = (from: string, to: string, leader: string, deputy: string): Term => ({
  block: 'K06',
  from,
  to,
  leader,
  deputies: [deputy],
});

/** The demo lives in 2023: who led then leads on, so that every start has the same people to try. */
const termsFrom = (year: number): Term[] => [
  termOf('2022-01-01', '2022-12-31', 'P102', 'P204'),
  termOf('2023-01-01', '2023-12-31', 'P204', 'P304'),
  termOf('2024-01-01', `${Math.max(year, 2024) + 5}-12-31`, 'P204', 'P304'),
];

/** Filed today, but for the work of years that the earlier law governed. */
const earlierLaw: Season['rules'] = {
  pack: 'R1',
  reason: 'Xét thành tích công tác năm 2022–2023, theo Luật Thi đua, khen thưởng năm 2003',
};

const seasonsFrom = (firstStart: Instant): Season[] => {
  const today = dayOf(firstStart);
  const opens = dayAfter(today, -7);
  const theme = 'Đoàn kết, kỷ cương, đổi mới, sáng tạo, chuyển đổi số, chuyển đổi xanh';
  return [
    {
      id: 'N2023',
      name: 'Khen thưởng tổng kết năm 2023',
      kind: 'year',
      year: 2023,
      theme,
      opens,
      deadline: instantAt(dayAfter(today, 30), 17),
      resubmitUntil: instantAt(dayAfter(today, 60), 17),
      days: {},
      rules: earlierLaw,
    },
    {
      id: 'CD2023-CDB',
      name: 'Khen thưởng chuyên đề chào mừng Đại hội Công đoàn Bộ nhiệm kỳ 2023-2028',
      kind: 'thematic',
      year: 2023,
      theme: 'Lập thành tích chào mừng Đại hội Công đoàn Bộ nhiệm kỳ 2023-2028',
      opens,
      deadline: instantAt(dayAfter(today, 45), 17),
      days: { ministry: 15 },
      rules: earlierLaw,
    },
    {
      id: 'N2026',
      name: 'Khen thưởng tổng kết năm 2026',
      kind: 'year',
      year: 2026,
      opens,
      deadline: instantAt(dayAfter(today, 30), 17),
      resubmitUntil: instantAt(dayAfter(today, 60), 17),
      days: {},
    },
  ];
};

/** The ministry, block VI with its seven units, a person for every role; the season ends 30 days after the first start. */
export const demoDirectory = (firstStart: Instant): Directory => ({
  format: 1,
  ministry: {
    name: 'Bộ Tài nguyên và Môi trường',
    shortName: 'Bộ TN&MT',
    approver: 'P901',
    deputies: ['P902'],
    staff: ['P903', 'P904', 'P905'],
    administrators: ['P906'],
  },
  blocks: [{ id: 'K06', name: 'Khối thi đua số VI' }],
  units: [...units],
  terms: termsFrom(Number(dayOf(firstStart).slice(0, 4))),
  people: [...unitPeople, ...otherPeople],
  seasons: seasonsFrom(firstStart),
});

export type DemoPerson = { readonly email: string; readonly name: string; readonly role: string };

const heldBy = (directory: Directory): readonly (readonly [id: string, role: string])[] => {
  const { ministry, units, terms, blocks } = directory;
  const give = (ids: readonly string[], role: string) => ids.map((id) => [id, role] as const);
  const ofMinistry = (ids: readonly string[], role: string) =>
    ids.map((id) => [id, `${personOf(directory, id)?.post} (${role})`] as const);
  return [
    ...units.flatMap(({ officers, head, deputies, name }) => [
      ...give(officers, `Cán bộ TĐKT, ${name}`),
      ...give([head], `Thủ trưởng đơn vị, ${name}`),
      ...give(deputies, `Cấp phó của thủ trưởng, ${name}`),
    ]),
    ...blocks.flatMap(({ id, name }) => {
      const last = terms.findLast(({ block }) => block === id);
      return [
        ...give(last === undefined ? [] : [last.leader], `Khối trưởng, ${name}`),
        ...give(last?.deputies ?? [], `Khối phó, ${name}`),
      ];
    }),
    ...ofMinistry([ministry.approver], 'duyệt ở cấp Bộ'),
    ...ofMinistry(ministry.deputies, 'duyệt thay ở cấp Bộ'),
    ...ofMinistry(ministry.staff, 'theo dõi, ghi số quyết định'),
    ...give(ministry.administrators, 'Quản trị hệ thống'),
  ];
};

/** Who can be tried, in the order in which a proposal meets them. */
export const demoPeople = (directory: Directory): readonly DemoPerson[] => {
  const roles = Map.groupBy(heldBy(directory), ([id]) => id);
  return [...roles].flatMap(([id, held]) => {
    const found = personOf(directory, id);
    const role = held.map(([, role]) => role).join('; ');
    return found === undefined ? [] : [{ email: found.email, name: found.name, role }];
  });
};
