/** Longest first: an engine's token is base64 with slashes, ours is 43 characters of base64url. */
const secrets: readonly [pattern: RegExp, stands: string][] = [
  [/[A-Za-z0-9+/]{100,}={0,2}/g, '[token]'],
  [/[\w-]{43,}/g, '[token]'],
  [/[^\s@/<>"'(),;:=]+@[^\s@/<>"'(),;:]+\.[a-z]{2,}/gi, '[mail]'],
];

/** A column of a bundle's only line has six digits too, so digits right behind `:1:` stay. */
const numbers: readonly [pattern: RegExp, stands: string][] = [
  [/(?<!\d)\d(?:[ \u00a0]?\d){11}(?!\d)/g, '[id]'],
  [/(?<!\d|:\d+:)\d{3}[ \u00a0-]?\d{3}(?!\d)/g, '[code]'],
];

const replaced = (text: string, patterns: readonly [RegExp, string][]): string =>
  patterns.reduce((cleaned, [pattern, stands]) => cleaned.replace(pattern, stands), text);

/** Takes out tokens and mail addresses: for facts, whose ids may be digits. */
export const withoutSecrets = (text: string): string => replaced(text, secrets);

/** Takes out tokens, mail addresses, citizen ids and codes: for the words of an error. */
export const scrub = (text: string): string => replaced(text, [...secrets, ...numbers]);
