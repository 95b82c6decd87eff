import type { Letter } from '../../letters.ts';
import { momentText } from '../text/dates.ts';
import { mailText } from '../text/mail.ts';
import { dossierMail, type Language, rowFacts } from './dossier-mail.ts';
import type { MailModel } from './mail-model.ts';

type Of<K extends Letter['letter']> = Extract<Letter, { letter: K }>;

/** Receipts carry no link: whoever gets one forwarded can do nothing with it. */
export const decidedMail = (letter: Of<'decided'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.decided;
  return dossierMail(letter, language, {
    subject: words.subject[letter.choice],
    title: words.title,
    lead: [words.lead],
    reason: letter.reason === undefined ? undefined : { label: text.facts.reason, text: letter.reason },
    facts: [
      { label: text.facts.decision, value: text.choice[letter.choice] },
      { label: text.facts.recordedAt, value: momentText(letter.at) },
      { label: text.facts.capacity, value: text.seat[letter.seat] },
      ...rowFacts(letter.rows, text),
      { label: text.facts.next, value: text.nextStep(letter.goesTo) },
    ],
    notes: [text.notADigitalSignature, words.notYou],
  });
};

export const answeredByOtherMail = (letter: Of<'answeredByOther'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.answeredByOther;
  return dossierMail(letter, language, {
    subject: words.subject,
    title: words.title,
    lead: [words.lead(letter.by, momentText(letter.at))],
    facts: [
      { label: text.facts.decision, value: text.choice[letter.choice] },
      { label: text.facts.capacity, value: text.seat[letter.seat] },
    ],
  });
};

export const withdrawnMail = (letter: Of<'withdrawn'>, language: Language): MailModel => {
  const words = mailText[language].withdrawn;
  return dossierMail(letter, language, { subject: words.subject, title: words.title, lead: [words.lead(letter.by)] });
};
