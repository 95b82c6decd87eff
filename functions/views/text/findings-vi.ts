import type { FindingCounts } from '../../domain/rules/finding.ts';
import type { Severity } from '../../domain/rules/pack.ts';

const parts = ({ blocks, warns, informs }: FindingCounts): readonly string[] => [
  ...(blocks > 0 ? [`chặn ${blocks}`] : []),
  ...(warns > 0 ? [`cảnh báo ${warns}`] : []),
  ...(informs > 0 ? [`lưu ý ${informs}`] : []),
];

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

const none = 'Chưa phát hiện vướng mắc';

export const findingsVi = {
  title: 'Điều kiện, tiêu chuẩn',
  ofAll: 'Cả hồ sơ',
  dossierTitle: 'Vướng mắc của cả hồ sơ',
  severities: { blocks: 'Chặn', warns: 'Cảnh báo', informs: 'Lưu ý' } satisfies Record<Severity, string>,
  counts: (counts: FindingCounts) => capital(parts(counts).join(' · ')) || none,
  none,
  what: {
    blocks: 'Còn nội dung chặn thì chưa trình được hồ sơ.',
    warns: 'Mỗi cảnh báo cần một lý do bằng văn bản; người xem xét sẽ đọc lý do đó.',
  },
  facts: 'Dữ liệu đã dùng',
  cure: 'Cách khắc phục',
  startAt: 'Bắt đầu từ mục',
  unverified: 'chưa xác minh',
  explain: 'Căn cứ',
  clause: 'Điều khoản',
  document: 'Văn bản',
  standing: 'Độ tin cậy',
  verified: 'Đã đối chiếu với nguồn công khai',
  notVerified: 'Chưa đối chiếu được với văn bản gốc; Bộ có thể điều chỉnh nội dung này.',
  ministrySet: 'Bộ đã điều chỉnh',
  fromPapers: 'So sánh ngay trong các giấy tờ của hồ sơ, không theo một điều khoản riêng.',
  rule: 'Mở quy tắc này',
  reasons: {
    title: 'Lý do vẫn đề nghị khi có cảnh báo',
    hint: 'Người xem xét sẽ đọc lý do này bên cạnh cảnh báo.',
    noLonger: (rule: string) => `Cảnh báo không còn (${rule})`,
    to: 'Ghi lý do',
    given: 'Lý do của đơn vị',
    missing: 'Đơn vị chưa ghi lý do.',
  },
  changed: {
    new: 'mới',
    goneSince: 'Không còn so với bước trước',
    nothing: 'Không thay đổi so với bước trước.',
    line: (fresh: number, gone: number) => `So với bước trước: mới ${fresh} · không còn ${gone}.`,
  },
  transition: {
    title: 'Theo hai quy định',
    text: 'Hồ sơ nằm trong thời gian chuyển tiếp: theo quy định cũ, trừ khi quy định mới có lợi hơn cho người được đề nghị.',
    applies: (name: string) => `${name} (áp dụng)`,
    show: (name: string) => `Xem chi tiết theo ${name}`,
  },
  keeps: {
    blocked: (name: string, count: number) => `${name}: ${count} nội dung chặn`,
    unexplained: (name: string, count: number) => `${name}: ${count} cảnh báo chưa ghi lý do`,
  },
  checkedBy: (law: string) => `Kiểm tra theo: ${law}.`,
  now: 'Kiểm tra lại tại thời điểm mở trang.',
};
