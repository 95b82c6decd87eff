/** What the command says besides the faults. */
export const wordsVi = {
  usage: `Cách dùng:
  npm run directory -- import TỆP     đưa danh bạ trong TỆP vào hệ thống
  npm run directory -- export TỆP     ghi danh bạ đang dùng ra TỆP
  npm run directory -- marks          liệt kê các địa chỉ không nhận được thư
  npm run directory -- clear ĐỊA_CHỈ  bỏ đánh dấu một địa chỉ khi hộp thư đã nhận được thư
Tùy chọn:
  --lang en                           in bằng tiếng Anh
  --table TÊN [--region VÙNG]         bảng DynamoDB trên AWS
  --stack TÊN [--region VÙNG]         bảng của stack CloudFormation trên AWS
Không có --table và --stack: hệ thống trên máy này (thư mục DATA_DIR, mặc định .local), đang chạy hay không cũng được.
Mã thoát: 0 xong, 1 bị từ chối (không có gì thay đổi), 2 gõ sai lệnh, 3 sự cố.`,
  unreadable: (file: string) => `Không đọc được tệp ${file}.`,
  unwritable: (file: string) => `Không ghi được tệp ${file}.`,
  refused: (file: string, faults: number) => `${file} có ${faults} lỗi. Danh bạ giữ nguyên, không có gì thay đổi.`,
  more: (count: number) => `… và ${count} mục nữa.`,
  warnings: 'Cần xem lại:',
  kept: 'Không nhập được. Danh bạ giữ nguyên, không có gì thay đổi.',
  same: (version: number) => `Nội dung không khác danh bạ đang dùng (phiên bản ${version}). Không có gì thay đổi.`,
  changedMeanwhile: 'Danh bạ vừa được người khác thay đổi. Chưa nhập gì; hãy xem lại rồi chạy lại lệnh.',
  imported: (version: number) => `Đã nhập danh bạ, phiên bản ${version}.`,
  exported: (version: number, file: string) => `Đã ghi danh bạ phiên bản ${version} ra ${file}.`,
  noMarks: 'Không có địa chỉ nào bị đánh dấu.',
  why: {
    noMailbox: 'hộp thư không tồn tại hoặc không nhận thư',
    suppressed: 'dịch vụ thư (SES) đang chặn',
    complaint: 'người nhận báo thư là thư rác',
  },
  marked: (address: string, why: string, at: string) => `${address}: ${why}, từ ${at}`,
  cleared: (address: string) =>
    `Đã bỏ đánh dấu ${address}. SES có danh sách chặn riêng: chạy npm run preflight để xem, nếu còn bị chặn thì làm theo hướng dẫn in ra.`,
  notMarked: (address: string) => `Địa chỉ ${address} không bị đánh dấu. Không có gì thay đổi.`,
  notAnAddress: (text: string) => `${text} không phải một địa chỉ thư điện tử.`,
  nothingToExport: 'Hệ thống chưa có danh bạ nào được nhập.',
  'table.busy':
    'Dữ liệu đang do một tiến trình khác giữ mà không trả lời. Hãy đợi hệ thống khởi động xong rồi chạy lại.',
  'table.none': 'Không tìm thấy bảng nào của stack này ở vùng này. Hãy chỉ rõ bằng --table.',
  'table.several': 'Stack này có nhiều bảng. Hãy chỉ rõ bằng --table.',
  fault: (what: string) => `Sự cố: ${what}`,
  people: 'Người',
  units: 'Đơn vị',
  blocks: 'Khối',
  terms: 'Nhiệm kỳ',
  seasons: 'Đợt',
  ministry: 'Bộ',
  added: 'thêm',
  removed: 'bỏ',
  changed: 'sửa',
  lost: 'Thôi giữ vai trò (yêu cầu đang mở của họ hết hiệu lực, người thay được xin ý kiến ngay):',
  gained: 'Nhận vai trò:',
  details: 'Chi tiết:',
  head: 'thủ trưởng đơn vị',
  unitDeputy: 'cấp phó của thủ trưởng đơn vị',
  officer: 'cán bộ TĐKT của đơn vị',
  leader: 'Khối trưởng',
  blockDeputy: 'Khối phó',
  approver: 'người duyệt ở cấp Bộ',
  ministryDeputy: 'người duyệt thay ở cấp Bộ',
  staff: 'người theo dõi ở cấp Bộ',
  administrator: 'quản trị hệ thống',
  from: 'từ',
  nothing: '(không có)',
};

export type Words = typeof wordsVi;
