import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchBrowser, openPage, type PageOptions } from './browser.ts';
import { contrast, over } from './browser-colour.ts';
import { nonTextContrast } from './browser-contrast.ts';
import { folderFilledOnce } from './browser-folder.ts';
import { installedChrome } from './browser-installed.ts';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'";
const title = 'Đề nghị khen thưởng – Khối thi đua số VI';

const sheet = `:root { color-scheme: light dark; background: Canvas; color: CanvasText }
  input, button { font: inherit; min-height: 2rem; border: 2px solid CanvasText; background: Canvas; color: CanvasText }
  :focus-visible { outline: 3px solid CanvasText; outline-offset: 2px }
  .faint { border-color: #ccc }
  .filled { border-color: #0b4; background: #063; border: 0; color: #fff }
  .bare { border: 0 }
  .naked:focus-visible { outline: none }
  .slow { transition: box-shadow 5s } .slow:focus-visible { outline: none; box-shadow: 0 0 0 3px #036 }
  .translucent:focus-visible { outline: none; box-shadow: 0 0 0 3px rgb(2 154 232 / 0.5) }
  .always, .always:focus-visible { outline: none; box-shadow: 0 0 0 3px #036 }
  .image { background-image: linear-gradient(#fff, #000) }`;

const page = (body: string) => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="stylesheet" href="/style.css"><script src="/script.js"></script></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;

const answers: Record<string, readonly [type: string, body: string]> = {
  '/style.css': ['text/css', sheet],
  '/script.js': ['text/javascript', "document.documentElement.dataset.script = 'ran'"],
};

let browser: Browser;
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const [type, body] = answers[pathname] ?? ['text/html', page(searchParams.get('body') ?? '')];
    response.setHeader('content-type', type);
    response.setHeader('content-security-policy', policy);
    if (pathname === '/sign-in') response.setHeader('set-cookie', '__Host-session=s1; Path=/; Secure; HttpOnly');
    response.end(pathname === '/cookies' ? (request.headers.cookie ?? 'none') : body);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  ({ port } = server.address() as AddressInfo);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const phone: PageOptions = { width: 390, colorScheme: 'light' };
const at = (path: string) => `http://localhost:${port}${path}`;

const open = async (path: string, options: PageOptions = phone) => {
  const opened = await openPage(browser, options);
  await opened.goto(at(path));
  return opened;
};

const show = (body: string, options: PageOptions = phone) => open(`/?body=${encodeURIComponent(body)}`, options);

describe('a page', () => {
  it.each([390, 1280] as const)('is %i CSS pixels wide', async (width) => {
    const opened = await show('', { ...phone, width });

    expect(await opened.evaluate('innerWidth')).toBe(width);
  });

  it.each(['light', 'dark'] as const)('is read in a %s scheme', async (colorScheme) => {
    const opened = await show('', { ...phone, colorScheme });

    expect(await opened.evaluate(`matchMedia('(prefers-color-scheme: ${colorScheme})').matches`)).toBe(true);
  });

  it.each([
    [true, 'ran'],
    [false, undefined],
  ])('runs its own scripts only with JavaScript on: %s', async (javaScript, ran) => {
    const opened = await show('', { ...phone, javaScript });

    expect(await opened.evaluate('document.documentElement.dataset.script')).toBe(ran);
  });

  it('keeps a __Host- cookie of http://localhost in its own context', async () => {
    const [signedIn, stranger] = [await open('/sign-in'), await open('/')];
    for (const one of [signedIn, stranger]) await one.goto(at('/cookies'));

    expect(await signedIn.textContent('body')).toContain('__Host-session=s1');
    expect(await stranger.textContent('body')).toContain('none');
  });

  it('may not read another origin', async () => {
    const opened = await openPage(browser, phone);
    await opened.goto(at('/style.css'));
    const read = await opened.evaluate(`fetch('http://127.0.0.1:${port}/').then(() => 'read', () => 'refused')`);

    expect(read).toBe('refused');
  });

  it('keeps its Content-Security-Policy', async () => {
    const opened = await show('<p style="color: red">đỏ</p>');

    expect(await opened.locator('p').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
  });

  it('shows Vietnamese in one font, without substitutes for single letters', async () => {
    const opened = await show('');
    const devtools = await opened.context().newCDPSession(opened);
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    const { root } = await devtools.send('DOM.getDocument');
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });

    expect(fonts).toHaveLength(1);
  });
});

describe('axe', () => {
  const unnamed = '<form><input id="who"></form>';

  it.each([true, false])(
    'names the rule and the element under a strict policy, JavaScript on: %s',
    async (javaScript) => {
      const opened = await show(unnamed, { ...phone, javaScript });

      expect(await axeViolations(opened)).toEqual([expect.stringMatching(/^label \(critical\): <input id="who">/)]);
    },
  );

  it('leaves a page without JavaScript as it was', async () => {
    const opened = await show(unnamed, { ...phone, javaScript: false });
    await axeViolations(opened);
    await opened.reload();

    expect(await opened.evaluate('document.documentElement.dataset.script')).toBeUndefined();
  });

  it('knows the smallest target of WCAG 2.2', async () => {
    const small = '<p><input type="checkbox" aria-label="a"><input type="checkbox" aria-label="b"></p>';

    expect(await axeViolations(await show(small))).toContainEqual(expect.stringMatching(/^target-size/));
  });

  it('has nothing to say about a sound page', async () => {
    expect(await axeViolations(await show('<button>Trình ký</button>'))).toEqual([]);
  });
});

describe('contrast of what is not text', () => {
  const failures = async (body: string, options?: PageOptions) => nonTextContrast(await show(body, options));

  it.each(['light', 'dark'] as const)('suffices with plain borders and outlines, %s', async (colorScheme) => {
    const sound = '<input aria-label="a"><button>b</button><a href="/">c</a><input type="checkbox" aria-label="d">';

    expect(await failures(sound, { ...phone, colorScheme })).toEqual([]);
    expect(await failures(sound, { ...phone, colorScheme, javaScript: false })).toEqual([]);
  });

  it.each([
    ['a faint border', '<input class="faint">', 'border 1.61:1'],
    ['a faint border of a button', '<button class="faint">b</button>', 'border 1.61:1'],
    ['a field without any edge', '<input class="bare">', 'border 1.00:1'],
    ['a field that focus does not change', '<input class="naked">', 'focus ring 1.00:1'],
    ['a link that focus does not change', '<a href="/" class="naked">c</a>', 'focus ring 1.00:1'],
    ['a ring that is there without focus too', '<input class="always">', 'focus ring 1.00:1'],
    ['a ring too translucent', '<input class="translucent">', 'focus ring 1.78:1'],
    ['a control on a picture', '<div class="image"><input></div>', 'lies on a background image'],
  ])('fails %s', async (_, body, failure) => {
    expect(await failures(body)).toEqual([expect.stringContaining(failure)]);
  });

  it.each([
    ['a filled button without a border', '<button class="filled">b</button>'],
    ['a button that is only its label', '<button class="bare">b</button>'],
    ['a ring painted as a shadow, once it has faded in', '<input class="slow">'],
    ['a checkbox as the browser paints it', '<input type="checkbox" class="bare">'],
    ['a disabled field', '<input class="faint" disabled>'],
    ['a hidden field', '<input type="hidden" class="faint">'],
  ])('accepts %s', async (_, body) => {
    expect(await failures(body)).toEqual([]);
  });

  it('is measured as WCAG defines it', () => {
    const [black, white] = [[0, 0, 0, 255] as const, [255, 255, 255, 255] as const];

    expect(contrast(black, white)).toBe(21);
    expect(contrast(over([0, 0, 0, 0], white), white)).toBe(1);
    expect(over([0, 0, 0, 51], white)).toEqual([204, 204, 204, 255]);
  });
});

describe('the browser', () => {
  it('is the one CHROME_PATH names, whatever is installed', () => {
    expect(installedChrome({ CHROME_PATH: '/opt/mine', PATH: process.env['PATH'] })).toBe('/opt/mine');
  });

  it.skipIf(process.platform !== 'linux')('is the first executable Chrome or Chromium on the path', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chrome-'));
    const [plain, executable] = [join(folder, 'google-chrome'), join(folder, 'chromium')];
    await writeFile(plain, '');
    await writeFile(executable, '');
    await chmod(executable, 0o755);

    expect(installedChrome({ PATH: `/nowhere:${folder}` })).toBe(executable);
    expect(installedChrome({ PATH: '/nowhere' })).toBeUndefined();
    await rm(folder, { recursive: true });
  });
});

describe('a folder filled once', () => {
  const inside = async (check: (root: string, folder: string) => Promise<void>) => {
    const root = await mkdtemp(join(tmpdir(), 'filled-'));
    await check(root, join(root, 'kept')).finally(() => rm(root, { recursive: true }));
  };

  const fillWith = (text: string) => (staging: string) => writeFile(join(staging, 'text'), text);

  it('is complete and the same for all who fill it at the same time', () =>
    inside(async (root, folder) => {
      const fillers = ['a', 'b', 'c', 'd'].map(async (text) => {
        await folderFilledOnce(folder, 'text', fillWith(text));
        return readFile(join(folder, 'text'), 'utf8');
      });

      expect(new Set(await Promise.all(fillers)).size).toBe(1);
      expect(await readdir(root)).toEqual(['kept']);
    }));

  it('is kept for later runs', () =>
    inside(async (_, folder) => {
      await folderFilledOnce(folder, 'text', fillWith('first'));
      await folderFilledOnce(folder, 'text', fillWith('second'));

      expect(await readFile(join(folder, 'text'), 'utf8')).toBe('first');
    }));

  it('is filled anew once its content was swept away', () =>
    inside(async (root, folder) => {
      await mkdir(join(folder, 'remains'), { recursive: true });
      await folderFilledOnce(folder, 'text', fillWith('second'));

      expect(await readFile(join(folder, 'text'), 'utf8')).toBe('second');
      expect(await readdir(root)).toEqual(['kept']);
    }));

  it('is not there when filling it failed', () =>
    inside(async (root, folder) => {
      await expect(folderFilledOnce(folder, 'text', () => Promise.reject(new Error('disk full')))).rejects.toThrow(
        'disk full',
      );

      expect(await readdir(root)).toEqual([]);
    }));

  it('is refused when another made it a link', () =>
    inside(async (root, folder) => {
      await mkdir(join(root, 'elsewhere'));
      await symlink(join(root, 'elsewhere'), folder);

      await expect(folderFilledOnce(folder, 'text', fillWith('a'))).rejects.toThrow('not our folder');
    }));
});
