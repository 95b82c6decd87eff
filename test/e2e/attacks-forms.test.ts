import { describe, expect, it } from 'vitest';
import { actor } from '../support/actor.ts';
import { deployment } from '../support/deployment.ts';
import { approve, drafted, filed, questionFor } from '../support/e2e-dossier.ts';
import { statement } from '../support/e2e-forms.ts';
import { signedIn } from '../support/e2e-session.ts';
import { codeIn, linkIn, mailsFor } from '../support/mailbox.ts';

const system = deployment();
const unit = system.people.unit('U6');
const form = 'application/x-www-form-urlencoded';

const statementOf = async () => {
  const draft = await drafted(system, { unit: 'U6' });
  const path = `/proposals/${draft.id}/statement`;
  const place = async () => {
    const { forms } = await draft.officer.open(path);
    return forms.find(({ fields }) => fields.has('place'))?.fields.get('place');
  };
  const csrf = async () => {
    const { forms } = await draft.officer.open(path);
    return forms.find(({ fields }) => fields.has('place'))?.fields.get('csrf') ?? '';
  };
  const save = (more: Readonly<Record<string, string>>) =>
    draft.officer.post(path, { version: '1', intent: 'save', ...statement(), ...more });
  return { ...draft, path, place, csrf, save };
};

describe('a post from elsewhere', () => {
  const foreign: readonly [string, Readonly<Record<string, string | undefined>>][] = [
    ['another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of the host', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
    ['an origin that begins like ours', { 'sec-fetch-site': undefined, origin: `${system.baseUrl}.evil.example` }],
    ['no origin at all', { 'sec-fetch-site': undefined, origin: undefined }],
    ['a sandboxed frame', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    [
      'another page, by its referrer',
      { 'sec-fetch-site': undefined, origin: undefined, referer: 'https://evil.example/' },
    ],
  ];

  it.each(foreign)('is refused on every form: %s', async (_, headers) => {
    const { officer, csrf, path, place } = await statementOf();
    const dossier = await filed(system, { unit: 'U6' });
    const mail = await questionFor(system, dossier, unit.head);
    const token = await csrf();
    const posts: readonly [string, Readonly<Record<string, string>>][] = [
      [linkIn(mail), { ...approve, code: codeIn(mail) }],
      [`${linkIn(mail)}/new-link`, {}],
      ['/sign-in', { email: unit.officer.email }],
      [`/s/${'x'.repeat(43)}`, { code: '123456' }],
      [path, { csrf: token, version: '1', place: 'Nơi khác' }],
      [`/proposals/${dossier.id}/withdraw`, { csrf: token }],
      ['/sign-out', { csrf: token }],
    ];

    const sent = await Promise.all(posts.map(([to, fields]) => officer.send('POST', to, { form: fields, headers })));

    expect(sent.map(({ status }) => status)).toEqual(posts.map(() => 403));
    expect(await place()).toBe('Hà Nội');
    expect((await officer.open(`/proposals/${dossier.id}`)).text).toContain('Đang xem xét');
    expect((await actor(system.baseUrl).open(linkIn(mail))).status).toBe(200);
  });

  it.each(['', 'x', 'A'.repeat(43)])(
    'without the token of the session does nothing and gives the form back: “%s”',
    async (csrf) => {
      const { officer, path, place } = await statementOf();

      const { status, forms } = await officer.send('POST', path, {
        form: { csrf, version: '1', intent: 'save', ...statement(), place: 'Nơi khác' },
      });

      expect(status).toBe(403);
      expect(forms.find(({ fields }) => fields.has('place'))?.fields.get('place')).toBe('Nơi khác');
      expect(await place()).toBe('Hà Nội');
    },
  );

  it('can frame no page of ours', async () => {
    const { officer, id } = await statementOf();
    const dossier = await filed(system, { unit: 'U6' });
    const link = linkIn(await questionFor(system, dossier, unit.head));

    for (const path of ['/', '/sign-in', `/proposals/${id}/draft`, link, `/d/${'x'.repeat(43)}`, '/nowhere']) {
      const { headers } = await officer.send('GET', path);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

describe('a body that is no form', () => {
  const bodies: readonly [string, number, string | undefined, string | Buffer][] = [
    ['of 6 MB', 413, form, `email=${'a'.repeat(6 * 1024 * 1024)}`],
    ['of 11 MB', 413, form, Buffer.alloc(11 * 1024 * 1024, 'a')],
    ['of JSON', 415, 'application/json', '{"email":"a@example.vn"}'],
    ['of 10,000 levels', 415, 'application/json', '['.repeat(10_000)],
    ['without a type', 415, undefined, 'email=a@example.vn'],
    ['of parts', 415, 'multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
    ['in another alphabet', 415, `${form}; charset=utf-16`, 'email=a@example.vn'],
    ['of bytes that are no UTF-8', 400, form, Buffer.from([...Buffer.from('email='), 0xc3, 0x28])],
    ['of escapes that are no UTF-8', 400, form, 'email=%C3%28'],
    ['with a lone surrogate', 400, form, 'email=%ED%A0%80'],
    ['that names a field twice', 400, form, 'email=a%40example.vn&email=b%40example.vn'],
    ['of 5,000 fields', 413, form, Array.from({ length: 5_000 }, (_, at) => `f${at}=`).join('&')],
    ['of nothing', 422, form, ''],
  ];

  it.each(bodies)('%s is answered with %i', async (_, status, type, body) => {
    const answer = await actor(system.baseUrl).send('POST', '/sign-in', { body, headers: { 'content-type': type } });

    expect(answer.status).toBe(status);
    if (status !== 422) expect(answer.html.length).toBeGreaterThan(10);
  });

  it.each(['1e999', '-1', '0x10', '1,5', '١', 'NaN', '9'.repeat(400), ' 7 '])(
    'with the number “%s” is kept as typed or refused, never a fault',
    async (typed) => {
      const { save } = await statementOf();

      const { status } = await save({ individuals: typed });

      expect([200, 422]).toContain(status);
    },
  );
});

describe('fields that nobody asked for', () => {
  it('are dropped: prototypes, statuses, stages and other units', async () => {
    const { officer, id, save } = await statementOf();

    await save({
      place: 'Cần Thơ',
      __proto__polluted: 'x',
      'constructor.prototype.polluted': 'x',
      'legalBases.__proto__.text': 'x',
      'legalBases.99999999999.text': 'x',
      status: 'approved',
      stage: 'ministry',
      unitId: 'U1',
      number: '12/TTr-ĐV',
      submittedBy: 'P901',
    });
    await officer.send('POST', `/proposals/${id}/statement`, {
      body: `__proto__=x&__proto__[polluted]=x&toString=x&csrf=x`,
      headers: { 'content-type': form },
    });

    const { status, text, path } = await officer.open(`/proposals/${id}`);
    expect([status, path]).toEqual([200, `/proposals/${id}/draft`]);
    expect(text).toContain(unit.name);
    expect(text).toContain('Soạn hồ sơ');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('do not start a proposal for another unit', async () => {
    const officer = await signedIn(system, unit.officer);

    const started = await officer.post('/proposals/new', { season: 'N2023', unit: 'U1', authority: 'minister' });
    const unknown = await officer.post('/proposals/new', { season: '__proto__', unit: 'U6', authority: 'constructor' });

    expect(started.status).toBe(403);
    expect(unknown.status).toBe(422);
  });
});

describe('a mail address', () => {
  it.each([
    'x\r\nBcc: a@evil.example',
    'a@example.vn,evil@example.com',
    '"a@evil"@example.vn',
    'a@example.vn\nTo: evil@example.com',
    '<a@example.vn>',
    'a@example.vn ; b@example.vn',
    'a@exa\u0000mple.vn',
    `${'a'.repeat(300)}@example.vn`,
  ])('is one address or refused: %j', async (email) => {
    const { status, text } = await actor(system.baseUrl).post('/sign-in', { email });

    expect(status).toBe(422);
    expect(text).toContain('Địa chỉ thư điện tử chưa đúng dạng');
    expect(await mailsFor(system, { to: { email: 'evil' }, kind: 'signIn' })).toEqual([]);
  });
});
