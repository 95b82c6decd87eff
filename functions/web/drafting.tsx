import { isOfficerOf } from '../domain/access.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Clash } from '../domain/claim.ts';
import { countsOf } from '../domain/counts.ts';
import { decidingAuthorities } from '../domain/data/authorities.ts';
import { recipients } from '../domain/data/recipients.ts';
import { seasonOf, unitOf } from '../domain/directory.ts';
import { checkDossier } from '../domain/dossier.ts';
import { scheduleIn } from '../domain/due.ts';
import { isUnchanged, lateness, standingAfterFiling } from '../domain/filing.ts';
import type { Proposal } from '../domain/proposal.ts';
import { readReason } from '../domain/reason.ts';
import { statementHeadOf } from '../domain/round.ts';
import { liveEntriesOf, liveIn } from '../domain/rows.ts';
import { rulePacks } from '../domain/rules/packs/rule-packs.ts';
import { packOn } from '../domain/rules/which-pack.ts';
import { kindsGiven } from '../domain/titles.ts';
import type { Turn } from '../domain/turn.ts';
import { aboutOf } from '../edge/about.ts';
import { type Answer, notFound, type Route, redirect, type WebRequest } from '../edge/http.ts';
import { readClashes } from '../usecases/claim-nominations.ts';
import { personName } from '../usecases/dossier-facts.ts';
import { correctionOf, editableProposal, lastRound } from '../usecases/drafts.ts';
import { addNomination, removeNomination } from '../usecases/edit-nominations.ts';
import { type Evaluation, evaluateDossier, heldUpBy } from '../usecases/evaluate-dossier.ts';
import { titlesOf } from '../usecases/law-of.ts';
import { nextStop } from '../usecases/next-stop.ts';
import { apartIn, rowsNamed } from '../usecases/read-dossier.ts';
import { startProposal } from '../usecases/start-proposal.ts';
import { submitProposal } from '../usecases/submit-proposal.ts';
import { RemovePage } from '../views/drafting/ask-pages.tsx';
import type { ClashLine, Returned } from '../views/drafting/draft.ts';
import { DraftPage, type DraftPageProps } from '../views/drafting/draft-page.tsx';
import { SubmitReceiptPage } from '../views/drafting/receipt-page.tsx';
import { type StartField, StartPage } from '../views/drafting/start-page.tsx';
import { SubmitPage } from '../views/drafting/submit-page.tsx';
import { paths } from '../views/paths.ts';
import { show, type Visit, type VisitHandle, type Web } from './context.tsx';
import { countedEntries, draftRules } from './draft-rules.ts';
import { headOfDraft, versionPosted } from './form-page.tsx';

const startPage = (
  web: Web,
  request: WebRequest,
  visit: Visit,
  problems: readonly StartField[],
  closed: boolean,
  status = 200,
): Answer => {
  const now = web.app.clock.now();
  const { directory, viewer } = visit;
  const open = directory.seasons.filter(({ opens, deadline }) => opens <= dayOf(now) && now <= deadline);
  const units = directory.units.filter(({ id }) => isOfficerOf(viewer, id)).map(({ id, name }) => ({ id, name }));
  const chosen = Object.fromEntries(
    (['season', 'unit', 'authority'] as const).flatMap((name) =>
      request.form.has(name) ? [[name, request.form.get(name) ?? '']] : [],
    ),
  );
  const node = (
    <StartPage
      frame={visit.frame}
      csrf={visit.csrf}
      seasons={open}
      units={units}
      titles={packOn(rulePacks, dayOf(now)).titles}
      chosen={chosen}
      problems={problems}
      closed={closed}
    />
  );
  return show(status, node, request);
};

const openStart =
  (web: Web): VisitHandle =>
  async (request, visit) =>
    visit.viewer.officerOf.length === 0 ? { status: 403 } : startPage(web, request, visit, [], false);

const startTyped = ({ form }: WebRequest) => {
  const authority = decidingAuthorities.find((one) => one === form.get('authority'));
  const [seasonId, unitId] = [form.get('season') ?? '', form.get('unit') ?? ''];
  const missing: StartField[] = [
    ...(seasonId ? [] : (['season'] as const)),
    ...(unitId ? [] : (['unit'] as const)),
    ...(authority ? [] : (['authority'] as const)),
  ];
  return { seasonId, unitId, authority, missing };
};

const redrawStart =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    if (visit.viewer.officerOf.length === 0) return { status: 403 };
    const { missing } = startTyped(request);
    return startPage(web, request, visit, missing, false, missing.length > 0 ? 422 : 200);
  };

const start =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const { seasonId, unitId, authority, missing } = startTyped(request);
    if (missing.length > 0 || authority === undefined) return startPage(web, request, visit, missing, false, 422);
    const started = await startProposal(web.app, visit.viewer, { seasonId, unitId, authority });
    if (started.ok)
      return redirect(`${paths.draft(started.value)}?started=1`, [], { proposalId: started.value, outcome: 'started' });
    if (started.error.code === 'unit.notYours') return { status: 403 };
    return startPage(web, request, visit, ['season'], started.error.code !== 'season.unknown', 422);
  };

const returnedOf = async (
  web: Web,
  visit: Visit,
  proposal: Proposal,
  correction: Turn | undefined,
  typed: Pick<Returned, 'answer' | 'problem'>,
): Promise<Returned | undefined> => {
  const { standing } = proposal;
  if (standing.status !== 'returned') return undefined;
  const { round, stage, reason, since, opens } = standing;
  const asked = await web.app.ledger.turn({ proposalId: proposal.id, round, seat: stage });
  const decided = asked?.status === 'answered' ? asked : undefined;
  const by = decided?.decision === undefined ? '' : personName(visit.directory, decided.decision.by);
  const season = seasonOf(visit.directory, proposal.seasonId);
  const { due } =
    correction?.status === 'open' ? correction : scheduleIn(season, 'correction', since, web.app.settings.days);
  const rows = rowsNamed(proposal, decided?.decision?.rows);
  return { by, seat: stage, at: decided?.at ?? since, reason, rows, opens, due, ...typed };
};

type Draw = Pick<DraftPageProps, 'notice' | 'problem' | 'full'> & {
  readonly answer?: string;
  readonly answerProblem?: Returned['problem'];
  /** Those for which a submission was refused; else those of now. */
  readonly clashes?: readonly Clash[];
  /** What the rules say, where it was asked already. */
  readonly evaluation?: Evaluation;
  readonly status?: number;
};

const clashLine =
  ({ directory }: Visit, { id, nominations }: Proposal) =>
  ({ nominationId, title, by }: Clash): ClashLine => ({
    nominationId,
    name: nominations[nominationId]?.name ?? '',
    title,
    elsewhere: by.id === id ? undefined : { unit: unitOf(directory, by.unitId)?.name ?? by.unitId, number: by.number },
  });

/** Who is claimed elsewhere; a citizen id that stands twice in the dossier is named by its own check. */
const clashesNow = async ({ app }: Web, { directory }: Visit, proposal: Proposal): Promise<readonly Clash[]> => {
  const season = seasonOf(directory, proposal.seasonId);
  if (season === undefined) return [];
  const shared = new Set(checkDossier(proposal).sharedIds.map(({ id }) => id));
  const clashes = await readClashes(app, proposal, season, app.clock.now());
  return clashes.filter(({ nominationId }) => !shared.has(nominationId));
};

const drawDraft = async (
  web: Web,
  request: WebRequest,
  visit: Visit,
  proposal: Proposal,
  draw: Draw,
): Promise<Answer> => {
  const season = seasonOf(visit.directory, proposal.seasonId);
  const [correction, clashes, turns, evaluation] = await Promise.all([
    correctionOf(web.app, proposal),
    draw.clashes ?? clashesNow(web, visit, proposal),
    proposal.rowOutcomes === undefined ? [] : web.app.ledger.turns(proposal.id),
    draw.evaluation ?? evaluateDossier(web.app, proposal, 'draft'),
  ]);
  const typed = { answer: draw.answer ?? '', problem: draw.answerProblem };
  const returned = await returnedOf(web, visit, proposal, correction, typed);
  const entries = liveEntriesOf(proposal);
  const { version, problems, number, date, signer } = proposal.statement;
  const deadline = season?.deadline ?? proposal.createdAt;
  const node = (
    <DraftPage
      frame={visit.frame}
      csrf={visit.csrf}
      head={headOfDraft(visit.directory, proposal)}
      deadline={deadline}
      late={season !== undefined && lateness(proposal, season, correction, web.app.clock.now()) !== undefined}
      statement={{ started: version > 0, problems, number, date, signer }}
      nominations={countedEntries(evaluation, entries)}
      kinds={kindsGiven(titlesOf(proposal, visit.directory, web.app.clock.now()), proposal.authority)}
      apart={apartIn(proposal, proposal, turns)}
      check={checkDossier(proposal)}
      clashes={clashes.map(clashLine(visit, proposal))}
      rules={draftRules(evaluation, entries)}
      returned={returned}
      notice={draw.notice}
      problem={draw.problem}
      full={draw.full}
    />
  );
  return show(draw.status ?? 200, node, request, aboutOf(proposal));
};

const noticeOf = ({ query }: WebRequest) => (['started', 'saved', 'removed'] as const).find((one) => query.has(one));

/** Routes of a draft: a dossier that is not this officer's does not exist; one that was filed leads to its status page. */
const onDraft =
  (web: Web, handle: (request: WebRequest, visit: Visit, proposal: Proposal) => Promise<Answer>): VisitHandle =>
  async (request, visit) => {
    const id = request.params['proposalId'] ?? '';
    const found = await editableProposal(web.app, visit.viewer, id);
    if (found.ok) return handle(request, visit, found.value);
    return found.error.code === 'proposal.locked' ? redirect(paths.proposal(id)) : notFound;
  };

const openDraft = (web: Web) =>
  onDraft(web, (request, visit, proposal) => drawDraft(web, request, visit, proposal, { notice: noticeOf(request) }));

const add = (web: Web) =>
  onDraft(web, async (request, visit, proposal) => {
    const kind = recipients.find((one) => one === request.form.get('kind'));
    if (kind === undefined) return { status: 422 };
    const added = await addNomination(web.app, visit.viewer, proposal.id, kind);
    if (!added.ok) return { status: 422 };
    return redirect(paths.nomination(proposal.id, added.value), [], { outcome: 'added' });
  });

const removeOf = (request: WebRequest, proposal: Proposal) => {
  const id = request.params['nomination'] ?? '';
  return liveEntriesOf(proposal).find((entry) => entry.id === id);
};

const askRemove = (web: Web) =>
  onDraft(web, async (request, visit, proposal) => {
    const nomination = removeOf(request, proposal);
    if (nomination === undefined) return redirect(paths.draft(proposal.id));
    return show(
      200,
      <RemovePage frame={visit.frame} csrf={visit.csrf} proposalId={proposal.id} nomination={nomination} />,
      request,
    );
  });

const remove = (web: Web) =>
  onDraft(web, async (request, visit, proposal) => {
    const id = request.params['nomination'] ?? '';
    const version = versionPosted(request.form);
    if (version === undefined) return { status: 400 };
    const removed = await removeNomination(web.app, visit.viewer, proposal.id, id, version);
    if (removed.ok) return redirect(`${paths.draft(proposal.id)}?removed=1`, [], { outcome: 'removed' });
    // Changed since the question was shown: ask again with what it is now.
    return redirect(paths.removeNomination(proposal.id, id), [], { outcome: 'conflict' });
  });

type Asked = { readonly answer: string | undefined; readonly problem: Returned['problem'] };

const readAnswer = ({ form }: WebRequest): Asked => {
  const read = readReason(form.get('answer'));
  return read.ok ? { answer: read.value, problem: undefined } : { answer: undefined, problem: `answer.${read.error}` };
};

/** The page that asks once before a dossier leaves the unit; its key makes every press the same submission. */
const confirm = async (
  web: Web,
  request: WebRequest,
  visit: Visit,
  proposal: Proposal,
  answer: string | undefined,
): Promise<Answer> => {
  const now = web.app.clock.now();
  const before = await lastRound(web.app, proposal);
  const unchanged = before !== undefined && isUnchanged(proposal, before);
  if (unchanged && answer === undefined)
    return drawDraft(web, request, visit, proposal, { answerProblem: 'answer.missing', status: 422 });
  if (!checkDossier(proposal).ready)
    return drawDraft(web, request, visit, proposal, {
      problem: 'dossier.incomplete',
      status: 422,
      answer: answer ?? '',
    });
  const clashes = await clashesNow(web, visit, proposal);
  if (clashes.length > 0)
    return drawDraft(web, request, visit, proposal, {
      problem: 'nomination.claimed',
      status: 409,
      answer: answer ?? '',
      clashes,
    });
  const evaluation = await evaluateDossier(web.app, proposal, 'draft');
  const heldUp = heldUpBy(evaluation);
  if (heldUp !== undefined)
    return drawDraft(web, request, visit, proposal, {
      problem: heldUp,
      status: 422,
      answer: answer ?? '',
      evaluation,
    });
  const { stage } = standingAfterFiling(proposal, unchanged, now);
  const { number, date, signer } = proposal.statement;
  const node = (
    <SubmitPage
      frame={visit.frame}
      csrf={visit.csrf}
      clientKey={web.app.random.id()}
      edits={proposal.edits}
      head={headOfDraft(visit.directory, proposal)}
      statement={{ number, date, signer }}
      counts={countsOf(liveEntriesOf(proposal))}
      {...nextStop(web.app, visit.directory, proposal, stage, now)}
      answer={answer}
      resubmission={before !== undefined}
    />
  );
  return show(200, node, request, aboutOf(proposal));
};

const openSubmit = (web: Web) =>
  onDraft(web, (request, visit, proposal) => confirm(web, request, visit, proposal, undefined));

const draftProblems = {
  'dossier.incomplete': true,
  'dossier.changed': true,
  'nomination.claimed': true,
  'rules.blocked': true,
  'rules.unexplained': true,
  'quota.full': true,
  'season.notOpen': true,
  'season.closed': true,
  'correction.closed': true,
} as const;
const isDraftProblem = (code: string): code is keyof typeof draftProblems => Object.hasOwn(draftProblems, code);

const file = async (web: Web, request: WebRequest, visit: Visit, answer: string | undefined): Promise<Answer> => {
  const id = request.params['proposalId'] ?? '';
  const [key, edits] = [request.form.get('key') ?? '', Number(request.form.get('edits'))];
  if (!/^[0-9a-f]{24}$/.test(key) || !Number.isSafeInteger(edits)) return { status: 400 };
  const filed = await submitProposal(web.app, visit.viewer, id, { key, edits, answer });
  if (filed.ok) return redirect(`${paths.receipt(id)}?round=${filed.value.round}`, [], { outcome: 'submitted' });
  const { code } = filed.error;
  if (code === 'proposal.unknown') return notFound;
  // Filed already, from another tab or by a colleague: the truth is its status page.
  if (code === 'proposal.alreadyFiled') return redirect(paths.proposal(id));
  const proposal = await web.app.ledger.proposal(id);
  if (proposal === undefined || code === 'key.reused') return { status: 409 };
  if (isDraftProblem(code))
    return drawDraft(web, request, visit, proposal, {
      problem: code,
      status: 409,
      answer: answer ?? '',
      ...(filed.error.code === 'nomination.claimed' ? { clashes: filed.error.clashes } : {}),
      ...('evaluation' in filed.error ? { evaluation: filed.error.evaluation } : {}),
      ...(filed.error.code === 'quota.full' ? { full: { ...filed.error.places, wanted: filed.error.wanted } } : {}),
    });
  return drawDraft(web, request, visit, proposal, { answerProblem: 'answer.missing', status: 422 });
};

/** POST /submit: from the draft page it asks, from the question it files. */
const submit =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const { answer, problem } = readAnswer(request);
    if (request.form.get('intent') === 'submit' && problem === undefined) return file(web, request, visit, answer);
    return onDraft(web, (one, two, proposal) =>
      problem === undefined
        ? confirm(web, one, two, proposal, answer)
        : drawDraft(web, one, two, proposal, {
            answerProblem: problem,
            answer: request.form.get('answer') ?? '',
            status: 422,
          }),
    )(request, visit);
  };

/** The question again, or the draft with the answer that was typed: neither files anything. */
const redrawSubmit = (web: Web) =>
  onDraft(web, (request, visit, proposal) => {
    const { answer, problem } = readAnswer(request);
    return request.form.has('key') && problem === undefined
      ? confirm(web, request, visit, proposal, answer)
      : drawDraft(web, request, visit, proposal, {
          answer: request.form.get('answer') ?? '',
          answerProblem: problem,
          status: problem === undefined ? 200 : 422,
        });
  });

/** GET /receipt: the proof of a filing, the same however often it is opened. */
const receipt =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const id = request.params['proposalId'] ?? '';
    const proposal = await web.app.ledger.proposal(id);
    if (proposal?.number === undefined || !isOfficerOf(visit.viewer, proposal.unitId)) return notFound;
    const wanted = Number(request.query.get('round') ?? 1);
    const round = Number.isSafeInteger(wanted) && wanted > 0 ? await web.app.ledger.round(id, wanted) : undefined;
    if (round === undefined) return notFound;
    const turns = await web.app.ledger.turns(id);
    const before = turns.find(({ seat, round: of }) => seat === 'correction' && of === wanted - 1);
    const state = before?.status === 'answered' && before.outcome.tell === 'next' ? before.outcome.state : 'UnitHead';
    const stage = state === 'Ministry' ? 'ministry' : state === 'BlockLeader' ? 'blockLeader' : 'unitHead';
    const node = (
      <SubmitReceiptPage
        frame={visit.frame}
        head={{ ...headOfDraft(visit.directory, proposal), number: proposal.number }}
        at={round.submittedAt}
        by={personName(visit.directory, round.by)}
        round={round.round}
        statement={statementHeadOf(round, proposal)}
        counts={countsOf(liveIn(proposal, round))}
        {...nextStop(web.app, visit.directory, proposal, stage, round.submittedAt)}
      />
    );
    return show(200, node, request, aboutOf(proposal));
  };

/** A dossier from its start to its filing. */
export const draftingRoutes = (web: Web): readonly Route[] => [
  { method: 'GET', path: '/proposals/new', handle: web.visit(openStart(web)) },
  { method: 'POST', path: '/proposals/new', handle: web.visit(start(web)), redraw: web.visit(redrawStart(web)) },
  { method: 'GET', path: '/proposals/{proposalId}/draft', handle: web.visit(openDraft(web)) },
  { method: 'POST', path: '/proposals/{proposalId}/nominations', handle: web.visit(add(web)) },
  { method: 'GET', path: '/proposals/{proposalId}/nominations/{nomination}/remove', handle: web.visit(askRemove(web)) },
  { method: 'POST', path: '/proposals/{proposalId}/nominations/{nomination}/remove', handle: web.visit(remove(web)) },
  { method: 'GET', path: '/proposals/{proposalId}/submit', handle: web.visit(openSubmit(web)) },
  {
    method: 'POST',
    path: '/proposals/{proposalId}/submit',
    handle: web.visit(submit(web)),
    redraw: web.visit(redrawSubmit(web)),
  },
  { method: 'GET', path: '/proposals/{proposalId}/receipt', handle: web.visit(receipt(web)) },
];
