import { dayOf } from '../domain/calendar.ts';
import { personOf } from '../domain/directory.ts';
import { effectivePack } from '../domain/rules/effective.ts';
import type { Provision } from '../domain/rules/grounds.ts';
import type { RulePack } from '../domain/rules/pack.ts';
import { packNamed } from '../domain/rules/packs/rule-packs.ts';
import { provisionsOf } from '../domain/rules/provisions.ts';
import { type Answer, notFound, type Route, redirect, type WebRequest } from '../edge/http.ts';
import { overrideProvision, overridesOf, type ProvisionRefused } from '../usecases/override-provision.ts';
import { adminPaths } from '../views/admin/admin-paths.ts';
import type { OverrideProblems, OverrideTyped } from '../views/rules/override-form.tsx';
import { provisionName } from '../views/rules/provision-name.ts';
import { ProvisionPage } from '../views/rules/provision-page.tsx';
import { show, type Visit, type Web } from './context.tsx';
import { readOverride, typedFrom, typedOverride } from './posted-override.ts';

type Found = { readonly pack: RulePack; readonly ships: Provision };

/** The administrator's pages do not exist for anybody else, nor for a provision that no pack has. */
const onProvision = (web: Web, handle: (request: WebRequest, visit: Visit, found: Found) => Promise<Answer>) =>
  web.visit(async (request, visit) => {
    const pack = packNamed(request.params['pack'] ?? '');
    const ships = pack && provisionsOf(pack).find(({ id }) => id === request.params['provision']);
    if (!visit.viewer.administrator || pack === undefined || ships === undefined) return notFound;
    return handle(request, visit, { pack, ships });
  });

type Draw = { readonly typed: OverrideTyped; readonly problems: OverrideProblems };

const draw = async (
  { app }: Web,
  request: WebRequest,
  { frame, csrf, directory }: Visit,
  { pack, ships }: Found,
  posted?: Draw,
): Promise<Answer> => {
  const today = dayOf(app.clock.now());
  const all = await app.overrides.all();
  const now = provisionsOf(effectivePack(pack, all, today)).find(({ id }) => id === ships.id) ?? ships;
  const history = overridesOf(all, pack.id, ships.id).map((one) => ({
    ...one,
    byName: personOf(directory, one.by)?.name ?? one.by,
  }));
  const node = (
    <ProvisionPage
      frame={frame}
      csrf={csrf}
      pack={pack.id}
      name={provisionName(pack, ships.id) ?? pack.name}
      ships={ships}
      now={now}
      history={history}
      seen={history.length}
      done={request.query.get('done') === 'saved'}
      {...(posted ?? { typed: typedFrom(now, today), problems: {} })}
    />
  );
  return show(Object.keys(posted?.problems ?? {}).length > 0 ? 422 : 200, node, request);
};

const page = (web: Web) => onProvision(web, (request, visit, found) => draw(web, request, visit, found));

/** The form as it was typed, and what is wrong with it. */
const redraw = (web: Web) =>
  onProvision(web, async (request, visit, found) => {
    const typed = typedOverride(request.form, found.ships);
    const read = readOverride(typed, found.pack.id, found.ships);
    return draw(web, request, visit, found, { typed, problems: read.ok ? {} : read.error });
  });

const problemsOf = (refused: ProvisionRefused): OverrideProblems =>
  'value' in refused ? { [`value-${refused.value}`]: 'value.outOfRange' } : { history: 'changed' };

/** How many overrides the page that was posted had shown. */
const seenIn = ({ form }: WebRequest): number => {
  const seen = form.get('seen') ?? '';
  return /^\d{1,5}$/.test(seen) ? Number(seen) : 0;
};

const save = (web: Web) =>
  onProvision(web, async (request, visit, found) => {
    const typed = typedOverride(request.form, found.ships);
    const read = readOverride(typed, found.pack.id, found.ships);
    if (!read.ok) return draw(web, request, visit, found, { typed, problems: read.error });
    const done = await overrideProvision(web.app, visit.viewer, read.value, seenIn(request));
    if (!done.ok) return draw(web, request, visit, found, { typed, problems: problemsOf(done.error) });
    return redirect(`${adminPaths.provision(found.pack.id, found.ships.id)}?done=saved`, [], { outcome: 'overridden' });
  });

/** GET and POST /admin/rules/{pack}/{provision}: what the ministry sets otherwise than the law's data. */
export const adminRulesRoutes = (web: Web): readonly Route[] => [
  { method: 'GET', path: '/admin/rules/{pack}/{provision}', handle: page(web) },
  { method: 'POST', path: '/admin/rules/{pack}/{provision}', handle: save(web), redraw: redraw(web) },
];
