import { describe, expect, it } from 'vitest';
import { bodyBytes, bodyFields } from '../../functions/edge/posted.ts';
import { eventOf, formType, postOf, sameOrigin, textOf } from './gateway.ts';
import { ask } from './site.ts';

const posted = async (body: string | Buffer): Promise<unknown> => {
  const answer = await ask(postOf('/form', body));
  expect(answer.statusCode).toBe(200);
  return JSON.parse(textOf(answer));
};

const fieldAtFault = async (body: string | Buffer) => {
  const answer = await ask(postOf('/form', body));
  const { code, field } = JSON.parse(textOf(answer));
  return [answer.statusCode, code, field];
};

const many = (count: number): string => Array.from({ length: count }, (_, index) => `f${index}=1`).join('&');

describe('a posted form', () => {
  it('keeps Vietnamese, emoji and spaces as they were typed', async () => {
    const text = 'Nguyễn Thị Ánh 👩‍🏫 + 1 & 2 = %';
    expect(await posted(new URLSearchParams({ name: text }).toString())).toEqual([['name', text]]);
  });

  it('is read the same when the gateway leaves it as text', async () => {
    const event = eventOf('/form', { method: 'POST', headers: { ...formType, ...sameOrigin }, body: 'name=%C3%81nh' });
    expect(JSON.parse(textOf(await ask(event)))).toEqual([['name', 'Ánh']]);
  });

  it('may carry raw UTF-8 that nobody percent-encoded', async () => {
    expect(await posted('name=Ánh')).toEqual([['name', 'Ánh']]);
  });

  it('keeps fields that are empty or have no equals sign', async () => {
    expect(await posted('a=&b&&c=1=2')).toEqual([
      ['a', ''],
      ['b', ''],
      ['c', '1=2'],
    ]);
  });

  it('treats __proto__ and constructor as names like any other', async () => {
    expect(await posted('__proto__=1&constructor=2&toString=3')).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
      ['toString', '3'],
    ]);
    expect(Reflect.get({}, '1')).toBeUndefined();
  });

  it('hands on control characters and bidi overrides for the schema of the field to judge', async () => {
    expect(await posted('a=%00%0D%0A%E2%80%AE')).toEqual([['a', '\0\r\n\u202e']]);
  });

  it.each([
    ['a repeated name', 'choice=approve&x=1&choice=reject', 'field.repeated', 'choice'],
    ['a name repeated under another spelling', 'choice=approve&%63hoice=reject', 'field.repeated', 'choice'],
    ['__proto__ twice', '__proto__=1&__proto__=2', 'field.repeated', '__proto__'],
    ['invalid UTF-8, percent-encoded', 'reason=%FF', 'field.encoding', 'reason'],
    ['invalid UTF-8, raw', Buffer.from('reason=\xff', 'latin1'), 'field.encoding', 'reason'],
    ['an overlong slash', 'reason=%C0%AF', 'field.encoding', 'reason'],
    ['a lone surrogate in three bytes', 'reason=%ED%A0%80', 'field.encoding', 'reason'],
    ['a cut character', 'reason=%E1%BA', 'field.encoding', 'reason'],
    ['a broken percent sign', 'reason=100%', 'field.encoding', 'reason'],
    ['invalid UTF-8 in a name', '%FF=1', 'field.encoding', '%FF'],
  ])('is refused for %s, naming the field', async (_, body, code, field) => {
    expect(await fieldAtFault(body)).toEqual([400, code, field]);
  });

  it('is refused for a lone surrogate inside a JSON event, naming the field', async () => {
    const event = eventOf('/form', { method: 'POST', headers: { ...formType, ...sameOrigin }, body: 'reason=\ud800' });
    const answer = await ask(event);
    expect([answer.statusCode, JSON.parse(textOf(answer)).field]).toEqual([400, 'reason']);
  });

  it('names a field of 10,000 characters by its beginning', async () => {
    const long = 'x'.repeat(10_000);
    expect(await fieldAtFault(`${long}=1&${long}=2`)).toEqual([400, 'field.repeated', 'x'.repeat(80)]);
  });

  it('holds 384 KB and not a byte more', async () => {
    const full = `a=${'x'.repeat(bodyBytes - 2)}`;
    expect((await ask(postOf('/form', full))).statusCode).toBe(200);
    expect((await ask(postOf('/form', `${full}x`))).statusCode).toBe(413);
  });

  it('holds 4,000 fields and not one more', async () => {
    expect((await ask(postOf('/form', many(bodyFields)))).statusCode).toBe(200);
    const answer = await ask(postOf('/form', many(bodyFields + 1)));
    expect([answer.statusCode, JSON.parse(textOf(answer)).code]).toEqual([413, 'body.tooManyFields']);
  });

  it('counts bytes, not characters, when the gateway leaves it as text', async () => {
    const event = eventOf('/form', {
      method: 'POST',
      headers: { ...formType, ...sameOrigin },
      body: `a=${'ế'.repeat(bodyBytes / 3)}`,
    });
    expect((await ask(event)).statusCode).toBe(413);
  });

  it('is refused at 6 MB without being read', async () => {
    expect((await ask(postOf('/form', Buffer.alloc(6_000_000, 'x')))).statusCode).toBe(413);
  });

  it('may be empty', async () => {
    expect(await posted('')).toEqual([]);
  });
});

describe('a content type', () => {
  const statusFor = async (headers: Readonly<Record<string, string>>, body = 'a=1') =>
    (await ask(eventOf('/form', { method: 'POST', headers: { ...sameOrigin, ...headers }, body }))).statusCode;

  it.each([
    ['missing', {}],
    ['JSON', { 'content-type': 'application/json' }],
    ['multipart', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['plain text', { 'content-type': 'text/plain' }],
    ['two at once', { 'content-type': 'application/x-www-form-urlencoded, application/json' }],
    ['a form in another charset', { 'content-type': 'application/x-www-form-urlencoded; charset=utf-16' }],
    ['a form that is compressed', { ...formType, 'content-encoding': 'gzip' }],
  ])('that is %s is refused with 415', async (_, headers) => {
    expect(await statusFor(headers)).toBe(415);
  });

  it('of JSON 10,000 levels deep, or of 1e999, is refused before anything is parsed', async () => {
    const json = { 'content-type': 'application/json' };
    expect(await statusFor(json, '['.repeat(10_000))).toBe(415);
    expect(await statusFor(json, '{"a":1e999}')).toBe(415);
  });

  it.each(['application/x-www-form-urlencoded;charset=UTF-8', 'Application/X-WWW-Form-Urlencoded; charset="utf-8"'])(
    'of %s is a form',
    async (type) => {
      expect(await statusFor({ 'content-type': type })).toBe(200);
    },
  );
});
