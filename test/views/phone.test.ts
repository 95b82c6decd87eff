import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assets } from '../../functions/views/assets/assets.ts';
import { langs } from '../../functions/views/lang.ts';
import { renderPage } from '../../functions/views/render.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { galleryDecision } from '../support/gallery-decision.tsx';
import { draftingPages } from './drafting-pages.tsx';

const pages = [...draftingPages, ...galleryDecision];
/** An administrator's and an officer's have the most areas. */
const named = ['admin-requests', 'admin-turn', 'list-numbers', 'list-queue', 'receipt', 'rules-R3'];
const shown = pages
  .filter(({ name }) => named.includes(name))
  .flatMap((one) => langs.map((lang) => ({ ...one, lang })));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser, { width: 390, colorScheme: 'light' });
  for (const { name, contentType, bytes } of assets())
    await page.route(`**/assets/${name}`, (route) => route.fulfill({ contentType, body: Buffer.from(bytes) }));
});
afterAll(() => browser.close());

/** How many lines navigation takes, and what is torn or stretched; it names no inner function. */
const lookInPage = () => {
  const lines: number[] = [];
  for (const list of document.querySelectorAll('.areas ul, .subareas ul')) {
    const tops = [...list.children].map((item) => item.getBoundingClientRect().top);
    lines.push(new Set(tops).size);
  }
  const torn: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const { index, 0: number } of (text.textContent ?? '').matchAll(/U\d-\w+-\d+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + number.length);
      if (range.getClientRects().length > 1) torn.push(number);
    }
  }
  const stretched: string[] = [];
  for (const tag of document.querySelectorAll('.tag')) {
    const words = document.createRange();
    words.selectNodeContents(tag);
    const room = tag.getBoundingClientRect().width - words.getBoundingClientRect().width;
    if (room > 32) stretched.push(tag.textContent ?? '');
  }
  return { lines, torn, stretched };
};

describe.each(shown)('on a phone, $name in $lang', ({ name, node, lang }) => {
  it('has its navigation on two lines, numbers in one piece and tags as long as their words', async () => {
    const address = `http://pages.test/${name}-${lang}`;
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    await page.route(address, (route) => route.fulfill({ headers, body: renderPage(node, lang) }));
    await page.goto(address);
    const { lines, torn, stretched } = await page.evaluate(lookInPage);

    expect(lines.length).toBe(name.startsWith('admin') ? 2 : 1);
    expect(Math.max(...lines)).toBeLessThanOrEqual(2);
    expect({ torn, stretched }).toEqual({ torn: [], stretched: [] });
  });
});
