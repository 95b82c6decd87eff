import type { AwardRow } from '../domain/award-import/award-row.ts';
import { type Judgement, judge, type OnRecord, rivalsOf } from '../domain/award-import/judge.ts';
import { matchOfAll, type PersonRows, peopleIn } from '../domain/award-import/people.ts';
import { type FileRemark, remarksOn } from '../domain/award-import/within-file.ts';
import { type Match, namedAs, type Person } from '../domain/person-match.ts';
import type { AwardRecord } from '../domain/recipient.ts';
import type { App } from '../ports.ts';

type Needs = Pick<App, 'recipients' | 'ledger'>;

/** What rows of one file say of each other, by line. */
export type Remarks = ReadonlyMap<number, FileRemark>;

export type JudgedRow = { readonly row: AwardRow; readonly judgement: Judgement };

/** A person's rows with what the record holds, and what follows for each row. */
export type JudgedPerson = { readonly onRecord: OnRecord; readonly rows: readonly JudgedRow[] };

/** People read together: few enough that their history fits into memory, enough to fill DynamoDB's batches. */
const PEOPLE = 500;

/** One person as each unit knows them. */
const namesOf = (rows: PersonRows): readonly Person[] => [
  ...new Map(rows.map(({ person }) => [namedAs(person) ?? person.unitId, person])).values(),
];

const idsOf = (match: Match): readonly string[] => {
  if (match.match === 'known') return [match.recipient.id];
  return match.match === 'likely' ? match.candidates.map(({ id }) => id) : [];
};

const papersOf = async ({ ledger }: Needs, awards: ReadonlyMap<string, readonly AwardRecord[]>, rows: PersonRows) => {
  const rivals = [...awards.values()].flatMap((held) => rows.flatMap(({ award }) => rivalsOf(award, held)));
  const ids = new Set(rivals.flatMap((award) => (award.source === 'decided' ? [award.proposalId] : [])));
  const proposals = ids.size === 0 ? new Map() : await ledger.proposals([...ids]);
  return new Map(
    [...proposals.values()].flatMap(({ id, paper }) => (paper === undefined ? [] : [[id, paper] as const])),
  );
};

const matchesOf = async ({ recipients }: Needs, people: readonly PersonRows[]): Promise<readonly Match[]> => {
  const named = people.map(namesOf);
  const found = (await recipients.findAll(named.flat())).values();
  return named.map((names) => matchOfAll(found.take(names.length).toArray()));
};

/** What the record holds of people now, and what follows for their rows. */
export const judgePeople = async (
  app: Needs,
  people: readonly PersonRows[],
  remarks: Remarks,
): Promise<readonly JudgedPerson[]> => {
  const matches = await matchesOf(app, people);
  const awards = await app.recipients.awardsOf(matches.flatMap(idsOf));
  const papers = await papersOf(app, awards, people.flat());
  return people.map((rows, at) => {
    const onRecord = { match: matches[at] ?? { match: 'nobody' }, awards, papers } as const;
    return { onRecord, rows: rows.map((row) => ({ row, judgement: judge(row, remarks.get(row.line), onRecord) })) };
  });
};

/** Judges the rows of a file, person by person, in slices; writes nothing. */
export async function* judgeAwards(
  app: Needs,
  rows: readonly AwardRow[],
  remarks: Remarks = remarksOn(rows),
): AsyncGenerator<readonly JudgedPerson[], void, undefined> {
  const people = peopleIn(rows);
  for (let from = 0; from < people.length; from += PEOPLE)
    yield await judgePeople(app, people.slice(from, from + PEOPLE), remarks);
}
