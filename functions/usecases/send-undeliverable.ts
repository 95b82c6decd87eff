import { toldAnHour } from '../domain/address-mark.ts';
import { personByEmail, personOf } from '../domain/directory.ts';
import type { OutboxItem } from '../domain/outbox.ts';
import { HOUR_MS, windowOf } from '../domain/time.ts';
import type { App, Mailer, Outside } from '../ports.ts';

type Telling = Extract<OutboxItem['telling'], { tell: 'undeliverable' }>;
type Needs = Pick<App, 'directories' | 'lists' | 'marks' | 'sessions' | 'random' | 'settings'> &
  Pick<Outside, 'mailer' | 'compose'>;

/** A letter says a number that one read gives, and "more" beyond it. */
const COUNTED = 20;

/** Tells one administrator of an address that takes no more mail; nothing when its mark was cleared meanwhile, or when there were too many this hour. */
export const sendUndeliverable = async (
  { directories, lists, marks, sessions, random, settings, mailer, compose }: Needs,
  { to, address }: Telling,
): Promise<Awaited<ReturnType<Mailer['send']>> | undefined> => {
  const [{ directory }, mark] = await Promise.all([directories.current(), marks.find(address)]);
  const administrator = personOf(directory, to);
  if (administrator === undefined || mark === undefined) return undefined;
  const hour = windowOf(mark.at, HOUR_MS);
  if (!(await sessions.takeMail(random.sha256(`undeliverable ${to}`), hour, address, toldAnHour, mark.at)))
    return undefined;
  const person = personByEmail(directory, address);
  const asked = person === undefined ? [] : await lists.queue(person.id, { limit: COUNTED + 1 });
  const letter = {
    letter: 'undeliverable',
    to: administrator.name,
    ...(person === undefined ? {} : { person: { name: person.name, post: person.post } }),
    ...mark,
    waiting: { count: Math.min(asked.length, COUNTED), more: asked.length > COUNTED },
    page: `${settings.publicUrl}/admin/faults`,
  } as const;
  return mailer.send({
    to: { name: administrator.name, address: administrator.email },
    about: { letter: 'undeliverable', to },
    ...compose(letter, administrator.language),
  });
};
