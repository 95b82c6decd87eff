import type { Catalogue } from '../lang.ts';

const vi = {
  /** Only what there is: đồng ý 4, trả lại 1, không đồng ý 1. */
  summary: (approved: number, rejected: number, returned: number): string =>
    [`đồng ý ${approved}`, vi.apart(rejected, returned)].join(', '),
  apart: (rejected: number, returned: number): string =>
    [rejected > 0 && `không đồng ý ${rejected}`, returned > 0 && `trả lại ${returned}`].filter(Boolean).join(', '),
  decidedApart: (decided: string, apart: string, child: string | undefined) =>
    `${decided}; riêng: ${apart}${child === undefined ? '' : ` (hồ sơ ${child})`}`,
  parted: (n: number, from: string, seat: string) =>
    `Tách ${n} trường hợp được trả lại riêng từ hồ sơ ${from} – ${seat}`,
  list: {
    heading: (n: number) => `Đã quyết định riêng (${n})`,
    hint: 'Không còn trong danh sách đang xét.',
    rejected: 'không đồng ý',
    returned: 'trả lại riêng',
    goesOn: (number: string) => `tiếp tục trong hồ sơ ${number}`,
  },
  parent: 'Tách từ hồ sơ',
  form: {
    heading: 'Quyết định riêng từng trường hợp',
    hint: 'Chỉ khi đồng ý với danh sách. Trường hợp trả lại được tách thành hồ sơ riêng để hoàn thiện; trường hợp không đồng ý dừng tại đây. Lý do được hỏi ở bước sau.',
    asTheList: 'như quyết định chung',
    return: 'trả lại',
    reject: 'không đồng ý',
    limit: 'Khi trả lại hồ sơ: chỉ mở một số mục cho đơn vị sửa, chọn ở bước sau',
  },
  details: {
    title: 'Xem lại trước khi ghi nhận',
    lead: 'Chưa có gì được ghi nhận. Kiểm tra, bổ sung rồi nhấn nút ở cuối trang.',
    approve: 'đồng ý',
    summary: 'Tóm tắt',
    reason: 'Lý do',
    reasonHint: (most: string) => `Bắt buộc, tối đa ${most} ký tự. Đơn vị đọc được nguyên văn.`,
    open: 'Chỉ mở một số mục để sửa',
    openHint: 'Không chọn mục nào thì đơn vị sửa được cả báo cáo của trường hợp này.',
    opens: 'Những mục đơn vị được sửa',
    opensHint: 'Mục không chọn giữ nguyên như đã trình.',
    list: 'Thêm trường hợp vào danh sách',
    back: 'Quay lại sửa quyết định',
  },
  receipt: 'Quyết định riêng',
  child: (number: string) => `Trường hợp trả lại được tách sang hồ sơ ${number}.`,
};

const en: typeof vi = {
  summary: (approved, rejected, returned) => [`${approved} approved`, en.apart(rejected, returned)].join(', '),
  apart: (rejected, returned) =>
    [rejected > 0 && `${rejected} rejected`, returned > 0 && `${returned} returned`].filter(Boolean).join(', '),
  decidedApart: (decided, apart, child) =>
    `${decided}; apart: ${apart}${child === undefined ? '' : ` (dossier ${child})`}`,
  parted: (n, from, seat) => `${n} returned ${n === 1 ? 'nomination' : 'nominations'} left dossier ${from} – ${seat}`,
  list: {
    heading: (n) => `Decided apart (${n})`,
    hint: 'No longer in the list under review.',
    rejected: 'rejected',
    returned: 'returned apart',
    goesOn: (number) => `goes on in dossier ${number}`,
  },
  parent: 'Left dossier',
  form: {
    heading: 'Decide on single nominations',
    hint: 'Only when you approve the list. Those returned leave as a dossier of their own to be corrected; those rejected end here. Reasons are asked for in the next step.',
    asTheList: 'as the list',
    return: 'return',
    reject: 'reject',
    limit: 'When returning: let the unit edit some fields alone, chosen in the next step',
  },
  details: {
    title: 'Look again before recording',
    lead: 'Nothing is recorded yet. Check, complete, then press the button at the end of the page.',
    approve: 'approved',
    summary: 'In short',
    reason: 'Reason',
    reasonHint: (most) => `Needed, at most ${most} characters. The unit reads it word for word.`,
    open: 'Open only some fields',
    openHint: 'With none ticked the unit may edit the whole report of this nomination.',
    opens: 'What the unit may edit',
    opensHint: 'What is not ticked stays as it was filed.',
    list: 'Add nominations to the list',
    back: 'Go back and change the decision',
  },
  receipt: 'Decided apart',
  child: (number) => `Those returned go on in dossier ${number}.`,
};

/** What is said of nominations that were decided apart from the rest. */
export const rowsTexts: Catalogue<typeof vi> = { vi, en };
