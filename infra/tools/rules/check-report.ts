import { countFindings, type Finding } from '../../../functions/domain/rules/finding.ts';
import type { RulePack } from '../../../functions/domain/rules/pack.ts';
import { factText } from '../../../functions/views/text/fact-text.ts';
import { basisText, daysText } from '../../../functions/views/text/provision-text.ts';
import { titleName } from '../../../functions/views/text/rule-words.ts';
import type { Language } from '../fault-text.ts';
import type { CheckedDossier, CheckedNomination } from './check-dossier.ts';
import type { Words } from './words-vi.ts';

type Voice = { readonly language: Language; readonly words: Words };

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `   ${line}`);

const findingLines = (finding: Finding, { language, words }: Voice): readonly string[] => {
  const { severity, message, facts, cure, basis, verified, rule } = finding;
  const seen = verified ? words.verified : words.unverified;
  return [
    `${words.severities[severity]}: ${message[language]}`,
    ...indented([
      ...facts.map((fact) => factText(fact, language)),
      ...(severity === 'informs' ? [] : [`${words.cure}: ${cure[language]}`]),
      ...(basis === undefined ? [] : [`${words.basis}: ${basisText(basis)} (${seen}) [${rule}]`]),
    ]),
  ];
};

const findingsLines = (findings: readonly Finding[], voice: Voice): readonly string[] =>
  findings.length === 0 ? [voice.words.nothing] : findings.flatMap((finding) => findingLines(finding, voice));

const nominationLines = ({ nomination, weighed }: CheckedNomination, index: number, voice: Voice) => {
  const { language, words } = voice;
  const { law, findings, other } = weighed;
  return [
    `${index + 1}. ${nomination.name}, ${titleName(nomination.title, language)}`,
    ...(other === undefined ? [] : indented([words.applies(law.name[language])])),
    ...indented(findingsLines(findings, voice)),
    ...(other === undefined
      ? []
      : indented([words.other(other.law.name[language]), ...indented(findingsLines(other.findings, voice))])),
  ];
};

/** What counts of a dossier: of each nominee the law that applies. */
export const countsOf = ({ nominations }: CheckedDossier) =>
  countFindings(nominations.flatMap(({ weighed }) => weighed.findings));

const lawText = (pack: RulePack, { language, words }: Voice): string => {
  const always = pack.from === undefined && pack.to === undefined;
  return words.law(pack.name[language], always ? words.always : daysText(pack, language));
};

/** Every finding in words, nominee by nominee; in a transition those of both laws. */
export const checkReport = (checked: CheckedDossier, language: Language, words: Words): string => {
  const voice = { language, words };
  const { blocks, warns, informs } = countsOf(checked);
  const { laws, nominations } = checked;
  return [
    lawText(laws.pack, voice),
    ...(laws.other === undefined ? [] : [words.transitionTo(laws.other.name[language])]),
    '',
    ...nominations.flatMap((one, index) => nominationLines(one, index, voice)),
    '',
    words.counts(blocks, warns, informs),
  ].join('\n');
};
