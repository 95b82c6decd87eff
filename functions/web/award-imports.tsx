import { mayImport } from '../domain/access.ts';
import { unitsIn } from '../domain/award-import/award-table.ts';
import type { FileFault } from '../domain/award-import/file-fault.ts';
import { type Choice, choices, type RowClass, rowClasses } from '../domain/award-import/judge.ts';
import type { KeptImport } from '../domain/award-import/preview.ts';
import { awardTemplate } from '../domain/award-import/template.ts';
import { dayOf } from '../domain/calendar.ts';
import { pageLimits } from '../domain/data/import-limits.ts';
import { personOf } from '../domain/directory.ts';
import { type Answer, notFound, type Route, redirect, type WebRequest } from '../edge/http.ts';
import { chooseRows, confirmImport, importFor, keepImport } from '../usecases/confirm-import.ts';
import { ImportPage } from '../views/awards/import-page.tsx';
import { PreviewPage, type PreviewPageProps } from '../views/awards/preview-page.tsx';
import { paths } from '../views/paths.ts';
import { show, type Visit, type VisitHandle, type Web } from './context.tsx';
import { unitName } from './lists.tsx';

const HISTORY = 20;
const NAME_MAX = 120;

/** These pages do not exist for whoever may not import. */
const importer = (web: Web, handle: VisitHandle) =>
  web.visit(async (request, visit) => (mayImport(visit.viewer) ? handle(request, visit) : notFound));

/** Names of people stand in the history, a command's own name where it was one. */
const whoIs = ({ directory }: Visit, by: string): string => personOf(directory, by)?.name ?? by;

const drawImport = async (
  web: Web,
  request: WebRequest,
  visit: Visit,
  refused?: { readonly fault: FileFault; readonly sheet: string },
): Promise<Answer> => {
  const notes = await web.app.awardImports.notes(HISTORY);
  const history = notes.map((note) => ({ ...note, by: whoIs(visit, note.by) }));
  const node = <ImportPage frame={visit.frame} csrf={visit.csrf} history={history} refused={refused} />;
  return show(refused === undefined ? 200 : 422, node, request);
};

/** A file's name as people see it: cleaned, without a folder. */
const nameOf = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').normalize('NFC').trim().slice(0, NAME_MAX) || '–';

const upload =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const { file, form } = request;
    const sheet = (form.get('sheet') ?? '').trim().slice(0, NAME_MAX);
    if (file === undefined) return drawImport(web, request, visit, { fault: { code: 'file.missing' }, sheet });
    // Loaded by whoever imports: every other page starts without it.
    const { readAwardFile } = await import('../sheets/read-award-file.ts');
    const context = { today: dayOf(web.app.clock.now()), unitIn: unitsIn(visit.directory) };
    const options = { limits: pageLimits, sheet: sheet === '' ? undefined : sheet };
    const read = await readAwardFile(file.bytes, options, context);
    if (!read.ok) return drawImport(web, request, visit, { fault: read.error, sheet });
    const id = await keepImport(web.app, visit.viewer, nameOf(file.name), read.value);
    return redirect(paths.awardImport(id), [], { outcome: 'previewed' });
  };

type Asked = { readonly of: RowClass | undefined; readonly page: number };

const askedIn = (given: ReadonlyMap<string, string>): Asked => ({
  of: rowClasses.find((one) => one === given.get('class')),
  page: /^\d{1,4}$/.test(given.get('page') ?? '') ? Number(given.get('page')) : 0,
});

/** Doubtful rows first: they are what somebody has to look at. */
const firstShown = ({ counts }: KeptImport): RowClass =>
  (['wrong', 'conflicting', 'likely', 'new'] as const).find((one) => counts[one] > 0) ?? 'same';

const drawPreview = async (
  web: Web,
  request: WebRequest,
  visit: Visit,
  { of: wanted, page }: Asked,
  more: Pick<PreviewPageProps, 'typed' | 'told'> = {},
): Promise<Answer> => {
  const id = request.params['import'] ?? '';
  const kept = await importFor(web.app, visit.viewer, id);
  if (kept === undefined) return notFound;
  const of = wanted ?? firstShown(kept);
  const rows = await web.app.awardImports.page(id, of, page);
  const further = (page + 1) * web.app.awardImports.rowsOnPage < kept.counts[of];
  const node = (
    <PreviewPage
      frame={visit.frame}
      csrf={visit.csrf}
      kept={kept}
      readBy={whoIs(visit, kept.by)}
      unitName={(unitId) => unitName(visit, unitId)}
      shown={{ of, page, rows, more: further }}
      {...more}
    />
  );
  return show(more.told === 'already' ? 409 : 200, node, request);
};

const preview =
  (web: Web): VisitHandle =>
  async (request, visit) =>
    drawPreview(web, request, visit, askedIn(request.query), request.query.has('saved') ? { told: 'saved' } : {});

const choicesIn = ({ form }: WebRequest): ReadonlyMap<number, Choice> =>
  new Map(
    [...form].flatMap(([name, value]) => {
      const line = /^choice\.(\d{1,7})$/.exec(name)?.[1];
      const choice = choices.find((one) => one === value);
      return line === undefined || choice === undefined ? [] : [[Number(line), choice] as const];
    }),
  );

const typedIn = (request: WebRequest) => Object.fromEntries(choicesIn(request));

const decide =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const id = request.params['import'] ?? '';
    const asked = askedIn(request.form);
    const said = choicesIn(request);
    // A page holds no more of them, nor does one write.
    if (said.size > web.app.awardImports.rowsOnPage) return { status: 400 };
    const chosen = await chooseRows(web.app, visit.viewer, id, said);
    if (!chosen.ok && chosen.error.code === 'import.unknown') return notFound;
    if (!chosen.ok) return drawPreview(web, request, visit, asked, { told: 'already' });
    const back = `${paths.awardImport(id)}?${new URLSearchParams({ class: asked.of ?? 'new', page: String(asked.page) })}`;
    if (request.form.get('do') !== 'confirm') return redirect(`${back}&saved=1`, [], { outcome: 'chosen' });
    const imported = await confirmImport(web.app, visit.viewer, id);
    return imported.ok ? redirect(back, [], { outcome: imported.value }) : notFound;
  };

const template: VisitHandle = async () => ({
  status: 200,
  bytes: { body: awardTemplate(), type: 'text/csv; charset=utf-8' },
  headers: { 'content-disposition': 'attachment; filename="khen-thuong-mau.csv"' },
});

/** Brings in awards of the years before: a file, its preview, the confirmation. */
export const awardImportRoutes = (web: Web): readonly Route[] => [
  {
    method: 'GET',
    path: paths.importAwards,
    handle: importer(web, (request, visit) => drawImport(web, request, visit)),
  },
  { method: 'POST', path: paths.importAwards, fileBytes: pageLimits.fileBytes, handle: importer(web, upload(web)) },
  { method: 'GET', path: paths.awardTemplate, handle: importer(web, template) },
  { method: 'GET', path: '/recipients/imports/{import}', handle: importer(web, preview(web)) },
  {
    method: 'POST',
    path: '/recipients/imports/{import}',
    handle: importer(web, decide(web)),
    redraw: importer(web, (request, visit) =>
      drawPreview(web, request, visit, askedIn(request.form), { typed: typedIn(request) }),
    ),
  },
];
