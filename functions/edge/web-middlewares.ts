import type middy from '@middy/core';
import { faultAnswer } from './error-answer.ts';
import type { Exchange } from './exchange.ts';
import type { Facts } from './http.ts';
import { cleanFacts, type Log, since } from './log.ts';
import type { ErrorPage } from './problem.ts';
import { type Result, resultOf } from './result.ts';
import { immutable, neverStored, securityHeaders } from './security-headers.ts';

type Middleware = middy.MiddlewareObj<Exchange, Result>;
type Request = middy.Request<Exchange, Result>;

/** middy runs either the `after` or the `onError` chain, and a value returned from one ends it: so both, and nothing. */
const eitherWay = (step: (request: Request) => void): Middleware => ({ after: step, onError: step });

const outcomeOf = (status: number, { outcome = 'done' }: Facts): string | number => {
  if (status >= 500) return 'fault';
  return status >= 400 && outcome === 'done' ? 'refused' : outcome;
};

/** One line per request: the route's pattern, never path, query, body or cookies. */
export const logged = (log: Log): Middleware =>
  eitherWay(({ event, response, error }) => {
    const { requestId, route, started, facts } = event;
    const status = response?.statusCode ?? 0;
    const outcome = outcomeOf(status, facts);
    log('request', { ...cleanFacts(facts), requestId, route, status, outcome, ms: since(started) }, error ?? undefined);
  });

/** Last word on headers: what a route says of caching is heard only for files that never change. */
export const shielded = (): Middleware =>
  eitherWay(({ response }) => {
    if (!response) return;
    const own = response.headers ?? {};
    const caching = own['cache-control'] === immutable ? immutable : neverStored;
    response.headers = { ...own, ...securityHeaders, 'cache-control': caching };
  });

/** Every exception becomes a page: 503 when it passes by itself, 500 otherwise. */
export const answersFaults = (errorPage: ErrorPage): Middleware => ({
  onError: async (request) => {
    request.response = resultOf(await faultAnswer(request.error, request.event, errorPage), request.event);
  },
});
