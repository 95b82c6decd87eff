import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

export type BuiltAsset = {
  readonly key: string;
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
};

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const bundled = (file: string): string => {
  const { outputFiles } = buildSync({
    entryPoints: [here(file)],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
};

const hashed = (stem: string, extension: string, text: string) =>
  `${stem}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${extension}`;

const asset = (key: string, extension: string, contentType: string, text: string): BuiltAsset => ({
  key,
  name: hashed(key, extension, text),
  contentType,
  text,
});

/** Everything a browser fetches besides pages, minified, under names that change with their content. */
export const buildAssets = (): readonly BuiltAsset[] => [
  asset('css', 'css', 'text/css; charset=utf-8', bundled('app.css')),
  asset(
    'htmx',
    'js',
    'text/javascript; charset=utf-8',
    readFileSync(createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'), 'utf8'),
  ),
  asset('script', 'js', 'text/javascript; charset=utf-8', bundled('app.js')),
  asset('icon', 'svg', 'image/svg+xml', readFileSync(here('icon.svg'), 'utf8').trim()),
];
