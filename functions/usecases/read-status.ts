import { isOfficerOf, mayNumber, mayRead, type Viewer } from '../domain/access.ts';
import { authorities } from '../domain/data/authorities.ts';
import { awaitsNumber } from '../domain/deciding.ts';
import type { Directory } from '../domain/directory.ts';
import { isEditable, isFiled, isWithdrawable, type Proposal, type Standing } from '../domain/proposal.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import { askedNow, isOpen, type Turn } from '../domain/turn.ts';
import type { App } from '../ports.ts';
import { personName } from './dossier-facts.ts';
import { type MailTrouble, mailTroubles, readHistory } from './mail-troubles.ts';
import { rowsNamed } from './read-dossier.ts';
import { maySendAgain } from './send-again.ts';

type Needs = Pick<App, 'ledger' | 'outbox' | 'clock'>;

/** A filed proposal that this viewer may read; whoever is asked about it may too, until it is answered. */
export const readableProposal = async (
  { ledger }: Pick<App, 'ledger'>,
  viewer: Viewer,
  id: string,
): Promise<Proposal | undefined> => {
  const proposal = await ledger.proposal(id);
  if (proposal === undefined) return undefined;
  if (mayRead(viewer, proposal)) return proposal;
  const asked = (await ledger.turns(id)).some(
    (turn) => isOpen(turn) && askedNow(turn).some(({ personId }) => personId === viewer.person.id),
  );
  return asked ? proposal : undefined;
};

const waitingAt = (directory: Directory, turn: Turn | undefined, now: string) => {
  if (turn === undefined || !isOpen(turn)) return undefined;
  return {
    whom: askedNow(turn).map(({ personId, as }) => ({ name: personName(directory, personId), as })),
    due: turn.due,
    overdue: turn.due < now,
    administratorTold: turn.administratorToldAt !== undefined,
  };
};

const deciderOf = (directory: Directory, turns: readonly Turn[], round: number, seat: string): string => {
  const turn = turns.find((one) => one.round === round && one.seat === seat);
  return turn?.status === 'answered' && turn.decision !== undefined ? personName(directory, turn.decision.by) : '';
};

type Filed = Exclude<Standing, { status: 'draft' }>;

const standsOf = (directory: Directory, proposal: Proposal, standing: Filed, turns: readonly Turn[], now: string) => {
  const at = (seat: string) => turns.find((turn) => turn.round === standing.round && turn.seat === seat);
  switch (standing.status) {
    case 'inReview':
      return {
        status: 'inReview',
        since: standing.since,
        stage: standing.stage,
        waiting: waitingAt(directory, at(standing.stage), now),
      } as const;
    case 'returned': {
      const waiting = waitingAt(directory, at('correction'), now);
      const { stage, reason, since } = standing;
      const by = deciderOf(directory, turns, standing.round, stage);
      const asked = at(stage);
      const rows = asked?.status === 'answered' ? asked.decision?.rows : undefined;
      return {
        status: 'returned',
        since,
        by,
        stage,
        reason,
        rows: rows && rowsNamed(proposal, rows),
        due: waiting?.due,
        overdue: waiting?.overdue ?? false,
      } as const;
    }
    case 'approved': {
      const { since, phase } = standing;
      return {
        status: 'approved',
        since,
        phase,
        end: authorities[proposal.authority].ends,
        paper: proposal.paper,
      } as const;
    }
    case 'rejected': {
      const { since, stage, reason } = standing;
      return {
        status: 'rejected',
        since,
        by: deciderOf(directory, turns, standing.round, stage),
        stage,
        reason,
      } as const;
    }
    case 'withdrawn':
    case 'abandoned':
      return { status: standing.status, since: standing.since } as const;
  }
};

/** History lines name people: ids of the directory become names, an unknown one stays. */
const named = (directory: Directory, event: TimelineEvent): TimelineEvent => ({
  ...event,
  ...(event.by === undefined ? {} : { by: personName(directory, event.by) }),
  ...('whom' in event ? { whom: personName(directory, event.whom) } : {}),
  ...('withWhom' in event && event.withWhom !== undefined ? { withWhom: personName(directory, event.withWhom) } : {}),
});

export type May = {
  readonly edit: boolean;
  readonly withdraw: boolean;
  readonly number: boolean;
  readonly sendAgain: boolean;
};

const mayOf = (viewer: Viewer, proposal: Proposal): May => {
  const officer = isOfficerOf(viewer, proposal.unitId);
  return {
    edit: officer && isEditable(proposal),
    withdraw: officer && isWithdrawable(proposal),
    number: awaitsNumber(proposal) && mayRead(viewer, proposal) && mayNumber(viewer, proposal),
    sendAgain: maySendAgain(viewer, proposal),
  };
};

/** A mail that did not arrive, as its line says it; without `why` it never left, after all tries. */
const troubleLine = (directory: Directory, { id, letter, whom, at, ...trouble }: MailTrouble) => ({
  ...{ id, letter, whom: personName(directory, whom), at },
  ...(trouble.trouble === 'undelivered' ? { why: trouble.event.why } : {}),
});

/** Where a filed proposal stands, what has happened to it, and what this viewer may do with it. */
export const readStatus = async (app: Needs, directory: Directory, viewer: Viewer, id: string) => {
  const proposal = await readableProposal(app, viewer, id);
  if (proposal === undefined || !isFiled(proposal.standing)) return undefined;
  const { round } = proposal.standing;
  const now = app.clock.now();
  const history = await readHistory(app, id);
  const { turns, events } = history;
  return {
    proposal,
    round,
    stands: standsOf(directory, proposal, proposal.standing, turns, now),
    events: events.map((event) => named(directory, event)),
    troubles: mailTroubles({ proposal, ...history, now }).map((trouble) => troubleLine(directory, trouble)),
    may: mayOf(viewer, proposal),
  };
};
