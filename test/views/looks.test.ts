import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assets } from '../../functions/views/assets/assets.ts';
import { renderPage } from '../../functions/views/render.ts';
import { axeViolations, rulesOfLooks } from '../support/axe.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { draftingPages } from './drafting-pages.tsx';
import { policy } from './form-server.ts';
import { signInPages } from './sign-in-pages.tsx';

const looks = [
  { width: 390, colorScheme: 'light', rules: undefined },
  { width: 1280, colorScheme: 'dark', rules: rulesOfLooks },
] as const;

/** Pages that differ from one of these in their words only. */
const alike = /^(error-(?!404|posted)|sign-in-(expired|unknown|locked)$|kept-(gone|full|locked)$)/;
const pages = [...signInPages, ...draftingPages].filter(({ name }) => !alike.test(name));

describe.each(looks)('at $width px, $colorScheme', (look) => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await openPage(browser, look);
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
    });
    for (const { name, contentType, bytes } of assets())
      await page.route(`**/assets/${name}`, (route) => route.fulfill({ contentType, body: Buffer.from(bytes) }));
  });
  afterAll(() => browser.close());

  it.each(pages)('$name is accessible and fits', async ({ name, node }) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
    await page.route(`http://pages.test/${name}`, (route) => route.fulfill({ headers, body: renderPage(node, 'vi') }));
    await page.goto(`http://pages.test/${name}`);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width);
    expect(await axeViolations(page, look.rules)).toEqual([]);
    expect(complaints.splice(0)).toEqual([]);
  });
});
