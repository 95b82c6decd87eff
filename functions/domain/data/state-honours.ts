import type { Recipient } from './recipients.ts';
import { law2022 } from './title.ts';

type Honour<Code extends string> = {
  readonly code: Code;
  readonly vi: string;
  readonly en: string;
  readonly recipients: readonly Recipient[];
  readonly article: string;
  readonly verified: boolean;
  readonly level: number;
};

const honour = <const Code extends string>({ article, ...facts }: Honour<Code>) => ({
  ...facts,
  kind: 'commendation' as const,
  decides: 'aboveMinister' as const,
  active: true,
  basis: law2022(article),
});

const both = ['individual', 'collective'] as const;

/** Orders, State honorary titles and prizes: the State President decides, the ministry forwards (Art. 34-44, 53, 59, 68-70). */
export const stateHonours = [
  honour({
    code: 'HCLD3',
    vi: 'Huân chương Lao động hạng Ba',
    en: 'Labour Order, Third Class',
    recipients: both,
    article: 'Điều 44',
    verified: false,
    level: 10,
  }),
  honour({
    code: 'HCLD2',
    vi: 'Huân chương Lao động hạng Nhì',
    en: 'Labour Order, Second Class',
    recipients: both,
    article: 'Điều 43',
    verified: false,
    level: 11,
  }),
  honour({
    code: 'HCLD1',
    vi: 'Huân chương Lao động hạng Nhất',
    en: 'Labour Order, First Class',
    recipients: both,
    article: 'Điều 42',
    verified: false,
    level: 12,
  }),
  honour({
    code: 'HCDL3',
    vi: 'Huân chương Độc lập hạng Ba',
    en: 'Independence Order, Third Class',
    recipients: both,
    article: 'Điều 38',
    verified: false,
    level: 20,
  }),
  honour({
    code: 'HCDL2',
    vi: 'Huân chương Độc lập hạng Nhì',
    en: 'Independence Order, Second Class',
    recipients: both,
    article: 'Điều 37',
    verified: false,
    level: 21,
  }),
  honour({
    code: 'HCDL1',
    vi: 'Huân chương Độc lập hạng Nhất',
    en: 'Independence Order, First Class',
    recipients: both,
    article: 'Điều 36',
    verified: false,
    level: 22,
  }),
  honour({
    code: 'HCHCM',
    vi: 'Huân chương Hồ Chí Minh',
    en: 'Ho Chi Minh Order',
    recipients: both,
    article: 'Điều 35',
    verified: false,
    level: 23,
  }),
  honour({
    code: 'HCSV',
    vi: 'Huân chương Sao vàng',
    en: 'Gold Star Order',
    recipients: both,
    article: 'Điều 34',
    verified: false,
    level: 24,
  }),
  honour({
    code: 'HUYCHN',
    vi: 'Huy chương Hữu nghị',
    en: 'Friendship Medal',
    recipients: ['individual'],
    article: 'Điều 58',
    verified: false,
    level: 30,
  }),
  honour({
    code: 'HCHN',
    vi: 'Huân chương Hữu nghị',
    en: 'Friendship Order',
    recipients: both,
    article: 'Điều 53',
    verified: false,
    level: 31,
  }),
  honour({
    code: 'NGUT',
    vi: 'Nhà giáo ưu tú',
    en: 'Meritorious Teacher',
    recipients: ['individual'],
    article: 'Điều 59 khoản 2 điểm đ',
    verified: true,
    level: 40,
  }),
  honour({
    code: 'NGND',
    vi: 'Nhà giáo nhân dân',
    en: 'People’s Teacher',
    recipients: ['individual'],
    article: 'Điều 59 khoản 2 điểm đ',
    verified: true,
    level: 41,
  }),
  honour({
    code: 'AHLD',
    vi: 'Anh hùng Lao động',
    en: 'Labour Hero',
    recipients: both,
    article: 'Điều 59 khoản 2 điểm d',
    verified: true,
    level: 42,
  }),
  honour({
    code: 'GTNN',
    vi: 'Giải thưởng Nhà nước',
    en: 'State Prize',
    recipients: ['individual'],
    article: 'Điều 70',
    verified: false,
    level: 50,
  }),
  honour({
    code: 'GTHCM',
    vi: 'Giải thưởng Hồ Chí Minh',
    en: 'Ho Chi Minh Prize',
    recipients: ['individual'],
    article: 'Điều 69',
    verified: false,
    level: 51,
  }),
] as const;
