import type { VoteThreshold } from '../pack.ts';
import { type Cited, grounds } from './documents.ts';

const council = {
  vi: 'Hội đồng Thi đua - Khen thưởng Bộ, tính trên tổng số thành viên; người vắng mặt bỏ phiếu bằng văn bản',
  en: 'The ministry’s emulation and commendation council, of all its members; absent members vote in writing',
};

/** Shares of the council's votes; all general knowledge of the field, `ministerial` is what the ministry sets for its own title. */
export const votesBy = (decree: Cited, article: string, ministerial: number): readonly VoteThreshold[] => {
  const from = grounds(decree, article, 'W5');
  return [
    {
      id: 'CSTDB.vote',
      titles: ['CSTDB'],
      by: council,
      values: { percent: ministerial },
      ...grounds(decree, article, 'M'),
    },
    {
      id: 'honour.vote',
      titles: ['CSTDTQ', 'AHLD', 'NGND', 'NGUT', 'GTHCM', 'GTNN'],
      by: council,
      values: { percent: 90 },
      ...from,
    },
    {
      id: 'merit.vote',
      titles: ['CTDCP', 'BKTTG', 'HCLD3', 'HCLD2', 'HCLD1', 'HCDL3', 'HCDL2', 'HCDL1', 'HCHCM', 'HCSV'],
      by: council,
      values: { percent: 80 },
      ...from,
    },
  ];
};
