import type { Condition } from '../condition.ts';
import type { Grounds } from '../grounds.ts';
import type { Rule } from '../pack.ts';

const advancedShare: Condition = { share: 'ldtt', of: 'members', is: 'atLeast', to: 'percent', rounding: 'exact' };
const nobodyCautioned: Condition = { number: 'cautioned', is: 'atMost', to: 'most' };

/** A collective's title asks for its members' titles. */
export const advancedMembers = (title: 'TTLDTT' | 'TTLDXS', clause: Grounds): Rule => ({
  id: `${title}.members`,
  titles: [title],
  must: advancedShare,
  values: { percent: 70 },
  severity: 'blocks',
  message: {
    vi: 'Tỷ lệ cá nhân đạt danh hiệu Lao động tiên tiến trong tập thể chưa đủ.',
    en: 'Too small a share of the collective’s members are advanced workers.',
  },
  cure: {
    vi: 'Sửa số Lao động tiên tiến hoặc số người nếu khai sai; nếu đúng thì tập thể chưa đủ tiêu chuẩn.',
    en: 'Correct the number of advanced workers or of members if it is wrong; otherwise the standard is not met.',
  },
  ...clause,
});

/** Nobody in it was disciplined at caution or above. */
export const nobodyDisciplined = (title: 'TTLDTT' | 'TTLDXS', clause: Grounds): Rule => ({
  id: `${title}.discipline`,
  titles: [title],
  must: nobodyCautioned,
  values: { most: 0 },
  severity: 'blocks',
  message: {
    vi: 'Tập thể có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên.',
    en: 'A member of the collective was disciplined at caution or above.',
  },
  cure: {
    vi: 'Sửa số người bị kỷ luật nếu khai sai; nếu đúng thì đề nghị cho năm sau.',
    en: 'Correct the number disciplined if it is wrong; otherwise propose for a later year.',
  },
  ...clause,
});

/** What an excellent collective needs beyond an advanced one. */
export const excellentCollective = (clause: Grounds): readonly Rule[] => [
  {
    id: 'TTLDXS.rating',
    titles: ['TTLDXS'],
    must: { ratingAtLeast: 'excellent' },
    severity: 'blocks',
    message: {
      vi: 'Tập thể chưa hoàn thành xuất sắc nhiệm vụ.',
      en: 'The collective’s tasks were not completed excellently.',
    },
    cure: {
      vi: 'Sửa mức xếp loại nếu ghi sai; nếu đúng thì đề nghị Tập thể lao động tiên tiến.',
      en: 'Correct the rating if it is wrong; otherwise propose the advanced collective’s title.',
    },
    ...clause,
  },
  {
    id: 'TTLDXS.completed',
    titles: ['TTLDXS'],
    must: { share: 'completed', of: 'members', is: 'atLeast', to: 'percent', rounding: 'exact' },
    values: { percent: 100 },
    severity: 'blocks',
    message: {
      vi: 'Còn cá nhân trong tập thể chưa hoàn thành nhiệm vụ được giao.',
      en: 'Some members of the collective did not complete their tasks.',
    },
    cure: {
      vi: 'Sửa số người hoàn thành nhiệm vụ nếu khai sai; nếu đúng thì đề nghị Tập thể lao động tiên tiến.',
      en: 'Correct the number who completed their tasks if it is wrong; otherwise propose the advanced collective’s title.',
    },
    ...clause,
  },
  {
    id: 'TTLDXS.fighter',
    titles: ['TTLDXS'],
    must: { number: 'cstdcs', is: 'atLeast', to: 'fighters' },
    values: { fighters: 1 },
    severity: 'blocks',
    message: {
      vi: 'Tập thể chưa có cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở.',
      en: 'The collective has no grassroots emulation fighter.',
    },
    cure: {
      vi: 'Khai số Chiến sĩ thi đua cơ sở của tập thể; nếu không có thì đề nghị Tập thể lao động tiên tiến.',
      en: 'Enter the collective’s grassroots fighters; without one propose the advanced collective’s title.',
    },
    ...clause,
  },
];

/** Flags go to the leading collective of a block, or to that of a movement that went on long enough. */
export const leadingUnit = (title: 'CTDB' | 'CTDCP', clause: Grounds): Rule => ({
  id: `${title}.leading`,
  titles: [title],
  when: { not: { commendation: ['PHONG_TRAO'] } },
  must: { flag: 'leading' },
  severity: 'blocks',
  message: {
    vi: 'Không phải tập thể dẫn đầu khối thi đua trong năm.',
    en: 'Not the leading collective of its block in the year.',
  },
  cure: {
    vi: 'Nêu kết quả bình xét của khối nếu tập thể dẫn đầu; nếu không thì đề nghị danh hiệu khác.',
    en: 'Enter the block’s ranking if it leads; otherwise propose another title.',
  },
  ...clause,
});

/** The Government's flag is chosen among those that reach the ministry's; no clause was seen that asks for its decision first. */
export const ministryFlagFirst = (clause: Grounds): Rule => ({
  id: 'CTDCP.ministryFlag',
  titles: ['CTDCP'],
  must: { heldOrProposed: ['CTDB'] },
  severity: 'warns',
  message: {
    vi: 'Chưa đạt Cờ thi đua của Bộ trong năm, đã tặng hoặc đang đề nghị.',
    en: 'The ministry’s flag of the year is neither held nor proposed.',
  },
  cure: {
    vi: 'Đề nghị Cờ thi đua của Bộ, hoặc kê khai quyết định đã có.',
    en: 'Propose the ministry’s flag, or enter the decision that gave it.',
  },
  ...clause,
});

/** A flag for a movement: where its clause was seen, a shorter movement is no ground. */
export const leadingInMovement = (title: 'CTDB' | 'CTDCP', years: number, clause: Grounds): Rule => ({
  id: `${title}.movement`,
  titles: [title],
  when: { commendation: ['PHONG_TRAO'] },
  must: { number: 'movementYears', is: 'atLeast', to: 'years' },
  values: { years },
  severity: clause.verified ? 'blocks' : 'warns',
  message: {
    vi: 'Chưa dẫn đầu phong trào thi đua có đủ số năm khi sơ kết, tổng kết.',
    en: 'Not the leader of a movement that had gone on long enough when it was reviewed or concluded.',
  },
  cure: {
    vi: 'Ghi số năm của phong trào mà tập thể dẫn đầu; nếu chưa đủ thì đề nghị hình thức khác.',
    en: 'Enter the years of the movement that the collective leads; if they are too few, propose another award.',
  },
  ...clause,
});
