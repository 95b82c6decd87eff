import { candidatesFor, conflictOf } from '../domain/addressees.ts';
import { dayOf } from '../domain/calendar.ts';
import { type Directory, unitOf } from '../domain/directory.ts';
import { STUCK_AFTER_MS } from '../domain/due.ts';
import type { OutboxItem, UnreadableItem } from '../domain/outbox.ts';
import { engineStateOf, type Proposal } from '../domain/proposal.ts';
import { later } from '../domain/time.ts';
import { askedNow, isOpen, keyOf, type OpenTurn, type TurnKey } from '../domain/turn.ts';
import type { App } from '../ports.ts';
import { personName } from './dossier-facts.ts';
import { pageOver } from './list-slices.ts';
import { PAGE } from './lists.ts';

/** One open turn as the administrator sees it. */
export const turnRow = (directory: Directory, proposal: Proposal, turn: OpenTurn, now: string) => ({
  key: keyOf(turn),
  number: proposal.number ?? '',
  unit: unitOf(directory, proposal.unitId)?.name ?? proposal.unitId,
  whom: askedNow(turn).map(({ personId, as }) => ({ name: personName(directory, personId), as })),
  openedAt: turn.openedAt,
  due: turn.due,
  overdue: turn.due < now,
  next: turn.next,
});

/** A page of the open turns, the most overdue first, and how many of all are overdue. */
export const openTurns = async (
  { ledger, lists, clock }: Pick<App, 'ledger' | 'lists' | 'clock'>,
  directory: Directory,
  after?: string,
) => {
  const now = clock.now();
  const [{ lines, next }, overdue] = await Promise.all([
    pageOver(['all'], (_, slice) => lists.openTurns(slice), { after, limit: PAGE }),
    lists.overdue(now),
  ]);
  const [turns, proposals] = await Promise.all([
    ledger.turnsAt(lines),
    ledger.proposals(lines.map(({ proposalId }) => proposalId)),
  ]);
  const rows = turns.filter(isOpen).flatMap((turn) => {
    const proposal = proposals.get(turn.proposalId);
    return proposal === undefined ? [] : [turnRow(directory, proposal, turn, now)];
  });
  return { rows: rows.toSorted((a, b) => (a.due < b.due ? -1 : 1)), next, overdue };
};

/** One open turn, with the people who could be named for it. */
export const openTurnOf = async (
  { ledger, clock }: Pick<App, 'ledger' | 'clock'>,
  directory: Directory,
  key: TurnKey,
) => {
  const [turn, proposal] = await Promise.all([ledger.turn(key), ledger.proposal(key.proposalId)]);
  if (turn === undefined || proposal === undefined || !isOpen(turn)) return undefined;
  const now = clock.now();
  const row = turnRow(directory, proposal, turn, now);
  const { seat, openedAt } = turn;
  if (seat === 'correction') return { row, people: undefined };
  const asked = new Set(askedNow(turn).map(({ personId }) => personId));
  const { free } = candidatesFor(directory, proposal, seat, dayOf(now), openedAt);
  const deputies = free.map(({ personId }) => personId);
  const people = directory.people
    .filter(({ id }) => !asked.has(id) && conflictOf(directory, proposal, seat, id) === undefined)
    // The post's own people first, then everybody else by the directory's order.
    .toSorted((a, b) => Number(deputies.includes(b.id)) - Number(deputies.includes(a.id)))
    .map(({ id, name, post }) => ({ id, name, post }));
  return { row, people };
};

/** What one page shows of each list: when more has stopped at once, one cause stopped it all. */
const SHOWN = 100;

/** Proposals whose engine owes the next step for too long. */
export const stuckProposals = async (
  { ledger, due, clock }: Pick<App, 'ledger' | 'due' | 'clock'>,
  directory: Directory,
) => {
  const late = later(clock.now(), -STUCK_AFTER_MS);
  const owed = await ledger.proposals(await due.owed());
  const rows = [...owed.values()].flatMap(({ id, number = '', unitId, standing }) => {
    if (!('attempt' in standing) || engineStateOf(standing) === undefined || standing.since > late) return [];
    const { since, attempt } = standing;
    return [{ proposalId: id, number, unit: unitOf(directory, unitId)?.name ?? unitId, since, attempt }];
  });
  return { rows: rows.toSorted((a, b) => (a.since < b.since ? -1 : 1)).slice(0, SHOWN), total: rows.length };
};

const about = (directory: Directory, proposals: ReadonlyMap<string, Proposal>, item: OutboxItem | UnreadableItem) => {
  if ('unreadable' in item) return { kind: 'unreadable' } as const;
  const { telling, madeAt } = item;
  return {
    kind: telling.tell,
    madeAt,
    number: 'proposalId' in telling ? proposals.get(telling.proposalId)?.number : undefined,
    ...(telling.tell === 'letter' ? { letter: telling.letter } : {}),
    ...('to' in telling ? { whom: personName(directory, telling.to) } : {}),
  };
};

/** What could not be told after all tries. */
export const parkedTellings = async ({ ledger, outbox }: Pick<App, 'ledger' | 'outbox'>, directory: Directory) => {
  const parked = await outbox.parked();
  const shown = parked.slice(0, SHOWN);
  const proposals = await ledger.proposals(
    shown.flatMap((item) => ('telling' in item && 'proposalId' in item.telling ? [item.telling.proposalId] : [])),
  );
  const rows = shown.map((item) => ({
    stream: item.stream,
    id: item.id,
    attempts: item.attempts,
    ...about(directory, proposals, item),
  }));
  return { rows, total: parked.length };
};

/** Addresses that take no more mail, the newest mark first, with whoever has them in the directory now. */
export const markedAddresses = async ({ marks }: Pick<App, 'marks'>, directory: Directory) => {
  const names = new Map(directory.people.map(({ email, name }) => [email, name]));
  return (await marks.all())
    .map((mark) => ({ ...mark, person: names.get(mark.address) }))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
};
