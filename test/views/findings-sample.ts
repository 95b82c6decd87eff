import type { Finding } from '../../functions/domain/rules/finding.ts';
import type { FindingsView } from '../../functions/views/findings/findings-view.ts';
import type { DossierFindings, ReadFindings } from '../../functions/views/findings/read-findings.tsx';

export const law = {
  id: 'R2b',
  name: {
    vi: 'Luật năm 2022 và Nghị định 152/2025/NĐ-CP',
    en: 'Law of 2022 and Decree 152/2025/NĐ-CP',
  },
} as const;

const document = 'Luật Thi đua, khen thưởng số 06/2022/QH15';

/** Three years as CSTĐCS are asked for, one is missing: what blocks. */
export const gap: Finding = {
  rule: 'CSTDB.threeYears',
  severity: 'blocks',
  nominationId: 'n1',
  message: {
    vi: 'Chưa có 03 lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở',
    en: 'Not three consecutive years as grassroots emulation fighter',
  },
  cure: {
    vi: 'Bổ sung quyết định công nhận của năm còn thiếu hoặc đề nghị vào năm đủ 03 năm liên tục.',
    en: 'Add the decision of the missing year, or nominate in the year that completes the three.',
  },
  facts: [
    {
      fact: 'held',
      titles: ['CSTDCS'],
      years: [
        { year: 2021, source: 'recorded' },
        { year: 2022, source: 'declared' },
        { year: 2024, source: 'recorded' },
      ],
      missing: [2023],
      uncounted: [],
      needed: 3,
    },
  ],
  basis: { document, article: 'Điều 22', clause: 'khoản 1' },
  verified: false,
  fields: ['awards'],
};

export const absent: Finding = {
  rule: 'LDTT.absence',
  severity: 'warns',
  nominationId: 'n1',
  message: { vi: 'Nghỉ từ 40 ngày làm việc trở lên trong năm', en: 'Absent for 40 working days or more in the year' },
  cure: {
    vi: 'Kiểm tra lại số ngày nghỉ; nêu lý do nếu vẫn đề nghị.',
    en: 'Check the days of absence; say why the nomination stands.',
  },
  facts: [{ fact: 'daysAbsent', value: 45, source: 'declared' }],
  basis: { document, article: 'Điều 24' },
  verified: false,
  overridden: { reason: 'Công văn số 15/TĐKT ngày 05/01/2026 của Vụ Tổ chức cán bộ' },
  fields: ['rating'],
};

export const places: Finding = {
  rule: 'CSTDCS.quota',
  severity: 'informs',
  nominationId: 'n1',
  message: { vi: 'Còn trong chỉ tiêu.', en: 'Within the quota.' },
  cure: { vi: 'Không cần làm gì thêm.', en: 'Nothing needs to be done.' },
  facts: [
    {
      fact: 'places',
      titles: ['CSTDCS'],
      scope: 'unit',
      used: 11,
      cap: 12,
      base: 'unitLdtt',
      of: 80,
      percent: 15,
      rounding: 'down',
    },
  ],
  basis: { document, article: 'Điều 23' },
  verified: true,
  fields: [],
};

export const late: Finding = {
  rule: 'dossier.late',
  severity: 'warns',
  message: { vi: 'Hồ sơ gửi sau hạn của đợt', en: 'The dossier came after the deadline of the season' },
  cure: { vi: 'Nêu lý do chậm.', en: 'Say why it is late.' },
  facts: [{ fact: 'late', value: true, source: 'recorded' }],
  verified: true,
  fields: [],
};

export const reason = 'Nghỉ ốm có xác nhận của bệnh viện, vẫn hoàn thành xuất sắc nhiệm vụ.';

export const findings: FindingsView = {
  law,
  findings: [places, absent, gap],
  reasons: new Map([['LDTT.absence', reason]]),
};

export const nothingFound: FindingsView = { law, findings: [], reasons: new Map() };

export const ofNomination: ReadFindings = {
  view: findings,
  changes: { fresh: new Set([absent.rule]), gone: [late.message] },
  other: {
    law: { id: 'R3', name: { vi: 'Luật sửa đổi năm 2026', en: 'Law as amended in 2026' } },
    findings: [gap],
  },
};

export const ofDossier: DossierFindings = {
  view: { law, findings: [late], reasons: new Map() },
  total: { blocks: 2, warns: 2, informs: 1 },
  changed: { fresh: 1, gone: 1 },
};
