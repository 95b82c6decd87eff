import { describe, expect, it } from 'vitest';
import { page, type WebRequest } from '../../functions/edge/http.ts';
import { eventOf, formType, postOf, sameOrigin, textOf } from './gateway.ts';
import { ask, routes, siteOf } from './site.ts';

const security = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=63072000',
};

const failing = [
  {
    method: 'GET' as const,
    path: '/broken',
    handle: async () => {
      throw new Error('broken');
    },
  },
];

describe('every answer', () => {
  it.each([
    ['a page', eventOf('/'), 200],
    ['a HEAD', eventOf('/', { method: 'HEAD' }), 200],
    ['a redirect', eventOf('/gone'), 303],
    ['an unknown path', eventOf('/nowhere'), 404],
    ['a bare 404', eventOf('/hidden'), 404],
    ['a wrong method', eventOf('/', { method: 'DELETE' }), 405],
    ['a foreign post', postOf('/form', 'a=1', { 'sec-fetch-site': 'cross-site' }), 403],
    ['a post without a type', eventOf('/form', { method: 'POST', headers: sameOrigin }), 415],
    ['a post that is too large', postOf('/form', 'x'.repeat(400_000)), 413],
    ['a post that is malformed', postOf('/form', 'a=%FF'), 400],
    ['a page that asks to be cached', eventOf('/cached'), 200],
  ])('carries the security headers and is never stored: %s', async (_, event, status) => {
    const { statusCode, headers } = await ask(event);
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({ ...security, 'cache-control': 'no-store' });
  });

  it('carries them after a fault as well', async () => {
    const { statusCode, headers } = await ask(eventOf('/broken'), { routes: failing });
    expect(statusCode).toBe(500);
    expect(headers).toMatchObject({ ...security, 'cache-control': 'no-store' });
  });

  it('carries them on files under hashed names, which may be kept for ever', async () => {
    const answer = await ask(eventOf('/assets/a1.css'));
    expect(textOf(answer)).toBe('a{}');
    expect(answer.headers).toMatchObject({
      ...security,
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('allows no other site to read it', async () => {
    const asked = { method: 'OPTIONS', headers: { origin: 'https://e.vn', 'access-control-request-method': 'POST' } };
    for (const address of ['/', '/form', '/nowhere']) {
      const { headers } = await ask(eventOf(address, asked));
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('a HEAD', () => {
  it('gets what a GET gets, without the body', async () => {
    const get = await ask(eventOf('/things/7'));
    const head = await ask(eventOf('/things/7', { method: 'HEAD' }));
    expect([head.statusCode, head.headers]).toEqual([get.statusCode, get.headers]);
    expect(head.body).toBeUndefined();
  });
});

describe('a method without a route', () => {
  it.each([
    ['/', 'POST', 'GET, HEAD'],
    ['/form', 'GET', 'POST'],
    ['/form', 'HEAD', 'POST'],
    ['/things/7', 'PUT', 'GET, HEAD, POST'],
    ['/things/7', 'DELETE', 'GET, HEAD, POST'],
    ['/things/7', 'PATCH', 'GET, HEAD, POST'],
    ['/things/7', 'OPTIONS', 'GET, HEAD, POST'],
    ['/things/7', 'TRACE', 'GET, HEAD, POST'],
    ['/things/7', 'get', 'GET, HEAD, POST'],
  ])('%s %s gets 405 and the methods there are', async (address, method, allow) => {
    const { statusCode, headers } = await ask(eventOf(address, { method, headers: { ...formType, ...sameOrigin } }));
    expect([statusCode, headers['allow']]).toEqual([405, allow]);
  });
});

describe('a path', () => {
  it('finds an exact segment before a named one', async () => {
    expect(textOf(await ask(eventOf('/things/new')))).toBe('a new thing');
  });

  it.each([
    ['/things/a%20b', 'thing a b'],
    ['/things/%C3%81nh', 'thing Ánh'],
    ['/things/%2541', 'thing A'],
    ['/things/Ánh', 'thing Ánh'],
    ['/things/a+b', 'thing a+b'],
    ['/things/__proto__', 'thing __proto__'],
    ['/things/..', 'thing ..'],
  ])('%s is decoded, once or twice', async (path, text) => {
    expect(textOf(await ask(eventOf(path)))).toBe(text);
  });

  it.each([
    '',
    '//',
    '/things',
    '/things/',
    '/things/1/',
    '/things/1/2',
    '/Things/1',
    '/things/%',
    '/things/%zz',
    '/things/%FF',
    '/things/%C0%AF',
    '/things/%ED%A0%80',
    '/things/%00',
    '/things/a%0D%0Ab',
    '/things/\ud800',
    `/things/${'x'.repeat(10_000)}`,
    '/__proto__',
    '/constructor',
  ])('%j is unknown', async (path) => {
    expect((await ask(eventOf(path))).statusCode).toBe(404);
  });

  it('that is unknown and one that a route hides give the very same answer', async () => {
    const { log: _, ...unknown } = await ask(eventOf('/nowhere'));
    const { log: __, ...hidden } = await ask(eventOf('/hidden'));
    expect(hidden).toEqual(unknown);
  });

  it('of two routes is refused when the handler is built', () => {
    const twin = { method: 'GET' as const, path: '/things/{other}', handle: async () => ({ status: 200 }) };
    expect(() => siteOf({ routes: [...routes, twin] })).toThrow('two routes for GET /things/{other}');
  });

  it.each(['things', '/things/{id', '/things/x{id}'])('pattern %s is refused when the handler is built', (path) => {
    const odd = { method: 'GET' as const, path, handle: async () => ({ status: 200 }) };
    expect(() => siteOf({ routes: [odd] })).toThrow('not a route');
  });
});

describe('a query', () => {
  it.each(['?%', '?a=%FF', '?__proto__=1', '?=', `?${'a=1&'.repeat(2_000)}`])('%j harms nothing', async (query) => {
    expect((await ask(eventOf(`/${query}`))).statusCode).toBe(200);
  });
});

describe('the language', () => {
  it.each([
    ['vi', '/', [], undefined],
    ['en', '/', ['__Host-lang=en'], undefined],
    ['en', '/?lang=en', ['__Host-lang=vi'], 'en'],
    ['vi', '/?lang=fr', [], undefined],
    ['vi', '/?lang=vi&lang=en', [], 'vi'],
  ])(
    'is %s for %s with cookies %j, and kept only when the address asks for it',
    async (lang, address, cookies, kept) => {
      const answer = await ask(eventOf(address, { cookies }));
      expect(textOf(answer)).toBe(`<p>${lang}</p>`);
      expect(answer.cookies?.map((one) => one.split(';')[0])).toEqual(kept && [`__Host-lang=${kept}`]);
    },
  );

  it('is read from the cookie header as well', async () => {
    expect(textOf(await ask(eventOf('/', { headers: { Cookie: 'a=1; __Host-lang=en' } })))).toBe('<p>en</p>');
  });
});

describe('a post that asks for the other language', () => {
  const acted: string[] = [];
  const act = async () => {
    acted.push('acted');
    return page(200, 'acted');
  };
  const redraw = async ({ lang, form }: WebRequest) => page(422, JSON.stringify({ lang, form: [...form] }));
  const post = { method: 'POST' as const, handle: act };
  const site = {
    routes: [
      { ...post, path: '/question', redraw },
      { ...post, path: '/twin' },
      { method: 'GET' as const, path: '/twin', handle: act },
      { ...post, path: '/alone' },
    ],
  };
  const languages = ({ cookies }: { readonly cookies?: readonly string[] | undefined }) =>
    cookies?.map((one) => one.split(';')[0]);

  it('draws what was typed in that language, and keeps the language', async () => {
    const answer = await ask(postOf('/question', 'reason=%C4%90%E1%BA%A1t&lang=en'), site);

    expect(JSON.parse(textOf(answer))).toEqual({ lang: 'en', form: [['reason', 'Đạt']] });
    expect([answer.statusCode, languages(answer)]).toEqual([422, ['__Host-lang=en']]);
  });

  it.each([
    ['/twin', '/twin'],
    ['/alone', '/'],
  ])('goes from %s, which has nothing typed to draw, to %s', async (path, location) => {
    const answer = await ask(postOf(path, 'lang=en'), site);

    expect([answer.statusCode, answer.headers['location'], languages(answer)]).toEqual([
      303,
      location,
      ['__Host-lang=en'],
    ]);
  });

  it('never reaches what the form would do', async () => {
    acted.splice(0);
    for (const path of ['/question', '/twin', '/alone'])
      for (const lang of ['vi', 'en']) await ask(postOf(path, `choice=approve&lang=${lang}`), site);

    expect(acted).toEqual([]);
  });

  it('is none when it names no language of ours', async () => {
    expect(textOf(await ask(postOf('/question', 'lang=fr'), site))).toBe('acted');
  });
});
