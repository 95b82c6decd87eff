import * as v from 'valibot';
import { emailAddress } from '../domain/text.ts';
import { cookie, cookieOf, withoutCookie } from '../edge/cookies.ts';
import { type Handle, localAddress, type Route, redirect, type WebRequest } from '../edge/http.ts';
import { endedSessionCookie, sessionCookie, signedInBy } from '../edge/sessions.ts';
import { askSignIn, linkMinutes, pressSignIn, type SignInRefused, viewSignIn } from '../usecases/sign-in.ts';
import { paths } from '../views/paths.ts';
import { LinkGonePage, SignedOutPage } from '../views/sign-in/ended-pages.tsx';
import { LinkPage, type LinkPageProps } from '../views/sign-in/link-page.tsx';
import { SentPage } from '../views/sign-in/sent-page.tsx';
import { SignInPage, type SignInPageProps } from '../views/sign-in/sign-in-page.tsx';
import { show, type Web } from './context.tsx';

/** Names the browser that asked, until its link is pressed. */
const ASKED = 'asked';
const NEXT = 'next';

/** Far above any page's address, far below the 4 KB of a cookie. */
const NEXT_MAX = 1_000;

const nextOf = (text: string | undefined): string | undefined => {
  const address = text === undefined ? undefined : localAddress(text);
  return address === undefined || address.length > NEXT_MAX ? undefined : address;
};

/** The address to return to travels in a cookie of this site; only its own paths are taken. */
const packed = (path: string): string => Buffer.from(path).toString('base64url');
const unpacked = (value: string | undefined): string =>
  nextOf(value && Buffer.from(value, 'base64url').toString()) ?? '/';

const signInPage = ({ outside }: Web, request: WebRequest, more: Partial<SignInPageProps>, status = 200) => {
  const next = nextOf(request.query.get('next') ?? request.form.get('next'));
  // The switch of language repeats the address of its page: one that leads to another site is not said again.
  const query = new Map([...request.query].filter(([name]) => name !== 'next' || next !== undefined));
  return show(status, <SignInPage frame={outside} next={next} {...more} />, { ...request, query });
};

const form =
  (web: Web): Handle =>
  async (request) =>
    signInPage(web, request, { needed: request.query.has('next') });

const problemOf = (typed: string) => (typed.trim() === '' ? 'email.missing' : 'email.shape');

const sentPage = ({ outside }: Web, request: WebRequest, email: string, code: string) =>
  show(200, <SentPage frame={outside} email={email} code={code} minutes={linkMinutes} />, request);

/** POST /sign-in: one write and one answer, whoever asks; the mail leaves by the relay. */
const ask =
  (web: Web): Handle =>
  async (request) => {
    const typed = request.form.get('email') ?? '';
    const parsed = v.safeParse(emailAddress, typed.trim());
    if (!parsed.success) return signInPage(web, request, { email: typed, problem: problemOf(typed) }, 422);
    const { browser, code } = await askSignIn(web.app, parsed.output);
    const cookies = [
      cookie(ASKED, browser, linkMinutes * 60),
      cookie(NEXT, packed(nextOf(request.form.get('next')) ?? '/'), linkMinutes * 60),
    ];
    return { ...sentPage(web, request, parsed.output, code), cookies, log: { outcome: 'asked' } };
  };

/** The same page in the other language: nobody is mailed, and the digits stay those of the mail that was asked for. */
const redrawAsked =
  (web: Web): Handle =>
  async (request) => {
    const typed = request.form.get('email') ?? '';
    const code = request.form.get('digits') ?? '';
    const parsed = v.safeParse(emailAddress, typed.trim());
    if (!parsed.success) return signInPage(web, request, { email: typed, problem: problemOf(typed) }, 422);
    return /^\d{6}$/.test(code)
      ? sentPage(web, request, parsed.output, code)
      : signInPage(web, request, { email: typed });
  };

const gone = {
  'signIn.unknown': ['unknown', 404],
  'signIn.used': ['used', 410],
  'signIn.expired': ['expired', 410],
  'code.locked': ['locked', 429],
} as const;

const refused = (web: Web, request: WebRequest, code: Exclude<SignInRefused['code'], 'code.wrong'>) => {
  const [why, status] = gone[code];
  return show(status, <LinkGonePage frame={web.outside} why={why} />, request, { outcome: why });
};

const linkPage = (web: Web, request: WebRequest, more: Pick<LinkPageProps, 'asked' | 'problem'>, status: number) =>
  show(status, <LinkPage frame={web.outside} token={request.params['token'] ?? ''} {...more} />, request);

/** GET /s/{token}: inert; the button decides. */
const viewLink =
  (web: Web): Handle =>
  async (request) => {
    const viewed = await viewSignIn(web.app, request.params['token'] ?? '', cookieOf(request.cookies, ASKED));
    if (viewed.ok) return linkPage(web, request, { asked: !viewed.value.needsCode }, 200);
    return viewed.error.code === 'code.wrong'
      ? linkPage(web, request, { asked: false }, 200)
      : refused(web, request, viewed.error.code);
  };

const press =
  (web: Web): Handle =>
  async (request) => {
    const browser = cookieOf(request.cookies, ASKED);
    const code = (request.form.get('code') ?? '').replaceAll(/\s/g, '');
    const pressed = await pressSignIn(web.app, request.params['token'] ?? '', browser, code);
    if (pressed.ok) {
      const cookies = [sessionCookie(pressed.value.token), withoutCookie(ASKED), withoutCookie(NEXT)];
      return redirect(unpacked(cookieOf(request.cookies, NEXT)), cookies, { outcome: 'signedIn' });
    }
    const { error } = pressed;
    if (error.code !== 'code.wrong') return refused(web, request, error.code);
    const shape = /^\d{6}$/.test(code);
    return linkPage(
      web,
      request,
      { asked: false, problem: { code: shape ? 'code.wrong' : 'code.shape', triesLeft: error.left } },
      422,
    );
  };

const signedOut = ({ outside }: Web, request: WebRequest) => show(200, <SignedOutPage frame={outside} />, request);

/** A button drawn for an earlier session signs nobody out: the first page holds one that does. */
const signOut = (web: Web): Handle => {
  const forget = (request: WebRequest) => ({ ...signedOut(web, request), cookies: [endedSessionCookie] });
  return signedInBy(web.gate, {
    onMissing: async (request) => forget(request),
    onOldForm: async () => redirect(paths.home),
  })(async (request, { token }) => {
    await web.app.sessions.end(web.app.random.sha256(token));
    return { ...forget(request), log: { outcome: 'signedOut' } };
  });
};

/** Signing in and out. `/s` pages read no session: the path's token, and elsewhere the asking screen's code, are the defence. */
export const signInRoutes = (web: Web): readonly Route[] => [
  { method: 'GET', path: '/sign-in', handle: form(web) },
  { method: 'POST', path: '/sign-in', handle: ask(web), redraw: redrawAsked(web) },
  { method: 'GET', path: '/s/{token}', handle: viewLink(web) },
  { method: 'POST', path: '/s/{token}', handle: press(web), redraw: viewLink(web) },
  {
    method: 'POST',
    path: '/sign-out',
    handle: signOut(web),
    redraw: async (request) => signedOut(web, request),
  },
];
