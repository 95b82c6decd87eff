import type { Browser, Page } from 'playwright-core';
import { openPage, type PageOptions } from './browser.ts';
import type { Deployment } from './deployment.ts';
import type { Person } from './e2e-people.ts';
import { sessionOf } from './e2e-session.ts';

/** Puts somebody's cookies into a browser; those named `__Host-` take no domain, which playwright would add. */
export const giveCookies = async (
  page: Page,
  { baseUrl }: Deployment,
  cookies: ReadonlyMap<string, string>,
): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  for (const [name, value] of cookies) {
    const { success } = await session.send('Network.setCookie', {
      url: baseUrl.replace('http:', 'https:'),
      name,
      value,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
    });
    if (!success) throw new Error(`The browser did not take the cookie ${name}.`);
  }
  await session.detach();
};

export type Visiting = Partial<PageOptions> & { readonly as?: Person };

/** A page in a browser of its own, signed in already when somebody is named. */
export const visit = async (
  browser: Browser,
  deployment: Deployment,
  path: string,
  { as, ...options }: Visiting = {},
): Promise<Page> => {
  const page = await openPage(browser, { width: 1280, colorScheme: 'light', ...options });
  page.setDefaultTimeout(30_000);
  if (as !== undefined) await giveCookies(page, deployment, await sessionOf(deployment, as));
  await page.goto(`${deployment.baseUrl}${path}`);
  return page;
};

export const closeContext = (page: Page): Promise<void> => page.context().close();

export const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

/** Types into fields by the names they post. */
export const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  const types = await page
    .locator('#form [name]')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('name'), one.getAttribute('type') ?? one.tagName] as const),
    );
  const typeOf = new Map(types);
  for (const [name, value] of Object.entries(fields)) {
    const control = page.locator(`#form [name="${name}"]`);
    const type = typeOf.get(name);
    if (type === 'radio') await page.locator(`#form [name="${name}"][value="${value}"]`).check();
    else if (type === 'checkbox') await control.check();
    else if (type === 'SELECT') await control.selectOption(value);
    else await control.fill(value);
  }
};

/** Presses the button of this name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
