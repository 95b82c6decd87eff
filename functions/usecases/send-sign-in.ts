import { personByEmail } from '../domain/directory.ts';
import type { OutboxItem } from '../domain/outbox.ts';
import { later } from '../domain/time.ts';
import type { App, Outside } from '../ports.ts';
import { linkMinutes } from './sign-in.ts';

type Telling = Extract<OutboxItem['telling'], { tell: 'signIn' }>;

/** Mails to one address in a quarter of an hour; what was sent before stays good. */
const MOST_MAILS = 5;
const WINDOW_MS = 15 * 60_000;

/** Sends a sign-in link to a known address; an unknown one costs the asker the same and gets nothing. */
export const sendSignIn = async (
  {
    sessions,
    directories,
    random,
    settings,
    clock,
  }: Pick<App, 'sessions' | 'directories' | 'random' | 'settings' | 'clock'>,
  { mailer, compose }: Pick<Outside, 'mailer' | 'compose'>,
  { email, ask, codeHash }: Telling,
): Promise<void> => {
  const { directory } = await directories.current();
  const person = personByEmail(directory, email);
  if (person === undefined) return;
  const now = clock.now();
  const expiresAt = later(now, linkMinutes * 60_000);
  const window = String(Math.floor(Date.parse(now) / WINDOW_MS));
  if (!(await sessions.takeMail(random.sha256(email), window, MOST_MAILS, expiresAt))) return;
  const token = random.token();
  await sessions.putLink({ hash: random.sha256(token), personId: person.id, ask, codeHash, expiresAt, tries: 0 });
  const letter = {
    letter: 'signIn',
    to: person.name,
    link: `${settings.publicUrl}/s/${token}`,
    minutes: linkMinutes,
  } as const;
  await mailer.send({ to: { name: person.name, address: person.email }, ...compose(letter, person.language) });
};
