import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../functions/adapters/random.ts';
import { appOn } from '../../functions/aws.ts';
import type { Proposal } from '../../functions/domain/proposal.ts';
import type { Holds } from '../../functions/domain/rules/places.ts';
import type { App } from '../../functions/ports.ts';
import { type Checked, checkPlaces, repairPlaces } from '../../functions/usecases/repair-places.ts';
import { outboxItem } from '../../functions/usecases/telling.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';
import { someDraft } from '../support/drafts.ts';
import { smallDirectory } from '../support/people.ts';
import { someSettings } from '../support/settings.ts';

let direct: DirectTable;
let app: App;

const now = '2026-11-16T05:00:00.000Z';

beforeEach(async () => {
  direct = await directTable();
  app = { ...appOn(direct.table, someSettings), clock: { now: () => now }, random: systemRandom() };
  const told = outboxItem(app, { tell: 'directory', version: 1 }, now);
  await app.directories.replace(0, smallDirectory(), told, { at: now, by: 'admin', what: 'test' });
});
afterEach(() => direct.close());

const fighters = 'unit/U3/N2026/CSTDCS';
const flags = 'block/K06/N2026/CTDB';
const governmentFlags = 'ministry/all/N2026/CTDCP';
const all = [fighters, flags, governmentFlags];

const moved = async (id: string, holds: Holds): Promise<boolean> => {
  const proposal = await app.ledger.proposal(id);
  if (proposal === undefined) throw new Error(`no proposal ${id}`);
  const round = 'round' in proposal.standing ? proposal.standing.round + 1 : 1;
  const to = { status: 'withdrawn', round, attempt: 1, since: now } as const;
  return app.ledger.commit([{ change: 'move', proposal, to, holds }]);
};
const holding = async (id: string, unitId: string, holds: Holds): Promise<string> => {
  const proposal = someDraft({ id, unitId });
  await app.ledger.commit([{ change: 'createProposal', proposal }]);
  await moved(id, holds);
  return id;
};

const countOf = async (place: string) => {
  const count = (await app.places.counts([place])).get(place);
  if (count === undefined) throw new Error(`no counter ${place}`);
  return count;
};
const set = async (place: string, used: number) => app.places.mend(await countOf(place), used);
const noPause = async () => undefined;
const told = ({ wrong, busy, lacking: _, ...rest }: Checked) => ({
  ...rest,
  busy,
  wrong: wrong.map(({ count, held }) => `${count.place}: ${count.used} for ${held}`),
});

describe('counters and records', () => {
  beforeEach(async () => {
    await holding('p1', 'U3', { [fighters]: { taken: 3 }, [flags]: { taken: 1 } });
    await holding('p2', 'U2', { [flags]: { taken: 1 }, [governmentFlags]: { taken: 2 } });
  });

  it('are equal when nothing went wrong', async () => {
    expect(told(await checkPlaces(app, noPause))).toEqual({ counters: 3, proposals: 2, wrong: [], busy: [] });
  });

  it('that differ are named, and stay as they are by a check', async () => {
    await set(flags, 7);

    expect(told(await checkPlaces(app, noPause))).toMatchObject({ wrong: [`${flags}: 7 for 2`], busy: [] });
    expect((await countOf(flags)).used).toBe(7);
  });

  it('are set right by a repair', async () => {
    await set(flags, 7);
    await set(governmentFlags, 0);

    expect(told(await repairPlaces(app, noPause)).wrong.toSorted()).toEqual([
      `${flags}: 7 for 2`,
      `${governmentFlags}: 0 for 2`,
    ]);
    expect(told(await checkPlaces(app, noPause))).toMatchObject({ wrong: [], busy: [] });
  });

  it('are set right where no dossier holds a place any more', async () => {
    await moved('p1', {});
    await set(fighters, -2);
    await repairPlaces(app, noPause);

    expect((await countOf(fighters)).used).toBe(0);
  });

  it('are said to be busy where they change between all looks', async () => {
    let taken = 3;
    const changing = async () => {
      taken += 1;
      await moved('p1', { [fighters]: { taken } });
    };
    const always = {
      ...app.lists,
      proposals: async (...asked: Parameters<App['lists']['proposals']>) => {
        if (asked[0] === 'U3') await changing();
        return app.lists.proposals(...asked);
      },
    };

    expect(told(await repairPlaces({ ...app, lists: always }, noPause))).toMatchObject({ wrong: [], busy: [fighters] });
  });

  it('are right at the next look when a list was late', async () => {
    let late = true;
    const lists = {
      ...app.lists,
      proposals: async (...asked: Parameters<App['lists']['proposals']>) => {
        const listed = await app.lists.proposals(...asked);
        return late ? [] : listed;
      },
    };
    const caughtUp = async () => {
      late = false;
    };

    expect(told(await checkPlaces({ ...app, lists }, caughtUp))).toMatchObject({ proposals: 2, wrong: [], busy: [] });
  });
});

describe('a dossier from before quotas', () => {
  const entry = {
    version: 1,
    order: 0,
    kind: 'individual',
    name: 'A',
    title: 'CSTDCS',
    problems: 0,
    reported: true,
  } as const;
  const at = { stage: 'unitHead', round: 1, attempt: 1, since: now } as const;
  const filedBefore = async (id: string, standing: Proposal['standing']) => {
    const nominations = { n1: entry, n2: { ...entry, title: 'LDTT' } };
    const proposal = someDraft({ id, authority: 'unitHead', standing, nominations });
    await app.ledger.commit([{ change: 'createProposal', proposal }]);
  };

  it('holds its places after a repair, whatever the cap, when it is under way or decided', async () => {
    await filedBefore('p1', { status: 'inReview', phase: 'waiting', ...at });
    await filedBefore('p2', { status: 'approved', phase: 'recorded', ...at });
    await filedBefore('p3', { status: 'rejected', reason: 'Lý do', ...at });
    await filedBefore('p4', { status: 'draft' });

    expect((await checkPlaces(app, noPause)).lacking).toBe(2);
    expect(await repairPlaces(app, noPause)).toMatchObject({ lacking: 2, wrong: [], busy: [] });
    expect((await countOf(fighters)).used).toBe(2);
    expect((await app.ledger.proposal('p1'))?.places).toEqual({ [fighters]: 1 });
    expect((await repairPlaces(app, noPause)).lacking).toBe(0);
  });
});

it('walks a unit’s dossiers beyond one page', async () => {
  for (let made = 0; made < 205; made += 1) await holding(`p${made}`, 'U3', { [fighters]: { taken: 1 } });

  expect(told(await checkPlaces(app, noPause))).toEqual({ counters: 1, proposals: 205, wrong: [], busy: [] });
});

it('makes no right counter wrong, whoever takes places and gives them back meanwhile', async () => {
  const ids = await Promise.all(['p1', 'p2', 'p3'].map((id) => holding(id, 'U3', { [fighters]: { taken: 1 } })));
  const holds = fc.dictionary(fc.constantFrom(...all), fc.record({ taken: fc.nat(4) }));
  const move = fc.record({ id: fc.constantFrom(...ids), holds });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 12 }), fc.nat(9), async (moves, drift) => {
      await set(fighters, drift);
      const work = async () => {
        for (const one of moves) await moved(one.id, one.holds);
      };
      await Promise.all([work(), repairPlaces(app, noPause)]);
      await repairPlaces(app, noPause);
      expect(told(await checkPlaces(app, noPause))).toMatchObject({ wrong: [], busy: [] });
      const held = [...(await app.ledger.proposals(ids)).values()].map(({ places = {} }) => places[fighters] ?? 0);
      expect((await countOf(fighters)).used).toBe(held.reduce((sum, one) => sum + one, 0));
    }),
    { numRuns: 40 },
  );
});
