import type { DecidingAuthority } from '../../../functions/domain/data/authorities.ts';
import type { Recipient } from '../../../functions/domain/data/recipients.ts';
import type { Severity } from '../../../functions/domain/rules/pack.ts';

/** What `npm run rules` says besides the packs' own words. */
export const wordsVi = {
  usage: `Cách dùng:
  npm run rules -- list          liệt kê các bộ quy định
  npm run rules -- print MÃ      in một bộ quy định thành Markdown để đối chiếu với văn bản
  npm run rules -- check TỆP     kiểm tra một hồ sơ viết bằng JSON
Tùy chọn:
  --lang en                      in bằng tiếng Anh
Ghi ra tệp: npm run -s rules -- print R2b > rules.md
Mã thoát: 0 xong, 1 có nội dung chặn hoặc tệp không đọc được, 2 gõ sai lệnh.`,
  noPack: (id: string, known: string) => `Không có bộ quy định ${id}. Đang có: ${known}.`,
  version: (version: number) => `phiên bản ${version}`,
  always: 'không giới hạn thời gian',
  inForce: 'Hiệu lực',
  documents: 'Văn bản',
  transition: 'Chuyển tiếp',
  kinds: 'Loại hình khen thưởng',
  principles: 'Nguyên tắc',
  titles: 'Danh hiệu, hình thức khen thưởng',
  rules: 'Điều kiện, tiêu chuẩn',
  quotas: 'Chỉ tiêu',
  votes: 'Tỷ lệ phiếu',
  deadlines: 'Thời hạn gửi hồ sơ',
  basis: 'Căn cứ',
  source: 'Nguồn',
  verified: 'đã xác minh',
  unverified: 'chưa xác minh',
  inactive: 'không áp dụng với các đơn vị của Bộ',
  concerns: 'Áp dụng cho',
  everyTitle: 'mọi danh hiệu, hình thức',
  when: 'Chỉ xét khi',
  must: 'Phải có',
  message: 'Nếu không đạt',
  cure: 'Cách khắc phục',
  decides: 'Thẩm quyền quyết định',
  given: 'Tặng cho',
  parts: 'Hồ sơ gồm',
  bonus: (times: string) => `Tiền thưởng: ${times} lần mức lương cơ sở`,
  follows: 'Theo nguyên tắc',
  scope: 'Tính trong phạm vi',
  by: 'Cơ quan bỏ phiếu',
  severities: { blocks: 'Chặn', warns: 'Cảnh báo', informs: 'Lưu ý' } satisfies Record<Severity, string>,
  recipients: { individual: 'cá nhân', collective: 'tập thể', household: 'hộ gia đình' } satisfies Record<
    Recipient,
    string
  >,
  authorities: {
    unitHead: 'Thủ trưởng đơn vị',
    minister: 'Bộ trưởng',
    aboveMinister: 'Thủ tướng Chính phủ, Chủ tịch nước',
  } satisfies Record<DecidingAuthority, string>,

  unreadable: (file: string) => `Không đọc được tệp ${file}.`,
  faults: (file: string, count: number) => `${file} có ${count} lỗi; chưa kiểm tra được gì.`,
  more: (count: number) => `… và ${count} lỗi nữa.`,
  law: (name: string, days: string) => `Kiểm tra theo: ${name} (${days}).`,
  transitionTo: (name: string) =>
    `Hồ sơ nằm trong thời gian chuyển tiếp: quy định mới hơn (${name}) áp dụng khi có lợi hơn cho người được đề nghị.`,
  applies: (name: string) => `Áp dụng: ${name}`,
  other: (name: string) => `Theo quy định không áp dụng (${name}):`,
  nothing: 'không có vướng mắc',
  counts: (blocks: number, warns: number, informs: number) =>
    `Tổng cộng: chặn ${blocks} · cảnh báo ${warns} · lưu ý ${informs}`,
};

export type Words = typeof wordsVi;
