import { rulePacks } from '../../../functions/domain/rules/packs/rule-packs.ts';
import type { Day } from '../../../functions/domain/time.ts';
import { daysText } from '../../../functions/views/text/provision-text.ts';
import { faultText } from '../fault-text.ts';
import { contentOf } from '../file-content.ts';
import { checkDossier } from './check-dossier.ts';
import { checkReport, countsOf } from './check-report.ts';
import { type Command, commandFrom } from './command.ts';
import { readDossierFile } from './dossier-file.ts';
import { packMarkdown } from './pack-markdown.ts';
import { wordsEn } from './words-en.ts';
import { type Words, wordsVi } from './words-vi.ts';

export const exitCodes = { done: 0, refused: 1, usage: 2 } as const;

export type Surroundings = {
  readonly today: () => Day;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
};

type Task<V extends Command['verb']> = Surroundings & {
  readonly command: Extract<Command, { verb: V }>;
  readonly words: Words;
};

const list = ({ command: { language }, words, say }: Task<'list'>): number => {
  for (const pack of rulePacks) {
    say(`${pack.id}  ${words.version(pack.version)}, ${daysText(pack, language)}: ${pack.name[language]}`);
  }
  return exitCodes.done;
};

const print = ({ command, words, say, complain }: Task<'print'>): number => {
  const pack = rulePacks.find(({ id }) => id === command.pack);
  if (pack === undefined) {
    complain(words.noPack(command.pack, rulePacks.map(({ id }) => id).join(', ')));
    return exitCodes.refused;
  }
  say(packMarkdown(pack, command.language, words).trimEnd());
  return exitCodes.done;
};

const check = async ({ command, words, say, complain, today }: Task<'check'>): Promise<number> => {
  const { file, language } = command;
  const content = await contentOf(file);
  if (content === undefined) {
    complain(words.unreadable(file));
    return exitCodes.refused;
  }
  const read = readDossierFile(content);
  if ('faults' in read) {
    complain(words.faults(file, read.faults.length + read.more));
    for (const fault of read.faults) complain(`  ${faultText(fault, language)}`);
    if (read.more > 0) complain(`  ${words.more(read.more)}`);
    return exitCodes.refused;
  }
  const checked = checkDossier(read.dossier, today());
  say(checkReport(checked, language, words));
  return countsOf(checked).blocks > 0 ? exitCodes.refused : exitCodes.done;
};

/** Does what the arguments say and answers with the exit code; nothing is ever written. */
export const runRules = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  const command = commandFrom(args);
  if (command === undefined) {
    surroundings.complain(wordsVi.usage);
    return exitCodes.usage;
  }
  const words = command.language === 'en' ? wordsEn : wordsVi;
  switch (command.verb) {
    case 'list':
      return list({ ...surroundings, command, words });
    case 'print':
      return print({ ...surroundings, command, words });
    case 'check':
      return check({ ...surroundings, command, words });
  }
};
