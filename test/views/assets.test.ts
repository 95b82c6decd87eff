import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assetPaths } from '../../functions/views/assets/asset-paths.ts';
import { assets } from '../../functions/views/assets/assets.ts';
import { buildAssets } from '../../functions/views/assets/build.ts';
import { renderPage } from '../../functions/views/render.ts';
import { draftingPages } from './drafting-pages.tsx';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('the assets', () => {
  it('are built from the sources as they stand: run functions/views/assets/write-generated.ts', () => {
    expect(assets().map(({ name, contentType, bytes }) => ({ name, contentType, text: text(bytes) }))).toEqual(
      buildAssets().map(({ name, contentType, text: built }) => ({ name, contentType, text: built })),
    );
    expect(Object.values(assetPaths)).toEqual(assets().map(({ name }) => `/assets/${name}`));
  });

  it('import and load nothing from elsewhere', () => {
    for (const { name, bytes } of assets()) {
      if (name.endsWith('.css')) expect(text(bytes)).not.toMatch(/@import|url\((?!["']?data:)/);
      expect(text(bytes)).not.toMatch(/\beval\(|document\.write/);
    }
  });

  it('keep the own script under 6 KB and all scripts under 20 KB transferred', () => {
    const scripts = assets().filter(({ name }) => name.endsWith('.js'));
    const own = scripts.find(({ name }) => name.startsWith('script.'));
    expect(own?.bytes.length).toBeLessThan(6_000);
    expect(scripts.reduce((sum, { brotli }) => sum + brotli.length, 0)).toBeLessThan(20_000);
  });

  it('leave every first page under 40 KB transferred', () => {
    const shared = assets().reduce((sum, { brotli }) => sum + brotli.length, 0);
    const heavy = draftingPages.filter(({ node }) => gzipSync(renderPage(node, 'vi')).length + shared > 40_000);
    expect(heavy.map(({ name }) => name)).toEqual([]);
  });
});
