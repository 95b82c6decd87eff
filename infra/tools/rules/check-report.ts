import { countFindings, type Finding } from '../../../functions/domain/rules/finding.ts';
import { factText } from '../../../functions/views/text/fact-text.ts';
import { basisText, daysText } from '../../../functions/views/text/provision-text.ts';
import { titleName } from '../../../functions/views/text/rule-words.ts';
import type { Language } from '../fault-text.ts';
import type { CheckedBy, CheckedDossier } from './check-dossier.ts';
import type { Words } from './words-vi.ts';

const findingLines = (finding: Finding, language: Language, words: Words): readonly string[] => {
  const { severity, message, facts, cure, basis, verified, rule } = finding;
  const seen = verified ? words.verified : words.unverified;
  return [
    `   ${words.severities[severity]}: ${message[language]}`,
    ...facts.map((fact) => `      ${factText(fact, language)}`),
    ...(severity === 'informs' ? [] : [`      ${words.cure}: ${cure[language]}`]),
    ...(basis === undefined ? [] : [`      ${words.basis}: ${basisText(basis)} (${seen}) [${rule}]`]),
  ];
};

const nominationLines = ({ nominations }: CheckedBy, language: Language, words: Words): readonly string[] =>
  nominations.flatMap(({ nomination, findings }, index) => [
    `${index + 1}. ${nomination.name}, ${titleName(nomination.title, language)}${findings.length === 0 ? `: ${words.nothing}` : ''}`,
    ...findings.flatMap((finding) => findingLines(finding, language, words)),
  ]);

const findingsIn = ({ nominations }: CheckedBy): readonly Finding[] => nominations.flatMap(({ findings }) => findings);

const totalLine = (checked: CheckedBy, words: Words): string => {
  const { blocks, warns, informs } = countFindings(findingsIn(checked));
  return words.counts(blocks, warns, informs);
};

/** What counts of a dossier in a transition: the kinder law. */
export const blocksIn = (checked: CheckedDossier): boolean => {
  const { beside } = checked;
  return countFindings(findingsIn(beside?.kinder === 'later' ? beside : checked)).blocks > 0;
};

/** Every finding in words, nominee by nominee; in a transition those of both laws. */
export const checkReport = (checked: CheckedDossier, language: Language, words: Words): string => {
  const { pack, beside } = checked;
  const days = pack.from === undefined && pack.to === undefined ? words.always : daysText(pack, language);
  return [
    words.law(pack.name[language], days),
    '',
    ...nominationLines(checked, language, words),
    '',
    totalLine(checked, words),
    ...(beside === undefined
      ? []
      : [
          '',
          words.lawBeside(beside.pack.name[language]),
          '',
          ...nominationLines(beside, language, words),
          '',
          totalLine(beside, words),
          words.kinderIs[beside.kinder],
        ]),
  ].join('\n');
};
