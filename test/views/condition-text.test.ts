import { describe, expect, it } from 'vitest';
import type { Condition } from '../../functions/domain/rules/condition.ts';
import type { Values } from '../../functions/domain/rules/grounds.ts';
import { rulePacks } from '../../functions/domain/rules/packs/rule-packs.ts';
import { conditionText, type Said } from '../../functions/views/text/condition-text.ts';

describe('a condition in words', () => {
  it.each<[Condition, Values, string, string]>([
    [
      { number: 'monthsWorked', is: 'atLeast', to: 'n' },
      { n: 10 },
      'Số tháng công tác trong năm: ít nhất 10',
      'Months worked in the year: at least 10',
    ],
    [{ flag: 'registered' }, {}, 'Đã đăng ký thi đua đầu năm', 'Registered for emulation at the beginning of the year'],
    [
      { ratingAtLeast: 'good' },
      {},
      'Trong năm được xếp loại từ “Hoàn thành tốt nhiệm vụ” trở lên',
      'The year is rated “Tasks completed well” or better',
    ],
    [{ disciplineAtMost: 'none' }, {}, 'Không bị kỷ luật trong năm', 'No discipline in the year'],
    [
      { disciplineAtMost: 'reprimand' },
      {},
      'Kỷ luật nặng nhất trong năm không quá “Khiển trách”',
      'The heaviest discipline of the year is at most “Reprimand”',
    ],
    [
      { share: 'ldtt', of: 'members', is: 'atLeast', to: 'p', rounding: 'exact' },
      { p: 70 },
      'Số Lao động tiên tiến chiếm ít nhất 70% tổng số người của tập thể (không làm tròn)',
      'Advanced workers: at least 70% of members of the collective (not rounded)',
    ],
    [
      { heldInARow: ['CSTDCS'], years: 'y', lag: 'l' },
      { y: 3, l: 1 },
      'Đạt Chiến sĩ thi đua cơ sở 03 năm liên tục, tính đến năm đề nghị hoặc năm trước',
      'Grassroots emulation fighter in 3 years in a row, ending with the year of the proposal or the year before',
    ],
    [
      { heldInARow: ['CSTDCS', 'CSTDB'], years: 'y', lag: 'l', counting: { except: ['DOT_XUAT', 'PHONG_TRAO'] } },
      { y: 10, l: 0 },
      'Đạt Chiến sĩ thi đua cơ sở hoặc Chiến sĩ thi đua Bộ 10 năm liên tục, tính đến năm đề nghị; không tính lần khen theo loại hình đột xuất hoặc phong trào, chuyên đề',
      'Grassroots emulation fighter or Ministerial emulation fighter in 10 years in a row, ending with the year of the proposal; awards for sudden achievement or emulation movement not counted',
    ],
    [
      { held: ['CTDB'], times: 't', within: 'w' },
      { t: 3, w: 5 },
      'Đã được tặng Cờ thi đua của Bộ ít nhất 03 lần trong 05 năm, kể cả năm đề nghị',
      'Ministry emulation flag received at least 3 times within 5 years, that of the proposal included',
    ],
    [
      { held: ['BKB'], times: 't' },
      { t: 1 },
      'Đã được tặng Bằng khen của Bộ trưởng ít nhất 01 lần',
      'Minister’s certificate of merit received at least once',
    ],
    [
      { heldSince: ['HCLD3'], years: 'y' },
      { y: 5 },
      'Đã được tặng Huân chương Lao động hạng Ba từ 05 năm trở lên trước năm đề nghị',
      'Labour Order, Third Class received at least 5 years before the year of the proposal',
    ],
    [
      { noneHeld: ['BKB'], within: 'w' },
      { w: 1 },
      'Không được tặng Bằng khen của Bộ trưởng trong 01 năm, kể cả năm đề nghị',
      'Minister’s certificate of merit not received within 1 year, that of the proposal included',
    ],
    [
      { heldOrProposed: ['LDTT'] },
      {},
      'Đạt hoặc đang được đề nghị Lao động tiên tiến trong cùng năm',
      'Advanced worker received or proposed in the same year',
    ],
    [
      { notProposedWith: ['GK'] },
      {},
      'Không đồng thời được đề nghị Giấy khen của Thủ trưởng đơn vị trong cùng năm',
      'Certificate of commendation of the head of unit not proposed in the same year as well',
    ],
    [
      { ratedInARow: 'excellent', years: 'y', lag: 'l' },
      { y: 2, l: 2 },
      'Được xếp loại từ “Hoàn thành xuất sắc nhiệm vụ” trở lên 02 năm liên tục, tính đến năm đề nghị hoặc một trong 02 năm trước',
      'Rated “Tasks completed excellently” or better in 2 years in a row, ending with the year of the proposal or one of the 2 years before',
    ],
    [
      { initiativeAtLevel: 'grassroots', times: 't', within: 'w' },
      { t: 1, w: 1 },
      'Có ít nhất 01 sáng kiến, đề tài khoa học được công nhận từ cấp cơ sở trở lên trong 01 năm, kể cả năm đề nghị',
      'At least 1 initiative or scientific work recognised at level “Grassroots” or above within 1 year, that of the proposal included',
    ],
    [
      { initiativeAtLevel: 'national', times: 't', within: 'w', late: 'l' },
      { t: 2, w: 10, l: 1 },
      'Có ít nhất 02 sáng kiến, đề tài khoa học được công nhận từ phạm vi toàn quốc trở lên trong 10 năm, kể cả năm đề nghị; quyết định công nhận có thể ban hành trong 01 năm sau',
      'At least 2 initiatives or scientific works recognised at level “National” or above within 10 years, that of the proposal included; the decision may follow within 1 year',
    ],
    [
      { number: 'cautioned', is: 'atMost', to: 'most' },
      { most: 0 },
      'Số người bị kỷ luật từ cảnh cáo trở lên: không có',
      'Members disciplined by caution or more: none',
    ],
    [
      { commendation: ['CONG_TRANG'] },
      {},
      'Đề nghị khen thưởng theo loại hình công trạng',
      'Proposed as a commendation for merit over time',
    ],
    [{ part: 'minutes' }, {}, 'Hồ sơ có: Biên bản bình xét', 'The dossier holds: Minutes of the meeting'],
    [{ inTime: true }, {}, 'Hồ sơ nộp trong hạn', 'The dossier comes in time'],
  ])('%j with %j', (condition, values, vi, en) => {
    expect([conditionText(condition, values, 'vi'), conditionText(condition, values, 'en')]).toEqual(
      [vi, en].map((text) => ({ text, items: [] })),
    );
  });

  it('that is made of others says how they are joined', () => {
    const condition: Condition = { all: [{ any: [{ inTime: true }] }, { not: { flag: 'underReview' } }] };

    expect(conditionText(condition, {}, 'vi')).toEqual({
      text: 'Tất cả các điều sau:',
      items: [
        { text: 'Ít nhất một trong các điều sau:', items: [{ text: 'Hồ sơ nộp trong hạn', items: [] }] },
        {
          text: 'Không thuộc trường hợp sau:',
          items: [{ text: expect.stringContaining('xem xét kỷ luật'), items: [] }],
        },
      ],
    });
  });

  it('is said of every rule that ships, with all its amounts', () => {
    const texts = ({ text, items }: Said): string => [text, ...items.map(texts)].join('\n');

    for (const { values, must, when } of rulePacks.flatMap(({ rules }) => rules)) {
      for (const lang of ['vi', 'en'] as const) {
        const said = [must, when ?? must].map((condition) => texts(conditionText(condition, values, lang))).join('\n');
        expect(said).not.toMatch(/NaN|undefined|[A-Z]{2,}\d?DC|CSTD/);
      }
    }
  });
});
