import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { withScripts } from './browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a scheme or a width can change: the rest of a page is the same in all of them. */
export const rulesOfLooks: readonly string[] = ['color-contrast', 'link-in-text-block', 'target-size'];

const run = async (page: Page, rules: readonly string[]) => {
  // Evaluated through the debugger, which the page's Content-Security-Policy does not govern: it stays in force.
  if (await page.evaluate(`!('axe' in window)`)) await page.evaluate(axe.source);
  const options = { runOnly: [...rules], resultTypes: ['violations'] };
  return page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`);
};

/** What axe finds against WCAG 2.2 AA and best practice, one line per element: `rule (impact): element – how to mend it`. */
export const axeViolations = async (page: Page, rules: readonly string[] = tags): Promise<string[]> => {
  const { violations } = await withScripts(page, () => run(page, rules));
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ html }) => `${id} (${impact}): ${html.slice(0, 120)} – ${help}`),
  );
};
