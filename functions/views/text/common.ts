import type { DecidingAuthority } from '../../domain/data/authorities.ts';
import type { RecipientKind } from '../../domain/forms/forms.ts';
import type { Seat, Status } from '../../domain/proposal.ts';
import { REASON_MAX, type ReasonRefused } from '../../domain/reason.ts';
import type { Choice, Conflict } from '../../domain/turn.ts';
import { grouped } from './grouped.ts';

const vi = {
  product: 'Thi đua – Khen thưởng',
  skip: 'Đến nội dung chính',
  language: { label: 'Ngôn ngữ', vi: 'Tiếng Việt', en: 'English' },
  nav: {
    label: 'Các trang',
    proposals: 'Hồ sơ',
    queue: 'Chờ ý kiến',
    recipients: 'Quá trình khen thưởng',
    numbers: 'Chờ số quyết định',
    rules: 'Quy định',
    admin: 'Quản trị',
  },
  signOut: 'Đăng xuất',
  noSecrets: 'Không nhập thông tin bí mật nhà nước.',
  signedStatement: 'Tờ trình đã ký vẫn gửi theo đường văn thư như hiện nay',
  problemCount: (n: number) => `Có ${n} chỗ cần sửa`,
  required: 'bắt buộc',
  optional: 'không bắt buộc',
  dateFormat: 'ngày/tháng/năm, ví dụ 05/03/2026',
  at: 'lúc',
  requestId: 'Mã yêu cầu',
  back: 'Quay lại',
  seats: {
    unitHead: 'Thủ trưởng đơn vị',
    blockLeader: 'Khối trưởng khối thi đua',
    ministry: 'Bộ',
    correction: 'Cán bộ thi đua, khen thưởng của đơn vị (hoàn thiện hồ sơ)',
  } satisfies Record<Seat, string>,
  /** Whoever holds a seat, in the words of a sentence. */
  holders: {
    unitHead: 'thủ trưởng đơn vị',
    blockLeader: 'Khối trưởng khối thi đua',
    ministry: 'người phê duyệt cấp Bộ',
    correction: 'đơn vị trình hồ sơ',
  } satisfies Record<Seat, string>,
  conflicts: {
    author: 'là người lập hoặc trình hồ sơ',
    nominee: 'có tên trong danh sách đề nghị khen thưởng',
    ownUnit: 'công tác tại chính đơn vị trình hồ sơ',
  } satisfies Record<Conflict, string>,
  reasons: {
    tooLong: `Viết lý do không quá ${grouped.vi(REASON_MAX)} ký tự`,
    invalid: 'Bỏ các ký tự lạ (ký tự điều khiển) khỏi lý do',
  } satisfies Record<ReasonRefused, string>,
  statuses: {
    draft: 'Đang soạn',
    inReview: 'Đang xem xét',
    returned: 'Trả lại để hoàn thiện',
    approved: 'Đã đồng ý',
    rejected: 'Không đồng ý',
    withdrawn: 'Đơn vị đã rút',
    abandoned: 'Đã đóng do quá hạn hoàn thiện',
  } satisfies Record<Status, string>,
  choices: { approve: 'Đồng ý', return: 'Trả lại để hoàn thiện', reject: 'Không đồng ý' } satisfies Record<
    Choice,
    string
  >,
  authorities: {
    unitHead: 'Thủ trưởng đơn vị',
    minister: 'Bộ trưởng',
    aboveMinister: 'Trên cấp Bộ trưởng (Thủ tướng Chính phủ, Chủ tịch nước)',
  } satisfies Record<DecidingAuthority, string>,
  kinds: { individual: 'Cá nhân', collective: 'Tập thể', household: 'Hộ gia đình' } satisfies Record<
    RecipientKind,
    string
  >,
};

const en: typeof vi = {
  product: 'Emulation and commendation',
  skip: 'Skip to main content',
  language: { label: 'Language', vi: 'Tiếng Việt', en: 'English' },
  nav: {
    label: 'Pages',
    proposals: 'Dossiers',
    queue: 'For my decision',
    recipients: 'Award records',
    numbers: 'Awaiting a number',
    rules: 'Rules',
    admin: 'Administration',
  },
  signOut: 'Sign out',
  noSecrets: 'Do not enter State secrets.',
  signedStatement: 'The signed covering statement still travels on paper, as it does today',
  problemCount: (n) => (n === 1 ? 'There is 1 thing to correct' : `There are ${n} things to correct`),
  required: 'required',
  optional: 'optional',
  dateFormat: 'day/month/year, for example 05/03/2026',
  at: 'at',
  requestId: 'Request id',
  back: 'Back',
  seats: {
    unitHead: 'Head of unit',
    blockLeader: 'Block leader',
    ministry: 'Ministry',
    correction: 'Officer of the unit (correction)',
  },
  holders: {
    unitHead: 'the head of unit',
    blockLeader: 'the block leader',
    ministry: 'the ministry’s approver',
    correction: 'the proposing unit',
  },
  conflicts: {
    author: 'wrote or filed the dossier',
    nominee: 'is among the nominees',
    ownUnit: 'works for the proposing unit itself',
  },
  reasons: {
    tooLong: `Write at most ${grouped.en(REASON_MAX)} characters of reason`,
    invalid: 'Remove the control characters from the reason',
  },
  statuses: {
    draft: 'Draft',
    inReview: 'In review',
    returned: 'Returned for correction',
    approved: 'Approved',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn by the unit',
    abandoned: 'Closed: not corrected in time',
  },
  choices: { approve: 'Approve', return: 'Return for correction', reject: 'Reject' },
  authorities: {
    unitHead: 'Head of unit',
    minister: 'Minister',
    aboveMinister: 'Above the Minister (Prime Minister, State President)',
  },
  kinds: { individual: 'Individual', collective: 'Collective', household: 'Household' },
};

export const commonTexts = { vi, en };
