import type { Posted } from '../domain/forms/read.ts';
import type { Language } from './http.ts';

/** Why the edge itself answers, before or instead of a route. */
export type ProblemCode =
  | 'path.unknown'
  | 'method.refused'
  | 'origin.foreign'
  | 'proxy.missing'
  | 'body.type'
  | 'body.tooLarge'
  | 'body.tooManyFields'
  | 'field.repeated'
  | 'field.encoding'
  | 'fault'
  | 'unavailable';

/** `field` is the posted name at fault; `allow` the methods a 405 must name. */
export type Problem = { readonly code: ProblemCode; readonly field?: string; readonly allow?: string };

export const statusOf = {
  'path.unknown': 404,
  'method.refused': 405,
  'origin.foreign': 403,
  'proxy.missing': 403,
  'body.type': 415,
  'body.tooLarge': 413,
  'body.tooManyFields': 413,
  'field.repeated': 400,
  'field.encoding': 400,
  fault: 500,
  unavailable: 503,
} as const satisfies Record<ProblemCode, number>;

/**
 * What an error page is drawn from. `posted` is what was typed (empty after a GET and when the post was refused unread):
 * show it again in a form without an action, which posts to the same address.
 */
export type ErrorView = {
  readonly status: number;
  /** Absent when a route answered with a bare status. */
  readonly code?: ProblemCode;
  readonly field?: string;
  readonly requestId: string;
  readonly lang: Language;
  readonly posted: Posted;
  readonly method: string;
  readonly query: ReadonlyMap<string, string>;
  readonly cookies: ReadonlyMap<string, string>;
  /** Where the pages are to be opened instead. */
  readonly elsewhere?: string;
};

export type ErrorPage = (error: ErrorView) => string | Promise<string>;
