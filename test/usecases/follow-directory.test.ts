import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../functions/adapters/random.ts';
import { appOn } from '../../functions/aws.ts';
import type { Directory } from '../../functions/domain/directory.ts';
import { claimMs } from '../../functions/domain/outbox.ts';
import { later } from '../../functions/domain/time.ts';
import { askedNow, type OpenTurn } from '../../functions/domain/turn.ts';
import type { App } from '../../functions/ports.ts';
import { drainStream, type Relay, unrested } from '../../functions/usecases/deliver.ts';
import { outboxItem } from '../../functions/usecases/telling.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';
import { someDraft } from '../support/drafts.ts';
import { smallDirectory } from '../support/people.ts';
import { someSettings } from '../support/settings.ts';

let direct: DirectTable;
let now: string;
let reads: number;
let faults: unknown[];
/** What one slice takes, in milliseconds. */
let sliceMs: number;
/** The proposals that every look at a slice was about. */
let slices: (readonly string[])[];
let broken: string | undefined;
let app: App;
let relay: Relay;

const never = () => Promise.reject(new Error('nothing of this is told'));

beforeEach(async () => {
  [now, reads, faults, sliceMs, slices, broken] = ['2026-11-16T05:00:00.000Z', 0, [], 0, [], undefined];
  direct = await directTable((operation, run) => {
    if (/Get|Query/.test(operation)) reads += 1;
    return run();
  });
  const real = { ...appOn(direct.table, someSettings), clock: { now: () => now }, random: systemRandom() };
  app = {
    ...real,
    ledger: {
      ...real.ledger,
      turnsAt: (keys) => {
        slices.push(keys.map(({ proposalId }) => proposalId));
        now = later(now, sliceMs);
        return keys.some(({ proposalId }) => proposalId === broken) ? never() : real.ledger.turnsAt(keys);
      },
      turn: (key) => (key.proposalId === broken ? never() : real.ledger.turn(key)),
    },
  };
  relay = {
    ...app,
    engine: { start: never, succeed: never, fail: never },
    mailer: { send: never, quota: never },
    compose: () => ({ subject: '', text: '', html: '' }),
    rest: unrested(),
    onFault: (fault) => faults.push(fault),
    onNotNow: never,
  };
  await replace(() => smallDirectory());
  await drainStream(relay, 'directory');
  [reads, slices] = [0, []];
});
afterEach(() => direct.close());

const replace = async (change: (directory: Directory) => Directory): Promise<void> => {
  const { version, directory } = await app.directories.current();
  const told = outboxItem(app, { tell: 'directory', version: version + 1 }, now);
  await app.directories.replace(version, change(directory), told, { at: now, by: 'admin', what: 'test' });
};

const newHead = (unitId: string) => (directory: Directory) => ({
  ...directory,
  units: directory.units.map((unit) => (unit.id === unitId ? { ...unit, head: 'spare' } : unit)),
});

const id = (index: number): string => `p${String(index).padStart(3, '0')}`;

/** Open turns of U3's head, but one in `every` of U2's; their due times say nothing about their order. */
const opened = async (count: number, every = count): Promise<void> => {
  for (let index = 0; index < count; index += 1) {
    const unit = index % every === 0 ? 'u2' : 'u3';
    const requestId = `r${index}`;
    const turn: OpenTurn = {
      proposalId: id(index),
      round: 1,
      seat: 'unitHead',
      rev: 1,
      openedAt: now,
      addressees: [{ requestId, personId: `head-${unit}`, as: 'holder', askedAt: now }],
      skipped: [],
      tokens: [],
      status: 'open',
      days: 3,
      due: now,
      next: { at: later(now, ((index * 7) % count) * 60_000), step: 'remind' },
    };
    const { proposalId, round, seat } = turn;
    const asked = { id: requestId, personId: `head-${unit}`, as: 'holder', askedAt: now, due: now } as const;
    await app.ledger.commit([
      { change: 'createProposal', proposal: someDraft({ id: id(index), unitId: unit.toUpperCase() }) },
      { change: 'putTurn', turn },
      {
        change: 'putRequest',
        request: { ...asked, proposalId, round, seat, status: 'open', tries: 0, freshLinks: [] },
      },
    ]);
  }
  reads = 0;
};

const asked = async (index: number): Promise<readonly string[]> => {
  const turn = await app.ledger.turn({ proposalId: id(index), round: 1, seat: 'unitHead' });
  return turn === undefined ? [] : askedNow(turn).map(({ personId }) => personId);
};
const waiting = async () => (await app.outbox.ofStream('directory')).map((item) => 'telling' in item && item.telling);

describe('a new directory', () => {
  it('costs a few reads for any number of turns that it leaves alone', async () => {
    await opened(120, 60);
    await replace(newHead('U2'));
    reads = 0;
    await drainStream(relay, 'directory');

    expect([await asked(0), await asked(1), await asked(60)]).toEqual([['spare'], ['head-u3'], ['spare']]);
    expect(reads).toBeLessThanOrEqual(30);
  });

  it('is followed in the next look from where a long walk had stopped, and at last in every turn', async () => {
    await opened(120);
    await replace(newHead('U3'));
    sliceMs = 30_000;
    await drainStream(relay, 'directory');
    expect(await waiting()).toMatchObject([{ tell: 'directory', after: id(99) }]);
    expect([await asked(99), await asked(100)]).toEqual([['spare'], ['head-u3']]);
    await drainStream(relay, 'directory');

    expect(slices.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(await asked(119)).toEqual(['spare']);
    expect(await waiting()).toEqual([]);
  });

  it('is followed on from the last slice of a relay that was cut off, once its claim is over', async () => {
    await opened(60);
    await replace(newHead('U3'));
    const cutOff = { ...relay, outbox: { ...relay.outbox, done: never, later: never } };
    await expect(drainStream(cutOff, 'directory')).rejects.toThrow();
    slices = [];
    await drainStream(relay, 'directory');
    expect(slices).toEqual([]);
    now = later(now, claimMs);
    await drainStream(relay, 'directory');

    expect(slices).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it('is followed in all turns but the one that fails, and from the beginning again after a pause', async () => {
    await opened(120);
    await replace(newHead('U3'));
    broken = id(10);
    await drainStream(relay, 'directory');

    expect([await asked(9), await asked(11), await asked(119)]).toEqual([['spare'], ['spare'], ['spare']]);
    expect(faults).toMatchObject([{ message: '1 turns did not follow the directory.' }]);
    broken = undefined;
    await drainStream(relay, 'directory');
    expect(await asked(10)).toEqual(['head-u3']);
    now = later(now, 2_000);
    await drainStream(relay, 'directory');

    expect(await asked(10)).toEqual(['spare']);
    expect(await waiting()).toEqual([]);
  });

  it('remembers over a walk that was stopped that a turn before it failed', async () => {
    await opened(120);
    await replace(newHead('U3'));
    [broken, sliceMs] = [id(10), 30_000];
    await drainStream(relay, 'directory');
    broken = undefined;
    await drainStream(relay, 'directory');
    expect(faults).toMatchObject([{ message: '1 turns did not follow the directory.' }]);
    sliceMs = 0;
    now = later(now, 2_000);
    await drainStream(relay, 'directory');

    expect(await asked(10)).toEqual(['spare']);
  });
});
