import { describe, expect, it } from 'vitest';
import { raw, recording, serving } from './http-support.ts';

describe('an event of the local HTTP API', () => {
  it('has the shape of payload format 2.0', async () => {
    const { url, eventOf } = await recording();
    const event = await eventOf('/a/b?x=1&y=2&x=3', { headers: { 'User-Agent': 'test' } });

    expect(event).toMatchObject({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/a/b',
      rawQueryString: 'x=1&y=2&x=3',
      queryStringParameters: { x: '1,3', y: '2' },
      headers: { host: new URL(url).host, 'user-agent': 'test', 'x-forwarded-proto': 'http' },
      requestContext: {
        domainName: '127.0.0.1',
        http: { method: 'GET', path: '/a/b', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
        routeKey: '$default',
        stage: '$default',
        requestId: expect.stringMatching(/./),
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
      },
      isBase64Encoded: false,
    });
  });

  it('leaves out what the request does not have', async () => {
    const { eventOf } = await recording();
    const event = await eventOf('/');

    for (const absent of ['body', 'cookies', 'queryStringParameters', 'pathParameters']) {
      expect(event).not.toHaveProperty(absent);
    }
    expect(event.rawQueryString).toBe('');
  });

  it.each([
    ['/%C4%90%E1%BB%A3t%202026', '/Đợt 2026'],
    ['/a%2Fb', '/a/b'],
    ['/%23abc', '/#abc'],
    ['/abc%00', '/abc\0'],
    ['/a%2541', '/a%41'],
    ['/a+b/', '/a+b/'],
    ['/a%3Fb=c', '/a'],
    ['/../x', '/../x'],
  ])('decodes the path %s once', async (sent, rawPath) => {
    const { eventOfRaw } = await recording();

    expect(await eventOfRaw(`GET ${sent} HTTP/1.1`)).toMatchObject({
      rawPath,
      requestContext: { http: { path: rawPath } },
    });
  });

  it.each(['/%zz', '/%', '/%FF'])('is never made of %s, which cannot be decoded', async (path) => {
    const { url } = await serving(async () => 'reached');

    expect((await fetch(url + path)).status).toBe(400);
  });

  it('keeps the query string as it was sent and decodes its parameters', async () => {
    const { eventOf } = await recording();

    expect(await eventOf('/?q=%C4%91%E1%BB%A3t+1&empty=&__proto__=x')).toMatchObject({
      rawQueryString: 'q=%C4%91%E1%BB%A3t+1&empty=&__proto__=x',
      queryStringParameters: Object.fromEntries([
        ['q', 'đợt 1'],
        ['empty', ''],
        ['__proto__', 'x'],
      ]),
    });
  });

  it('joins repeated headers by a comma, in lower case, and sets cookies apart', async () => {
    const { eventOfRaw } = await recording();
    const event = await eventOfRaw('GET / HTTP/1.1\r\nX-A: 1\r\nCookie: a=1; b=2\r\nx-a: 2\r\nCookie: c="x y"');

    expect(event.headers).toMatchObject({ 'x-a': '1,2' });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event.cookies).toEqual(['a=1', 'b=2', 'c="x y"']);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'text/plain; charset=iso-8859-1',
    'application/problem+json',
  ])('carries %s in base64', async (type) => {
    const { eventOf } = await recording();

    expect(await eventOf('/', { method: 'POST', body: 'tên=Ánh', headers: { 'Content-Type': type } })).toMatchObject({
      isBase64Encoded: true,
      body: Buffer.from('tên=Ánh').toString('base64'),
    });
  });

  it.each(['text/plain', 'application/json', 'application/json; charset=UTF-8', 'text/html', 'application/xml'])(
    'carries %s as text',
    async (type) => {
      const { eventOf } = await recording();

      expect(await eventOf('/', { method: 'POST', body: '"Ánh"', headers: { 'Content-Type': type } })).toMatchObject({
        isBase64Encoded: false,
        body: '"Ánh"',
      });
    },
  );

  it('carries a body of no type in base64', async () => {
    const { eventOf } = await recording();

    expect(await eventOf('/', { method: 'POST', body: Buffer.from('x') })).toMatchObject({ isBase64Encoded: true });
  });

  it('comes with the context of an invocation', async () => {
    const { contextOf } = await recording();
    const context = await contextOf('/');

    expect(context).toMatchObject({ functionName: '$default', awsRequestId: expect.stringMatching(/^[\da-f-]{36}$/) });
    expect(context.getRemainingTimeInMillis()).toBeGreaterThan(0);
    expect((await contextOf('/')).awsRequestId).not.toBe(context.awsRequestId);
  });
});

describe('the limits of the local HTTP API', () => {
  it('refuse a body above 10 MB, and one above what Lambda takes', async () => {
    const { url } = await serving(async () => 'reached');
    const post = async (bytes: number, type: string) => {
      const body = Buffer.alloc(bytes, 'a');
      const response = await fetch(url, { method: 'POST', body, headers: { 'Content-Type': type } });
      return [response.status, await response.json().catch(() => undefined)];
    };
    const tooLarge = [413, { message: 'Request Entity Too Large' }];

    expect(await post(10 * 1024 * 1024 + 1, 'text/plain')).toEqual(tooLarge);
    expect(await post(6 * 1024 * 1024, 'application/x-www-form-urlencoded')).toEqual(tooLarge);
    expect((await post(4 * 1024 * 1024, 'application/x-www-form-urlencoded'))[0]).toBe(200);
  });

  it('refuse request line and header values above 10,240 bytes together', async () => {
    const { url } = await serving(async () => 'reached');
    const status = async (bytes: number) => (await fetch(url, { headers: { 'X-Long': 'a'.repeat(bytes) } })).status;

    expect(await status(9_000)).toBe(200);
    expect(await status(10_240)).toBe(431);
    expect(await raw(url, `GET /${'a'.repeat(70_000)} HTTP/1.1`)).toContain('431');
  });
});
