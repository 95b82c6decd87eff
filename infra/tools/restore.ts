import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { restoreData, restoreSettings } from './restore-table.ts';
import { restoreWords } from './restore-words.ts';

const TABLE_NAME_MOST = 255;
const EVERY_MS = 5_000;

type Command = { readonly from: string; readonly at: Date | undefined; readonly region: string | undefined };

/** A date-time that says its zone: a restore to the wrong hour is found out late. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;

const given = (args: readonly string[]) => {
  const text = { type: 'string' } as const;
  const options = { table: text, at: text, region: text, lang: text };
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch {
    return {};
  }
};

const commandFrom = ({ table, at, region }: ReturnType<typeof given>): Command | undefined => {
  if (table === undefined) return undefined;
  if (at !== undefined && !(INSTANT.test(at) && Number.isFinite(Date.parse(at)))) return undefined;
  return { from: table, at: at === undefined ? undefined : new Date(at), region };
};

/** The old name with the time behind it; restoring what was restored replaces the time. */
const nameOfCopy = (from: string, now: Date): string => {
  const time = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return `${from.replace(/-restored-\d{14}$/, '').slice(0, TABLE_NAME_MOST - 24)}-restored-${time}`;
};

const values = given(process.argv.slice(2));
const words = restoreWords[values.lang === 'en' ? 'en' : 'vi'];
const command = commandFrom(values);
if (command === undefined) {
  console.error(words.usage);
  process.exit(2);
}
const { from, at, region } = command;
const client = new DynamoDBClient(region === undefined ? {} : { region });
const restore = { from, to: nameOfCopy(from, new Date()), everyMs: EVERY_MS, ...(at === undefined ? {} : { at }) };
try {
  console.log(words.restoring(restore.from, restore.to));
  await restoreData(client, restore);
  console.log(words.settings);
  console.log(words.done(await restoreSettings(client, restore)));
} catch (error) {
  console.error(words.fault(error instanceof Error ? error.message : String(error)));
  process.exitCode = 3;
} finally {
  client.destroy();
}
