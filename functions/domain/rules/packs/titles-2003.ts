import { underLaw2003 } from './documents.ts';
import { type Place, titlesBy } from './titles.ts';

const known = (article: string): Place => [article, 'M'];

/** Articles of the law of 2003 as amended, from general knowledge: none was seen in a public source. */
const places: Readonly<Record<string, Place>> = {
  LDTT: known('Điều 24'),
  CSTDCS: known('Điều 23'),
  CSTDB: known('Điều 22'),
  CSTDTQ: known('Điều 21'),
  TTLDTT: known('Điều 28'),
  TTLDXS: known('Điều 27'),
  CTDB: known('Điều 26'),
  CTDCP: known('Điều 25'),
  GK: known('Điều 74'),
  KNC: known('Điều 69'),
  BKB: known('Điều 72'),
  BKTTG: known('Điều 71'),
  HCLD3: known('Điều 44'),
  HCLD2: known('Điều 43'),
  HCLD1: known('Điều 42'),
  HCDL3: known('Điều 38'),
  HCDL2: known('Điều 37'),
  HCDL1: known('Điều 36'),
  HCHCM: known('Điều 35'),
  HCSV: known('Điều 34'),
  HUYCHN: known('Điều 58'),
  HCHN: known('Điều 53'),
  NGUT: known('Điều 62'),
  NGND: known('Điều 62'),
  AHLD: known('Điều 61'),
  GTNN: known('Điều 68'),
  GTHCM: known('Điều 67'),
  CSTT: known('Điều 24'),
  DVTT: known('Điều 28'),
  DVQT: known('Điều 27'),
  TDPVH: known('Điều 29'),
  GDVH: known('Điều 30'),
};

/** Titles and forms of the law of 2003; it had no exemplary commune. */
export const titlesOfLaw2003 = titlesBy(underLaw2003.law, places);
