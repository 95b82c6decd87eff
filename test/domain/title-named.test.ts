import { expect, it } from 'vitest';
import { titleNamed } from '../../functions/domain/title-named.ts';
import { titles } from '../../functions/domain/titles.ts';

it.each(titles.map(({ vi, en, code }) => [code, vi, en]))('%s is named by its code and both of its names', (...all) => {
  expect(all.map(titleNamed)).toEqual([all[0], all[0], all[0]]);
});

it.each([
  ['chiến sỹ thi đua cơ sở năm 2024', 'CSTDCS'],
  ['Danh hiệu Chiến sĩ thi đua cấp cơ sở', 'CSTDCS'],
  ['CSTĐ cơ sở', 'CSTDCS'],
  ['CSTĐCS', 'CSTDCS'],
  ['CSTĐ cấp Bộ', 'CSTDB'],
  ['Chiến sĩ thi đua toàn quốc (lần 2)', 'CSTDTQ'],
  ['LĐTT', 'LDTT'],
  ['Tập thể LĐXS', 'TTLDXS'],
  ['Bằng khen Bộ trưởng Bộ Tài nguyên và Môi trường', 'BKB'],
  ['Bằng khen cấp Bộ', 'BKB'],
  ['BK TTg', 'BKTTG'],
  ['Bằng khen của Thủ tướng', 'BKTTG'],
  ['Huân chương Lao động hạng Nhì', 'HCLD2'],
  ['Cờ thi đua Chính phủ', 'CTDCP'],
  ['Giấy khen của Giám đốc', 'GK'],
  ['Bằng khen', undefined],
  ['Chien si thi dua co so', undefined],
  ['Huân chương Lao động', undefined],
  ['Đạt giải Nhất hội thi', undefined],
  ['', undefined],
])('«%s» names %s', (text, code) => {
  expect(titleNamed(text)).toBe(code);
});
