import type { Title } from './title.ts';

/** Commendations up to the Prime Minister's certificate. */
export const commendations = [
  {
    code: 'GK',
    vi: 'Giấy khen của Thủ trưởng đơn vị',
    en: 'Certificate of commendation of the head of unit',
    kind: 'commendation',
    recipients: ['individual', 'collective', 'household'],
    level: 1,
  },
  {
    code: 'KNC',
    vi: 'Kỷ niệm chương của Bộ',
    en: 'Ministry commemorative medal',
    kind: 'commendation',
    recipients: ['individual'],
    level: 2,
  },
  {
    code: 'BKB',
    vi: 'Bằng khen của Bộ trưởng',
    en: 'Minister’s certificate of merit',
    kind: 'commendation',
    recipients: ['individual', 'collective'],
    level: 3,
  },
  {
    code: 'BKTTG',
    vi: 'Bằng khen của Thủ tướng Chính phủ',
    en: 'Prime Minister’s certificate of merit',
    kind: 'commendation',
    recipients: ['individual', 'collective', 'household'],
    level: 4,
  },
] as const satisfies readonly Title[];
