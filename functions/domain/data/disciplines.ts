/**
 * Forms of discipline, lightest first: Art. 79 of Luật Cán bộ, công chức 2008 and Art. 124 of Bộ luật Lao động 2019
 * (unverified; the wording is settled usage, the two laws' forms are put in one order here).
 */
export const disciplines = [
  { code: 'none', vi: 'Không bị kỷ luật', en: 'None' },
  { code: 'reprimand', vi: 'Khiển trách', en: 'Reprimand' },
  { code: 'caution', vi: 'Cảnh cáo', en: 'Caution' },
  { code: 'raiseDelayed', vi: 'Kéo dài thời hạn nâng lương', en: 'Pay rise put off' },
  { code: 'payReduced', vi: 'Hạ bậc lương', en: 'Pay grade lowered' },
  { code: 'demoted', vi: 'Giáng chức', en: 'Demotion' },
  { code: 'removed', vi: 'Cách chức', en: 'Removal from post' },
  { code: 'dismissed', vi: 'Buộc thôi việc, sa thải', en: 'Dismissal' },
] as const;

export const disciplineCodes = disciplines.map(({ code }) => code);
