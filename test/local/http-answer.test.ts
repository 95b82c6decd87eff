import { describe, expect, it } from 'vitest';
import { raw, serving } from './http-support.ts';

const silent = { onError: () => undefined };

describe('an answer of the local HTTP API', () => {
  it('drops undefined headers and sets each cookie', async () => {
    const { url } = await serving(async () => ({
      statusCode: 303,
      headers: { Location: '/x', 'X-None': undefined, 'X-Number': 3 },
      cookies: ['a=1; Path=/', 'b=2'],
    }));
    const response = await fetch(url, { redirect: 'manual' });

    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/x');
    expect(response.headers.get('x-number')).toBe('3');
    expect(response.headers.has('x-none')).toBe(false);
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
  });

  it('decodes a body in base64, and sends text as UTF-8', async () => {
    const bytes = Buffer.from([0, 255, 128]);
    const { url } = await serving(async ({ rawPath }) =>
      rawPath === '/bytes'
        ? { statusCode: 200, isBase64Encoded: true, body: bytes.toString('base64') }
        : { statusCode: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: '<p>Đợt</p>' },
    );

    expect(Buffer.from(await (await fetch(`${url}/bytes`)).arrayBuffer())).toEqual(bytes);
    const page = await fetch(url);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe('<p>Đợt</p>');
  });

  it('takes a result without a status for the body itself', async () => {
    const { url } = await serving(async () => ({ ok: true }));
    const response = await fetch(url);

    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ ok: true });
  });

  it('to HEAD has the headers of GET and no body', async () => {
    const { url } = await serving(async () => ({ statusCode: 200, body: 'page' }));
    const response = await raw(url, 'HEAD / HTTP/1.1');

    expect(response).toContain('content-length: 4');
    expect(response).not.toContain('page');
  });

  it('is 404 where no route matches', async () => {
    const { url } = await serving(async () => 'x', { routes: { 'GET /a': async () => 'a' } });
    const response = await fetch(`${url}/b`);

    expect([response.status, await response.json()]).toEqual([404, { message: 'Not Found' }]);
  });

  it.each<[what: string, handler: () => Promise<unknown>]>([
    ['a handler throws', () => Promise.reject(new Error('secret'))],
    ['a status is none', async () => ({ statusCode: 'ok' })],
    ['a header cannot be sent', async () => ({ statusCode: 200, headers: { 'X-Name': 'Ánh ễ' } })],
    ['a header would split the answer', async () => ({ statusCode: 200, headers: { 'X-Name': 'a\r\nSet-Cookie: b' } })],
    ['a result is larger than Lambda allows', async () => ({ statusCode: 200, body: 'a'.repeat(6_291_556) })],
  ])('is 500 and says nothing more when %s', async (_, handler) => {
    const errors: unknown[] = [];
    const { url } = await serving(handler, { onError: (error) => errors.push(error) });
    const response = await fetch(url);

    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
    expect(errors).toHaveLength(1);
  });

  it('is 500 when a handler throws before it returns a promise', async () => {
    const { url } = await serving(() => {
      throw new Error('at once');
    }, silent);

    expect((await fetch(url)).status).toBe(500);
  });

  it('is 503 when the handler takes too long', async () => {
    const { url } = await serving(() => new Promise(() => {}), { timeoutMilliseconds: 20 });
    const response = await fetch(url);

    expect([response.status, await response.json()]).toEqual([503, { message: 'Service Unavailable' }]);
  });
});

describe('closing', () => {
  it('answers the request that is under way, then refuses connections', async () => {
    const reached = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<string>();
    const { url, close } = await serving(async () => {
      reached.resolve();
      return finish.promise;
    });
    const answer = fetch(url);
    await reached.promise;

    const closed = close();
    finish.resolve('done');

    expect(await (await answer).text()).toBe('done');
    await closed;
    await expect(fetch(url)).rejects.toThrow();
  });
});
