import type { Grounds } from '../grounds.ts';
import type { Quota } from '../pack.ts';

/** Of the unit's advanced workers at most so many percent are grassroots fighters. */
export const grassrootsQuota = (clause: Grounds): Quota => ({
  id: 'CSTDCS.quota',
  titles: ['CSTDCS'],
  scope: 'unit',
  of: 'unitLdtt',
  cap: { percent: 'percent', rounding: 'down' },
  values: { percent: 15 },
  severity: 'blocks',
  message: {
    vi: 'Số Chiến sĩ thi đua cơ sở của đơn vị vượt tỷ lệ trên tổng số Lao động tiên tiến.',
    en: 'The unit’s grassroots emulation fighters exceed their share of its advanced workers.',
  },
  cure: {
    vi: 'Rút bớt người được đề nghị Chiến sĩ thi đua cơ sở, hoặc sửa lại số Lao động tiên tiến của đơn vị nếu khai chưa đúng.',
    en: 'Propose fewer people for the title, or correct the unit’s number of advanced workers if it was given wrongly.',
  },
  ...clause,
});

/** Flags of the ministry for each block, by its size. */
export const ministryFlagQuota = (clause: Grounds): Quota => ({
  id: 'CTDB.quota',
  titles: ['CTDB'],
  scope: 'block',
  of: 'blockUnits',
  cap: { places: 'places', forEach: 'units' },
  values: { places: 1, units: 7 },
  severity: 'blocks',
  message: {
    vi: 'Khối thi đua đã hết số Cờ thi đua của Bộ được đề nghị.',
    en: 'The block has no place left for the ministry’s emulation flag.',
  },
  cure: {
    vi: 'Chỉ đề nghị tập thể dẫn đầu khối, hoặc xin Bộ giao thêm chỉ tiêu.',
    en: 'Propose only the block’s leading collective, or ask the ministry for another place.',
  },
  ...clause,
});

/** Flags of the Government: a share of the collectives that reach the ministry's. */
export const governmentFlagQuota = (clause: Grounds): Quota => ({
  id: 'CTDCP.quota',
  titles: ['CTDCP'],
  scope: 'ministry',
  of: 'ministryFlags',
  cap: { percent: 'percent', rounding: 'down' },
  values: { percent: 20 },
  severity: 'blocks',
  message: {
    vi: 'Số Cờ thi đua của Chính phủ vượt tỷ lệ trên số tập thể đạt tiêu chuẩn Cờ thi đua của Bộ.',
    en: 'The Government’s emulation flags exceed their share of the collectives that reach the ministry’s flag.',
  },
  cure: {
    vi: 'Rút bớt tập thể được đề nghị Cờ thi đua của Chính phủ; có thể đề nghị Cờ thi đua của Bộ.',
    en: 'Propose fewer collectives for the Government’s flag; the ministry’s flag remains open to them.',
  },
  ...clause,
});
