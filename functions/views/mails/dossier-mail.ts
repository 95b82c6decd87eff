import type { ApartFact, DossierFacts, RowSaid } from '../../letters.ts';
import { countsTexts } from '../text/counts.ts';
import { type MailText, mailText } from '../text/mail.ts';
import type { MailFact, MailModel } from './mail-model.ts';

export type Language = 'vi' | 'en';

/** What a mail adds to greeting, facts and closing, which all mails about a dossier share. */
export type Said = Pick<MailModel, 'title' | 'lead'> &
  Partial<Pick<MailModel, 'reason' | 'action' | 'code' | 'notes'>> & {
    readonly subject: string;
    /** Facts of this mail, before those of the dossier. */
    readonly facts?: readonly MailFact[];
  };

const nomineesOf = (dossier: DossierFacts, { facts }: MailText): readonly string[] => {
  const more = dossier.individuals + dossier.collectives + dossier.households - dossier.nominees.length;
  const shown = dossier.nominees.map(({ name, title }) => `${name} – ${title}`);
  return more > 0 ? [...shown, facts.more(more)] : shown;
};

/** What a decision says of single nominations, a line each. */
export const rowFacts = (rows: readonly RowSaid[] = [], { facts, row }: MailText): readonly MailFact[] =>
  rows.length === 0
    ? []
    : [{ label: facts.rows, value: rows.map(({ name, choice, reason }) => `${name} – ${row[choice]}: ${reason}`) }];

const APART_NAMED = 5;

/** Only the first few of those who were decided apart, like the nominees. */
const apartFacts = ({ apart = [], parent }: DossierFacts, { facts }: MailText): readonly MailFact[] => {
  const lines = (some: readonly ApartFact[]) => {
    const shown = some.slice(0, APART_NAMED).map(({ name, title, number }) => {
      const goesOn = number === undefined ? '' : ` (${facts.goesOn(number)})`;
      return `${name} – ${title}${goesOn}`;
    });
    return some.length > APART_NAMED ? [...shown, facts.more(some.length - APART_NAMED)] : shown;
  };
  const rejected = apart.filter(({ number }) => number === undefined);
  const returned = apart.filter(({ number }) => number !== undefined);
  return [
    ...(parent === undefined ? [] : [{ label: facts.parent, value: parent }]),
    ...(rejected.length > 0 ? [{ label: facts.rejectedApart, value: lines(rejected) }] : []),
    ...(returned.length > 0 ? [{ label: facts.returnedApart, value: lines(returned) }] : []),
  ];
};

const dossierFacts = (dossier: DossierFacts, text: MailText, language: Language): readonly MailFact[] => {
  const { facts } = text;
  return [
    { label: facts.number, value: dossier.number },
    { label: facts.unit, value: `${dossier.unit} (${dossier.block})` },
    { label: facts.season, value: dossier.season },
    { label: facts.authority, value: dossier.authority },
    { label: facts.statement, value: facts.statementOf(dossier.statementNumber, dossier.statementSigner) },
    { label: facts.counts, value: countsTexts[language](dossier) },
    { label: facts.nominees, value: nomineesOf(dossier, text) },
    ...apartFacts(dossier, text),
  ];
};

/** Words that also stand inside sentences begin a value here. */
export const asValue = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const asFact = ({ label, value }: MailFact): MailFact => ({
  label,
  value: typeof value === 'string' ? asValue(value) : value,
});

export const dossierMail = (
  about: { to: string; dossier: DossierFacts },
  language: Language,
  said: Said,
): MailModel => {
  const text = mailText[language];
  return {
    language,
    ...said,
    subject: `[${about.dossier.number}] ${said.subject}`,
    greeting: text.greeting(about.to),
    facts: [...(said.facts ?? []), ...dossierFacts(about.dossier, text, language)].map(asFact),
    notes: said.notes ?? [],
    closing: text.closing,
    footer: text.footer,
  };
};

export const toStatusPage = ({ page }: DossierFacts, label: string) => ({ label, href: page });
