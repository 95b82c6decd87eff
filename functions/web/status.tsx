import { isOfUnit } from '../domain/access.ts';
import { dayOf } from '../domain/calendar.ts';
import { readPaper } from '../domain/paper.ts';
import { isFiled, isWithdrawable, roundOf } from '../domain/proposal.ts';
import { readReason } from '../domain/reason.ts';
import { aboutOf } from '../edge/about.ts';
import { type Answer, notFound, type Route, redirect, type WebRequest } from '../edge/http.ts';
import { personNames } from '../usecases/dossier-facts.ts';
import { enterNumber, numberedBy } from '../usecases/enter-number.ts';
import { readDossier, readNomination } from '../usecases/read-dossier.ts';
import { readFindings, readNominationFindings, withFound } from '../usecases/read-findings.ts';
import { readableProposal, readStatus } from '../usecases/read-status.ts';
import { sendOneAgain } from '../usecases/send-again.ts';
import { withdrawProposal } from '../usecases/withdraw-proposal.ts';
import { paths } from '../views/paths.ts';
import { type MailDone, mailDones } from '../views/status/mail-troubles.tsx';
import type { NumberFormProps, NumberProblem } from '../views/status/number-form.tsx';
import { ReadNominationPage, ReadStatementPage } from '../views/status/read-pages.tsx';
import { StatusPage } from '../views/status/status-page.tsx';
import { WithdrawPage, type WithdrawPageProps } from '../views/status/withdraw-page.tsx';
import { show, type Visit, type VisitHandle, type Web } from './context.tsx';
import { drawNumbers } from './lists.tsx';

const idOf = ({ params }: WebRequest): string => params['proposalId'] ?? '';

const blankNumber = { number: '', date: '', signer: '' };

type NumberDraw = Pick<NumberFormProps, 'typed' | 'problems'>;

const drawStatus = async (
  web: Web,
  request: WebRequest,
  visit: Visit,
  number: NumberDraw,
  status = 200,
): Promise<Answer> => {
  const id = idOf(request);
  const found = await readStatus(web.app, visit.directory, visit.viewer, id);
  if (found === undefined) return notFound;
  const { proposal, round, stands, events, troubles, may } = found;
  const dossier = await readDossier(web.app, visit.directory, proposal, round, undefined);
  const { head, nominations, apart } = dossier;
  const findings = await readFindings(web.app, proposal, dossier.round);
  const shown = {
    edit: may.edit,
    withdraw: may.withdraw,
    sendAgain: may.sendAgain ? visit.csrf : undefined,
    number: may.number ? { csrf: visit.csrf, ...number } : undefined,
  };
  const node = (
    <StatusPage
      frame={visit.frame}
      id={id}
      head={head}
      stands={stands}
      nominations={withFound(nominations, findings)}
      findings={findings?.dossier}
      apart={apart}
      events={events}
      troubles={troubles}
      mailDone={mailDones.find((one) => one === request.query.get('mail'))}
      may={shown}
    />
  );
  return show(status, node, request, aboutOf(proposal));
};

/** GET: a filed proposal's status; a draft leads its unit to the draft. */
const status =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const proposal = await readableProposal(web.app, visit.viewer, idOf(request));
    if (proposal === undefined) return notFound;
    if (!isFiled(proposal.standing)) return redirect(paths.draft(proposal.id));
    return drawStatus(web, request, visit, { typed: blankNumber, problems: [] });
  };

const readStatement =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const proposal = await readableProposal(web.app, visit.viewer, idOf(request));
    const round = proposal && (await web.app.ledger.round(proposal.id, roundOf(proposal.standing)));
    if (proposal === undefined || round === undefined) return notFound;
    const filled = (await web.app.ledger.statement(proposal.id, round.statement)) ?? {};
    return show(
      200,
      <ReadStatementPage
        frame={visit.frame}
        id={proposal.id}
        number={proposal.number ?? ''}
        filled={filled}
        people={personNames(visit.directory)}
      />,
      request,
      aboutOf(proposal),
    );
  };

const readOne =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const proposal = await readableProposal(web.app, visit.viewer, idOf(request));
    if (proposal === undefined) return notFound;
    const [round, id] = [roundOf(proposal.standing), request.params['nomination'] ?? ''];
    const found = await readNomination(web.app, proposal, round, id, undefined);
    if (found === undefined) return notFound;
    const { nomination, changes, next } = found;
    const findings = await readNominationFindings(web.app, proposal, round, id);
    // The unit typed it and the ministry decides on it; others have no need of the whole number.
    const reveal = isOfUnit(visit.viewer, proposal.unitId) || visit.viewer.ministry;
    const about = {
      frame: visit.frame,
      id: proposal.id,
      number: proposal.number ?? '',
      people: personNames(visit.directory),
      reveal,
    };
    return show(
      200,
      <ReadNominationPage {...about} {...nomination} changes={changes} findings={findings} next={next} />,
      request,
      aboutOf(proposal),
    );
  };

const withdrawPage = (
  request: WebRequest,
  visit: Visit,
  about: Pick<WithdrawPageProps, 'id' | 'number' | 'typed' | 'problem'>,
  code = 200,
) => show(code, <WithdrawPage frame={visit.frame} csrf={visit.csrf} {...about} />, request);

const askWithdraw =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const proposal = await readableProposal(web.app, visit.viewer, idOf(request));
    if (proposal === undefined || !visit.viewer.officerOf.includes(proposal.unitId)) return notFound;
    if (!isWithdrawable(proposal)) return redirect(paths.proposal(proposal.id));
    return withdrawPage(request, visit, { id: proposal.id, number: proposal.number ?? '', typed: { reason: '' } });
  };

/** The question with the reason as it was typed, and what is wrong with it. */
const redrawWithdraw =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const proposal = await readableProposal(web.app, visit.viewer, idOf(request));
    if (proposal === undefined) return notFound;
    const about = {
      id: proposal.id,
      number: proposal.number ?? '',
      typed: { reason: request.form.get('reason') ?? '' },
    };
    const reason = readReason(about.typed.reason);
    return reason.ok
      ? withdrawPage(request, visit, about)
      : withdrawPage(request, visit, { ...about, problem: reason.error }, 422);
  };

const withdraw =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const id = idOf(request);
    const reason = readReason(request.form.get('reason'));
    if (!reason.ok) return redrawWithdraw(web)(request, visit);
    const done = await withdrawProposal(web.app, visit.viewer, id, reason.value);
    // Decided meanwhile: its status page says by whom and when.
    if (done.ok) return redirect(paths.proposal(id), [], { outcome: 'withdrawn' });
    return done.error.code === 'proposal.ended' ? redirect(paths.proposal(id), [], { outcome: 'ended' }) : notFound;
  };

const numberProblems = { number: 'number.missing', date: 'date.shape', signer: 'signer.missing' } as const;

const readNumber = (web: Web, { form }: WebRequest) => {
  const typed = { number: form.get('number') ?? '', date: form.get('date') ?? '', signer: form.get('signer') ?? '' };
  const { paper, wrong } = readPaper(typed, dayOf(web.app.clock.now()));
  return { typed, paper, problems: wrong.map((field): NumberProblem => numberProblems[field]) };
};

const isFromList = ({ form }: WebRequest): boolean => form.get('from') === 'list';

/** Only for those who may enter it: nobody else learns what would be wrong with it. */
const onNumber =
  (web: Web, handle: VisitHandle): VisitHandle =>
  async (request, visit) =>
    (await numberedBy(web.app, visit.viewer, idOf(request))) === undefined ? notFound : handle(request, visit);

/** The page that was posted from, with the number as it was typed, and what is wrong with it. */
const redrawNumber = (web: Web) =>
  onNumber(web, async (request, visit) => {
    const { typed, problems } = readNumber(web, request);
    const status = problems.length > 0 ? 422 : 200;
    return isFromList(request)
      ? drawNumbers(web, request, visit, { refused: { id: idOf(request), form: { typed, problems } }, status })
      : drawStatus(web, request, visit, { typed, problems }, status);
  });

const number = (web: Web) =>
  onNumber(web, async (request, visit) => {
    const id = idOf(request);
    const { paper } = readNumber(web, request);
    if (paper === undefined) return redrawNumber(web)(request, visit);
    const entered = await enterNumber(web.app, visit.viewer, id, paper);
    if (!entered.ok && entered.error.code === 'proposal.unknown') return notFound;
    // Entered by a colleague meanwhile: the status page shows what stands.
    if (!entered.ok) return redirect(paths.proposal(id));
    const proposal = await web.app.ledger.proposal(id);
    return redirect(
      isFromList(request) ? `${paths.numbers}?saved=${encodeURIComponent(proposal?.number ?? '')}` : paths.proposal(id),
      [],
      { outcome: 'numbered' },
    );
  });

const toldOf = { 'mail.gone': 'gone', 'mail.tooOften': 'tooOften' } as const;

const mailAgain =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const id = idOf(request);
    const sent = await sendOneAgain(web.app, visit.viewer, id, request.form.get('mail') ?? '');
    const refused = sent.ok ? undefined : sent.error.code;
    if (refused === 'proposal.unknown') return notFound;
    const done: MailDone = refused === undefined ? 'again' : toldOf[refused];
    return redirect(`${paths.proposal(id)}?mail=${done}`, [], { outcome: done });
  };

/** A filed proposal: where it stands, what was filed, taking it back, and its decision's number. */
export const statusRoutes = (web: Web): readonly Route[] => [
  { method: 'GET', path: '/proposals/{proposalId}', handle: web.visit(status(web)) },
  { method: 'GET', path: '/proposals/{proposalId}/read/statement', handle: web.visit(readStatement(web)) },
  { method: 'GET', path: '/proposals/{proposalId}/read/nominations/{nomination}', handle: web.visit(readOne(web)) },
  { method: 'POST', path: '/proposals/{proposalId}/mail-again', handle: web.visit(mailAgain(web)) },
  { method: 'GET', path: '/proposals/{proposalId}/withdraw', handle: web.visit(askWithdraw(web)) },
  {
    method: 'POST',
    path: '/proposals/{proposalId}/withdraw',
    handle: web.visit(withdraw(web)),
    redraw: web.visit(redrawWithdraw(web)),
  },
  {
    method: 'POST',
    path: '/proposals/{proposalId}/number',
    handle: web.visit(number(web)),
    redraw: web.visit(redrawNumber(web)),
  },
];
