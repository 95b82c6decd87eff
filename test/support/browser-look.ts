import type { Locator, Page } from 'playwright-core';
import type { Colour } from './browser-colour.ts';

// The functions below run inside the page. They name no inner function: a bundler that keeps names would call a helper the page lacks.

type Wanted = {
  readonly properties: readonly string[];
  readonly kinds: readonly (readonly [kind: string, selector: string])[];
};

const lookInPage = (element: Element, { properties, kinds }: Wanted) => {
  for (const animation of element.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  const style = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const behind: string[] = [];
  let onImage = false;
  for (let box = element.parentElement; box; box = box.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(box);
    behind.push(backgroundColor);
    onImage ||= backgroundImage !== 'none';
  }
  return {
    html: element.outerHTML.slice(0, 120),
    kinds: kinds.flatMap(([kind, selector]) => (element.matches(selector) ? [kind] : [])),
    // One pixel is how a control is hidden from eyes but not from readers.
    visible: width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    focused: element.ownerDocument.activeElement === element,
    style: Object.fromEntries(properties.map((property) => [property, style.getPropertyValue(property)])),
    behind,
    onImage,
  };
};

const canvasInPage = () => {
  const probe = document.createElement('i');
  probe.style.color = 'Canvas';
  document.documentElement.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

const coloursInPage = (texts: readonly string[]) => {
  const pixel = new OffscreenCanvas(1, 1).getContext('2d');
  if (!pixel) throw new Error('no canvas to read colours from');
  return texts.map((text) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = text;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data];
  });
};

/** What the browser computed for an element once its transitions are over; `behind` is the backgrounds from its parent up to the root. */
export type Look = ReturnType<typeof lookInPage>;

export const lookOf = (element: Locator, wanted: Wanted): Promise<Look> => element.evaluate(lookInPage, wanted);

/** The colour of a page that paints no background, which follows its colour scheme. */
export const canvasOf = (page: Page): Promise<string> => page.evaluate(canvasInPage);

/** Reads CSS colours of any notation by letting the browser paint them. */
export const coloursOf = async (page: Page, texts: readonly string[]): Promise<Map<string, Colour>> => {
  const read = await page.evaluate(coloursInPage, texts);
  return new Map(
    read.map(([red = 0, green = 0, blue = 0, alpha = 0], at) => [texts[at] ?? '', [red, green, blue, alpha]]),
  );
};
