import { checkForm } from '../../functions/domain/forms/check.ts';
import type { Filled, FormName, Problem } from '../../functions/domain/forms/field.ts';
import { formOf } from '../../functions/domain/forms/forms.ts';
import { optionsFor } from '../../functions/domain/forms/options.ts';
import { rulePacks } from '../../functions/domain/rules/packs/rule-packs.ts';
import type { DraftHead } from '../../functions/views/drafting/draft.ts';
import type { FormView } from '../../functions/views/form/form-view.ts';

export const frame = {
  ministry: 'Bộ Tài nguyên và Môi trường',
  user: { name: 'Trần Thị Bích Ngọc', csrf: 'T0k3n', areas: ['proposals', 'recipients', 'rules'] },
} as const;
export const outside = { ministry: frame.ministry };
export const csrf = frame.user.csrf;
export const at = '2026-11-23T03:32:00.000Z';
export const due = '2026-11-26T10:00:00.000Z';

export const head: DraftHead = {
  id: 'p1',
  unit: 'Công ty TNHH MTV TN&MT miền Nam',
  season: 'Khen thưởng thường xuyên năm 2026',
  authority: 'minister',
};

export const people = new Map([['u1-head', 'Nguyễn Văn Thành – Giám đốc']]);

export const statement: Filled = {
  number: '125/TTr-CTMN',
  date: '10/11/2026',
  place: 'TP. Hồ Chí Minh',
  recipient: 'Bộ trưởng Bộ Tài nguyên và Môi trường',
  legalBases: [{ text: 'Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022' }],
  commendationKind: 'CONG_TRANG',
  summary: '',
  individuals: '4',
  collectives: '1',
  households: '0',
  minutesNumber: '05/BB-HĐTĐKT',
  minutesDate: '05/11/2026',
  membersPresent: '9',
  membersTotal: '9',
  signerName: 'Nguyễn Văn Thành',
  signerPost: 'Giám đốc',
};

export const individual: Filled = {
  fullName: 'Lê Thị Ánh Nguyệt',
  birthDate: '08/03/1985',
  gender: 'female',
  citizenId: '079185001234',
  hometown: 'Phường Thuận Hóa, thành phố Huế',
  residence: 'Phường Bến Nghé, TP. Hồ Chí Minh',
  post: 'Phó Trưởng phòng',
  unitPart: 'Phòng Kỹ thuật – Công nghệ',
  qualification: 'Thạc sĩ Quản lý đất đai',
  title: 'CSTDB',
  rating: 'excellent',
  votesFor: '9',
  votesPresent: '9',
  summary: 'Chủ trì số hóa 12.400 hồ sơ địa chính; hoàn thành xuất sắc nhiệm vụ 3 năm liền.',
  wording: 'Đã có thành tích xuất sắc trong công tác, góp phần vào sự nghiệp của ngành',
  duties: 'Phụ trách công nghệ thông tin và cơ sở dữ liệu đất đai của đơn vị.',
  achievements: 'Năm 2024: hoàn thành 112% kế hoạch.\nNăm 2025: giảm 40% thời gian xử lý hồ sơ.',
  ratings: [
    { year: '2024', rating: 'excellent', decisionNumber: '18/QĐ-CTMN' },
    { year: '2025', rating: 'excellent', decisionNumber: '' },
  ],
  initiatives: [
    {
      name: 'Quy trình kiểm tra chất lượng bản đồ địa chính tự động',
      level: 'ministry',
      decisionNumber: '2214/QĐ-BTNMT',
      date: '12/08/2025',
      issuer: 'Bộ Tài nguyên và Môi trường',
      effect: 'Áp dụng tại 7 tỉnh.',
    },
  ],
  awards: [],
  registered: 'yes',
  monthsWorked: '12',
  daysAbsent: '0',
  discipline: 'none',
  underReview: 'no',
  disciplineDetail: '',
  oath: 'yes',
};

/** The titles of the law that the sample's dossier is under. */
export const provided = rulePacks.at(-1)?.titles ?? [];

export const problemsIn = (form: FormName, filled: Filled): readonly Problem[] =>
  checkForm(formOf(form), filled, {
    today: '2026-11-23',
    options: optionsFor(provided, 'minister', form === 'statement' ? undefined : form, [...people.keys()]),
  });

export const viewOf = (form: FormName, filled: Filled, more: Partial<FormView> = {}): FormView => ({
  form: formOf(form),
  filled,
  problems: problemsIn(form, filled),
  options: optionsFor(provided, 'minister', form === 'statement' ? undefined : form, [...people.keys()]),
  people,
  showMissing: false,
  ...more,
});
