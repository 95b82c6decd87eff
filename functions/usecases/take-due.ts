import { candidatesFor } from '../domain/addressees.ts';
import { dayOf, instantAt } from '../domain/calendar.ts';
import { digestKey, digestStream, remindedOneByOne } from '../domain/digest.ts';
import { type Directory, termAfter } from '../domain/directory.ts';
import { afterAnnouncement, afterReminder, STUCK_AFTER_MS, scheduleFrom, weekAfter } from '../domain/due.ts';
import { owesStep, type Proposal } from '../domain/proposal.ts';
import { holdsNothing } from '../domain/rules/places.ts';
import { DAY_MS, type Instant, later } from '../domain/time.ts';
import { type Addressee, askedNow, isOpen, type Next, type OpenTurn, type TurnKey } from '../domain/turn.ts';
import type { App, Change, DueItem } from '../ports.ts';
import { replaceIn } from './follow-directory.ts';
import { ask } from './open-turn.ts';
import { revise } from './revise-turn.ts';
import { note, officerOf, tellAdministrators, tellDigest, tellLetter, unitHears } from './telling.ts';
import { closeTurn } from './withdraw-proposal.ts';

type Needs = Pick<App, 'ledger' | 'lists' | 'outbox' | 'due' | 'directories' | 'clock' | 'random' | 'settings'>;
type Case = {
  readonly proposal: Proposal;
  readonly turn: OpenTurn;
  readonly directory: Directory;
  readonly now: Instant;
};

/** A reminder of its own; with many open requests, one mail of the day that lists them all as it goes out. */
const remindOne = async (
  app: Needs,
  { proposalId, round, seat }: OpenTurn,
  { personId, requestId, askedAt }: Addressee,
  now: Instant,
): Promise<readonly Change[]> => {
  const reminder = { letter: 'reminder', to: personId, proposalId, round, seat, requestId } as const;
  if ((await app.lists.queued(personId)) <= remindedOneByOne) return [tellLetter(app, reminder, now)];
  const today = dayOf(now);
  const key = digestKey(personId, today);
  if (!(await app.ledger.happened(key))) return [{ change: 'once', key, at: now }, tellDigest(app, personId, now)];
  // The day's digest lists what is open as it goes out: only what was asked after that is reminded of alone.
  const perhapsAfter = dayOf(askedAt) === today;
  const isGone = perhapsAfter && (await app.outbox.ofStream(digestStream(personId))).length === 0;
  return isGone ? [tellLetter(app, reminder, now)] : [];
};

const remind = async (app: Needs, { turn, now }: Case): Promise<readonly Change[]> => {
  const { proposalId, round, seat } = turn;
  const told = await Promise.all(askedNow(turn).map((addressee) => remindOne(app, turn, addressee, now)));
  return [
    revise(turn, { next: afterReminder(turn) }),
    note(app, proposalId, { what: 'reminded', round, seat }, now),
    ...told.flat(),
  ];
};

/** In a week; where nobody could be asked, already on the morning on which the block's next term begins. */
const tellAgain = ({ proposal, turn, directory, now }: Case): Next => {
  const week = weekAfter(now);
  const waits = turn.seat === 'blockLeader' && askedNow(turn).length === 0;
  const term = waits ? termAfter(directory, proposal.blockId, dayOf(now)) : undefined;
  const begins = term === undefined ? week.at : instantAt(term.from, 8);
  return begins < week.at ? { ...week, at: begins } : week;
};

const tellAdministrator = (app: Needs, about: Case): readonly Change[] => {
  const { turn, directory, now } = about;
  const { proposalId, round, seat } = turn;
  return [
    revise(turn, { next: tellAgain(about), administratorToldAt: turn.administratorToldAt ?? now }),
    ...(turn.administratorToldAt === undefined ? [note(app, proposalId, { what: 'overdue', round, seat }, now)] : []),
    ...tellAdministrators(app, directory, { letter: 'overdue', proposalId, round, seat }, now),
  ];
};

/** Asked early, because a mail did not arrive, and the deputy has gone meanwhile: nothing is overdue yet. */
const waitForDue = (turn: OpenTurn): readonly Change[] => [
  revise(turn, { next: { at: turn.due, step: 'tellAdministrator' } }),
];

const askDeputy = (app: Needs, about: Case): readonly Change[] => {
  const { proposal, turn, directory, now } = about;
  if (turn.seat === 'correction') return tellAdministrator(app, about);
  const asked = new Set(askedNow(turn).map(({ personId }) => personId));
  const deputy = candidatesFor(directory, proposal, turn.seat, dayOf(now), turn.openedAt).free.find(
    ({ personId }) => !asked.has(personId),
  );
  if (deputy === undefined) return now < turn.due ? waitForDue(turn) : tellAdministrator(app, about);
  const { due, next } = scheduleFrom(now, turn.days);
  const requestId = app.random.id();
  const whom = { personId: deputy.personId, as: 'deputy' } as const;
  return [
    revise(turn, { addressees: [...turn.addressees, { requestId, ...whom, askedAt: now }], due, next }),
    ...ask(app, turn, whom, requestId, due, now),
  ];
};

const announce = (app: Needs, { proposal, turn, now }: Case): readonly Change[] => [
  revise(turn, { next: afterAnnouncement(turn) }),
  tellLetter(
    app,
    {
      letter: 'correctionClosing',
      to: officerOf(proposal),
      proposalId: proposal.id,
      round: turn.round,
      seat: turn.seat,
    },
    now,
  ),
];

const close = (app: Needs, { proposal, turn, directory, now }: Case): readonly Change[] => {
  if (proposal.standing.status !== 'returned') return [];
  const { round, attempt } = proposal.standing;
  return [
    { change: 'move', proposal, to: { status: 'abandoned', round, attempt, since: now }, holds: holdsNothing },
    ...closeTurn(app, turn, 'abandoned', now),
    note(app, proposal.id, { what: 'abandoned', round }, now),
    ...unitHears(directory, proposal).map((to) =>
      tellLetter(app, { letter: 'abandoned', to, proposalId: proposal.id, round }, now),
    ),
  ];
};

/** Somebody may hold the post by now: a turn that nobody is asked in is first offered to them. */
const fill = (app: Needs, about: Case): readonly Change[] => {
  const { turn } = about;
  return turn.seat === 'correction' || askedNow(turn).length > 0 ? [] : replaceIn(app, { ...about, stage: turn.seat });
};

const steps = { remind, askDeputy, tellAdministrator, announce, close } as const;

const takeTurn = async (app: Needs, key: TurnKey, now: Instant): Promise<void> => {
  const [proposal, turn, { directory }] = await Promise.all([
    app.ledger.proposal(key.proposalId),
    app.ledger.turn(key),
    app.directories.current(),
  ]);
  if (proposal === undefined || turn === undefined || !isOpen(turn) || turn.next.at > now) return;
  const about = { proposal, turn, directory, now };
  const filled = fill(app, about);
  const changes = filled.length > 0 ? filled : await steps[turn.next.step](app, about);
  // A lost race is somebody's answer or another clock: whatever is still due comes up again in a minute.
  if (changes.length > 0) await app.ledger.commit(changes);
};

const takeStuck = async (app: Needs, id: string, now: Instant): Promise<void> => {
  const proposal = await app.ledger.proposal(id);
  if (proposal === undefined || !owesStep(proposal.standing)) return;
  if (Date.parse(proposal.standing.since) + STUCK_AFTER_MS > Date.parse(now)) return;
  const { directory } = await app.directories.current();
  await app.ledger.commit([
    { change: 'watchAgain', proposal, at: later(now, DAY_MS) },
    ...tellAdministrators(app, directory, { letter: 'stuck', proposalId: id, round: proposal.standing.round }, now),
  ]);
};

const takeOne = (app: Needs, item: DueItem, now: Instant): Promise<void> =>
  item.kind === 'turn' ? takeTurn(app, item.key, now) : takeStuck(app, item.proposalId, now);

export type Taken = { readonly taken: number; readonly failed: number };

/** Takes everything that has become due; one dossier's fault keeps no other from its reminder. */
export const takeDue = async (app: Needs, onFault: (error: unknown) => void): Promise<Taken> => {
  const now = app.clock.now();
  let [taken, failed] = [0, 0];
  for await (const item of app.due.dueUntil(now)) {
    try {
      await takeOne(app, item, now);
      taken += 1;
    } catch (error) {
      failed += 1;
      onFault(error);
    }
  }
  return { taken, failed };
};
