import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Admission } from '../../functions/edge/admission.ts';
import { page, type Route, redirect, type WebRequest } from '../../functions/edge/http.ts';
import type { ErrorPage, ErrorView } from '../../functions/edge/problem.ts';
import { webHandler } from '../../functions/edge/web-handler.ts';
import { context, here, written } from './gateway.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const drawError = ({ status, code, field, requestId, lang, posted }: ErrorView): string =>
  escaped(JSON.stringify({ status, code, field, requestId, lang, posted: [...posted] }));

const formAsJson = async ({ form }: WebRequest) => page(200, JSON.stringify([...form]));

/** A tiny site with one route of every sort. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/', handle: async ({ lang }) => page(200, `<p>${lang}</p>`) },
  { method: 'GET', path: '/long', handle: async () => page(200, '<p>Kính gửi</p>'.repeat(200)) },
  { method: 'GET', path: '/things/new', handle: async () => page(200, 'a new thing') },
  {
    method: 'GET',
    path: '/things/{id}',
    handle: async ({ params }) => page(200, `thing ${params['id']}`, { log: { thing: params['id'] ?? '' } }),
  },
  { method: 'POST', path: '/things/{id}', handle: formAsJson },
  { method: 'POST', path: '/form', handle: formAsJson },
  { method: 'GET', path: '/gone', handle: async () => redirect('/?lang=en', ['a=b']) },
  { method: 'GET', path: '/hidden', handle: async () => ({ status: 404 }) },
  {
    method: 'GET',
    path: '/cached',
    handle: async () => page(200, 'x', { headers: { 'Cache-Control': 'max-age=60' } }),
  },
];

export type Site = {
  readonly routes?: readonly Route[];
  readonly errorPage?: ErrorPage;
  readonly admits?: Admission;
};

export const siteOf = ({ routes: served = routes, errorPage = drawError, admits }: Site = {}) =>
  webHandler(served, {
    errorPage,
    publicUrl: () => here,
    assets: (path) => (path === '/assets/a1.css' ? { type: 'text/css; charset=utf-8', body: 'a{}' } : undefined),
    admits,
    logName: 'test',
  });

/** Asks without filling the test's own output with log lines. */
export const ask = async (event: APIGatewayProxyEventV2, site: Site = {}) => {
  const answers: Awaited<ReturnType<ReturnType<typeof siteOf>>>[] = [];
  const log = await written(async () => answers.push(await siteOf(site)(event, context)));
  const [answer] = answers;
  if (answer === undefined) throw new Error('no answer');
  return { ...answer, headers: answer.headers ?? {}, log };
};
