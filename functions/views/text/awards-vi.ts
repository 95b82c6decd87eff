import type { CellCode } from '../../domain/award-import/award-row.ts';
import type { ColumnName } from '../../domain/award-import/columns.ts';
import type { Choice, Remark, RowClass } from '../../domain/award-import/judge.ts';

const columns: Readonly<Record<ColumnName, string>> = {
  name: 'Họ và tên/Tên tập thể',
  kind: 'Loại (cá nhân/tập thể/hộ gia đình)',
  birthDate: 'Ngày sinh',
  citizenId: 'Số CCCD',
  unit: 'Mã đơn vị',
  post: 'Chức vụ',
  title: 'Danh hiệu/hình thức',
  year: 'Năm',
  commendationKind: 'Loại khen thưởng',
  decisionNumber: 'Số quyết định',
  decisionDate: 'Ngày quyết định',
  issuer: 'Cơ quan ban hành',
  achievement: 'Nội dung thành tích',
};

const cells: Readonly<Record<CellCode, string>> = {
  'cell.missing': 'chưa điền',
  'cell.formula': 'ô chứa công thức không có giá trị; hãy dán lại dưới dạng giá trị (Paste Values)',
  'cell.error': 'ô báo lỗi của Excel',
  'cell.command': 'ô bắt đầu bằng =, + hoặc @ như một lệnh',
  'text.tooLong': 'quá dài',
  'text.control': 'có ký tự không đọc được',
  'date.shape': 'không phải ngày; hãy ghi theo dạng ngày/tháng/năm',
  'date.yearOnly': 'chỉ có năm; cần đủ ngày, tháng, năm',
  'date.future': 'là một ngày chưa tới',
  'number.shape': 'không phải năm có bốn chữ số, từ 1945 đến nay',
  'citizenId.shape': 'không phải số định danh 12 chữ số',
  'citizenId.zeros': 'thiếu chữ số 0 ở đầu; hãy định dạng cột là văn bản và điền đủ 12 chữ số',
  'kind.unknown': 'không phải cá nhân, tập thể hay hộ gia đình',
  'unit.unknown': 'không có trong danh bạ',
  'title.unknown': 'không có trong danh mục danh hiệu, hình thức khen thưởng',
  'title.otherKind': 'không dành cho loại đối tượng này',
  'commendationKind.unknown': 'không có trong danh mục loại hình khen thưởng',
  'person.unidentified': 'cần số CCCD hoặc ngày sinh để không nhầm người cùng tên',
  'collective.person': 'tập thể không có số CCCD, ngày sinh',
};

const classes: Readonly<Record<RowClass, string>> = {
  new: 'Mới',
  same: 'Đã có',
  conflicting: 'Mâu thuẫn',
  likely: 'Cần xác nhận người',
  wrong: 'Sai',
};

const choices: Readonly<Record<Choice, string>> = {
  skip: 'Bỏ qua',
  add: 'Ghi thêm',
  replace: 'Thay bản đã nhập',
  link: 'Đúng người này',
};

const remarks: Readonly<Record<Remark['code'], (other: string) => string>> = {
  'person.contradicts': (line) => `cùng số CCCD nhưng khác tên hoặc ngày sinh với dòng ${line}`,
  'person.idElsewhere': (line) =>
    `cùng họ tên, ngày sinh, đơn vị với dòng ${line} có số CCCD; hãy ghi số CCCD cả ở dòng này`,
  'person.tooManyRows': (line) => `một người có quá nhiều dòng (xem dòng ${line}); hãy chia thành nhiều tệp`,
  'award.contradicts': (line) => `cùng khen thưởng với dòng ${line} nhưng khác ngày, cơ quan, loại hoặc nội dung`,
  'award.repeats': (line) => `lặp lại dòng ${line}`,
  'award.twice': (line) => `cùng danh hiệu, cùng năm với dòng ${line} nhưng theo quyết định khác`,
  'person.otherName': (name) => `số CCCD này đã ghi nhận với tên ${name}; ghi thêm thì hồ sơ đứng riêng`,
  'person.otherBirthDate': () => 'ngày sinh khác với ngày sinh đã ghi nhận',
  'person.likely': (names) => `trùng họ tên, ngày sinh, đơn vị với ${names}`,
  'award.otherDetails': (paper) => `quyết định này đã ghi nhận với nội dung khác (${paper})`,
  'award.otherDecision': (paper) => `danh hiệu của năm này đã ghi nhận theo quyết định khác (${paper})`,
};

export const awardsVi = {
  columns,
  cells,
  classes,
  choices,
  remarks,
  noPaper: 'không ghi số',
  decidedHere: 'duyệt trên hệ thống',
  line: (line: number) => `Dòng ${line}`,
  file: {
    missing: 'Chưa chọn tệp.',
    empty: 'Tệp không có dòng nào để nhập.',
    password: 'Tệp đang được đặt mật khẩu. Hãy bỏ mật khẩu, lưu lại dạng .xlsx rồi nhập lại.',
    oldExcel: 'Tệp ở định dạng Excel cũ (.xls). Hãy lưu lại dạng .xlsx hoặc CSV UTF-8.',
    notTable: 'Tệp không phải bảng Excel (.xlsx) hay CSV.',
    notUtf8:
      'Tệp không phải Excel (.xlsx), cũng không phải CSV ở mã UTF-8. Nếu là CSV, trong Excel hãy chọn Lưu thành “CSV UTF-8”.',
    damaged: 'Tệp Excel bị hỏng, không đọc được. Hãy mở và lưu lại bằng Excel.',
    tooLarge: (megabytes: number) => `Tệp lớn hơn ${megabytes} MB.`,
    unpackedTooLarge: (megabytes: number) => `Nội dung tệp sau khi giải nén lớn hơn ${megabytes} MB.`,
    tooManyRows: (rows: string) => `Tệp có hơn ${rows} dòng.`,
    openQuote: (line: number) => `Dòng ${line}: dấu ngoặc kép mở ra mà không đóng lại.`,
    several: (names: string) => `Tệp có nhiều trang tính có dữ liệu: ${names}. Hãy nêu tên trang tính cần nhập.`,
    unknownSheet: (name: string, names: string) => `Không có trang tính “${name}”. Tệp có: ${names}.`,
    merged: (cells: string) => `Ô gộp ${cells}: hãy bỏ gộp ô, điền đủ từng dòng.`,
    columns: (line: number) => `Dòng ${line}, tiêu đề cột không đúng.`,
    missingColumns: (names: string) => `Thiếu cột: ${names}.`,
    unknownColumns: (names: string) => `Cột không có trong mẫu: ${names}.`,
    repeatedColumns: (names: string) => `Cột lặp lại: ${names}.`,
  },
  importing: {
    title: 'Nhập quá trình khen thưởng',
    lead: 'Đưa khen thưởng của các năm trước vào hồ sơ từ tệp Excel (.xlsx) hoặc CSV. Hệ thống cho xem trước từng dòng; chưa xác nhận thì chưa ghi gì.',
    choose: 'Tệp cần nhập',
    limits: (megabytes: number, rows: string) =>
      `Tối đa ${megabytes} MB và ${rows} dòng; tệp lớn hơn nhập bằng dòng lệnh (npm run awards).`,
    sheet: 'Tên trang tính',
    sheetHint: 'Chỉ cần khi tệp có nhiều trang tính có dữ liệu.',
    look: 'Xem trước',
    about: 'Các cột của tệp',
    required: 'bắt buộc',
    identity:
      'Cá nhân cần số CCCD hoặc ngày sinh. Người không có số CCCD chỉ được ghép với hồ sơ đã có sau khi xác nhận.',
    template: 'Tải tệp mẫu (CSV)',
    history: 'Các lần nhập gần đây',
    noHistory: 'Chưa nhập lần nào.',
    imported: (rows: string, people: string) => `ghi ${rows} dòng, ${people} cá nhân, tập thể mới`,
    refused: 'Không đọc được tệp. Chưa ghi gì.',
    entry: 'Nhập từ hồ sơ cũ',
  },
  preview: {
    readBy: 'Người nhập tệp',
    readAt: 'Nhập lúc',
    waiting:
      'Chưa ghi gì. Xem từng nhóm dòng, chọn cách xử lý với dòng mâu thuẫn hoặc cần xác nhận người, rồi bấm “Nhập vào hồ sơ”.',
    cutOff: 'Lần nhập này bị ngắt giữa chừng. Dòng nào đã ghi là đã ghi trọn; bấm để hoàn tất.',
    done: (rows: string, people: string) => `Đã nhập: ghi ${rows} dòng, ${people} cá nhân, tập thể mới.`,
    leftOut: (rows: string) => `Bỏ qua ${rows} dòng.`,
    saved: 'Đã lưu lựa chọn.',
    already: 'Lần nhập này đã được xác nhận trước đó; lựa chọn mới không được lưu.',
    groups: 'Các nhóm dòng',
    none: 'Không có dòng nào trong nhóm này.',
    columns: { line: 'Dòng', who: 'Cá nhân, tập thể', what: 'Khen thưởng', why: 'Lý do', choice: 'Xử lý' },
    choiceOf: (line: number) => `Xử lý dòng ${line}`,
    born: (year: string) => `sinh năm ${year}`,
    save: 'Lưu lựa chọn',
    confirm: 'Nhập vào hồ sơ',
    complete: 'Hoàn tất lần nhập',
    next: 'Trang sau',
    first: 'Về trang đầu',
    another: 'Nhập tệp khác',
  },
};

export type AwardsText = typeof awardsVi;
