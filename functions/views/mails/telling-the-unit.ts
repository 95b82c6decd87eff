import type { Letter } from '../../letters.ts';
import { momentText } from '../text/dates.ts';
import { mailText } from '../text/mail.ts';
import { dossierMail, type Language, rowFacts, toStatusPage } from './dossier-mail.ts';
import type { MailFact, MailModel } from './mail-model.ts';

type Of<K extends Letter['letter']> = Extract<Letter, { letter: K }>;

export const submittedMail = (letter: Of<'submitted'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.submitted;
  return dossierMail(letter, language, {
    subject: words.subject(letter.round, letter.goesTo),
    title: words.title(letter.round),
    lead: [words.lead(momentText(letter.at))],
    facts: [{ label: text.facts.next, value: words.next(letter.goesTo, letter.asks) }],
    action: toStatusPage(letter.dossier, text.openStatus),
    notes: [words.note],
  });
};

export const returnedMail = (letter: Of<'returned'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.returned;
  const due = momentText(letter.due);
  return dossierMail(letter, language, {
    subject: words.subject(due),
    title: words.title,
    lead: [
      letter.dossier.parent === undefined
        ? words.lead(letter.by, letter.post, due)
        : words.leadOfChild(letter.by, letter.post, letter.dossier.parent, due),
    ],
    reason: letter.reason === '' ? undefined : { label: text.facts.reason, text: letter.reason },
    facts: [
      ...rowFacts(letter.rows, text),
      { label: text.facts.due, value: due },
      { label: text.facts.returnedBy, value: text.seat[letter.seat] },
    ],
    action: toStatusPage(letter.dossier, words.action),
    notes: [...(letter.limited ? [words.limited] : []), words.kept, words.closes],
  });
};

export const apartMail = (letter: Of<'apart'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.apart;
  return dossierMail(letter, language, {
    subject: words.subject,
    title: words.title,
    lead: [words.lead(letter.by, letter.post, momentText(letter.at))],
    facts: [...rowFacts(letter.rows, text), { label: text.facts.capacity, value: text.seat[letter.seat] }],
    action: toStatusPage(letter.dossier, text.openStatus),
    notes: [words.note],
  });
};

export const correctionClosingMail = (letter: Of<'correctionClosing'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.correctionClosing;
  const due = momentText(letter.due);
  return dossierMail(letter, language, {
    subject: words.subject(due),
    title: words.title,
    lead: [words.lead(due)],
    facts: [{ label: text.facts.due, value: due }],
    action: toStatusPage(letter.dossier, words.action),
  });
};

export const abandonedMail = (letter: Of<'abandoned'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.abandoned;
  return dossierMail(letter, language, {
    subject: words.subject,
    title: words.title,
    lead: [words.lead],
    action: toStatusPage(letter.dossier, text.openStatus),
    notes: [words.note],
  });
};

const decisionNumber = (letter: Of<'outcome'>, language: Language): readonly MailFact[] => {
  const { facts } = mailText[language];
  return letter.outcome === 'approved'
    ? [{ label: facts.decisionNumber, value: letter.decisionNumber ?? facts.noNumberYet }]
    : [];
};

export const outcomeMail = (letter: Of<'outcome'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.outcome;
  return dossierMail(letter, language, {
    subject: words.subject[letter.outcome],
    title: words.subject[letter.outcome],
    lead: [words.lead[letter.outcome]],
    reason: letter.reason === undefined ? undefined : { label: text.facts.reason, text: letter.reason },
    facts: [
      ...(letter.by === '' ? [] : [{ label: text.facts.decidedBy, value: letter.by }]),
      ...decisionNumber(letter, language),
    ],
    action: toStatusPage(letter.dossier, text.openStatus),
  });
};
