const vi = {
  usage: `Cách dùng:
  npm run restore -- --table TÊN [--at THỜI ĐIỂM]   khôi phục bảng của hệ thống đã triển khai sang một bảng mới
Tùy chọn:
  --at 2026-11-20T09:30:00+07:00    trạng thái tại thời điểm này; không có thì là trạng thái mới nhất
  --region VÙNG                     vùng AWS
  --lang en                         in bằng tiếng Anh
Bảng cũ giữ nguyên. Mã thoát: 0 xong, 2 gõ sai lệnh, 3 sự cố.`,
  restoring: (from: string, to: string) => `Đang khôi phục ${from} sang ${to}; việc này có thể mất nhiều phút.`,
  settings: 'Đang bật luồng thay đổi, thời hạn xóa, khôi phục theo thời điểm và khóa chống xóa.',
  done: (arn: string) => `Đã xong. Để hệ thống dùng bảng mới, ghi vào stage trong cdk.json rồi triển khai lại:

  "restoredStream": "${arn}"
`,
  fault: (what: string) => `Sự cố: ${what}`,
};
export type RestoreWords = typeof vi;

const en: RestoreWords = {
  usage: `Usage:
  npm run restore -- --table NAME [--at MOMENT]   restores the table of a deployed system into a new table
Options:
  --at 2026-11-20T09:30:00+07:00    as it was then; without it, as it is now
  --region REGION                   the AWS region
  --lang en                         answers in English
The old table stays as it is. Exit codes: 0 done, 2 wrong command, 3 a fault.`,
  restoring: (from, to) => `Restoring ${from} into ${to}; this may take many minutes.`,
  settings: 'Switching on its stream, expiry, point-in-time recovery and deletion protection.',
  done: (arn) => `Done. To make the system use the new table, put this into the stage in cdk.json and deploy:

  "restoredStream": "${arn}"
`,
  fault: (what) => `Fault: ${what}`,
};

export const restoreWords = { vi, en } as const;
