/** What `npm run awards` says besides the faults. */
export const awardsWordsVi = {
  usage: `Cách dùng:
  npm run awards -- import TỆP        xem trước rồi nhập quá trình khen thưởng từ TỆP (.xlsx hoặc CSV UTF-8)
  npm run awards -- template TỆP      ghi tệp mẫu (CSV) ra TỆP
Tùy chọn của import:
  --sheet TÊN                         trang tính cần nhập, khi tệp có nhiều trang có dữ liệu
  --confirm                           nhập ngay sau khi xem trước, không hỏi lại
  --add DÒNG, --replace DÒNG          với dòng mâu thuẫn: ghi thêm, hoặc thay bản đã nhập (ví dụ 12,15-20)
  --link DÒNG                         với dòng cần xác nhận người: đúng là người đã có trong hồ sơ
  --lang en                           in bằng tiếng Anh
  --table TÊN [--region VÙNG]         bảng DynamoDB trên AWS
  --stack TÊN [--region VÙNG]         bảng của stack CloudFormation trên AWS
Không có --table và --stack: hệ thống trên máy này (thư mục DATA_DIR, mặc định .local), đang chạy hay không cũng được.
Mã thoát: 0 xong, 1 bị từ chối (không có gì thay đổi), 2 gõ sai lệnh, 3 sự cố (chạy lại để hoàn tất).`,
  unreadable: (file: string) => `Không đọc được tệp ${file}.`,
  unwritable: (file: string) => `Không ghi được tệp ${file}.`,
  template: (file: string) => `Đã ghi tệp mẫu ra ${file}.`,
  noDirectory: 'Hệ thống chưa có danh bạ; hãy nhập danh bạ trước (npm run directory).',
  refused: (file: string) => `Không nhập được ${file}. Không có gì thay đổi.`,
  reading: (file: string) => `Đang đọc ${file}…`,
  checking: (done: string, all: string) => `Đang đối chiếu: ${done}/${all} dòng`,
  writing: (done: string, all: string) => `Đang ghi: ${done}/${all} dòng`,
  preview: (file: string, rows: string) => `${file}: ${rows} dòng`,
  more: (count: string) => `… và ${count} dòng nữa.`,
  choices: (choices: string) => `có thể chọn: ${choices}`,
  nothing: 'Không có dòng nào để ghi. Không có gì thay đổi.',
  toWrite: (rows: string) => `Sẽ ghi ${rows} dòng. Các dòng khác bỏ qua.`,
  ask: 'Nhập vào hệ thống? Gõ “co” để nhập: ',
  yes: ['co', 'có', 'yes', 'y'] as readonly string[],
  notConfirmed: 'Chưa ghi gì. Thêm --confirm để nhập.',
  imported: (rows: string, people: string) => `Đã ghi ${rows} dòng; ${people} cá nhân, tập thể mới.`,
  leftOut: (rows: string) => `Bỏ qua ${rows} dòng.`,
  'table.busy':
    'Dữ liệu đang do một tiến trình khác giữ mà không trả lời. Hãy đợi hệ thống khởi động xong rồi chạy lại.',
  'table.none': 'Không tìm thấy bảng nào của stack này ở vùng này. Hãy chỉ rõ bằng --table.',
  'table.several': 'Stack này có nhiều bảng. Hãy chỉ rõ bằng --table.',
  fault: (what: string) => `Sự cố: ${what}. Dòng nào đã ghi là đã ghi trọn; chạy lại lệnh để hoàn tất.`,
};

export type AwardsWords = typeof awardsWordsVi;
