const vi = {
  conflict: {
    title: 'Hai người cùng sửa một biểu mẫu',
    lead: (who: string, moment: string) =>
      `${who} đã lưu biểu mẫu này${moment && ` lúc ${moment}`} trong khi ông/bà đang nhập. Chưa bản nào bị mất: hãy chọn bản dùng tiếp.`,
    somebody: 'Người khác',
    field: 'Mục',
    mine: 'Bản của ông/bà (chưa lưu)',
    theirs: 'Bản đã lưu',
    empty: '(trống)',
    same: 'Hai bản giống nhau.',
    keepMine: 'Dùng bản của tôi',
    takeTheirs: 'Dùng bản đã lưu',
    hint: 'Bản không chọn sẽ không còn. Có thể sao chép phần cần giữ từ bảng trên trước khi chọn.',
  },
  ended: {
    title: 'Phiên làm việc đã hết; nội dung vẫn còn đây',
    lead: 'Nội dung ông/bà nhập chưa được lưu nhưng còn nguyên trên trang này. Đừng đóng trang.',
    steps: ['Mở trang đăng nhập ở một thẻ mới và đăng nhập.', 'Quay lại thẻ này và bấm Lưu.'],
    open: 'Mở trang đăng nhập ở thẻ mới',
    again: 'Gửi lại',
  },
  gone: {
    title: 'Đề nghị này vừa bị bỏ khỏi danh sách',
    lead: 'Người khác đã bỏ đề nghị này trong khi ông/bà đang nhập. Nội dung ông/bà nhập còn nguyên dưới đây.',
    restore: 'Đưa lại vào danh sách và lưu',
  },
  full: {
    title: 'Danh sách đã đủ, chưa thể đưa đề nghị này lại',
    lead: 'Đề nghị này đã bị bỏ khỏi danh sách, nay danh sách có đủ số đề nghị tối đa. Nội dung ông/bà nhập chưa được lưu nhưng còn nguyên dưới đây: hãy bỏ bớt một đề nghị ở thẻ khác, rồi bấm lại nút cuối trang.',
  },
  closed: {
    title: 'Danh sách giữ nguyên như đã trình, không thêm được',
    lead: 'Hồ sơ được trả lại mà không mở danh sách để thêm trường hợp. Nội dung ông/bà nhập chưa được lưu; nội dung còn dưới đây để sao chép.',
  },
  locked: {
    title: 'Hồ sơ vừa được trình hoặc kết thúc',
    lead: 'Nội dung ông/bà nhập chưa được lưu vì hồ sơ không còn sửa được. Nội dung còn dưới đây để sao chép.',
  },
};

const en: typeof vi = {
  conflict: {
    title: 'Two people changed the same form',
    lead: (who, moment) =>
      `${who} saved this form${moment && ` (${moment})`} while you were typing. Neither version is lost: choose which one goes on.`,
    somebody: 'Somebody else',
    field: 'Field',
    mine: 'Your version (not saved)',
    theirs: 'Saved version',
    empty: '(empty)',
    same: 'Both versions are the same.',
    keepMine: 'Use my version',
    takeTheirs: 'Use the saved version',
    hint: 'The other version is then gone. Copy what you want to keep from the table first.',
  },
  ended: {
    title: 'Your session has ended; your text is still here',
    lead: 'What you typed is not saved yet, but it is all on this page. Do not close it.',
    steps: ['Open the sign-in page in a new tab and sign in.', 'Come back to this tab and press Save.'],
    open: 'Open sign-in in a new tab',
    again: 'Send again',
  },
  gone: {
    title: 'This nomination was just removed from the list',
    lead: 'Somebody removed it while you were typing. Everything you typed is still below.',
    restore: 'Put it back on the list and save',
  },
  full: {
    title: 'The list is full; this nomination cannot be put back yet',
    lead: 'This nomination was removed from the list, which now holds as many as it may. What you typed is not saved, but it is all below: remove another nomination in a second tab, then press the last button here again.',
  },
  closed: {
    title: 'The list stays as it was filed; nothing can be added',
    lead: 'The dossier was returned without opening its list. What you typed is not saved; it stands below to be copied.',
  },
  locked: {
    title: 'The dossier was just filed or ended',
    lead: 'What you typed is not saved, for the dossier can no longer be edited. It is below for you to copy.',
  },
};

export const conflictTexts = { vi, en };
