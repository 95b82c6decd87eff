import type { CommendationKindCode } from '../../domain/data/commendation-kinds.ts';
import type { Comparison, Rounding } from '../../domain/rules/condition.ts';
import type { ChoiceFact, DossierPart, FactSource, FlagFact, NumberFact, QuotaBase } from '../../domain/rules/facts.ts';
import type { QuotaScope } from '../../domain/rules/pack.ts';

/** Numbers below ten as documents write them: 03 năm. */
const two = (n: number): string => (Number.isInteger(n) && n < 10 ? `0${n}` : decimal(n));
const decimal = (n: number): string => String(n).replace('.', ',');
const lower = (text: string): string => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
const percent = (n: number): string => `${decimal(n)}%`;

const till = (lag: number): string => {
  if (lag === 0) return 'tính đến năm đề nghị';
  return lag === 1
    ? 'tính đến năm đề nghị hoặc năm trước'
    : `tính đến năm đề nghị hoặc một trong ${two(lag)} năm trước`;
};

/** What rules ask, what they saw, and what a pack provides. */
export const ruleWordsVi = {
  and: 'và',
  or: 'hoặc',
  percent,
  decimal,
  numbers: {
    monthsWorked: 'Số tháng công tác trong năm',
    daysAbsent: 'Số ngày làm việc đã nghỉ trong năm',
    members: 'Tổng số người của tập thể',
    ldtt: 'Số Lao động tiên tiến',
    completed: 'Số người hoàn thành nhiệm vụ trở lên',
    cstdcs: 'Số Chiến sĩ thi đua cơ sở',
    cautioned: 'Số người bị kỷ luật từ cảnh cáo trở lên',
    movementYears: 'Số năm của phong trào thi đua mà tập thể dẫn đầu',
  } satisfies Record<NumberFact, string>,
  flags: {
    registered: 'Đã đăng ký thi đua đầu năm',
    maternityLeave: 'Có nghỉ thai sản theo quy định',
    underReview: 'Đang xem xét kỷ luật, điều tra, thanh tra, kiểm tra hoặc có khiếu nại, tố cáo đang được xác minh',
    leading: 'Dẫn đầu khối thi đua',
    late: 'Hồ sơ nộp sau hạn',
  } satisfies Record<FlagFact, string>,
  choices: {
    rating: 'Mức độ hoàn thành nhiệm vụ trong năm',
    discipline: 'Kỷ luật nặng nhất trong năm',
  } satisfies Record<ChoiceFact, string>,
  bases: {
    unitLdtt: 'Số Lao động tiên tiến của đơn vị',
    blockUnits: 'Số đơn vị trong khối thi đua',
    ministryFlags: 'Số tập thể đạt tiêu chuẩn Cờ thi đua của Bộ',
  } satisfies Record<QuotaBase, string>,
  ofBase: {
    unitLdtt: 'LĐTT',
    blockUnits: 'đơn vị trong khối',
    ministryFlags: 'tập thể đạt tiêu chuẩn Cờ thi đua của Bộ',
  } satisfies Record<QuotaBase, string>,
  scopes: { unit: 'của đơn vị', block: 'của khối thi đua', ministry: 'của Bộ' } satisfies Record<QuotaScope, string>,
  parts: {
    statement: 'Tờ trình',
    report: 'Báo cáo thành tích',
    minutes: 'Biên bản bình xét',
    initiativeProof: 'Xác nhận sáng kiến, đề tài khoa học',
  } satisfies Record<DossierPart, string>,
  commendation: 'Loại hình khen thưởng',
  sources: { declared: 'kê khai', recorded: 'đã ghi nhận' } satisfies Record<FactSource, string>,
  kinds: {
    CONG_TRANG: 'công trạng',
    DOT_XUAT: 'đột xuất',
    PHONG_TRAO: 'phong trào, chuyên đề',
    CONG_HIEN: 'cống hiến',
    NIEN_HAN: 'niên hạn',
    DOI_NGOAI: 'đối ngoại',
  } satisfies Record<CommendationKindCode, string>,
  yes: 'có',
  no: 'không',
  is: {
    atLeast: 'ít nhất',
    atMost: 'không quá',
    moreThan: 'nhiều hơn',
    lessThan: 'ít hơn',
    equals: 'bằng',
  } satisfies Record<Comparison, string>,
  rounded: { down: 'làm tròn xuống', up: 'làm tròn lên', exact: 'không làm tròn' } satisfies Record<Rounding, string>,

  /** Conditions, as a clause would put them. */
  all: 'Tất cả các điều sau:',
  any: 'Ít nhất một trong các điều sau:',
  not: 'Không thuộc trường hợp sau:',
  number: (label: string, is: string, amount: number) => `${label}: ${is} ${decimal(amount)}`,
  noneOf: (label: string) => `${label}: không có`,
  ratingAtLeast: (rating: string) => `Trong năm được xếp loại từ “${rating}” trở lên`,
  noDiscipline: 'Không bị kỷ luật trong năm',
  disciplineAtMost: (discipline: string) => `Kỷ luật nặng nhất trong năm không quá “${discipline}”`,
  share: (is: string, share: number, part: string, of: string, rounded: string) =>
    `${part} chiếm ${is} ${percent(share)} ${of} (${rounded})`,
  heldInARow: (titles: string, years: number, lag: number) => `Đạt ${titles} ${two(years)} năm liên tục, ${till(lag)}`,
  held: (titles: string, times: number, within: number | undefined) =>
    `Đã được tặng ${titles} ít nhất ${two(times)} lần${within === undefined ? '' : ` trong ${two(within)} năm, kể cả năm đề nghị`}`,
  heldSince: (titles: string, years: number) => `Đã được tặng ${titles} từ ${two(years)} năm trở lên trước năm đề nghị`,
  noneHeld: (titles: string, within: number) => `Không được tặng ${titles} trong ${two(within)} năm, kể cả năm đề nghị`,
  heldOrProposed: (titles: string) => `Đạt hoặc đang được đề nghị ${titles} trong cùng năm`,
  notProposedWith: (titles: string) => `Không đồng thời được đề nghị ${titles} trong cùng năm`,
  ratedInARow: (rating: string, years: number, lag: number) =>
    `Được xếp loại từ “${rating}” trở lên ${two(years)} năm liên tục, ${till(lag)}`,
  initiative: (level: string, times: number, within: number, late: number) =>
    `Có ít nhất ${two(times)} sáng kiến, đề tài khoa học được công nhận từ ${lower(level)} trở lên trong ${two(within)} năm, kể cả năm đề nghị${late > 0 ? `; quyết định công nhận có thể ban hành trong ${two(late)} năm sau` : ''}`,
  commendationIs: (kinds: string) => `Đề nghị khen thưởng theo loại hình ${kinds}`,
  part: (part: string) => `Hồ sơ có: ${part}`,
  inTime: 'Hồ sơ nộp trong hạn',
  notCounting: (kinds: string) => `không tính lần khen theo loại hình ${kinds}`,

  /** Quotas, votes and days. */
  shareQuota: (share: number, base: string, rounded: string) => `Không quá ${percent(share)} ${base} (${rounded})`,
  placesQuota: (places: number, forEach: number, base: string) =>
    `Không quá ${two(places)} chỉ tiêu cho mỗi ${two(forEach)} ${base} (phần lẻ tính là đủ)`,
  voteShare: (share: number) => `Ít nhất ${percent(share)} số thành viên đồng ý`,
  dayOfYear: (day: number, month: number) => `ngày ${two(day)}/${two(month)}`,
  noDay: 'không quy định ngày',
  before: (day: string) => `hạn: ${day}`,
  between: (from: string, to: string) => `từ ${from} đến ${to}`,
  days: {
    from: (day: string) => `từ ${day}`,
    to: (day: string) => `đến hết ${day}`,
    asPack: 'theo thời gian áp dụng chung',
  },

  /** What was seen. */
  unknown: (label: string) => `Chưa có thông tin: ${label}`,
  needs: (share: string) => `cần ${share}`,
  missing: (years: string) => `thiếu ${years}`,
  noYear: 'chưa có',
  notCounted: (awards: string) => `${awards} không được tính`,
  times: (count: number, needed: number, since: number | undefined) =>
    `${count}/${needed} lần${since === undefined ? '' : ` từ năm ${since}`}`,
  neededUntil: (year: number) => `cần từ năm ${year} trở về trước`,
  notAllowedSince: (since: number) => `không được có từ năm ${since}`,
  initiatives: (level: string, since: number, count: number, needed: number) =>
    `Sáng kiến, đề tài từ ${lower(level)} trở lên, từ năm ${since}: ${count}/${needed}`,
  proposedWith: (titles: string) => `Cùng đề nghị: ${titles}`,
  nothingBeside: 'Không đề nghị thêm danh hiệu, hình thức nào thuộc nhóm này',
  partThere: 'có trong hồ sơ',
  partMissing: 'chưa có trong hồ sơ',
  used: (used: number, cap: number) => `Đã dùng ${used}/${cap} chỉ tiêu`,
  wouldBe: (nth: number, over: boolean, person: boolean) =>
    `đây ${over ? 'sẽ là' : 'là'} ${person ? 'người' : 'tập thể'} thứ ${nth}`,
  shareOf: (share: number, of: number, base: string, rounded: string) =>
    `${percent(share)} của ${of} ${base}, ${rounded}`,
  forecast: (places: string) => `Dự báo, tính cả hồ sơ chưa tới Bộ: ${places}`,
  placesOf: (of: number, base: string) => `theo ${of} ${base}`,
  votes: (votesFor: number, members: number) => `${votesFor}/${members} phiếu`,
};

export type RuleWords = typeof ruleWordsVi;
