import type { Seat } from '../../domain/proposal.ts';
import { commonTexts } from './common.ts';

const { holders: seat, conflicts: conflict } = commonTexts.vi;

const capacity = (as: 'holder' | 'deputy' | 'named', of: Seat): string =>
  ({ holder: seat[of], deputy: `cấp phó, thay ${seat[of]}`, named: `người được chỉ định, thay ${seat[of]}` })[as];

const nextStep = (goesTo: Seat | 'end'): string => {
  if (goesTo === 'end') return 'Quy trình kết thúc; kết quả được gửi đến đơn vị trình hồ sơ.';
  if (goesTo === 'correction') return 'Hồ sơ được chuyển lại cho đơn vị để hoàn thiện.';
  return `Hồ sơ được chuyển đến ${seat[goesTo]}.`;
};

export const mailVi = {
  greeting: (name: string) => `Kính gửi ông/bà ${name},`,
  closing: 'Trân trọng.',
  footer: 'Thư tự động của hệ thống hồ sơ thi đua, khen thưởng. Vui lòng không trả lời thư này.',
  notADigitalSignature: 'Quyết định qua liên kết là phê duyệt nội bộ, không phải chữ ký số.',
  keepPrivate: 'Liên kết và mã chỉ dành cho ông/bà. Vui lòng không chuyển tiếp thư này.',
  openStatus: 'Xem tình trạng hồ sơ',
  seat,
  choice: commonTexts.vi.choices,
  row: { return: 'trả lại', reject: 'không đồng ý' },
  conflict,
  nextStep,
  capacity,
  facts: {
    number: 'Số hồ sơ',
    unit: 'Đơn vị trình',
    block: 'Khối thi đua',
    season: 'Đợt khen thưởng',
    authority: 'Thẩm quyền quyết định',
    statement: 'Tờ trình',
    statementOf: (number: string, signer: string) => `số ${number}, người ký: ${signer}`,
    counts: 'Số lượng đề nghị',
    nominees: 'Danh sách đề nghị',
    more: (n: number) => `và ${n} trường hợp khác`,
    due: 'Thời hạn',
    since: 'Chờ từ',
    reason: 'Lý do',
    decision: 'Quyết định',
    capacity: 'Với tư cách',
    returnedBy: 'Trả lại ở bước',
    recordedAt: 'Ghi nhận lúc',
    next: 'Bước tiếp theo',
    stage: 'Bước đang chờ',
    asked: 'Đã xin ý kiến',
    nobodyAsked: 'Chưa có ai, vì không có người đủ điều kiện',
    skipped: 'Không tham gia quyết định',
    decidedBy: 'Người quyết định',
    decisionNumber: 'Số quyết định',
    rows: 'Quyết định riêng từng trường hợp',
    rejectedApart: 'Không đồng ý riêng',
    returnedApart: 'Trả lại riêng',
    goesOn: (number: string) => `hồ sơ ${number}`,
    parent: 'Tách từ hồ sơ',
    noNumberYet: 'Chưa có; sẽ được cập nhật trên trang hồ sơ',
  },
  signIn: {
    subject: (minutes: number) =>
      `Đăng nhập hệ thống hồ sơ thi đua, khen thưởng – liên kết có hiệu lực ${minutes} phút`,
    title: 'Đăng nhập hệ thống',
    lead: 'Hệ thống vừa nhận được yêu cầu đăng nhập bằng địa chỉ thư này. Đề nghị ông/bà mở liên kết dưới đây, sau đó nhấn nút “Đăng nhập” trên trang hiện ra.',
    action: 'Mở trang đăng nhập',
    once: (minutes: number) => `Liên kết dùng được một lần, trong ${minutes} phút.`,
    otherBrowser:
      'Nếu mở bằng trình duyệt hoặc thiết bị khác, trang sẽ hỏi thêm 6 chữ số đang hiện trên màn hình nơi ông/bà yêu cầu đăng nhập.',
    notYou: 'Nếu không yêu cầu đăng nhập, ông/bà chỉ cần bỏ qua thư này.',
  },
  submitted: {
    subject: (round: number, goesTo: Seat) =>
      round > 1
        ? `Đã tiếp nhận hồ sơ trình lại lần ${round} – chuyển ${seat[goesTo]}`
        : `Đã tiếp nhận hồ sơ đề nghị khen thưởng – chuyển ${seat[goesTo]}`,
    title: (round: number) =>
      round > 1 ? `Đã tiếp nhận hồ sơ trình lại lần ${round}` : 'Đã tiếp nhận hồ sơ đề nghị khen thưởng',
    lead: (at: string) => `Hồ sơ của đơn vị đã được tiếp nhận lúc ${at}.`,
    next: (goesTo: Seat, asks: string) =>
      asks === '' ? `Chuyển ${seat[goesTo]} xem xét` : `Chuyển ${seat[goesTo]} xem xét: ông/bà ${asks}`,
    note: `${commonTexts.vi.signedStatement}. Đơn vị được rút hồ sơ cho đến khi có quyết định cuối cùng.`,
  },
  request: {
    subject: {
      asked: (due: string) => `Đề nghị phê duyệt hồ sơ khen thưởng – hạn ${due}`,
      reminder: (due: string) => `Nhắc phê duyệt hồ sơ khen thưởng – hạn ${due}`,
      freshLink: (due: string) => `Liên kết mới để phê duyệt hồ sơ khen thưởng – hạn ${due}`,
    },
    title: {
      asked: 'Đề nghị phê duyệt hồ sơ khen thưởng',
      reminder: 'Hồ sơ khen thưởng đang chờ ông/bà quyết định',
      freshLink: 'Liên kết mới để phê duyệt hồ sơ khen thưởng',
    },
    lead: {
      asked: (unit: string, due: string) =>
        `${unit} trình hồ sơ đề nghị khen thưởng. Kính đề nghị ông/bà xem xét và cho ý kiến quyết định trước ${due}.`,
      reminder: (unit: string, due: string) =>
        `Hồ sơ đề nghị khen thưởng của ${unit} chưa có quyết định. Kính đề nghị ông/bà xem xét trước ${due}.`,
      freshLink: (unit: string, due: string) =>
        `Theo yêu cầu, hệ thống gửi ông/bà liên kết và mã mới để quyết định hồ sơ của ${unit}, hạn ${due}.`,
    },
    as: {
      holder: '',
      deputy:
        'Ông/bà được đề nghị với tư cách cấp phó, do người được xin ý kiến trước chưa quyết định đúng hạn hoặc không được tham gia quyết định hồ sơ này. Nếu nhiều người cùng được xin ý kiến, ý kiến ghi nhận trước là quyết định.',
      named: 'Quản trị hệ thống đã chỉ định ông/bà xem xét hồ sơ này.',
    },
    resubmitted: (round: number) =>
      `Đây là hồ sơ trình lại lần ${round}; trang mở ra nêu trước những nội dung đã thay đổi.`,
    action: 'Xem hồ sơ và quyết định',
    code: 'Mã xác nhận',
    codeNote: 'Nhập mã này khi ghi nhận quyết định. Mã chỉ dùng với liên kết trong thư này.',
    openingIsSafe:
      'Mở liên kết chỉ để xem. Quyết định chỉ được ghi nhận khi ông/bà chọn, nhập mã và nhấn “Ghi nhận quyết định”.',
  },
  digest: {
    subject: (n: number, due: string) => `Nhắc phê duyệt ${n} hồ sơ khen thưởng – hạn gần nhất ${due}`,
    subjectOverdue: (n: number, overdue: number, atLeast: boolean) =>
      `Nhắc phê duyệt ${n} hồ sơ khen thưởng – ${atLeast ? 'ít nhất ' : ''}${overdue} hồ sơ đã quá hạn`,
    title: (n: number) => `${n} hồ sơ khen thưởng đang chờ ông/bà quyết định`,
    lead: (n: number): string =>
      n === 1
        ? 'Hồ sơ đề nghị khen thưởng dưới đây chưa có quyết định. Kính đề nghị ông/bà xem xét và cho ý kiến quyết định.'
        : 'Các hồ sơ đề nghị khen thưởng dưới đây chưa có quyết định, xếp theo thời hạn từ gần đến xa. Kính đề nghị ông/bà xem xét và cho ý kiến quyết định.',
    overdueOf: (n: number, atLeast: boolean) => `Trong đó có ${atLeast ? 'ít nhất ' : ''}${n} hồ sơ đã quá hạn.`,
    ownLinks:
      'Mỗi hồ sơ có liên kết riêng; mã xác nhận của hồ sơ nào được ghi cạnh liên kết của hồ sơ đó và chỉ dùng với liên kết đó.',
    overdue: 'Quá hạn',
    round: 'Lần trình',
    more: (n: number) =>
      `Còn ${n} hồ sơ khác đang chờ ông/bà quyết định, không liệt kê trong thư này. Đề nghị ông/bà đăng nhập để xem tất cả và nhận liên kết mới của từng hồ sơ.`,
    all: 'Xem tất cả hồ sơ đang chờ',
    keepPrivate: 'Các liên kết và mã chỉ dành cho ông/bà. Vui lòng không chuyển tiếp thư này.',
  },
  decided: {
    subject: {
      approve: 'Đã ghi nhận: ông/bà đồng ý với hồ sơ khen thưởng',
      return: 'Đã ghi nhận: ông/bà trả lại hồ sơ khen thưởng để hoàn thiện',
      reject: 'Đã ghi nhận: ông/bà không đồng ý với hồ sơ khen thưởng',
    },
    title: 'Đã ghi nhận quyết định của ông/bà',
    lead: 'Thư này xác nhận quyết định dưới đây; ông/bà không cần làm gì thêm.',
    notYou: 'Nếu ông/bà không thực hiện quyết định này, đề nghị báo ngay cho quản trị hệ thống của Bộ.',
  },
  answeredByOther: {
    subject: 'Hồ sơ đã có quyết định – ông/bà không cần xử lý nữa',
    title: 'Hồ sơ đã có quyết định',
    lead: (by: string, at: string) =>
      `Ông/bà ${by} đã quyết định hồ sơ này lúc ${at}. Liên kết đã gửi ông/bà không còn hiệu lực quyết định; ông/bà không cần làm gì thêm.`,
  },
  returned: {
    subject: (due: string) => `Đề nghị hoàn thiện hồ sơ khen thưởng – hạn ${due}`,
    title: 'Đề nghị hoàn thiện hồ sơ',
    lead: (by: string, post: string, due: string) =>
      `Ông/bà ${post === '' ? by : `${by}, ${post},`} đã trả lại hồ sơ. Đề nghị đơn vị hoàn thiện theo lý do dưới đây và trình lại trước ${due}.`,
    leadOfChild: (by: string, post: string, parent: string, due: string) =>
      `Ông/bà ${post === '' ? by : `${by}, ${post},`} đồng ý với các trường hợp khác của hồ sơ ${parent} và trả lại riêng những trường hợp dưới đây; chúng được tách thành hồ sơ này. Đề nghị đơn vị hoàn thiện và trình lại trước ${due}.`,
    limited: 'Chỉ một số mục được mở để sửa; trang hồ sơ nêu rõ những mục đó.',
    action: 'Mở hồ sơ để hoàn thiện',
    kept: 'Số hồ sơ, đợt khen thưởng và thẩm quyền quyết định giữ nguyên.',
    closes: 'Hồ sơ không trình lại trước thời hạn trên sẽ tự động đóng.',
  },
  apart: {
    subject: 'Một số trường hợp trong hồ sơ khen thưởng không được đồng ý',
    title: 'Một số trường hợp được quyết định riêng',
    lead: (by: string, post: string, at: string) =>
      `Lúc ${at}, ông/bà ${post === '' ? by : `${by}, ${post},`} đồng ý với hồ sơ, trừ những trường hợp dưới đây. Các trường hợp còn lại tiếp tục quy trình.`,
    note: 'Trường hợp không được đồng ý dừng tại đây; trường hợp được trả lại riêng tiếp tục trong hồ sơ mới, có thư riêng.',
  },
  correctionClosing: {
    subject: (due: string) => `Đề nghị trình lại hồ sơ trước ${due} – hồ sơ sắp đóng`,
    title: 'Hồ sơ sắp đóng vì chưa trình lại',
    lead: (due: string) =>
      `Hồ sơ đã được trả lại để hoàn thiện nhưng chưa trình lại. Sau ${due}, hồ sơ sẽ tự động đóng và không khôi phục được.`,
    action: 'Mở hồ sơ để hoàn thiện',
  },
  abandoned: {
    subject: 'Hồ sơ đã đóng vì quá hạn hoàn thiện',
    title: 'Hồ sơ đã đóng vì quá hạn hoàn thiện',
    lead: 'Hồ sơ được trả lại để hoàn thiện nhưng không được trình lại trong thời hạn nên đã tự động đóng. Nội dung vẫn được lưu để tra cứu.',
    note: 'Nếu vẫn đề nghị khen thưởng, đơn vị lập hồ sơ mới trong thời hạn của đợt.',
  },
  withdrawn: {
    subject: 'Hồ sơ đã được rút – không cần xử lý nữa',
    title: 'Hồ sơ đã được rút',
    lead: (by: string) =>
      `Ông/bà ${by} đã rút hồ sơ này thay mặt đơn vị trình. Các liên kết đã gửi không còn hiệu lực quyết định; ông/bà không cần làm gì thêm.`,
  },
  outcome: {
    subject: {
      approved: 'Hồ sơ đề nghị khen thưởng đã được phê duyệt',
      forwarded: 'Hồ sơ đã được Bộ thông qua, trình cấp có thẩm quyền',
      rejected: 'Hồ sơ đề nghị khen thưởng không được phê duyệt',
    },
    lead: {
      approved: 'Hồ sơ đề nghị khen thưởng của đơn vị đã được cấp có thẩm quyền phê duyệt.',
      forwarded:
        'Hồ sơ đã qua các bước xét duyệt tại Bộ và được trình cấp có thẩm quyền trên Bộ trưởng quyết định. Việc khen thưởng chưa được ghi nhận cho đến khi có quyết định đó.',
      rejected: 'Hồ sơ đề nghị khen thưởng của đơn vị không được phê duyệt, với lý do dưới đây.',
    },
  },
  overdue: {
    subject: 'Đề nghị chỉ định người xử lý – hồ sơ quá hạn phê duyệt',
    title: 'Hồ sơ quá hạn phê duyệt',
    lead: (since: string) =>
      `Hồ sơ dưới đây chờ quyết định từ ${since} và đã quá hạn. Đề nghị ông/bà chỉ định người xử lý, hoặc dời thời hạn kèm lý do.`,
    action: 'Mở hồ sơ',
    again: 'Hệ thống nhắc lại hằng tuần cho đến khi có quyết định.',
  },
  stuck: {
    subject: 'Đề nghị khởi động lại quy trình – hồ sơ dừng do lỗi hệ thống',
    title: 'Quy trình của hồ sơ đang dừng',
    lead: (since: string) =>
      `Từ ${since}, quy trình chưa chuyển được hồ sơ dưới đây sang bước tiếp theo. Đề nghị ông/bà khởi động lại quy trình; các liên kết đã gửi vẫn dùng được và không ai phải cho ý kiến lại.`,
    action: 'Mở hồ sơ',
  },
  undeliverable: {
    subject: 'Đề nghị sửa địa chỉ thư điện tử trong danh bạ – thư không gửi tới được',
    title: 'Một địa chỉ không nhận được thư',
    lead: {
      noMailbox: (at: string) =>
        `Lúc ${at}, thư của hệ thống gửi tới địa chỉ dưới đây bị trả lại vì hộp thư không tồn tại hoặc không nhận thư.`,
      suppressed: (at: string) =>
        `Lúc ${at}, dịch vụ thư không gửi thư của hệ thống tới địa chỉ dưới đây, vì địa chỉ đang nằm trong danh sách chặn của dịch vụ thư (thư gửi trước đây bị trả lại hoặc bị báo là thư rác).`,
      complaint: (at: string) =>
        `Lúc ${at}, người nhận ở địa chỉ dưới đây báo thư của hệ thống là thư rác, nên từ nay thư có thể không tới được nữa.`,
    },
    deputy:
      'Hồ sơ đang xin ý kiến người này bằng thư ấy được chuyển xin ý kiến cấp phó, nếu còn người có thể xin ý kiến.',
    address: 'Địa chỉ',
    person: 'Người nhận',
    nobody: 'không còn ai trong danh bạ dùng địa chỉ này',
    waiting: 'Hồ sơ đang chờ',
    dossiers: (count: number, more: boolean) => (more ? `hơn ${count} hồ sơ` : `${count} hồ sơ`),
    once: (anHour: number) =>
      `Hệ thống báo một lần cho mỗi địa chỉ và không quá ${anHour} thư trong một giờ; trang sự cố có danh sách đầy đủ. Danh bạ nhập sau này phải dùng địa chỉ khác, hoặc quản trị hệ thống bỏ đánh dấu địa chỉ này khi hộp thư đã nhận được thư; dịch vụ thư có danh sách chặn riêng, lệnh npm run preflight cho biết cách xử lý.`,
    action: 'Mở trang sự cố',
  },
};

export type MailText = typeof mailVi;
