import { personOf } from '../domain/directory.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { isToken } from '../domain/token.ts';
import type { App } from '../ports.ts';
import { outboxItem } from './telling.ts';

type Needs = Pick<App, 'sessions' | 'directories' | 'clock' | 'random'>;

/** A sign-in link lives this many minutes. */
export const linkMinutes = 15;

const MOST_TRIES = 5;

export type Asked = { readonly browser: string; readonly code: string };

/** Asks for a sign-in link: one write whoever asks. The caller keeps `browser` in a cookie and shows the code. */
export const askSignIn = async ({ sessions, clock, random }: Needs, email: string): Promise<Asked> => {
  const browser = random.token();
  const code = random.code();
  const ask = random.sha256(browser);
  const telling = { tell: 'signIn', email, ask, codeHash: random.sha256(ask + code) } as const;
  await sessions.ask(outboxItem({ random }, telling, clock.now()));
  return { browser, code };
};

export type SignInRefused =
  | { code: 'signIn.unknown' }
  | { code: 'signIn.used' }
  | { code: 'signIn.expired' }
  | { code: 'code.locked' }
  | { code: 'code.wrong'; left: number };

const openLink = async ({ sessions, clock, random }: Needs, token: string) => {
  const link = isToken(token) ? await sessions.findLink(random.sha256(token)) : undefined;
  if (link === undefined) return refuse({ code: 'signIn.unknown' } as const);
  if (link.usedAt !== undefined) return refuse({ code: 'signIn.used' } as const);
  return clock.now() > link.expiresAt ? refuse({ code: 'signIn.expired' } as const) : ok(link);
};

/** What the page behind a sign-in link asks for: one button in the asking browser, elsewhere also the code. */
export const viewSignIn = async (
  app: Needs,
  token: string,
  browser: string | undefined,
): Promise<Result<{ needsCode: boolean }, SignInRefused>> => {
  const opened = await openLink(app, token);
  if (!opened.ok) return opened;
  return ok({ needsCode: browser === undefined || app.random.sha256(browser) !== opened.value.ask });
};

export type Started = { readonly token: string; readonly personId: string };

/** Presses the button: uses the link up and starts a session; without the asking browser only with the code of its screen. */
export const pressSignIn = async (
  app: Needs,
  token: string,
  browser: string | undefined,
  code: string,
): Promise<Result<Started, SignInRefused>> => {
  const opened = await openLink(app, token);
  if (!opened.ok) return opened;
  const link = opened.value;
  const { sessions, random, clock, directories } = app;
  if (browser === undefined || random.sha256(browser) !== link.ask) {
    if (!/^\d{6}$/.test(code)) return refuse({ code: 'code.wrong', left: MOST_TRIES - link.tries });
    if (!(await sessions.takeLinkTry(link.hash, MOST_TRIES))) return refuse({ code: 'code.locked' });
    if (random.sha256(link.ask + code) !== link.codeHash) {
      return refuse({ code: 'code.wrong', left: Math.max(0, MOST_TRIES - link.tries - 1) });
    }
  }
  const { directory } = await directories.current();
  if (personOf(directory, link.personId) === undefined) return refuse({ code: 'signIn.unknown' });
  const session = random.token();
  const now = clock.now();
  const started = await sessions.start(link.hash, {
    hash: random.sha256(session),
    personId: link.personId,
    startedAt: now,
    seenAt: now,
  });
  return started ? ok({ token: session, personId: link.personId }) : refuse({ code: 'signIn.used' });
};
