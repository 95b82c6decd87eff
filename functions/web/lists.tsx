import { mayImport, mayNumber } from '../domain/access.ts';
import { dayOf } from '../domain/calendar.ts';
import { countsOf } from '../domain/counts.ts';
import { awaitsNumber } from '../domain/deciding.ts';
import { seasonOf, unitOf } from '../domain/directory.ts';
import { isProposalNumber, type Proposal } from '../domain/proposal.ts';
import { liveEntriesOf, rowOutcomeOf } from '../domain/rows.ts';
import { notFound, type Route, redirect, type WebRequest } from '../edge/http.ts';
import type { ProposalLine } from '../ports.ts';
import { askLinkFromQueue } from '../usecases/ask-fresh-link.ts';
import type { PageOf } from '../usecases/list-slices.ts';
import {
  awaitingPage,
  nomineesNamed,
  proposalByNumber,
  proposalsPage,
  queueOf,
  recipientsPage,
  unitsFor,
  type Wanted,
  whereIs,
} from '../usecases/lists.ts';
import { readRecipient } from '../usecases/read-recipient.ts';
import type { ListView } from '../views/lists/list-filter.tsx';
import { NumbersPage, type NumbersPageProps } from '../views/lists/numbers-page.tsx';
import { type ProposalRow, ProposalsPage } from '../views/lists/proposals-page.tsx';
import { QueuePage } from '../views/lists/queue-page.tsx';
import { RecipientPage } from '../views/lists/recipient-page.tsx';
import { RecipientsPage } from '../views/lists/recipients-page.tsx';
import { paths } from '../views/paths.ts';
import { show, type Visit, type VisitHandle, type Web } from './context.tsx';

const QUERY_MAX = 120;
/** No sort key of the table is longer. */
const KEY = /^[\x20-\x7e]{1,1024}$/;

/** The key that the last page ended with; it is only ever compared, so a strange one finds nothing. */
export const afterOf = ({ query }: WebRequest): string | undefined => {
  const after = query.get('after') ?? '';
  return KEY.test(after) ? after : undefined;
};

/** What the address asks of a list. */
export const wantedOf = (request: WebRequest): Wanted => ({
  unit: request.query.get('unit') ?? '',
  query: (request.query.get('q') ?? '').normalize('NFC').trim().slice(0, QUERY_MAX),
  after: afterOf(request),
});

export const viewOf = ({ directory, viewer }: Visit, wanted: Wanted, next: string | undefined): ListView => {
  const ids = unitsFor(directory, viewer, '');
  const units = directory.units.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
  return { units, unit: wanted.unit, query: wanted.query, next, further: wanted.after !== undefined };
};

export const unitName = ({ directory }: Visit, id: string): string => unitOf(directory, id)?.name ?? id;
const seasonName = ({ directory }: Visit, id: string): string => seasonOf(directory, id)?.name ?? id;

const rowOf = async (web: Web, visit: Visit, line: ProposalLine | Proposal): Promise<ProposalRow> => {
  const { seat, due } = await whereIs(web.app, line);
  return {
    id: line.id,
    number: line.number,
    unit: unitName(visit, line.unitId),
    season: seasonName(visit, line.seasonId),
    authority: line.authority,
    status: line.standing.status,
    seat,
    due,
    overdue: due !== undefined && due < web.app.clock.now(),
  };
};

/** The proposal of a number stands on the first page of what was found. */
const numberedFirst = async (looking: Parameters<typeof proposalByNumber>[0], { query, after }: Wanted) =>
  after === undefined ? proposalByNumber(looking, query) : undefined;

const proposals =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const wanted = wantedOf(request);
    const looking = { app: web.app, viewer: visit.viewer, directory: visit.directory };
    const mayStart = visit.viewer.officerOf.length > 0;
    if (wanted.query !== '') {
      const [numbered, named] = await Promise.all([numberedFirst(looking, wanted), nomineesNamed(looking, wanted)]);
      const nominees = named.nominees.map((line) => {
        const proposal = named.proposals.get(line.proposalId);
        const rejected = proposal !== undefined && rowOutcomeOf(proposal, line.nominationId)?.status === 'rejected';
        return { ...line, unit: unitName(visit, line.unitId), rejected };
      });
      const rows = numbered === undefined ? [] : [await rowOf(web, visit, numbered)];
      return show(
        200,
        <ProposalsPage
          frame={visit.frame}
          view={viewOf(visit, wanted, named.next)}
          rows={rows}
          nominees={nominees}
          mayStart={mayStart}
        />,
        request,
      );
    }
    const { lines, next } = await proposalsPage(looking, wanted);
    const rows = await Promise.all(lines.map((line) => rowOf(web, visit, line)));
    return show(
      200,
      <ProposalsPage
        frame={visit.frame}
        view={viewOf(visit, wanted, next)}
        rows={rows}
        nominees={[]}
        mayStart={mayStart}
      />,
      request,
    );
  };

const queue =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const now = web.app.clock.now();
    const after = afterOf(request);
    const looking = { app: web.app, viewer: visit.viewer, directory: visit.directory };
    const { lines, next } = await queueOf(looking, after);
    const rows = lines.flatMap(({ line, proposal }) => {
      if (line.seat === 'correction') return [];
      const { id: requestId, proposalId, seat, as, askedAt, due } = line;
      const counts = countsOf(liveEntriesOf(proposal));
      const about = {
        number: proposal.number ?? '',
        unit: unitName(visit, proposal.unitId),
        season: seasonName(visit, proposal.seasonId),
      };
      return [
        {
          proposalId,
          requestId,
          ...about,
          counts,
          seat,
          as,
          askedAt,
          due,
          overdue: due < now,
        },
      ];
    });
    return show(
      200,
      <QueuePage
        frame={visit.frame}
        csrf={visit.csrf}
        rows={rows}
        page={{ next, further: after !== undefined }}
        sent={request.query.has('sent')}
      />,
      request,
    );
  };

const newLink =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    await askLinkFromQueue(web.app, visit.viewer, request.params['proposalId'] ?? '', request.params['request'] ?? '');
    return redirect(`${paths.queue}?sent=1`, [], { outcome: 'linkAsked' });
  };

const yearOf = (birthDate: string | undefined): string | undefined => birthDate && /\d{4}/.exec(birthDate)?.[0];

const recipients =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const wanted = wantedOf(request);
    const { lines, next } = await recipientsPage(
      { app: web.app, viewer: visit.viewer, directory: visit.directory },
      wanted,
    );
    const rows = lines.map(({ id, name, kind, unitId, post, birthDate, sameIdAs }) => ({
      id,
      name,
      kind,
      unit: unitName(visit, unitId),
      post,
      birthYear: yearOf(birthDate),
      sameId: sameIdAs !== undefined && visit.viewer.ministry,
    }));
    const nextYear = Number(dayOf(web.app.clock.now()).slice(0, 4)) + 1;
    return show(
      200,
      <RecipientsPage
        frame={visit.frame}
        view={viewOf(visit, wanted, next)}
        rows={rows}
        nextYear={nextYear}
        mayImport={mayImport(visit.viewer)}
      />,
      request,
    );
  };

const recipient =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const found = await readRecipient(web.app, visit.directory, visit.viewer, request.params['id'] ?? '');
    if (found === undefined) return notFound;
    const { name, kind, unitId, post, birthDate, citizenId } = found.recipient;
    const { sameIdAs } = found;
    const birthYear = yearOf(birthDate);
    const about = {
      id: found.recipient.id,
      name,
      kind,
      unit: unitName(visit, unitId),
      post,
      birthYear,
      citizenId,
      sameIdAs,
    };
    return show(200, <RecipientPage frame={visit.frame} recipient={about} awards={found.awards} />, request);
  };

type Draw = Pick<NumbersPageProps, 'saved' | 'refused'> & { readonly status?: number };

const mayNumberNow = ({ viewer }: Visit, proposal: Proposal): boolean =>
  awaitsNumber(proposal) && mayNumber(viewer, proposal);

/** Those of what waits that have this number, or a nominee of this name. */
const awaitingFound = async (web: Web, visit: Visit, wanted: Wanted): Promise<PageOf<Proposal>> => {
  const looking = { app: web.app, viewer: visit.viewer, directory: visit.directory };
  const waits = (proposal: Proposal) => mayNumberNow(visit, proposal);
  const [numbered, named] = await Promise.all([numberedFirst(looking, wanted), nomineesNamed(looking, wanted, waits)]);
  const first = numbered !== undefined && waits(numbered) ? [[numbered.id, numbered] as const] : [];
  return { lines: [...new Map([...first, ...named.proposals]).values()], next: named.next };
};

/** The approved dossiers that wait for a number; also drawn by the entry that was refused. */
export const drawNumbers = async (
  web: Web,
  request: WebRequest,
  visit: Visit,
  { saved, refused, status = 200 }: Draw,
) => {
  const wanted = wantedOf(request);
  const looking = { app: web.app, viewer: visit.viewer, directory: visit.directory };
  const { lines, next } =
    wanted.query === '' ? await awaitingPage(looking, wanted) : await awaitingFound(web, visit, wanted);
  // The post knows neither the page nor the search that its form stood on.
  const beyond = refused && lines.every(({ id }) => id !== refused.id) && (await web.app.ledger.proposal(refused.id));
  const refusedLine = beyond && mayNumberNow(visit, beyond) ? [beyond] : [];
  const rows = [...refusedLine, ...lines].map((line) => ({
    id: line.id,
    number: line.number ?? '',
    unit: unitName(visit, line.unitId),
    season: seasonName(visit, line.seasonId),
    approvedAt: 'since' in line.standing ? line.standing.since : line.createdAt,
  }));
  const node = (
    <NumbersPage
      frame={visit.frame}
      csrf={visit.csrf}
      view={viewOf(visit, wanted, next)}
      rows={rows}
      saved={saved}
      refused={refused}
    />
  );
  return show(status, node, request);
};

/** The address is anybody's to write: what is no number is not said. */
const savedOf = ({ query }: WebRequest): string | undefined => {
  const saved = query.get('saved') ?? '';
  return isProposalNumber(saved) ? saved : undefined;
};

const numbers =
  (web: Web): VisitHandle =>
  async (request, visit) =>
    visit.viewer.ministry || visit.viewer.officerOf.length > 0
      ? drawNumbers(web, request, visit, { saved: savedOf(request) })
      : notFound;

/** Lists, for exactly those who may see what stands in them. */
export const listRoutes = (web: Web): readonly Route[] => [
  { method: 'GET', path: '/proposals', handle: web.visit(proposals(web)) },
  { method: 'GET', path: '/queue', handle: web.visit(queue(web)) },
  { method: 'POST', path: '/queue/{proposalId}/{request}/new-link', handle: web.visit(newLink(web)) },
  { method: 'GET', path: '/recipients', handle: web.visit(recipients(web)) },
  { method: 'GET', path: '/recipients/{id}', handle: web.visit(recipient(web)) },
  { method: 'GET', path: '/numbers', handle: web.visit(numbers(web)) },
];
