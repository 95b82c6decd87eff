import { parseArgs } from 'node:util';
import type { Language } from '../fault-text.ts';

export type What =
  | { readonly verb: 'list' }
  | { readonly verb: 'print'; readonly pack: string }
  | { readonly verb: 'check'; readonly file: string };

export type Command = What & { readonly language: Language };

const whatOf = ([verb, operand, ...rest]: readonly string[]): What | undefined => {
  if (rest.length > 0) return undefined;
  if (verb === 'list') return operand === undefined ? { verb } : undefined;
  if (operand === undefined) return undefined;
  if (verb === 'print') return { verb, pack: operand };
  return verb === 'check' ? { verb, file: operand } : undefined;
};

/** The command a person typed; undefined when it is none. */
export const commandFrom = (args: readonly string[]): Command | undefined => {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string', default: 'vi' } },
    });
    const { lang } = values;
    const what = whatOf(positionals);
    return what !== undefined && (lang === 'vi' || lang === 'en') ? { ...what, language: lang } : undefined;
  } catch {
    return undefined;
  }
};
