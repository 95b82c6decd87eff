import { setTimeout as pause } from 'node:timers/promises';
import { mailsTo } from './system-mail.ts';

export type Reply = { readonly status: number; readonly location: string; readonly text: string };
export type Fields = Readonly<Record<string, string>>;

/** Somebody at a browser without scripts: follows no redirect by itself, keeps cookies. */
export type Person = {
  readonly email: string;
  get(path: string): Promise<Reply>;
  /** Posts as a form of our own pages does, with the session's token. */
  post(path: string, fields: Fields): Promise<Reply>;
  /** What its browser sends along. */
  cookie(): string;
};

export type Addresses = { readonly url: string; readonly inboxUrl: string };

const PATIENCE_MS = 20_000;

const ask = async (url: string, init: RequestInit): Promise<Response> =>
  fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS), ...init });

const replyOf = async (response: Response): Promise<Reply> => ({
  status: response.status,
  location: response.headers.get('location') ?? '',
  text: await response.text(),
});

/** The value of a hidden field on a page. */
export const hidden = ({ text }: Reply, name: string): string => {
  const value = new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1];
  if (value === undefined) throw new Error(`The page has no field ${name}: ${text.slice(0, 500)}`);
  return value;
};

const browser = (url: string) => {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (path: string, init: RequestInit): Promise<Reply> => {
    const response = await ask(url + path, { ...init, headers: { ...init.headers, cookie: cookie() } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';', 1);
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return replyOf(response);
  };
  return {
    cookie,
    get: (path: string) => send(path, {}),
    post: (path: string, fields: Fields) =>
      send(path, { method: 'POST', headers: { origin: url }, body: new URLSearchParams(fields) }),
  };
};

/** Somebody who only has a link from a mail. */
export const visitor = (url: string) => browser(url);

const signInPath = async (inboxUrl: string, email: string, before: number): Promise<string> => {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = (await mailsTo(inboxUrl, email))
      .slice(before)
      .flatMap(({ text }) => /\/s\/[\w-]{43}/.exec(text) ?? []);
    if (found[0] !== undefined) return found[0];
    await pause(25);
  }
  throw new Error(`No sign-in mail came to ${email}.`);
};

/** Signs in as people do: asks, opens the mailed link in the same browser, presses the button. */
export const signIn = async ({ url, inboxUrl }: Addresses, email: string): Promise<Person> => {
  const { get, post, cookie } = browser(url);
  const before = (await mailsTo(inboxUrl, email)).length;
  await post('/sign-in', { email });
  const pressed = await post(await signInPath(inboxUrl, email, before), {});
  if (pressed.status !== 303) throw new Error(`Signing in answered ${pressed.status}.`);
  const csrf = hidden(await get('/proposals'), 'csrf');
  return { email, cookie, get, post: (path, fields) => post(path, { csrf, ...fields }) };
};
