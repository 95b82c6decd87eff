import { parseArgs } from 'node:util';
import type { Choice } from '../../../functions/domain/award-import/judge.ts';
import { type Target, targetOf } from '../command.ts';
import type { Language } from '../fault-text.ts';

export type AwardsCommand = { readonly language: Language } & (
  | { readonly verb: 'template'; readonly file: string }
  | {
      readonly verb: 'import';
      readonly file: string;
      readonly sheet: string | undefined;
      readonly confirmed: boolean;
      readonly choices: ReadonlyMap<number, Choice>;
      readonly target: Target;
    }
);

const MOST_LINES = 1_000_000;

/** `12,15-20`; undefined when it is no list of lines. */
const linesIn = (text: string): readonly number[] | undefined => {
  const lines: number[] = [];
  for (const part of text.split(',')) {
    const [, from = '', to = from] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(part.trim()) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === '' || last < first || last > MOST_LINES) return undefined;
    for (let line = first; line <= last; line += 1) lines.push(line);
  }
  return lines;
};

type Values = Readonly<Partial<Record<Exclude<Choice, 'skip'>, string>>>;

/** What was decided of each line; undefined when a line is named twice, or none is understood. */
const choicesIn = (values: Values): ReadonlyMap<number, Choice> | undefined => {
  const choices = new Map<number, Choice>();
  for (const choice of ['add', 'replace', 'link'] as const) {
    const text = values[choice];
    if (text === undefined) continue;
    const lines = linesIn(text);
    if (lines === undefined || lines.some((line) => choices.has(line))) return undefined;
    for (const line of lines) choices.set(line, choice);
  }
  return choices;
};

const text = { type: 'string' } as const;
const options = {
  lang: { ...text, default: 'vi' },
  sheet: text,
  confirm: { type: 'boolean', default: false },
  add: text,
  replace: text,
  link: text,
  stack: text,
  table: text,
  region: text,
} as const;

/** The command a person typed; undefined when it is none. */
export const awardsCommandFrom = (args: readonly string[]): AwardsCommand | undefined => {
  try {
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [verb, file, ...rest] = positionals;
    const { lang: language, sheet, confirm: confirmed, stack, table, region, ...said } = values;
    if (file === undefined || rest.length > 0 || (language !== 'vi' && language !== 'en')) return undefined;
    if (verb === 'template') return { verb, file, language };
    const [choices, target] = [choicesIn(said), targetOf(stack, table, region)];
    if (verb !== 'import' || choices === undefined || target === undefined) return undefined;
    return { verb, file, language, sheet, confirmed, choices, target };
  } catch {
    return undefined;
  }
};
