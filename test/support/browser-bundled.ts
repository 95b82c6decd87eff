import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';
import * as v from 'valibot';
import { folderFilledOnce } from './browser-folder.ts';

const packageRoot = () => join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');

const packageVersion = () =>
  v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')))
    .version;

const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/** `inflate` unpacks into TMPDIR, which it reads before its first await: the variable is back before anyone else runs. */
const inflateInto = (folder: string) => {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return Promise.all(archives.map((archive) => inflate(join(packageRoot(), 'bin', archive))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
};

/** The bundled Open Sans first, the machine's fonts for what it lacks (arrows, ticks, emoji). */
const fontsConf = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
  ${['sans-serif', 'serif', 'system-ui', 'ui-sans-serif']
    .map(
      (family) =>
        `<alias binding="strong"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
    )
    .join('\n  ')}
</fontconfig>
`;

/** Chromium for Linux on x64 from the npm package, with the shared libraries and fonts that a bare machine lacks. */
export const bundledChromium = async (): Promise<LaunchOptions> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Chrome found: install Chrome or Chromium, or set CHROME_PATH');
  }
  const home = join(tmpdir(), `emulation-pipeline-chromium-${packageVersion()}-${userInfo().uid}`);
  await folderFilledOnce(home, 'chromium', async (staging) => {
    await inflateInto(staging);
    await writeFile(join(staging, 'fonts', 'fonts.conf'), fontsConf(home));
  });
  return {
    executablePath: join(home, 'chromium'),
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(home, 'fonts'),
      LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter),
    },
  };
};
