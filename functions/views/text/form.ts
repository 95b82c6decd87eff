const grouped = (n: number, mark: string) => String(n).replace(/\B(?=(\d{3})+$)/g, mark);

const vi = {
  choose: 'Chọn',
  gone: (label: string) => `${label} (không còn trong danh mục)`,
  atMost: (characters: number) => `Tối đa ${grouped(characters, '.')} ký tự`,
  addRow: (name: string) => `Thêm ${name.toLocaleLowerCase('vi')}`,
  removeRow: 'Bỏ dòng này',
  save: 'Lưu',
  saveAndBack: 'Lưu và về hồ sơ',
  remove: 'Bỏ đề nghị này',
  switchLanguage: 'Save and continue in English',
  saved: (clock: string) => `Đã lưu lúc ${clock}`,
  notSaved: 'Chưa lưu được: mất kết nối. Nội dung vẫn còn trên trang này; hãy bấm Lưu khi có mạng.',
  autosave: 'Bản nháp tự lưu khi anh/chị nhập.',
  byButton: 'Bấm Lưu để giữ lại nội dung.',
  conflict: 'Người khác vừa lưu biểu mẫu này. Bấm Lưu để xem cả hai bản; nội dung anh/chị nhập không mất.',
  ended: 'Phiên làm việc đã hết. Nội dung vẫn còn trên trang này: đăng nhập ở một thẻ mới, rồi quay lại bấm Lưu.',
  tooLarge: 'Nội dung quá dài nên chưa lưu được. Hãy rút gọn rồi bấm Lưu.',
  signInElsewhere: 'Đăng nhập ở thẻ mới',
  check: 'Kiểm tra',
  missing: (n: number) => `Còn ${n} mục chưa nhập`,
  wrong: (n: number) => `${n} mục cần sửa`,
  complete: 'Đã đủ nội dung.',
  sections: 'Các phần của biểu mẫu',
};

const en: typeof vi = {
  choose: 'Choose',
  gone: (label) => `${label} (no longer offered)`,
  atMost: (characters) => `At most ${grouped(characters, ',')} characters`,
  addRow: (name) => `Add: ${name.toLowerCase()}`,
  removeRow: 'Remove this row',
  save: 'Save',
  saveAndBack: 'Save and go to the dossier',
  remove: 'Remove this nomination',
  switchLanguage: 'Lưu và chuyển sang tiếng Việt',
  saved: (clock) => `Saved at ${clock}`,
  notSaved: 'Not saved: the connection is lost. Your text is still on this page; press Save once you are online.',
  autosave: 'The draft saves itself as you type.',
  byButton: 'Press Save to keep what you typed.',
  conflict: 'Somebody else has just saved this form. Press Save to see both versions; nothing you typed is lost.',
  ended:
    'Your session has ended. Your text is still on this page: sign in in a new tab, then come back and press Save.',
  tooLarge: 'The text is too long to be saved. Please shorten it, then press Save.',
  signInElsewhere: 'Sign in in a new tab',
  check: 'Check',
  missing: (n) => (n === 1 ? '1 field is still empty' : `${n} fields are still empty`),
  wrong: (n) => (n === 1 ? '1 field to correct' : `${n} fields to correct`),
  complete: 'Everything is filled in.',
  sections: 'Sections of the form',
};

export const formTexts = { vi, en };
