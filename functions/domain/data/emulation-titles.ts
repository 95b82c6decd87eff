import type { Title } from './title.ts';

/** Emulation titles a civil ministry's units propose. */
export const emulationTitles = [
  {
    code: 'LDTT',
    vi: 'Lao động tiên tiến',
    en: 'Advanced worker',
    kind: 'title',
    recipients: ['individual'],
    level: 1,
  },
  {
    code: 'CSTDCS',
    vi: 'Chiến sĩ thi đua cơ sở',
    en: 'Grassroots emulation fighter',
    kind: 'title',
    recipients: ['individual'],
    level: 2,
  },
  {
    code: 'CSTDB',
    vi: 'Chiến sĩ thi đua Bộ',
    en: 'Ministerial emulation fighter',
    kind: 'title',
    recipients: ['individual'],
    level: 3,
  },
  {
    code: 'CSTDTQ',
    vi: 'Chiến sĩ thi đua toàn quốc',
    en: 'National emulation fighter',
    kind: 'title',
    recipients: ['individual'],
    level: 4,
  },
  {
    code: 'TTLDTT',
    vi: 'Tập thể lao động tiên tiến',
    en: 'Advanced labour collective',
    kind: 'title',
    recipients: ['collective'],
    level: 1,
  },
  {
    code: 'TTLDXS',
    vi: 'Tập thể lao động xuất sắc',
    en: 'Excellent labour collective',
    kind: 'title',
    recipients: ['collective'],
    level: 2,
  },
  {
    code: 'CTDB',
    vi: 'Cờ thi đua của Bộ',
    en: 'Ministry emulation flag',
    kind: 'title',
    recipients: ['collective'],
    level: 3,
  },
  {
    code: 'CTDCP',
    vi: 'Cờ thi đua của Chính phủ',
    en: 'Government emulation flag',
    kind: 'title',
    recipients: ['collective'],
    level: 4,
  },
] as const satisfies readonly Title[];
