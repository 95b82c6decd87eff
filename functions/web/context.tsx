import type { VNode } from 'preact';
import { type Viewer, viewerOf } from '../domain/access.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Directory } from '../domain/directory.ts';
import { csrfOf } from '../edge/csrf.ts';
import { type Answer, type Facts, type Handle, page, redirect, type WebRequest } from '../edge/http.ts';
import {
  endedSessionCookie,
  type SessionGate,
  sessionGate,
  signedInBy,
  type Turned,
  type Who,
} from '../edge/sessions.ts';
import type { App } from '../ports.ts';
import type { Area, Frame } from '../views/layout.tsx';
import { renderPage } from '../views/render.ts';
import { keptText } from './kept-text.tsx';

/** A signed-in person's request: who it is today in the directory, and what pages around it need. */
export type Visit = {
  readonly viewer: Viewer;
  readonly directory: Directory;
  readonly csrf: string;
  readonly frame: Frame;
  readonly token: string;
};

export type VisitHandle = (request: WebRequest, visit: Visit) => Promise<Answer>;

export type Web = {
  readonly app: App;
  readonly gate: SessionGate;
  /** A route for signed-in people; a page may say itself how it keeps what was typed. */
  readonly visit: (handle: VisitHandle, kept?: Partial<Kept>) => Handle;
  readonly outside: Frame;
};

/** How a page gives back what was typed when its session ended, or when its form was drawn for another one. */
export type Kept = { readonly onMissing: Handle; readonly onOldForm: VisitHandle };

const areasOf = (viewer: Viewer): readonly Area[] => {
  const ofUnit = viewer.officerOf.length > 0 || viewer.headOf.length > 0;
  const reads = ofUnit || viewer.leads.length > 0 || viewer.ministry || viewer.administrator;
  const numbers = viewer.ministry || viewer.officerOf.length > 0;
  return [
    ...(reads ? (['proposals'] as const) : []),
    'queue',
    ...(reads ? (['recipients'] as const) : []),
    ...(numbers ? (['numbers'] as const) : []),
    'rules',
    ...(viewer.administrator ? (['admin'] as const) : []),
  ];
};

export const show = (status: number, node: VNode, request: WebRequest, log: Facts = {}): Answer =>
  page(status, renderPage(node, request.lang, request), { log });

const visitOf = async (app: App, who: Who): Promise<Visit | undefined> => {
  const { directory } = await app.directories.current();
  const viewer = viewerOf(directory, who.personId, dayOf(app.clock.now()));
  if (viewer === undefined) return undefined;
  const csrf = csrfOf(who.token);
  const user = { name: viewer.person.name, csrf, areas: areasOf(viewer) };
  return { viewer, directory, csrf, token: who.token, frame: { ministry: app.settings.ministryName, user } };
};

/** Around an error page: the navigation of whoever is signed in. The page never fails for it, and asks nothing of a table that is away. */
export const errorFrame =
  ({ app, gate, outside }: Pick<Web, 'app' | 'gate' | 'outside'>) =>
  async ({ status, cookies }: Pick<WebRequest, 'cookies'> & { readonly status: number }): Promise<Frame> => {
    if (status === 503) return outside;
    try {
      const who = await gate({ cookies });
      return (who && (await visitOf(app, who)))?.frame ?? outside;
    } catch {
      return outside;
    }
  };

/** A page asked for without a session comes back after signing in. */
const signInFirst = ({ path }: WebRequest): Answer =>
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`);

export const webOf = (app: App): Web => {
  const gate = sessionGate(app.sessions, app.clock, app.random);
  const outside = { ministry: app.settings.ministryName };
  const visit: Web['visit'] = (handle, kept = {}) => {
    // Somebody who left the directory is signed out with the next click.
    const withVisit = (next: VisitHandle) => async (request: WebRequest, who: Who) => {
      const found = await visitOf(app, who);
      return found === undefined ? redirect('/sign-in', [endedSessionCookie]) : next(request, found);
    };
    const turned: Turned = {
      onMissing: async (request) => {
        if (request.method !== 'POST') return signInFirst(request);
        return kept.onMissing?.(request) ?? keptText(request, outside, '', 401);
      },
      onOldForm: withVisit(kept.onOldForm ?? (async (request, { frame, csrf }) => keptText(request, frame, csrf, 403))),
    };
    return signedInBy(gate, turned)(withVisit(handle));
  };
  return { app, gate, visit, outside };
};
