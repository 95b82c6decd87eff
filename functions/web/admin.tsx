import * as v from 'valibot';
import { dayOf, instantAt, parseDay, yearsWithoutHolidays } from '../domain/calendar.ts';
import { seasonOf } from '../domain/directory.ts';
import { readReason } from '../domain/reason.ts';
import { emailAddress } from '../domain/text.ts';
import type { Instant } from '../domain/time.ts';
import { seats, type TurnKey } from '../domain/turn.ts';
import { type Answer, notFound, type Route, redirect, type WebRequest } from '../edge/http.ts';
import { moveDeadline, moveDueDate, nameAddressee, restartExecution } from '../usecases/administer.ts';
import { clearMark } from '../usecases/clear-mark.ts';
import {
  markedAddresses,
  openTurnOf,
  openTurns,
  parkedTellings,
  stuckProposals,
} from '../usecases/read-administration.ts';
import { sendParkedAgain } from '../usecases/send-again.ts';
import type { Done } from '../views/admin/admin-frame.tsx';
import { adminPaths } from '../views/admin/admin-paths.ts';
import type { AdminProblem } from '../views/admin/admin-problems.ts';
import { DirectoryPage } from '../views/admin/directory-page.tsx';
import { FaultsPage } from '../views/admin/faults-page.tsx';
import type { MomentTyped } from '../views/admin/moment-form.tsx';
import { RequestsPage } from '../views/admin/requests-page.tsx';
import { SeasonPage } from '../views/admin/season-page.tsx';
import { TurnPage, type TurnPageProps } from '../views/admin/turn-page.tsx';
import { clockText, dateText } from '../views/text/dates.ts';
import { show, type Visit, type VisitHandle, type Web } from './context.tsx';
import { directoryView } from './directory-view.ts';
import { afterOf } from './lists.tsx';

const dones: readonly Done[] = ['moved', 'named', 'deadline', 'restarted', 'resent', 'cleared', 'changed', 'over'];
const doneOf = ({ query }: WebRequest): Done | undefined => dones.find((one) => one === query.get('done'));
const withDone = (path: string, done: Done): Answer => redirect(`${path}?done=${done}`, [], { outcome: done });

/** The administrator's pages do not exist for anybody else. */
const administrator = (web: Web, handle: VisitHandle) =>
  web.visit(async (request, visit) => (visit.viewer.administrator ? handle(request, visit) : notFound));

const clockOf = (instant: Instant): MomentTyped => ({
  date: dateText(instant),
  time: clockText(instant),
  reason: '',
});

const momentTyped = ({ form }: WebRequest): MomentTyped => ({
  date: form.get('date') ?? '',
  time: form.get('time') ?? '',
  reason: form.get('reason') ?? '',
});

const reasonOf = (typed: string): { reason: string | undefined; problems: AdminProblem[] } => {
  const read = readReason(typed);
  if (!read.ok) return { reason: undefined, problems: [`reason.${read.error}`] };
  return { reason: read.value, problems: read.value === undefined ? ['reason.missing'] : [] };
};

const momentOf = (typed: MomentTyped): { at: Instant | undefined; reason: string; problems: AdminProblem[] } => {
  const day = parseDay(typed.date.trim());
  const time = /^([01]?\d|2[0-3])[:h.]([0-5]\d)$/.exec(typed.time.trim());
  const { reason, problems: wrongReason } = reasonOf(typed.reason);
  const problems: AdminProblem[] = [
    ...(day === undefined ? (['date.shape'] as const) : []),
    ...(time === null ? (['time.shape'] as const) : []),
    ...wrongReason,
  ];
  const at = day === undefined || time === null ? undefined : instantAt(day, Number(time[1]), Number(time[2]));
  return { at, reason: reason ?? '', problems };
};

const overview = (web: Web) =>
  administrator(web, async (request, visit) => {
    const after = afterOf(request);
    const { rows, overdue, next } = await openTurns(web.app, visit.directory, after);
    const page = { next, further: after !== undefined };
    const node = (
      <RequestsPage
        frame={visit.frame}
        rows={rows}
        overdue={overdue}
        noHolidays={yearsWithoutHolidays(dayOf(web.app.clock.now()))}
        page={page}
        done={doneOf(request)}
      />
    );
    return show(200, node, request);
  });

const keyOf = ({ params }: WebRequest): TurnKey | undefined => {
  const seat = seats.find((one) => one === params['seat']);
  const round = Number(params['round']);
  return seat === undefined || !Number.isSafeInteger(round) || round < 1
    ? undefined
    : { proposalId: params['proposalId'] ?? '', round, seat };
};

/** At most one of the two: what was posted. */
type TurnDraw = {
  readonly move?: TurnPageProps['move'];
  readonly name?: Omit<NonNullable<TurnPageProps['naming']>, 'people'>;
};

const statusFor = (problems: readonly AdminProblem[] = []): number => (problems.length > 0 ? 422 : 200);

const drawTurn = async (web: Web, request: WebRequest, visit: Visit, key: TurnKey, draw: TurnDraw): Promise<Answer> => {
  const found = await openTurnOf(web.app, visit.directory, key);
  if (found === undefined) return withDone(adminPaths.overview, 'over');
  const { row, people } = found;
  const move = draw.move ?? { typed: clockOf(row.due), problems: [] };
  const naming = people && { ...(draw.name ?? { typed: { person: '', reason: '' }, problems: [] }), people };
  const posted = draw.move ? 'move' : draw.name && 'name';
  const node = (
    <TurnPage
      frame={visit.frame}
      csrf={visit.csrf}
      turn={row}
      move={move}
      naming={naming}
      posted={posted}
      done={doneOf(request)}
    />
  );
  return show(statusFor((draw.move ?? draw.name)?.problems), node, request);
};

const onTurn = (web: Web, handle: (request: WebRequest, visit: Visit, key: TurnKey) => Promise<Answer>) =>
  administrator(web, async (request, visit) => {
    const key = keyOf(request);
    return key === undefined ? notFound : handle(request, visit, key);
  });

const turn = (web: Web) => onTurn(web, (request, visit, key) => drawTurn(web, request, visit, key, {}));

const ended = { 'turn.notOpen': 'over', 'changed.meanwhile': 'changed', 'administrator.only': 'changed' } as const;

const redrawMove = (web: Web) =>
  onTurn(web, async (request, visit, key) => {
    const typed = momentTyped(request);
    return drawTurn(web, request, visit, key, { move: { typed, problems: momentOf(typed).problems } });
  });

const moveDue = (web: Web) =>
  onTurn(web, async (request, visit, key) => {
    const typed = momentTyped(request);
    const { at, reason, problems } = momentOf(typed);
    if (at === undefined || problems.length > 0)
      return drawTurn(web, request, visit, key, { move: { typed, problems } });
    const moved = await moveDueDate(web.app, visit.viewer, key, at, reason);
    return withDone(adminPaths.overview, moved.ok ? 'moved' : ended[moved.error.code]);
  });

const nameOf = ({ form }: WebRequest) => {
  const typed = { person: form.get('person') ?? '', reason: form.get('reason') ?? '' };
  const { reason, problems: wrongReason } = reasonOf(typed.reason);
  const problems: AdminProblem[] = [...(typed.person === '' ? (['person.missing'] as const) : []), ...wrongReason];
  return { typed, reason, problems };
};

const redrawName = (web: Web) =>
  onTurn(web, async (request, visit, key) => {
    const { typed, problems } = nameOf(request);
    return drawTurn(web, request, visit, key, { name: { typed, problems } });
  });

const name = (web: Web) =>
  onTurn(web, async (request, visit, key) => {
    const { typed, reason, problems } = nameOf(request);
    if (reason === undefined || problems.length > 0)
      return drawTurn(web, request, visit, key, { name: { typed, problems } });
    const named = await nameAddressee(web.app, visit.viewer, key, typed.person, reason);
    if (named.ok) return withDone(adminPaths.overview, 'named');
    const { error } = named;
    switch (error.code) {
      case 'person.unknown':
      case 'person.asked':
        return drawTurn(web, request, visit, key, { name: { typed, problems: [error.code] } });
      case 'person.conflict':
        return drawTurn(web, request, visit, key, { name: { typed, problems: [`person.${error.why}`] } });
      default:
        return withDone(adminPaths.overview, ended[error.code]);
    }
  });

const directoryPage = (web: Web) =>
  administrator(web, async (request, visit) => {
    const [{ version, directory }, notes] = await Promise.all([
      web.app.directories.current(),
      web.app.directories.notes(),
    ]);
    const view = directoryView(directory, notes, dayOf(web.app.clock.now()));
    return show(200, <DirectoryPage frame={visit.frame} version={version} {...view} done={doneOf(request)} />, request);
  });

const faults = (web: Web) =>
  administrator(web, async (request, visit) => {
    const [stuck, parked, marks] = await Promise.all([
      stuckProposals(web.app, visit.directory),
      parkedTellings(web.app, visit.directory),
      markedAddresses(web.app, visit.directory),
    ]);
    const node = (
      <FaultsPage
        frame={visit.frame}
        csrf={visit.csrf}
        stuck={stuck}
        parked={parked}
        marks={marks}
        done={doneOf(request)}
      />
    );
    return show(200, node, request);
  });

const clear = (web: Web) =>
  administrator(web, async ({ form }, { viewer }) => {
    const address = v.safeParse(emailAddress, form.get('address'));
    if (!address.success) return { status: 400 };
    const cleared = await clearMark(web.app, viewer.person.id, address.output);
    return withDone(adminPaths.faults, cleared ? 'cleared' : 'over');
  });

const restart = (web: Web) =>
  administrator(web, async (request, visit) => {
    const restarted = await restartExecution(web.app, visit.viewer, request.params['proposalId'] ?? '');
    return withDone(
      adminPaths.faults,
      restarted.ok ? 'restarted' : restarted.error.code === 'proposal.ended' ? 'over' : 'changed',
    );
  });

/** As its page posts them: far below what a key of the table may hold. */
const ParkedItem = v.object({
  stream: v.pipe(v.string(), v.minLength(1), v.maxBytes(500)),
  id: v.pipe(v.string(), v.minLength(1), v.maxBytes(500)),
});

const sendAgain = (web: Web) =>
  administrator(web, async ({ form }) => {
    const item = v.safeParse(ParkedItem, { stream: form.get('stream'), id: form.get('id') });
    if (!item.success) return { status: 400 };
    const done = await web.app.outbox.unpark(item.output.stream, item.output.id, web.app.clock.now());
    return withDone(adminPaths.faults, done ? 'resent' : 'over');
  });

const sendAllAgain = (web: Web) =>
  administrator(web, async () => withDone(adminPaths.faults, (await sendParkedAgain(web.app)) > 0 ? 'resent' : 'over'));

const drawSeason = (
  request: WebRequest,
  visit: Visit,
  typed: MomentTyped | undefined,
  problems: readonly AdminProblem[],
): Answer => {
  const season = seasonOf(visit.directory, request.params['season'] ?? '');
  if (season === undefined) return notFound;
  const node = (
    <SeasonPage
      frame={visit.frame}
      csrf={visit.csrf}
      season={season}
      typed={typed ?? clockOf(season.deadline)}
      problems={problems}
      done={doneOf(request)}
    />
  );
  return show(statusFor(problems), node, request);
};

const season = (web: Web) => administrator(web, async (request, visit) => drawSeason(request, visit, undefined, []));

const redrawSeason = (web: Web) =>
  administrator(web, async (request, visit) => {
    const typed = momentTyped(request);
    return drawSeason(request, visit, typed, momentOf(typed).problems);
  });

const moveSeason = (web: Web) =>
  administrator(web, async (request, visit) => {
    const typed = momentTyped(request);
    const { at, reason, problems } = momentOf(typed);
    if (at === undefined || problems.length > 0) return drawSeason(request, visit, typed, problems);
    const moved = await moveDeadline(web.app, visit.viewer, request.params['season'] ?? '', at, reason);
    if (moved.ok) return withDone(adminPaths.directory, 'deadline');
    if (moved.error.code === 'season.unknown') return notFound;
    if (moved.error.code === 'season.invalid') return drawSeason(request, visit, typed, ['date.beforeOpens']);
    return withDone(adminPaths.directory, 'changed');
  });

/** What the administrator sees and may do: every open request, what is stuck, the directory. */
export const adminRoutes = (web: Web): readonly Route[] => [
  { method: 'GET', path: '/admin', handle: overview(web) },
  { method: 'GET', path: '/admin/turns/{proposalId}/{round}/{seat}', handle: turn(web) },
  {
    method: 'POST',
    path: '/admin/turns/{proposalId}/{round}/{seat}/due',
    handle: moveDue(web),
    redraw: redrawMove(web),
  },
  { method: 'POST', path: '/admin/turns/{proposalId}/{round}/{seat}/name', handle: name(web), redraw: redrawName(web) },
  { method: 'GET', path: '/admin/directory', handle: directoryPage(web) },
  { method: 'GET', path: '/admin/faults', handle: faults(web) },
  { method: 'POST', path: '/admin/restart/{proposalId}', handle: restart(web) },
  { method: 'POST', path: '/admin/send-again', handle: sendAgain(web) },
  { method: 'POST', path: '/admin/clear-mark', handle: clear(web) },
  { method: 'POST', path: '/admin/send-all-again', handle: sendAllAgain(web) },
  { method: 'GET', path: '/admin/seasons/{season}', handle: season(web) },
  { method: 'POST', path: '/admin/seasons/{season}', handle: moveSeason(web), redraw: redrawSeason(web) },
];
