import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UNDER_WAY_MS } from '../../functions/domain/claim.ts';
import { seasonOf } from '../../functions/domain/directory.ts';
import type { Change } from '../../functions/ports.ts';
import { adoptClaims } from '../../functions/usecases/adopt-claims.ts';
import { readClashes } from '../../functions/usecases/claim-nominations.ts';
import { addNomination } from '../../functions/usecases/edit-nominations.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { startProposal } from '../../functions/usecases/start-proposal.ts';
import { submitProposal } from '../../functions/usecases/submit-proposal.ts';
import { withdrawProposal } from '../../functions/usecases/withdraw-proposal.ts';
import { someDraft } from '../support/drafts.ts';
import {
  answer,
  press as decide,
  draft,
  filed,
  filedList,
  later,
  question,
  standing,
  submit,
  value,
} from '../support/filing.ts';
import { collectiveFields, individualFields, posted, statementFields } from '../support/filled.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
/** Stands before each commit that files something. */
let beforeFiling: (proposalId: string) => Promise<void>;

const filing = (changes: readonly Change[]) => changes.find(({ change }) => change === 'move');

beforeEach(async () => {
  beforeFiling = async () => {};
  pipeline = await startPipeline({
    app: (app) => ({
      ...app,
      ledger: {
        ...app.ledger,
        commit: async (changes) => {
          const move = filing(changes);
          if (move?.change === 'move' && move.to.status === 'inReview') await beforeFiling(move.proposal.id);
          return app.ledger.commit(changes);
        },
      },
    }),
  });
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const an = { fullName: 'Nguyễn Văn An', citizenId: '001085000777' };

const press = async (id: string, unit = 'U3') => {
  const officer = await pipeline.viewer(`officer-${unit.toLowerCase()}`);
  const edits = (await pipeline.app.ledger.proposal(id))?.edits ?? -1;
  return submitProposal(pipeline.app, officer, id, { key: pipeline.app.random.id(), edits, answer: 'Đã sửa' });
};

const claimedBy = async (id: string, holder: { readonly id: string; readonly nominationId: string }) => {
  const { number, unitId, seasonId } = (await pipeline.app.ledger.proposal(holder.id)) ?? {};
  return {
    ok: false,
    error: {
      code: 'nomination.claimed',
      clashes: [
        {
          nominationId: Object.keys((await pipeline.app.ledger.proposal(id))?.nominations ?? {})[0],
          title: 'BKB',
          by: { id: holder.id, nominationId: holder.nominationId, unitId, seasonId, number },
        },
      ],
    },
  };
};

describe('the same person and title in the same year', () => {
  it('is refused at submit, with number and unit of the dossier that proposes them', async () => {
    const first = await filed(pipeline, { unit: 'U2', fields: an });
    const second = await draft(pipeline, { unit: 'U3', fields: { ...an, fullName: 'NGUYỄN VĂN AN' } });
    const result = await press(second.id);

    expect(result).toEqual(await claimedBy(second.id, first));
    expect(result).toMatchObject({ error: { clashes: [{ by: { number: 'U2-N2026-001', unitId: 'U2' } }] } });
    expect(await standing(pipeline, second.id)).toEqual({ status: 'draft' });
  });

  it('says nothing of who the person is', async () => {
    await filed(pipeline, { unit: 'U2', fields: an });
    const second = await draft(pipeline, { fields: an });

    expect(JSON.stringify(await press(second.id))).not.toMatch(/001085000777|Nguyễn/);
  });

  it('is seen before submitting, and looking takes nothing', async () => {
    const [first, second] = [await draft(pipeline, { unit: 'U2', fields: an }), await draft(pipeline, { fields: an })];
    const look = async () => {
      const proposal = await pipeline.app.ledger.proposal(second.id);
      const season = (await pipeline.app.directories.current()).directory.seasons[0];
      if (proposal === undefined || season === undefined) throw new Error('nothing to look at');
      return readClashes(pipeline.app, proposal, season, pipeline.now);
    };

    expect(await look()).toEqual([]);
    await submit(pipeline, first.id, 'U2');
    expect(await look()).toMatchObject([{ title: 'BKB', by: { id: first.id } }]);
  });

  it('may be proposed for another title', async () => {
    await filed(pipeline, { unit: 'U2', fields: an });
    const second = await draft(pipeline, { title: 'CSTDB', fields: an });

    expect(await press(second.id)).toMatchObject({ ok: true });
  });

  it('may be proposed in a sudden season too', async () => {
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      seasons: directory.seasons.flatMap((season) => [season, { ...season, id: 'DX2026', kind: 'sudden' as const }]),
    }));
    await filed(pipeline, { fields: an });
    const second = await draft(pipeline, { season: 'DX2026', fields: an });

    expect(await press(second.id)).toMatchObject({ ok: true });
  });

  it('is claimed by an approved dossier for good', async () => {
    await filed(pipeline, { authority: 'unitHead', title: 'LDTT', fields: an });
    value(await answer(pipeline, 'head-u3', 'approve'));
    const second = await draft(pipeline, { authority: 'unitHead', title: 'LDTT', fields: an });

    expect(await press(second.id)).toMatchObject({ error: { code: 'nomination.claimed' } });
  });

  it('of a collective is the same unit and name', async () => {
    const collective = async (unit: string, fullName: string) => {
      const officer = await pipeline.viewer(`officer-${unit.toLowerCase()}`);
      const id = value(
        await startProposal(pipeline.app, officer, { seasonId: 'N2026', unitId: unit, authority: 'minister' }),
      );
      const counted = posted(statementFields({ individuals: 0, collectives: 1 }));
      value(await saveForm(pipeline.app, officer, id, { form: 'statement' }, 0, counted));
      const nominationId = value(await addNomination(pipeline.app, officer, id, 'collective'));
      const place = { form: 'collective', nominationId, isNew: false } as const;
      const fields = collectiveFields({ fullName, title: 'TTLDXS' });
      value(await saveForm(pipeline.app, officer, id, place, 1, posted(fields)));
      return press(id, unit);
    };

    expect(await collective('U3', 'Phòng Tổng hợp')).toMatchObject({ ok: true });
    expect(await collective('U2', 'Phòng Tổng hợp')).toMatchObject({ ok: true });
    expect(await collective('U3', 'PHÒNG TỔNG HỢP')).toMatchObject({ error: { code: 'nomination.claimed' } });
  });
});

describe('a claim is free again', () => {
  const claim = async () => filed(pipeline, { unit: 'U2', fields: an });
  const free = async () => press((await draft(pipeline, { fields: an })).id);

  it('once its dossier is returned', async () => {
    await claim();
    value(await answer(pipeline, 'head-u2', 'return'));

    expect(await free()).toMatchObject({ ok: true });
  });

  it('once its dossier is rejected', async () => {
    await claim();
    value(await answer(pipeline, 'head-u2', 'reject'));

    expect(await free()).toMatchObject({ ok: true });
  });

  it('once its dossier is withdrawn', async () => {
    const { id, officer } = await claim();
    value(await withdrawProposal(pipeline.app, officer, id, undefined));

    expect(await free()).toMatchObject({ ok: true });
  });

  it.each(['reject', 'return'] as const)('once its row alone is decided: %s', async (choice) => {
    const { ids } = await filedList(pipeline, 2);
    const rows = [{ nominationId: ids[0] ?? '', choice, reason: 'Lý do' }];
    value(await decide(pipeline, question(pipeline, 'head-u3'), 'approve', { rows }));
    await pipeline.settle();
    const first = await draft(pipeline, { unit: 'U2', fields: { citizenId: '001185000123' } });
    const second = await draft(pipeline, { unit: 'U2', fields: { fullName: 'Trần Bình', citizenId: '001185000124' } });

    expect(await press(first.id, 'U2')).toMatchObject({ ok: true });
    expect(await press(second.id, 'U2')).toMatchObject({ error: { code: 'nomination.claimed' } });
  });

  it('and taken anew by the dossier that was returned, unless somebody has it now', async () => {
    const first = await claim();
    value(await answer(pipeline, 'head-u2', 'return'));
    value(await press(first.id, 'U2'));
    const second = await draft(pipeline, { fields: an });

    expect(await press(second.id)).toEqual(await claimedBy(second.id, first));
    await pipeline.settle();
    value(await answer(pipeline, 'head-u2', 'return'));
    value(await press(second.id));
    expect(await press(first.id, 'U2')).toEqual(await claimedBy(first.id, second));
  });
});

describe('submitters that meet', () => {
  it('fifty at once from two units: one files, the others learn its number and unit', async () => {
    const drafts: { readonly id: string; readonly nominationId: string; readonly unit: string }[] = [];
    for (let made = 0; made < 50; made += 1) {
      const unit = made % 2 === 0 ? 'U2' : 'U3';
      drafts.push({ ...(await draft(pipeline, { unit, fields: an })), unit });
    }
    const results = await Promise.all(drafts.map(({ id, unit }) => press(id, unit)));
    const winners = drafts.filter((_, index) => results[index]?.ok);
    const [winner = { id: '', nominationId: '' }] = winners;

    expect(winners).toHaveLength(1);
    for (const [index, { id }] of drafts.entries())
      if (id !== winner.id) expect(results[index]).toEqual(await claimedBy(id, winner));
  });

  it('with several people each, in any order: never two dossiers with one of them', async () => {
    const people = ['001085000801', '001085000802', '001085000803', '001085000804'];
    const dossier = async (ids: readonly string[], unit: string) => {
      const made = await draft(pipeline, { unit, fields: { citizenId: ids[0] ?? '' } });
      const { id, officer } = made;
      for (const citizenId of ids.slice(1)) {
        const nominationId = value(await addNomination(pipeline.app, officer, id, 'individual'));
        const place = { form: 'individual', nominationId, isNew: false } as const;
        value(await saveForm(pipeline.app, officer, id, place, 1, posted(individualFields({ citizenId }))));
      }
      const counts = posted(statementFields({ individuals: ids.length }));
      value(await saveForm(pipeline.app, officer, id, { form: 'statement' }, 1, counts));
      return { id, unit, ids };
    };
    const dossiers = [];
    for (let made = 0; made < 12; made += 1) {
      const turned = [...people.slice(made % 4), ...people.slice(0, made % 4)].slice(0, 2 + (made % 2));
      dossiers.push(await dossier(turned, made % 2 === 0 ? 'U2' : 'U3'));
    }
    const results = await Promise.all(dossiers.map(({ id, unit }) => press(id, unit)));
    const claimed = dossiers.filter((_, index) => results[index]?.ok).flatMap(({ ids }) => ids);

    expect(claimed.length).toBeGreaterThan(0);
    expect(new Set(claimed).size).toBe(claimed.length);
  });

  it('one that hangs loses its claims after a minute, and with them its submission', async () => {
    const [first, second] = [await draft(pipeline, { unit: 'U2', fields: an }), await draft(pipeline, { fields: an })];
    const { promise: reached, resolve: hangs } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    beforeFiling = async (id) => {
      if (id !== first.id) return;
      hangs();
      await released;
    };
    const hanging = press(first.id, 'U2');
    await reached;
    pipeline.now = later(pipeline.now, UNDER_WAY_MS);
    const taken = await press(second.id);
    release();

    expect(taken).toMatchObject({ ok: true });
    expect(await hanging).toEqual({ ok: false, error: { code: 'dossier.changed' } });
    expect(await press(first.id, 'U2')).toEqual(await claimedBy(first.id, second));
  });

  it('says which unit is filing while it hangs', async () => {
    const [first, second] = [await draft(pipeline, { unit: 'U2', fields: an }), await draft(pipeline, { fields: an })];
    const { promise: reached, resolve: hangs } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    beforeFiling = async (id) => {
      if (id !== first.id) return;
      hangs();
      await released;
    };
    const hanging = press(first.id, 'U2');
    await reached;
    const refused = await press(second.id);
    release();

    expect(refused).toMatchObject({ error: { clashes: [{ by: { unitId: 'U2', number: undefined } }] } });
    expect(await hanging).toMatchObject({ ok: true });
  });
});

it('a dossier that was filed before nominees were claimed claims them with the next repair', async () => {
  const { ledger } = pipeline.app;
  const place = { version: 1, order: 1, kind: 'individual', problems: 0, reported: true } as const;
  const nominee = { name: 'Nguyễn Văn An', title: 'BKB', citizenId: '001085000777' };
  const entries = {
    n1: { ...place, ...nominee },
    n2: { ...place, ...nominee, title: 'CSTDB' },
    n3: { ...place, ...nominee },
  };
  const rowOutcomes = { n2: { status: 'rejected', stage: 'unitHead', round: 1 } } as const;
  const older = someDraft({ id: pipeline.app.random.id(), unitId: 'U2', nominations: entries, rowOutcomes });
  const to = {
    status: 'inReview',
    stage: 'unitHead',
    round: 1,
    attempt: 1,
    phase: 'waiting',
    since: pipeline.now,
  } as const;
  await ledger.commit([{ change: 'createProposal', proposal: older }]);
  await ledger.commit([{ change: 'move', proposal: older, to }]);
  const adopted = [await adoptClaims(pipeline.app), await adoptClaims(pipeline.app)];
  const { id } = await draft(pipeline, { fields: { fullName: nominee.name, citizenId: nominee.citizenId } });
  const proposal = await ledger.proposal(id);
  const season = seasonOf((await pipeline.app.directories.current()).directory, 'N2026');
  if (proposal === undefined || season === undefined) throw new Error('nothing to look at');

  expect(adopted).toEqual([1, 0]);
  expect(await readClashes(pipeline.app, proposal, season, pipeline.now)).toMatchObject([{ by: { id: older.id } }]);
  expect(await pipeline.app.claims.ofAll([{ period: 'Y2026', identity: 'individual#001085000777' }])).toHaveLength(1);
});
