import type { Letter } from '../../letters.ts';
import type { Composer } from '../../ports.ts';
import { requestMail, signInMail } from './asking.ts';
import { digestMail } from './digest-mail.ts';
import type { Language } from './dossier-mail.ts';
import { mailHtml } from './mail-html.tsx';
import type { MailModel } from './mail-model.ts';
import { mailPlain } from './mail-plain.ts';
import { answeredByOtherMail, decidedMail, withdrawnMail } from './telling-approvers.ts';
import { overdueMail, stuckMail, undeliverableMail } from './telling-the-administrator.ts';
import {
  abandonedMail,
  apartMail,
  correctionClosingMail,
  outcomeMail,
  returnedMail,
  submittedMail,
} from './telling-the-unit.ts';

const modelOf = (letter: Letter, language: Language): MailModel => {
  switch (letter.letter) {
    case 'signIn':
      return signInMail(letter, language);
    case 'submitted':
      return submittedMail(letter, language);
    case 'request':
      return requestMail(letter, language);
    case 'digest':
      return digestMail(letter, language);
    case 'decided':
      return decidedMail(letter, language);
    case 'answeredByOther':
      return answeredByOtherMail(letter, language);
    case 'returned':
      return returnedMail(letter, language);
    case 'apart':
      return apartMail(letter, language);
    case 'correctionClosing':
      return correctionClosingMail(letter, language);
    case 'abandoned':
      return abandonedMail(letter, language);
    case 'withdrawn':
      return withdrawnMail(letter, language);
    case 'outcome':
      return outcomeMail(letter, language);
    case 'overdue':
      return overdueMail(letter, language);
    case 'stuck':
      return stuckMail(letter, language);
    case 'undeliverable':
      return undeliverableMail(letter, language);
  }
};

/** A header is one line: whatever breaks lines or hides in them becomes a space. */
const oneLine = (subject: string): string => subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

export const composeLetter: Composer = (letter, language) => {
  const model = modelOf(letter, language);
  const subject = oneLine(model.subject);
  return { subject, text: mailPlain(model), html: mailHtml({ ...model, subject }) };
};
