import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { askToFile, file, fillDraft } from '../support/system-filing.ts';
import { allMail } from '../support/system-mail.ts';
import { signIn } from '../support/system-person.ts';
import { npmStart, type Settings, type Started, someSettings, startMain } from '../support/system-start.ts';

const folders: string[] = [];
const aFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'system-main-'));
  folders.push(folder);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const running: Started[] = [];
afterEach(() => Promise.all(running.splice(0).map(({ signal }) => signal('SIGKILL'))));

const start = async (settings: Settings, ...args: string[]): Promise<Started> => {
  const started = await startMain(settings, ...args);
  running.push(started);
  return started;
};

const someStart = async () => {
  const settings = await someSettings(await aFolder());
  return { settings, started: await start(settings) };
};

const addresses = ({ PORT, MAILBOX_PORT }: Settings) => ({
  url: `http://localhost:${PORT}`,
  inboxUrl: `http://127.0.0.1:${MAILBOX_PORT}/`,
});

const occupied = async (host: string) => {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return { port: String(address.port), free: () => server.close() };
};

const sentence = (text: string): string => text.trim().split('\n')[0] ?? '';
const stackLine = /^\s+at .+:\d+:\d+\)?$/m;

/** One sentence and its translation, and nothing else. */
const expectHindered = async (started: Started, variable: string): Promise<void> => {
  expect(await started.ended).toBe(1);
  expect(sentence(started.output())).toContain(variable);
  expect(started.output().trim().split('\n')).toHaveLength(2);
  expect(started.output()).not.toMatch(stackLine);
};

describe('npm start', () => {
  it('says where the pages and the inbox are, who can be tried, and what to try', async () => {
    const settings = await someSettings(await aFolder());
    const started = await npmStart(settings);
    const printed = started.output();
    process.kill(-started.pid, 'SIGINT');
    await started.ended;

    const { url, inboxUrl } = addresses(settings);
    expect(printed).toContain(` ${url}\n`);
    expect(printed).toContain(` ${inboxUrl}\n`);
    for (const mailbox of ['canbo.u1', 'thutruong.u7', 'khoitruong', 'khoipho', 'botruong', 'quantri'])
      expect(printed).toMatch(new RegExp(`^ +${mailbox}@example\\.vn +\\S.+ {2}\\S`, 'm'));
    expect(printed.match(/^ +\d\. .+\.\)?$/gm)).toHaveLength(3);
  });

  it('is ready when /health answers: the demo can sign in at once', async () => {
    const { settings } = await someStart();
    expect((await fetch(`${addresses(settings).url}/health`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${settings.PORT}/health`)).status).toBe(200);
    await expect(signIn(addresses(settings), 'canbo.u1@example.vn')).resolves.toBeDefined();
  });

  it('sends a browser that came by 127.0.0.1 to the name that cookies are bound to', async () => {
    const { settings } = await someStart();
    const byNumber = `http://127.0.0.1:${settings.PORT}`;
    const moved = await fetch(`${byNumber}/sign-in?next=%2Fqueue`, { redirect: 'manual' });
    expect(moved.status).toBe(308);
    expect(moved.headers.get('location')).toBe(`${addresses(settings).url}/sign-in?next=%2Fqueue`);
    const post = { method: 'POST', body: new URLSearchParams({ email: 'a@b.vn' }), headers: { origin: byNumber } };
    expect((await fetch(`${byNumber}/sign-in`, post)).status).toBe(403);
  });
});

describe('the data folder', () => {
  it('keeps proposals, sessions and mail over a stop, and over kill -9', async () => {
    const { settings, started } = await someStart();
    const officer = await signIn(addresses(settings), 'canbo.u2@example.vn');
    const filing = await askToFile(officer, await fillDraft(officer, 'U2'));
    if (filing === undefined) throw new Error('it was filed before');
    const receipt = await file(officer, filing);
    const page = await officer.get(receipt);
    const mails = await allMail(addresses(settings).inboxUrl);
    expect(await started.signal('SIGINT')).toBe(0);

    const again = await start(settings);
    expect(await officer.get(receipt)).toMatchObject({ status: 200, text: expect.stringContaining('U2-N2023-001') });
    expect((await allMail(addresses(settings).inboxUrl)).slice(0, mails.length)).toEqual(mails);
    await again.signal('SIGKILL');

    await start(settings);
    expect(await officer.get(receipt)).toEqual(page);
    expect((await readdir(settings.DATA_DIR)).sort()).toEqual(['engine', 'mail', 'running.json', 'table']);
  });

  it('begins anew with --reset, and what somebody else keeps there stays', async () => {
    const { settings, started } = await someStart();
    const officer = await signIn(addresses(settings), 'canbo.u2@example.vn');
    await started.signal('SIGTERM');
    const foreign = ['notes.txt', 'mail/letter.eml', 'table/readme.md', 'pictures/one.png'];
    await mkdir(join(settings.DATA_DIR, 'pictures'));
    for (const name of foreign) await writeFile(join(settings.DATA_DIR, name), name);

    await start(settings, '--reset');
    expect(await allMail(addresses(settings).inboxUrl)).toEqual([]);
    expect(await officer.get('/proposals')).toMatchObject({ status: 303, location: '/sign-in?next=%2Fproposals' });
    await expect(signIn(addresses(settings), 'canbo.u2@example.vn')).resolves.toBeDefined();
    for (const name of foreign) expect(await readFile(join(settings.DATA_DIR, name), 'utf8')).toBe(name);
  });

  it('belongs to one system: a second start, and a second --reset, say so and touch nothing', async () => {
    const { settings } = await someStart();
    const officer = await signIn(addresses(settings), 'canbo.u2@example.vn');
    const second = await someSettings(settings.DATA_DIR);
    for (const args of [[], ['--reset']]) {
      const refused = await start(second, ...args);
      await expectHindered(refused, 'DATA_DIR');
      expect(sentence(refused.output())).toContain(`${settings.DATA_DIR} `);
    }
    expect((await officer.get('/proposals')).status).toBe(200);
    expect(await readdir(settings.DATA_DIR)).toContain('running.json');
  });

  it('must be one that can be written to', async () => {
    const file = join(await aFolder(), 'a-file');
    await writeFile(file, '');
    await expectHindered(await start(await someSettings(file)), 'DATA_DIR');
    expect(await readFile(file, 'utf8')).toBe('');
  });
});

describe('a port', () => {
  it.for(['PORT', 'MAILBOX_PORT'] as const)('that is taken is named by its variable: %s', async (name) => {
    const taken = await occupied('127.0.0.1');
    const refused = await start({ ...(await someSettings(await aFolder())), [name]: taken.port });
    taken.free();
    await expectHindered(refused, name);
    expect(sentence(refused.output())).toContain(taken.port);
    expect(sentence(refused.output())).toMatch(new RegExp(`\\b${name}=\\d+ npm start$`));
  });

  it.for([
    ['PORT', 'web'],
    ['PORT', '0'],
    ['MAILBOX_PORT', '65536'],
  ] as const)('%s=%s is no port', async ([name, value]) => {
    const refused = await start({ ...(await someSettings(await aFolder())), [name]: value });
    await expectHindered(refused, `${name}=${value}`);
  });

  it('serves one thing only', async () => {
    const settings = await someSettings(await aFolder());
    await expectHindered(await start({ ...settings, MAILBOX_PORT: settings.PORT }), 'MAILBOX_PORT');
  });
});

describe('a signal', () => {
  it.for(['SIGINT', 'SIGTERM'] as const)('%s ends the system cleanly within two seconds', async (name) => {
    const { settings, started } = await someStart();
    await signIn(addresses(settings), 'canbo.u4@example.vn');
    const from = performance.now();
    expect(await started.signal(name)).toBe(0);
    expect(performance.now() - from).toBeLessThan(2_000);
    expect(await readdir(settings.DATA_DIR)).not.toContain('running.json');
    expect(started.output()).not.toMatch(stackLine);
  });
});
