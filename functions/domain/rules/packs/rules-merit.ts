import type { Condition, Counting } from '../condition.ts';
import type { Grounds } from '../grounds.ts';
import type { Rule } from '../pack.ts';

const forMerit: Condition = { commendation: ['CONG_TRANG'] };

/** Art. 4: awards for sudden achievements and themed movements are no ground. */
const counting: Counting = { except: ['DOT_XUAT', 'PHONG_TRAO'] };

const excellentYears: Condition = { ratedInARow: 'excellent', years: 'years', lag: 'lag' };

/** The Minister's certificate for merit over time; it has other grounds too, which no rule can see, so a reason may name one. */
export const ministerCertificate = (individual: Grounds, collective: Grounds): readonly Rule[] => [
  {
    id: 'BKB.individual',
    principle: 'principle.noGround',
    titles: ['BKB'],
    recipients: ['individual'],
    when: forMerit,
    must: {
      any: [
        { heldInARow: ['CSTDCS'], years: 'times', lag: 'lag', counting },
        {
          all: [
            excellentYears,
            { initiativeAtLevel: 'grassroots', times: 'initiatives', within: 'initiativeYears', late: 'late' },
          ],
        },
      ],
    },
    values: { times: 2, years: 2, lag: 1, initiatives: 2, initiativeYears: 3, late: 1 },
    severity: 'warns',
    message: {
      vi: 'Chưa đủ số lần liên tục đạt Chiến sĩ thi đua cơ sở, cũng chưa đủ số năm liên tục hoàn thành xuất sắc kèm sáng kiến.',
      en: 'Neither enough grassroots fighter titles in a row nor enough excellent years in a row with initiatives.',
    },
    cure: {
      vi: 'Kê khai danh hiệu, mức xếp loại và sáng kiến của những năm còn thiếu; nếu đề nghị theo tiêu chuẩn khác (nhiều thành tích trong một lĩnh vực, đóng góp cho ngành, người trực tiếp lao động) thì nêu trong lý do.',
      en: 'Enter the titles, ratings and initiatives of the missing years; if it is proposed on another ground (many achievements in one field, a contribution to the sector, direct work), name it in the reason.',
    },
    ...individual,
  },
  {
    id: 'BKB.collective',
    principle: 'principle.noGround',
    titles: ['BKB'],
    recipients: ['collective'],
    when: forMerit,
    must: { any: [excellentYears, { heldInARow: ['TTLDXS'], years: 'years', lag: 'lag', counting }] },
    values: { years: 2, lag: 1 },
    severity: 'warns',
    message: {
      vi: 'Tập thể chưa đủ số năm liên tục hoàn thành xuất sắc nhiệm vụ hoặc đạt Tập thể lao động xuất sắc.',
      en: 'The collective lacks enough years in a row of excellent work or of the excellent collective’s title.',
    },
    cure: {
      vi: 'Kê khai mức xếp loại, danh hiệu của những năm còn thiếu.',
      en: 'Enter the ratings and titles of the missing years.',
    },
    ...collective,
  },
];

type Step = {
  readonly title: string;
  readonly below: string;
  /** What that is called in a sentence. */
  readonly vi: string;
  readonly en: string;
};

const certificate: Step = {
  title: 'BKTTG',
  below: 'BKB',
  vi: 'Bằng khen của Bộ trưởng',
  en: 'Minister’s certificate of merit',
};

/** The law of 2003 and that of 2022 have them in the same articles. */
const orders: readonly (Step & { readonly article: string })[] = [
  {
    title: 'HCLD3',
    article: 'Điều 44',
    below: 'BKTTG',
    vi: 'Bằng khen của Thủ tướng Chính phủ',
    en: 'Prime Minister’s certificate of merit',
  },
  {
    title: 'HCLD2',
    article: 'Điều 43',
    below: 'HCLD3',
    vi: 'Huân chương Lao động hạng Ba',
    en: 'Labour Order, Third Class',
  },
  {
    title: 'HCLD1',
    article: 'Điều 42',
    below: 'HCLD2',
    vi: 'Huân chương Lao động hạng Nhì',
    en: 'Labour Order, Second Class',
  },
];

/** The award below must be held for merit; without it this one is not open. */
const heldBelow = ({ title, below, vi, en }: Step, clause: Grounds): Rule => ({
  id: `${title}.base`,
  principle: 'principle.noGround',
  titles: [title],
  recipients: ['individual', 'collective'],
  when: forMerit,
  must: { held: [below], times: 'times', counting },
  values: { times: 1 },
  severity: 'blocks',
  message: {
    vi: `Chưa được tặng ${vi} theo công trạng; khen đột xuất, chuyên đề không được tính làm căn cứ.`,
    en: `No ${en} is held for merit; those for sudden achievements or themed movements are no ground.`,
  },
  cure: {
    vi: `Kê khai quyết định tặng ${vi} theo công trạng, hoặc sửa loại hình khen thưởng.`,
    en: `Enter the decision that gave the ${en} for merit, or correct the kind of commendation.`,
  },
  ...clause,
});

const yearsAfter = ({ title, below, vi, en }: Step, clause: Grounds): Rule => ({
  id: `${title}.years`,
  titles: [title],
  recipients: ['individual', 'collective'],
  when: forMerit,
  must: {
    all: [
      { heldSince: [below], years: 'years', counting },
      { any: [excellentYears, { heldInARow: ['TTLDXS'], years: 'years', lag: 'lag', counting }] },
    ],
  },
  values: { years: 5, lag: 1 },
  severity: 'warns',
  message: {
    vi: `Sau khi được tặng ${vi} chưa đủ số năm liên tục hoàn thành xuất sắc nhiệm vụ.`,
    en: `Too few excellent years in a row since the ${en}.`,
  },
  cure: {
    vi: 'Kê khai mức xếp loại, danh hiệu của những năm còn thiếu, hoặc đề nghị khi đủ số năm.',
    en: 'Enter the ratings and titles of the missing years, or propose once the years are complete.',
  },
  ...clause,
});

const certificateInitiative = (clause: Grounds): Rule => ({
  id: 'BKTTG.initiative',
  titles: ['BKTTG'],
  recipients: ['individual'],
  when: forMerit,
  must: { initiativeAtLevel: 'grassroots', times: 'initiatives', within: 'years', late: 'late' },
  values: { initiatives: 1, years: 6, late: 1 },
  severity: 'warns',
  message: {
    vi: 'Trong thời gian xét chưa có sáng kiến được công nhận.',
    en: 'No initiative was recognised in the years considered.',
  },
  cure: {
    vi: 'Kê khai quyết định công nhận sáng kiến.',
    en: 'Enter the decision that recognised an initiative.',
  },
  ...clause,
});

/** The Prime Minister's certificate: the Minister's, then excellent years with initiatives. */
export const certificateOfPrimeMinister = (clause: Grounds): readonly Rule[] => [
  heldBelow(certificate, clause),
  yearsAfter(certificate, clause),
  certificateInitiative(clause),
];

/** Flags that a collective gained in the years since the third class; seen in one unofficial repository only. */
const secondClassFlags = (clause: Grounds): Rule => ({
  id: 'HCLD2.flags',
  titles: ['HCLD2'],
  recipients: ['collective'],
  when: forMerit,
  must: {
    any: [
      {
        all: [
          { held: ['CTDCP'], times: 'governmentFlags', within: 'years' },
          { held: ['CTDB'], times: 'ministryFlags', within: 'years' },
        ],
      },
      { held: ['CTDB'], times: 'onlyMinistryFlags', within: 'years' },
    ],
  },
  values: { governmentFlags: 1, ministryFlags: 1, onlyMinistryFlags: 3, years: 5 },
  severity: 'warns',
  message: {
    vi: 'Tập thể chưa đủ số Cờ thi đua của Chính phủ và của Bộ trong thời gian xét.',
    en: 'The collective has too few flags of the Government and of the ministry in the years considered.',
  },
  cure: {
    vi: 'Kê khai quyết định tặng cờ thi đua của những năm còn thiếu, hoặc đề nghị khi đủ.',
    en: 'Enter the decisions that gave the missing flags, or propose once there are enough.',
  },
  ...clause,
});

/** The Labour Order, third class to first: the award below, then excellent years. */
export const labourOrders = (inLaw: (article: string, source?: string) => Grounds): readonly Rule[] => [
  ...orders.flatMap((step) => [heldBelow(step, inLaw(step.article)), yearsAfter(step, inLaw(step.article))]),
  secondClassFlags(inLaw('Điều 43', 'W6')),
];
