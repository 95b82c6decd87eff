import type { DecidingAuthority } from '../../functions/domain/data/authorities.ts';
import type { Seat } from '../../functions/domain/proposal.ts';
import type { TimelineEvent } from '../../functions/domain/timeline.ts';
import { isOpen, type OpenTurn } from '../../functions/domain/turn.ts';
import { addNomination } from '../../functions/usecases/edit-nominations.ts';
import { type Answer, recordDecision } from '../../functions/usecases/record-decision.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { startProposal } from '../../functions/usecases/start-proposal.ts';
import { submitProposal } from '../../functions/usecases/submit-proposal.ts';
import { individualFields, meritFor, posted, statementFields } from './filled.ts';
import type { Pipeline } from './pipeline.ts';

export const value = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

type Dossier = {
  readonly unit?: string;
  readonly season?: string;
  readonly authority?: DecidingAuthority;
  readonly title?: string;
  readonly fields?: Record<string, string>;
  readonly statement?: Record<string, string>;
};

const drafted = new WeakMap<Pipeline['app'], number>();

/** Nobody is proposed for one title twice in a year: each dossier of a pipeline has a nominee of its own, unless the test says who. */
const anotherCitizenId = ({ app }: Pipeline): string => {
  const before = drafted.get(app) ?? 0;
  drafted.set(app, before + 1);
  return `001185${String(123 + before).padStart(6, '0')}`;
};

/** A complete draft with one nominee, ready to be filed. */
export const draft = async (
  pipeline: Pipeline,
  { unit = 'U3', season = 'N2026', authority = 'minister', title = 'BKB', fields = {}, statement = {} }: Dossier = {},
) => {
  const { app } = pipeline;
  const officer = await pipeline.viewer(`officer-${unit.toLowerCase()}`);
  const id = value(await startProposal(app, officer, { seasonId: season, unitId: unit, authority }));
  value(await saveForm(app, officer, id, { form: 'statement' }, 0, posted({ ...statementFields(), ...statement })));
  const nominationId = value(await addNomination(app, officer, id, 'individual'));
  const place = { form: 'individual', nominationId, isNew: false } as const;
  value(
    await saveForm(
      app,
      officer,
      id,
      place,
      1,
      posted(individualFields({ title, citizenId: anotherCitizenId(pipeline), ...meritFor(title, 2026), ...fields })),
    ),
  );
  return { id, officer, nominationId };
};

export const submit = async (pipeline: Pipeline, id: string, unit = 'U3', answer?: string) => {
  const officer = await pipeline.viewer(`officer-${unit.toLowerCase()}`);
  const edits = (await pipeline.app.ledger.proposal(id))?.edits ?? -1;
  const receipt = value(
    await submitProposal(pipeline.app, officer, id, { key: pipeline.app.random.id(), edits, answer }),
  );
  await pipeline.settle();
  return receipt;
};

/** A dossier that its unit has filed: the first approver's mail is out. */
export const filed = async (pipeline: Pipeline, dossier: Dossier = {}) => {
  const made = await draft(pipeline, dossier);
  await submit(pipeline, made.id, dossier.unit);
  return made;
};

/** The newest question mailed to somebody: its token and code. */
export const question = ({ sent }: Pipeline, person: string) => {
  const mail = sent.findLast(({ to, letter }) => to === person && letter.letter === 'request');
  if (mail?.letter.letter !== 'request') throw new Error(`no question was mailed to ${person}`);
  return { token: mail.letter.link.slice(mail.letter.link.lastIndexOf('/') + 1), code: mail.letter.code };
};

/** Somebody answers the newest question in their mail. */
export const answer = async (
  pipeline: Pipeline,
  person: string,
  choice: 'approve' | 'return' | 'reject',
  reason?: string,
) => {
  const { token, code } = question(pipeline, person);
  const result = await recordDecision(pipeline.app, token, {
    choice,
    code,
    reason: reason ?? (choice === 'approve' ? undefined : 'Lý do'),
  });
  await pipeline.settle();
  return result;
};

export const standing = async ({ app }: Pipeline, id: string) => (await app.ledger.proposal(id))?.standing;

/** Presses the button behind a mailed link, and lets nothing else happen. */
export const press = (
  { app }: Pick<Pipeline, 'app'>,
  link: { readonly token: string; readonly code: string },
  choice: Answer['choice'],
  more: Partial<Answer> = {},
) =>
  recordDecision(app, link.token, {
    choice,
    code: link.code,
    ...(choice === 'approve' ? {} : { reason: 'Lý do' }),
    ...more,
  });

export const openTurnAt = async ({ app }: Pipeline, id: string, seat: Seat, round = 1): Promise<OpenTurn> => {
  const turn = await app.ledger.turn({ proposalId: id, round, seat });
  if (turn === undefined || !isOpen(turn)) throw new Error(`${seat} has no open turn in round ${round}`);
  return turn;
};

/** The history of a dossier, only what is of one kind. */
export const history = async <W extends TimelineEvent['what']>({ app }: Pipeline, id: string, what: W) =>
  (await app.ledger.timeline(id)).filter((event): event is Extract<TimelineEvent, { what: W }> => event.what === what);

/** Takes every step of the clock for an open turn until its due time has passed, and the step that follows it. */
export const passDue = async (pipeline: Pipeline, id: string, seat: Seat, round = 1): Promise<void> => {
  const { due } = await openTurnAt(pipeline, id, seat, round);
  for (let at = ''; at < due; ) {
    at = (await openTurnAt(pipeline, id, seat, round)).next.at;
    await pipeline.tick(at);
  }
};

export const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const names = ['Nguyễn Thị Ánh', 'Trần Bình', 'Lê Chi', 'Phạm Dũng', 'Vũ Giang', 'Đỗ Hà'];

/** A filed dossier with this many nominees of one unit; their ids in the order of the list. */
export const filedList = async (pipeline: Pipeline, count: number) => {
  const { app } = pipeline;
  const { id, officer, nominationId } = await draft(pipeline);
  const ids = [nominationId];
  for (let at = 1; at < count; at += 1) {
    const added = value(await addNomination(app, officer, id, 'individual'));
    const place = { form: 'individual', nominationId: added, isNew: false } as const;
    const fields = { fullName: names[at] ?? `Người ${at}`, citizenId: String(1_185_000_123 + at).padStart(12, '0') };
    value(await saveForm(app, officer, id, place, 1, posted(individualFields(fields))));
    ids.push(added);
  }
  const statement = posted(statementFields({ individuals: count }));
  value(await saveForm(app, officer, id, { form: 'statement' }, 1, statement));
  await submit(pipeline, id);
  return { id, ids };
};
