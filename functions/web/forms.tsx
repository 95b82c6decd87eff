import { isLimited, openFieldsOf, withinOpens } from '../domain/editing.ts';
import { type Filled, type FormName, rowsOf } from '../domain/forms/field.ts';
import { formOf, type RecipientKind } from '../domain/forms/forms.ts';
import { type Posted, readForm } from '../domain/forms/read.ts';
import type { Proposal } from '../domain/proposal.ts';
import { aboutOf } from '../edge/about.ts';
import { languageCookie } from '../edge/cookies.ts';
import { type Answer, type Handle, notFound, page, type Route, redirect, type WebRequest } from '../edge/http.ts';
import { personName } from '../usecases/dossier-facts.ts';
import { editableProposal } from '../usecases/drafts.ts';
import { type FormPlace, type Saved, type SaveRefused, saveForm } from '../usecases/save-form.ts';
import { ConflictPage } from '../views/drafting/conflict-page.tsx';
import { FormPage } from '../views/drafting/form-page.tsx';
import { KeptFormPage, type KeptFormPageProps } from '../views/drafting/kept-form-page.tsx';
import { AutosaveAnswer } from '../views/form/saved-line.tsx';
import { paths } from '../views/paths.ts';
import { renderPart } from '../views/render.ts';
import { type Kept, show, type Visit, type VisitHandle, type Web } from './context.tsx';
import { findingsOf } from './form-findings.ts';
import {
  formView,
  headOfDraft,
  rowsPosted,
  type Shown,
  strangersView,
  versionPosted,
  withoutRow,
} from './form-page.tsx';
import { keptText } from './kept-text.tsx';

/** Which form of which dossier a route speaks of; undefined when its nomination is not (or no longer) on the list. */
type Located = {
  readonly id: string;
  readonly nominationId: string | undefined;
  readonly form: FormName | undefined;
  readonly action: string;
};

const located = ({ params }: WebRequest, proposal: Proposal | undefined): Located => {
  const id = params['proposalId'] ?? '';
  const nominationId = params['nomination'];
  if (nominationId === undefined) return { id, nominationId, form: 'statement', action: paths.statement(id) };
  const entries = proposal?.nominations ?? {};
  const form = Object.hasOwn(entries, nominationId) ? entries[nominationId]?.kind : undefined;
  return { id, nominationId, form, action: paths.nomination(id, nominationId) };
};

const kinds = ['individual', 'collective', 'household'] as const;

/** What the page itself says it is: a nomination that was taken off the list meanwhile has no other kind. */
const kindPosted = ({ form }: WebRequest): RecipientKind | undefined => kinds.find((kind) => kind === form.get('kind'));

const locatedOrPosted = (request: WebRequest, proposal: Proposal): Located => {
  const at = located(request, proposal);
  return at.form === undefined ? { ...at, form: kindPosted(request) ?? 'individual' } : at;
};

const versionOf = (proposal: Proposal, { nominationId }: Located): number =>
  nominationId === undefined ? proposal.statement.version : (proposal.nominations[nominationId]?.version ?? 0);

const readFilled = async (
  { app }: Web,
  proposal: Proposal,
  { nominationId }: Located,
  version: number,
): Promise<Filled> =>
  nominationId === undefined
    ? ((await app.ledger.statement(proposal.id, version)) ?? {})
    : ((await app.ledger.nominations(proposal.id, new Map([[nominationId, version]]))).get(nominationId) ?? {});

type Drawn = Omit<Shown, 'form'> & {
  readonly version: number;
  readonly status?: number;
  readonly savedAt?: string | undefined;
  readonly notice?: 'saved' | 'renewed' | undefined;
};

const drawForm = async (
  web: Web,
  request: WebRequest,
  visit: Visit,
  proposal: Proposal,
  at: Located,
  drawn: Drawn,
): Promise<Answer> => {
  const { version, status = 200, savedAt, notice, ...shown } = drawn;
  const form = at.form ?? 'statement';
  const stored = isLimited(proposal) ? await readFilled(web, proposal, at, versionOf(proposal, at)) : {};
  const opens = openFieldsOf(proposal, form, at.nominationId, stored);
  const plain = formView(web.app, visit.directory, proposal, { form, opens, ...shown });
  const view = { ...plain, findings: await findingsOf(web.app, proposal, at.nominationId, shown.filled) };
  const node = (
    <FormPage
      frame={visit.frame}
      seal={{ version, csrf: visit.csrf }}
      head={headOfDraft(visit.directory, proposal)}
      action={at.action}
      view={view}
      savedAt={savedAt}
      notice={notice}
      removable={at.nominationId !== undefined}
    />
  );
  return show(status, node, request, aboutOf(proposal));
};

/** GET: the form as it was saved last. */
const openForm =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const found = await editableProposal(web.app, visit.viewer, request.params['proposalId'] ?? '');
    if (!found.ok)
      return found.error.code === 'proposal.locked'
        ? redirect(paths.proposal(request.params['proposalId'] ?? ''))
        : notFound;
    const at = located(request, found.value);
    if (at.form === undefined) return notFound;
    const version = versionOf(found.value, at);
    const filled = await readFilled(web, found.value, at, version);
    const showMissing = request.query.has('check');
    const notice = request.query.has('saved') ? 'saved' : undefined;
    return drawForm(web, request, visit, found.value, at, { version, filled, showMissing, notice });
  };

const seenOf = (form: Posted): number => versionPosted(form) ?? -1;

const placeOf = (at: Located, isNew: boolean): FormPlace | undefined => {
  if (at.form === undefined) return undefined;
  if (at.form === 'statement') return { form: 'statement' };
  return { form: at.form, nominationId: at.nominationId ?? '', isNew };
};

const keptForm = (
  web: Web,
  request: WebRequest,
  visit: Visit,
  at: Located,
  proposal: Proposal,
  mine: Filled,
  why: Exclude<KeptFormPageProps['why'], 'ended'>,
): Answer => {
  const view = formView(web.app, visit.directory, proposal, {
    form: at.form ?? 'individual',
    filled: mine,
    showMissing: false,
  });
  const seal = { version: 0, csrf: visit.csrf };
  return show(409, <KeptFormPage frame={visit.frame} why={why} action={at.action} seal={seal} view={view} />, request);
};

const autosaved = (
  { lang }: WebRequest,
  status: number,
  outcome: 'conflict' | 'ended' | 'tooLarge' | 'invalid',
): Answer => page(status, renderPart(<AutosaveAnswer outcome={outcome} />, lang));

const typedIn = (request: WebRequest, at: Located): Filled =>
  readForm(formOf(at.form ?? 'individual'), request.form).filled;

const tooLarge = (problems: readonly { code: string }[]) =>
  problems.some(({ code }) => code === 'form.tooLarge' || code === 'text.tooLong');

/** What a save that was refused answers: the typed form again, whatever the reason. */
const refused = (
  web: Web,
  request: WebRequest,
  visit: Visit,
  at: Located,
  proposal: Proposal,
  error: SaveRefused,
): Answer | Promise<Answer> => {
  const auto = request.form.get('intent') === 'autosave';
  switch (error.code) {
    case 'proposal.unknown':
    case 'nomination.unknown':
      return notFound;
    case 'proposal.locked':
      return auto
        ? autosaved(request, 409, 'conflict')
        : keptForm(web, request, visit, at, proposal, typedIn(request, at), 'locked');
    case 'nomination.tooMany':
      return keptForm(web, request, visit, at, proposal, typedIn(request, at), 'full');
    case 'list.closed':
      return keptForm(web, request, visit, at, proposal, error.mine, 'closed');
    case 'form.gone':
      return auto
        ? autosaved(request, 409, 'conflict')
        : keptForm(web, request, visit, at, proposal, error.mine, 'gone');
    case 'form.invalid': {
      if (auto) return autosaved(request, 422, tooLarge(error.problems) ? 'tooLarge' : 'invalid');
      const { mine, problems } = error;
      return drawForm(web, request, visit, proposal, at, {
        version: seenOf(request.form),
        filled: mine,
        problems,
        showMissing: false,
        status: 422,
      });
    }
    case 'form.changed': {
      if (auto) return autosaved(request, 409, 'conflict');
      const { mine, theirs, version, by } = error;
      const who = by === undefined ? undefined : personName(visit.directory, by);
      const people = formView(web.app, visit.directory, proposal, {
        form: at.form ?? 'statement',
        filled: mine,
        showMissing: false,
      }).people;
      const node = (
        <ConflictPage
          frame={visit.frame}
          csrf={visit.csrf}
          action={at.action}
          form={formOf(at.form ?? 'statement')}
          mine={mine}
          theirs={{ filled: theirs, version, by: who, at: error.at }}
          people={people}
        />
      );
      return show(409, node, request, { ...aboutOf(proposal), outcome: 'conflict' });
    }
  }
};

type Intent = { readonly verb: string; readonly about: string };

const intentOf = (form: Posted): Intent => {
  const [verb = 'save', about = ''] = (form.get('intent') ?? 'save').split(':');
  return { verb, about };
};

/** After a save: where the pressed button leads. */
const afterSave = async (
  web: Web,
  request: WebRequest,
  visit: Visit,
  proposal: Proposal,
  at: Located,
  saved: Saved,
): Promise<Answer> => {
  const { verb, about } = intentOf(request.form);
  const { version, filled, problems } = saved;
  switch (verb) {
    case 'autosave': {
      const { nominationId } = at;
      // The statement's page shows what the whole dossier comes to: too much to weigh with each pause in typing.
      const findings =
        nominationId === undefined ? undefined : await findingsOf(web.app, proposal, nominationId, filled);
      const view = { form: formOf(at.form ?? 'statement'), filled, problems, findings };
      return page(
        200,
        renderPart(
          <AutosaveAnswer outcome="saved" at={saved.at} seal={{ version, csrf: visit.csrf }} view={view} />,
          request.lang,
        ),
      );
    }
    case 'leave':
      return redirect(`${paths.draft(proposal.id)}?saved=1`);
    case 'language':
      return redirect(at.action, [languageCookie(request.lang === 'vi' ? 'en' : 'vi')]);
    case 'remove':
      if (about === '') return redirect(paths.removeNomination(proposal.id, at.nominationId ?? ''));
      return drawForm(web, request, visit, proposal, at, { version, filled, showMissing: false, savedAt: saved.at });
    case 'add': {
      const blank = rowsPosted(request.form, about) - rowsOf(filled, about).length + 1;
      return drawForm(web, request, visit, proposal, at, {
        version,
        filled,
        showMissing: false,
        savedAt: saved.at,
        blankRows: { [about]: blank },
      });
    }
    default:
      return redirect(`${at.action}?saved=1`);
  }
};

const postedFor = (request: WebRequest): Posted => {
  const { verb, about } = intentOf(request.form);
  return verb === 'remove' && about !== '' ? withoutRow(request.form, about) : request.form;
};

/** POST: saves, by any of the page's buttons or while one types. */
const save =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const proposal = await web.app.ledger.proposal(request.params['proposalId'] ?? '');
    if (proposal === undefined) return notFound;
    const at = locatedOrPosted(request, proposal);
    const place = placeOf(at, request.form.get('intent') === 'restore');
    if (place === undefined) return notFound;
    const saved = await saveForm(web.app, visit.viewer, at.id, place, seenOf(request.form), postedFor(request));
    if (!saved.ok) return refused(web, request, visit, at, proposal, saved.error);
    const answer = await afterSave(web, request, visit, proposal, at, saved.value);
    return { ...answer, log: { ...answer.log, outcome: 'saved' } };
  };

/** When the session ended meanwhile: everything that was typed, and how to save it. */
const keptWhenEnded =
  (web: Web): Handle =>
  async (request) => {
    if (request.form.get('intent') === 'autosave') return autosaved(request, 401, 'ended');
    const at = located(request, await web.app.ledger.proposal(request.params['proposalId'] ?? ''));
    const form = at.form ?? kindPosted(request);
    if (form === undefined) return keptText(request, web.outside, '', 401);
    const view = strangersView(form, readForm(formOf(form), request.form).filled);
    const seal = { version: seenOf(request.form), csrf: '' };
    return show(
      401,
      <KeptFormPage frame={web.outside} why="ended" action={at.action} seal={seal} view={view} />,
      request,
    );
  };

/** The form with what was typed and a token that works; nothing is saved. */
const typedAgain =
  (web: Web, { notice, status }: Pick<Drawn, 'notice' | 'status'>): VisitHandle =>
  async (request, visit) => {
    const proposal = await web.app.ledger.proposal(request.params['proposalId'] ?? '');
    if (proposal === undefined) return notFound;
    const found = await editableProposal(web.app, visit.viewer, proposal.id);
    if (!found.ok && found.error.code === 'proposal.unknown') return notFound;
    const at = located(request, proposal);
    const why = found.ok ? 'gone' : 'locked';
    if (at.form === undefined || !found.ok) {
      const mine = locatedOrPosted(request, proposal);
      return keptForm(web, request, visit, mine, proposal, typedIn(request, mine), why);
    }
    const typed = readForm(formOf(at.form), request.form);
    const stored = await readFilled(web, proposal, at, versionOf(proposal, at));
    const { filled, problems: closed } = withinOpens(
      formOf(at.form),
      openFieldsOf(proposal, at.form, at.nominationId, stored),
      stored,
      { filled: typed.filled, posted: request.form },
    );
    const problems = [...typed.problems, ...closed];
    return drawForm(web, request, visit, found.value, at, {
      version: seenOf(request.form),
      filled,
      problems,
      showMissing: false,
      notice,
      status: status ?? (problems.length > 0 ? 422 : 200),
    });
  };

/** A form drawn for an earlier session. */
const keptWhenOld =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    if (request.form.get('intent') === 'autosave') {
      const seal = { version: seenOf(request.form), csrf: visit.csrf };
      return page(403, renderPart(<AutosaveAnswer outcome="renewed" seal={seal} />, request.lang));
    }
    return typedAgain(web, { notice: 'renewed', status: 403 })(request, visit);
  };

/** The two kinds of official forms of a dossier: one statement, and each nomination on its own page. */
export const formRoutes = (web: Web): readonly Route[] => {
  const kept: Kept = { onMissing: keptWhenEnded(web), onOldForm: keptWhenOld(web) };
  const both = ['/proposals/{proposalId}/statement', '/proposals/{proposalId}/nominations/{nomination}'];
  return both.flatMap((path): Route[] => [
    { method: 'GET', path, handle: web.visit(openForm(web)) },
    { method: 'POST', path, handle: web.visit(save(web), kept), redraw: web.visit(typedAgain(web, {}), kept) },
  ]);
};
