import type { Letter } from '../../letters.ts';
import { momentText } from '../text/dates.ts';
import { mailText } from '../text/mail.ts';
import { dossierMail, type Language } from './dossier-mail.ts';
import type { MailModel } from './mail-model.ts';

type Of<K extends Letter['letter']> = Extract<Letter, { letter: K }>;

export const signInMail = ({ to, link, minutes }: Of<'signIn'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.signIn;
  return {
    language,
    subject: words.subject(minutes),
    title: words.title,
    greeting: text.greeting(to),
    lead: [words.lead],
    facts: [],
    action: { label: words.action, href: link },
    notes: [words.once(minutes), words.otherBrowser, words.notYou],
    closing: text.closing,
    footer: text.footer,
  };
};

export const requestMail = (letter: Of<'request'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.request;
  const due = momentText(letter.due);
  const skipped = letter.skipped.map(({ name, why }) => `${name} – ${text.conflict[why]}`);
  return dossierMail(letter, language, {
    subject: words.subject[letter.because](due),
    title: words.title[letter.because],
    lead: [
      words.lead[letter.because](letter.dossier.unit, due),
      words.as[letter.as],
      letter.round > 1 ? words.resubmitted(letter.round) : '',
    ].filter((sentence) => sentence !== ''),
    action: { label: words.action, href: letter.link },
    code: { label: words.code, digits: letter.code, note: words.codeNote },
    facts: [
      { label: text.facts.due, value: due },
      { label: text.facts.capacity, value: text.capacity(letter.as, letter.seat) },
      ...(skipped.length > 0 ? [{ label: text.facts.skipped, value: skipped }] : []),
    ],
    notes: [words.openingIsSafe, text.notADigitalSignature, text.keepPrivate],
  });
};
