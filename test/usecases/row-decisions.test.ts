import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Proposal } from '../../functions/domain/proposal.ts';
import { liveEntriesOf } from '../../functions/domain/rows.ts';
import type { RowDecision } from '../../functions/domain/turn.ts';
import { removeNomination } from '../../functions/usecases/edit-nominations.ts';
import { nomineesNamed, proposalByNumber } from '../../functions/usecases/lists.ts';
import { openLink } from '../../functions/usecases/open-link.ts';
import { readDossier } from '../../functions/usecases/read-dossier.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { answer, filedList, history, press, question, standing, submit, value } from '../support/filing.ts';
import { individualFields, posted } from '../support/filled.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;

beforeEach(async () => {
  pipeline = await startPipeline();
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const rejecting = (nominationId = '', reason = 'Chưa đủ thành tích'): RowDecision => ({
  nominationId,
  choice: 'reject',
  reason,
});
const returning = (nominationId = '', reason = 'Bổ sung minh chứng'): RowDecision => ({
  nominationId,
  choice: 'return',
  reason,
});

/** Somebody approves the list but for some of its nominations. */
const approveBut = async (person: string, rows: readonly RowDecision[]) => {
  const result = await press(pipeline, question(pipeline, person), 'approve', { rows });
  await pipeline.settle();
  return result;
};

const proposalOf = async (id: string): Promise<Proposal> => {
  const proposal = await pipeline.app.ledger.proposal(id);
  if (proposal === undefined) throw new Error(`no proposal ${id}`);
  return proposal;
};

const childOf = async (id: string): Promise<Proposal> => {
  const outcomes = Object.values((await proposalOf(id)).rowOutcomes ?? {});
  const child = outcomes.flatMap((one) => (one.status === 'returned' ? [one.child.id] : [])).at(-1);
  if (child === undefined) throw new Error(`no dossier left ${id}`);
  return proposalOf(child);
};

const live = async (id: string) => liveEntriesOf(await proposalOf(id)).map((entry) => entry.id);

const awardsOf = async (id: string) => {
  const lines = await pipeline.app.lists.recipients('U3', { limit: 100 });
  const awards = await Promise.all(lines.map(({ line }) => pipeline.app.recipients.awards(line.id)));
  return awards
    .flat()
    .flatMap((award) => (award.source === 'decided' && award.proposalId === id ? [award.nominationId] : []))
    .toSorted();
};

const dossierFor = async (person: string) => {
  const opened = value(await openLink(pipeline.app, question(pipeline, person).token));
  return readDossier(pipeline.app, opened.directory, opened.proposal, opened.request.round, opened.stage);
};

const looking = async (person: string) => {
  const { directory } = await pipeline.app.directories.current();
  return { app: pipeline.app, viewer: await pipeline.viewer(person), directory };
};

describe('an approval that rejects a nomination', () => {
  it('sends the rest on, and keeps who was rejected on the list, marked', async () => {
    const { id, ids } = await filedList(pipeline, 3);
    value(await approveBut('head-u3', [rejecting(ids[1])]));

    expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview', stage: 'blockLeader', phase: 'waiting' });
    expect((await proposalOf(id)).rowOutcomes).toEqual({
      [ids[1] ?? '']: { status: 'rejected', stage: 'unitHead', round: 1 },
    });
    const { head, nominations, apart } = await dossierFor('leader');
    expect(head.counts).toEqual({ individuals: 2, collectives: 0, households: 0 });
    expect(nominations.map((line) => line.id)).toEqual([ids[0], ids[2]]);
    expect(apart).toMatchObject([{ id: ids[1], name: 'Trần Bình', outcome: { status: 'rejected' } }]);
  });

  it('tells the next approver why, and counts only those who still stand in the mail', async () => {
    const { ids } = await filedList(pipeline, 3);
    value(await approveBut('head-u3', [rejecting(ids[1])]));

    expect((await dossierFor('leader')).earlier[0]?.rows).toEqual([
      { id: ids[1], name: 'Trần Bình', choice: 'reject', reason: 'Chưa đủ thành tích' },
    ]);
    const request = pipeline.sent.findLast(({ to }) => to === 'leader')?.letter;
    expect(request).toMatchObject({ letter: 'request', dossier: { individuals: 2 } });
  });

  it('gives awards to the others alone', async () => {
    const { id, ids } = await filedList(pipeline, 3);
    value(await approveBut('head-u3', [rejecting(ids[0])]));
    value(await answer(pipeline, 'leader', 'approve'));
    value(await approveBut('minister', [rejecting(ids[2])]));

    expect(await standing(pipeline, id)).toMatchObject({ status: 'approved', phase: 'recorded' });
    expect(await awardsOf(id)).toEqual([ids[1]]);
  });

  it('tells the unit’s officer and head at once, with the reason, and the approver in the receipt', async () => {
    const { ids } = await filedList(pipeline, 3);
    value(await approveBut('head-u3', [rejecting(ids[1])]));

    const rows = [{ name: 'Trần Bình', choice: 'reject', reason: 'Chưa đủ thành tích' }];
    const letters = pipeline.sent.flatMap(({ to: whom, letter }) => ('rows' in letter ? [{ ...letter, whom }] : []));
    expect(letters).toMatchObject([
      { whom: 'head-u3', letter: 'decided', rows },
      { whom: 'officer-u3', letter: 'apart', rows, dossier: { individuals: 2, apart: [{ name: 'Trần Bình' }] } },
      { whom: 'head-u3', letter: 'apart', rows },
    ]);
  });

  it('gives the places of who was rejected back', async () => {
    const { id, ids } = await filedList(pipeline, 3);
    const place = 'unit/U3/N2026/BKB';
    const proposal = await proposalOf(id);
    const held = { change: 'move', proposal, to: proposal.standing, holds: { [place]: { taken: 3 } } } as const;
    await pipeline.app.ledger.commit([held]);
    value(await approveBut('head-u3', [rejecting(ids[1])]));

    expect((await proposalOf(id)).places).toEqual({ [place]: 2 });
    expect((await pipeline.app.places.counts([place])).get(place)?.used).toBe(2);
  });

  it('says so in the history', async () => {
    const { id, ids } = await filedList(pipeline, 3);
    value(await approveBut('head-u3', [rejecting(ids[1])]));

    expect(await history(pipeline, id, 'decided')).toMatchObject([
      { choice: 'approve', apart: { rejected: 1, returned: 0 } },
    ]);
  });

  it('leaves nothing of it to correct when the rest comes back', async () => {
    const { id, ids } = await filedList(pipeline, 2);
    value(await approveBut('head-u3', [rejecting(ids[1])]));
    value(await answer(pipeline, 'leader', 'return'));
    const officer = await pipeline.viewer('officer-u3');
    const place = { form: 'individual', nominationId: ids[1] ?? '', isNew: false } as const;

    const saved = await saveForm(pipeline.app, officer, id, place, 2, posted(individualFields({ fullName: 'Khác' })));
    expect(saved).toMatchObject({ error: { code: 'nomination.unknown' } });
    expect(await removeNomination(pipeline.app, officer, id, ids[1] ?? '', 2)).toMatchObject({
      error: { code: 'nomination.unknown' },
    });
  });
});

describe('an approval that returns nominations', () => {
  it('lets them leave as a dossier of their own, under the number of the one they left', async () => {
    const { id, ids } = await filedList(pipeline, 3);
    value(await approveBut('head-u3', [returning(ids[0]), returning(ids[2], 'Sai năm sinh')]));

    const child = await childOf(id);
    expect(child).toMatchObject({
      number: `${(await proposalOf(id)).number}-1`,
      parent: { id, number: (await proposalOf(id)).number, stage: 'unitHead', round: 1 },
      standing: { status: 'returned', stage: 'unitHead', round: 1, phase: 'waiting' },
      statement: { number: '12/TTr-U3', individuals: 2, collectives: 0, problems: 0 },
    });
    expect(Object.keys(child.nominations).toSorted()).toEqual([ids[0], ids[2]].toSorted());
    expect(await live(id)).toEqual([ids[1]]);
    expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview', stage: 'blockLeader' });
  });

  it('tells the unit’s officer of the child, and asks nobody else about it', async () => {
    const { id, ids } = await filedList(pipeline, 2);
    const before = pipeline.sent.length;
    value(await approveBut('head-u3', [returning(ids[0])]));

    const { number } = await childOf(id);
    const about = pipeline.sent
      .slice(before)
      .filter(({ letter }) => 'dossier' in letter && letter.dossier.number === number);
    expect(about).toMatchObject([
      {
        to: 'officer-u3',
        letter: {
          ...{ letter: 'returned', seat: 'unitHead', reason: '' },
          rows: [{ choice: 'return', reason: 'Bổ sung minh chứng' }],
          dossier: { parent: (await proposalOf(id)).number },
        },
      },
    ]);
  });

  it('begins the child’s history with where it comes from', async () => {
    const { id, ids } = await filedList(pipeline, 2);
    value(await approveBut('head-u3', [returning(ids[0])]));

    const parent = await proposalOf(id);
    const child = await childOf(id);
    expect(await history(pipeline, child.id, 'parted')).toMatchObject([{ from: parent.number, nominations: 1 }]);
    expect(await history(pipeline, id, 'decided')).toMatchObject([
      { apart: { rejected: 0, returned: 1, child: child.number } },
    ]);
  });

  it('keeps the reports that were filed', async () => {
    const { id, ids } = await filedList(pipeline, 2);
    value(await approveBut('head-u3', [returning(ids[1])]));

    const { id: child, nominations } = await childOf(id);
    const version = nominations[ids[1] ?? '']?.version ?? 0;
    const filled = await pipeline.app.ledger.nominations(child, new Map([[ids[1] ?? '', version]]));
    expect(filled.get(ids[1] ?? '')).toMatchObject({ fullName: 'Trần Bình', duties: 'Tham mưu công tác tổng hợp.' });
  });

  it('is filed again by itself, and shows whoever returned it the difference alone', async () => {
    const { id, ids } = await filedList(pipeline, 3);
    value(await answer(pipeline, 'head-u3', 'approve'));
    value(await approveBut('leader', [returning(ids[1])]));
    const child = await childOf(id);
    const officer = await pipeline.viewer('officer-u3');
    const place = { form: 'individual', nominationId: ids[1] ?? '', isNew: false } as const;
    const fields = { fullName: 'Trần Bình', citizenId: '001185000124', duties: 'Nhiệm vụ mới' };
    const version = child.nominations[ids[1] ?? '']?.version ?? 0;
    value(await saveForm(pipeline.app, officer, child.id, place, version, posted(individualFields(fields))));
    await submit(pipeline, child.id, 'U3', 'Đã sửa');

    expect(await standing(pipeline, child.id)).toMatchObject({ stage: 'unitHead', round: 2, phase: 'waiting' });
    for (const person of ['head-u3', 'leader']) {
      expect((await dossierFor(person)).changes).toMatchObject({
        sinceRound: 1,
        answer: 'Đã sửa',
        statement: [],
        changed: [{ id: ids[1], fields: [{ path: 'duties' }] }],
      });
      value(await answer(pipeline, person, 'approve'));
    }
    expect((await dossierFor('minister')).changes).toBeUndefined();
    value(await answer(pipeline, 'minister', 'approve'));
    expect(await awardsOf(child.id)).toEqual([ids[1]]);
  });

  it('comes straight back with only an answer added', async () => {
    const { id, ids } = await filedList(pipeline, 2);
    value(await answer(pipeline, 'head-u3', 'approve'));
    value(await approveBut('leader', [returning(ids[1])]));
    const child = await childOf(id);
    await submit(pipeline, child.id, 'U3', 'Ở trang 2');

    expect(await standing(pipeline, child.id)).toMatchObject({ stage: 'blockLeader', round: 2, phase: 'waiting' });
  });

  it('numbers the children of one dossier one after the other, and a child’s own', async () => {
    const { id, ids } = await filedList(pipeline, 5);
    const { number } = await proposalOf(id);
    value(await approveBut('head-u3', [returning(ids[0]), returning(ids[1])]));
    const first = await childOf(id);
    value(await approveBut('leader', [returning(ids[2]), rejecting(ids[3])]));
    await submit(pipeline, first.id, 'U3', 'Ở trang 2');
    value(await approveBut('head-u3', [returning(ids[0])]));

    expect(first.number).toBe(`${number}-1`);
    expect((await childOf(id)).number).toBe(`${number}-2`);
    expect((await childOf(first.id)).number).toBe(`${number}-1-1`);
    expect(await live(id)).toEqual([ids[4]]);
  });

  it('is found by its number and by its nominees’ names, once', async () => {
    const { id, ids } = await filedList(pipeline, 2);
    value(await approveBut('head-u3', [returning(ids[1])]));
    const child = await childOf(id);
    const officer = await looking('officer-u3');

    expect((await proposalByNumber(officer, child.number?.toLowerCase() ?? ''))?.id).toBe(child.id);
    const { nominees } = await nomineesNamed(officer, { unit: '', query: 'Bình', after: undefined });
    expect(nominees.map(({ proposalId }) => proposalId)).toEqual([child.id]);
  });

  it('gives awards for the parent to those who stayed', async () => {
    const { id, ids } = await filedList(pipeline, 2);
    value(await approveBut('head-u3', [returning(ids[1])]));
    for (const person of ['leader', 'minister']) value(await answer(pipeline, person, 'approve'));

    expect(await awardsOf(id)).toEqual([ids[0]]);
  });
});

describe('decisions on single nominations', () => {
  it('are one answer: the same again is the same receipt, with others it is another answer', async () => {
    const { id, ids } = await filedList(pipeline, 3);
    const link = question(pipeline, 'head-u3');
    const rows = [rejecting(ids[0]), returning(ids[1])];
    const first = value(await press(pipeline, link, 'approve', { rows }));
    const again = value(await press(pipeline, link, 'approve', { rows: rows.toReversed() }));

    expect(again.decision).toEqual(first.decision);
    expect(await press(pipeline, link, 'approve', { rows: [rejecting(ids[1])] })).toMatchObject({
      error: { code: 'decision.alreadyTaken' },
    });
    expect(await press(pipeline, link, 'approve')).toMatchObject({ error: { code: 'decision.alreadyTaken' } });
    await pipeline.settle();
    expect(await history(pipeline, id, 'decided')).toHaveLength(1);
  });

  it('are made once by however many presses at once', async () => {
    const { id, ids } = await filedList(pipeline, 3);
    const link = question(pipeline, 'head-u3');
    const ways = [[returning(ids[0])], [returning(ids[1])], [rejecting(ids[0]), returning(ids[2])], []];
    const results = await Promise.all(ways.map((rows) => press(pipeline, link, 'approve', { rows })));
    await pipeline.settle();

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await history(pipeline, id, 'decided')).toHaveLength(1);
    const outcomes = (await proposalOf(id)).rowOutcomes ?? {};
    const winner = ways[results.findIndex(({ ok }) => ok)] ?? [];
    expect(Object.keys(outcomes).toSorted()).toEqual(winner.map(({ nominationId }) => nominationId).toSorted());
  });

  it('leave at least one nomination that goes on', async () => {
    const { id, ids } = await filedList(pipeline, 2);

    expect(await approveBut('head-u3', [rejecting(ids[0]), returning(ids[1])])).toMatchObject({
      error: { code: 'rows.noneLeft' },
    });
    expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview', stage: 'unitHead' });
  });

  it('are refused of a nomination that was decided before, is given twice or is on another list', async () => {
    const { ids } = await filedList(pipeline, 3);
    value(await approveBut('head-u3', [rejecting(ids[0])]));

    for (const rows of [[rejecting(ids[0])], [rejecting(ids[1]), returning(ids[1])], [rejecting('f'.repeat(24))]])
      expect(await approveBut('leader', rows)).toMatchObject({ error: { code: 'rows.unknown' } });
  });

  it('are finished by the next try when a copy was cut short', async () => {
    const { id, ids } = await filedList(pipeline, 2);
    const link = question(pipeline, 'head-u3');
    const { commit } = pipeline.app.ledger;
    const cut = {
      ...pipeline.app,
      ledger: {
        ...pipeline.app.ledger,
        commit: async (changes: Parameters<typeof commit>[0]) => {
          if (changes.some(({ change }) => change === 'createProposal')) throw new Error('away');
          return commit(changes);
        },
      },
    };
    await expect(press({ app: cut }, link, 'approve', { rows: [returning(ids[0])] })).rejects.toThrow('away');
    expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview', stage: 'unitHead' });
    value(await press(pipeline, link, 'approve', { rows: [returning(ids[0])] }));
    await pipeline.settle();

    expect(await standing(pipeline, (await childOf(id)).id)).toMatchObject({ status: 'returned', phase: 'waiting' });
  });
});
