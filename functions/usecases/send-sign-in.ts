import { personByEmail } from '../domain/directory.ts';
import type { OutboxItem } from '../domain/outbox.ts';
import { later, windowOf } from '../domain/time.ts';
import type { App, NotNow, Outside } from '../ports.ts';
import { linkMinutes } from './sign-in.ts';

type Telling = Extract<OutboxItem['telling'], { tell: 'signIn' }>;

/** Asks that one address is mailed for in a quarter of an hour; what was sent before stays good. */
const MOST_MAILS = 5;
const WINDOW_MS = 15 * 60_000;

/** Sends a sign-in link to a known address; an unknown one costs the asker the same and gets nothing (undefined). */
export const sendSignIn = async (
  {
    sessions,
    directories,
    random,
    settings,
    clock,
  }: Pick<App, 'sessions' | 'directories' | 'random' | 'settings' | 'clock'>,
  { mailer, compose }: Pick<Outside, 'mailer' | 'compose'>,
  { id, madeAt }: Pick<OutboxItem, 'id' | 'madeAt'>,
  { email, ask, codeHash }: Telling,
): Promise<'accepted' | NotNow | undefined> => {
  const { directory } = await directories.current();
  const person = personByEmail(directory, email);
  if (person === undefined) return undefined;
  // By when it was asked: however often and late an ask is tried, it counts once, and newer ones never crowd it out.
  const window = windowOf(madeAt, WINDOW_MS);
  if (!(await sessions.takeMail(random.sha256(email), window, id, MOST_MAILS, madeAt))) return undefined;
  const expiresAt = later(clock.now(), linkMinutes * 60_000);
  const token = random.token();
  await sessions.putLink({ hash: random.sha256(token), personId: person.id, ask, codeHash, expiresAt, tries: 0 });
  const letter = {
    letter: 'signIn',
    to: person.name,
    link: `${settings.publicUrl}/s/${token}`,
    minutes: linkMinutes,
  } as const;
  return mailer.send({
    to: { name: person.name, address: person.email },
    about: { letter: 'signIn', to: person.id },
    ...compose(letter, person.language),
  });
};
