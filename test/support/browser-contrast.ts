import type { Locator, Page } from 'playwright-core';
import { type Colour, contrast, over } from './browser-colour.ts';
import { canvasOf, coloursOf, type Look, lookOf } from './browser-look.ts';

/** WCAG 2.2, 1.4.11 */
const required = 3;

const sides = ['top', 'right', 'bottom', 'left'];
const properties = [
  ...sides.flatMap((side) => ['style', 'width', 'color'].map((part) => `border-${side}-${part}`)),
  ...['style', 'width', 'color', 'offset'].map((part) => `outline-${part}`),
  ...['box-shadow', 'background-color', 'appearance'],
];

const kinds = [
  ['field', 'input:not([type=submit], [type=button], [type=reset], [type=image], [type=file]), select, textarea'],
  ['button', 'button, [type=submit], [type=button], [type=reset], [role=button]'],
  ['disabled', ':disabled, [aria-disabled=true]'],
  // What the browser paints by itself is exempt, unless the author took it over with `appearance: none`.
  ['native', '[type=checkbox], [type=radio], [type=range], [type=color]'],
] as const;

const focusable =
  ':is(input:not([type=hidden]), select, textarea, button):enabled, a[href], summary, [tabindex]:not([tabindex^="-"])';

const is = (look: Look, kind: (typeof kinds)[number][0]) => look.kinds.includes(kind);
const css = (look: Look, property: string) => look.style[property] ?? '';
const pixels = (look: Look, property: string) => Number.parseFloat(css(look, property)) || 0;

/** A painted line around a control: a border, an outline, or a shadow that is a ring. */
type Line = { readonly colour: string; readonly inside: boolean };

const line = (look: Look, name: string, inside: boolean): Line[] =>
  css(look, `${name}-style`) !== 'none' && pixels(look, `${name}-width`) > 0
    ? [{ colour: css(look, `${name}-color`), inside }]
    : [];

const outlines = (look: Look) =>
  line(look, 'outline', pixels(look, 'outline-offset') + pixels(look, 'outline-width') <= 0);

/** Shadows without shift or blur are rings, as in `rgb(1, 2, 3) 0px 0px 0px 2px inset`. */
const rings = (look: Look): Line[] =>
  css(look, 'box-shadow')
    .split(/,(?![^(]*\))/)
    .flatMap((shadow) => {
      const [, colour, spread, inset] = /^\s*(.+) 0px 0px 0px ([\d.]+)px( inset)?$/.exec(shadow) ?? [];
      return colour && Number(spread) >= 1 ? [{ colour, inside: inset !== undefined }] : [];
    });

const edgesOf = (look: Look) => [...sides.flatMap((side) => line(look, `border-${side}`, false)), ...rings(look)];

/** Lines that focus adds: what was there before tells nobody where the focus is. */
const focusLinesOf = (before: Look, focused: Look) => {
  const known = [...outlines(before), ...rings(before)].map(({ colour }) => colour);
  return [...outlines(focused), ...rings(focused)].filter(({ colour }) => !known.includes(colour));
};

type Paint = (text: string) => Colour;

const paintOf = async (page: Page, looks: readonly Look[], canvas: string): Promise<Paint> => {
  const lines = looks.flatMap((look) => [...edgesOf(look), ...outlines(look)].map(({ colour }) => colour));
  const fills = looks.flatMap((look) => [css(look, 'background-color'), ...look.behind]);
  const known = await coloursOf(page, [...new Set([...lines, ...fills, canvas])]);
  return (text) => known.get(text) ?? [0, 0, 0, 0];
};

const surroundings = (look: Look, paint: Paint, canvas: Colour) => {
  const outside = look.behind.map(paint).reduceRight<Colour>((below, layer) => over(layer, below), canvas);
  return { outside, fill: over(paint(css(look, 'background-color')), outside) };
};

const tooLow = (what: string, look: Look, ratio: number) =>
  ratio < required ? [`${look.html}: ${what} ${ratio.toFixed(2)}:1, needs ${required}:1`] : [];

type Measured = { readonly before: Look; readonly focused: Look };

const needsAnEdge = (look: Look) =>
  look.visible && !is(look, 'disabled') && !(is(look, 'native') && css(look, 'appearance') !== 'none');

/** A field is seen by its border or its fill; a button without a border by its label, whose contrast is axe's to check. */
const edgeFailures = ({ before }: Measured, paint: Paint, canvas: Colour) => {
  const edges = edgesOf(before).filter(({ colour }) => paint(colour)[3] > 0);
  const counts = is(before, 'field') || (is(before, 'button') && edges.length > 0);
  if (!counts || !needsAnEdge(before)) return [];
  const { outside, fill } = surroundings(before, paint, canvas);
  const seen = edges.map(({ colour }) => over(paint(colour), fill));
  const ratios = seen.flatMap((edge) => [contrast(edge, outside), contrast(edge, fill)]);
  return tooLow('border', before, Math.max(contrast(fill, outside), ...ratios));
};

const focusFailures = ({ before, focused }: Measured, paint: Paint, canvas: Colour) => {
  if (!focused.visible || !focused.focused) return [];
  const { outside, fill } = surroundings(focused, paint, canvas);
  const ratios = focusLinesOf(before, focused).map(({ colour, inside }) => {
    const neighbour = inside ? fill : outside;
    return contrast(over(paint(colour), neighbour), neighbour);
  });
  return tooLow('focus ring', focused, Math.max(1, ...ratios));
};

const measure = async (element: Locator): Promise<Measured> => {
  const before = await lookOf(element, { properties, kinds });
  await element.focus();
  const focused = await lookOf(element, { properties, kinds });
  await element.blur();
  return { before, focused };
};

/**
 * Borders of form controls and focus rings of everything focusable that stand out less than 3:1 from what is next to them, from
 * computed colours; axe does not see them. Disabled controls are exempt. A background image is reported: nothing here can measure it.
 */
export const nonTextContrast = async (page: Page): Promise<string[]> => {
  // The ring for the keyboard is shown only once the keyboard was used.
  await page.keyboard.press('Shift');
  const found: Measured[] = [];
  for (const element of await page.locator(focusable).all()) found.push(await measure(element));
  const looks = found.flatMap(({ before, focused }) => [before, focused]);
  const canvasText = await canvasOf(page);
  const paint = await paintOf(page, looks, canvasText);
  const canvas = paint(canvasText);
  const onImage = found.filter(({ before }) => before.visible && before.onImage);
  return [
    ...onImage.map(({ before }) => `${before.html}: lies on a background image, measure it by eye`),
    ...found.flatMap((one) => [...edgeFailures(one, paint, canvas), ...focusFailures(one, paint, canvas)]),
  ];
};
