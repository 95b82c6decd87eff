import type { Finding } from './finding.ts';

/** Says that the pack of a dossier's law was corrected since the dossier was received under it. */
export const versionFinding = (fixed: number, version: number): Finding => ({
  rule: 'law.version',
  severity: 'informs',
  message: {
    vi: `Quy định áp dụng cho hồ sơ đã được chỉnh lý sau khi tiếp nhận: tiếp nhận theo phiên bản ${fixed}, nay xét theo phiên bản ${version}.`,
    en: `The rule pack was corrected after the dossier was received: received under version ${fixed}, weighed by version ${version}.`,
  },
  cure: { vi: 'Không cần làm gì thêm.', en: 'Nothing needs to be done.' },
  facts: [],
  verified: true,
  fields: [],
});
