import { describe, expect, it } from 'vitest';
import { languageCookie, withoutCookie } from '../../functions/edge/cookies.ts';
import { onFirstCall } from '../../functions/edge/first-call.ts';
import { localAddress, redirect } from '../../functions/edge/http.ts';

describe('a redirect', () => {
  it('goes to an address of this site with See Other', () => {
    expect(redirect('/proposals/1?saved=1#top', ['a=b'])).toMatchObject({
      status: 303,
      headers: { location: '/proposals/1?saved=1#top' },
      cookies: ['a=b'],
    });
  });

  it('percent-encodes what a header cannot hold', () => {
    expect(localAddress('/find?q=Ánh\r\nx: y')).toBe('/find?q=%C3%81nhx:%20y');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    'a',
  ])('never goes to %j', (to) => {
    expect(localAddress(to)).toBeUndefined();
    expect(() => redirect(to)).toThrow('another site');
  });
});

describe('a cookie', () => {
  it('of the language lives a year', () => {
    expect(languageCookie('en')).toBe('__Host-lang=en; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000');
  });

  it('is taken back under the very same attributes', () => {
    expect(withoutCookie('ask')).toBe('__Host-ask=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0');
  });
});

describe('a handler built on the first call', () => {
  it('is built once, and not before', () => {
    let built = 0;
    const handler = onFirstCall(() => {
      built += 1;
      return (name: string) => `${name} ${built}`;
    });
    expect(built).toBe(0);
    expect([handler('a'), handler('b')]).toEqual(['a 1', 'b 1']);
  });
});
