import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { formsOf, type PageForm, textOf } from './e2e-html.ts';

export type Fields = Readonly<Record<string, string>>;

export type Answer = {
  readonly status: number;
  /** The address that answered, after redirects. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly html: string;
  /** What people read, without markup. */
  readonly text: string;
  readonly forms: readonly PageForm[];
};

export type Sending = {
  readonly form?: Fields | undefined;
  readonly body?: string | Buffer | undefined;
  /** `undefined` leaves a header out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

export type Actor = {
  readonly cookies: Map<string, string>;
  /** One request as it is written here, no redirect followed. */
  send(method: string, path: string, sending?: Sending): Promise<Answer>;
  open(path: string): Promise<Answer>;
  /** Posts with the session's token, as its pages would, and follows to the page behind it. */
  post(path: string, form: Fields): Promise<Answer>;
  /** Presses a form's button with some of its fields filled in. */
  press(form: PageForm | undefined, filled?: Fields): Promise<Answer>;
};

const agents = { 'http:': new Agent({ keepAlive: true }), 'https:': new SecureAgent({ keepAlive: true }) } as const;

const keep = (cookies: Map<string, string>, headers: IncomingHttpHeaders): void => {
  for (const line of headers['set-cookie'] ?? []) {
    const [, name = '', value = '', rest = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? [];
    if (/max-age=0/i.test(rest)) cookies.delete(name);
    else cookies.set(name, value);
  }
};

const formType = 'application/x-www-form-urlencoded';

const headersFor = (
  origin: string,
  method: string,
  cookies: ReadonlyMap<string, string>,
  { headers, form }: Sending,
) => {
  const all: Record<string, string | undefined> = {
    ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
    ...(method === 'POST' ? { origin, 'sec-fetch-site': 'same-origin' } : {}),
    ...(form === undefined ? {} : { 'content-type': formType }),
    ...headers,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};

/** A person with a browser that runs no scripts; paths go out exactly as they are given. */
export const actor = (baseUrl: string, cookies = new Map<string, string>()): Actor => {
  const { origin, protocol, hostname, port } = new URL(baseUrl);
  const secure = protocol === 'https:';
  let csrf = '';

  const send: Actor['send'] = (method, path, sending = {}) =>
    new Promise<Answer>((answer, fail) => {
      const body = sending.form === undefined ? sending.body : new URLSearchParams(sending.form).toString();
      const headers = {
        ...headersFor(origin, method, cookies, sending),
        ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
      };
      const agent = agents[secure ? 'https:' : 'http:'];
      const outgoing = (secure ? secureRequest : request)({ hostname, port, method, path, headers, agent });
      outgoing.once('error', (error) => {
        // The server ended an idle connection just as it was used again, and has read nothing of this request.
        const unread = outgoing.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
        if (unread) send(method, path, sending).then(answer, fail);
        else fail(error);
      });
      outgoing.once('response', async (incoming) => {
        keep(cookies, incoming.headers);
        const html = await text(incoming);
        csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? csrf;
        const { statusCode: status = 0, headers: got } = incoming;
        answer({ status, path, headers: got, html, text: textOf(html), forms: formsOf(html) });
      });
      outgoing.end(body);
    });

  const follow = async (first: Answer): Promise<Answer> => {
    let at = first;
    for (let hops = 0; at.headers.location !== undefined && hops < 5; hops += 1)
      at = await send('GET', at.headers.location);
    return at;
  };

  const open: Actor['open'] = async (path) => follow(await send('GET', path));

  return {
    cookies,
    send,
    open,
    post: async (path, form) => {
      if (csrf === '' && cookies.size > 0) await open('/');
      return follow(await send('POST', path, { form: { csrf, ...form } }));
    },
    press: async (form, filled = {}) => {
      if (form === undefined) throw new Error('There is no such form.');
      const fields = { ...Object.fromEntries(form.fields), ...filled };
      if (form.method === 'GET') return open(`${form.action}?${new URLSearchParams(fields)}`);
      return follow(await send('POST', form.action, { form: fields }));
    },
  };
};
