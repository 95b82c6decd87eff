import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { type Actor, actor } from './actor.ts';
import type { Deployment } from './deployment.ts';
import type { Person } from './e2e-people.ts';
import { linkIn, mailsFor } from './mailbox.ts';

const SESSION = '__Host-session';

/** Somebody's newest sign-in mail that this very browser asked for: several may sign in as one person at once. */
export const signInLink = (deployment: Deployment, browser: Actor, person: Person): Promise<string> =>
  vi.waitFor(
    async () => {
      const mails = await mailsFor(deployment, { to: person, kind: 'signIn' });
      for (const mail of mails.toReversed()) {
        const { status, forms } = await browser.open(linkIn(mail));
        if (status === 200 && forms.some(({ fields }) => !fields.has('code'))) return linkIn(mail);
      }
      throw new Error(`no sign-in mail has come for ${person.email}`);
    },
    { timeout: 30_000, interval: 40 },
  );

/** Signs in by mail: every call costs one of the few mails that an address gets in a quarter of an hour. */
export const signIn = async (deployment: Deployment, person: Person): Promise<Actor> => {
  const browser = actor(deployment.baseUrl);
  await browser.post('/sign-in', { email: person.email });
  const { forms, path } = await browser.open(await signInLink(deployment, browser, person));
  const entered = await browser.press(forms.find(({ action }) => action === path));
  if (!browser.cookies.has(SESSION)) throw new Error(`signing in as ${person.email} led to ${entered.text}`);
  return browser;
};

/** Somebody's session, shared by all files of the run. */
export const sessionOf = async (deployment: Deployment, person: Person): Promise<Map<string, string>> => {
  const file = join(deployment.folder, `${person.email}.session`);
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return new Map([[SESSION, known]]);
  const { cookies } = await signIn(deployment, person);
  // Moved into place: another file of the run reads a whole one or none.
  await writeFile(`${file}.${process.pid}`, cookies.get(SESSION) ?? '');
  await rename(`${file}.${process.pid}`, file);
  return new Map([[SESSION, cookies.get(SESSION) ?? '']]);
};

export const signedIn = async (deployment: Deployment, person: Person): Promise<Actor> =>
  actor(deployment.baseUrl, await sessionOf(deployment, person));
