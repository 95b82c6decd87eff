import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Posted } from '../domain/forms/read.ts';
import { languageOf, readCookies } from './cookies.ts';
import type { Facts, Language } from './http.ts';
import type { Uploaded } from './uploaded.ts';

/** One request on its way: what came in, and what is found out about it (middy's handler sees the event alone, so it is the event). */
export type Exchange = {
  readonly event: APIGatewayProxyEventV2;
  readonly method: string;
  readonly path: string;
  readonly requestId: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly query: ReadonlyMap<string, string>;
  readonly cookies: ReadonlyMap<string, string>;
  readonly started: number;
  /** `GET /d/{token}`: the pattern, for the log. */
  route: string;
  lang: Language;
  posted: Posted;
  file?: Uploaded | undefined;
  facts: Facts;
  fault?: unknown;
};

const lowerCased = (event: APIGatewayProxyEventV2): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(event.headers ?? {}).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
    ),
  );

/** The first of a name counts; what is no UTF-8 becomes U+FFFD, for a query decides nothing. */
const queryOf = (raw: string | undefined): ReadonlyMap<string, string> =>
  new Map([...new URLSearchParams(raw ?? '')].toReversed());

export const exchangeOf = (event: APIGatewayProxyEventV2): Exchange => {
  const headers = lowerCased(event);
  const query = queryOf(event.rawQueryString);
  const cookies = readCookies(event, headers.get('cookie'));
  const { http, requestId } = event.requestContext;
  const lang = languageOf(query, cookies);
  const seen = { event, method: http.method, path: event.rawPath, requestId, headers, query, cookies, lang };
  return { ...seen, started: performance.now(), route: 'unknown', posted: new Map(), facts: {} };
};
