import { REASON_MAX } from '../../domain/reason.ts';
import type { QuotaScope } from '../../domain/rules/pack.ts';
import { commonTexts } from './common.ts';
import { grouped } from './grouped.ts';

const { signedStatement } = commonTexts.vi;

export const draftingVi = {
  start: {
    title: 'Lập hồ sơ đề nghị khen thưởng',
    season: 'Đợt khen thưởng',
    deadline: (moment: string) => `Hạn trình: ${moment}`,
    unit: 'Đơn vị trình',
    authority: 'Thẩm quyền quyết định',
    authorityHint:
      'Một hồ sơ chỉ gồm những danh hiệu, hình thức thuộc một thẩm quyền. Không đổi được sau khi bắt đầu soạn.',
    gives: (titles: string) => `Gồm: ${titles}.`,
    route: (desks: string) => `Nơi xem xét: ${desks}.`,
    kinds: { year: 'Thường xuyên hằng năm', thematic: 'Theo chuyên đề', sudden: 'Đột xuất' },
    begin: 'Bắt đầu soạn hồ sơ',
    none: 'Hiện không có đợt nào đang nhận hồ sơ.',
    problems: { season: 'Chọn đợt khen thưởng', unit: 'Chọn đơn vị trình', authority: 'Chọn thẩm quyền quyết định' },
    closed: 'Đợt này đã hết hạn trình; hãy chọn đợt khác.',
  },
  draft: {
    title: 'Soạn hồ sơ',
    correct: 'Hoàn thiện hồ sơ',
    secrets: 'Không nhập thông tin bí mật nhà nước vào hồ sơ này.',
    files: `Hệ thống chưa nhận tệp đính kèm. ${signedStatement}; ở đây chỉ ghi số, ngày và người ký.`,
    unit: 'Đơn vị trình',
    season: 'Đợt',
    authority: 'Thẩm quyền quyết định',
    number: 'Số hồ sơ',
    deadline: 'Hạn trình',
    statement: 'Tờ trình',
    notStarted: 'Chưa soạn',
    statementLine: (number: string, date: string, signer: string) =>
      [number && `Số ${number}`, date && `ngày ${date}`, signer && `người ký ${signer}`].filter(Boolean).join(', '),
    open: 'Mở',
    write: 'Soạn tờ trình',
    list: 'Danh sách đề nghị khen thưởng',
    empty: 'Chưa có cá nhân, tập thể hay hộ gia đình nào.',
    unnamed: 'Chưa ghi tên',
    noTitle: 'Chưa chọn danh hiệu',
    add: { individual: 'Thêm cá nhân', collective: 'Thêm tập thể', household: 'Thêm hộ gia đình' },
    full: 'Danh sách đã đủ 200 đề nghị.',
    listClosed: 'Lần trả lại này không mở danh sách để thêm trường hợp; vẫn có thể đưa trường hợp ra khỏi danh sách.',
    complete: 'Đã đủ',
    missing: (n: number) => `Còn ${n} mục`,
    notices: {
      started: 'Đã tạo hồ sơ. Hãy soạn tờ trình và danh sách.',
      saved: 'Đã lưu.',
      removed: 'Đã bỏ đề nghị khỏi danh sách.',
    },
    withdraw: 'Rút hồ sơ',
    toList: 'Về danh sách hồ sơ',
    back: 'Hồ sơ',
  },
  check: {
    title: 'Kiểm tra trước khi trình',
    ready: 'Hồ sơ đã đủ, có thể trình.',
    notReady: 'Hồ sơ chưa trình được:',
    statement: (n: number) => `Tờ trình còn ${n} mục`,
    noNominations: 'Danh sách chưa có đề nghị nào',
    nomination: (name: string, n: number) => `${name}: còn ${n} mục`,
    sharedId: (name: string, other: string) => `${name}: số định danh cá nhân trùng với ${other}`,
    claimed: (name: string, title: string, unit: string, number: string | undefined) =>
      number === undefined
        ? `${name}: ${unit} đang trình hồ sơ đề nghị cùng danh hiệu, hình thức (${title}) trong cùng kỳ`
        : `${name}: đã được đề nghị ${title} trong cùng kỳ ở hồ sơ ${number} (${unit})`,
    claimedTwice: (name: string, title: string) => `${name}: được đề nghị ${title} hai lần trong hồ sơ này`,
    counts: 'Số lượng theo tờ trình, danh sách và báo cáo',
    stated: 'Tờ trình',
    listed: 'Danh sách',
    unstated: '–',
    reported: 'Báo cáo',
    agree: 'khớp',
    differ: 'chưa khớp',
    countsDiffer: 'Số lượng ở tờ trình, danh sách và báo cáo chưa khớp',
    submit: 'Trình hồ sơ',
    resubmit: 'Trình lại hồ sơ',
    late: 'Đã quá hạn trình của đợt.',
  },
  returned: {
    title: 'Hồ sơ được trả lại để hoàn thiện',
    by: (who: string, seat: string, moment: string) => `${who} (${seat}), lúc ${moment}`,
    due: (moment: string) => `Hoàn thiện và trình lại trước ${moment}. Quá thời hạn, hồ sơ tự đóng.`,
    limited: 'Chỉ những mục sau được mở để sửa; các mục khác giữ nguyên như đã trình.',
    whole: 'tất cả các mục',
    list: 'Thêm trường hợp vào danh sách',
    answer: 'Nội dung giải trình, tiếp thu',
    answerHint: 'Nêu đã hoàn thiện gì theo ý kiến trên. Người xem xét sẽ đọc trước tiên.',
    problems: {
      'answer.missing': 'Chưa ghi nội dung giải trình, tiếp thu',
      'answer.tooLong': `Nội dung giải trình dài quá ${grouped.vi(REASON_MAX)} ký tự`,
      'answer.invalid': 'Bỏ các ký tự lạ (ký tự điều khiển) khỏi nội dung giải trình',
    },
  },
  submitProblems: {
    'dossier.incomplete': 'Hồ sơ chưa đủ nội dung nên chưa trình được. Xem phần Kiểm tra.',
    'dossier.changed': 'Hồ sơ vừa được sửa sau khi ông/bà xem. Hãy xem lại rồi trình.',
    'nomination.claimed':
      'Hồ sơ chưa được trình: có đề nghị trùng người và danh hiệu với hồ sơ khác trong cùng kỳ. Nội dung đã soạn vẫn còn. Xem phần Kiểm tra.',
    'quota.full': 'Hồ sơ chưa được trình: chỉ tiêu không còn đủ. Nội dung đã soạn vẫn còn.',
    'rules.blocked': 'Hồ sơ chưa được trình: có đề nghị không đủ điều kiện theo quy định. Nội dung đã soạn vẫn còn.',
    'rules.unexplained': 'Hồ sơ chưa được trình: có cảnh báo chưa ghi lý do. Nội dung đã soạn vẫn còn.',
    'season.notOpen': 'Đợt này chưa bắt đầu nhận hồ sơ.',
    'season.closed':
      'Đợt này đã hết hạn trình nên hồ sơ chưa được trình. Hãy liên hệ cơ quan thi đua, khen thưởng của Bộ.',
    'correction.closed': 'Đã quá thời hạn hoàn thiện nên hồ sơ không trình lại được.',
  },
  full: {
    scopes: { unit: 'đơn vị', block: 'khối thi đua', ministry: 'Bộ' } satisfies Record<QuotaScope, string>,
    line: (title: string, of: string, used: number, cap: number, wanted: number) =>
      `${title}: chỉ tiêu của ${of} là ${cap}, các hồ sơ khác đã dùng ${used}; hồ sơ này đề nghị ${wanted}.`,
  },
  remove: {
    title: 'Bỏ đề nghị này khỏi danh sách?',
    text: 'Cả báo cáo thành tích đã nhập sẽ bị bỏ.',
    yes: 'Bỏ đề nghị',
    no: 'Giữ lại',
  },
  submit: {
    title: 'Trình hồ sơ?',
    again: 'Trình lại hồ sơ?',
    lead: 'Sau khi trình, hồ sơ không sửa được trừ khi được trả lại. Đơn vị vẫn rút được cho tới khi có quyết định cuối cùng.',
    goesTo: 'Nơi nhận',
    goesToNobody: (seat: string) => `${seat} – chưa có người đủ điều kiện cho ý kiến; quản trị hệ thống được báo`,
    due: 'Thời hạn cho ý kiến',
    before: (moment: string) => `trước ${moment}`,
    statement: 'Tờ trình',
    counts: 'Đề nghị khen thưởng',
    answer: 'Giải trình, tiếp thu',
    yes: 'Trình hồ sơ',
    no: 'Chưa trình, quay lại',
  },
  receipt: {
    title: 'Đã trình hồ sơ',
    again: 'Đã trình lại hồ sơ',
    number: 'Số hồ sơ',
    at: 'Thời điểm trình',
    by: 'Người trình',
    round: 'Lần trình',
    next: 'Việc tiếp theo',
    nextText: (seat: string, who: string, moment: string) =>
      `${who} (${seat}) nhận thư xin ý kiến; thời hạn cho ý kiến: trước ${moment}. Kết quả từng bước được gửi qua thư cho ông/bà.`,
    nextNobody: (seat: string) =>
      `Chưa có người đủ điều kiện cho ý kiến ở bước: ${seat}. Quản trị hệ thống được báo để chỉ định; kết quả từng bước được gửi qua thư cho ông/bà.`,
    paper: `${signedStatement}.`,
    print: 'Có thể in trang này (Ctrl+P) để lưu cùng hồ sơ giấy.',
    status: 'Theo dõi hồ sơ',
    list: 'Về danh sách hồ sơ',
  },
};
