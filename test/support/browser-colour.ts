/** sRGB, each channel and alpha 0–255. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const linear = (channel: number) => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = ([red, green, blue]: Colour) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio of two opaque colours, 1 to 21, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrast = (one: Colour, other: Colour): number => {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

/** What is seen of a colour, translucent or not, on an opaque one. */
export const over = (top: Colour, below: Colour): Colour => {
  const alpha = top[3] / 255;
  const mix = (channel: 0 | 1 | 2) => top[channel] * alpha + below[channel] * (1 - alpha);
  return [mix(0), mix(1), mix(2), 255];
};
