import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildAssets } from './build.ts';

// npx tsx functions/views/assets/write-generated.ts, after each change of a style or script: a test says when it was forgotten.

const built = buildAssets();
const note = '// Written by write-generated.ts from app.css, app.js, icon.svg and htmx.\n';

const squeezed = (text: string) =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  }).toString('base64');

const write = (file: string, lines: readonly string[]) =>
  writeFileSync(new URL(file, import.meta.url), `${note}${lines.join('\n')}\n`);

write('asset-paths.ts', [
  'export const assetPaths = {',
  ...built.map(({ key, name }) => `  ${key}: '/assets/${name}',`),
  '} as const;',
]);
write('bundle.generated.ts', [
  'export const bundle = [',
  ...built.flatMap(({ name, contentType, text }) => [
    '  {',
    `    name: '${name}',`,
    `    contentType: '${contentType}',`,
    '    brotli:',
    `      '${squeezed(text)}',`,
    '  },',
  ]),
  '] as const;',
]);
