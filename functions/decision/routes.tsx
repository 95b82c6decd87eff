import type { VNode } from 'preact';
import { viewerOf } from '../domain/access.ts';
import { dayOf } from '../domain/calendar.ts';
import { takesPaper } from '../domain/deciding.ts';
import { asFiled } from '../domain/round.ts';
import { liveEntriesOf } from '../domain/rows.ts';
import { aboutOf } from '../edge/about.ts';
import type { Handle, Route, WebRequest } from '../edge/http.ts';
import { page } from '../edge/http.ts';
import type { App } from '../ports.ts';
import { askFreshLink } from '../usecases/ask-fresh-link.ts';
import { personNames } from '../usecases/dossier-facts.ts';
import { type LinkedRequest, type LinkRefused, openLink, openReports, type Readable } from '../usecases/open-link.ts';
import { readBeside } from '../usecases/read-beside.ts';
import { readNomination } from '../usecases/read-dossier.ts';
import { readNominationFindings } from '../usecases/read-findings.ts';
import { type DecideRefused, recordDecision, saysTheSame } from '../usecases/record-decision.ts';
import { decisionPaths } from '../views/decision/decision-paths.ts';
import { asksDetails, nothingTyped } from '../views/decision/decision-typed.ts';
import { ReportPage, StatementPage } from '../views/decision/report-page.tsx';
import { BesidePage } from '../views/dossier/beside-page.tsx';
import { renderPage } from '../views/render.ts';
import {
  answeredPage,
  deadLinkPage,
  detailsPage,
  frameOf,
  freshLinkPage,
  lockedPage,
  receiptPage,
  requestPage,
  triesLeft,
} from './pages.tsx';
import { type AnswerRefused, choicesIn, readAnswer, typedOf } from './posted-answer.ts';

const tokenOf = ({ params }: WebRequest): string => params['token'] ?? '';

/** What an ended or dead link shows to whoever only looks. */
const ended = (app: App, request: WebRequest, token: string, error: LinkRefused, status = 200) =>
  error.code === 'link.answered' ? answeredPage(app, request, error, status) : deadLinkPage(app, request, token, error);

/** GET /d/{token}: shows and asks; changes nothing, however often and by whom. */
const show =
  (app: App): Handle =>
  async (request) => {
    const token = tokenOf(request);
    const opened = await openLink(app, token);
    if (opened.ok) return requestPage(app, request, token, opened.value, { typed: nothingTyped, problems: [] });
    return ended(app, request, token, opened.error);
  };

const answerIn = (app: App, { form }: WebRequest, { proposal, stage }: LinkedRequest) =>
  readAnswer(form, {
    asksPaper: takesPaper(proposal, stage),
    live: liveEntriesOf(proposal),
    now: app.clock.now(),
  });

/** The question again with what was typed, or the page that asks for the details of the answer. */
const asked = (
  app: App,
  request: WebRequest,
  token: string,
  linked: LinkedRequest,
  { problems, details }: AnswerRefused,
) => {
  const typed = typedOf(request.form);
  return details && !request.form.has('back')
    ? detailsPage(app, request, token, linked, { typed, problems })
    : requestPage(app, request, token, linked, { typed, problems });
};

/** The same page in the other language, with what was typed: takes no try of the code, decides nothing. */
const redraw =
  (app: App): Handle =>
  async (request) => {
    const token = tokenOf(request);
    const opened = await openLink(app, token);
    if (!opened.ok) return ended(app, request, token, opened.error);
    if (triesLeft(opened.value.request.tries) === 0) return lockedPage(app, request, token, opened.value);
    const answer = answerIn(app, request, opened.value);
    const problems = answer.ok ? [] : answer.error.problems;
    const details = request.form.has('details') && asksDetails(typedOf(request.form));
    return asked(app, request, token, opened.value, { problems, details });
  };

const wrongCode = async (app: App, request: WebRequest, token: string, linked: LinkedRequest) => {
  const tries = (await app.ledger.request(linked.proposal.id, linked.request.id))?.tries ?? 0;
  const left = triesLeft(tries);
  if (left === 0) return lockedPage(app, request, token, linked);
  const typed = { ...typedOf(request.form), code: '' };
  const again = asksDetails(typed) ? detailsPage : requestPage;
  return again(app, request, token, linked, { typed, problems: [{ code: 'code.wrong', left }] });
};

const refused = (app: App, request: WebRequest, token: string, linked: LinkedRequest, error: DecideRefused) => {
  switch (error.code) {
    case 'code.wrong':
      return wrongCode(app, request, token, linked);
    case 'code.locked':
      return lockedPage(app, request, token, linked);
    case 'decision.alreadyTaken':
      return answeredPage(app, request, error.linked, 409);
    case 'rows.unknown':
    case 'rows.noneLeft':
      return asked(app, request, token, linked, { problems: [error], details: false });
    default:
      return deadLinkPage(app, request, token, error);
  }
};

/** A repeated POST to a link that is over: the same choice gets its receipt again, the opposite one learns who and when. */
const repeated = (app: App, request: WebRequest, ended: Extract<LinkRefused, { code: 'link.answered' }>) => {
  const { turn } = ended;
  const decision = turn.status === 'answered' ? turn.decision : undefined;
  const same = decision?.requestId === ended.request.id && saysTheSame(decision, choicesIn(request.form));
  return same ? receiptPage(app, request, ended) : answeredPage(app, request, ended, 409);
};

/** POST /d/{token}: the approver pressed the button on the page behind the mail link. */
const decide =
  (app: App): Handle =>
  async (request) => {
    const token = tokenOf(request);
    const opened = await openLink(app, token);
    if (!opened.ok) {
      return opened.error.code === 'link.answered'
        ? repeated(app, request, opened.error)
        : deadLinkPage(app, request, token, opened.error);
    }
    const linked = opened.value;
    if (request.form.has('back')) return asked(app, request, token, linked, { problems: [], details: false });
    const answer = answerIn(app, request, linked);
    if (!answer.ok) return asked(app, request, token, linked, answer.error);
    const recorded = await recordDecision(app, token, answer.value);
    return recorded.ok
      ? receiptPage(app, request, recorded.value.linked)
      : refused(app, request, token, linked, recorded.error);
  };

/** POST /d/{token}/new-link: one neutral answer for everybody; mail goes to the bound address alone. */
const newLink =
  (app: App): Handle =>
  async (request) => {
    await askFreshLink(app, tokenOf(request));
    return freshLinkPage(app, request);
  };

type Reading = (opened: Readable, token: string, request: WebRequest) => Promise<VNode | undefined>;

const reading =
  (app: App, draw: Reading): Handle =>
  async (request) => {
    const token = tokenOf(request);
    const opened = await openReports(app, token);
    if (!opened.ok) return ended(app, request, token, opened.error, 410);
    const node = await draw(opened.value, token, request);
    if (node === undefined) return deadLinkPage(app, request, token, { code: 'link.unknown' });
    return page(200, renderPage(node, request.lang, request), { log: aboutOf(opened.value.proposal) });
  };

const nomination = (app: App): Handle =>
  reading(app, async ({ proposal, directory, request, open }, token, { params }) => {
    const id = params['nomination'] ?? '';
    const found = await readNomination(app, proposal, request.round, id, request.seat);
    const findings = open ? await readNominationFindings(app, proposal, request.round, id) : undefined;
    const people = personNames(directory);
    const about = { frame: frameOf(app), token, number: proposal.number ?? '', open, people };
    return found && <ReportPage {...about} {...found} findings={findings} />;
  });

/** A report beside another that tells of the same achievement, as far as this approver may read both. */
const beside = (app: App): Handle =>
  reading(app, async ({ proposal, directory, request }, token, { params }) => {
    const { nomination: id = '', other = '' } = params;
    const viewer = viewerOf(directory, request.personId, dayOf(app.clock.now()));
    const round = await app.ledger.round(proposal.id, request.round);
    const both = round && (await readBeside(app, directory, viewer, asFiled(proposal, round), id, other));
    return both && <BesidePage frame={frameOf(app)} back={decisionPaths.nomination(token, id)} {...both} />;
  });

const statement = (app: App): Handle =>
  reading(app, async ({ proposal, request, open }, token) => {
    const version = (await app.ledger.round(proposal.id, request.round))?.statement ?? 0;
    const filled = (await app.ledger.statement(proposal.id, version)) ?? {};
    return (
      <StatementPage frame={frameOf(app)} token={token} number={proposal.number ?? ''} open={open} filled={filled} />
    );
  });

/** Everything behind a mail link. These pages read and set no session: the path's token and the mailed code are the defence. */
export const decisionRoutes = (app: App): readonly Route[] => [
  { method: 'GET', path: '/d/{token}', handle: show(app) },
  { method: 'POST', path: '/d/{token}', handle: decide(app), redraw: redraw(app) },
  {
    method: 'POST',
    path: '/d/{token}/new-link',
    handle: newLink(app),
    redraw: async (request) => freshLinkPage(app, request),
  },
  { method: 'GET', path: '/d/{token}/statement', handle: statement(app) },
  { method: 'GET', path: '/d/{token}/n/{nomination}', handle: nomination(app) },
  { method: 'GET', path: '/d/{token}/n/{nomination}/beside/{other}', handle: beside(app) },
];
