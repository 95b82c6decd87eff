import type { Grounds, Provision } from '../../../functions/domain/rules/grounds.ts';
import {
  isUnseen,
  type Quota,
  type Rule,
  type RulePack,
  type TitleProvision,
} from '../../../functions/domain/rules/pack.ts';
import { sources } from '../../../functions/domain/rules/sources.ts';
import { titleOf } from '../../../functions/domain/titles.ts';
import { conditionText, type Said } from '../../../functions/views/text/condition-text.ts';
import {
  amountTexts,
  basisText,
  daysText,
  deadlineText,
  quotaText,
  voteText,
} from '../../../functions/views/text/provision-text.ts';
import { ruleWords } from '../../../functions/views/text/rule-words.ts';
import type { Language } from '../fault-text.ts';
import type { Words } from './words-vi.ts';

type Printer = { readonly pack: RulePack; readonly language: Language; readonly words: Words };

const line = (label: string, text: string): string => `- ${label}: ${text}`;

const nested = ({ text, items }: Said, depth: number): readonly string[] => [
  `${'  '.repeat(depth)}- ${text}`,
  ...items.flatMap((item) => nested(item, depth + 1)),
];

const titleIn = (code: string, { pack, language }: Printer): string =>
  pack.titles.find((title) => title.code === code)?.name[language] ?? titleOf(code)?.[language] ?? code;

const titlesIn = (codes: readonly string[], printer: Printer): string =>
  codes.map((code) => titleIn(code, printer)).join(', ');

const sourceText = (code: string, language: Language): string => {
  const source = sources[code];
  if (source === undefined) return code;
  return source.url === undefined ? source.name[language] : `[${source.name[language]}](${source.url})`;
};

const groundsLines = (grounds: Grounds, { language, words }: Printer): readonly string[] => [
  line(words.basis, `${basisText(grounds.basis)} (**${grounds.verified ? words.verified : words.unverified}**)`),
  line(words.source, sourceText(grounds.source, language)),
  ...(grounds.from === undefined && grounds.to === undefined ? [] : [line(words.inForce, daysText(grounds, language))]),
];

const block = (heading: string, lines: readonly string[], grounds: Grounds, printer: Printer): string =>
  [`### ${heading}`, '', ...lines, ...groundsLines(grounds, printer)].join('\n');

const named = ({ id }: Provision, name: string): string => `${name} (\`${id}\`)`;

const titleBlock = (title: TitleProvision, printer: Printer): string => {
  const { language, words } = printer;
  const { parts, decimal } = ruleWords[language];
  const marked = (name: 'decides' | 'bonus', text: string) =>
    isUnseen(title, name) ? `${text} (**${words.unverified}**)` : text;
  const lines = [
    line(words.given, title.recipients.map((one) => words.recipients[one]).join(', ')),
    line(words.decides, marked('decides', words.authorities[title.decides])),
    line(words.parts, title.parts.map((part) => parts[part]).join(', ')),
    ...(title.bonus === undefined ? [] : [`- ${marked('bonus', words.bonus(decimal(title.bonus)))}`]),
    ...(title.active ? [] : [`- ${words.inactive}`]),
  ];
  return block(`${title.name[language]} (\`${title.code}\`)`, lines, title, printer);
};

const concernsText = ({ titles, recipients = [] }: Rule, printer: Printer): string => {
  const whom = recipients.map((one) => printer.words.recipients[one]).join(', ');
  const what = titles === undefined ? printer.words.everyTitle : titlesIn(titles, printer);
  return whom === '' ? what : `${what}; ${whom}`;
};

const ruleBlock = (rule: Rule, printer: Printer): string => {
  const { pack, language, words } = printer;
  const principle = pack.principles.find(({ id }) => id === rule.principle);
  const said = (label: string, condition: Rule['must']) => [
    `- ${label}:`,
    ...nested(conditionText(condition, rule.values, language), 1),
  ];
  const lines = [
    line(words.concerns, concernsText(rule, printer)),
    ...(rule.when === undefined ? [] : said(words.when, rule.when)),
    ...said(words.must, rule.must),
    line(words.message, rule.message[language]),
    line(words.cure, rule.cure[language]),
    ...(principle === undefined ? [] : [line(words.follows, principle.text[language])]),
  ];
  return block(`${words.severities[rule.severity]}: \`${rule.id}\``, lines, rule, printer);
};

const quotaBlock = (quota: Quota, printer: Printer): string => {
  const { language, words } = printer;
  const lines = [
    `- ${quotaText(quota, language)}`,
    line(words.scope, ruleWords[language].scopes[quota.scope]),
    line(words.message, quota.message[language]),
    line(words.cure, quota.cure[language]),
  ];
  return block(
    `${words.severities[quota.severity]}: ${named(quota, titlesIn(quota.titles, printer))}`,
    lines,
    quota,
    printer,
  );
};

const section = (heading: string, blocks: readonly string[]): readonly string[] =>
  blocks.length === 0 ? [] : [`## ${heading}`, ...blocks];

const transitionBlocks = (printer: Printer): readonly string[] => {
  const { transition } = printer.pack;
  return transition === undefined
    ? []
    : [[`- ${transition.text[printer.language]}`, ...groundsLines(transition, printer)].join('\n')];
};

/** A whole pack as people compare it with the documents: every provision with its clause, days, source and standing. */
export const packMarkdown = (pack: RulePack, language: Language, words: Words): string => {
  const printer: Printer = { pack, language, words };
  const plain = (provision: Provision, name: string, lines: readonly string[] = []) =>
    block(named(provision, name), lines, provision, printer);
  const { kinds, principles, titles, rules, quotas, votes, deadlines, documents } = pack;
  return `${[
    `# ${pack.id}: ${pack.name[language]}`,
    `${words.version(pack.version)}, ${pack.from === undefined && pack.to === undefined ? words.always : daysText(pack, language)}`,
    ...section(
      words.documents,
      documents.map((one) => block(one.name[language], [], one, printer)),
    ),
    ...section(words.transition, transitionBlocks(printer)),
    ...section(
      words.principles,
      principles.map((one) =>
        block(
          `\`${one.id}\``,
          [one.text[language], ...amountTexts(one.values, language)].map((each) => `- ${each}`),
          one,
          printer,
        ),
      ),
    ),
    ...section(
      words.kinds,
      kinds.map((one) => plain(one, one.name[language], one.active ? [] : [`- ${words.inactive}`])),
    ),
    ...section(
      words.titles,
      titles.map((title) => titleBlock(title, printer)),
    ),
    ...section(
      words.rules,
      rules.map((rule) => ruleBlock(rule, printer)),
    ),
    ...section(
      words.quotas,
      quotas.map((quota) => quotaBlock(quota, printer)),
    ),
    ...section(
      words.votes,
      votes.map((vote) =>
        plain(vote, titlesIn(vote.titles, printer), [
          `- ${voteText(vote, language)}`,
          line(words.by, vote.by[language]),
        ]),
      ),
    ),
    ...section(
      words.deadlines,
      deadlines.map((one) =>
        plain(one, one.what[language], [line(titlesIn(one.titles, printer), deadlineText(one, language))]),
      ),
    ),
  ].join('\n\n')}\n`;
};
