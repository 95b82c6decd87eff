const vi = {
  usage: `Cách dùng:
  npm run quotas -- check     so số chỗ đã dùng của từng chỉ tiêu với các hồ sơ đang giữ chỗ
  npm run quotas -- repair    so rồi sửa số đếm nào lệch; nội dung hồ sơ không thay đổi
Tùy chọn:
  --lang en                   in bằng tiếng Anh
  --table TÊN [--region VÙNG] bảng DynamoDB trên AWS
  --stack TÊN [--region VÙNG] bảng của stack CloudFormation trên AWS
Không có --table và --stack: hệ thống trên máy này (thư mục DATA_DIR, mặc định .local). Chạy được cả khi hệ thống đang dùng.
Mã thoát: 0 khớp hoặc đã sửa, 1 còn lệch hoặc chưa xem được, 2 gõ sai lệnh, 3 sự cố.`,
  equal: (counters: number, proposals: number) => `Khớp: ${counters} số đếm, ${proposals} hồ sơ.`,
  differ: (wrong: number, counters: number, proposals: number) =>
    `Lệch ${wrong} trong ${counters} số đếm, ${proposals} hồ sơ.`,
  repaired: (wrong: number, counters: number, proposals: number) =>
    `Đã sửa ${wrong} trong ${counters} số đếm, ${proposals} hồ sơ.`,
  lacking: (dossiers: number) => `${dossiers} hồ sơ trình trước khi có chỉ tiêu, chưa giữ chỗ nào`,
  adopted: (dossiers: number) => `${dossiers} hồ sơ trình trước khi có chỉ tiêu: đã ghi chỗ`,
  claiming: (dossiers: number) => `${dossiers} hồ sơ trình trước khi có kiểm tra trùng: đã ghi người được đề nghị`,
  wrong: (place: string, used: number, held: number) => `${place}: số đếm ${used}, các hồ sơ giữ ${held}`,
  mended: (place: string, used: number, held: number) => `${place}: đã sửa ${used} thành ${held}`,
  busy: (place: string) => `${place}: đang thay đổi liên tục, chưa so được; hãy chạy lại lúc vắng hơn`,
};
export type QuotaWords = typeof vi;

const en: QuotaWords = {
  usage: `Usage:
  npm run quotas -- check     compares the places taken of each quota with the dossiers that hold them
  npm run quotas -- repair    compares, and sets right each counter that differs; what dossiers say stays
Options:
  --lang en                   answers in English
  --table NAME [--region REGION]  a DynamoDB table on AWS
  --stack NAME [--region REGION]  the table of a CloudFormation stack on AWS
Without --table and --stack: the system on this machine (folder DATA_DIR, .local by default). Also while the system is in use.
Exit codes: 0 equal or set right, 1 something differs or could not be compared, 2 wrong command, 3 a fault.`,
  equal: (counters, proposals) => `Counters equal the records: ${counters} counters, ${proposals} proposals.`,
  differ: (wrong, counters, proposals) => `${wrong} of ${counters} counters differ, ${proposals} proposals.`,
  repaired: (wrong, counters, proposals) => `${wrong} of ${counters} counters set right, ${proposals} proposals.`,
  lacking: (dossiers) => `${dossiers} dossiers were filed before their quota counted, and hold no place of it`,
  adopted: (dossiers) => `${dossiers} dossiers that were filed before their quota counted hold their places now`,
  claiming: (dossiers) =>
    `${dossiers} dossiers that were filed before duplicates were looked for claim their nominees now`,
  wrong: (place, used, held) => `${place}: the counter says ${used}, dossiers hold ${held}`,
  mended: (place, used, held) => `${place}: set right from ${used} to ${held}`,
  busy: (place) => `${place}: changes all the time and could not be compared; repeat in a quieter hour`,
};

export const quotaWords = { vi, en } as const;
