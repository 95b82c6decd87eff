import type { AwardRow } from '../domain/award-import/award-row.ts';
import { choiceOf, type Enrolment, enrolmentOf } from '../domain/award-import/enrolment.ts';
import type { Choice } from '../domain/award-import/judge.ts';
import type { ImportCounts } from '../domain/award-import/preview.ts';
import { remarksOn } from '../domain/award-import/within-file.ts';
import type { App } from '../ports.ts';
import { type JudgedPerson, judgeAwards, judgePeople, type Remarks } from './judge-awards.ts';

type Needs = Pick<App, 'recipients' | 'ledger' | 'clock' | 'random'>;

export const nothingImported: ImportCounts = { written: 0, people: 0, same: 0, conflicting: 0, likely: 0, wrong: 0 };

export type Choices = ReadonlyMap<number, Choice>;

const decidedBy = (choices: Choices, { rows }: JudgedPerson) =>
  rows.map(({ row, judgement }) => ({ row, judgement, choice: choiceOf(judgement, choices.get(row.line)) }));

const enrolmentsOf = (app: Needs, people: readonly JudgedPerson[], choices: Choices): readonly Enrolment[] => {
  const now = app.clock.now();
  return people.flatMap((person) => {
    const { match, awards } = person.onRecord;
    return enrolmentOf(decidedBy(choices, person), { match, awards, newId: app.random.id(), now }) ?? [];
  });
};

const leftOut = (people: readonly JudgedPerson[], choices: Choices, counts: ImportCounts): ImportCounts => {
  const next = { ...counts };
  for (const { judgement, choice } of people.flatMap((person) => decidedBy(choices, person)))
    if (judgement.class !== 'new' && choice === 'skip') next[judgement.class] += 1;
  return next;
};

const counted = (
  counts: ImportCounts,
  people: readonly JudgedPerson[],
  choices: Choices,
  enrolments: readonly Enrolment[],
): ImportCounts => ({
  ...leftOut(people, choices, counts),
  written: counts.written + enrolments.reduce((all, { awards }) => all + awards.length, 0),
  people: counts.people + enrolments.filter(({ identity }) => identity !== undefined).length,
});

/** Somebody else writes of the same people at the same moment a few times at most. */
const TRIES = 5;

/** Writes some people; of whom somebody else wrote meanwhile, what the record holds now is judged anew. */
const importPeople = async (
  app: Needs,
  people: readonly JudgedPerson[],
  { choices, remarks }: { readonly choices: Choices; readonly remarks: Remarks },
  counts: ImportCounts,
) => {
  let left = people;
  let reckoned = counts;
  for (let tries = 1; left.length > 0; tries += 1) {
    const byEnrolment = new Map(
      left.flatMap((person) => enrolmentsOf(app, [person], choices).map((one) => [one, person] as const)),
    );
    const lost = new Set(await app.recipients.enrol([...byEnrolment.keys()]));
    if (lost.size > 0 && tries === TRIES) throw new Error('The record of the same people changed again and again.');
    const again = new Set([...lost].flatMap((one) => byEnrolment.get(one) ?? []));
    const done = left.filter((person) => !again.has(person));
    reckoned = counted(
      reckoned,
      done,
      choices,
      [...byEnrolment.keys()].filter((one) => !lost.has(one)),
    );
    const rows = [...again].map((person) => person.rows.map(({ row }) => row));
    left = await judgePeople(app, rows, remarks);
  }
  return reckoned;
};

/**
 * Writes the rows that are new and those that somebody decided to write. Each person's rows are written whole, so that an
 * import that was cut off is completed by doing it again, and doing it twice changes nothing.
 */
export const importAwards = async (
  app: Needs,
  rows: readonly AwardRow[],
  choices: Choices,
  onProgress: (rows: number) => void = () => {},
): Promise<ImportCounts> => {
  const remarks = remarksOn(rows);
  let counts = nothingImported;
  let done = 0;
  for await (const people of judgeAwards(app, rows, remarks)) {
    counts = await importPeople(app, people, { choices, remarks }, counts);
    done += people.reduce((all, person) => all + person.rows.length, 0);
    onProgress(done);
  }
  return counts;
};
