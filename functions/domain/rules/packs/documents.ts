import type { Grounds, Text } from '../grounds.ts';

/** A document to cite from, and the public sources that show its wording: only what one of them shows is verified. */
export type Cited = {
  readonly document: string;
  readonly name: Text;
  readonly shownBy: readonly string[];
  /** Where the document itself is told of. */
  readonly source: string;
};

/** What a period's provisions cite. */
export type Period = {
  readonly law: Cited;
  readonly decree: Cited;
  readonly homeAffairs: Cited;
  readonly ministry: Cited;
};

/** A clause as it is cited, and the source its wording was taken from. */
export const grounds = (cited: Cited, article: string, source: string, clause?: string): Grounds => ({
  basis: { document: cited.document, article, ...(clause === undefined ? {} : { clause }) },
  source,
  verified: cited.shownBy.includes(source),
});

const whole = (cited: Cited) => ({
  basis: { document: cited.document, article: 'toàn văn' },
  source: cited.source,
  verified: cited.source.startsWith('S'),
  name: cited.name,
});

export const documentsOf = ({ law, decree, homeAffairs, ministry }: Period) =>
  [law, decree, homeAffairs, ministry].map(whole);

/** What was looked for and not found: nothing can be verified by it. */
const notFound = (document: string, en: string): Cited => ({
  document,
  name: { vi: document, en },
  shownBy: [],
  source: 'M',
});

/** What one sector asked of its own units: no law of this ministry's, a default that it may keep or drop. */
export const sectorGuide: Cited = {
  document: 'Hướng dẫn thi đua của một ngành (không phải văn bản của Bộ)',
  name: { vi: 'Hướng dẫn thi đua của một ngành', en: 'Emulation guide of another sector' },
  shownBy: [],
  source: 'S26',
};

const law2003: Cited = {
  document: 'Luật Thi đua, khen thưởng số 15/2003/QH11 (sửa đổi năm 2005, 2009, 2013)',
  name: {
    vi: 'Luật Thi đua, khen thưởng năm 2003, sửa đổi, bổ sung năm 2005, 2009 và 2013',
    en: 'Law on Emulation and Commendation of 2003, amended in 2005, 2009 and 2013',
  },
  shownBy: [],
  source: 'S31',
};

const law2022: Cited = {
  document: 'Luật Thi đua, khen thưởng số 06/2022/QH15',
  name: { vi: 'Luật Thi đua, khen thưởng năm 2022', en: 'Law on Emulation and Commendation of 2022' },
  shownBy: ['S4', 'S12', 'S18', 'S21', 'S22', 'S25', 'S28', 'S30', 'S33', 'S34', 'S35', 'S38'],
  source: 'S2',
};

export const underLaw2003: Period = {
  law: law2003,
  decree: {
    document: 'Nghị định số 91/2017/NĐ-CP',
    name: {
      vi: 'Nghị định 91/2017/NĐ-CP quy định chi tiết thi hành Luật Thi đua, khen thưởng',
      en: 'Decree 91/2017/NĐ-CP elaborating the law of 2003',
    },
    shownBy: ['S5', 'S13'],
    source: 'S5',
  },
  homeAffairs: notFound('Thông tư số 12/2019/TT-BNV', 'Circular 12/2019/TT-BNV of the Ministry of Home Affairs'),
  ministry: {
    document: 'Thông tư số 21/2018/TT-BTNMT',
    name: {
      vi: 'Thông tư 21/2018/TT-BTNMT ngày 14/11/2018 (chỉ biết số và ngày, chưa thấy nội dung)',
      en: 'Circular 21/2018/TT-BTNMT of 14 November 2018 (number and date only, its text was not found)',
    },
    shownBy: [],
    source: 'S1',
  },
};

export const underDecree98: Period = {
  law: law2022,
  decree: {
    document: 'Nghị định số 98/2023/NĐ-CP',
    name: {
      vi: 'Nghị định 98/2023/NĐ-CP ngày 31/12/2023 quy định chi tiết Luật Thi đua, khen thưởng',
      en: 'Decree 98/2023/NĐ-CP of 31 December 2023 elaborating the law of 2022',
    },
    shownBy: ['S16', 'S17', 'S24'],
    source: 'S6',
  },
  homeAffairs: {
    document: 'Thông tư số 01/2024/TT-BNV',
    name: {
      vi: 'Thông tư 01/2024/TT-BNV ngày 24/02/2024 của Bộ Nội vụ',
      en: 'Circular 01/2024/TT-BNV of 24 February 2024',
    },
    shownBy: ['S8'],
    source: 'S8',
  },
  ministry: {
    document: 'Thông tư số 18/2023/TT-BTNMT',
    name: {
      vi: 'Thông tư 18/2023/TT-BTNMT ngày 15/11/2023, thay Thông tư 21/2018/TT-BTNMT',
      en: 'Circular 18/2023/TT-BTNMT of 15 November 2023, in place of 21/2018/TT-BTNMT',
    },
    shownBy: ['S1', 'S18'],
    source: 'S1',
  },
};

export const underDecree152: Period = {
  law: law2022,
  decree: {
    document: 'Nghị định số 152/2025/NĐ-CP',
    name: {
      vi: 'Nghị định 152/2025/NĐ-CP ngày 14/06/2025, hiệu lực từ 01/07/2025',
      en: 'Decree 152/2025/NĐ-CP of 14 June 2025, in force from 1 July 2025',
    },
    shownBy: ['S11', 'S14'],
    source: 'S11',
  },
  homeAffairs: {
    document: 'Thông tư số 15/2025/TT-BNV',
    name: {
      vi: 'Thông tư 15/2025/TT-BNV ngày 04/08/2025 của Bộ Nội vụ',
      en: 'Circular 15/2025/TT-BNV of 4 August 2025',
    },
    shownBy: [],
    source: 'W2',
  },
  ministry: notFound(
    'Thông tư của Bộ theo Nghị định 152/2025/NĐ-CP (chưa tìm thấy)',
    'The ministry’s circular under Decree 152/2025/NĐ-CP (not found)',
  ),
};

/** The text of the amending law was not seen: nothing said under it is verified, wherever its wording comes from. */
export const underLaw2026: Period = {
  law: {
    document: 'Luật Thi đua, khen thưởng số 06/2022/QH15, sửa đổi bởi Luật số 06/2026/QH16',
    name: {
      vi: 'Luật Thi đua, khen thưởng năm 2022, sửa đổi bởi Luật 06/2026/QH16 ngày 23/04/2026',
      en: 'Law of 2022 as amended by Law 06/2026/QH16 of 23 April 2026',
    },
    shownBy: [],
    source: 'W2',
  },
  decree: notFound(
    'Nghị định mới theo Luật số 06/2026/QH16 (chưa tìm thấy)',
    'The new decree under Law 06/2026/QH16 (not found)',
  ),
  homeAffairs: notFound(
    'Thông tư của Bộ Nội vụ theo Luật số 06/2026/QH16 (chưa tìm thấy)',
    'The circular of the Ministry of Home Affairs under Law 06/2026/QH16 (not found)',
  ),
  ministry: notFound(
    'Thông tư của Bộ theo Luật số 06/2026/QH16 (chưa tìm thấy)',
    'The ministry’s circular under Law 06/2026/QH16 (not found)',
  ),
};
