import type { Condition } from '../condition.ts';
import type { Grounds } from '../grounds.ts';
import type { Rule } from '../pack.ts';

export type StandingClauses = {
  readonly underReview: Grounds;
  readonly discipline: Grounds;
  /** That achievement counts from the end of a discipline. */
  readonly served: Grounds;
};

/** An act or a movement has its own day: what was done after a discipline had ended may be commended in the same year. */
const ofAnAct: Condition = { commendation: ['DOT_XUAT', 'PHONG_TRAO'] };

/** Who may be proposed at all, whatever for. */
export const standingRules = ({ underReview, discipline, served }: StandingClauses): readonly Rule[] => [
  {
    id: 'standing.underReview',
    principle: 'principle.underReview',
    must: { not: { flag: 'underReview' } },
    severity: 'blocks',
    message: {
      vi: 'Đang trong thời gian xem xét kỷ luật, điều tra, thanh tra, kiểm tra hoặc có khiếu nại, tố cáo đang được xác minh: chưa được đề nghị khen thưởng.',
      en: 'Discipline, investigation or inspection is under way or a complaint is being verified: no award may be proposed yet.',
    },
    cure: {
      vi: 'Đề nghị lại khi đã có kết luận không vi phạm; nếu đã có kết luận, sửa lại mục kê khai.',
      en: 'Propose again once it has ended without a fault; if it has, correct the declaration.',
    },
    ...underReview,
  },
  {
    id: 'standing.discipline',
    principle: 'principle.underReview',
    recipients: ['individual'],
    must: { any: [{ disciplineAtMost: 'none' }, ofAnAct] },
    severity: 'blocks',
    message: {
      vi: 'Bị kỷ luật trong năm xét: không được đề nghị.',
      en: 'Disciplined in the year considered: cannot be proposed.',
    },
    cure: {
      vi: 'Thành tích được tính từ ngày chấp hành xong kỷ luật: đề nghị cho năm sau.',
      en: 'Achievement counts from the end of the discipline: propose for a later year.',
    },
    ...discipline,
  },
  {
    id: 'standing.served',
    principle: 'principle.underReview',
    recipients: ['individual'],
    when: ofAnAct,
    must: { disciplineAtMost: 'none' },
    severity: 'warns',
    message: {
      vi: 'Bị kỷ luật trong năm: chỉ khen thành tích đạt được sau khi chấp hành xong kỷ luật.',
      en: 'Disciplined in the year: only what was achieved after the discipline had ended is commended.',
    },
    cure: {
      vi: 'Nêu ngày chấp hành xong kỷ luật và ngày lập thành tích.',
      en: 'Give the day on which the discipline ended and that of the achievement.',
    },
    ...served,
  },
];

const yearly = ['LDTT', 'CSTDCS'];

/** Registration and presence: seen only in the guide of one sector, so they never stop a dossier by themselves. */
export const presenceRules = (clause: Grounds, severity: 'warns' | 'informs'): readonly Rule[] => [
  {
    id: 'presence.registered',
    titles: [...yearly, 'CSTDB', 'CSTDTQ', 'TTLDTT', 'TTLDXS', 'CTDB', 'CTDCP'],
    must: { flag: 'registered' },
    severity,
    message: {
      vi: 'Không đăng ký thi đua đầu năm.',
      en: 'Not registered for emulation at the beginning of the year.',
    },
    cure: {
      vi: 'Nêu đăng ký thi đua của năm, hoặc ghi lý do vẫn đề nghị.',
      en: 'Name the year’s registration, or say why it is proposed all the same.',
    },
    ...clause,
  },
  {
    id: 'presence.months',
    titles: yearly,
    must: { any: [{ number: 'monthsWorked', is: 'atLeast', to: 'months' }, { flag: 'maternityLeave' }] },
    values: { months: 10 },
    severity,
    message: {
      vi: 'Thời gian làm việc trong năm chưa đủ (mới tuyển dụng).',
      en: 'Too few months worked in the year (newly recruited).',
    },
    cure: {
      vi: 'Sửa số tháng nếu khai sai; nghỉ thai sản theo quy định được tính là thời gian làm việc.',
      en: 'Correct the months if they are wrong; statutory maternity leave counts as working time.',
    },
    ...clause,
  },
  {
    id: 'presence.days',
    titles: yearly,
    must: { any: [{ number: 'daysAbsent', is: 'lessThan', to: 'days' }, { flag: 'maternityLeave' }] },
    values: { days: 40 },
    severity,
    message: {
      vi: 'Nghỉ quá nhiều ngày làm việc trong năm.',
      en: 'Absent for too many working days in the year.',
    },
    cure: {
      vi: 'Sửa số ngày nếu khai sai; nghỉ thai sản theo quy định không tính là nghỉ.',
      en: 'Correct the days if they are wrong; statutory maternity leave is no absence.',
    },
    ...clause,
  },
];
