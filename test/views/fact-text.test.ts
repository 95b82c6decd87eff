import { describe, expect, it } from 'vitest';
import type { FactUsed } from '../../functions/domain/rules/finding.ts';
import { factText } from '../../functions/views/text/fact-text.ts';

const recorded = (...years: readonly number[]) => years.map((year) => ({ year, source: 'recorded' as const }));
const declared = (...years: readonly number[]) => years.map((year) => ({ year, source: 'declared' as const }));

const held = (fact: Partial<Extract<FactUsed, { fact: 'held' }>>): FactUsed => ({
  fact: 'held',
  titles: ['CSTDCS'],
  years: [],
  missing: [],
  uncounted: [],
  needed: 3,
  ...fact,
});

const places = (used: number, fact: Partial<Extract<FactUsed, { fact: 'places' }>> = {}): FactUsed => ({
  fact: 'places',
  titles: ['CSTDCS'],
  scope: 'unit',
  used,
  cap: 12,
  base: 'unitLdtt',
  of: 80,
  percent: 15,
  rounding: 'down',
  ...fact,
});

describe('a fact in words', () => {
  it.each<[FactUsed, string, string]>([
    [
      held({ years: recorded(2021, 2022, 2024), missing: [2023] }),
      'CSTĐCS: 2021, 2022, 2024 — thiếu 2023 (đã ghi nhận)',
      'Grassroots emulation fighter: 2021, 2022, 2024 — missing 2023 (recorded)',
    ],
    [
      held({ missing: [2021, 2022, 2023] }),
      'CSTĐCS: chưa có — thiếu 2021, 2022, 2023',
      'Grassroots emulation fighter: none — missing 2021, 2022, 2023',
    ],
    [
      held({ years: [...declared(2021), ...recorded(2022, 2023)] }),
      'CSTĐCS: 2021, 2022, 2023 (kê khai: 2021; đã ghi nhận: 2022, 2023)',
      'Grassroots emulation fighter: 2021, 2022, 2023 (declared: 2021; recorded: 2022, 2023)',
    ],
    [
      held({ titles: ['BKTTG'], uncounted: [{ year: 2019, kind: 'DOT_XUAT' }], needed: 1 }),
      'BKTTg: chưa có — 0/1 lần; BKTTg 2019 (đột xuất) không được tính',
      'Prime Minister’s certificate of merit: none — 0 of 1 time; Prime Minister’s certificate of merit 2019 (sudden achievement) not counted',
    ],
    [
      held({ titles: ['CTDB'], years: declared(2020, 2022), since: 2019 }),
      'Cờ thi đua Bộ: 2020, 2022 — 2/3 lần từ năm 2019 (kê khai)',
      'Ministry emulation flag: 2020, 2022 — 2 of 3 times since 2019 (declared)',
    ],
    [
      held({ titles: ['HCLD3'], years: recorded(2020), needed: 1, until: 2018 }),
      'Huân chương Lao động hạng Ba: 2020 — cần từ năm 2018 trở về trước (đã ghi nhận)',
      'Labour Order, Third Class: 2020 — needed in 2018 or earlier (recorded)',
    ],
    [
      held({ titles: ['BKB'], years: recorded(2022), needed: 0, since: 2021 }),
      'BK Bộ trưởng: 2022 — không được có từ năm 2021 (đã ghi nhận)',
      'Minister’s certificate of merit: 2022 — none allowed since 2021 (recorded)',
    ],
    [
      { fact: 'daysAbsent', value: 41, source: 'declared' },
      'Số ngày làm việc đã nghỉ trong năm: 41 (kê khai)',
      'Working days absent in the year: 41 (declared)',
    ],
    [
      { fact: 'registered', value: false, source: 'declared' },
      'Đã đăng ký thi đua đầu năm: không (kê khai)',
      'Registered for emulation at the beginning of the year: no (declared)',
    ],
    [
      { fact: 'rating', value: 'good', source: 'recorded' },
      'Mức độ hoàn thành nhiệm vụ trong năm: Hoàn thành tốt nhiệm vụ (đã ghi nhận)',
      'Rating of the year’s work: Tasks completed well (recorded)',
    ],
    [
      { fact: 'discipline', value: 'caution', source: 'declared' },
      'Kỷ luật nặng nhất trong năm: Cảnh cáo (kê khai)',
      'Heaviest discipline of the year: Caution (declared)',
    ],
    [
      { fact: 'unknown', of: 'unitLdtt' },
      'Chưa có thông tin: Số Lao động tiên tiến của đơn vị',
      'Not known: Advanced workers of the unit',
    ],
    [
      { fact: 'share', part: 'ldtt', of: 'members', some: 69_999, all: 100_000, needed: 70 },
      'Số Lao động tiên tiến / Tổng số người của tập thể: 69999/100000 (69,99%) — cần 70%',
      'Advanced workers / Members of the collective: 69999/100000 (69.99%) — 70% needed',
    ],
    [
      { fact: 'rated', rating: 'excellent', years: [2020, 2023], missing: [2022], needed: 2 },
      'Hoàn thành xuất sắc nhiệm vụ: 2020, 2023 — thiếu 2022',
      'Tasks completed excellently: 2020, 2023 — missing 2022',
    ],
    [
      { fact: 'rated', rating: 'excellent', years: [], missing: [], needed: 0 },
      'Hoàn thành xuất sắc nhiệm vụ: chưa có',
      'Tasks completed excellently: none',
    ],
    [
      { fact: 'initiatives', level: 'ministry', names: ['Số hóa hồ sơ'], needed: 2, since: 2022 },
      'Sáng kiến, đề tài từ cấp Bộ trở lên, từ năm 2022: 1/2 (Số hóa hồ sơ)',
      'Initiatives of level “Ministry” or above since 2022: 1 of 2 (Số hóa hồ sơ)',
    ],
    [
      { fact: 'initiatives', level: 'grassroots', names: [], needed: 1, since: 2023 },
      'Sáng kiến, đề tài từ cấp cơ sở trở lên, từ năm 2023: 0/1',
      'Initiatives of level “Grassroots” or above since 2023: 0 of 1',
    ],
    [
      { fact: 'proposedWith', titles: ['BKB', 'GK'] },
      'Cùng đề nghị: Bằng khen của Bộ trưởng, Giấy khen của Thủ trưởng đơn vị',
      'Also proposed: Minister’s certificate of merit, Certificate of commendation of the head of unit',
    ],
    [
      { fact: 'proposedWith', titles: [] },
      'Không đề nghị thêm danh hiệu, hình thức nào thuộc nhóm này',
      'No other of these awards is proposed',
    ],
    [
      { fact: 'commendation', kind: 'DOT_XUAT' },
      'Loại hình khen thưởng: đột xuất',
      'Kind of commendation: sudden achievement',
    ],
    [
      { fact: 'part', part: 'minutes', there: false },
      'Biên bản bình xét: chưa có trong hồ sơ',
      'Minutes of the meeting: not in the dossier',
    ],
    [
      { fact: 'part', part: 'report', there: true },
      'Báo cáo thành tích: có trong hồ sơ',
      'Achievement report: in the dossier',
    ],
    [
      places(12),
      'Đã dùng 12/12 chỉ tiêu; đây sẽ là người thứ 13 (15% của 80 LĐTT, làm tròn xuống)',
      '12 of 12 places used; this would be the 13th (15% of 80 advanced workers, rounded down)',
    ],
    [
      places(11),
      'Đã dùng 11/12 chỉ tiêu; đây là người thứ 12 (15% của 80 LĐTT, làm tròn xuống)',
      '11 of 12 places used; this is the 12th (15% of 80 advanced workers, rounded down)',
    ],
    [
      places(1, {
        titles: ['CTDB'],
        scope: 'block',
        cap: 1,
        base: 'blockUnits',
        of: 7,
        percent: undefined,
        rounding: undefined,
      }),
      'Đã dùng 1/1 chỉ tiêu; đây sẽ là tập thể thứ 2 (theo 7 đơn vị trong khối)',
      '1 of 1 place used; this would be the 2nd (for 7 units of the block)',
    ],
    [
      places(2, {
        titles: ['CTDCP'],
        scope: 'ministry',
        cap: 2,
        base: 'ministryFlags',
        of: 10,
        percent: 20,
        forecast: true,
      }),
      'Dự báo, tính cả hồ sơ chưa tới Bộ: Đã dùng 2/2 chỉ tiêu; đây sẽ là tập thể thứ 3 (20% của 10 tập thể đạt tiêu chuẩn Cờ thi đua của Bộ, làm tròn xuống)',
      'Forecast, with dossiers still on their way to the ministry: 2 of 2 places used; this would be the 3rd (20% of 10 collectives that reach the ministry’s flag, rounded down)',
    ],
    [
      { fact: 'votes', votesFor: 899, members: 1_000, needed: 90 },
      '899/1000 phiếu (89,9%) — cần 90%',
      '899 of 1000 votes (89.9%) — 90% needed',
    ],
    [{ fact: 'votes', votesFor: 0, members: 0, needed: 90 }, '0/0 phiếu — cần 90%', '0 of 0 votes — 90% needed'],
    [
      { fact: 'text', text: { vi: 'Tờ trình ghi 5, danh sách có 4', en: '5 and 4' } },
      'Tờ trình ghi 5, danh sách có 4',
      '5 and 4',
    ],
  ])('%j', (fact, vi, en) => {
    expect([factText(fact, 'vi'), factText(fact, 'en')]).toEqual([vi, en]);
  });
});
