import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dynamoDirectories } from '../../functions/adapters/dynamo/directories.ts';
import { dynamoLists } from '../../functions/adapters/dynamo/lists.ts';
import type { Table } from '../../functions/adapters/dynamo/table.ts';
import { systemRandom } from '../../functions/adapters/random.ts';
import { dayOf } from '../../functions/domain/calendar.ts';
import type { Directory } from '../../functions/domain/directory.ts';
import { directoryFile } from '../../functions/domain/directory-file.ts';
import { emptyDirectory } from '../../functions/domain/empty-directory.ts';
import { type ImportRefused, importDirectory } from '../../functions/usecases/import-directory.ts';
import { changeReport } from './change-report.ts';
import { type Command, commandFrom } from './command.ts';
import { type FileFault, LARGEST_FILE, readDirectoryFile } from './directory-file.ts';
import { faultText, messageOf } from './fault-text.ts';
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

type Task = Surroundings & { readonly command: Command; readonly words: Words };

const faultLines = ({ command, words }: Task, faults: readonly FileFault[], more: number): string =>
  [
    ...faults.map((fault) => `  ${faultText(fault, command.language)}`),
    ...(more > 0 ? [`  ${words.more(more)}`] : []),
  ].join('\n');

/** A file too large is not read; its first byte too many is enough to be refused. */
const contentOf = async (file: string): Promise<Uint8Array | undefined> => {
  try {
    const { size } = await stat(file);
    return size > LARGEST_FILE ? new Uint8Array(LARGEST_FILE + 1) : await readFile(file);
  } catch {
    return undefined;
  }
};

const portsOn = (table: Table, now: () => string) => ({
  // Nobody is shown the empty system's administrator here: an import counts everybody as new.
  directories: dynamoDirectories(table, emptyDirectory('-', '-')),
  lists: dynamoLists(table),
  random: systemRandom(),
  clock: { now },
});

const refusalText = ({ words, command }: Task, refused: Exclude<ImportRefused, { code: 'directory.same' }>): string => {
  switch (refused.code) {
    case 'changed.meanwhile':
      return words.changedMeanwhile;
    case 'directory.invalid':
      return words.refused(command.file, refused.faults.length);
    case 'directory.kept':
      return [
        words.kept,
        ...refused.kept.map(({ code, id, name }) => `  ${id} (${name}): ${messageOf(code, command.language)}`),
      ].join('\n');
  }
};

const importInto = async (task: Task, table: Table, directory: Directory): Promise<number> => {
  const { words, say, complain, now } = task;
  const by = `npm run directory (${userInfo().username})`;
  const imported = await importDirectory(portsOn(table, now), by, directory);
  if (imported.ok) {
    const { version, changed } = imported.value;
    say(`${words.imported(version)}\n\n${changeReport(changed, words, version === 1)}`);
    return exitCodes.done;
  }
  if (imported.error.code === 'directory.same') {
    say(words.same(imported.error.version));
    return exitCodes.done;
  }
  complain(refusalText(task, imported.error));
  return exitCodes.refused;
};

const exportFrom = async ({ command, words, say, complain, now }: Task, table: Table): Promise<number> => {
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

const importFile = async (task: Task): Promise<number> => {
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
  return onTable(task, (table) => importInto(task, table, read.directory));
};

/** Does what the arguments say and answers with the exit code; nothing changes unless it is 0. */
export const runDirectory = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  const command = commandFrom(args);
  if (command === undefined) {
    surroundings.complain(wordsVi.usage);
    return exitCodes.usage;
  }
  const task = { ...surroundings, command, words: command.language === 'en' ? wordsEn : wordsVi };
  try {
    return await (command.verb === 'import' ? importFile(task) : onTable(task, (table) => exportFrom(task, table)));
  } catch (error) {
    task.complain(task.words.fault(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
    return exitCodes.fault;
  }
};
