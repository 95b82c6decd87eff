import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assets } from '../../functions/views/assets/assets.ts';
import { langs } from '../../functions/views/lang.ts';
import { renderPage } from '../../functions/views/render.ts';
import { draftingPages } from '../views/drafting-pages.tsx';
import { signInPages } from '../views/sign-in-pages.tsx';
import { galleryDecision } from './gallery-decision.tsx';

// npx tsx test/support/gallery.ts: every page in every state and both languages, as files to serve from .local/gallery.

const folder = join(import.meta.dirname, '../../.local/gallery');
const pages = [...signInPages, ...draftingPages, ...galleryDecision];

mkdirSync(join(folder, 'assets'), { recursive: true });
for (const { name, bytes } of assets()) writeFileSync(join(folder, 'assets', name), bytes);
for (const { name, node } of pages)
  for (const lang of langs) writeFileSync(join(folder, `${name}.${lang}.html`), renderPage(node, lang));
console.log(`${pages.length} pages, ${langs.length} languages: ${folder}`);
