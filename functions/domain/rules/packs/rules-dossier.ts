import type { DossierPart } from '../facts.ts';
import type { Grounds, Text } from '../grounds.ts';
import type { Rule } from '../pack.ts';

const withInitiative = ['CSTDCS', 'CSTDB', 'CSTDTQ'];

const parts: Readonly<Record<DossierPart, { readonly missing: Text; readonly cure: Text }>> = {
  statement: {
    missing: { vi: 'Hồ sơ chưa có tờ trình.', en: 'The dossier has no covering statement.' },
    cure: { vi: 'Điền đủ tờ trình.', en: 'Fill in the covering statement.' },
  },
  report: {
    missing: { vi: 'Chưa có báo cáo thành tích.', en: 'There is no achievement report.' },
    cure: { vi: 'Điền đủ báo cáo thành tích.', en: 'Fill in the achievement report.' },
  },
  minutes: {
    missing: {
      vi: 'Hồ sơ chưa có biên bản bình xét thi đua, xét khen thưởng.',
      en: 'The dossier has no minutes of the council.',
    },
    cure: {
      vi: 'Ghi số, ngày và thành phần họp của biên bản vào tờ trình.',
      en: 'Enter the number, day and attendance of the minutes in the covering statement.',
    },
  },
  initiativeProof: {
    missing: {
      vi: 'Chưa có giấy chứng nhận hoặc xác nhận sáng kiến, đề tài khoa học.',
      en: 'There is no certificate or confirmation of the initiative or scientific work.',
    },
    cure: {
      vi: 'Ghi số, ngày quyết định công nhận của từng sáng kiến.',
      en: 'Enter the number and day of the decision that recognised each initiative.',
    },
  },
};

const partRule = (part: DossierPart, clause: Grounds): Rule => ({
  id: `dossier.${part}`,
  must: { part },
  severity: 'blocks',
  message: parts[part].missing,
  cure: parts[part].cure,
  ...clause,
});

/** Which papers a dossier holds, whether it came in time, and whether one achievement is proposed twice. */
export const dossierRules = (papers: Grounds, time: Grounds, oneMerit: Grounds): readonly Rule[] => [
  partRule('statement', papers),
  partRule('report', papers),
  partRule('minutes', papers),
  { ...partRule('initiativeProof', papers), titles: withInitiative, severity: 'warns' },
  {
    id: 'dossier.inTime',
    must: { inTime: true },
    severity: 'warns',
    message: { vi: 'Hồ sơ nhận sau hạn của đợt.', en: 'The dossier was received after the season’s deadline.' },
    cure: {
      vi: 'Ghi lý do nộp muộn, hoặc đề nghị trong đợt sau.',
      en: 'Say why it is late, or propose in the next season.',
    },
    ...time,
  },
  {
    id: 'merit.once',
    principle: 'principle.oneMerit',
    titles: ['GK', 'BKB', 'BKTTG', 'HCLD3', 'HCLD2', 'HCLD1'],
    must: { notProposedWith: ['GK', 'BKB', 'BKTTG', 'HCLD3', 'HCLD2', 'HCLD1'] },
    severity: 'warns',
    message: {
      vi: 'Cùng năm còn được đề nghị hình thức khen thưởng khác: không khen nhiều hình thức cho một thành tích.',
      en: 'Another form of commendation is proposed in the same year: one achievement is not commended in several forms.',
    },
    cure: {
      vi: 'Chỉ giữ một hình thức, hoặc nêu rõ thành tích khác nhau của từng hình thức.',
      en: 'Keep one of them, or say which different achievement each is for.',
    },
    ...oneMerit,
  },
];
