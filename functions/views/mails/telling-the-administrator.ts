import { toldAnHour } from '../../domain/address-mark.ts';
import type { Letter } from '../../letters.ts';
import { momentText } from '../text/dates.ts';
import { mailText } from '../text/mail.ts';
import { dossierMail, type Language, toStatusPage } from './dossier-mail.ts';
import type { MailModel } from './mail-model.ts';

type Of<K extends Letter['letter']> = Extract<Letter, { letter: K }>;

export const overdueMail = (letter: Of<'overdue'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.overdue;
  const since = momentText(letter.since);
  return dossierMail(letter, language, {
    subject: words.subject,
    title: words.title,
    lead: [words.lead(since)],
    facts: [
      { label: text.facts.since, value: since },
      { label: text.facts.stage, value: text.seat[letter.seat] },
      { label: text.facts.asked, value: letter.asked.length > 0 ? letter.asked : text.facts.nobodyAsked },
    ],
    action: toStatusPage(letter.dossier, words.action),
    notes: [words.again],
  });
};

export const stuckMail = (letter: Of<'stuck'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.stuck;
  const since = momentText(letter.since);
  return dossierMail(letter, language, {
    subject: words.subject,
    title: words.title,
    lead: [words.lead(since)],
    facts: [{ label: text.facts.since, value: since }],
    action: toStatusPage(letter.dossier, words.action),
  });
};

export const undeliverableMail = (letter: Of<'undeliverable'>, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.undeliverable;
  const { person, waiting } = letter;
  return {
    language,
    subject: words.subject,
    title: words.title,
    greeting: text.greeting(letter.to),
    lead: [words.lead[letter.why](momentText(letter.at)), ...(waiting.count > 0 ? [words.deputy] : [])],
    facts: [
      { label: words.address, value: letter.address },
      { label: words.person, value: person === undefined ? words.nobody : `${person.name} – ${person.post}` },
      { label: words.waiting, value: words.dossiers(waiting.count, waiting.more) },
    ],
    action: { label: words.action, href: letter.page },
    notes: [words.once(toldAnHour)],
    closing: text.closing,
    footer: text.footer,
  };
};
