import { describe, expect, it } from 'vitest';
import { assetAnswer } from '../../functions/edge/assets.ts';
import { encodingFor } from '../../functions/edge/compression.ts';
import { page } from '../../functions/edge/http.ts';
import { eventOf, textOf } from './gateway.ts';
import { ask } from './site.ts';

const asking = (address: string, accepted?: string) =>
  ask(eventOf(address, { headers: accepted === undefined ? {} : { 'Accept-Encoding': accepted } }));

describe('compression', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1, br;q=0.1', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['BR', 'br'],
    ['gzip;q=0, *', 'br'],
    ['*;q=0', undefined],
    ['deflate', undefined],
    ['', undefined],
    ['br;q=high', 'br'],
    [',,;;=', undefined],
    [undefined, undefined],
  ])('for %j is %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });

  it.each(['br', 'gzip'])('with %s gives the same page', async (encoding) => {
    const plain = await asking('/long');
    const packed = await asking('/long', encoding);
    expect(packed.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(packed.isBase64Encoded).toBe(true);
    expect(textOf(packed)).toBe(textOf(plain));
    expect(textOf(plain)).toContain('Kính gửi');
  });

  it('leaves short answers alone but says that it might not have', async () => {
    const { headers } = await asking('/', 'br');
    expect(headers).toMatchObject({ vary: 'accept-encoding', 'content-type': 'text/html; charset=utf-8' });
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it('tells a HEAD what a GET would get', async () => {
    const answer = await ask(eventOf('/long', { method: 'HEAD', headers: { 'accept-encoding': 'br' } }));
    expect([answer.headers['content-encoding'], answer.body]).toEqual(['br', undefined]);
  });

  it('leaves pictures alone', async () => {
    const bytes = { body: new Uint8Array(5_000), type: 'image/png' };
    const routes = [{ method: 'GET' as const, path: '/', handle: async () => ({ status: 200, bytes }) }];
    const { headers, body } = await ask(eventOf('/', { headers: { 'accept-encoding': 'br' } }), { routes });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(Buffer.from(body ?? '', 'base64')).toHaveLength(5_000);
  });

  it('covers a large text in any form and error pages too', async () => {
    const handle = async () => ({ status: 200, bytes: { body: '{}'.repeat(1_000), type: 'application/json' } });
    const failing = async () => {
      throw new Error('no');
    };
    const routes = [
      { method: 'GET' as const, path: '/', handle },
      { method: 'GET' as const, path: '/broken', handle: failing },
    ];
    for (const address of ['/', '/broken']) {
      const event = eventOf(address, { headers: { 'accept-encoding': 'gzip' } });
      expect((await ask(event, { routes, errorPage: () => 'no '.repeat(1_000) })).headers['content-encoding']).toBe(
        'gzip',
      );
    }
  });
});

describe('a file under a hashed name', () => {
  const asset = { type: 'text/css', body: 'plain', br: new Uint8Array([1]), gzip: new Uint8Array([2]) };

  it.each([
    ['br', new Uint8Array([1]), 'br'],
    ['gzip', new Uint8Array([2]), 'gzip'],
    ['', 'plain', undefined],
  ])('is served as it was built for %j', (accepted, body, encoding) => {
    const answer = assetAnswer(asset, accepted);
    expect([answer.bytes?.body, answer.headers?.['content-encoding']]).toEqual([body, encoding]);
  });

  it('arrives as the bytes that were built', async () => {
    const routes = [{ method: 'GET' as const, path: '/', handle: async () => assetAnswer(asset, 'br') }];
    const { body } = await ask(eventOf('/', { headers: { 'accept-encoding': 'br' } }), { routes });
    expect(Buffer.from(body ?? '', 'base64')).toEqual(Buffer.from([1]));
  });

  it('is compressed on the way when nobody did before', async () => {
    const routes = [{ method: 'GET' as const, path: '/', handle: async () => page(200, 'a{}'.repeat(1_000)) }];
    const answer = await ask(eventOf('/', { headers: { 'accept-encoding': 'br' } }), { routes });
    expect(textOf(answer)).toBe('a{}'.repeat(1_000));
  });
});
