import { describe, expect, it } from 'vitest';
import { admissionBy, proofHeader } from '../../functions/edge/admission.ts';
import type { ErrorPage } from '../../functions/edge/problem.ts';
import { eventOf, here, postOf, textOf } from './gateway.ts';
import { ask, drawError } from './site.ts';

const noon = Date.parse('2026-11-23T05:00:00.000Z');

/** A secret that is counted, can be rotated and can be away, and a clock that is pushed. */
const aDoor = (...values: string[]) => {
  const secret = { values, reads: 0, away: false };
  let now = noon;
  const admits = admissionBy(
    {
      values: async () => {
        secret.reads += 1;
        if (secret.away) throw new Error('connect ECONNREFUSED');
        return secret.values;
      },
    },
    { now: () => new Date(now).toISOString() },
  );
  const carrying = (value: string) => admits(new Map([[proofHeader, value]]));
  const later = (seconds: number) => {
    now += seconds * 1_000;
  };
  return { admits, carrying, later, secret };
};

describe('admission', () => {
  it('takes the current value and the one before, and nothing like them', async () => {
    const { carrying } = aDoor('new', 'old');
    expect(await Promise.all(['new', 'old', '', 'ne', 'new ', 'NEW', 'new, new'].map(carrying))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('refuses whoever carries nothing, without asking for the secret', async () => {
    const { admits, secret } = aDoor('new');
    expect(await admits(new Map())).toBe(false);
    expect(secret.reads).toBe(0);
  });

  it('reads the secret once for all that follows', async () => {
    const { carrying, later, secret } = aDoor('new');
    for (let request = 0; request < 100; request += 1) {
      expect(await carrying('new')).toBe(true);
      later(60);
    }
    expect(secret.reads).toBe(1);
  });

  it('takes a value that came after it had read, for it reads once more', async () => {
    const { carrying, later, secret } = aDoor('first');
    await carrying('first');
    secret.values = ['second', 'first'];
    later(61);
    expect(await carrying('second')).toBe(true);
    expect(await carrying('first')).toBe(true);
    expect(secret.reads).toBe(2);
  });

  it('forgets a value that was replaced twice as soon as it reads again', async () => {
    const { carrying, later, secret } = aDoor('first');
    await carrying('first');
    secret.values = ['third', 'second'];
    later(61);
    expect(await carrying('third')).toBe(true);
    expect(await carrying('first')).toBe(false);
  });

  it('reads at most once a minute, however often somebody guesses', async () => {
    const { carrying, later, secret } = aDoor('new');
    for (let second = 0; second < 120; second += 1) {
      expect(await carrying(`guess ${second}`)).toBe(false);
      later(1);
    }
    expect(secret.reads).toBe(2);
  });

  it('knows nothing while the secret cannot be read, and reads again with the next request', async () => {
    const { carrying, secret } = aDoor('new');
    secret.away = true;
    await expect(carrying('new')).rejects.toMatchObject({ name: 'SecretUnread' });
    secret.away = false;
    expect(await carrying('new')).toBe(true);
  });

  it('still takes what it knows while the secret is away, and no other', async () => {
    const { carrying, later, secret } = aDoor('new');
    await carrying('new');
    secret.away = true;
    later(61);
    expect(await carrying('new')).toBe(true);
    await expect(carrying('other')).rejects.toMatchObject({ name: 'SecretUnread' });
  });
});

describe('a site behind a proxy', () => {
  const admits = (headers: ReadonlyMap<string, string>) => aDoor('proof').admits(headers);
  const proof = { [proofHeader]: 'proof' };

  it.each([
    ['a page', eventOf('/')],
    ['a HEAD', eventOf('/', { method: 'HEAD' })],
    ['an unknown path', eventOf('/nowhere')],
    ['a method that no route has', eventOf('/', { method: 'DELETE' })],
    ['a file under a hashed name', eventOf('/assets/a1.css')],
    ['a post of our own', postOf('/form', 'a=1')],
    ['a wrong proof', eventOf('/', { headers: { [proofHeader]: 'prooF' } })],
    ['two proofs', eventOf('/', { headers: { [proofHeader]: 'proof,proof' } })],
  ])('refuses what did not come through it: %s', async (_, event) => {
    const { statusCode, headers, log } = await ask(event, { admits });
    expect(statusCode).toBe(403);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-security-policy': expect.any(String) });
    expect(log).toContain('proxy.missing');
  });

  it.each([
    ['a page', eventOf('/', { headers: proof }), 200],
    ['a file under a hashed name', eventOf('/assets/a1.css', { headers: proof }), 200],
    ['an unknown path', eventOf('/nowhere', { headers: proof }), 404],
    ['a post of our own', postOf('/form', 'a=1', proof), 200],
    ['a post of another site', postOf('/form', 'a=1', { ...proof, 'sec-fetch-site': 'cross-site' }), 403],
  ])('answers what came through it as ever: %s', async (_, event, status) => {
    expect((await ask(event, { admits })).statusCode).toBe(status);
  });

  it('shows whoever it refuses the public address, and asks for nobody', async () => {
    const seen: Parameters<ErrorPage>[0][] = [];
    const errorPage: ErrorPage = (error) => {
      seen.push(error);
      return drawError(error);
    };
    await ask(eventOf('/', { cookies: ['__Host-session=abc', '__Host-lang=en'] }), { admits, errorPage });
    expect(seen).toMatchObject([{ status: 403, elsewhere: here, lang: 'en', cookies: new Map() }]);
  });

  it('answers 503 with the request id while it cannot know, and lets nobody in', async () => {
    const door = aDoor('proof');
    door.secret.away = true;
    const { statusCode, headers, log, ...answer } = await ask(eventOf('/', { headers: proof }), {
      admits: door.admits,
    });
    expect([statusCode, headers['retry-after']]).toEqual([503, '10']);
    expect(textOf({ ...answer, statusCode, headers })).toContain('request-1');
    expect(log).toContain('SecretUnread');
  });

  it('says no value of the header anywhere', async () => {
    const door = aDoor('the-very-secret');
    const answers = [
      await ask(eventOf('/', { headers: { [proofHeader]: 'the-very-secret' } }), { admits: door.admits }),
      await ask(eventOf('/broken', { headers: { [proofHeader]: 'the-very-guess' } }), { admits: door.admits }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 403]);
    expect(JSON.stringify(answers.map((answer) => [answer, textOf(answer)]))).not.toContain('the-very');
  });
});
