import type { Title } from './title.ts';

const honour = (facts: Omit<Title, 'kind'>): Title => ({ ...facts, kind: 'commendation' });

const both = ['individual', 'collective'] as const;

/** Orders, State honorary titles and prizes. */
export const stateHonours = [
  honour({
    code: 'HCLD3',
    vi: 'Huân chương Lao động hạng Ba',
    en: 'Labour Order, Third Class',
    recipients: both,
    level: 10,
  }),
  honour({
    code: 'HCLD2',
    vi: 'Huân chương Lao động hạng Nhì',
    en: 'Labour Order, Second Class',
    recipients: both,
    level: 11,
  }),
  honour({
    code: 'HCLD1',
    vi: 'Huân chương Lao động hạng Nhất',
    en: 'Labour Order, First Class',
    recipients: both,
    level: 12,
  }),
  honour({
    code: 'HCDL3',
    vi: 'Huân chương Độc lập hạng Ba',
    en: 'Independence Order, Third Class',
    recipients: both,
    level: 20,
  }),
  honour({
    code: 'HCDL2',
    vi: 'Huân chương Độc lập hạng Nhì',
    en: 'Independence Order, Second Class',
    recipients: both,
    level: 21,
  }),
  honour({
    code: 'HCDL1',
    vi: 'Huân chương Độc lập hạng Nhất',
    en: 'Independence Order, First Class',
    recipients: both,
    level: 22,
  }),
  honour({
    code: 'HCHCM',
    vi: 'Huân chương Hồ Chí Minh',
    en: 'Ho Chi Minh Order',
    recipients: both,
    level: 23,
  }),
  honour({
    code: 'HCSV',
    vi: 'Huân chương Sao vàng',
    en: 'Gold Star Order',
    recipients: both,
    level: 24,
  }),
  honour({
    code: 'HUYCHN',
    vi: 'Huy chương Hữu nghị',
    en: 'Friendship Medal',
    recipients: ['individual'],
    level: 30,
  }),
  honour({
    code: 'HCHN',
    vi: 'Huân chương Hữu nghị',
    en: 'Friendship Order',
    recipients: both,
    level: 31,
  }),
  honour({
    code: 'NGUT',
    vi: 'Nhà giáo ưu tú',
    en: 'Meritorious Teacher',
    recipients: ['individual'],
    level: 40,
  }),
  honour({
    code: 'NGND',
    vi: 'Nhà giáo nhân dân',
    en: 'People’s Teacher',
    recipients: ['individual'],
    level: 41,
  }),
  honour({
    code: 'AHLD',
    vi: 'Anh hùng Lao động',
    en: 'Labour Hero',
    recipients: both,
    level: 42,
  }),
  honour({
    code: 'GTNN',
    vi: 'Giải thưởng Nhà nước',
    en: 'State Prize',
    recipients: ['individual'],
    level: 50,
  }),
  honour({
    code: 'GTHCM',
    vi: 'Giải thưởng Hồ Chí Minh',
    en: 'Ho Chi Minh Prize',
    recipients: ['individual'],
    level: 51,
  }),
] as const;
