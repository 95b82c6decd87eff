import type { Posted } from '../domain/forms/read.ts';
import type { Uploaded } from './uploaded.ts';

export type Language = 'vi' | 'en';

/** A request as routes see it: decoded once, nothing of the gateway left. */
export type WebRequest = {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
  readonly cookies: ReadonlyMap<string, string>;
  /** Empty unless the method is POST. */
  readonly form: Posted;
  /** Only where the route takes one. */
  readonly file?: Uploaded | undefined;
  readonly lang: Language;
  readonly requestId: string;
};

/** What a log line may hold beside its own fields: ids, stages, outcomes; never what somebody typed. */
export type Facts = Readonly<Record<string, string | number>>;

/** At most one of html, text and bytes; an answer of 400 and above without any gets the error page. */
export type Answer = {
  readonly status: number;
  readonly html?: string;
  readonly text?: string;
  readonly bytes?: { readonly body: Uint8Array | string; readonly type: string };
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly log?: Facts;
};

export type Handle = (request: WebRequest) => Promise<Answer>;

/** `/proposals/{proposalId}/nominations/{nomination}`: exact segments and named ones; GET answers HEAD too. */
export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handle: Handle;
  /** A form of this route may carry a file of as many bytes. */
  readonly fileBytes?: number;
  /** Draws what was posted once more, in another language: all that a post with `lang` ever does. */
  readonly redraw?: Handle;
};

type Extras = Pick<Answer, 'headers' | 'cookies' | 'log'>;

export const page = (status: number, html: string, extras: Extras = {}): Answer => ({ status, html, ...extras });

/** The very 404 that an unknown path gets. */
export const notFound: Answer = { status: 404 };

const here = 'https://here.invalid';

/** The address within this site, or undefined when a browser would read it as somewhere else (`//evil`, `/\evil`). */
export const localAddress = (to: string): string | undefined => {
  if (!to.startsWith('/') || !URL.canParse(to, here)) return undefined;
  const url = new URL(to, here);
  return url.origin === here ? `${url.pathname}${url.search}${url.hash}` : undefined;
};

/** See Other, within this site only: an outside address is a fault of the caller. */
export const redirect = (to: string, cookies: readonly string[] = [], log: Facts = {}): Answer => {
  const location = localAddress(to);
  if (location === undefined) throw new Error('redirect leads to another site');
  return { status: 303, headers: { location }, cookies, log };
};
