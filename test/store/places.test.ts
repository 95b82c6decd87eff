import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoLedger } from '../../functions/adapters/dynamo/ledger.ts';
import { dynamoPlaces } from '../../functions/adapters/dynamo/places.ts';
import type { Proposal } from '../../functions/domain/proposal.ts';
import { type Holds, holdsNothing } from '../../functions/domain/rules/places.ts';
import type { Ledger, Places } from '../../functions/ports.ts';
import { type DirectTable, directTable } from '../support/direct-table.ts';
import { someDraft } from '../support/drafts.ts';

let direct: DirectTable;
let ledger: Ledger;
let places: Places;

beforeEach(async () => {
  direct = await directTable();
  ledger = dynamoLedger(direct.table);
  places = dynamoPlaces(direct.table);
});
afterEach(() => direct.close());

const place = 'unit/U3/N2026/CSTDCS';
const other = 'block/K06/N2026/CTDB';

const proposalOf = async (id: string): Promise<Proposal> => {
  const proposal = await ledger.proposal(id);
  if (proposal === undefined) throw new Error(`no proposal ${id}`);
  return proposal;
};
const made = async (id: string): Promise<string> => {
  expect(await ledger.commit([{ change: 'createProposal', proposal: someDraft({ id }) }])).toBe(true);
  return id;
};

/** Moves a dossier on by a round, so that each of its standings is another. */
const hold = async (id: string, holds: Holds): Promise<boolean> => {
  const proposal = await proposalOf(id);
  const round = 'round' in proposal.standing ? proposal.standing.round + 1 : 1;
  const to = { status: 'withdrawn', round, attempt: 1, since: '2026-11-16T05:00:00.000Z' } as const;
  return ledger.commit([{ change: 'move', proposal, to, holds }]);
};
const used = async (of: string) => (await places.counts([of])).get(of)?.used ?? 0;

describe('a counter of places', () => {
  it('is what the header says that moved it', async () => {
    const id = await made('p1');
    await hold(id, { [place]: { taken: 3 }, [other]: { taken: 1 } });

    expect((await proposalOf(id)).places).toEqual({ [place]: 3, [other]: 1 });
    expect([await used(place), await used(other)]).toEqual([3, 1]);
  });

  it('moves by the difference to what was held', async () => {
    const id = await made('p1');
    await hold(id, { [place]: { taken: 3 }, [other]: { taken: 1 } });
    await hold(id, { [place]: { taken: 1 } });

    expect((await proposalOf(id)).places).toEqual({ [place]: 1 });
    expect([await used(place), await used(other)]).toEqual([1, 0]);
  });

  it('stays as it is where a move says nothing of places', async () => {
    const id = await made('p1');
    await hold(id, { [place]: { taken: 3 } });
    const proposal = await proposalOf(id);
    const to = { status: 'abandoned', round: 9, attempt: 1, since: '2026-11-16T05:00:00.000Z' } as const;
    await ledger.commit([{ change: 'move', proposal, to }]);

    expect([(await proposalOf(id)).places, await used(place)]).toEqual([{ [place]: 3 }, 3]);
  });

  it('never goes beyond the cap of who takes, and then nothing of the commit is written', async () => {
    const [first, second] = [await made('p1'), await made('p2')];
    await hold(first, { [place]: { taken: 11, atMost: 12 } });

    expect(await hold(second, { [other]: { taken: 1 }, [place]: { taken: 2, atMost: 12 } })).toBe(false);
    expect([await used(place), await used(other)]).toEqual([11, 0]);
    expect(await hold(second, { [place]: { taken: 1, atMost: 12 } })).toBe(true);
  });

  it('takes nothing at once that is more than there is', async () => {
    expect(await hold(await made('p1'), { [place]: { taken: 13, atMost: 12 } })).toBe(false);
  });

  it('gives back also where others hold more than a new cap', async () => {
    const [first, second] = [await made('p1'), await made('p2')];
    await hold(first, { [place]: { taken: 5 } });
    await hold(second, { [place]: { taken: 5 } });

    expect(await hold(second, { [place]: { taken: 4, atMost: 2 } })).toBe(true);
    expect(await hold(first, holdsNothing)).toBe(true);
    expect(await used(place)).toBe(4);
  });

  it('says what each dossier that holds a place declares', async () => {
    const [first, second, third] = [await made('p1'), await made('p2'), await made('p3')];
    await hold(first, { [place]: { taken: 1, declared: 80 } });
    await hold(second, { [place]: { taken: 1, declared: 70 } });
    await hold(third, { [place]: { taken: 1, declared: 60 } });
    await hold(third, holdsNothing);
    await hold(second, { [place]: { taken: 1, declared: 70 } });

    expect((await places.counts([place])).get(place)?.declared).toEqual(
      new Map([
        ['p1', 80],
        ['p2', 70],
      ]),
    );
  });

  it('is found with the others of its unit, block or ministry alone', async () => {
    const id = await made('p1');
    const counted = [
      'unit/U3/N2026/CSTDCS',
      'unit/U3/N2025/CSTDCS',
      'unit/U30/N2026/CSTDCS',
      'ministry/all/N2026/CTDCP',
    ];
    await hold(id, Object.fromEntries(counted.map((one) => [one, { taken: 2 }])));

    expect((await places.countsOf('unit', 'U3')).map((count) => count.place)).toEqual([counted[1], counted[0]]);
    expect(await places.countsOf('ministry', 'all')).toEqual([
      { place: counted[3], used: 2, rev: 1, declared: new Map() },
    ]);
  });
});

describe('a counter that is wrong', () => {
  const wrong = async () => {
    await hold(await made('p1'), { [place]: { taken: 3 } });
    const count = (await places.counts([place])).get(place);
    if (count === undefined) throw new Error('no counter');
    return count;
  };

  it('is set right', async () => {
    expect(await places.mend(await wrong(), 1)).toBe(true);
    expect(await used(place)).toBe(1);
  });

  it('is set right where there is none', async () => {
    expect(await places.mend({ place, used: 0, rev: 0, declared: new Map() }, 2)).toBe(true);
    expect(await used(place)).toBe(2);
  });

  it('is left alone when somebody took a place meanwhile', async () => {
    const seen = await wrong();
    await hold(await made('p2'), { [place]: { taken: 1 } });

    expect(await places.mend(seen, 1)).toBe(false);
    expect(await places.mend({ ...seen, rev: 0 }, 1)).toBe(false);
    expect(await used(place)).toBe(4);
  });
});

it('counts exactly what headers hold, whoever takes and gives back at once', async () => {
  const ids = await Promise.all(['p1', 'p2', 'p3'].map(made));
  const holds = fc.dictionary(fc.constantFrom(place, other), fc.record({ taken: fc.nat(4), atMost: fc.nat(8) }));
  const moment = fc.array(fc.record({ id: fc.constantFrom(...ids), holds }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { maxLength: 6 }), async (moments) => {
      for (const moves of moments) await Promise.all(moves.map((one) => hold(one.id, one.holds)));
      const headers = await Promise.all(ids.map(proposalOf));
      for (const one of [place, other]) {
        const sum = headers.reduce((all, { places: held = {} }) => all + (held[one] ?? 0), 0);
        expect(await used(one)).toBe(sum);
      }
    }),
    { numRuns: 60 },
  );
});
