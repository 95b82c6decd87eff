import { candidatesFor, holdsPost } from '../domain/addressees.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Stage } from '../domain/data/authorities.ts';
import type { Directory } from '../domain/directory.ts';
import { type Schedule, scheduleFrom } from '../domain/due.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Instant } from '../domain/time.ts';
import { type Addressee, askedNow, isOpen, keyOf, type OpenTurn, type Turn, type TurnKey } from '../domain/turn.ts';
import type { App, Change } from '../ports.ts';
import { ask } from './open-turn.ts';
import { note } from './telling.ts';

type Needs = Pick<App, 'ledger' | 'due' | 'directories' | 'clock' | 'random'>;
type Case = {
  readonly turn: OpenTurn;
  readonly stage: Stage;
  readonly proposal: Proposal;
  readonly directory: Directory;
  readonly now: Instant;
};

const lostPost = ({ turn, stage, proposal, directory, now }: Case, asked: Addressee): boolean =>
  !holdsPost(directory, proposal, stage, asked, dayOf(now), turn.openedAt);

/** Those who take over, in the order of the post: nobody who is asked now, but also who lost the post once and has it again. */
const successors = (
  { turn, stage, proposal, directory, now }: Case,
  most: number,
): readonly { personId: string; as: 'holder' | 'deputy' }[] => {
  const asked = new Set(askedNow(turn).map(({ personId }) => personId));
  return candidatesFor(directory, proposal, stage, dayOf(now), turn.openedAt)
    .free.filter(({ personId }) => !asked.has(personId))
    .slice(0, most);
};

/** A successor keeps the old due time; who is the first to be asked has all of the stage's days from now on. */
const scheduleOf = ({ turn, now }: Case, nobodyLeft: boolean): Schedule => {
  if (askedNow(turn).length === 0) return scheduleFrom(now, turn.days);
  return { due: turn.due, next: nobodyLeft ? { at: now, step: 'tellAdministrator' } : turn.next };
};

/** Replaces who lost the post, and asks somebody where nobody is asked; no change when there is nothing to do. */
export const replaceIn = (app: Needs, about: Case): readonly Change[] => {
  const { turn, now } = about;
  const { proposalId, round, seat } = turn;
  const gone = askedNow(turn).filter((one) => lostPost(about, one));
  const unfilled = askedNow(turn).length === 0;
  if (gone.length === 0 && !unfilled) return [];
  const coming = successors(about, Math.max(1, gone.length)).map((one) => ({
    ...one,
    requestId: app.random.id(),
    askedAt: now,
  }));
  if (gone.length === 0 && coming.length === 0) return [];
  const kept = turn.addressees.map((one) => (gone.includes(one) ? { ...one, replacedAt: now } : one));
  const nobodyLeft = coming.length === 0 && gone.length === askedNow(turn).length;
  const { due, next } = scheduleOf(about, nobodyLeft);
  return [
    { change: 'reviseTurn', turn, to: { addressees: [...kept, ...coming], days: turn.days, due, next } },
    ...gone.map(({ requestId }) => ({ change: 'endRequest', proposalId, requestId, status: 'replaced' }) as const),
    ...gone.map(({ personId }, index) => {
      const withWhom = coming[index]?.personId;
      return note(
        app,
        proposalId,
        { what: 'replaced', round, seat, whom: personId, ...(withWhom === undefined ? {} : { withWhom }) },
        now,
      );
    }),
    ...coming.flatMap(({ personId, as, requestId }) => ask(app, turn, { personId, as }, requestId, due, now)),
  ];
};

const RACES = 4;

const changesIn = (app: Needs, turn: Turn, proposal: Proposal | undefined, directory: Directory): readonly Change[] =>
  proposal === undefined || !isOpen(turn) || turn.seat === 'correction'
    ? []
    : replaceIn(app, { turn, stage: turn.seat, proposal, directory, now: app.clock.now() });

/** Replaces in one turn whoever lost the post; nothing happens while everybody holds it. */
export const followTurn = async (app: Needs, key: TurnKey, directory: Directory): Promise<void> => {
  for (let race = 0; race < RACES; race += 1) {
    const [turn, proposal] = await Promise.all([app.ledger.turn(key), app.ledger.proposal(key.proposalId)]);
    const changes = turn === undefined ? [] : changesIn(app, turn, proposal, directory);
    if (changes.length === 0 || (await app.ledger.commit(changes))) return;
  }
  throw new Error('A turn met other writers four times in a row while its approver was replaced.');
};

/** How far a walk over the open turns has come: the last proposal, and how many turns did not follow on the way. */
export type Walk = { readonly after?: string | undefined; readonly failed?: number | undefined };

/** By proposal: this order stays while due times move, so that a walk can go on where another stopped. */
const turnsBeyond = async ({ due }: Needs, after = ''): Promise<readonly TurnKey[]> =>
  (await Array.fromAsync(due.all()))
    .flatMap((item) => (item.kind === 'turn' && item.key.proposalId > after ? [item.key] : []))
    .toSorted((a, b) => (a.proposalId < b.proposalId ? -1 : 1));

/** Those of the turns in which something changes; all of them when one cannot be read, to meet its fault one by one. */
const concerned = async (app: Needs, slice: readonly TurnKey[], directory: Directory): Promise<readonly TurnKey[]> => {
  const read = await Promise.all([
    app.ledger.turnsAt(slice),
    app.ledger.proposals(slice.map(({ proposalId }) => proposalId)),
  ]).catch(() => undefined);
  if (read === undefined) return slice;
  const [turns, proposals] = read;
  return turns.filter((turn) => changesIn(app, turn, proposals.get(turn.proposalId), directory).length > 0).map(keyOf);
};

/** Follows in every turn of a slice, whatever befalls one of them; answers what did. */
const followSlice = async (app: Needs, slice: readonly TurnKey[], directory: Directory): Promise<unknown[]> => {
  const faults: unknown[] = [];
  for (const key of await concerned(app, slice, directory)) {
    try {
      await followTurn(app, key, directory);
    } catch (fault) {
      faults.push(fault);
    }
  }
  return faults;
};

const SLICE = 50;

/**
 * After a new directory: whoever lost a post is replaced in every open turn; the successor keeps the old due time. `goOn`
 * hears after every slice how far the walk is and may end it, to be taken up from there. False when it was ended. Throws
 * when a turn did not follow, with the walk set back to its beginning.
 */
export const followDirectory = async (
  app: Needs,
  { after, failed = 0 }: Walk = {},
  goOn: (walk: Walk) => Promise<boolean> = async () => true,
): Promise<boolean> => {
  const { directory } = await app.directories.current();
  const keys = await turnsBeyond(app, after);
  const faults: unknown[] = [];
  for (let from = 0; from < keys.length; from += SLICE) {
    const slice = keys.slice(from, from + SLICE);
    faults.push(...(await followSlice(app, slice, directory)));
    if (!(await goOn({ after: slice.at(-1)?.proposalId, failed: failed + faults.length }))) return false;
  }
  const missed = failed + faults.length;
  if (missed === 0) return true;
  await goOn({});
  throw new AggregateError(faults, `${missed} turns did not follow the directory.`);
};
