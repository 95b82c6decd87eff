import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateDossier } from '../../functions/usecases/evaluate-dossier.ts';
import { recordDecision } from '../../functions/usecases/record-decision.ts';
import { withdrawProposal } from '../../functions/usecases/withdraw-proposal.ts';
import { answer, passDue, question, standing, value } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';
import { heldBy, pressSubmit, quotaDraft, usedOf } from '../support/quota-dossiers.ts';

let pipeline: Pipeline;

beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const fighters = 'unit/U3/N2026/CSTDCS';
const flags = 'block/K06/N2026/CTDB';
const governmentFlags = { inBlock: 'block/K06/N2026/CTDCP', atMinistry: 'ministry/all/N2026/CTDCP' };

const filed = async (wanted: Parameters<typeof quotaDraft>[1]): Promise<string> => {
  const id = await quotaDraft(pipeline, wanted);
  value(await pressSubmit(pipeline, id));
  await pipeline.settle();
  return id;
};
const full = (quota: string, wanted: number, used: number, cap: number) => ({
  ok: false,
  error: { code: 'quota.full', quota, wanted, places: { fact: 'places', used, cap } },
});

describe('a filing', () => {
  it('takes a place of its unit for each row', async () => {
    await filed({ title: 'CSTDCS', rows: 3 });

    expect(await usedOf(pipeline, fighters)).toBe(3);
  });

  it('of the thirteenth fighter of 80 LĐTT is refused with the figures, and the draft stays', async () => {
    await filed({ title: 'CSTDCS', rows: 12 });
    const id = await quotaDraft(pipeline, { title: 'CSTDCS' });

    expect(await pressSubmit(pipeline, id)).toMatchObject(full('CSTDCS.quota', 1, 12, 12));
    expect([await standing(pipeline, id), await usedOf(pipeline, fighters)]).toEqual([{ status: 'draft' }, 12]);
  });

  it('of thirteen fighters at once is refused', async () => {
    const id = await quotaDraft(pipeline, { title: 'CSTDCS', rows: 13 });

    expect(await pressSubmit(pipeline, id)).toMatchObject(full('CSTDCS.quota', 13, 0, 12));
  });

  it('obeys the number of LĐTT that it declares itself', async () => {
    await filed({ title: 'CSTDCS', rows: 3, ldtt: 20 });
    const few = await quotaDraft(pipeline, { title: 'CSTDCS', ldtt: 20 });
    const more = await quotaDraft(pipeline, { title: 'CSTDCS', ldtt: 27, explained: 'unitLdtt.agrees' });

    expect(await pressSubmit(pipeline, few)).toMatchObject(full('CSTDCS.quota', 1, 3, 3));
    expect(await pressSubmit(pipeline, more)).toMatchObject({ ok: true });
  });

  it('of a second flag of one block is refused, whichever unit files it', async () => {
    await filed({ title: 'CTDB', unit: 'U1' });

    expect(await pressSubmit(pipeline, await quotaDraft(pipeline, { title: 'CTDB', unit: 'U2' }))).toMatchObject(
      full('CTDB.quota', 1, 1, 1),
    );
    expect(await usedOf(pipeline, flags)).toBe(1);
  });

  it('pressed twice takes its places once', async () => {
    const id = await quotaDraft(pipeline, { title: 'CSTDCS', rows: 2 });
    await Promise.all([pressSubmit(pipeline, id), pressSubmit(pipeline, id)]);

    expect(await usedOf(pipeline, fighters)).toBe(2);
  });

  it('of fifty at once fills the quota and never exceeds it', async () => {
    const ids: string[] = [];
    for (let made = 0; made < 50; made += 1)
      ids.push(await quotaDraft(pipeline, { title: 'CSTDCS', rows: 1 + (made % 2), ldtt: 34 }));
    const results = await Promise.all(ids.map((id) => pressSubmit(pipeline, id)));

    expect(await usedOf(pipeline, fighters)).toBe(5);
    expect((await heldBy(pipeline, ids))[fighters]).toBe(5);
    expect(new Set(results.map((one) => (one.ok ? 'filed' : one.error.code)))).toEqual(
      new Set(['filed', 'quota.full']),
    );
  });
});

describe('what a nomination is told', () => {
  const placesOf = async (id: string) => {
    const proposal = await pipeline.app.ledger.proposal(id);
    if (proposal === undefined) throw new Error(`no proposal ${id}`);
    const { byNomination } = await evaluateDossier(pipeline.app, proposal, 'draft');
    return [...byNomination.values()].flatMap(({ findings }) =>
      findings.flatMap(({ severity, facts }) =>
        facts.flatMap((fact) => (fact.fact === 'places' ? [{ severity, used: fact.used, cap: fact.cap }] : [])),
      ),
    );
  };

  it('counts the rows before it, and blocks the first that is too many', async () => {
    const told = await placesOf(await quotaDraft(pipeline, { title: 'CSTDCS', rows: 4, ldtt: 20 }));

    expect(told.map(({ used }) => used)).toEqual([0, 1, 2, 3]);
    expect(told.map(({ severity }) => severity)).toEqual(['informs', 'informs', 'informs', 'blocks']);
  });

  it('counts what other dossiers hold', async () => {
    await filed({ title: 'CSTDCS', rows: 12 });

    expect(await placesOf(await quotaDraft(pipeline, { title: 'CSTDCS' }))).toEqual([
      { severity: 'blocks', used: 12, cap: 12 },
    ]);
  });

  it('does not count its own places against it once it is filed', async () => {
    expect(await placesOf(await filed({ title: 'CSTDCS', rows: 2, ldtt: 14 }))).toEqual([
      { severity: 'informs', used: 0, cap: 2 },
      { severity: 'informs', used: 1, cap: 2 },
    ]);
  });

  it('is a forecast over all blocks until the ministry’s turn opens, and informs', async () => {
    await filed({ title: 'CTDCP', unit: 'U1' });
    const id = await filed({ title: 'CTDCP', unit: 'U3' });

    expect(await placesOf(id)).toEqual([{ severity: 'informs', used: 1, cap: 0 }]);
    await answer(pipeline, 'head-u3', 'approve');
    await answer(pipeline, 'leader', 'approve');
    expect(await placesOf(id)).toEqual([{ severity: 'blocks', used: 0, cap: 0 }]);
  });
});

describe('the number of LĐTT', () => {
  const contradictions = async (id: string) => {
    const proposal = await pipeline.app.ledger.proposal(id);
    if (proposal === undefined) throw new Error(`no proposal ${id}`);
    return (await evaluateDossier(pipeline.app, proposal, 'draft')).dossier.findings;
  };

  it('is said to differ from another dossier’s of the unit, by its number, in both', async () => {
    const first = await filed({ title: 'CSTDCS', ldtt: 80 });
    const second = await quotaDraft(pipeline, { title: 'CSTDCS', ldtt: 70 });

    expect(await contradictions(first)).toEqual([]);
    expect(await contradictions(second)).toMatchObject([
      {
        rule: 'unitLdtt.agrees',
        severity: 'warns',
        facts: [{ fact: 'text', text: { vi: 'Hồ sơ U3-N2026-001: 80 LĐTT' } }],
        fields: ['unitLdtt'],
      },
    ]);
  });

  it('agrees with dossiers that say the same, of another unit, or that hold no place any more', async () => {
    const returned = await filed({ title: 'CSTDCS', ldtt: 60 });
    await answer(pipeline, 'head-u3', 'return');
    await filed({ title: 'CSTDCS', ldtt: 80 });
    await filed({ title: 'CSTDCS', unit: 'U2', ldtt: 30 });

    expect(await contradictions(await quotaDraft(pipeline, { title: 'CSTDCS', ldtt: 80 }))).toEqual([]);
    expect(await contradictions(returned)).toMatchObject([{ rule: 'unitLdtt.agrees' }]);
  });
});

describe('places are given back', () => {
  it.each(['return', 'reject'] as const)('by a decision to %s', async (choice) => {
    await filed({ title: 'CSTDCS', rows: 12 });
    await answer(pipeline, 'head-u3', choice);

    expect(await usedOf(pipeline, fighters)).toBe(0);
  });

  it('by a withdrawal', async () => {
    const id = await filed({ title: 'CSTDCS', rows: 2 });
    value(await withdrawProposal(pipeline.app, await pipeline.viewer('officer-u3'), id, undefined));

    expect(await usedOf(pipeline, fighters)).toBe(0);
  });

  it('for the rows that are decided apart', async () => {
    const id = await filed({ title: 'CSTDCS', rows: 4 });
    const [first = '', second = ''] = Object.keys((await pipeline.app.ledger.proposal(id))?.nominations ?? {});
    const apart = [
      { nominationId: first, choice: 'reject', reason: 'Lý do' },
      { nominationId: second, choice: 'return', reason: 'Lý do' },
    ] as const;
    value(
      await recordDecision(pipeline.app, question(pipeline, 'head-u3').token, {
        choice: 'approve',
        code: question(pipeline, 'head-u3').code,
        rows: apart,
      }),
    );

    expect(await usedOf(pipeline, fighters)).toBe(2);
  });

  it('once: a returned dossier that closes later gives nothing back again', async () => {
    const id = await filed({ title: 'CSTDCS', rows: 2 });
    await answer(pipeline, 'head-u3', 'return');
    await filed({ title: 'CSTDCS', rows: 5 });
    await passDue(pipeline, id, 'correction');

    expect(await standing(pipeline, id)).toMatchObject({ status: 'abandoned' });
    expect(await usedOf(pipeline, fighters)).toBe(5);
  });
});

it('keeps the places of what is decided', async () => {
  const id = await filed({ title: 'CSTDCS', rows: 2 });
  await answer(pipeline, 'head-u3', 'approve');

  expect(await standing(pipeline, id)).toMatchObject({ status: 'approved', phase: 'recorded' });
  expect(await usedOf(pipeline, fighters)).toBe(2);
});

describe('a resubmission', () => {
  it('takes its places anew', async () => {
    const id = await filed({ title: 'CSTDCS', rows: 2 });
    await answer(pipeline, 'head-u3', 'return');
    value(await pressSubmit(pipeline, id));

    expect(await usedOf(pipeline, fighters)).toBe(2);
  });

  it('is refused when others took the places meanwhile, and stays open', async () => {
    const id = await filed({ title: 'CSTDCS', rows: 2 });
    await answer(pipeline, 'head-u3', 'return');
    await filed({ title: 'CSTDCS', rows: 11 });

    expect(await pressSubmit(pipeline, id)).toMatchObject(full('CSTDCS.quota', 2, 11, 12));
    expect(await standing(pipeline, id)).toMatchObject({ status: 'returned' });
  });
});

describe('what the ministry caps', () => {
  const atMinistry = async (unit: string) => {
    const id = await filed({ title: 'CTDCP', unit });
    await answer(pipeline, `head-${unit.toLowerCase()}`, 'approve');
    return id;
  };

  it('is counted in its block with the filing, and at the ministry when its turn opens', async () => {
    await atMinistry('U3');
    const before = [
      await usedOf(pipeline, governmentFlags.inBlock),
      await usedOf(pipeline, governmentFlags.atMinistry),
    ];
    await answer(pipeline, 'leader', 'approve');

    expect(before).toEqual([1, 0]);
    expect(await usedOf(pipeline, governmentFlags.atMinistry)).toBe(1);
  });

  it('opens its turn beyond the cap too, so that the ministry can choose', async () => {
    for (const unit of ['U2', 'U3']) {
      await atMinistry(unit);
      await answer(pipeline, 'leader', 'approve');
    }

    expect(await usedOf(pipeline, governmentFlags.atMinistry)).toBe(2);
  });

  it('is given back everywhere by a rejection', async () => {
    await atMinistry('U3');
    await answer(pipeline, 'leader', 'approve');
    await answer(pipeline, 'minister', 'reject');

    expect([
      await usedOf(pipeline, governmentFlags.inBlock),
      await usedOf(pipeline, governmentFlags.atMinistry),
    ]).toEqual([0, 0]);
  });
});
