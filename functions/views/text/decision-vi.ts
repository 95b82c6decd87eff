import { ROW_REASON_MAX } from '../../domain/reason.ts';
import { commonTexts } from './common.ts';
import { grouped } from './grouped.ts';

export const decisionVi = {
  title: 'Đề nghị xem xét hồ sơ khen thưởng',
  asked: (name: string) => `Kính gửi ông/bà ${name}`,
  as: {
    holder: (seat: string) => `Ông/bà quyết định với tư cách ${seat}.`,
    deputy: (seat: string) => `Ông/bà quyết định với tư cách cấp phó, thay ${seat}.`,
    named: (seat: string) => `Ông/bà được quản trị hệ thống chỉ định, thay ${seat}.`,
  },
  due: 'Thời hạn',
  made: commonTexts.vi.choices,
  notASignature: 'Ý kiến ghi nhận tại đây là phê duyệt nội bộ, không phải chữ ký số.',
  dossier: {
    heading: 'Hồ sơ',
    number: 'Số hồ sơ',
    unit: 'Đơn vị trình',
    block: 'Khối thi đua',
    season: 'Đợt khen thưởng',
    authority: 'Thẩm quyền quyết định',
    round: 'Lần trình',
    submitted: 'Trình lúc',
    by: 'Người trình',
    statement: 'Tờ trình',
    statementOf: (number: string, date: string) => `số ${number}, ngày ${date}`,
    signer: 'Người ký tờ trình',
    counts: 'Đề nghị khen thưởng',
    whole: 'Toàn văn tờ trình',
  },
  nominations: {
    heading: (n: number) => `Danh sách đề nghị (${n})`,
    hint: 'Chọn tên để đọc báo cáo thành tích.',
    added: 'mới thêm',
    changed: 'có sửa đổi',
  },
  changes: {
    heading: 'Những gì đã thay đổi',
    since: (round: number) => `So với lần trình ${round}, là bản ông/bà hoặc người trước ở bước này đã xem.`,
    sinceFiling: (round: number) => `So với lần trình ${round}.`,
    answer: 'Giải trình của đơn vị',
    none: 'Tờ trình và danh sách không thay đổi.',
    statement: 'Tờ trình',
    before: 'Trước',
    after: 'Nay',
    empty: '(để trống)',
    changed: 'Báo cáo có sửa đổi',
    changedHint: 'Chọn tên để đọc nội dung trước và nay.',
    added: 'Thêm vào danh sách',
    removed: 'Đưa khỏi danh sách',
  },
  earlier: {
    heading: 'Ý kiến đã có',
    round: (round: number) => `lần trình ${round}`,
  },
  skipped: {
    heading: 'Không tham gia quyết định',
    why: commonTexts.vi.conflicts,
  },
  form: {
    heading: 'Quyết định của ông/bà',
    legend: 'Chọn một',
    approve: {
      next: (seat: string) => `Hồ sơ được chuyển tiếp đến: ${seat}.`,
      awarded: 'Đây là bước cuối: việc khen thưởng được ghi nhận và thông báo cho đơn vị.',
      forwarded: 'Đây là bước cuối tại Bộ: hồ sơ được trình cấp có thẩm quyền trên Bộ trưởng.',
    },
    return: 'Đơn vị nhận lý do, hoàn thiện rồi trình lại; sau đó hồ sơ được xem xét tiếp.',
    reject: 'Hồ sơ kết thúc tại đây và không trình lại được; đơn vị nhận lý do.',
    reason: 'Lý do',
    reasonHint: 'Bắt buộc khi trả lại hoặc không đồng ý. Đơn vị đọc được nguyên văn.',
    paper: 'Quyết định khen thưởng',
    paperHint: 'Chỉ điền khi đồng ý; để trống nếu chưa có, bổ sung sau được.',
    paperNumber: 'Số quyết định',
    paperDate: 'Ngày ký quyết định',
    paperSigner: 'Người ký quyết định',
    code: 'Mã xác nhận',
    codeHint: '6 chữ số trong chính thư có liên kết này.',
    submit: 'Ghi nhận quyết định',
  },
  problems: {
    'choice.missing': () => 'Chọn đồng ý, trả lại hoặc không đồng ý',
    'reason.missing': () => 'Nêu lý do trả lại hoặc không đồng ý',
    'reason.tooLong': () => commonTexts.vi.reasons.tooLong,
    'reason.invalid': () => commonTexts.vi.reasons.invalid,
    'code.missing': () => 'Nhập mã xác nhận trong thư',
    'code.shape': () => 'Nhập mã xác nhận gồm 6 chữ số',
    'code.wrong': (left: number) =>
      `Mã xác nhận không đúng, còn ${left} lần thử. Xem lại mã trong chính thư có liên kết này`,
    'paper.number': () => 'Điền số quyết định (tối đa 60 ký tự), hoặc để trống cả ba ô',
    'paper.date': () => 'Điền ngày ký theo dạng ngày/tháng/năm, không sau hôm nay, hoặc để trống cả ba ô',
    'paper.signer': () => 'Điền người ký quyết định, hoặc để trống cả ba ô',
    'paper.onlyWithApproval': () => 'Chỉ điền số quyết định khi đồng ý',
    'rows.unknown': () => 'Danh sách nay khác với trang đã mở: xem lại quyết định cho từng trường hợp',
    'rows.noneLeft': () =>
      'Không còn trường hợp nào theo quyết định chung: trả lại hoặc không đồng ý cả hồ sơ, hoặc để lại ít nhất một trường hợp',
    'rows.onlyWithApproval': () =>
      'Chỉ quyết định riêng từng trường hợp khi đồng ý với danh sách; nếu không, đặt lại “như quyết định chung”',
    'row.missing': (_left: number, name: string) => `Nêu lý do đối với ${name}`,
    'row.tooLong': (_left: number, name: string) =>
      `Viết lý do đối với ${name} không quá ${grouped.vi(ROW_REASON_MAX)} ký tự`,
    'row.invalid': (_left: number, name: string) => `Bỏ các ký tự lạ (ký tự điều khiển) khỏi lý do đối với ${name}`,
    'limit.onlyWithReturn': () => 'Chỉ giới hạn mục được sửa khi trả lại hồ sơ',
    'opens.none': () => 'Chọn ít nhất một mục được sửa, hoặc quay lại và bỏ chọn giới hạn',
  },
  nomination: {
    title: (name: string) => `Báo cáo thành tích: ${name}`,
    kind: 'Loại',
    proposed: 'Đề nghị',
    back: 'Về hồ sơ để quyết định',
    backToDossier: 'Về hồ sơ',
    next: (name: string) => `Xem tiếp: ${name}`,
    place: (at: number, of: number) => `thứ ${at} trong ${of}`,
  },
  receipt: {
    title: 'Đã ghi nhận quyết định',
    lead: (at: string) => `Quyết định của ông/bà đã được ghi nhận lúc ${at}.`,
    choice: 'Quyết định',
    reason: 'Lý do',
    paper: 'Quyết định khen thưởng',
    paperOf: (number: string, date: string, signer: string) => `số ${number}, ngày ${date}, người ký: ${signer}`,
    noPaper: 'Chưa có số; cán bộ có thẩm quyền bổ sung sau.',
    next: 'Bước tiếp theo',
    goesTo: (seat: string) => `Hồ sơ được chuyển đến: ${seat}.`,
    goesBack: 'Hồ sơ được chuyển lại cho đơn vị để hoàn thiện và trình lại.',
    ends: {
      awarded: 'Việc khen thưởng được ghi nhận; kết quả được gửi cho đơn vị.',
      forwarded: 'Hồ sơ được trình cấp có thẩm quyền trên Bộ trưởng; đơn vị được thông báo.',
      rejected: 'Quy trình kết thúc; đơn vị được thông báo kèm lý do.',
    },
    mailed:
      'Thư xác nhận (không có liên kết) được gửi đến ông/bà. Ông/bà không cần làm gì thêm và có thể đóng trang này.',
  },
  states: {
    answered: {
      title: 'Hồ sơ đã có quyết định',
      text: (by: string, at: string) =>
        `Ông/bà ${by} đã quyết định hồ sơ này lúc ${at}. Liên kết này không còn quyết định được gì nữa.`,
    },
    superseded: {
      title: 'Hồ sơ đã được trình lại',
      text: (round: number) =>
        `Liên kết này thuộc lần trình trước. Hồ sơ nay ở lần trình ${round}; người quyết định nhận thư mới khi đến lượt.`,
    },
    replaced: {
      title: 'Hồ sơ được giao cho người khác',
      text: 'Theo danh bạ hiện hành, ông/bà không còn được xin ý kiến về hồ sơ này. Liên kết không còn hiệu lực quyết định.',
    },
    withdrawn: {
      title: 'Hồ sơ đã được rút',
      text: (at: string) => `Đơn vị trình đã rút hồ sơ lúc ${at}. Ông/bà không cần làm gì thêm.`,
    },
    abandoned: {
      title: 'Hồ sơ đã đóng',
      text: (at: string) => `Hồ sơ đã đóng lúc ${at} vì không được hoàn thiện và trình lại trong thời hạn.`,
    },
    conflict: {
      title: 'Ông/bà không tham gia quyết định hồ sơ này',
      text: (why: string | undefined) =>
        `Để tránh xung đột lợi ích, hồ sơ được chuyển cho cấp phó${why ? `, vì ông/bà ${why}` : ''}.`,
    },
    expired: {
      title: 'Liên kết đã hết hạn',
      text: 'Hồ sơ vẫn đang chờ. Để bảo đảm an toàn, mỗi liên kết chỉ có hiệu lực trong một thời gian.',
      button: 'Gửi tôi liên kết mới',
      hint: 'Liên kết và mã mới chỉ được gửi đến địa chỉ thư đã nhận liên kết này.',
    },
    locked: {
      title: 'Mã xác nhận đã bị khóa',
      text: 'Mã đã bị nhập sai quá số lần cho phép. Chưa có quyết định nào được ghi nhận. Đề nghị ông/bà yêu cầu thư mới.',
    },
    freshLink: {
      title: 'Đã nhận yêu cầu',
      text: (anHour: number, inAll: number) =>
        `Nếu hồ sơ vẫn đang chờ, thư mới sẽ đến địa chỉ thư đã nhận liên kết này trong ít phút. Nếu không thấy, đề nghị ông/bà xem hộp thư rác. Mỗi hồ sơ chỉ gửi lại tối đa ${anHour} thư trong một giờ và ${inAll} thư tất cả; quá số đó, đề nghị ông/bà liên hệ người quản trị hệ thống.`,
    },
    unknown: {
      title: 'Không tìm thấy trang',
      text: 'Liên kết không đúng hoặc bị cắt bớt. Đề nghị ông/bà mở lại liên kết từ thư, hoặc chép nguyên vẹn địa chỉ.',
    },
  },
};

export type DecisionText = typeof decisionVi;
