import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addNomination } from '../../functions/usecases/edit-nominations.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { startProposal } from '../../functions/usecases/start-proposal.ts';
import { type Submission, submitProposal } from '../../functions/usecases/submit-proposal.ts';
import { draft, history, later, standing, value } from '../support/filing.ts';
import { individualFields, posted, statementFields } from '../support/filled.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
let started: string[];
/** Breaks the answer of the next commit that files something: the write itself has happened. */
let loseFiling: boolean;

beforeEach(async () => {
  started = [];
  loseFiling = false;
  pipeline = await startPipeline({
    engine: (real) => ({
      ...real,
      start: (name, input) => {
        started.push(name);
        return real.start(name, input);
      },
    }),
    app: (app) => ({
      ...app,
      ledger: {
        ...app.ledger,
        commit: async (changes) => {
          const done = await app.ledger.commit(changes);
          if (!loseFiling || !changes.some(({ change }) => change === 'putRound')) return done;
          loseFiling = false;
          throw new Error('the process is gone');
        },
      },
    }),
  });
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const DEADLINE = '2026-12-25T10:00:00.000Z';

const seen = async (id: string) => (await pipeline.app.ledger.proposal(id))?.edits ?? -1;
const press = async (id: string, submission: Partial<Submission> = {}, by = 'officer-u3') =>
  submitProposal(pipeline.app, await pipeline.viewer(by), id, {
    key: pipeline.app.random.id(),
    edits: await seen(id),
    ...submission,
  });
const items = async (id: string) =>
  (await pipeline.app.outbox.ofStream(id)).map((item) => 'telling' in item && item.telling.tell);

describe('pressing submit', () => {
  it('gives number, round and time, and says where it goes', async () => {
    const { id } = await draft(pipeline);
    const receipt = value(await press(id));
    await pipeline.settle();

    expect(receipt).toMatchObject({ proposalId: id, round: 1, at: pipeline.now });
    expect(await pipeline.app.ledger.proposal(id)).toMatchObject({ number: 'U3-N2026-001', submittedBy: 'officer-u3' });
    expect(pipeline.sent[0]?.letter).toMatchObject({ letter: 'submitted', goesTo: 'unitHead', round: 1 });
  });

  it('twice with one key gives the same receipt', async () => {
    const { id } = await draft(pipeline);
    const once = { key: 'k1', edits: await seen(id) };
    const first = await press(id, once);
    pipeline.now = later(pipeline.now, 60_000);

    expect(await press(id, once)).toEqual(first);
  });

  it('after a crash that followed the write gives the receipt of that write', async () => {
    const { id } = await draft(pipeline);
    const once = { key: 'k1', edits: await seen(id) };
    const at = pipeline.now;
    loseFiling = true;
    await expect(press(id, once)).rejects.toThrow('the process is gone');
    pipeline.now = later(at, 60_000);
    const again = value(await press(id, once));
    await pipeline.settle();

    expect(again).toMatchObject({ round: 1, at });
    expect(started).toEqual([`${id}-1`]);
  });

  it('twenty times at once files once: one number, one round, one start', async () => {
    const { id } = await draft(pipeline);
    const once = { key: 'k1', edits: await seen(id) };
    const receipts = await Promise.all(Array.from({ length: 20 }, () => press(id, once)));

    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await history(pipeline, id, 'submitted')).toHaveLength(1);
    expect((await items(id)).filter((tell) => tell === 'start')).toHaveLength(1);
    expect(await pipeline.app.ledger.counter('U3', 'N2026')).toBe(1);
  });

  it('at once with different keys files once, and tells the others that it is filed', async () => {
    const { id } = await draft(pipeline);
    const results = await Promise.all(Array.from({ length: 6 }, () => press(id)));

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 5 }, () => ({ ok: false, error: { code: 'proposal.alreadyFiled' } })),
    );
  });

  it('with a used key and another body is refused, and the first receipt stands', async () => {
    const { id } = await draft(pipeline);
    const first = value(await press(id, { key: 'k1' }));

    expect(await press(id, { key: 'k1', edits: 0 })).toEqual({ ok: false, error: { code: 'key.reused' } });
    expect(await pipeline.app.ledger.receipt('k1')).toEqual(first);
  });

  it('with the key of another dossier is refused', async () => {
    const [one, two] = [await draft(pipeline), await draft(pipeline)];
    value(await press(one.id, { key: 'k1' }));

    expect(await press(two.id, { key: 'k1' })).toEqual({ ok: false, error: { code: 'key.reused' } });
    expect(await standing(pipeline, two.id)).toEqual({ status: 'draft' });
  });
});

it('gives the drafts of one unit consecutive numbers, twenty-four at once', async () => {
  const drafts = [];
  for (let made = 0; made < 24; made += 1) drafts.push((await draft(pipeline)).id);
  for (const result of await Promise.all(drafts.map((id) => press(id)))) value(result);
  const numbers = await Promise.all(drafts.map(async (id) => (await pipeline.app.ledger.proposal(id))?.number));

  expect(numbers.toSorted()).toEqual(
    Array.from({ length: 24 }, (_, index) => `U3-N2026-0${String(index + 1).padStart(2, '0')}`),
  );
});

it('finds a dossier by its number', async () => {
  const { id } = await draft(pipeline);
  value(await press(id));

  expect(await pipeline.app.ledger.numbered('u3-n2026-001')).toBe(id);
});

describe('the deadline', () => {
  it.each([
    [-1, true],
    [0, true],
    [1, false],
  ])('%d ms past it by the server’s clock: %s', async (ms, filed) => {
    const { id } = await draft(pipeline);
    pipeline.now = later(DEADLINE, ms);
    const result = await press(id);

    expect(result.ok ? true : result.error).toEqual(filed ? true : { code: 'season.closed', deadline: DEADLINE });
  });

  it('that was moved back while the draft was open holds', async () => {
    const { id } = await draft(pipeline);
    const deadline = later(pipeline.now, -1);
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      seasons: directory.seasons.map((season) => ({ ...season, deadline })),
    }));

    expect(await press(id)).toEqual({ ok: false, error: { code: 'season.closed', deadline } });
  });

  it('closes the beginning of a dossier as well', async () => {
    const officer = await pipeline.viewer('officer-u3');
    pipeline.now = later(DEADLINE, 1);

    expect(
      await startProposal(pipeline.app, officer, { seasonId: 'N2026', unitId: 'U3', authority: 'minister' }),
    ).toEqual({ ok: false, error: { code: 'season.closed' } });
  });
});

describe('an incomplete dossier is refused', () => {
  const empty = async () => {
    const officer = await pipeline.viewer('officer-u3');
    const wanted = { seasonId: 'N2026', unitId: 'U3', authority: 'minister' } as const;
    return { id: value(await startProposal(pipeline.app, officer, wanted)), officer };
  };
  const incomplete = { ok: false, error: { code: 'dossier.incomplete' } };

  it('with nothing in it', async () => {
    const { id } = await empty();

    expect(await press(id)).toEqual(incomplete);
  });

  it('without nominees', async () => {
    const { id, officer } = await empty();
    value(
      await saveForm(pipeline.app, officer, id, { form: 'statement' }, 0, posted(statementFields({ individuals: 0 }))),
    );

    expect(await press(id)).toEqual(incomplete);
  });

  it('with a nominee without a name', async () => {
    const { id, officer } = await draft(pipeline);
    value(await addNomination(pipeline.app, officer, id, 'individual'));

    expect(await press(id)).toEqual(incomplete);
  });

  it('with fewer nominees than the covering statement says', async () => {
    const { id, officer } = await draft(pipeline);
    const fields = posted(statementFields({ individuals: 2 }));
    value(await saveForm(pipeline.app, officer, id, { form: 'statement' }, 1, fields));

    expect(await press(id)).toEqual(incomplete);
  });

  it('with a nominee of another kind than the covering statement says', async () => {
    const { id, officer } = await draft(pipeline);
    const fields = posted(statementFields({ individuals: 0, collectives: 1 }));
    value(await saveForm(pipeline.app, officer, id, { form: 'statement' }, 1, fields));

    expect(await press(id)).toEqual(incomplete);
  });

  it('with a report that lacks its achievements', async () => {
    const { id, officer, nominationId } = await draft(pipeline);
    const place = { form: 'individual', nominationId, isNew: false } as const;
    value(await saveForm(pipeline.app, officer, id, place, 2, posted(individualFields({ achievements: '' }))));

    expect(await press(id)).toEqual(incomplete);
  });
});

describe('a dossier that somebody saved after the confirmation page', () => {
  it('is not filed, and the officer is told', async () => {
    const { id, officer, nominationId } = await draft(pipeline);
    const edits = await seen(id);
    const place = { form: 'individual', nominationId, isNew: false } as const;
    value(await saveForm(pipeline.app, officer, id, place, 2, posted(individualFields({ duties: 'Khác' }))));

    expect(await press(id, { edits })).toEqual({ ok: false, error: { code: 'dossier.changed' } });
  });

  it('in the same moment is filed as confirmed, or not at all', async () => {
    const { id, officer, nominationId } = await draft(pipeline);
    const place = { form: 'individual', nominationId, isNew: false } as const;
    const [filing, saved] = await Promise.all([
      press(id),
      saveForm(pipeline.app, officer, id, place, 2, posted(individualFields({ duties: 'Khác' }))),
    ]);
    const round = await pipeline.app.ledger.round(id, 1);

    expect(round?.nominations[nominationId]?.version).toBe(filing.ok ? 2 : undefined);
    if (filing.ok) expect(saved).toMatchObject({ ok: false, error: { code: 'proposal.locked' } });
    else expect(filing.error).toEqual({ code: 'dossier.changed' });
  });
});

describe('somebody else', () => {
  it.each(['officer-u1', 'head-u3', 'admin', 'clerk'])('(%s) finds no such draft', async (person) => {
    const { id } = await draft(pipeline);

    expect(await press(id, {}, person)).toEqual({ ok: false, error: { code: 'proposal.unknown' } });
  });

  it('starts no dossier for another unit', async () => {
    const officer = await pipeline.viewer('officer-u1');

    expect(
      await startProposal(pipeline.app, officer, { seasonId: 'N2026', unitId: 'U3', authority: 'minister' }),
    ).toEqual({ ok: false, error: { code: 'unit.notYours' } });
  });
});

it('starts no dossier for a season that does not exist or is not open yet', async () => {
  const officer = await pipeline.viewer('officer-u3');
  const wanted = { unitId: 'U3', authority: 'minister' } as const;
  const unknown = await startProposal(pipeline.app, officer, { ...wanted, seasonId: 'N1999' });
  pipeline.now = '2025-12-31T16:59:59.999Z';
  const early = await startProposal(pipeline.app, officer, { ...wanted, seasonId: 'N2026' });
  pipeline.now = '2025-12-31T17:00:00.000Z';
  const open = await startProposal(pipeline.app, officer, { ...wanted, seasonId: 'N2026' });

  expect([unknown, early, open.ok]).toEqual([
    { ok: false, error: { code: 'season.unknown' } },
    { ok: false, error: { code: 'season.notOpen' } },
    true,
  ]);
});
