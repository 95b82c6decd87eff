import { csrfOf } from '../../functions/edge/csrf.ts';
import type { ErrorPage } from '../../functions/edge/problem.ts';
import { webHandler } from '../../functions/edge/web-handler.ts';
import type { App } from '../../functions/ports.ts';
import { drawError } from '../../functions/views/errors/draw-error.tsx';
import { errorFrame, webOf } from '../../functions/web/context.tsx';
import { routesOf } from '../../functions/web/site-routes.ts';
import { context, eventOf, formType, here, sameOrigin, textOf, written } from '../edge/gateway.ts';
import type { Fields } from './actor.ts';
import { formsOf, textOf as readable } from './e2e-html.ts';
import type { Pipeline } from './pipeline.ts';

const siteOf = (app: App) => {
  const web = webOf(app);
  const errorPage: ErrorPage = drawError(errorFrame(web));
  return webHandler(routesOf(web), { publicUrl: () => here, errorPage });
};

/** A session of somebody's, without the mails of signing in. */
export const sessionFor = async ({ app, now }: Pick<Pipeline, 'app' | 'now'>, personId: string): Promise<string> => {
  const token = app.random.token();
  const hash = app.random.sha256(token);
  const link = { hash: app.random.id(), personId, tries: 0, ask: '', codeHash: '', expiresAt: now };
  await app.sessions.putLink(link);
  await app.sessions.start(link.hash, { hash, personId, startedAt: now, seenAt: now });
  return token;
};

/** The signed-in pages on a pipeline's table, asked as somebody, one request at a time; a form carries this session's token. */
export const pagesFor = async (pipeline: Pick<Pipeline, 'app' | 'now'>, personId: string) => {
  const site = siteOf(pipeline.app);
  const token = await sessionFor(pipeline, personId);

  const ask = async (method: 'GET' | 'POST', path: string, posted: Parameters<typeof eventOf>[1] = {}) => {
    const answers: Awaited<ReturnType<typeof site>>[] = [];
    const event = eventOf(path, { method, cookies: [`__Host-session=${token}`], ...posted });
    await written(async () => answers.push(await site(event, context)));
    const [answer] = answers;
    if (answer === undefined) throw new Error(`no answer to ${method} ${path}`);
    const html = textOf(answer);
    const { statusCode: status = 0, headers: got = {}, cookies = [] } = answer;
    return { status, location: got['location'], cookies, html, text: readable(html), forms: formsOf(html) };
  };
  return {
    get: (path: string) => ask('GET', path),
    post: (path: string, form: Fields = {}) =>
      ask('POST', path, {
        headers: { ...formType, ...sameOrigin },
        body: new URLSearchParams({ csrf: csrfOf(token), ...form }).toString(),
      }),
    /** Sends a form with a file in it, as a browser does. */
    upload: async (path: string, file: File | undefined, form: Fields = {}) => {
      const data = new FormData();
      for (const [name, value] of Object.entries({ csrf: csrfOf(token), ...form })) data.set(name, String(value));
      data.set('file', file ?? new File([], ''));
      const sent = new Response(data);
      const headers = { 'content-type': sent.headers.get('content-type') ?? '', ...sameOrigin };
      const body = Buffer.from(await sent.arrayBuffer()).toString('base64');
      return ask('POST', path, { headers, body, base64: true });
    },
  };
};
