import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Language } from './http.ts';

/** Set for this host alone, over HTTPS, out of reach of scripts and of other sites' posts. */
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const cookieName = (name: string): string => `__Host-${name}`;

/** The value must be ours already: letters, digits, `-` and `_`. Without a life it goes when the browser closes. */
export const cookie = (name: string, value: string, lifeSeconds?: number): string => {
  if (!/^[\w-]*$/.test(value)) throw new Error(`not a cookie value: ${name}`);
  const life = lifeSeconds === undefined ? '' : `; Max-Age=${lifeSeconds}`;
  return `${cookieName(name)}=${value}; ${attributes}${life}`;
};

export const withoutCookie = (name: string): string => cookie(name, '', 0);

/** The value of one of our own cookies, as `cookie` set it. */
export const cookieOf = (cookies: ReadonlyMap<string, string>, name: string): string | undefined =>
  cookies.get(cookieName(name));

const year = 365 * 24 * 60 * 60;
export const languageCookie = (lang: Language): string => cookie('lang', lang, year);

export const isLanguage = (text: string | undefined): text is Language => text === 'vi' || text === 'en';

/** `?lang=` speaks for one page, the cookie for all, Vietnamese for everybody else. */
export const languageOf = (query: ReadonlyMap<string, string>, cookies: ReadonlyMap<string, string>): Language =>
  [query.get('lang'), cookieOf(cookies, 'lang')].find(isLanguage) ?? 'vi';

/** HTTP API moves cookies to a list of their own, other doors leave them in the header; the first of a name counts. */
export const readCookies = (event: APIGatewayProxyEventV2, header: string | undefined): ReadonlyMap<string, string> => {
  const pairs = [...(event.cookies ?? []), ...(header ?? '').split(';')].flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=');
    return at < 1 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]];
  });
  return new Map(pairs.toReversed());
};
