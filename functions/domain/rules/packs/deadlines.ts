import type { YearlyDeadline } from '../pack.ts';
import { type Cited, grounds } from './documents.ts';

const orders = ['HCLD3', 'HCLD2', 'HCLD1', 'HCDL3', 'HCDL2', 'HCDL1', 'HCHCM', 'HCSV'];

/** Days by which dossiers reach the centre: Art. 48 of Decree 91/2017; under later decrees the same days, unverified. */
export const deadlinesBy = (decree: Cited, article: string, source: string): readonly YearlyDeadline[] => {
  const from = grounds(decree, article, source);
  return [
    {
      id: 'CSTDTQ.deadline',
      titles: ['CSTDTQ'],
      values: { month: 10, day: 31 },
      what: {
        vi: 'Chiến sĩ thi đua toàn quốc: năm sau quyết định tặng Chiến sĩ thi đua Bộ',
        en: 'National emulation fighter: in the year after the decision on the ministerial title',
      },
      ...from,
    },
    {
      id: 'CTDCP.deadline',
      titles: ['CTDCP'],
      values: { month: 3, day: 31 },
      what: {
        vi: 'Cờ thi đua của Chính phủ: trước ngày này (ngành giáo dục có ngày riêng, 15/10)',
        en: 'Government emulation flag: before this day (education has its own, 15 October)',
      },
      ...from,
    },
    {
      id: 'merit.deadline',
      titles: [...orders, 'BKTTG'],
      values: { month: 6, day: 30 },
      what: {
        vi: 'Huân chương, Bằng khen của Thủ tướng Chính phủ theo công trạng (ngành giáo dục có ngày riêng, 15/10)',
        en: 'Orders and the Prime Minister’s certificate for merit (education has its own day, 15 October)',
      },
      ...from,
    },
    {
      id: 'AHLD.deadline',
      titles: ['AHLD'],
      values: { fromMonth: 1, fromDay: 5, month: 2, day: 28 },
      what: {
        vi: 'Anh hùng Lao động: trong năm tổ chức Đại hội thi đua yêu nước',
        en: 'Labour Hero: in the year of a Patriotic Emulation Congress',
      },
      ...from,
    },
    {
      id: 'anyDay.deadline',
      titles: [...orders, 'BKTTG', 'HCHN', 'HUYCHN'],
      what: {
        vi: 'Khen thưởng đột xuất, quá trình cống hiến, đối ngoại',
        en: 'Sudden achievements, long contribution, foreign relations',
      },
      ...from,
    },
  ];
};
