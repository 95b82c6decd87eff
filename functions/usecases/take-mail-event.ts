import type { AddressMark } from '../domain/address-mark.ts';
import { candidatesFor } from '../domain/addressees.ts';
import { dayOf } from '../domain/calendar.ts';
import { asks, isOvertaken, undeliveredIn } from '../domain/delivery.ts';
import { digestMost } from '../domain/digest.ts';
import { personOf } from '../domain/directory.ts';
import { consequences, type MailEvent } from '../domain/mail-event.ts';
import type { LetterKind } from '../domain/outbox.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import { askedNow, isOpen, type OpenTurn, type Turn, type TurnKey } from '../domain/turn.ts';
import type { App, Change } from '../ports.ts';
import { onceFor } from './once.ts';
import { revise } from './revise-turn.ts';
import { note, tell } from './telling.ts';

type Needs = Pick<App, 'ledger' | 'lists' | 'directories' | 'marks' | 'clock' | 'random'>;

/** The mail of a dossier that an event is about. */
type Letter = {
  readonly letter: LetterKind;
  readonly to: string;
  readonly proposalId: string;
  readonly round: number;
  readonly seat?: Turn['seat'] | undefined;
  readonly requestId?: string | undefined;
};

const letterOf = ({ about }: MailEvent): Letter | undefined => {
  if (about?.proposalId === undefined || about.round === undefined) return undefined;
  const { letter, to, proposalId, round, seat, requestId } = about;
  return letter === 'signIn' || letter === 'digest' || letter === 'undeliverable'
    ? undefined
    : { letter, to, proposalId, round, seat, requestId };
};

/** The dossiers that a digest may have listed: its reader's open requests, each as if reminded of alone. */
const digestedIn = async ({ lists }: Needs, { about }: MailEvent): Promise<readonly Letter[]> => {
  if (about?.letter !== 'digest') return [];
  const { to } = about;
  const listed = await lists.queue(to, { limit: digestMost });
  return listed.map(({ line: { id, proposalId, round, seat } }) => ({
    ...{ letter: 'reminder', to, proposalId, round, seat, requestId: id },
  }));
};

/** Whether the history tells of this reminder: what was asked after the digest went out was not in it. */
const wasReminded = async ({ ledger }: Needs, { proposalId, to, round }: Letter): Promise<boolean> =>
  (await ledger.timeline(proposalId)).some(
    (event) => event.what === 'mailed' && event.letter === 'reminder' && event.whom === to && event.round === round,
  );

const openTurnOf = async ({ ledger }: Needs, { letter, seat, proposalId, round }: Letter) => {
  if (seat === undefined || !asks(letter)) return undefined;
  const turn = await ledger.turn({ proposalId, round, seat } satisfies TurnKey);
  return turn !== undefined && isOpen(turn) ? turn : undefined;
};

/** Whether nobody else who is asked now has got the question. */
const isAlone = (turn: OpenTurn, events: readonly TimelineEvent[], { to }: Letter): boolean => {
  const unreached = new Set(
    undeliveredIn(events, turn.round)
      .filter(({ letter }) => asks(letter))
      .map(({ whom }) => whom),
  );
  return askedNow(turn).every(({ personId }) => personId === to || unreached.has(personId));
};

/** The ordinary escalation, now instead of on its day; the clock takes it. Without anybody left to ask, the turn keeps its days. */
const escalate = async (
  app: Needs,
  proposal: Proposal,
  event: MailEvent,
  letter: Letter,
): Promise<readonly Change[]> => {
  if (!consequences[event.fault].escalates) return [];
  const [turn, { directory }] = await Promise.all([openTurnOf(app, letter), app.directories.current()]);
  if (turn === undefined || turn.seat === 'correction') return [];
  const asked = askedNow(turn);
  const waits = asked.some(({ requestId }) => requestId === letter.requestId);
  // A new address has been told since, or will be asked to be.
  const isCurrent = personOf(directory, letter.to)?.email === event.address;
  if (!waits || !isCurrent) return [];
  // After the turn: whatever was noted since then has left its mark on it.
  const events = await app.ledger.timeline(proposal.id);
  if (isOvertaken(events, { ...letter, whom: letter.to, sentAt: event.sentAt })) return [];
  // Also when others were reached: two bounces in one moment must not each take the other's addressee for reached.
  if (!isAlone(turn, events, letter)) return [revise(turn, {})];
  const now = app.clock.now();
  const others = candidatesFor(directory, proposal, turn.seat, dayOf(now), turn.openedAt).free.filter(
    ({ personId }) => !asked.some((one) => one.personId === personId),
  );
  return others.length === 0 ? [] : [revise(turn, { next: { at: now, step: 'askDeputy' } })];
};

const onDossier = async (app: Needs, event: MailEvent, letter: Letter): Promise<readonly Change[]> => {
  const proposal = await app.ledger.proposal(letter.proposalId);
  if (proposal === undefined) return [];
  const { to, proposalId, ...about } = letter;
  const { sentAt, triedUntil } = event;
  return [
    note(
      app,
      proposalId,
      { what: 'undelivered', ...about, whom: to, why: event.fault, sentAt, ...(triedUntil && { triedUntil }) },
      app.clock.now(),
    ),
    ...(await escalate(app, proposal, event, letter)),
  ];
};

const isMarking = (fault: MailEvent['fault']): fault is AddressMark['why'] => consequences[fault].marks;

/** The mark, and one letter to each administrator who can get it: whoever has a mark already was told of then. */
const onAddress = async (app: Needs, { fault, address }: MailEvent): Promise<readonly Change[]> => {
  if (!isMarking(fault)) return [];
  const [marks, { directory }] = await Promise.all([app.marks.all(), app.directories.current()]);
  const marked = new Set([...marks.map((mark) => mark.address), address]);
  if (marks.some((mark) => mark.address === address)) return [];
  const now = app.clock.now();
  const mark: AddressMark = { address, why: fault, at: now };
  const reached = directory.ministry.administrators.filter(
    (id) => !marked.has(personOf(directory, id)?.email ?? address),
  );
  return [
    { change: 'markAddress', mark },
    ...reached.map((to) => tell(app, { tell: 'undeliverable', to, address }, now)),
  ];
};

const fateOnce = (app: Needs, key: string, changesNow: () => Promise<readonly Change[]>): Promise<boolean> =>
  onceFor(app, { key, races: 6, who: "A mail's fate" }, changesNow);

/** Dossier by dossier, so that one that others write to, or that nobody can read, starts none of the rest over. */
const onDigest = async (app: Needs, event: MailEvent): Promise<void> => {
  const faults: unknown[] = [];
  for (const letter of await digestedIn(app, event)) {
    try {
      if (await wasReminded(app, letter))
        await fateOnce(app, `${event.key}#${letter.requestId}`, () => onDossier(app, event, letter));
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} dossiers of a digest were not noted.`);
};

/**
 * SES tells what became of a mail: the dossier's history says so, whoever could not be asked is followed by the deputy, the
 * address is marked and the administrators hear of it, once. False for an event that was taken before.
 */
export const takeMailEvent = async (app: Needs, event: MailEvent): Promise<boolean> => {
  if (await app.ledger.happened(event.key)) return false;
  await fateOnce(app, `${event.key}#address`, () => onAddress(app, event));
  await onDigest(app, event);
  const letter = letterOf(event);
  return fateOnce(app, event.key, async () => (letter === undefined ? [] : onDossier(app, event, letter)));
};
