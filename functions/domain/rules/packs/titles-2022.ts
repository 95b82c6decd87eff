import type { Cited } from './documents.ts';
import { type Place, titlesBy } from './titles.ts';

/** Articles of the law of 2022. */
const places: Readonly<Record<string, Place>> = {
  LDTT: ['Điều 24', 'S28', 'khoản 1'],
  CSTDCS: ['Điều 23', 'S12'],
  CSTDB: ['Điều 22', 'M'],
  CSTDTQ: ['Điều 21', 'S30'],
  TTLDTT: ['Điều 28', 'S34'],
  TTLDXS: ['Điều 27', 'M'],
  CTDB: ['Điều 26', 'M'],
  CTDCP: ['Điều 25', 'S35'],
  GK: ['Điều 75', 'S18'],
  KNC: ['Điều 71', 'S18'],
  BKB: ['Điều 74', 'S18'],
  BKTTG: ['Điều 73', 'M'],
  HCLD3: ['Điều 44', 'M'],
  HCLD2: ['Điều 43', 'M'],
  HCLD1: ['Điều 42', 'M'],
  HCDL3: ['Điều 38', 'M'],
  HCDL2: ['Điều 37', 'M'],
  HCDL1: ['Điều 36', 'M'],
  HCHCM: ['Điều 35', 'M'],
  HCSV: ['Điều 34', 'M'],
  HUYCHN: ['Điều 58', 'M'],
  HCHN: ['Điều 53', 'M'],
  NGUT: ['Điều 59', 'M', 'điểm đ khoản 2'],
  NGND: ['Điều 59', 'M', 'điểm đ khoản 2'],
  AHLD: ['Điều 59', 'M', 'điểm d khoản 2'],
  GTNN: ['Điều 70', 'M'],
  GTHCM: ['Điều 69', 'M'],
  CSTT: ['Điều 24', 'M'],
  DVTT: ['Điều 28', 'M'],
  DVQT: ['Điều 27', 'M'],
  XTB: ['Điều 29', 'M'],
  TDPVH: ['Điều 30', 'M'],
  GDVH: ['Điều 31', 'M'],
};

/**
 * Bonus in base salaries: Art. 54 of Decree 98/2023 shows those up to the Government's flag; the ministry's flag, certificates
 * and medal are general knowledge. A collective's certificate brings twice as much.
 */
const bonus: Readonly<Record<string, number>> = {
  LDTT: 0.3,
  CSTDCS: 1,
  CSTDB: 3,
  CSTDTQ: 4.5,
  TTLDTT: 0.8,
  TTLDXS: 1.5,
  CTDB: 8,
  CTDCP: 12,
  GK: 0.3,
  KNC: 0.8,
  BKB: 1.5,
  BKTTG: 3.5,
};

/** Titles and forms of the law of 2022, under its own text or as amended. */
export const titlesOfLaw2022 = (law: Cited) => titlesBy(law, places, bonus);
