import { candidatesFor, holdsPost } from '../domain/addressees.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Stage } from '../domain/data/authorities.ts';
import type { Directory } from '../domain/directory.ts';
import { type Schedule, scheduleFrom } from '../domain/due.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Instant } from '../domain/time.ts';
import { type Addressee, askedNow, isOpen, type OpenTurn, type TurnKey } from '../domain/turn.ts';
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

/** Replaces in one turn whoever lost the post; nothing happens while everybody holds it. */
export const followTurn = async (app: Needs, key: TurnKey, directory: Directory): Promise<void> => {
  for (let race = 0; race < RACES; race += 1) {
    const [turn, proposal] = await Promise.all([app.ledger.turn(key), app.ledger.proposal(key.proposalId)]);
    if (turn === undefined || proposal === undefined || !isOpen(turn) || turn.seat === 'correction') return;
    const changes = replaceIn(app, { turn, stage: turn.seat, proposal, directory, now: app.clock.now() });
    if (changes.length === 0 || (await app.ledger.commit(changes))) return;
  }
  throw new Error('A turn met other writers four times in a row while its approver was replaced.');
};

/** After a new directory: whoever lost a post is replaced in every open turn; the successor keeps the old due time. */
export const followDirectory = async (app: Needs): Promise<void> => {
  const { directory } = await app.directories.current();
  const faults: unknown[] = [];
  for await (const item of app.due.all()) {
    if (item.kind !== 'turn') continue;
    try {
      await followTurn(app, item.key, directory);
    } catch (fault) {
      // The turns after it are followed all the same; the item is told again for the ones that were not.
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} turns did not follow the directory.`);
};
