import { decisionRoutes } from '../../functions/decision/routes.tsx';
import type { DecidingAuthority } from '../../functions/domain/data/authorities.ts';
import type { Season } from '../../functions/domain/directory.ts';
import type { RecipientKind } from '../../functions/domain/forms/forms.ts';
import { webHandler } from '../../functions/edge/web-handler.ts';
import { drawError } from '../../functions/views/errors/draw-error.tsx';
import { context, eventOf, here, textOf, written } from '../edge/gateway.ts';
import type { Fields } from './actor.ts';
import { textOf as readable } from './e2e-html.ts';
import { question } from './filing.ts';
import { statementFields } from './filled.ts';
import { pagesFor } from './pages.ts';
import type { Pipeline } from './pipeline.ts';

export type Nominee = { readonly kind: RecipientKind; readonly fields: Fields };

export type LawCase = {
  readonly season?: string;
  readonly unit?: string;
  readonly officer?: string;
  readonly authority: DecidingAuthority;
  readonly statement?: Fields;
  readonly nominees: readonly Nominee[];
};

/** Seasons of three years, the earlier two weighed by the law of their own time, as the ministry's directory says. */
export const addSeasons = (pipeline: Pipeline): Promise<void> =>
  pipeline.replaceDirectory((directory) => {
    const [newest] = directory.seasons;
    if (newest === undefined) throw new Error('The small directory has a season.');
    const earlier = (year: number, pack: string): Season => ({
      ...newest,
      id: `N${year}`,
      name: `Năm ${year}`,
      year,
      rules: { pack, reason: `Xét thành tích công tác năm ${year}` },
    });
    return { ...directory, seasons: [...directory.seasons, earlier(2023, 'R1'), earlier(2025, 'R2b')] };
  });

const countOf = (nominees: readonly Nominee[], kind: RecipientKind): number =>
  nominees.filter((one) => one.kind === kind).length;

const needs = (location: string | number | boolean | undefined, what: RegExp): string => {
  const found = what.exec(String(location ?? ''))?.[1];
  if (found === undefined) throw new Error(`${location} is not where this leads.`);
  return found;
};

/** An officer types a dossier into the pages' forms; what is wrong with it is for the pages to say. */
export const typed = async (pipeline: Pipeline, of: LawCase) => {
  const { season = 'N2026', unit = 'U3', authority, statement = {}, nominees } = of;
  const officer = await pagesFor(pipeline, of.officer ?? `officer-${unit.toLowerCase()}`);
  const started = await officer.post('/proposals/new', { season, unit, authority });
  const id = needs(started.location, /^\/proposals\/([^/]+)\/draft/);
  const counts = { individuals: countOf(nominees, 'individual'), collectives: countOf(nominees, 'collective') };
  await officer.post(`/proposals/${id}/statement`, { version: '0', ...statementFields(counts), ...statement });
  const places: string[] = [];
  for (const { kind, fields } of nominees) {
    const added = await officer.post(`/proposals/${id}/nominations`, { kind });
    const nomination = needs(added.location, /\/nominations\/([^/?]+)$/);
    await officer.post(`/proposals/${id}/nominations/${nomination}`, { version: '1', ...fields });
    places.push(nomination);
  }
  return { id, unit, officer, nominations: places };
};
export type Typed = Awaited<ReturnType<typeof typed>>;

/** The form of one nominee again, as the officer sees it after saving. */
export const formPage = async ({ id, officer, nominations }: Typed, at = 0): Promise<string> =>
  (await officer.get(`/proposals/${id}/nominations/${nominations[at]}`)).text;

/** Presses the buttons that file it; a page that refuses is the answer as it stands. */
export const filedBy = async (pipeline: Pipeline, { id, officer }: Typed) => {
  const asked = await officer.get(`/proposals/${id}/submit`);
  const form = asked.forms.find(({ fields }) => fields.has('key'));
  if (form === undefined) return asked;
  const answer = await officer.post(form.action, { ...Object.fromEntries(form.fields), intent: 'submit' });
  await pipeline.settle();
  return answer;
};

/** What an approver reads behind the newest link in the mail, and on a nominee's page behind the same link. */
export const approverReads = async (pipeline: Pipeline, person: string, nomination?: string): Promise<string> => {
  const { token } = question(pipeline, person);
  const site = webHandler(decisionRoutes(pipeline.app), {
    publicUrl: () => here,
    errorPage: drawError(() => ({ ministry: 'Bộ' })),
  });
  let text = '';
  await written(async () => {
    const path = nomination === undefined ? `/d/${token}` : `/d/${token}/n/${nomination}`;
    text = readable(textOf(await site(eventOf(path), context)));
  });
  return text;
};
