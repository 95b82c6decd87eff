import type { Text } from '../rules/grounds.ts';

/** What a check of papers against one another says, and what cures it. */
export const paperTexts = {
  claimed: {
    message: {
      vi: 'Đã được đề nghị cùng danh hiệu, hình thức trong cùng kỳ.',
      en: 'Proposed for the same title in the same period already.',
    },
    cure: {
      vi: 'Chọn danh hiệu, hình thức khác, bỏ đề nghị này, hoặc chờ hồ sơ kia được trả lại, rút hay không được đồng ý.',
      en: 'Choose another title, remove this nomination, or wait until the other dossier is returned, withdrawn or rejected.',
    },
  },
  alike: {
    message: { vi: 'Thành tích giống với báo cáo khác.', en: 'The achievement is told in another report too.' },
    cure: {
      vi: 'Nêu rõ phần việc riêng của người, tập thể này; nếu đúng là cùng một thành tích thì chỉ đề nghị một lần.',
      en: 'Tell this nominee’s own part; one achievement is proposed once.',
    },
  },
  shares: {
    message: {
      vi: 'Tổng tỷ lệ đóng góp của các tác giả sáng kiến vượt 100%.',
      en: 'The authors’ shares of an initiative make more than 100%.',
    },
    cure: {
      vi: 'Đối chiếu với quyết định công nhận sáng kiến rồi sửa tỷ lệ.',
      en: 'Compare with the decision that recognised the initiative and correct the share.',
    },
  },
  differs: {
    message: { vi: 'Nội dung khác với giấy tờ khác.', en: 'Other papers say otherwise.' },
    cure: { vi: 'Đối chiếu và sửa chỗ sai.', en: 'Compare, and correct what is wrong.' },
  },
  mayDiffer: {
    message: { vi: 'Có chỗ chưa khớp, cần đối chiếu.', en: 'Something does not match and should be compared.' },
    cure: {
      vi: 'Sửa nếu sai; nếu đã thay đổi hoặc chưa có dữ liệu cũ thì giữ nguyên.',
      en: 'Correct it if it is wrong; leave it if it changed since or the older data is missing.',
    },
  },
  unconfirmed: {
    message: {
      vi: 'Có khen thưởng cũ có thể là của người này, chưa được tính vì chưa ai xác nhận.',
      en: 'Older awards may be this person’s; they do not count as nobody has confirmed it.',
    },
    cure: {
      vi: 'Đối chiếu quyết định rồi trả lời “Có” hoặc “Không” ở mục khen thưởng cũ.',
      en: 'Compare the decisions, then answer “Yes” or “No” at the question about older awards.',
    },
  },
  severalAlike: {
    message: {
      vi: 'Nhiều người trong quá trình khen thưởng cũ trùng với người này; khen thưởng của họ không được tính.',
      en: 'Several of the older award records may be this person; their awards do not count.',
    },
    cure: {
      vi: 'Kê khai khen thưởng đã nhận trong báo cáo; đề nghị Bộ bổ sung số định danh khi nhập khen thưởng cũ.',
      en: 'Declare the awards in the report; ask the ministry to import the older awards with citizen ids.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly message: Text; readonly cure: Text }>>;

/** The fields that papers are compared by. */
export const paperFields: Readonly<Record<string, Text>> = {
  fullName: { vi: 'Họ và tên', en: 'Name' },
  birthDate: { vi: 'Ngày sinh', en: 'Date of birth' },
  post: { vi: 'Chức vụ', en: 'Post' },
  unitPart: { vi: 'Phòng, ban, bộ phận', en: 'Department' },
  headcount: { vi: 'Tổng số người', en: 'Headcount' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  wording: { vi: 'Nội dung ghi trên bằng', en: 'Wording of the certificate' },
  summary: { vi: 'Tóm tắt thành tích', en: 'Summary' },
};
