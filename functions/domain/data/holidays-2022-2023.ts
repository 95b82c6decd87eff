import { type HolidayYear, holiday, inLieu, inLieuByCode, labourCode, notSeen, seen } from './holiday-year.ts';

const tet2022 = seen('Công văn số 245 của Văn phòng Chính phủ ngày 11/01/2022');
const tet2023 = notSeen('Thông báo số 5034/TB-LĐTBXH (12/2022)');
const national2022 = seen(
  'Điều 112 Bộ luật Lao động: 02/9 và 01 ngày liền kề (01/9, theo lịch nghỉ doanh nghiệp công bố)',
);

export const holidays2022: HolidayYear = {
  year: 2022,
  daysOff: [
    ...holiday('newYear', labourCode, '2022-01-01'),
    ...inLieu('newYear', inLieuByCode, '2022-01-03'),
    ...holiday('tet', tet2022, '2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'),
    ...holiday('hungKings', labourCode, '2022-04-10'),
    ...inLieu('hungKings', inLieuByCode, '2022-04-11'),
    ...holiday('victory', labourCode, '2022-04-30'),
    ...holiday('labour', labourCode, '2022-05-01'),
    ...inLieu('victory', inLieuByCode, '2022-05-02'),
    ...inLieu('labour', inLieuByCode, '2022-05-03'),
    ...holiday('national', national2022, '2022-09-01', '2022-09-02'),
  ],
  workedSaturdays: [],
};

export const holidays2023: HolidayYear = {
  year: 2023,
  daysOff: [
    ...holiday('newYear', labourCode, '2023-01-01'),
    ...inLieu('newYear', inLieuByCode, '2023-01-02'),
    ...holiday('tet', tet2023, '2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'),
    ...inLieu('tet', tet2023, '2023-01-25', '2023-01-26'),
    ...holiday('hungKings', labourCode, '2023-04-29'),
    ...holiday('victory', labourCode, '2023-04-30'),
    ...holiday('labour', labourCode, '2023-05-01'),
    ...inLieu('hungKings', inLieuByCode, '2023-05-02'),
    ...inLieu('victory', inLieuByCode, '2023-05-03'),
    ...holiday('national', tet2023, '2023-09-01'),
    ...holiday('national', labourCode, '2023-09-02'),
    ...inLieu('national', inLieuByCode, '2023-09-04'),
  ],
  workedSaturdays: [],
};
