import { describe, expect, it } from 'vitest';
import { LATE_SECONDS, quotaPercent, tellingGauges, workGauges } from '../../functions/domain/gauges.ts';
import type { LetterKind, OutboxItem, UnreadableItem } from '../../functions/domain/outbox.ts';
import { later } from '../../functions/domain/time.ts';

const now = '2026-11-16T05:00:00.000Z';
const ago = (seconds: number) => later(now, -1_000 * seconds);
const ahead = (seconds: number) => later(now, 1_000 * seconds);

const itemMade = (seconds: number, changes: Partial<OutboxItem> = {}): OutboxItem => ({
  stream: 'p1',
  id: `${ago(seconds)}-0001-abcd`,
  madeAt: ago(seconds),
  attempts: 0,
  notBefore: ago(seconds),
  parked: false,
  telling: { tell: 'start', proposalId: 'p1', attempt: 1 },
  ...changes,
});

const letterMade = (seconds: number, letter: LetterKind): OutboxItem =>
  itemMade(seconds, { telling: { tell: 'letter', letter, to: 'a', proposalId: 'p1', round: 1, seat: 'unitHead' } });

const unreadable = (madeAt: string): UnreadableItem & { readonly unreadable: Error } => ({
  ...{ stream: 'p2', id: 'x', madeAt, attempts: 0, notBefore: madeAt, parked: false },
  unreadable: new Error('an item of another version'),
});

const waiting = (...items: readonly (OutboxItem | (UnreadableItem & { readonly unreadable: Error }))[]) =>
  tellingGauges({ waiting: items, parked: [], capped: false }, now);

describe('the age of what is untold', () => {
  it('is that of the oldest item, in seconds', () => {
    expect(waiting(itemMade(7), itemMade(301), itemMade(0)).UntoldSeconds).toBe(301);
  });

  it('is nothing when nothing waits', () => {
    expect(waiting().UntoldSeconds).toBe(0);
  });

  it.each([
    ['failed', 9],
    ['met an SES that took no mail', 0],
  ])('goes on while an item that %s is put off', (_, attempts) => {
    expect(waiting(itemMade(900, { attempts, notBefore: ahead(600) })).UntoldSeconds).toBe(900);
  });

  it('begins when a thing is due that is kept back on purpose', () => {
    const kept = (dueAt: string) => waiting(itemMade(9_000, { dueAt, notBefore: dueAt })).UntoldSeconds;
    expect([kept(ahead(60)), kept(ago(60))]).toEqual([0, 60]);
  });

  it('counts an item that nobody can read, unless not even its time', () => {
    expect([waiting(unreadable(ago(400))).UntoldSeconds, waiting(unreadable('')).UntoldSeconds]).toEqual([400, 0]);
  });

  it('leaves out what is parked, which is counted by itself', () => {
    const gauges = tellingGauges({ waiting: [], parked: [itemMade(9_000, { parked: true })], capped: false }, now);
    expect(gauges).toEqual({ UntoldSeconds: 0, RequestsWithoutMail: 0, ParkedItems: 1 });
  });
});

describe('requests without an accepted mail', () => {
  it.each<LetterKind>(['request', 'reminder', 'freshLink'])('are those whose %s waits too long', (letter) => {
    const gauges = waiting(letterMade(LATE_SECONDS + 1, letter), letterMade(LATE_SECONDS, letter));
    expect(gauges.RequestsWithoutMail).toBe(1);
  });

  it('are those of a digest that nobody takes, and not while it gathers', () => {
    const digest = (dueAt: string) => itemMade(9_000, { telling: { tell: 'digest', to: 'a' }, dueAt });
    expect(waiting(digest(ago(301)), digest(ahead(60))).RequestsWithoutMail).toBe(1);
  });

  it('are no mails that ask nothing, and no other tellings', () => {
    expect(waiting(letterMade(9_000, 'outcome'), itemMade(9_000)).RequestsWithoutMail).toBe(0);
  });

  it('are also those whose mail was given up', () => {
    const parked = [letterMade(1, 'request'), letterMade(1, 'decided'), unreadable('')];
    expect(tellingGauges({ waiting: [], parked, capped: false }, now)).toMatchObject({
      RequestsWithoutMail: 1,
      ParkedItems: 3,
    });
  });
});

describe('the share of the send quota', () => {
  it.each([
    [0, 200, 0],
    [159, 200, 80],
    [200, 200, 100],
    [5_000, Number.POSITIVE_INFINITY, 0],
    [0, 0, 0],
  ])('after %d of %d mails is %d percent', (sent, most, percent) => {
    expect(quotaPercent(sent, most)).toBe(percent);
  });
});

describe('open work', () => {
  const turns = { unitHead: 3, blockLeader: 2, ministry: 1, correction: 0 };

  it('is counted by seat, with what waits for the engine', () => {
    expect(workGauges({ turns, entering: 4, dueSince: undefined, capped: false }, now)).toEqual({
      DueSeconds: 0,
      EnteringProposals: 4,
      OpenUnitHead: 3,
      OpenBlockLeader: 2,
      OpenMinistry: 1,
      OpenCorrection: 0,
    });
  });

  it('is late since the first of it came due', () => {
    expect(workGauges({ turns, entering: 0, dueSince: ago(601), capped: false }, now).DueSeconds).toBe(601);
  });
});
