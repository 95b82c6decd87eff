import type { DigestEntry, Letter } from '../../letters.ts';
import { countsTexts } from '../text/counts.ts';
import { momentText } from '../text/dates.ts';
import { mailText } from '../text/mail.ts';
import { asValue, type Language } from './dossier-mail.ts';
import type { MailEntry, MailModel } from './mail-model.ts';

type Digest = Extract<Letter, { letter: 'digest' }>;

const entryOf = (entry: DigestEntry, language: Language): MailEntry => {
  const { facts, digest, request, capacity } = mailText[language];
  return {
    title: entry.number,
    tag: entry.overdue ? digest.overdue : undefined,
    facts: [
      { label: facts.due, value: momentText(entry.due) },
      { label: facts.unit, value: entry.unit },
      { label: facts.season, value: entry.season },
      { label: facts.counts, value: countsTexts[language](entry) },
      { label: facts.capacity, value: asValue(capacity(entry.as, entry.seat)) },
      ...(entry.round > 1 ? [{ label: digest.round, value: String(entry.round) }] : []),
    ],
    action: { label: request.action, href: entry.link },
    code: { label: request.code, digits: entry.code },
  };
};

/** The most urgent are listed: when all of them are overdue, some of those that are not listed may be too. */
const overdueIn = ({ requests, more }: Digest): { readonly count: number; readonly atLeast: boolean } => {
  const count = requests.filter(({ overdue }) => overdue).length;
  return { count, atLeast: more > 0 && count === requests.length };
};

const subjectOf = (letter: Digest, all: number, language: Language): string => {
  const { digest } = mailText[language];
  const [first] = letter.requests;
  const { count, atLeast } = overdueIn(letter);
  return count > 0 || first === undefined
    ? digest.subjectOverdue(all, count, atLeast)
    : digest.subject(all, momentText(first.due));
};

/** One mail for many reminders: each dossier with its own link and code, the most urgent first. */
export const digestMail = (letter: Digest, language: Language): MailModel => {
  const text = mailText[language];
  const words = text.digest;
  const all = letter.requests.length + letter.more;
  const { count, atLeast } = overdueIn(letter);
  return {
    language,
    subject: subjectOf(letter, all, language),
    title: words.title(all),
    greeting: text.greeting(letter.to),
    lead: [words.lead(letter.requests.length), ...(count > 0 ? [words.overdueOf(count, atLeast)] : []), words.ownLinks],
    facts: [],
    entries: letter.requests.map((entry) => entryOf(entry, language)),
    further:
      letter.more > 0 ? { text: words.more(letter.more), action: { label: words.all, href: letter.queue } } : undefined,
    notes: [text.request.openingIsSafe, text.notADigitalSignature, words.keepPrivate],
    closing: text.closing,
    footer: text.footer,
  };
};
