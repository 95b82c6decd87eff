import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { withScripts } from './browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const run = async (page: Page) => {
  // Evaluated through the debugger, which the page's Content-Security-Policy does not govern: it stays in force.
  await page.evaluate(axe.source);
  return page.evaluate<axe.AxeResults>(`axe.run({ runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })`);
};

/** What axe finds against WCAG 2.2 AA and best practice, one line per element: `rule (impact): element – how to mend it`. */
export const axeViolations = async (page: Page): Promise<string[]> => {
  const { violations } = await withScripts(page, () => run(page));
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ html }) => `${id} (${impact}): ${html.slice(0, 120)} – ${help}`),
  );
};
