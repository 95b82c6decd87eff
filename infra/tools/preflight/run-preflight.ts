import { parseArgs } from 'node:util';
import { readConfig } from '../../aws/config.ts';
import { EDGE_REGION } from '../../aws/door-config.ts';
import { stackName } from '../../aws/stack-name.ts';
import { awsClients } from './clients.ts';
import type { Checked } from './facts.ts';
import { type Finding, isReady } from './finding.ts';
import type { TxtRecords } from './gather-mail.ts';
import { type Catalogue, preflightJson, preflightText } from './preflight-text.ts';
import { runChecks } from './run-checks.ts';
import type { Language } from './sentences.ts';
import { sentencesEn, wordsEn } from './sentences-en.ts';
import { sentencesVi, wordsVi } from './sentences-vi.ts';

export const exitCodes = { ready: 0, notReady: 1, usage: 2 } as const;

export type Surroundings = {
  /** The context of cdk.json. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly now: () => string;
  readonly txt: TxtRecords;
  readonly everyMs: number;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
};

type Command = {
  readonly stage: string;
  readonly proposals: number | undefined;
  readonly json: boolean;
  readonly language: Language;
};

const catalogues: Readonly<Record<Language, Catalogue>> = {
  vi: { words: wordsVi, sentences: sentencesVi },
  en: { words: wordsEn, sentences: sentencesEn },
};

/** The command a person typed; undefined when it is none. */
export const commandFrom = (args: readonly string[]): Command | undefined => {
  const text = { type: 'string' } as const;
  const options = {
    stage: text,
    proposals: text,
    lang: { ...text, default: 'vi' },
    json: { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const { stage, proposals, lang, json = false } = values;
    if (stage === undefined || (lang !== 'vi' && lang !== 'en')) return undefined;
    if (proposals !== undefined && !/^[1-9]\d{0,6}$/.test(proposals)) return undefined;
    return { stage, proposals: proposals === undefined ? undefined : Number(proposals), json, language: lang };
  } catch {
    return undefined;
  }
};

/** Looks with clients of the stage's regions, and lets them go. */
const findingsOf = async (checked: Omit<Checked, 'clients' | 'edge'>): Promise<readonly Finding[]> => {
  const { region, edge: configured } = checked.config;
  const clients = awsClients(region);
  const edge = configured === undefined ? undefined : awsClients(EDGE_REGION);
  try {
    return await runChecks({ ...checked, clients, edge });
  } finally {
    clients.close();
    edge?.close();
  }
};

/** Prints how a stage stands and answers with the exit code. */
export const runPreflight = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  const { say, complain, txt, everyMs, now } = surroundings;
  const command = commandFrom(args);
  if (command === undefined) {
    complain(wordsVi.usage);
    return exitCodes.usage;
  }
  const { stage, proposals, json, language } = command;
  const catalogue = catalogues[language];
  const context = { ...surroundings.context, stage };
  const read = readConfig((key) => new Map(Object.entries(context)).get(key));
  if (!read.ok) {
    complain([catalogue.words.mistakes, ...read.mistakes.map((mistake) => `  ${mistake}`)].join('\n'));
    return exitCodes.notReady;
  }
  const { config } = read;
  const stack = stackName(stage);
  const findings = await findingsOf({ config, stack, context, txt, now: now(), proposals, everyMs });
  const title = catalogue.words.title({ stage, stack, region: config.region });
  say(json ? preflightJson(stage, findings, catalogue) : preflightText(title, findings, catalogue));
  return isReady(findings) ? exitCodes.ready : exitCodes.notReady;
};
