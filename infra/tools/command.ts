import { parseArgs } from 'node:util';
import type { Language } from './fault-text.ts';

/** Which table: this machine's, one of AWS by its name, or the only one of a stack. */
export type Target =
  | { readonly on: 'local' }
  | { readonly on: 'table'; readonly table: string; readonly region: string | undefined }
  | { readonly on: 'stack'; readonly stack: string; readonly region: string | undefined };

export type FileCommand = { readonly verb: 'import' | 'export'; readonly file: string };
type What = FileCommand | { readonly verb: 'marks' } | { readonly verb: 'clear'; readonly address: string };

export type Command = What & { readonly language: Language; readonly target: Target };

/** Which table the options name; undefined when they name two, or a region of none. */
export const targetOf = (stack?: string, table?: string, region?: string): Target | undefined => {
  if (stack !== undefined) return table === undefined ? { on: 'stack', stack, region } : undefined;
  if (table !== undefined) return { on: 'table', table, region };
  return region === undefined ? { on: 'local' } : undefined;
};

const whatOf = ([verb, operand, ...rest]: readonly string[]): What | undefined => {
  if (rest.length > 0) return undefined;
  if (verb === 'marks') return operand === undefined ? { verb } : undefined;
  if (operand === undefined) return undefined;
  if (verb === 'clear') return { verb, address: operand };
  return verb === 'import' || verb === 'export' ? { verb, file: operand } : undefined;
};

/** The command a person typed; undefined when it is none. */
export const commandFrom = (args: readonly string[]): Command | undefined => {
  try {
    const text = { type: 'string' } as const;
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { ...text, default: 'vi' }, stack: text, table: text, region: text },
    });
    const what = whatOf(positionals);
    const target = targetOf(values.stack, values.table, values.region);
    const { lang } = values;
    if (lang !== 'vi' && lang !== 'en') return undefined;
    return what === undefined || target === undefined ? undefined : { ...what, language: lang, target };
  } catch {
    return undefined;
  }
};
