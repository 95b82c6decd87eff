import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, rulesOfLooks } from '../support/axe.ts';
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

const problemsOf = async (state: PageState): Promise<Record<string, string[]>> => {
  const page = await opened(state);
  const light = await axeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  const dark = await axeViolations(page, rulesOfLooks);
  const [phone, narrow] = [await tooWide(page, 390), await tooWide(page, 320)];
  await closeContext(page);
  return { 'light, 1280': light, 'dark, 390': dark, 'wider than 390': phone, 'wider than 320': narrow };
};

const lowContrast = async (state: PageState): Promise<Record<string, string[]>> => {
  const page = await opened(state);
  const light = await nonTextContrast(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await nonTextContrast(page);
  await closeContext(page);
  return { light, dark };
};

/** Looks at all of them, two at a time, and names each state with what was found there. */
const across = async (
  all: readonly PageState[],
  look: (state: PageState) => Promise<Record<string, string[]>>,
): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  const left = [...all];
  const lane = async () => {
    for (let state = left.shift(); state !== undefined; state = left.shift())
      for (const [where, what] of Object.entries(await look(state)))
        if (what.length > 0) found[`${state.name}: ${where}`] = what;
  };
  await Promise.all([lane(), lane()]);
  return found;
};

describe('every page in every state', () => {
  it('has nothing that axe finds, and fits, light on a desk and dark on a phone', { timeout: 120_000 }, async () => {
    expect(await across(states, problemsOf)).toEqual({});
  });

  it('has borders and focus rings that stand out, in both schemes', { timeout: 120_000 }, async () => {
    // Between them they show every kind of control there is.
    const showing = ['sign-in refused', 'draft, answer missing', 'statement', 'question refused', 'numbers'];
    const shown = states.filter(({ name }) => [...showing, 'moving a date refused', 'removing'].includes(name));

    expect(shown.length).toBe(showing.length + 2);
    expect(await across(shown, lowContrast)).toEqual({});
  });
});
