import middy from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { Posted } from '../domain/forms/read.ts';
import { type Result as Outcome, ok, refuse } from '../domain/result.ts';
import { aboutAddress } from './about.ts';
import type { Admission } from './admission.ts';
import { type Assets, assetAnswer } from './assets.ts';
import { isLanguage, languageCookie } from './cookies.ts';
import { problemAnswer, proxyMissingAnswer, withErrorPage } from './error-answer.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import { type Answer, type Route, redirect, type WebRequest } from './http.ts';
import { logAs } from './log.ts';
import { isOurOwn } from './origin.ts';
import { readPosted } from './posted.ts';
import type { ErrorPage, Problem } from './problem.ts';
import { type Result, resultOf } from './result.ts';
import { type Router, router } from './router.ts';
import { isMultipart, type PostedWithFile, readUploaded } from './uploaded.ts';
import { answersFaults, logged, shielded } from './web-middlewares.ts';

export type WebOptions = {
  /** Draws every error of this edge, and the body of a bare status that a route answers with. */
  readonly errorPage: ErrorPage;
  /** Where people reach the pages: asked per post, so that importing an entry point reads no environment. */
  readonly publicUrl: () => string;
  readonly assets?: Assets;
  /** Who is answered at all; everybody without it. */
  readonly admits?: Admission | undefined;
  /** The `service` of the log lines; POWERTOOLS_SERVICE_NAME without it. */
  readonly logName?: string;
};

export type WebHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<Result>;

/** Time to draw and log the 503 before Lambda stops a request that hangs. */
const timeoutEarlyInMillis = 250;

const assetOf = ({ method, path, headers }: Exchange, assets: Assets | undefined): Answer | undefined => {
  const asset = method === 'GET' || method === 'HEAD' ? assets?.(path) : undefined;
  return asset && assetAnswer(asset, headers.get('accept-encoding'));
};

const postedOf = async (
  { event, method, headers }: Exchange,
  { fileBytes }: Route,
  { publicUrl }: WebOptions,
): Promise<Outcome<PostedWithFile, Problem>> => {
  if (method !== 'POST') return ok({ posted: new Map(), file: undefined });
  if (!isOurOwn(headers, publicUrl())) return refuse({ code: 'origin.foreign' });
  if (fileBytes !== undefined && isMultipart(headers)) return readUploaded(event, headers, fileBytes);
  const posted = readPosted(event, headers);
  return posted.ok ? ok({ posted: posted.value, file: undefined }) : posted;
};

const methodOf = (method: string): WebRequest['method'] => (method === 'POST' || method === 'HEAD' ? method : 'GET');

const requestOf = (exchange: Exchange, params: WebRequest['params']): WebRequest => {
  const { path, query, cookies, lang, requestId, posted, file, method } = exchange;
  return { method: methodOf(method), path, params, query, cookies, form: posted, file, lang, requestId };
};

/** Somebody who switched the language on one page keeps it on the next. */
const keepLanguage = ({ query, lang }: Exchange, answer: Answer): Answer =>
  query.get('lang') === lang ? { ...answer, cookies: [...(answer.cookies ?? []), languageCookie(lang)] } : answer;

const withoutLanguage = (posted: Posted): Posted => new Map([...posted].filter(([name]) => name !== 'lang'));

/** Decides here, once for every route, that a switch of language acts on nothing: `handle` never hears of it. */
const switched = async (exchange: Exchange, { redraw }: Route, params: WebRequest['params'], find: Router) => {
  const kept = [languageCookie(exchange.lang)];
  if (redraw === undefined) return redirect(find('GET', exchange.path).ok ? exchange.path : '/', kept);
  const answer = await redraw(requestOf(exchange, params));
  return { ...answer, cookies: [...(answer.cookies ?? []), ...kept] };
};

const routed = async (exchange: Exchange, route: Route, params: WebRequest['params'], find: Router) => {
  const lang = exchange.posted.get('lang');
  if (!isLanguage(lang)) return keepLanguage(exchange, await route.handle(requestOf(exchange, params)));
  exchange.lang = lang;
  exchange.posted = withoutLanguage(exchange.posted);
  return switched(exchange, route, params, find);
};

const answerOf = async (exchange: Exchange, find: Router, options: WebOptions): Promise<Answer> => {
  const { errorPage } = options;
  const found = find(exchange.method, exchange.path);
  if (!found.ok) return problemAnswer(found.error, exchange, errorPage);
  const { route, params } = found.value;
  exchange.route = `${exchange.method} ${route.path}`;
  exchange.facts = aboutAddress(params);
  const posted = await postedOf(exchange, route, options);
  if (!posted.ok) return problemAnswer(posted.error, exchange, errorPage);
  exchange.posted = posted.value.posted;
  exchange.file = posted.value.file;
  return withErrorPage(await routed(exchange, route, params, find), exchange, errorPage);
};

const answered = async (exchange: Exchange, find: Router, options: WebOptions): Promise<Answer> => {
  if (options.admits !== undefined && !(await options.admits(exchange.headers)))
    return proxyMissingAnswer(exchange, options);
  const asset = assetOf(exchange, options.assets);
  if (asset === undefined) return answerOf(exchange, find, options);
  exchange.route = 'asset';
  return asset;
};

/** A Lambda handler for HTTP API events; no input and no fault leaves it without a page and the security headers. */
export const webHandler = (routes: readonly Route[], options: WebOptions): WebHandler => {
  const find = router(routes);
  const handle = async (exchange: Exchange): Promise<Result> => {
    const answer = await answered(exchange, find, options);
    exchange.facts = { ...exchange.facts, ...answer.log };
    return resultOf(answer, exchange);
  };
  const stack = middy<Exchange, Result>(handle, { timeoutEarlyInMillis })
    .use(logged(logAs(options.logName)))
    .use(shielded())
    .use(answersFaults(options.errorPage));
  return (event, context) => stack(exchangeOf(event), context);
};
