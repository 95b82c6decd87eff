import { isToken } from '../domain/token.ts';
import type { Clock, Random, Session, Sessions } from '../ports.ts';
import { cookie, cookieOf, withoutCookie } from './cookies.ts';
import { hasCsrfOf } from './csrf.ts';
import type { Answer, Handle, WebRequest } from './http.ts';

/** Who is signed in, with the session's token: `csrfOf(token)` goes into forms, nothing else anywhere. */
export type Who = { readonly personId: string; readonly token: string };
export type SessionGate = (request: Pick<WebRequest, 'cookies'>) => Promise<Who | undefined>;

const minute = 60_000;
export const idleMinutes = 2 * 60;
export const absoluteMinutes = 12 * 60;
const notedEveryMinutes = 5;

const name = 'session';
/** Goes with the browser: offices share machines. */
export const sessionCookie = (token: string): string => cookie(name, token);
export const endedSessionCookie: string = withoutCookie(name);

/** The token of the cookie, to end its session. */
export const sessionTokenOf = ({ cookies }: Pick<WebRequest, 'cookies'>): string | undefined => {
  const token = cookieOf(cookies, name);
  return token !== undefined && isToken(token) ? token : undefined;
};

const minutesSince = (instant: string, now: string): number => (Date.parse(now) - Date.parse(instant)) / minute;

const isAlive = ({ startedAt, seenAt }: Session, now: string): boolean =>
  minutesSince(startedAt, now) < absoluteMinutes && minutesSince(seenAt, now) < idleMinutes;

/** Reads the session behind the cookie; one that is unknown, ended or too old is nobody's. */
export const sessionGate =
  (sessions: Sessions, clock: Clock, random: Pick<Random, 'sha256'>): SessionGate =>
  async (request) => {
    const token = sessionTokenOf(request);
    if (token === undefined) return undefined;
    const hash = random.sha256(token);
    const session = await sessions.find(hash);
    const now = clock.now();
    if (session === undefined || !isAlive(session, now)) return undefined;
    if (minutesSince(session.seenAt, now) >= notedEveryMinutes) await sessions.seen(hash, now);
    return { personId: session.personId, token };
  };

export type SignedInHandle = (request: WebRequest, who: Who) => Promise<Answer>;

/** What web answers instead; for a POST both show what was typed, with a fresh token. */
export type Turned = {
  /** Nobody is signed in, or the session ended. */
  readonly onMissing: Handle;
  /** Signed in, but the form was drawn for another session: nothing was done, the answer is a 403. */
  readonly onOldForm: SignedInHandle;
};

/** `signedIn(handle)` for routes that need a person; a route may replace either answer with its own. */
export const signedInBy =
  (gate: SessionGate, turned: Turned) =>
  (handle: SignedInHandle, own: Partial<Turned> = {}): Handle =>
  async (request) => {
    const { onMissing, onOldForm } = { ...turned, ...own };
    const who = await gate(request);
    if (who === undefined) return onMissing(request);
    if (request.method === 'POST' && !hasCsrfOf(who.token, request.form)) return onOldForm(request, who);
    return handle(request, who);
  };
