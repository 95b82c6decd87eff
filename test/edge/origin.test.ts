import { describe, expect, it } from 'vitest';
import { eventOf, formType, here, textOf } from './gateway.ts';
import { ask } from './site.ts';

const statusFor = async (headers: Readonly<Record<string, string>>) =>
  (await ask(eventOf('/form', { method: 'POST', headers: { ...formType, ...headers }, body: 'a=1' }))).statusCode;

describe('a post', () => {
  it.each([
    ['Sec-Fetch-Site alone', { 'sec-fetch-site': 'same-origin' }],
    ['Origin alone', { origin: here }],
    ['Referer alone', { referer: `${here}/things/1?x=y` }],
    ['Sec-Fetch-Site and Origin', { 'sec-fetch-site': 'same-origin', origin: here }],
    ['Sec-Fetch-Site, when Origin is withheld', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['Origin, when a reload says none', { 'sec-fetch-site': 'none', origin: here }],
  ])('is ours by %s', async (_, headers) => {
    expect(await statusFor(headers)).toBe(200);
  });

  it.each([
    ['of another site', { 'sec-fetch-site': 'cross-site' }],
    ['of a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: here }],
    ['without any sign of where it comes from', {}],
    ['from outside any page', { 'sec-fetch-site': 'none' }],
    ['of an unheard-of Sec-Fetch-Site', { 'sec-fetch-site': 'same-origin, cross-site' }],
    ['with the Origin of another site', { origin: 'https://evil.example' }],
    ['with the Origin of another port', { origin: `${here}:8443` }],
    ['with our Origin over HTTP', { origin: here.replace('https', 'http') }],
    ['with an Origin that begins like ours', { origin: `${here}.evil.example` }],
    ['with an opaque Origin', { origin: 'null' }],
    ['with an opaque Origin and none', { 'sec-fetch-site': 'none', origin: 'null' }],
    [
      'with another site in Origin, whatever Sec-Fetch-Site says',
      { 'sec-fetch-site': 'same-origin', origin: 'https://e.vn' },
    ],
    ['with another site in Referer', { referer: 'https://evil.example/?https://khenthuong.example' }],
    ['with an Origin that is no address', { origin: 'khenthuong.example' }],
  ])('%s is refused with 403', async (_, headers) => {
    expect(await statusFor(headers)).toBe(403);
  });

  it('that is refused shows nothing of what it carried, lest another site fills our form', async () => {
    const event = eventOf('/form', {
      method: 'POST',
      headers: { ...formType, origin: 'https://e.vn' },
      body: 'a=planted',
    });
    expect(textOf(await ask(event))).not.toContain('planted');
  });

  it('is not made by a GET with parameters or override headers', async () => {
    const overriding = { 'x-http-method-override': 'POST', 'x-method-override': 'POST', origin: 'https://e.vn' };
    const answer = await ask(eventOf('/things/1?action=approve&_method=POST', { headers: overriding }));
    expect(textOf(answer)).toBe('thing 1');
  });

  it('stays a post whatever _method says', async () => {
    const event = eventOf('/form', { method: 'POST', headers: { ...formType, origin: here }, body: '_method=GET' });
    expect(textOf(await ask(event))).toBe('[["_method","GET"]]');
  });
});
