import { paths } from '../paths.ts';

export const rulesPaths = {
  all: paths.rules,
  pack: (pack: string) => `${paths.rules}/${pack}`,
  provision: (pack: string, provision: string) => `${paths.rules}/${pack}#${provision}`,
} as const;
