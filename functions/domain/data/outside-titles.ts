import { law2022, type Title } from './title.ts';

const outside = { kind: 'title', active: false, verified: false } as const;

/** Titles of the armed forces and of localities: a civil ministry gives none of them; known so that earlier awards can name them. */
export const outsideTitles = [
  {
    ...outside,
    code: 'CSTT',
    vi: 'Chiến sĩ tiên tiến',
    en: 'Advanced soldier',
    recipients: ['individual'],
    decides: 'unitHead',
    basis: law2022('Điều 24'),
    level: 1,
  },
  {
    ...outside,
    code: 'DVTT',
    vi: 'Đơn vị tiên tiến',
    en: 'Advanced unit',
    recipients: ['collective'],
    decides: 'unitHead',
    basis: law2022('Điều 28'),
    level: 1,
  },
  {
    ...outside,
    code: 'DVQT',
    vi: 'Đơn vị quyết thắng',
    en: 'Determined-to-win unit',
    recipients: ['collective'],
    decides: 'minister',
    basis: law2022('Điều 27'),
    level: 2,
  },
  {
    ...outside,
    code: 'XTB',
    vi: 'Xã, phường, đặc khu tiêu biểu',
    en: 'Exemplary commune, ward or special zone',
    recipients: ['collective'],
    decides: 'unitHead',
    basis: law2022('Điều 29'),
    level: 1,
  },
  {
    ...outside,
    code: 'TDPVH',
    vi: 'Thôn, tổ dân phố văn hóa',
    en: 'Cultural village or residential group',
    recipients: ['collective'],
    decides: 'unitHead',
    basis: law2022('Điều 30'),
    level: 1,
  },
  {
    ...outside,
    code: 'GDVH',
    vi: 'Gia đình văn hóa',
    en: 'Cultural family',
    recipients: ['household'],
    decides: 'unitHead',
    basis: law2022('Điều 31'),
    level: 1,
  },
] as const satisfies readonly Title[];
