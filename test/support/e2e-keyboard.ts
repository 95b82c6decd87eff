import type { Page } from 'playwright-core';

type Focused = {
  readonly id: string;
  readonly tag: string;
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly text: string;
  readonly options: readonly string[];
};

/** Where the keyboard is. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const of = (name: string) => at.getAttribute(name) ?? '';
    return {
      id: at.id,
      tag: at.tagName,
      name: of('name'),
      type: of('type'),
      value: at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.value : of('value'),
      text: at.textContent.replaceAll(/\s+/g, ' ').trim(),
      options: at instanceof HTMLSelectElement ? [...at.options].map(({ value }) => value) : [],
    };
  });

/** Presses Tab until the wanted thing has the focus, as somebody without a mouse would. */
export const tabTo = async (page: Page, wanted: (at: Focused) => boolean, most = 120): Promise<Focused> => {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (wanted(at)) return at;
  }
  throw new Error(`${most} times Tab lead nowhere on ${page.url()}`);
};

export const tabToText = (page: Page, text: string) => tabTo(page, (at) => at.text === text);

export const enter = async (page: Page, text: string): Promise<void> => {
  await tabToText(page, text);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
};

/** The arrows walk through the radios of a group and choose as they go. */
const walkTo = async (page: Page, value: string): Promise<void> => {
  await page.keyboard.press('Space');
  for (let pressed = 0; pressed < 12 && (await focused(page)).value !== value; pressed += 1)
    await page.keyboard.press('ArrowDown');
};

const answer = async (page: Page, at: Focused, value: string): Promise<void> => {
  if (at.type === 'radio') return walkTo(page, value);
  if (at.type === 'checkbox') return page.keyboard.press('Space');
  if (at.tag !== 'SELECT') return page.keyboard.insertText(value);
  for (let down = at.options.indexOf(value); down > 0; down -= 1) await page.keyboard.press('ArrowDown');
};

/** Goes through a form from field to field, types what belongs there, and presses the button of this text. */
export const typeThrough = async (
  page: Page,
  fields: Readonly<Record<string, string>>,
  button: string,
): Promise<void> => {
  const typed = new Set<string>();
  await tabTo(page, (at) => at.name in fields);
  for (let at = await focused(page); at.text !== button; at = await tabTo(page, () => true)) {
    const value = fields[at.name];
    if (value === undefined || typed.has(at.name)) continue;
    typed.add(at.name);
    await answer(page, at, value);
  }
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
};
