import {
  exchanged,
  type HolidayYear,
  holiday,
  inLieu,
  inLieuByCode,
  labourCode,
  notSeen,
  seen,
} from './holiday-year.ts';

const newYear2026 = seen('Công văn số 12729/VPCP-KGVX ngày 25/12/2025');
const leave2026 = seen('Văn bản của Văn phòng Chính phủ về nghỉ Tết Âm lịch, Quốc khánh năm 2026 (13/10/2025)');

/** The Politburo chose the day (01/2026); the amendment of Art. 112 was not seen, so a due date yields to it without proof. */
const culture = notSeen('Nghị quyết số 80-NQ/TW ngày 07/01/2026; sửa đổi Điều 112 Bộ luật Lao động chưa kiểm chứng');
const expected2027 = notSeen('Dự kiến theo Điều 112 Bộ luật Lao động; chưa có thông báo chính thức năm 2027');

export const holidays2026: HolidayYear = {
  year: 2026,
  daysOff: [
    ...holiday('newYear', labourCode, '2026-01-01'),
    ...exchanged('newYear', newYear2026, '2026-01-02'),
    ...holiday('tet', leave2026, '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
    ...holiday('hungKings', labourCode, '2026-04-26'),
    ...inLieu('hungKings', inLieuByCode, '2026-04-27'),
    ...holiday('victory', labourCode, '2026-04-30'),
    ...holiday('labour', labourCode, '2026-05-01'),
    ...exchanged('national', leave2026, '2026-08-31'),
    ...holiday('national', leave2026, '2026-09-01', '2026-09-02'),
    ...holiday('culture', culture, '2026-11-24'),
  ],
  workedSaturdays: [
    { day: '2026-01-10', insteadOf: '2026-01-02', ...newYear2026 },
    { day: '2026-08-22', insteadOf: '2026-08-31', ...leave2026 },
  ],
};

export const holidays2027: HolidayYear = {
  year: 2027,
  daysOff: [
    ...holiday('newYear', labourCode, '2027-01-01'),
    ...holiday('tet', expected2027, '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'),
    ...inLieu('tet', expected2027, '2027-02-10', '2027-02-11'),
    ...holiday('hungKings', labourCode, '2027-04-16'),
    ...holiday('victory', labourCode, '2027-04-30'),
    ...holiday('labour', labourCode, '2027-05-01'),
    ...inLieu('labour', inLieuByCode, '2027-05-03'),
    ...holiday('national', labourCode, '2027-09-02'),
    ...holiday('national', expected2027, '2027-09-03'),
    ...holiday('culture', culture, '2027-11-24'),
  ],
  workedSaturdays: [],
};
