/** How far an initiative's effect is recognised, lowest first: asked by Art. 21-23 of Luật 06/2022/QH15. */
export const initiativeLevels = [
  { code: 'grassroots', vi: 'Cấp cơ sở', en: 'Grassroots' },
  { code: 'ministry', vi: 'Cấp Bộ', en: 'Ministry' },
  { code: 'national', vi: 'Phạm vi toàn quốc', en: 'National' },
] as const;

export const initiativeLevelCodes = initiativeLevels.map(({ code }) => code);
