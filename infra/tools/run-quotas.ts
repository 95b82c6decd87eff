import { parseArgs } from 'node:util';
import { dynamoClaims } from '../../functions/adapters/dynamo/claims.ts';
import { dynamoDirectories } from '../../functions/adapters/dynamo/directories.ts';
import { dynamoLedger } from '../../functions/adapters/dynamo/ledger.ts';
import { dynamoLists } from '../../functions/adapters/dynamo/lists.ts';
import { dynamoPlaces } from '../../functions/adapters/dynamo/places.ts';
import type { Table } from '../../functions/adapters/dynamo/table.ts';
import { emptyDirectory } from '../../functions/domain/empty-directory.ts';
import { adoptClaims } from '../../functions/usecases/adopt-claims.ts';
import { type Checked, checkPlaces, repairPlaces } from '../../functions/usecases/repair-places.ts';
import { type Target, targetOf } from './command.ts';
import { openTable } from './open-table.ts';
import { type QuotaWords, quotaWords } from './quota-words.ts';
import { wordsEn } from './words-en.ts';
import { wordsVi } from './words-vi.ts';

export const exitCodes = { equal: 0, differs: 1, usage: 2, fault: 3 } as const;

export type Surroundings = {
  readonly dataDir: string;
  readonly now: () => string;
  readonly pause: () => Promise<void>;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
};

/** What every command about a table says. */
const commonWords = { vi: wordsVi, en: wordsEn } as const;

type Command = { readonly verb: 'check' | 'repair'; readonly language: 'vi' | 'en'; readonly target: Target };

const commandFrom = (args: readonly string[]): Command | undefined => {
  try {
    const text = { type: 'string' } as const;
    const options = { lang: { ...text, default: 'vi' }, stack: text, table: text, region: text };
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [verb, ...rest] = positionals;
    const target = targetOf(values.stack, values.table, values.region);
    const { lang } = values;
    if (rest.length > 0 || target === undefined || (lang !== 'vi' && lang !== 'en')) return undefined;
    return verb === 'check' || verb === 'repair' ? { verb, language: lang, target } : undefined;
  } catch {
    return undefined;
  }
};

const portsOn = (table: Table, now: () => string) => ({
  clock: { now },
  claims: dynamoClaims(table),
  ledger: dynamoLedger(table),
  lists: dynamoLists(table),
  places: dynamoPlaces(table),
  directories: dynamoDirectories(table, emptyDirectory('-', '-')),
});

const isRight = ({ wrong, busy, lacking }: Checked): boolean => wrong.length + busy.length + lacking === 0;

const reportOf = (checked: Checked, verb: Command['verb'], words: QuotaWords): string => {
  const { wrong, busy, lacking, counters, proposals } = checked;
  const [line, missing, sum] =
    verb === 'repair' ? [words.mended, words.adopted, words.repaired] : [words.wrong, words.lacking, words.differ];
  return [
    ...wrong.map(({ count: { place, used }, held }) => line(place, used, held)),
    ...busy.map((place) => words.busy(place)),
    ...(lacking === 0 ? [] : [missing(lacking)]),
    isRight(checked) ? words.equal(counters, proposals) : sum(wrong.length, counters, proposals),
  ].join('\n');
};

const run = async (
  { verb, target, language }: Command,
  words: QuotaWords,
  { dataDir, now, pause, say, complain }: Surroundings,
) => {
  const opened = await openTable(target, dataDir);
  if ('code' in opened) {
    complain(commonWords[language][opened.code]);
    return exitCodes.differs;
  }
  try {
    const ports = portsOn(opened.table, now);
    const claiming = verb === 'repair' ? await adoptClaims(ports) : 0;
    const checked = await (verb === 'check' ? checkPlaces : repairPlaces)(ports, pause);
    say([...(claiming === 0 ? [] : [words.claiming(claiming)]), reportOf(checked, verb, words)].join('\n'));
    const right = verb === 'repair' ? checked.busy.length === 0 : isRight(checked);
    return right ? exitCodes.equal : exitCodes.differs;
  } finally {
    await opened.close();
  }
};

/** Does what the arguments say and answers with the exit code. */
export const runQuotas = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  const command = commandFrom(args);
  if (command === undefined) {
    surroundings.complain(quotaWords.vi.usage);
    return exitCodes.usage;
  }
  const words = quotaWords[command.language];
  try {
    return await run(command, words, surroundings);
  } catch (error) {
    surroundings.complain(
      commonWords[command.language].fault(error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
    );
    return exitCodes.fault;
  }
};
