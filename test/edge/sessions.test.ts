import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { csrfOf, sameSecret } from '../../functions/edge/csrf.ts';
import { page, type WebRequest } from '../../functions/edge/http.ts';
import { endedSessionCookie, sessionCookie, sessionGate, signedInBy } from '../../functions/edge/sessions.ts';
import type { Session, Sessions } from '../../functions/ports.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const token = 'T'.repeat(43);
const noon = Date.parse('2026-11-02T05:00:00.000Z');
const minute = (minutes: number): string => new Date(noon + minutes * 60_000).toISOString();

/** A table with one session, started and last seen at noon. */
const tableWith = (session: Partial<Session> = {}) => {
  const one = { hash: sha256(token), personId: 'lan', startedAt: minute(0), seenAt: minute(0), ...session };
  const calls: string[] = [];
  const unused = async (): Promise<never> => {
    throw new Error('not for the gate');
  };
  const sessions: Sessions = {
    ask: unused,
    takeMail: unused,
    putLink: unused,
    findLink: unused,
    takeLinkTry: unused,
    start: unused,
    end: unused,
    async find(hash) {
      calls.push('find');
      return hash === one.hash ? one : undefined;
    },
    async seen(_, at) {
      calls.push(`seen ${at}`);
    },
  };
  return { sessions, calls };
};

const gateAt = (minutes: number, { sessions } = tableWith()) =>
  sessionGate(sessions, { now: () => minute(minutes) }, { sha256 });

const asking = (value: string): Pick<WebRequest, 'cookies'> => ({ cookies: new Map([['__Host-session', value]]) });

describe('a session', () => {
  it('is known by the hash of its cookie', async () => {
    expect(await gateAt(1)(asking(token))).toEqual({ personId: 'lan', token });
  });

  it.each([
    ['no cookie', new Map<string, string>()],
    ['a cookie without its prefix', new Map([['session', token]])],
    ['another token', new Map([['__Host-session', 'U'.repeat(43)]])],
    ['the hash in place of the token', new Map([['__Host-session', sha256(token)]])],
    ['an ended one', new Map([['__Host-session', '']])],
    ['a token with something behind it', new Map([['__Host-session', `${token}=`]])],
  ])('is nobody for %s', async (_, cookies) => {
    expect(await gateAt(1)({ cookies })).toBeUndefined();
  });

  it('is not looked for when the cookie cannot be one', async () => {
    const table = tableWith();
    await gateAt(1, table)(asking('x'.repeat(10_000)));
    expect(table.calls).toEqual([]);
  });

  it.each([
    ['lives', 119.99, { seenAt: minute(0) }, true],
    ['ends after two idle hours', 120, { seenAt: minute(0) }, false],
    ['lives', 719.99, { seenAt: minute(710) }, true],
    ['ends after twelve hours however busy', 720, { seenAt: minute(719) }, false],
  ])('%s (minute %d)', async (_, minutes, session, alive) => {
    expect((await gateAt(minutes, tableWith(session))(asking(token))) !== undefined).toBe(alive);
  });

  it.each([
    [4.99, ['find']],
    [5, ['find', `seen ${minute(5)}`]],
    [120, ['find']],
  ])(
    'notes at minute %d that it was seen only when the last note is five minutes old and it lives',
    async (minutes, calls) => {
      const table = tableWith();
      await gateAt(minutes, table)(asking(token));
      expect(table.calls).toEqual(calls);
    },
  );

  it('does not open while the table is away', async () => {
    const { sessions } = tableWith();
    const away = { ...sessions, find: () => Promise.reject(new Error('away')) };
    await expect(sessionGate(away, { now: () => minute(1) }, { sha256 })(asking(token))).rejects.toThrow('away');
  });

  it('has a cookie for this host alone, gone with the browser, and one that ends it', () => {
    const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
    expect(sessionCookie(token)).toBe(`__Host-session=${token}; ${attributes}`);
    expect(endedSessionCookie).toBe(`__Host-session=; ${attributes}; Max-Age=0`);
  });

  it('puts nothing but a token into a cookie', () => {
    expect(() => sessionCookie(`${token}; Domain=evil`)).toThrow('not a cookie value');
  });
});

const requestOf = (method: WebRequest['method'], form: Record<string, string>, cookie = token): WebRequest => ({
  method,
  path: '/',
  params: {},
  query: new Map(),
  cookies: new Map([['__Host-session', cookie]]),
  form: new Map(Object.entries(form)),
  lang: 'vi',
  requestId: 'r',
});

describe('a route for signed-in people', () => {
  const signedIn = signedInBy(gateAt(1), {
    onMissing: async ({ form }) => page(401, `sign in, ${form.get('note') ?? 'nothing typed'}`),
    onOldForm: async ({ form }, { personId }) => page(403, `${personId}, again: ${form.get('note')}`),
  });
  const route = signedIn(async (_, { personId }) => page(200, `for ${personId}`));

  it('answers a GET of somebody signed in', async () => {
    expect(await route(requestOf('GET', {}))).toEqual(page(200, 'for lan'));
  });

  it('answers a POST that carries the token of the session', async () => {
    expect(await route(requestOf('POST', { csrf: csrfOf(token) }))).toEqual(page(200, 'for lan'));
  });

  it.each([
    ['no token', {}],
    ['the token of another session', { csrf: csrfOf('U'.repeat(43)) }],
    ['the session itself', { csrf: token }],
    ['a token cut short', { csrf: csrfOf(token).slice(0, -1) }],
    ['a longer token', { csrf: `${csrfOf(token)}A` }],
  ])('gives a POST with %s its form back', async (_, form) => {
    expect(await route(requestOf('POST', { ...form, note: 'typed' }))).toEqual(page(403, 'lan, again: typed'));
  });

  it('gives a POST of an ended session its form back', async () => {
    expect(await route(requestOf('POST', { note: 'typed' }, 'U'.repeat(43)))).toEqual(page(401, 'sign in, typed'));
  });

  it('may answer in its own way', async () => {
    const own = signedIn(async () => page(200, ''), { onMissing: async () => page(200, 'public') });
    expect(await own(requestOf('GET', {}, ''))).toEqual(page(200, 'public'));
  });
});

describe("a form's token", () => {
  it('follows from the session and is not what the table keeps', () => {
    expect(csrfOf(token)).toBe(createHash('sha256').update(`csrf${token}`).digest('base64url'));
    expect(csrfOf(token)).not.toBe(createHash('sha256').update(token).digest('base64url'));
  });

  it('is compared whole, whatever the lengths', () => {
    expect([sameSecret('a', 'a'), sameSecret('a', 'b'), sameSecret('a', 'aa'), sameSecret('', 'a')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
