/** Ratings of a year's work, best first: Art. 2 of Nghị định 90/2020/NĐ-CP (unverified; the order and wording are settled usage). */
export const ratings = [
  { code: 'excellent', vi: 'Hoàn thành xuất sắc nhiệm vụ', en: 'Tasks completed excellently' },
  { code: 'good', vi: 'Hoàn thành tốt nhiệm vụ', en: 'Tasks completed well' },
  { code: 'completed', vi: 'Hoàn thành nhiệm vụ', en: 'Tasks completed' },
  { code: 'notCompleted', vi: 'Không hoàn thành nhiệm vụ', en: 'Tasks not completed' },
] as const;

export const ratingCodes = ratings.map(({ code }) => code);
