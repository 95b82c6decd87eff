import { describe, expect, it } from 'vitest';
import {
  afterAnnouncement,
  afterReminder,
  daysFor,
  moved,
  scheduleFrom,
  scheduleIn,
  weekAfter,
} from '../../functions/domain/due.ts';
import type { Addressee, OpenTurn } from '../../functions/domain/turn.ts';

// Monday, 16 November 2026, nine o'clock in Vietnam; Tuesday the 24th is a public holiday.
const monday = '2026-11-16T02:00:00.000Z';

const asked = (as: Addressee['as'], replacedAt?: string): Addressee => ({
  requestId: as,
  personId: as,
  as,
  askedAt: monday,
  ...(replacedAt === undefined ? {} : { replacedAt }),
});

const turn = (over: Partial<OpenTurn> = {}): OpenTurn => ({
  proposalId: 'p1',
  round: 1,
  seat: 'unitHead',
  rev: 1,
  openedAt: monday,
  addressees: [asked('holder')],
  skipped: [],
  tokens: [],
  status: 'open',
  days: 3,
  due: '2026-11-19T10:00:00.000Z',
  next: { at: '2026-11-18T01:00:00.000Z', step: 'remind' },
  ...over,
});

describe('scheduleFrom', () => {
  it.each([
    [1, '2026-11-17T01:00:00.000Z', '2026-11-17T10:00:00.000Z'],
    [2, '2026-11-18T01:00:00.000Z', '2026-11-18T10:00:00.000Z'],
    [3, '2026-11-18T01:00:00.000Z', '2026-11-19T10:00:00.000Z'],
    [5, '2026-11-20T01:00:00.000Z', '2026-11-23T10:00:00.000Z'],
    [6, '2026-11-20T01:00:00.000Z', '2026-11-25T10:00:00.000Z'],
    [20, '2026-12-07T01:00:00.000Z', '2026-12-15T10:00:00.000Z'],
  ])('gives a stage of %i working days its reminder and its due time', (days, remind, due) => {
    expect(scheduleFrom(monday, days)).toEqual({ due, next: { at: remind, step: 'remind' } });
  });

  it('counts from the day in Vietnam: what opens at eleven in the evening UTC has opened the next day', () => {
    expect(scheduleFrom('2026-11-16T23:00:00.000Z', 1).due).toBe('2026-11-18T10:00:00.000Z');
  });

  it('counts from Monday what opens at the weekend', () => {
    expect(scheduleFrom('2026-11-21T02:00:00.000Z', 1).due).toBe('2026-11-23T10:00:00.000Z');
  });

  it('never reminds after it is due', () => {
    for (let days = 1; days <= 90; days += 1) {
      const { due, next } = scheduleFrom(monday, days);
      expect(next.at < due).toBe(true);
    }
  });
});

const configured = { unitHead: 3, blockLeader: 5, ministry: 20, correction: 10 };
const correctionOf = (days: number, resubmitUntil?: string) =>
  scheduleIn({ days: { correction: days }, resubmitUntil }, 'correction', monday, configured);

describe('scheduleIn', () => {
  it('gives a stage the configured days, or the season’s own', () => {
    expect(scheduleIn({ days: {} }, 'unitHead', monday, configured)).toEqual({ days: 3, ...scheduleFrom(monday, 3) });
    expect(scheduleIn({ days: { unitHead: 7 } }, 'unitHead', monday, configured).days).toBe(7);
    expect(scheduleIn(undefined, 'ministry', monday, configured).days).toBe(20);
  });

  it.each([
    [10, '2026-11-23T01:00:00.000Z'],
    [4, '2026-11-18T01:00:00.000Z'],
    [1, '2026-11-17T01:00:00.000Z'],
  ])('announces a correction of %i days first at half of them', (days, at) => {
    expect(correctionOf(days).next).toEqual({ at, step: 'announce' });
  });

  it.each([
    ['before its days are over', '2026-11-24T17:00:00.000Z', '2026-11-24T17:00:00.000Z'],
    ['after them', '2026-12-31T10:00:00.000Z', '2026-12-01T10:00:00.000Z'],
    // Nobody could correct what closes as it is returned.
    ['on the very day', '2026-11-16T10:00:00.000Z', '2026-11-17T10:00:00.000Z'],
    ['long before it was returned', '2026-10-30T10:00:00.000Z', '2026-11-17T10:00:00.000Z'],
  ])('closes a correction with the season when that ends %s', (_, resubmitUntil, due) => {
    expect(correctionOf(10, resubmitUntil).due).toBe(due);
  });

  it('announces no closing that the season’s end comes before', () => {
    const { due, next } = correctionOf(10, '2026-11-20T10:00:00.000Z');
    expect(next).toEqual({ at: due, step: 'close' });
  });
});

describe('afterAnnouncement', () => {
  const correction = (next: OpenTurn['next'], over: Partial<OpenTurn> = {}) =>
    turn({ seat: 'correction', days: 10, due: '2026-12-01T10:00:00.000Z', next, ...over });

  it('comes the second announcement, at eight of ten days', () => {
    expect(afterAnnouncement(correction({ at: '2026-11-23T01:00:00.000Z', step: 'announce' }))).toEqual({
      at: '2026-11-27T01:00:00.000Z',
      step: 'announce',
    });
  });

  it('comes the closing, after the second', () => {
    expect(afterAnnouncement(correction({ at: '2026-11-27T01:00:00.000Z', step: 'announce' }))).toEqual({
      at: '2026-12-01T10:00:00.000Z',
      step: 'close',
    });
  });

  it('comes the closing when the due time was moved before the second', () => {
    const due = '2026-11-25T10:00:00.000Z';
    expect(afterAnnouncement(correction({ at: '2026-11-23T01:00:00.000Z', step: 'announce' }, { due }))).toEqual({
      at: due,
      step: 'close',
    });
  });

  it('ends in a closing for any number of days', () => {
    for (let days = 1; days <= 90; days += 1) {
      const { due, next } = correctionOf(days);
      let at = next;
      for (let step = 0; at.step === 'announce' && step < 5; step += 1)
        at = afterAnnouncement(correction(at, { days, due }));
      expect(at).toEqual({ at: due, step: 'close' });
    }
  });
});

describe('afterReminder', () => {
  it('comes the deputy', () => {
    expect(afterReminder(turn())).toEqual({ at: turn().due, step: 'askDeputy' });
  });

  it.each(['deputy', 'named'] as const)('comes the administrator when a %s was asked', (as) => {
    expect(afterReminder(turn({ addressees: [asked('holder'), asked(as)] })).step).toBe('tellAdministrator');
  });

  it('comes the deputy again when the one who was asked lost the post', () => {
    expect(afterReminder(turn({ addressees: [asked('holder'), asked('deputy', monday)] })).step).toBe('askDeputy');
  });
});

describe('moved', () => {
  it('keeps a reminder that is still ahead of the new due time', () => {
    expect(moved(turn(), '2026-12-01T10:00:00.000Z')).toEqual(turn().next);
  });

  it('goes straight to the deputy when the new due time comes before the reminder', () => {
    const due = '2026-11-17T10:00:00.000Z';
    expect(moved(turn(), due)).toEqual({ at: due, step: 'askDeputy' });
  });

  it('asks nobody again whom it asked: a late deputy’s administrator is told at the new time', () => {
    const due = '2026-12-01T10:00:00.000Z';
    const late = turn({
      addressees: [asked('holder'), asked('deputy')],
      next: { at: '2026-11-30T10:00:00.000Z', step: 'tellAdministrator' },
    });
    expect(moved(late, due)).toEqual({ at: due, step: 'tellAdministrator' });
  });

  it('closes a correction at the new time', () => {
    const due = '2026-11-10T10:00:00.000Z';
    const correction = turn({ seat: 'correction', next: { at: '2026-11-23T01:00:00.000Z', step: 'announce' } });
    expect(moved(correction, due)).toEqual({ at: due, step: 'close' });
  });
});

it('tells the administrator again after seven days', () => {
  expect(weekAfter(monday)).toEqual({ at: '2026-11-23T02:00:00.000Z', step: 'tellAdministrator' });
});

it('takes a season’s own days before the configured ones', () => {
  expect([daysFor('unitHead', { unitHead: 7 }, configured), daysFor('ministry', { unitHead: 7 }, configured)]).toEqual([
    7, 20,
  ]);
});
