import type { Grounds, Text, Values } from '../grounds.ts';
import type { Principle } from '../pack.ts';
import type { Period } from './documents.ts';
import { grounds, sectorGuide } from './documents.ts';

type Wording = { readonly text: Text; readonly values?: Values };

const wordings: Readonly<Record<string, Wording>> = {
  'principle.standard': {
    text: {
      vi: 'Khen thưởng theo điều kiện, tiêu chuẩn, thành tích đạt được; không bắt buộc có mức khen thấp mới được khen mức cao hơn, trừ khi tiêu chuẩn quy định như vậy.',
      en: 'Awards follow conditions, standards and achievements; a lower award is not needed first unless the standard says so.',
    },
  },
  'principle.noGround': {
    text: {
      vi: 'Không dùng hình thức khen thưởng đột xuất, khen thưởng phong trào (theo chuyên đề) làm căn cứ đề nghị khen thưởng công trạng ở cấp cao hơn.',
      en: 'An award for a sudden achievement or a themed movement is no ground for a higher award for merit over time.',
    },
  },
  'principle.underReview': {
    text: {
      vi: 'Chưa khen thưởng hoặc chưa đề nghị khen thưởng cá nhân, tập thể đang trong thời gian xem xét kỷ luật, điều tra, thanh tra, kiểm tra có dấu hiệu vi phạm, hoặc có đơn khiếu nại, tố cáo, vấn đề báo chí nêu đang được xác minh. Sau khi chấp hành xong kỷ luật, thành tích được tính từ ngày hết kỷ luật.',
      en: 'Nobody is commended or proposed while discipline, investigation or inspection with signs of a violation is under way, or a complaint or press matter is being verified. After discipline is served, achievement counts from its end.',
    },
  },
  'principle.maternity': {
    text: {
      vi: 'Thời gian nghỉ thai sản theo quy định được tính để xét danh hiệu thi đua, hình thức khen thưởng.',
      en: 'Statutory maternity leave counts as working time.',
    },
  },
  'principle.women': {
    text: {
      vi: 'Khi nhiều cá nhân, tập thể đủ điều kiện, tiêu chuẩn như nhau thì ưu tiên cá nhân nữ, tập thể có tỷ lệ nữ cao.',
      en: 'With equal merit women come first, and collectives with a high share of women.',
    },
    values: { womenPercent: 70 },
  },
  'principle.leadership': {
    text: {
      vi: 'Nữ lãnh đạo, quản lý được giảm thời gian giữ chức vụ khi xét khen thưởng quá trình cống hiến.',
      en: 'For a woman in a leading post the time in post asked for long contribution is shorter.',
    },
    values: { reducedParts: 1, ofParts: 3 },
  },
  'principle.oneMerit': {
    text: {
      vi: 'Một hình thức khen thưởng có thể tặng nhiều lần cho một đối tượng; không tặng nhiều lần, nhiều hình thức cho một thành tích. Thành tích đến đâu khen đến đó; chú trọng người trực tiếp lao động và nơi khó khăn.',
      en: 'One form may be given many times to one recipient, but not several times or in several forms for one achievement. The award follows the achievement; direct workers and hard areas are attended to.',
    },
  },
  'principle.registered': {
    text: {
      vi: 'Cá nhân, tập thể đăng ký thi đua thì mới được xét danh hiệu thi đua; người mới tuyển dụng hoặc nghỉ dài ngày trong năm không được xét (theo hướng dẫn của một số ngành).',
      en: 'Who registered for emulation is considered for its titles; those newly recruited or long absent in the year are not (guides of some sectors).',
    },
  },
};

/** The principles of commendation, each with the clause it stands in. */
const principlesAt = (places: Readonly<Record<string, Grounds>>): readonly Principle[] =>
  Object.entries(wordings).flatMap(([id, wording]) => {
    const clause = places[id];
    return clause === undefined ? [] : [{ id, ...wording, ...clause }];
  });

/** Art. 4 of the decrees to the law of 2022 and Art. 5 of that law. `source` is where the decree's article was read. */
export const principlesOfLaw2022 = ({ law, decree }: Period, source: string): readonly Principle[] => {
  const inDecree = grounds(decree, 'Điều 4', source);
  return principlesAt({
    'principle.standard': inDecree,
    'principle.noGround': inDecree,
    'principle.underReview': inDecree,
    'principle.maternity': inDecree,
    'principle.women': inDecree,
    'principle.leadership': inDecree,
    'principle.oneMerit': grounds(law, 'Điều 5', 'S25'),
  });
};

/** Art. 6 of the law of 2003 and Art. 3 of its decree, from general knowledge; registration from a guide of one sector. */
export const principlesOfLaw2003 = ({ law, decree }: Period): readonly Principle[] => {
  const inDecree = grounds(decree, 'Điều 3', 'M');
  return principlesAt({
    'principle.standard': inDecree,
    'principle.noGround': inDecree,
    'principle.underReview': inDecree,
    'principle.maternity': inDecree,
    'principle.women': inDecree,
    'principle.leadership': inDecree,
    'principle.oneMerit': grounds(law, 'Điều 6', 'M'),
    'principle.registered': grounds(sectorGuide, 'điều khoản chưa rõ', 'S26'),
  });
};
