import type { Title } from './title.ts';

/** Titles of the armed forces and of localities: a civil ministry gives none of them; known so that earlier awards can name them. */
export const outsideTitles = [
  {
    kind: 'title',
    code: 'CSTT',
    vi: 'Chiến sĩ tiên tiến',
    en: 'Advanced soldier',
    recipients: ['individual'],
    level: 1,
  },
  {
    kind: 'title',
    code: 'DVTT',
    vi: 'Đơn vị tiên tiến',
    en: 'Advanced unit',
    recipients: ['collective'],
    level: 1,
  },
  {
    kind: 'title',
    code: 'DVQT',
    vi: 'Đơn vị quyết thắng',
    en: 'Determined-to-win unit',
    recipients: ['collective'],
    level: 2,
  },
  {
    kind: 'title',
    code: 'XTB',
    vi: 'Xã, phường, đặc khu tiêu biểu',
    en: 'Exemplary commune, ward or special zone',
    recipients: ['collective'],
    level: 1,
  },
  {
    kind: 'title',
    code: 'TDPVH',
    vi: 'Thôn, tổ dân phố văn hóa',
    en: 'Cultural village or residential group',
    recipients: ['collective'],
    level: 1,
  },
  {
    kind: 'title',
    code: 'GDVH',
    vi: 'Gia đình văn hóa',
    en: 'Cultural family',
    recipients: ['household'],
    level: 1,
  },
] as const satisfies readonly Title[];
