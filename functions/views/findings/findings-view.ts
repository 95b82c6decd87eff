import type { Finding } from '../../domain/rules/finding.ts';
import type { Text } from '../../domain/rules/grounds.ts';

/** What the rules say, under which law, and what the unit wrote about its warnings (rule to reason). */
export type FindingsView = {
  readonly law: { readonly id: string; readonly name: Text };
  readonly findings: readonly Finding[];
  readonly reasons: ReadonlyMap<string, string>;
  /** Where the dossier's statement opens, on pages where something can be typed. */
  readonly statement?: string | undefined;
};

/** Blocks first: what people must do comes before what they may. */
const rank = { blocks: 0, warns: 1, informs: 2 } as const;

export const byRank = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
