import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import type { Filled, Problem } from '../../functions/domain/forms/field.ts';
import { individualForm } from '../../functions/domain/forms/forms.ts';
import { readForm } from '../../functions/domain/forms/read.ts';
import { assets } from '../../functions/views/assets/assets.ts';
import { renderPage } from '../../functions/views/render.ts';
import { individual, problemsIn } from './drafting-sample.ts';
import { autosaveAnswer, conflictPage, formPage } from './form-server-pages.tsx';

export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

export type FormServer = {
  readonly url: string;
  /** Each post's intent and version, in order. */
  readonly posts: { readonly intent: string; readonly version: number }[];
  filled: Filled;
  version: number;
  /** How long an autosave takes, in ms. */
  slow: number;
  close(): void;
};

const rowName = (intent: string, verb: string) =>
  intent.startsWith(`${verb}:`) ? intent.slice(verb.length + 1) : undefined;

const without = (posted: Map<string, string>, row: string | undefined) =>
  new Map([...posted].filter(([name]) => row === undefined || !name.startsWith(`${row}.`)));

/** One nomination, held in memory, behind the very pages: what the real routes promise, in a few lines. */
export const startFormServer = async (): Promise<FormServer> => {
  const files = new Map(assets().map((asset) => [`/assets/${asset.name}`, asset]));

  const page = (blankRows = {}, problems: readonly Problem[] | undefined = undefined) =>
    renderPage(formPage(state.filled, state.version, blankRows, problems), 'vi');

  const post = async (request: IncomingMessage, answer: (status: number, html: string) => void) => {
    const posted = new Map(new URLSearchParams(await text(request)));
    const intent = posted.get('intent') ?? '';
    const seen = Number(posted.get('version'));
    state.posts.push({ intent, version: seen });
    const mine = readForm(individualForm, without(posted, rowName(intent, 'remove'))).filled;
    if (intent === 'autosave') await new Promise((done) => setTimeout(done, state.slow));
    if (seen !== state.version) {
      const html = intent === 'autosave' ? autosaveAnswer('conflict') : renderPage(conflictPage(mine, state), 'vi');
      return answer(409, html);
    }
    state.filled = mine;
    state.version += 1;
    if (intent === 'autosave') return answer(200, autosaveAnswer({ version: state.version, filled: mine }));
    const added = rowName(intent, 'add');
    return answer(200, page(added === undefined ? {} : { [added]: 1 }));
  };

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const answer = (status: number, html: string) =>
      response
        .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
        .end(html);
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    if (file) response.writeHead(200, { 'content-type': file.contentType }).end(file.bytes);
    else if (request.method === 'POST') await post(request, answer);
    else answer(200, page({}, search === '?check=1' ? problemsIn('individual', state.filled) : undefined));
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(new Error('form server', { cause: error })));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = v.parse(v.object({ port: v.number() }), server.address());
  const state: FormServer = {
    url: `http://127.0.0.1:${port}/proposals/p1/nominations/n1`,
    posts: [],
    filled: individual,
    version: 3,
    slow: 0,
    close: () => server.close().closeAllConnections(),
  };
  return state;
};
