import { dayOf } from '../domain/calendar.ts';
import { type Route, redirect } from '../edge/http.ts';
import { awaitingPage, ownWork, queueOf } from '../usecases/lists.ts';
import { stuckProposals } from '../usecases/read-administration.ts';
import { assetPaths } from '../views/assets/asset-paths.ts';
import { HomePage, type Waiting } from '../views/home/home-page.tsx';
import { show, type Visit, type VisitHandle, type Web } from './context.tsx';

const everything = { unit: '', query: '', after: undefined };

/** What waits for this person; a long list is counted to the end of its first page. */
const waitingFor = async (web: Web, visit: Visit): Promise<Waiting> => {
  const { viewer, directory } = visit;
  const looking = { app: web.app, viewer, directory };
  const officer = viewer.officerOf.length > 0;
  const [queued, own, numbers] = await Promise.all([
    queueOf(looking),
    ownWork(looking),
    officer || viewer.ministry ? awaitingPage(looking, everything) : { lines: [], next: undefined },
  ]);
  const counts = {
    decide: { count: queued.lines.length, more: queued.next !== undefined },
    correct: { count: own.returned.length, more: own.more },
    drafts: { count: own.drafts.length, more: own.more },
    number: { count: numbers.lines.length, more: numbers.next !== undefined },
  };
  if (!viewer.administrator) return counts;
  const [overdue, stuck, parked] = await Promise.all([
    web.app.lists.overdue(web.app.clock.now()),
    stuckProposals(web.app, directory),
    web.app.outbox.parked(),
  ]);
  return {
    ...counts,
    overdue: { count: overdue },
    stuck: { count: stuck.total },
    parked: { count: parked.length },
  };
};

const home =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const now = web.app.clock.now();
    const open = visit.directory.seasons.filter(({ opens, deadline }) => opens <= dayOf(now) && now <= deadline);
    const seasons =
      visit.viewer.officerOf.length > 0 ? open.map(({ id, name, deadline }) => ({ id, name, deadline })) : [];
    const areas = visit.frame.user?.areas ?? [];
    const waiting = await waitingFor(web, visit);
    return show(
      200,
      <HomePage
        frame={visit.frame}
        name={visit.viewer.person.name}
        waiting={waiting}
        areas={areas}
        seasons={seasons}
      />,
      request,
    );
  };

export const homeRoutes = (web: Web): readonly Route[] => [
  { method: 'GET', path: '/', handle: web.visit(home(web)) },
  { method: 'GET', path: '/health', handle: async () => ({ status: 200, text: 'ok' }) },
  // Browsers ask for it by themselves; the pages name their own.
  { method: 'GET', path: '/favicon.ico', handle: async () => redirect(assetPaths.icon) },
];
