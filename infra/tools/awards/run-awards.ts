import { readFile, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { dynamoAwardImports } from '../../../functions/adapters/dynamo/award-imports.ts';
import { dynamoDirectories } from '../../../functions/adapters/dynamo/directories.ts';
import { dynamoLedger } from '../../../functions/adapters/dynamo/ledger.ts';
import { dynamoRecipients } from '../../../functions/adapters/dynamo/recipients.ts';
import type { Table } from '../../../functions/adapters/dynamo/table.ts';
import { systemRandom } from '../../../functions/adapters/random.ts';
import { type AwardTable, unitsIn } from '../../../functions/domain/award-import/award-table.ts';
import { choiceOf } from '../../../functions/domain/award-import/enrolment.ts';
import { rowClasses } from '../../../functions/domain/award-import/judge.ts';
import {
  type ClassCounts,
  countClasses,
  noRows,
  type PreviewRow,
} from '../../../functions/domain/award-import/preview.ts';
import { awardTemplate } from '../../../functions/domain/award-import/template.ts';
import { dayOf } from '../../../functions/domain/calendar.ts';
import { commandLimits } from '../../../functions/domain/data/import-limits.ts';
import type { Directory } from '../../../functions/domain/directory.ts';
import { emptyDirectory } from '../../../functions/domain/empty-directory.ts';
import { readAwardFile } from '../../../functions/sheets/read-award-file.ts';
import { importAwards } from '../../../functions/usecases/import-awards.ts';
import { previewSlices } from '../../../functions/usecases/preview-awards.ts';
import { fileFaultLines, rowLines } from '../../../functions/views/awards/fault-lines.ts';
import { awardsTexts } from '../../../functions/views/text/awards.ts';
import { grouped } from '../../../functions/views/text/grouped.ts';
import { columns } from '../columns.ts';
import { quoted } from '../fault-text.ts';
import { openTable } from '../open-table.ts';
import { exitCodes, type Surroundings } from '../run-directory.ts';
import { type AwardsCommand, awardsCommandFrom } from './awards-command.ts';
import { awardsWordsEn } from './awards-words-en.ts';
import { type AwardsWords, awardsWordsVi } from './awards-words-vi.ts';

export type AwardsSurroundings = Surroundings & {
  /** Asks whoever sits before the screen; undefined where nobody does. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** Shows how far a long piece of work has come, in place of what it showed before. */
  readonly progress: (text: string) => void;
};

type ImportCommand = Extract<AwardsCommand, { verb: 'import' }>;
type Task = AwardsSurroundings & { readonly command: ImportCommand; readonly words: AwardsWords };

const portsOn = (table: Table, now: () => string) => ({
  directories: dynamoDirectories(table, emptyDirectory('-', '-')),
  recipients: dynamoRecipients(table),
  awardImports: dynamoAwardImports(table),
  ledger: dynamoLedger(table),
  random: systemRandom(),
  clock: { now },
});
type Ports = ReturnType<typeof portsOn>;

/** A file too large is not read; its first byte too many is enough to be refused. */
const contentOf = async (file: string): Promise<Uint8Array | undefined> => {
  const { fileBytes } = commandLimits;
  try {
    const { size } = await stat(file);
    return size > fileBytes ? new Uint8Array(fileBytes + 1) : await readFile(file);
  } catch {
    return undefined;
  }
};

const tableIn = async (
  task: Task,
  { directory }: { readonly directory: Directory },
): Promise<AwardTable | undefined> => {
  const { command, words, complain, now } = task;
  const content = await contentOf(command.file);
  if (content === undefined) {
    complain(words.unreadable(command.file));
    return undefined;
  }
  const context = { today: dayOf(now()), unitIn: unitsIn(directory) };
  const read = await readAwardFile(content, { limits: commandLimits, sheet: command.sheet }, context);
  if (read.ok) return read.value;
  complain(
    [words.refused(command.file), ...fileFaultLines(read.error, command.language).map((line) => `  ${line}`)].join(
      '\n',
    ),
  );
  return undefined;
};

/** Rows printed one by one; a file that is all wrong is seen to be so long before. */
const MOST_PRINTED = 1_000;

const rowText = ({ command: { language }, words }: Task, row: PreviewRow): string => {
  const { line, classes, choices } = awardsTexts[language];
  const offered = row.choices.filter((choice) => choice !== 'skip').map((choice) => `--${choice} (${choices[choice]})`);
  return [
    `${line(row.line)}, ${quoted(row.name)}, ${classes[row.class]}: ${rowLines(row, language).join('; ')}`,
    ...(offered.length > 0 ? [`    ${words.choices(offered.join(', '))}`] : []),
  ].join('\n');
};

/** What is told of a file: of the rows that nobody has to look at only how many there are. */
type Preview = { readonly counts: ClassCounts; readonly told: readonly PreviewRow[]; readonly writing: number };

const isWritten = ({ command: { choices } }: Task, row: PreviewRow): boolean =>
  row.class === 'new' || choiceOf(row, choices.get(row.line)) !== 'skip';

const previewIn = async (task: Task, ports: Ports, table: AwardTable): Promise<Preview> => {
  const { command, words, progress } = task;
  const number = grouped[command.language];
  const all = number(table.rows.length + table.faulty.length);
  const told: PreviewRow[] = [];
  let [counts, writing, done] = [noRows, 0, 0];
  for await (const rows of previewSlices(ports, table)) {
    counts = countClasses(rows, counts);
    writing += rows.filter((row) => isWritten(task, row)).length;
    told.push(...rows.filter((row) => row.class !== 'new' && row.class !== 'same'));
    done += rows.length;
    progress(words.checking(number(done), all));
  }
  return { counts, writing, told: told.sort((a, b) => a.line - b.line) };
};

const previewText = (task: Task, { counts, told }: Preview): string => {
  const { command, words } = task;
  const number = grouped[command.language];
  const { classes } = awardsTexts[command.language];
  return [
    words.preview(command.file, number(rowClasses.reduce((all, one) => all + counts[one], 0))),
    ...columns(
      rowClasses.map((one) => [classes[one], number(counts[one])]),
      ['left', 'right'],
    ),
    ...told.slice(0, MOST_PRINTED).map((row) => `  ${rowText(task, row)}`),
    ...(told.length > MOST_PRINTED ? [`  ${words.more(number(told.length - MOST_PRINTED))}`] : []),
  ].join('\n');
};

const isConfirmed = async ({ command, words, ask, say }: Task): Promise<boolean> => {
  if (command.confirmed) return true;
  const answer = (await ask?.(words.ask))?.normalize('NFC').trim().toLowerCase() ?? '';
  if (words.yes.includes(answer)) return true;
  say(words.notConfirmed);
  return false;
};

const write = async (task: Task, ports: Ports, { rows, faulty }: AwardTable): Promise<number> => {
  const { command, words, say, progress, now } = task;
  const number = grouped[command.language];
  const all = number(rows.length);
  const brought = await importAwards(ports, rows, command.choices, (done) =>
    progress(words.writing(number(done), all)),
  );
  const counts = { ...brought, wrong: brought.wrong + faulty.length };
  const by = `npm run awards (${userInfo().username})`;
  await ports.awardImports.note({ id: ports.random.id(), at: now(), by, file: basename(command.file), counts });
  say(words.imported(number(counts.written), number(counts.people)));
  const left = rows.length + faulty.length - counts.written;
  if (left > 0) say(words.leftOut(number(left)));
  return exitCodes.done;
};

const importInto = async (task: Task, table: Table): Promise<number> => {
  const { command, words, say, complain, progress } = task;
  const ports = portsOn(table, task.now);
  const { version, directory } = await ports.directories.current();
  if (version === 0) {
    complain(words.noDirectory);
    return exitCodes.refused;
  }
  progress(words.reading(command.file));
  const read = await tableIn(task, { directory });
  if (read === undefined) return exitCodes.refused;
  const preview = await previewIn(task, ports, read);
  say(previewText(task, preview));
  const { writing } = preview;
  say(writing === 0 ? words.nothing : words.toWrite(grouped[command.language](writing)));
  return writing === 0 || !(await isConfirmed(task)) ? exitCodes.done : write(task, ports, read);
};

const run = async (task: Task): Promise<number> => {
  const opened = await openTable(task.command.target, task.dataDir);
  if ('code' in opened) {
    task.complain(task.words[opened.code]);
    return exitCodes.refused;
  }
  return importInto(task, opened.table).finally(opened.close);
};

const writeTemplate = async (file: string, words: AwardsWords, { say, complain }: Surroundings): Promise<number> => {
  try {
    await writeFile(file, awardTemplate(), { flag: 'wx' });
  } catch {
    complain(words.unwritable(file));
    return exitCodes.refused;
  }
  say(words.template(file));
  return exitCodes.done;
};

/** Does what the arguments say and answers with the exit code. */
export const runAwards = async (args: readonly string[], surroundings: AwardsSurroundings): Promise<number> => {
  const command = awardsCommandFrom(args);
  if (command === undefined) {
    surroundings.complain(awardsWordsVi.usage);
    return exitCodes.usage;
  }
  const words = command.language === 'en' ? awardsWordsEn : awardsWordsVi;
  if (command.verb === 'template') return writeTemplate(command.file, words, surroundings);
  try {
    return await run({ ...surroundings, command, words });
  } catch (error) {
    surroundings.complain(words.fault(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
    return exitCodes.fault;
  }
};
