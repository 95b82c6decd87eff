import { STUCK_AFTER_MS } from '../../domain/due.ts';
import { owesStep, type Proposal, type Standing, standText } from '../../domain/proposal.ts';
import { later } from '../../domain/time.ts';
import { keyOf, type OpenTurn } from '../../domain/turn.ts';
import type { Change } from '../../ports.ts';
import { deleteAction, putAction, updateAction } from './actions.ts';
import { copyNomination, removeNomination, saveNomination, saveStatement } from './form-actions.ts';
import { dueProposal, dueTurn, inList, inOpenTurns, keys, lists } from './keys.ts';
import { heldPlaces, placeActions } from './places.ts';
import type { Action, Item, Table } from './table.ts';
import { tellingItem } from './telling-item.ts';
import { ttlAfter } from './time-to-live.ts';

/** Longer than a failure queue keeps an event that somebody hands over again. */
const ONCE_KEPT_DAYS = 30;

/** Without the reason of a return and what it opens: up to 100 KB, of which no list shows anything. */
const shownIn = (standing: Standing): Item =>
  'reason' in standing ? { ...standing, reason: '', opens: undefined } : standing;

/** What the proposals' list shows. */
const lineOf = (proposal: Proposal, standing: Standing, number = proposal.number): Item => {
  const { id, unitId, blockId, seasonId, authority, createdAt } = proposal;
  return {
    id,
    unitId,
    blockId,
    seasonId,
    authority,
    createdAt,
    standing: shownIn(standing),
    ...(number === undefined ? {} : { number }),
  };
};

/** While the engine owes the next step, the header itself is due: ops hear when nothing came. */
const watchOf = (id: string, standing: Standing): Item | undefined =>
  owesStep(standing) ? dueProposal(id, later(standing.since, STUCK_AFTER_MS)) : undefined;

const header = (proposal: Proposal): Item => ({
  ...proposal,
  ...watchOf(proposal.id, proposal.standing),
  stand: standText(proposal.standing),
  ...inList(lists.proposals(proposal.unitId), `${proposal.createdAt}#${proposal.id}`),
  line: lineOf(proposal, proposal.standing),
});

const move = (table: Table, { proposal, to, set = {}, edits, holds }: Extract<Change, { change: 'move' }>): Action => {
  const watch = watchOf(proposal.id, to);
  return updateAction(table, keys.header(proposal.id), {
    set: {
      ...set,
      ...(holds === undefined ? {} : { places: heldPlaces(holds) }),
      standing: to,
      stand: standText(to),
      line: lineOf(proposal, to, set.number ?? proposal.number),
      ...watch,
    },
    ...(watch === undefined ? { remove: ['pk2', 'sk2'] } : {}),
    when: { stand: standText(proposal.standing), ...(edits === undefined ? {} : { edits }) },
  });
};

/** Where an open turn stands: on the clock by its next step, in the administrator's list by its due time. */
const placesOf = (turn: OpenTurn, { due, next }: Pick<OpenTurn, 'due' | 'next'>): Item => ({
  ...dueTurn(turn, next.at),
  ...inOpenTurns(turn, due),
  line: keyOf(turn),
});

const turnItem = ({ turn }: Extract<Change, { change: 'putTurn' }>): Item => {
  const { tokens, ...rest } = turn;
  return {
    ...rest,
    ...(tokens.length > 0 ? { tokens: new Set(tokens) } : {}),
    ...(turn.status === 'open' ? placesOf(turn, turn) : {}),
  };
};

const counter = (table: Table, { unitId, seasonId, seen }: Extract<Change, { change: 'countUp' }>): Action =>
  seen === 0
    ? putAction(table, keys.counter(unitId, seasonId), { running: 1 })
    : updateAction(table, keys.counter(unitId, seasonId), { set: { running: seen + 1 }, when: { running: seen } });

/** One change of the ledger as the actions of a transaction. */
export const actionsOf = (table: Table, change: Change): readonly Action[] => {
  switch (change.change) {
    case 'createProposal':
      return [putAction(table, keys.header(change.proposal.id), header(change.proposal))];
    case 'move':
      return [move(table, change), ...placeActions(table, change)];
    case 'saveStatement':
      return saveStatement(table, change);
    case 'saveNomination':
      return saveNomination(table, change);
    case 'removeNomination':
      return removeNomination(table, change);
    case 'copyStatement':
      return [putAction(table, keys.statement(change.proposalId, change.version), { filled: change.filled }, 'any')];
    case 'copyNomination':
      return copyNomination(table, change);
    case 'setPaper':
      return [
        updateAction(table, keys.header(change.proposal.id), {
          set: { paper: change.paper },
          when: { stand: standText(change.proposal.standing), paper: undefined },
        }),
        deleteAction(table, keys.awaiting(change.proposal.id)),
      ];
    case 'watchAgain':
      return [
        updateAction(table, keys.header(change.proposal.id), {
          set: dueProposal(change.proposal.id, change.at),
          when: { stand: standText(change.proposal.standing) },
        }),
      ];
    case 'awaitNumber': {
      const { proposal, at } = change;
      const place = inList(lists.awaiting(proposal.unitId), `${at}#${proposal.id}`);
      return [
        putAction(table, keys.awaiting(proposal.id), { ...place, line: lineOf(proposal, proposal.standing) }, 'any'),
      ];
    }
    case 'claimKey':
      return [putAction(table, keys.submitKey(change.key), change.receipt)];
    case 'countUp':
      return [counter(table, change)];
    case 'putNumber':
      return [putAction(table, keys.number(change.number), { proposalId: change.proposalId })];
    case 'putRound':
      return [putAction(table, keys.round(change.round.proposalId, change.round.round), change.round)];
    case 'putFound': {
      const { proposalId, round, by } = change.found;
      return [putAction(table, keys.found(proposalId, round, by), change.found, 'any')];
    }
    case 'putTurn':
      return [putAction(table, keys.turn(change.turn), turnItem(change))];
    case 'endTurn': {
      const { turn, as } = change;
      return [
        updateAction(table, keys.turn(turn), {
          set: { ...as },
          add: { rev: 1 },
          remove: ['pk1', 'sk1', 'pk2', 'sk2'],
          when: { status: 'open', rev: turn.rev },
        }),
      ];
    }
    case 'reviseTurn': {
      const { turn, to } = change;
      const set = { ...to, ...placesOf(turn, to) };
      return [updateAction(table, keys.turn(turn), { set, add: { rev: 1 }, when: { status: 'open', rev: turn.rev } })];
    }
    case 'addToken':
      return [
        updateAction(table, keys.turn(change.turn), {
          add: { tokens: new Set([change.token]) },
          when: { status: change.turn.status },
        }),
      ];
    case 'putRequest': {
      const { request } = change;
      const { id, proposalId, round, seat, personId, as, askedAt, due } = request;
      const place = inList(lists.queue(personId), `${due}#${id}`);
      const line = { id, proposalId, round, seat, personId, as, askedAt, due };
      return [putAction(table, keys.request(proposalId, id), { ...request, ...place, line })];
    }
    case 'endRequest':
      return [
        updateAction(table, keys.request(change.proposalId, change.requestId), {
          set: { status: change.status },
          remove: ['pk1', 'sk1'],
          when: { status: 'open' },
        }),
      ];
    case 'dueRequest':
      return [
        updateAction(table, keys.request(change.proposalId, change.requestId), {
          set: { due: change.due, sk1: `${change.due}#${change.requestId}`, 'line.due': change.due },
          when: { status: 'open' },
        }),
      ];
    case 'freshLink': {
      const { request, at } = change;
      const { freshLinks } = request;
      return [
        updateAction(table, keys.request(request.proposalId, request.id), {
          set: { freshLinks: [...freshLinks, at], freshCount: freshLinks.length + 1, tries: 0 },
          // Lists are not compared: the local store finds no two filled ones equal.
          when: { status: 'open', freshCount: freshLinks.length === 0 ? undefined : freshLinks.length },
        }),
      ];
    }
    case 'tell':
      return [putAction(table, ...tellingItem(change.item))];
    case 'note':
      return [putAction(table, keys.event(change.proposalId, change.event.id), change.event)];
    case 'putAward': {
      const { award } = change;
      // Writing it twice changes nothing.
      return [putAction(table, keys.award(award), award, 'any')];
    }
    case 'once':
      return [putAction(table, keys.once(change.key), { at: change.at, ttl: ttlAfter(change.at, ONCE_KEPT_DAYS) })];
    case 'markAddress':
      return [putAction(table, keys.mark(change.mark.address), change.mark)];
  }
};
