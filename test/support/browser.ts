import { type Browser, type CDPSession, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { bundledChromium } from './browser-bundled.ts';
import { installedChrome } from './browser-installed.ts';

const installed = (): LaunchOptions | undefined => {
  const executablePath = installedChrome(process.env);
  return executablePath ? { executablePath } : undefined;
};

/** Chrome from CHROME_PATH, else the machine's own, else the bundled one. Web security stays on; hinting off keeps text alike everywhere. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ ...(installed() ?? (await bundledChromium())), args: ['--font-render-hinting=none'] });

export type PageOptions = {
  readonly width: 390 | 1280;
  readonly colorScheme: 'light' | 'dark';
  readonly javaScript?: boolean;
};

const scriptSwitches = new WeakMap<Page, CDPSession>();

const setScripts = (scriptSwitch: CDPSession | undefined, on: boolean) =>
  scriptSwitch?.send('Emulation.setScriptExecutionDisabled', { value: !on });

/** By a session of our own: the context's `javaScriptEnabled` cannot be lifted again, and without timers axe never ends. */
const switchScriptsOff = async (page: Page) => {
  const scriptSwitch = await page.context().newCDPSession(page);
  scriptSwitches.set(page, scriptSwitch);
  await setScripts(scriptSwitch, false);
};

/** Lets timers run for a check also where JavaScript is off; scripts that the page did not load stay unloaded. */
export const withScripts = async <T>(page: Page, check: () => Promise<T>): Promise<T> => {
  const scriptSwitch = scriptSwitches.get(page);
  await setScripts(scriptSwitch, true);
  try {
    return await check();
  } finally {
    await setScripts(scriptSwitch, false);
  }
};

/**
 * A page in a context of its own, for a reader in Vietnam; 390 is a phone, which honours the viewport meta tag.
 * `javaScript: false` holds for this page, not for others opened in its context.
 */
export const openPage = async (
  browser: Browser,
  { width, colorScheme, javaScript = true }: PageOptions,
): Promise<Page> => {
  const phone = width === 390;
  const context = await browser.newContext({
    viewport: { width, height: phone ? 844 : 800 },
    isMobile: phone,
    hasTouch: phone,
    deviceScaleFactor: phone ? 2 : 1,
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const page = await context.newPage();
  if (!javaScript) await switchScriptsOff(page);
  return page;
};
