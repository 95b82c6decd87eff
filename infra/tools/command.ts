import { parseArgs } from 'node:util';
import type { Language } from './fault-text.ts';

/** Which table: this machine's, one of AWS by its name, or the only one of a stack. */
export type Target =
  | { readonly on: 'local' }
  | { readonly on: 'table'; readonly table: string; readonly region: string | undefined }
  | { readonly on: 'stack'; readonly stack: string; readonly region: string | undefined };

export type Command = {
  readonly verb: 'import' | 'export';
  readonly file: string;
  readonly language: Language;
  readonly target: Target;
};

const targetOf = (stack?: string, table?: string, region?: string): Target | undefined => {
  if (stack !== undefined) return table === undefined ? { on: 'stack', stack, region } : undefined;
  if (table !== undefined) return { on: 'table', table, region };
  return region === undefined ? { on: 'local' } : undefined;
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
    const [verb, file, ...rest] = positionals;
    const target = targetOf(values.stack, values.table, values.region);
    const { lang } = values;
    if (verb !== 'import' && verb !== 'export') return undefined;
    if (lang !== 'vi' && lang !== 'en') return undefined;
    return file === undefined || rest.length > 0 || target === undefined
      ? undefined
      : { verb, file, language: lang, target };
  } catch {
    return undefined;
  }
};
