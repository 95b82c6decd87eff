import { rename, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import * as v from 'valibot';
import { dynamoDirectories } from '../../functions/adapters/dynamo/directories.ts';
import { dynamoLists } from '../../functions/adapters/dynamo/lists.ts';
import { dynamoMarks } from '../../functions/adapters/dynamo/marks.ts';
import type { Table } from '../../functions/adapters/dynamo/table.ts';
import { systemRandom } from '../../functions/adapters/random.ts';
import { dayOf } from '../../functions/domain/calendar.ts';
import { directoryFile } from '../../functions/domain/directory-file.ts';
import { emptyDirectory } from '../../functions/domain/empty-directory.ts';
import { emailAddress } from '../../functions/domain/text.ts';
import { clearMark } from '../../functions/usecases/clear-mark.ts';
import { type ImportRefused, importDirectory } from '../../functions/usecases/import-directory.ts';
import { changeReport } from './change-report.ts';
import { type Command, commandFrom, type FileCommand } from './command.ts';
import { type DirectoryFile, readDirectoryFile } from './directory-file.ts';
import { faultText, messageOf, quoted } from './fault-text.ts';
import { contentOf } from './file-content.ts';
import type { FileFault } from './json-file.ts';
import { openTable } from './open-table.ts';
import { wordsEn } from './words-en.ts';
import { type Words, wordsVi } from './words-vi.ts';

export const exitCodes = { done: 0, refused: 1, usage: 2, fault: 3 } as const;

export type Surroundings = {
  readonly dataDir: string;
  readonly now: () => string;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
};

type Task<C = unknown> = Surroundings & { readonly command: Command & C; readonly words: Words };
type FileTask = Task<FileCommand>;

const faultLines = ({ command, words }: Task, faults: readonly FileFault[], more: number): string =>
  [
    ...faults.map((fault) => `  ${faultText(fault, command.language)}`),
    ...(more > 0 ? [`  ${words.more(more)}`] : []),
  ].join('\n');

const portsOn = (table: Table, now: () => string) => ({
  // Nobody is shown the empty system's administrator here: an import counts everybody as new.
  directories: dynamoDirectories(table, emptyDirectory('-', '-')),
  lists: dynamoLists(table),
  marks: dynamoMarks(table),
  random: systemRandom(),
  clock: { now },
});

type Read = Extract<DirectoryFile, { directory: unknown }>;

const refusalText = (
  task: FileTask,
  { locate }: Read,
  refused: Exclude<ImportRefused, { code: 'directory.same' }>,
): string => {
  const { words, command } = task;
  switch (refused.code) {
    case 'changed.meanwhile':
      return words.changedMeanwhile;
    case 'directory.invalid': {
      const { faults, more } = locate(refused.faults);
      return `${words.refused(command.file, refused.faults.length)}\n${faultLines(task, faults, more)}`;
    }
    case 'directory.kept':
      return [
        words.kept,
        ...refused.kept.map(({ code, id, name }) => `  ${id} (${name}): ${messageOf(code, command.language)}`),
      ].join('\n');
  }
};

const byMe = (): string => `npm run directory (${userInfo().username})`;

const importInto = async (task: FileTask, table: Table, read: Read): Promise<number> => {
  const { words, say, complain, now } = task;
  const imported = await importDirectory(portsOn(table, now), byMe(), read.directory);
  if (imported.ok) {
    const { version, changed } = imported.value;
    say(`${words.imported(version)}\n\n${changeReport(changed, words, version === 1)}`);
    return exitCodes.done;
  }
  if (imported.error.code === 'directory.same') {
    say(words.same(imported.error.version));
    return exitCodes.done;
  }
  complain(refusalText(task, read, imported.error));
  return exitCodes.refused;
};

const exportFrom = async ({ command, words, say, complain, now }: FileTask, table: Table): Promise<number> => {
  const { version, directory } = await portsOn(table, now).directories.current();
  if (version === 0) {
    complain(words.nothingToExport);
    return exitCodes.refused;
  }
  const beside = `${command.file}.${process.pid}`;
  try {
    await writeFile(beside, directoryFile(directory));
    await rename(beside, command.file);
  } catch {
    complain(words.unwritable(command.file));
    return exitCodes.refused;
  }
  say(words.exported(version, command.file));
  return exitCodes.done;
};

const onTable = async (task: Task, work: (table: Table) => Promise<number>): Promise<number> => {
  const opened = await openTable(task.command.target, task.dataDir);
  if ('code' in opened) {
    task.complain(task.words[opened.code]);
    return exitCodes.refused;
  }
  return work(opened.table).finally(opened.close);
};

const importFile = async (task: FileTask): Promise<number> => {
  const { command, words, say, complain } = task;
  const content = await contentOf(command.file);
  if (content === undefined) {
    complain(words.unreadable(command.file));
    return exitCodes.refused;
  }
  const read = readDirectoryFile(content, dayOf(task.now()));
  if ('faults' in read) {
    complain(words.refused(command.file, read.faults.length + read.more));
    complain(faultLines(task, read.faults, read.more));
    return exitCodes.refused;
  }
  if (read.warnings.length > 0) say(`${words.warnings}\n${faultLines(task, read.warnings, read.more)}\n`);
  return onTable(task, (table) => importInto(task, table, read));
};

const listMarks = async ({ words, say }: Task, table: Table): Promise<number> => {
  const marks = await dynamoMarks(table).all();
  say(
    marks.length === 0
      ? words.noMarks
      : marks.map(({ address, why, at }) => words.marked(address, words.why[why], at)).join('\n'),
  );
  return exitCodes.done;
};

const clearAddress = async (
  { command, words, say, complain, now }: Task<{ readonly address: string }>,
  table: Table,
): Promise<number> => {
  const address = v.safeParse(emailAddress, command.address);
  if (!address.success) {
    complain(words.notAnAddress(quoted(command.address)));
    return exitCodes.refused;
  }
  const cleared = await clearMark(portsOn(table, now), byMe(), address.output);
  if (cleared) say(words.cleared(address.output));
  else complain(words.notMarked(address.output));
  return cleared ? exitCodes.done : exitCodes.refused;
};

const run = (task: Omit<Task, 'command'>, command: Command): Promise<number> => {
  switch (command.verb) {
    case 'import':
      return importFile({ ...task, command });
    case 'export':
      return onTable({ ...task, command }, (table) => exportFrom({ ...task, command }, table));
    case 'marks':
      return onTable({ ...task, command }, (table) => listMarks({ ...task, command }, table));
    case 'clear':
      return onTable({ ...task, command }, (table) => clearAddress({ ...task, command }, table));
  }
};

/** Does what the arguments say and answers with the exit code; nothing changes unless it is 0. */
export const runDirectory = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  const command = commandFrom(args);
  if (command === undefined) {
    surroundings.complain(wordsVi.usage);
    return exitCodes.usage;
  }
  const task = { ...surroundings, words: command.language === 'en' ? wordsEn : wordsVi };
  try {
    return await run(task, command);
  } catch (error) {
    task.complain(task.words.fault(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
    return exitCodes.fault;
  }
};
