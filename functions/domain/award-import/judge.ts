import { birthDay, type Match } from '../person-match.ts';
import type { DecisionPaper } from '../proposal.ts';
import { type AwardRecord, type ImportedAward, paperNumber, type Recipient } from '../recipient.ts';
import type { AwardRow } from './award-row.ts';
import { type FileRemark, isWrong } from './within-file.ts';

/** `likely` waits for a human to confirm who is meant; `wrong` is never written. */
export const rowClasses = ['new', 'same', 'conflicting', 'likely', 'wrong'] as const;
export type RowClass = (typeof rowClasses)[number];

/** What a human may decide of a row; nothing said is `skip`. */
export const choices = ['skip', 'add', 'replace', 'link'] as const;
export type Choice = (typeof choices)[number];

export type Remark =
  | FileRemark
  | { readonly code: 'person.otherName'; readonly name: string }
  | { readonly code: 'person.otherBirthDate' }
  | { readonly code: 'person.likely'; readonly candidates: readonly Recipient[] }
  /** The same decision with another date, issuer, kind or achievement. */
  | { readonly code: 'award.otherDetails'; readonly award: AwardRecord }
  | { readonly code: 'award.otherDecision'; readonly award: AwardRecord };

export type Judgement = {
  readonly class: RowClass;
  readonly remark?: Remark;
  readonly choices: readonly Choice[];
};

/** What the record says of whoever a row names. */
export type OnRecord = {
  readonly match: Match;
  readonly awards: ReadonlyMap<string, readonly AwardRecord[]>;
  /** The decisions that are entered by now, by proposal. */
  readonly papers: ReadonlyMap<string, DecisionPaper>;
};

type Received = AwardRow['award'];

/** The number and date of the decision by which an award on record was given. */
const paperOf = (award: AwardRecord, { papers }: OnRecord): { readonly number?: string; readonly date?: string } => {
  if (award.source === 'decided') return papers.get(award.proposalId) ?? {};
  const { decisionNumber, decisionDate } = award;
  return {
    ...(decisionNumber === undefined ? {} : { number: decisionNumber }),
    ...(decisionDate === undefined ? {} : { date: decisionDate }),
  };
};

const agrees = (given: string | undefined, recorded: string | undefined): boolean =>
  given === undefined || given === recorded;

/** A row that says less than the record says nothing else. */
const isSame = (row: Received, award: AwardRecord, onRecord: OnRecord): boolean => {
  const { number = '', date } = paperOf(award, onRecord);
  if (paperNumber(number) !== paperNumber(row.decisionNumber ?? '')) return false;
  if (!agrees(row.decisionDate, birthDay(date)) || !agrees(row.kind, award.kind)) return false;
  return award.source === 'decided' || (agrees(row.issuer, award.issuer) && agrees(row.achievement, award.achievement));
};

/** Awards of the row's title and year that are not of another kind for certain. */
export const rivalsOf = (row: Received, awards: readonly AwardRecord[]): readonly AwardRecord[] =>
  awards.filter(
    ({ title, year, kind }) =>
      title === row.title && year === row.year && (kind === undefined || row.kind === undefined || kind === row.kind),
  );

const isImported = (award: AwardRecord): award is ImportedAward => award.source === 'imported';

const none = { choices: [] } as const;

const againstAwards = ({ award: row }: AwardRow, recipientId: string, onRecord: OnRecord): Judgement => {
  const awards = onRecord.awards.get(recipientId) ?? [];
  if (awards.some((award) => award.title === row.title && award.year === row.year && isSame(row, award, onRecord)))
    return { class: 'same', ...none };
  const [award, ...more] = rivalsOf(row, awards);
  if (award === undefined) return { class: 'new', ...none };
  const all = [award, ...more];
  const replaceable = all.every(isImported) ? (['replace'] as const) : [];
  const numbered = (one: AwardRecord) =>
    paperNumber(paperOf(one, onRecord).number ?? '') === paperNumber(row.decisionNumber ?? '');
  const same = all.find(numbered);
  if (same !== undefined)
    return {
      class: 'conflicting',
      remark: { code: 'award.otherDetails', award: same },
      choices: ['skip', ...replaceable],
    };
  return {
    class: 'conflicting',
    remark: { code: 'award.otherDecision', award },
    choices: ['skip', 'add', ...replaceable],
  };
};

const againstKnown = (row: AwardRow, recipient: Recipient, onRecord: OnRecord): Judgement => {
  const judged = againstAwards(row, recipient.id, onRecord);
  const [given, recorded] = [birthDay(row.person.birthDate), birthDay(recipient.birthDate)];
  if (judged.class === 'same' || given === undefined || recorded === undefined || given === recorded) return judged;
  return { class: 'conflicting', remark: { code: 'person.otherBirthDate' }, choices: ['skip', 'add'] };
};

/** Somebody is only linked to whose record takes the award beside what it holds. */
const againstCandidates = (row: AwardRow, candidates: readonly Recipient[], onRecord: OnRecord): Judgement => {
  const judged = candidates.map(({ id }) => againstAwards(row, id, onRecord));
  if (judged.some((one) => one.class === 'same')) return { class: 'same', ...none };
  const [only, ...more] = judged;
  const links = more.length === 0 && (only?.class === 'new' || only?.choices.includes('add'));
  // Without a citizen id nothing would tell the two apart ever after.
  const adds = row.person.citizenId !== undefined;
  return {
    class: 'likely',
    remark: { code: 'person.likely', candidates },
    choices: ['skip', ...(links ? (['link'] as const) : []), ...(adds ? (['add'] as const) : [])],
  };
};

const againstRecord = (row: AwardRow, onRecord: OnRecord): Judgement => {
  const { match } = onRecord;
  switch (match.match) {
    case 'nobody':
      return { class: 'new', ...none };
    case 'known':
      return againstKnown(row, match.recipient, onRecord);
    case 'otherName': {
      const { name } = match.recipient;
      return { class: 'conflicting', remark: { code: 'person.otherName', name }, choices: ['skip', 'add'] };
    }
    case 'likely':
      return againstCandidates(row, match.candidates, onRecord);
  }
};

/** What is to be done with a row, by what its file and the record say of it. */
export const judge = (row: AwardRow, inFile: FileRemark | undefined, onRecord: OnRecord): Judgement => {
  if (inFile !== undefined && isWrong(inFile)) return { class: 'wrong', remark: inFile, ...none };
  if (inFile?.code === 'award.repeats') return { class: 'same', remark: inFile, ...none };
  const judged = againstRecord(row, onRecord);
  if (inFile === undefined || judged.class !== 'new') return judged;
  return { class: 'conflicting', remark: inFile, choices: ['skip', 'add'] };
};
