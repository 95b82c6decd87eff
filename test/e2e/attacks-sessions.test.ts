import { describe, expect, it } from 'vitest';
import { actor } from '../support/actor.ts';
import { deployment } from '../support/deployment.ts';
import { drafted, filed, filedUpTo } from '../support/e2e-dossier.ts';
import { signedIn, signIn, signInLink } from '../support/e2e-session.ts';

const system = deployment();
const { unit, staff, leader, administrator } = system.people;
const SESSION = '__Host-session';

describe('a session', () => {
  it('cannot be fixed before signing in', async () => {
    const person = unit('U1').deputy;
    const planted = 'A'.repeat(43);
    const victim = actor(system.baseUrl, new Map([[SESSION, planted]]));
    await victim.post('/sign-in', { email: person.email });
    const link = await signInLink(system, victim, person);

    await victim.post(link, {});

    expect(victim.cookies.get(SESSION)).toMatch(/^[\w-]{43}$/);
    expect(victim.cookies.get(SESSION)).not.toBe(planted);
    const thief = actor(system.baseUrl, new Map([[SESSION, planted]]));
    expect((await thief.send('GET', '/proposals')).headers.location).toMatch(/^\/sign-in/);
  });

  it('travels in a cookie of this host alone, out of reach of scripts and other sites', async () => {
    const person = unit('U2').deputy;
    const browser = actor(system.baseUrl);
    await browser.post('/sign-in', { email: person.email });
    const link = await signInLink(system, browser, person);

    const { headers } = await browser.send('POST', link, { form: {} });

    const cookie = headers['set-cookie']?.find((line) => line.startsWith(`${SESSION}=`)) ?? '';
    for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']) expect(cookie).toContain(part);
    expect(cookie).not.toMatch(/domain=/i);
  });

  it('is dead after signing out, for reading and for writing', async () => {
    const person = unit('U3').head;
    const own = await signIn(system, person);
    const thief = actor(system.baseUrl, new Map(own.cookies));
    await thief.open('/');
    await own.post('/sign-out', {});

    const read = await thief.send('GET', '/queue');
    const written = await thief.send('POST', '/proposals/new', { form: { csrf: 'x', season: 'N2023' } });

    expect(read.headers.location).toMatch(/^\/sign-in/);
    expect(written.status).toBe(401);
  });

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(44), `${'A'.repeat(42)}%`, 'null', 'undefined'])(
    'is nobody’s when its token is made up: “%s”',
    async (token) => {
      const { headers } = await actor(system.baseUrl, new Map([[SESSION, token]])).send('GET', '/admin');

      expect(headers.location).toMatch(/^\/sign-in/);
    },
  );

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/%0d%0aSet-Cookie: a=b',
  ])('leads nowhere else after signing in: %s', async (next) => {
    const browser = actor(system.baseUrl);

    const { html, headers } = await browser.open(`/sign-in?next=${encodeURIComponent(next)}`);

    expect(headers['set-cookie'] ?? []).toEqual([]);
    expect(/name="next" value="([^"]*)"/.exec(html)?.[1] ?? '/').not.toContain('evil');
    expect(html).not.toContain('javascript:');
  });
});

describe('somebody else’s proposal', () => {
  const everywhere = (id: string, nomination: string) => [
    `/proposals/${id}`,
    `/proposals/${id}/draft`,
    `/proposals/${id}/statement`,
    `/proposals/${id}/nominations/${nomination}`,
    `/proposals/${id}/nominations/${nomination}/remove`,
    `/proposals/${id}/submit`,
    `/proposals/${id}/receipt`,
    `/proposals/${id}/withdraw`,
    `/proposals/${id}/read/statement`,
    `/proposals/${id}/read/nominations/${nomination}`,
  ];
  const bare = (html: string) => html.replaceAll(/<code>[^<]*<\/code>/g, '');

  it.each(['officer', 'head', 'deputy'] as const)('does not exist for another unit’s %s', async (role) => {
    const dossier = await filed(system, { unit: 'U1' });
    const stranger = await signedIn(system, unit('U7')[role]);
    const unknown = await stranger.open(`/proposals/${'0'.repeat(24)}`);

    for (const path of everywhere(dossier.id, dossier.nominations[0]?.split('/').at(-1) ?? '')) {
      const { status, html } = await stranger.open(path);
      expect([path, status]).toEqual([path, 404]);
      expect(bare(html)).toBe(bare(unknown.html));
    }
  });

  it('takes no post from another unit, whichever form', async () => {
    const draft = await drafted(system, { unit: 'U1' });
    const dossier = await filed(system, { unit: 'U1' });
    const stranger = await signedIn(system, unit('U7').officer);
    const [nomination = ''] = draft.nominations;

    const tried = await Promise.all([
      stranger.post(`/proposals/${draft.id}/statement`, { version: '1', place: 'x' }),
      stranger.post(nomination, { version: '2', fullName: 'x' }),
      stranger.post(`${nomination}/remove`, { version: '2' }),
      stranger.post(`/proposals/${draft.id}/nominations`, { kind: 'individual' }),
      stranger.post(`/proposals/${draft.id}/submit`, { intent: 'submit', key: '0'.repeat(24), edits: '0' }),
      stranger.post(`/proposals/${dossier.id}/withdraw`, { reason: 'x' }),
      stranger.post(`/proposals/${dossier.id}/number`, { number: 'x', date: '01/01/2023', signer: 'x' }),
    ]);

    expect(tried.map(({ status }) => status)).toEqual(tried.map(() => 404));
    expect((await draft.officer.open(`/proposals/${draft.id}/draft`)).text).toContain('Nguyễn Thị Ánh');
    expect((await dossier.officer.open(`/proposals/${dossier.id}`)).text).toContain('Đang xem xét');
  });

  it('can be read by ministry, block and administrator once it is filed, and changed by none of them', async () => {
    const dossier = await filedUpTo(system, 'blockLeader', { unit: 'U1' });
    const draft = await drafted(system, { unit: 'U1' });

    for (const person of [staff, leader, administrator]) {
      const reader = await signedIn(system, person);
      expect((await reader.open(`/proposals/${dossier.id}`)).status).toBe(200);
      expect((await reader.open(`/proposals/${draft.id}`)).status).toBe(404);
      expect((await reader.post(`/proposals/${dossier.id}/withdraw`, { reason: 'x' })).status).toBe(404);
      expect((await reader.open(`/proposals/${dossier.id}/draft`)).status).toBe(404);
    }
    expect((await dossier.officer.open(`/proposals/${dossier.id}`)).text).toContain('Đang xem xét');
  });

  it('is found by nobody else: not by its number, not by a nominee’s name', async () => {
    const dossier = await filed(system, { unit: 'U1' });
    const stranger = await signedIn(system, unit('U7').officer);

    for (const query of [dossier.number, 'Nguyễn Thị Ánh', 'Ánh'])
      expect((await stranger.open(`/proposals?q=${encodeURIComponent(query)}&unit=U1`)).html).not.toContain(dossier.id);
    expect((await stranger.open('/proposals?unit=U1')).html).not.toContain(dossier.id);
  });
});
