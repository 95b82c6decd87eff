import { columns } from '../columns.ts';
import { type Finding, isReady, type Standing } from './finding.ts';
import { type PreflightWords, type Sentences, told } from './sentences.ts';

export type Catalogue = { readonly words: PreflightWords; readonly sentences: Sentences };

const INDENT = '       → ';
const NEXT = '         ';

/** What to do stands under its line; what is for later needs nothing now, except the first deploy itself. */
const todoLines = (finding: Finding, sentences: Sentences): readonly string[] =>
  finding.standing === 'ready'
    ? []
    : (told(sentences, finding).todo ?? []).map((line, at) => (at === 0 ? INDENT : NEXT) + line);

const verdictText = (findings: readonly Finding[], words: PreflightWords): string => {
  const count = (standing: Standing): number => findings.filter((one) => one.standing === standing).length;
  const [notReady, unknown, look] = [count('notReady'), count('unknown'), count('warning')];
  const sentence = isReady(findings) ? words.ready : words.notReady({ notReady, unknown });
  return look > 0 ? `${sentence} ${words.look(look)}` : sentence;
};

/** One line a check, and under it what to do. */
export const preflightText = (title: string, findings: readonly Finding[], { words, sentences }: Catalogue): string => {
  const rows = findings.map((finding) => [
    words.standings[finding.standing],
    words.checks[finding.check],
    told(sentences, finding).says,
  ]);
  const lines = columns(rows, ['left', 'left', 'left']);
  const body = findings.flatMap((finding, at) => [lines[at] ?? '', ...todoLines(finding, sentences)]);
  return [title, '', ...body, '', verdictText(findings, words)].join('\n');
};

/** The same for a program to read. */
export const preflightJson = (stage: string, findings: readonly Finding[], { sentences }: Catalogue): string =>
  JSON.stringify(
    {
      stage,
      ready: isReady(findings),
      findings: findings.map((finding) => ({ ...finding, ...told(sentences, finding) })),
    },
    undefined,
    2,
  );
