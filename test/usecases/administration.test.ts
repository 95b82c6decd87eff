import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appOn } from '../../functions/aws.ts';
import { viewerOf } from '../../functions/domain/access.ts';
import { later } from '../../functions/domain/time.ts';
import type { OpenTurn } from '../../functions/domain/turn.ts';
import type { App } from '../../functions/ports.ts';
import { queueOf } from '../../functions/usecases/lists.ts';
import { openTurns, parkedTellings, stuckProposals } from '../../functions/usecases/read-administration.ts';
import { outboxItem } from '../../functions/usecases/telling.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';
import { someDraft } from '../support/drafts.ts';
import { smallDirectory } from '../support/people.ts';
import { someSettings } from '../support/settings.ts';

const noon = '2026-11-16T05:00:00.000Z';
const HOUR_MS = 3_600_000;
const MINUTE = 60_000;

let direct: DirectTable;
let app: App;
let reads: number;

beforeEach(async () => {
  direct = await directTable((operation, run) => {
    if (/Get|Query/.test(operation)) reads += 1;
    return run();
  });
  app = { ...appOn(direct.table, someSettings), clock: { now: () => noon } };
});
afterEach(() => direct.close());

const turnOf = (proposalId: string, due: string): OpenTurn => ({
  proposalId,
  round: 1,
  seat: 'unitHead',
  rev: 1,
  openedAt: noon,
  addressees: [],
  skipped: [],
  tokens: [],
  status: 'open',
  days: 3,
  due,
  // The clock's next step says nothing about how late a turn is.
  next: { at: later(noon, 100 * HOUR_MS - Date.parse(due) + Date.parse(noon)), step: 'remind' },
});

const id = (index: number): string => `p${String(index).padStart(3, '0')}`;

/** `count` open turns in any order, the `late` first of them overdue by hours. */
const opened = async (count: number, late: number): Promise<readonly OpenTurn[]> => {
  const turns = Array.from({ length: count }, (_, index) => turnOf(id(index), later(noon, (index - late) * HOUR_MS)));
  for (const turn of turns.toSorted((a, b) => (a.next.at < b.next.at ? -1 : 1)))
    await app.ledger.commit([
      { change: 'createProposal', proposal: someDraft({ id: turn.proposalId, number: turn.proposalId }) },
      { change: 'putTurn', turn },
    ]);
  reads = 0;
  return turns;
};

const pagesOf = async (): Promise<readonly (readonly string[])[]> => {
  const pages: (readonly string[])[] = [];
  for (let after: string | undefined; pages.length < 9; ) {
    const { rows, next } = await openTurns(app, smallDirectory(), after);
    pages.push(rows.map(({ number }) => number));
    if (next === undefined) return pages;
    after = next;
  }
  return pages;
};

describe('the open requests of the administrator', () => {
  it('come page by page, the most overdue first', async () => {
    await opened(60, 40);

    const pages = await pagesOf();
    expect(pages.map(({ length }) => length)).toEqual([25, 25, 10]);
    expect(pages.flat()).toEqual(Array.from({ length: 60 }, (_, index) => id(index)));
  });

  it('cost the same reads however many there are, and all that are overdue are counted', async () => {
    await opened(60, 40);

    const { overdue } = await openTurns(app, smallDirectory());
    expect(overdue).toBe(40);
    expect(reads).toBeLessThanOrEqual(10);
  });

  it('are without those that were answered meanwhile, and follow a due date that was moved', async () => {
    const [first, second, third] = await opened(3, 3);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three were opened');
    const outcome = { tell: 'error', error: 'Returned' } as const;
    const { addressees, days, next } = second;
    const due = later(noon, HOUR_MS);
    await app.ledger.commit([
      { change: 'endTurn', turn: first, as: { status: 'answered', at: noon, outcome } },
      { change: 'reviseTurn', turn: second, to: { addressees, days, due, next } },
    ]);

    expect(await pagesOf()).toEqual([[id(2), id(1)]]);
    expect(await app.lists.overdue(noon)).toBe(1);
  });
});

describe('what has stopped', () => {
  const entering = (since: string) =>
    ({ status: 'inReview', round: 1, attempt: 1, stage: 'unitHead', phase: 'entering', since }) as const;

  it('is found among any number of open turns, the oldest first, at the same cost', async () => {
    await opened(60, 0);
    for (let index = 0; index < 12; index += 1) {
      const proposal = someDraft({ id: `s${index}`, number: `S${index}` });
      await app.ledger.commit([{ change: 'createProposal', proposal }]);
      const since = later(noon, (index - 10) * MINUTE);
      await app.ledger.commit([{ change: 'move', proposal, to: entering(since) }]);
    }
    reads = 0;

    const { rows, total } = await stuckProposals(app, smallDirectory());
    expect([rows.map(({ number }) => number), total]).toEqual([['S0'], 1]);
    expect(reads).toBeLessThanOrEqual(5);
  });

  it('of the mails is shown with its dossiers in a few reads, and counted whole', async () => {
    const proposal = someDraft({ number: 'U3-N2026-001' });
    await app.ledger.commit([{ change: 'createProposal', proposal }]);
    for (let index = 0; index < 130; index += 1) {
      const telling = { tell: 'letter', letter: 'submitted', to: 'officer-u3', proposalId: 'p1', round: 1 } as const;
      const item = { ...outboxItem(app, telling, later(noon, index)), parked: true };
      await app.ledger.commit([{ change: 'tell', item }]);
      await app.outbox.later(item, undefined, noon, true);
    }
    reads = 0;

    const { rows, total } = await parkedTellings(app, smallDirectory());
    expect([rows.length, total]).toEqual([100, 130]);
    expect(rows[0]).toMatchObject({ number: 'U3-N2026-001', madeAt: noon, letter: 'submitted', whom: 'Lê Thị u3' });
    expect(reads).toBeLessThanOrEqual(7);
  });
});

it('gives an approver page by page what waits for them, the most urgent first, at the same cost', async () => {
  for (let index = 0; index < 60; index += 1) {
    const proposal = someDraft({ id: id(index) });
    await app.ledger.commit([{ change: 'createProposal', proposal }]);
    const due = later(noon, (60 - index) * HOUR_MS);
    const { proposalId, round, seat } = turnOf(id(index), due);
    const asked = {
      id: `r${index}`,
      proposalId,
      round,
      seat,
      personId: 'head-u3',
      as: 'holder',
      askedAt: noon,
    } as const;
    const request = { ...asked, due, status: 'open' as const, tries: 0, freshLinks: [] };
    await app.ledger.commit([{ change: 'putRequest', request }]);
  }
  const directory = smallDirectory();
  const viewer = viewerOf(directory, 'head-u3', '2026-11-16');
  if (viewer === undefined) throw new Error('the head is in the directory');
  reads = 0;
  const first = await queueOf({ app, viewer, directory });
  expect(reads).toBeLessThanOrEqual(2);
  const second = await queueOf({ app, viewer, directory }, first.next);
  const third = await queueOf({ app, viewer, directory }, second.next);

  const shown = [first, second, third].flatMap(({ lines }) => lines.map(({ proposal }) => proposal.id));
  expect(shown).toEqual(Array.from({ length: 60 }, (_, index) => id(59 - index)));
  expect(third.next).toBeUndefined();
});
