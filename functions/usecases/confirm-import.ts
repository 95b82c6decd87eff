import { mayImport, type Viewer } from '../domain/access.ts';
import type { AwardTable } from '../domain/award-import/award-table.ts';
import type { Choice } from '../domain/award-import/judge.ts';
import { countClasses, type KeptImport } from '../domain/award-import/preview.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { App } from '../ports.ts';
import { importAwards } from './import-awards.ts';
import { previewAwards } from './preview-awards.ts';

type Needs = Pick<App, 'recipients' | 'ledger' | 'awardImports' | 'clock' | 'random'>;

/** Keeps what a file says until somebody confirms it; nothing of it is on record before. */
export const keepImport = async (app: Needs, viewer: Viewer, file: string, table: AwardTable): Promise<string> => {
  const rows = await previewAwards(app, table);
  const id = app.random.id();
  const about = { id, by: viewer.person.id, at: app.clock.now(), file, counts: countClasses(rows), choices: {} };
  await app.awardImports.keep({ ...about, status: 'previewed' }, rows);
  return id;
};

export type ImportRefused = { readonly code: 'import.unknown' | 'import.confirmed' };

/** The import as it stands; to whoever may not import, there is none. */
export const importFor = async (
  { awardImports }: Pick<App, 'awardImports'>,
  viewer: Viewer,
  id: string,
): Promise<KeptImport | undefined> => (mayImport(viewer) ? awardImports.find(id) : undefined);

/** Notes what was decided of some rows; written is nothing yet. */
export const chooseRows = async (
  app: Pick<App, 'awardImports'>,
  viewer: Viewer,
  id: string,
  choices: ReadonlyMap<number, Choice>,
): Promise<Result<'chosen', ImportRefused>> => {
  if ((await importFor(app, viewer, id)) === undefined) return refuse({ code: 'import.unknown' });
  if (choices.size === 0 || (await app.awardImports.choose(id, choices))) return ok('chosen');
  return refuse({ code: 'import.confirmed' });
};

const complete = async (app: Needs, id: string): Promise<void> => {
  const kept = await app.awardImports.find(id);
  if (kept?.status !== 'confirmed') return;
  const rows = (await app.awardImports.rows(id)).flatMap(({ row }) => row ?? []);
  const choices = new Map(Object.entries(kept.choices).map(([line, choice]) => [Number(line), choice]));
  const counts = await importAwards(app, rows, choices);
  const { confirmedBy: by, file } = kept;
  // False: a second press was as quick, and what both wrote is the same.
  await app.awardImports.done({ id, at: app.clock.now(), by, file, counts: { ...counts, wrong: kept.counts.wrong } });
};

/** Brings a kept file into the record. One that was cut off is completed by confirming it again. */
export const confirmImport = async (
  app: Needs,
  viewer: Viewer,
  id: string,
): Promise<Result<'imported', ImportRefused>> => {
  if ((await importFor(app, viewer, id)) === undefined) return refuse({ code: 'import.unknown' });
  await app.awardImports.confirm(id, viewer.person.id, app.clock.now());
  await complete(app, id);
  return ok('imported');
};
