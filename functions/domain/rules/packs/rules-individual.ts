import type { Condition } from '../condition.ts';
import type { Grounds } from '../grounds.ts';
import type { Rule } from '../pack.ts';

/** The year's work is good enough: asked of an advanced worker, and of a grassroots fighter who must meet that standard. */
export const advancedWorkerRating = (clause: Grounds): Rule => ({
  id: 'LDTT.rating',
  titles: ['LDTT', 'CSTDCS'],
  must: { ratingAtLeast: 'good' },
  severity: 'blocks',
  message: {
    vi: 'Chưa hoàn thành tốt nhiệm vụ: không đạt tiêu chuẩn Lao động tiên tiến.',
    en: 'The year’s tasks were not completed well: the standard of an advanced worker is not met.',
  },
  cure: {
    vi: 'Sửa mức xếp loại nếu ghi sai; nếu đúng thì rút khỏi danh sách.',
    en: 'Correct the rating if it is wrong; otherwise take the person off the list.',
  },
  ...clause,
});

/** The law asks for the standard of an advanced worker; the title itself is what shows it. */
export const advancedWorkerFirst = (clause: Grounds): Rule => ({
  id: 'CSTDCS.ldtt',
  titles: ['CSTDCS'],
  must: { heldOrProposed: ['LDTT'] },
  severity: 'warns',
  message: {
    vi: 'Chưa thấy danh hiệu Lao động tiên tiến của năm, đã tặng hoặc đang đề nghị.',
    en: 'No advanced worker’s title of the year is seen, given or proposed.',
  },
  cure: {
    vi: 'Đề nghị Lao động tiên tiến trong cùng hồ sơ, hoặc kê khai quyết định đã có.',
    en: 'Propose the advanced worker’s title in the same dossier, or enter the decision that gave it.',
  },
  ...clause,
});

const grassrootsInitiative: Condition = {
  initiativeAtLevel: 'grassroots',
  times: 'initiatives',
  within: 'years',
  late: 'late',
};
const excellent: Condition = { ratingAtLeast: 'excellent' };

const grassrootsMerit = (must: Condition, message: Rule['message'], clause: Grounds): Rule => ({
  id: 'CSTDCS.merit',
  titles: ['CSTDCS'],
  must,
  values: { initiatives: 1, years: 1, late: 1 },
  severity: 'blocks',
  message,
  cure: {
    vi: 'Kê khai sáng kiến hoặc đề tài khoa học của năm đã được công nhận, nghiệm thu; sửa mức xếp loại nếu ghi sai.',
    en: 'Enter the year’s recognised initiative or scientific work; correct the rating if it is wrong.',
  },
  ...clause,
});

export const meritByInitiative = (clause: Grounds): Rule =>
  grassrootsMerit(
    grassrootsInitiative,
    {
      vi: 'Chiến sĩ thi đua cơ sở phải có sáng kiến được công nhận hoặc đề tài khoa học đã nghiệm thu.',
      en: 'A grassroots emulation fighter needs a recognised initiative or an accepted scientific work.',
    },
    clause,
  );

export const meritByEither = (clause: Grounds): Rule =>
  grassrootsMerit(
    { any: [excellent, grassrootsInitiative] },
    {
      vi: 'Chiến sĩ thi đua cơ sở phải hoàn thành xuất sắc nhiệm vụ hoặc có sáng kiến, đề tài khoa học được công nhận.',
      en: 'A grassroots emulation fighter needs an excellent rating or a recognised initiative or scientific work.',
    },
    clause,
  );

export const meritByBoth = (clause: Grounds): Rule =>
  grassrootsMerit(
    { all: [excellent, grassrootsInitiative] },
    {
      vi: 'Chiến sĩ thi đua cơ sở phải hoàn thành xuất sắc nhiệm vụ và có sáng kiến, đề tài khoa học được công nhận.',
      en: 'A grassroots emulation fighter needs both an excellent rating and a recognised initiative or scientific work.',
    },
    clause,
  );

export const ministerialFighter = (streak: Grounds, initiative: Grounds): readonly Rule[] => [
  {
    id: 'CSTDB.streak',
    titles: ['CSTDB'],
    must: { heldInARow: ['CSTDCS'], years: 'years', lag: 'lag' },
    values: { years: 3, lag: 1 },
    severity: 'blocks',
    message: {
      vi: 'Chưa đủ số lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở.',
      en: 'Too few grassroots emulation fighter titles one year after the other.',
    },
    cure: {
      vi: 'Kê khai quyết định của năm còn thiếu nếu đã có; nếu chưa có thì đề nghị khi đủ số lần liên tục.',
      en: 'Enter the decision of the missing year if there is one; otherwise propose once the years follow each other.',
    },
    ...streak,
  },
  {
    id: 'CSTDB.initiative',
    titles: ['CSTDB'],
    must: { initiativeAtLevel: 'ministry', times: 'initiatives', within: 'years', late: 'late' },
    values: { initiatives: 1, years: 3, late: 1 },
    severity: 'blocks',
    message: {
      vi: 'Chưa có sáng kiến, đề tài khoa học có hiệu quả áp dụng và phạm vi ảnh hưởng trong Bộ, được Bộ trưởng công nhận.',
      en: 'There is no initiative or scientific work with effect in the ministry, recognised by the Minister.',
    },
    cure: {
      vi: 'Kê khai quyết định của Bộ công nhận sáng kiến.',
      en: 'Enter the ministry’s decision that recognised the initiative.',
    },
    ...initiative,
  },
];

/**
 * Two titles one after the other, not in two years one after the other: each is itself for three years in a row, so the next
 * comes up to three years later, and the dossier within the year that follows. The years are ours to set: no text names them.
 */
export const nationalFighter = (streak: Grounds, initiative: Grounds): readonly Rule[] => [
  {
    id: 'CSTDTQ.streak',
    titles: ['CSTDTQ'],
    must: { held: ['CSTDB'], times: 'times', within: 'years' },
    values: { times: 2, years: 5 },
    severity: 'blocks',
    message: {
      vi: 'Chưa đủ số lần liên tục được tặng danh hiệu Chiến sĩ thi đua Bộ.',
      en: 'Too few ministerial emulation fighter titles one after the other.',
    },
    cure: {
      vi: 'Kê khai quyết định còn thiếu nếu đã có; nếu chưa có thì đề nghị khi đủ số lần liên tục.',
      en: 'Enter the missing decision if there is one; otherwise propose once the titles follow each other.',
    },
    ...streak,
  },
  {
    id: 'CSTDTQ.initiative',
    titles: ['CSTDTQ'],
    must: { initiativeAtLevel: 'national', times: 'initiatives', within: 'years', late: 'late' },
    values: { initiatives: 1, years: 10, late: 1 },
    severity: 'blocks',
    message: {
      vi: 'Chưa có sáng kiến, đề tài khoa học có hiệu quả và khả năng nhân rộng trong toàn quốc.',
      en: 'There is no initiative or scientific work that is effective and can be spread nationwide.',
    },
    cure: {
      vi: 'Kê khai quyết định công nhận sáng kiến có phạm vi ảnh hưởng toàn quốc.',
      en: 'Enter the decision that recognised the initiative’s nationwide effect.',
    },
    ...initiative,
  },
];
