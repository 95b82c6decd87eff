import { dayOf } from '../domain/calendar.ts';
import { notFound, type Route } from '../edge/http.ts';
import { canReceive, yearsAsked } from '../usecases/can-receive.ts';
import { unitOutlook } from '../usecases/unit-outlook.ts';
import { CanReceivePage } from '../views/eligibility/can-receive-page.tsx';
import { OutlookPage } from '../views/eligibility/outlook-page.tsx';
import { show, type VisitHandle, type Web } from './context.tsx';
import { unitName, viewOf, wantedOf } from './lists.tsx';

/** What one recipient may be proposed for, asked by title and year. */
const eligibility =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const question = { title: request.query.get('title') ?? '', year: request.query.get('year') ?? '' };
    const found = await canReceive(web.app, visit.directory, visit.viewer, request.params['id'] ?? '', question);
    if (found === undefined) return notFound;
    const thisYear = Number(dayOf(web.app.clock.now()).slice(0, 4));
    const years = [thisYear - yearsAsked.back, thisYear + yearsAsked.ahead] as const;
    return show(200, <CanReceivePage frame={visit.frame} years={years} {...found} />, request);
  };

/** Who becomes eligible for what next year, of all units that this viewer may read or of one. */
const outlook =
  (web: Web): VisitHandle =>
  async (request, visit) => {
    const wanted = { ...wantedOf(request), query: '' };
    const { year, law, lines, next } = await unitOutlook(web.app, visit.directory, visit.viewer, wanted);
    const rows = lines.map(({ recipient: { id, name, unitId, post }, prospects }) => ({
      id,
      name,
      unit: unitName(visit, unitId),
      post,
      prospects,
    }));
    const view = viewOf(visit, wanted, next);
    return show(200, <OutlookPage frame={visit.frame} view={view} year={year} law={law} rows={rows} />, request);
  };

/** Looking ahead from the award record; both only read. */
export const eligibilityRoutes = (web: Web): readonly Route[] => [
  { method: 'GET', path: '/recipients/{id}/eligibility', handle: web.visit(eligibility(web)) },
  { method: 'GET', path: '/recipients/outlook', handle: web.visit(outlook(web)) },
];
