import type { Difference } from './consistency.ts';
import { paperFields, paperTexts } from './data/paper-texts.ts';
import { type Directory, seasonOf, unitOf } from './directory.ts';
import type { OverShared } from './initiative.ts';
import type { Proposal } from './proposal.ts';
import type { FactUsed, Finding } from './rules/finding.ts';
import type { Text } from './rules/grounds.ts';
import type { Severity } from './rules/pack.ts';
import { titleOf } from './titles.ts';

/** Another nomination, as far as whoever meets it may know. */
export type Elsewhere = {
  readonly proposal: Pick<Proposal, 'id' | 'unitId' | 'seasonId' | 'number'>;
  readonly nominationId: string;
};

/** In what one nomination meets other papers. */
export type Met = {
  readonly claimed: readonly Elsewhere[];
  readonly alike: readonly (Elsewhere & { readonly percent: number })[];
  readonly shares: readonly OverShared<Elsewhere>[];
  readonly differences: readonly Difference<Elsewhere>[];
  readonly unconfirmed: number;
};

/** The nomination that is looked at. */
export type Own = { readonly proposal: Pick<Proposal, 'id'>; readonly nominationId: string; readonly title: string };

type Words = (where: Elsewhere) => Text;

/** The dossier by number, unit and year; nothing of whom it proposes. */
const wordsIn =
  (directory: Directory, own: Own): Words =>
  ({ proposal }) => {
    if (proposal.id === own.proposal.id)
      return { vi: 'đề nghị khác trong hồ sơ này', en: 'another nomination of this dossier' };
    const unit = unitOf(directory, proposal.unitId)?.name ?? proposal.unitId;
    const year = seasonOf(directory, proposal.seasonId)?.year ?? '';
    const { number } = proposal;
    return number === undefined
      ? { vi: `hồ sơ đang trình của ${unit}, năm ${year}`, en: `a dossier that ${unit} is filing, ${year}` }
      : { vi: `hồ sơ ${number} (${unit}, năm ${year})`, en: `dossier ${number} (${unit}, ${year})` };
  };

const text = (vi: string, en: string, href?: string): FactUsed => ({
  fact: 'text',
  text: { vi, en },
  ...(href === undefined ? {} : { href }),
});

/** Where both texts stand side by side, from the nomination's own page, whichever that is: signed in or behind a mailed link. */
export const besidePath = ({ nominationId }: Pick<Own, 'nominationId'>, where: Elsewhere): string =>
  `${nominationId}/beside/${where.proposal.id}-${where.nominationId}`;

const finding = (
  rule: string,
  severity: Severity,
  { nominationId }: Own,
  { message, cure }: { readonly message: Text; readonly cure: Text },
  facts: readonly FactUsed[],
  fields: readonly string[],
): readonly Finding[] =>
  facts.length === 0
    ? []
    : [{ rule, severity, nominationId, message, cure, facts, verified: true, fields: [...new Set(fields)] }];

const sharesFact =
  (words: Words) =>
  ({ name, share, total, others }: OverShared<Elsewhere>): FactUsed => {
    const told = (lang: keyof Text) =>
      others.map(({ share: of, where }) => `${of}% (${words(where)[lang]})`).join(' + ');
    return text(`“${name}”: ${share}% + ${told('vi')} = ${total}%`, `“${name}”: ${share}% + ${told('en')} = ${total}%`);
  };

const withWords: Readonly<Record<Difference['with'], Text>> = {
  directory: { vi: 'danh bạ', en: 'the directory' },
  record: { vi: 'quá trình khen thưởng đã ghi nhận', en: 'the award records' },
  dossier: { vi: 'hồ sơ khác', en: 'another dossier' },
  title: { vi: 'danh hiệu, hình thức đề nghị', en: 'the proposed title' },
  nominee: { vi: 'tên người được đề nghị', en: 'the nominee’s name' },
};

const titleIn = (code: string, lang: keyof Text): string => titleOf(code)?.[lang] ?? code;

const awardFact = ({
  said,
  award: { title, year },
}: Difference<Elsewhere> & { award: { title: string; year: number } }) =>
  said === ''
    ? text(
        `Đã ghi nhận ${titleIn(title, 'vi')} năm ${year} nhưng không kê khai`,
        `${titleIn(title, 'en')} of ${year} is recorded but not declared`,
      )
    : text(
        `Kê khai ${titleIn(title, 'vi')} năm ${year} nhưng chưa thấy ghi nhận`,
        `${titleIn(title, 'en')} of ${year} is declared but not recorded`,
      );

/** The birth date of somebody stands on no page but their own. */
const shownOther = ({ path, other }: Difference<Elsewhere>): string | undefined =>
  path === 'birthDate' ? undefined : other;

const differenceFact =
  (words: Words) =>
  (one: Difference<Elsewhere>): FactUsed => {
    const { path, said, with: other, where, award } = one;
    if (award !== undefined) return awardFact({ ...one, award });
    const label = paperFields[path] ?? { vi: path, en: path };
    const say = (lang: keyof Text): string => {
      const value = (of: string) => (other === 'title' ? titleIn(of, lang) : of);
      const place = where === undefined ? withWords[other][lang] : words(where)[lang];
      const theirs = shownOther(one);
      const ends = theirs === undefined || theirs === '' ? '' : `: “${value(theirs)}”`;
      const own = path === 'birthDate' ? '' : ` “${value(said)}”`;
      return lang === 'vi'
        ? `${label.vi}${own} khác ${place}${ends}`
        : `${label.en}${own} differs from ${place}${ends}`;
    };
    return text(say('vi'), say('en'));
  };

const fieldOf = ({ path }: { readonly path: string }): string => path.split('.')[0] ?? path;

/** Titles for the work of one year, given to most of a unit: colleagues report the same work, and no earlier award is asked for. */
const forWorkOfTheYear: ReadonlySet<string> = new Set(['LDTT', 'TTLDTT']);

/** What papers that meet say, as findings beside those of the rules. */
export const paperFindings = (directory: Directory, own: Own, met: Met): readonly Finding[] => {
  const words = wordsIn(directory, own);
  const ofYear = forWorkOfTheYear.has(own.title);
  const { claimed, alike, shares, differences, unconfirmed } = met;
  const differs = differences.filter(({ certain }) => certain);
  const mayDiffer = differences.filter(({ certain }) => !certain);
  const place = (where: Elsewhere) => text(words(where).vi, words(where).en);
  return [
    ...finding('duplicate.claimed', 'blocks', own, paperTexts.claimed, claimed.map(place), ['title']),
    ...finding(
      'duplicate.achievement',
      ofYear ? 'informs' : 'warns',
      own,
      paperTexts.alike,
      alike.map((one) =>
        text(
          `Giống ${one.percent}% báo cáo ở ${words(one).vi}`,
          `${one.percent}% like the report in ${words(one).en}`,
          besidePath(own, one),
        ),
      ),
      ['achievements'],
    ),
    ...finding('initiative.shares', 'warns', own, paperTexts.shares, shares.map(sharesFact(words)), ['initiatives']),
    ...finding(
      'paper.differs',
      'warns',
      own,
      paperTexts.differs,
      differs.map(differenceFact(words)),
      differs.map(fieldOf),
    ),
    ...finding(
      'paper.mayDiffer',
      'informs',
      own,
      paperTexts.mayDiffer,
      mayDiffer.map(differenceFact(words)),
      mayDiffer.map(fieldOf),
    ),
    // Of several nobody can say by a yes which one is meant: the ministry has to tell them apart first.
    ...finding(
      'record.unconfirmed',
      unconfirmed === 1 && !ofYear ? 'warns' : 'informs',
      own,
      unconfirmed === 1 ? paperTexts.unconfirmed : paperTexts.severalAlike,
      unconfirmed === 0
        ? []
        : [
            text(
              `${unconfirmed} người trong quá trình khen thưởng cũ trùng họ tên, ngày sinh, đơn vị, không có số định danh`,
              `${unconfirmed} of the older award records with the same name, birth date and unit, without a citizen id`,
            ),
          ],
      ['sameRecord'],
    ),
  ];
};
