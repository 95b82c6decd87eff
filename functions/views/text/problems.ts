import type { Problem, ProblemCode } from '../../domain/forms/field.ts';
import { grouped } from './grouped.ts';

type Say = (problem: Problem) => string;

const vn = ({ limit }: Problem) => (limit === undefined ? '' : grouped.vi(limit));
const uk = ({ limit }: Problem) => (limit === undefined ? '' : grouped.en(limit));

const vi: Readonly<Record<ProblemCode, Say>> = {
  'field.missing': () => 'Chưa nhập nội dung này',
  'text.tooLong': (p) => `Dài quá ${vn(p)} ký tự`,
  'text.tooManyLines': (p) => `Dài quá ${vn(p)} dòng`,
  'text.control': () => 'Có ký tự không hiển thị được; hãy xóa rồi nhập lại',
  'text.invalid': () => 'Nội dung không hợp lệ',
  'date.shape': () => 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/03/2026',
  'date.future': () => 'Ngày này chưa tới',
  'number.shape': () => 'Chỉ ghi chữ số',
  'number.small': (p) => `Phải từ ${vn(p)} trở lên`,
  'number.large': (p) => `Không được quá ${vn(p)}`,
  'choice.unknown': () => 'Chọn một mục trong danh sách',
  'citizenId.shape': () => 'Số định danh cá nhân gồm đúng 12 chữ số',
  'oath.missing': () => 'Cần đánh dấu cam đoan',
  'rows.tooMany': (p) => `Không được quá ${vn(p)} dòng`,
  'votes.tooMany': (p) => `Không được nhiều hơn tổng số (${vn(p)})`,
  'form.tooLarge': (p) => `Toàn bộ nội dung quá dài: tối đa ${vn(p)} byte. Hãy rút gọn báo cáo.`,
  'field.unknown': () => 'Mục này không thuộc biểu mẫu',
  'field.closed': () => 'Mục này không được mở để sửa nên chưa lưu; hãy để lại như đã trình',
};

const en: typeof vi = {
  'field.missing': () => 'Not filled in yet',
  'text.tooLong': (p) => `Longer than ${uk(p)} characters`,
  'text.tooManyLines': (p) => `More than ${uk(p)} lines`,
  'text.control': () => 'Contains characters that cannot be shown; delete them and type again',
  'text.invalid': () => 'Not valid',
  'date.shape': () => 'Write the date as day/month/year, for example 05/03/2026',
  'date.future': () => 'This date lies in the future',
  'number.shape': () => 'Digits only',
  'number.small': (p) => `Must be at least ${uk(p)}`,
  'number.large': (p) => `Must not be more than ${uk(p)}`,
  'choice.unknown': () => 'Choose one from the list',
  'citizenId.shape': () => 'A citizen id has exactly 12 digits',
  'oath.missing': () => 'Please tick the declaration',
  'rows.tooMany': (p) => `No more than ${uk(p)} rows`,
  'votes.tooMany': (p) => `Must not be more than the total (${uk(p)})`,
  'form.tooLarge': (p) => `The whole form is too long: at most ${uk(p)} bytes. Please shorten the report.`,
  'field.unknown': () => 'Not part of this form',
  'field.closed': () => 'Not open for editing, so nothing was saved; leave it as it was filed',
};

export const problemTexts = { vi, en };
