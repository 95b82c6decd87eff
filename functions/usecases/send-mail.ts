import type { OutboxItem } from '../domain/outbox.ts';
import type { Instant } from '../domain/time.ts';
import type { App, Outside } from '../ports.ts';
import { type Making, sendDigest } from './send-digest.ts';
import { sendLetter } from './send-letter.ts';
import { sendSignIn } from './send-sign-in.ts';
import { sendUndeliverable } from './send-undeliverable.ts';
import type { Sent } from './sent.ts';

type Needs = App & Pick<Outside, 'mailer' | 'compose'>;
type Telling = OutboxItem['telling'];
export type MailTelling = Extract<Telling, { tell: 'letter' | 'digest' | 'signIn' | 'undeliverable' }>;

const mails: ReadonlySet<Telling['tell']> = new Set<MailTelling['tell']>([
  'letter',
  'digest',
  'signIn',
  'undeliverable',
]);

/** Whether telling it takes SES: such an item waits when SES takes no mail. */
export const isMailTelling = (telling: Telling): telling is MailTelling => mails.has(telling.tell);

export const sendMail = async (
  app: Needs,
  item: OutboxItem,
  telling: MailTelling,
  now: Instant,
  making: Making,
): Promise<Sent> => {
  switch (telling.tell) {
    case 'letter':
      return sendLetter(app, telling, now);
    case 'digest':
      return sendDigest(app, item, telling, now, making);
    case 'signIn':
      return { sending: await sendSignIn(app, app, item, telling), noted: [] };
    case 'undeliverable':
      return { sending: await sendUndeliverable(app, telling), noted: [] };
  }
};
