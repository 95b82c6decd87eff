import { dayOf } from '../domain/calendar.ts';
import { effectivePack } from '../domain/rules/effective.ts';
import { packNamed, rulePacks } from '../domain/rules/packs/rule-packs.ts';
import { packOn } from '../domain/rules/which-pack.ts';
import { notFound, type Route } from '../edge/http.ts';
import { PackPage } from '../views/rules/pack-page.tsx';
import { PacksPage } from '../views/rules/packs-page.tsx';
import { show, type VisitHandle, type Web } from './context.tsx';

/** GET /rules: the law by period. */
const packs =
  ({ app }: Web): VisitHandle =>
  async (request, { frame }) => {
    const today = dayOf(app.clock.now());
    const overrides = await app.overrides.all();
    const effective = rulePacks.map((pack) => effectivePack(pack, overrides, today));
    return show(200, <PacksPage frame={frame} packs={effective} inForce={packOn(rulePacks, today).id} />, request);
  };

/** GET /rules/{pack}: one period's law as it counts today. */
const pack =
  ({ app }: Web): VisitHandle =>
  async (request, { frame, viewer }) => {
    const found = packNamed(request.params['pack'] ?? '');
    if (found === undefined) return notFound;
    const today = dayOf(app.clock.now());
    const node = (
      <PackPage
        frame={frame}
        pack={effectivePack(found, await app.overrides.all(), today)}
        inForce={packOn(rulePacks, today).id === found.id}
        editable={viewer.administrator}
      />
    );
    return show(200, node, request);
  };

/** The law as the system weighs by it, for everybody signed in. */
export const rulesRoutes = (web: Web): readonly Route[] => [
  { method: 'GET', path: '/rules', handle: web.visit(packs(web)) },
  { method: 'GET', path: '/rules/{pack}', handle: web.visit(pack(web)) },
];
