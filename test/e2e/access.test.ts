import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { nonTextContrast } from '../support/browser-contrast.ts';
import { deployment } from '../support/deployment.ts';
import { closeContext, visit } from '../support/e2e-browser.ts';
import { type PageState, pageStates } from '../support/e2e-states.ts';

const system = deployment();
let browser: Browser;
let states: readonly PageState[];
beforeAll(async () => {
  [browser, states] = await Promise.all([launchBrowser(), pageStates(system)]);
});
afterAll(() => browser.close());

const opened = async ({ path, as, act }: PageState): Promise<Page> => {
  const page = await visit(browser, system, path, as === undefined ? {} : { as });
  await act?.(page);
  await page.waitForLoadState();
  return page;
};

/** What stands out of the page to the right at this width. */
const tooWide = async (page: Page, width: number): Promise<string[]> => {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > room + 1);
    return wide.map((one) => one.outerHTML.slice(0, 100)).slice(0, 5);
  });
};

const looks = [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 390 },
] as const;

describe('every page in every state', () => {
  it('has nothing that axe finds, light on a desk and dark on a phone', { timeout: 120_000 }, async () => {
    const found: Record<string, string[]> = {};
    for (const state of states) {
      const page = await opened(state);
      for (const { scheme, width } of looks) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height: 844 });
        const violations = await axeViolations(page);
        if (violations.length > 0) found[`${state.name}, ${scheme}`] = violations;
      }
      for (const width of [390, 320]) {
        const wide = await tooWide(page, width);
        if (wide.length > 0) found[`${state.name}, ${width} px`] = wide;
      }
      await closeContext(page);
    }
    expect(found).toEqual({});
  });

  it('has borders and focus rings that stand out, in both schemes', { timeout: 120_000 }, async () => {
    const shown = ['sign-in refused', 'start refused', 'draft, returned', 'person with problems', 'question refused'];
    const more = ['queue', 'numbers', 'moving a date refused', 'status for who enters numbers', 'proposals'];
    const found: Record<string, string[]> = {};
    for (const state of states.filter(({ name }) => [...shown, ...more].includes(name))) {
      const page = await opened(state);
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        const low = await nonTextContrast(page);
        if (low.length > 0) found[`${state.name}, ${scheme}`] = low;
      }
      await closeContext(page);
    }
    expect(found).toEqual({});
  });
});
