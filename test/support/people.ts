import type { Directory } from '../../functions/domain/directory.ts';

const person = (id: string, name: string, unit?: string) => ({
  id,
  name,
  email: `${id}@example.vn`,
  post: 'Chức vụ',
  language: 'vi' as const,
  ...(unit === undefined ? {} : { unit }),
});

/** A small ministry: block K06 with the leader's unit U1, the deputy's U2 and a third, U3. */
export const smallDirectory = (): Directory => ({
  format: 1,
  ministry: {
    name: 'Bộ Tài nguyên và Môi trường',
    shortName: 'Bộ TN&MT',
    approver: 'minister',
    deputies: ['vice-minister'],
    staff: ['clerk'],
    administrators: ['admin'],
  },
  blocks: [{ id: 'K06', name: 'Khối thi đua số VI' }],
  units: ['U1', 'U2', 'U3'].map((id) => ({
    id,
    name: `Đơn vị ${id}`,
    block: 'K06',
    head: `head-${id.toLowerCase()}`,
    deputies: [`vice-${id.toLowerCase()}`],
    officers: [`officer-${id.toLowerCase()}`],
  })),
  terms: [{ block: 'K06', from: '2022-01-01', to: '2027-12-31', leader: 'leader', deputies: ['deputy'] }],
  people: [
    ...['u1', 'u2', 'u3'].flatMap((unit) => [
      person(`head-${unit}`, `Nguyễn Văn ${unit}`, unit.toUpperCase()),
      person(`vice-${unit}`, `Trần Thị ${unit}`, unit.toUpperCase()),
      person(`officer-${unit}`, `Lê Thị ${unit}`, unit.toUpperCase()),
    ]),
    person('leader', 'Phạm Văn Khối', 'U1'),
    person('deputy', 'Vũ Thị Phó', 'U2'),
    person('minister', 'Đặng Văn Bộ'),
    person('vice-minister', 'Hoàng Thị Thứ'),
    person('clerk', 'Bùi Thị Vụ'),
    person('admin', 'Ngô Quản Trị'),
    person('spare', 'Đỗ Dự Phòng'),
  ],
  seasons: [
    {
      id: 'N2026',
      name: 'Năm 2026',
      kind: 'year',
      year: 2026,
      opens: '2026-01-01',
      deadline: '2026-12-25T10:00:00.000Z',
      days: {},
    },
  ],
});
