export const commendationKindCodes = [
  'CONG_TRANG',
  'DOT_XUAT',
  'PHONG_TRAO',
  'CONG_HIEN',
  'NIEN_HAN',
  'DOI_NGOAI',
] as const;
export type CommendationKindCode = (typeof commendationKindCodes)[number];

export type CommendationKind = {
  readonly code: CommendationKindCode;
  readonly vi: string;
  readonly en: string;
  /** Whether a civil ministry gives it. */
  readonly active: boolean;
};

/** Kinds of commendation (loại hình khen thưởng): Art. 8 of Luật Thi đua, khen thưởng 06/2022/QH15. */
export const commendationKinds: Readonly<Record<CommendationKindCode, CommendationKind>> = {
  CONG_TRANG: {
    code: 'CONG_TRANG',
    vi: 'Khen thưởng công trạng',
    en: 'For merit over time',
    active: true,
  },
  DOT_XUAT: {
    code: 'DOT_XUAT',
    vi: 'Khen thưởng đột xuất',
    en: 'For a sudden outstanding achievement',
    active: true,
  },
  PHONG_TRAO: {
    code: 'PHONG_TRAO',
    vi: 'Khen thưởng phong trào thi đua',
    en: 'For an emulation movement of a period or theme',
    active: true,
  },
  CONG_HIEN: {
    code: 'CONG_HIEN',
    vi: 'Khen thưởng quá trình cống hiến',
    en: 'For long contribution in leading posts',
    active: true,
  },
  NIEN_HAN: {
    code: 'NIEN_HAN',
    vi: 'Khen thưởng theo niên hạn',
    en: 'For length of service in the armed forces',
    active: false,
  },
  DOI_NGOAI: {
    code: 'DOI_NGOAI',
    vi: 'Khen thưởng đối ngoại',
    en: 'For foreigners and Vietnamese abroad',
    active: true,
  },
};
