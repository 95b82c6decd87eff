import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roundOf, type Seat } from '../../functions/domain/proposal.ts';
import { moveDueDate } from '../../functions/usecases/administer.ts';
import { addNomination } from '../../functions/usecases/edit-nominations.ts';
import { openLink } from '../../functions/usecases/open-link.ts';
import { readDossier, readNomination } from '../../functions/usecases/read-dossier.ts';
import { saveForm } from '../../functions/usecases/save-form.ts';
import { submitProposal } from '../../functions/usecases/submit-proposal.ts';
import { withdrawProposal } from '../../functions/usecases/withdraw-proposal.ts';
import {
  answer,
  DAY,
  filed,
  history,
  later,
  openTurnAt,
  passDue,
  press,
  question,
  standing,
  submit,
  value,
} from '../support/filing.ts';
import { individualFields, posted, statementFields } from '../support/filled.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
/** While it holds, the engine's steps wait. */
let held: Promise<void> | undefined;
let resumed: string[];

beforeEach(async () => {
  held = undefined;
  resumed = [];
  pipeline = await startPipeline({
    step: async (name) => {
      if (name === 'Correction') await held;
    },
    engine: (real) => ({
      ...real,
      succeed: (token, stop) => {
        resumed.push(stop.state);
        return real.succeed(token, stop);
      },
      fail: (token, error) => {
        resumed.push(error);
        return real.fail(token, error);
      },
    }),
  });
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const route = ['head-u3', 'leader', 'minister'];
const stageOf = { 'head-u3': 'unitHead', leader: 'blockLeader', minister: 'ministry' } as const;

/** A dossier that one of the route has returned. */
const returnedBy = async (person: string, reason = 'Bổ sung minh chứng') => {
  const made = await filed(pipeline);
  for (const one of route.slice(0, route.indexOf(person))) value(await answer(pipeline, one, 'approve'));
  value(await answer(pipeline, person, 'return', reason));
  return made;
};

/** Another text in the one nomination. */
const change = async ({ id, nominationId }: { id: string; nominationId: string }, duties = 'Nhiệm vụ mới') => {
  const proposal = await pipeline.app.ledger.proposal(id);
  const version = proposal?.nominations[nominationId]?.version ?? 0;
  const place = { form: 'individual', nominationId, isNew: false } as const;
  const officer = await pipeline.viewer('officer-u3');
  value(await saveForm(pipeline.app, officer, id, place, version, posted(individualFields({ duties }))));
};

const dossierFor = async (person: string) => {
  const opened = value(await openLink(pipeline.app, question(pipeline, person).token));
  return readDossier(pipeline.app, opened.directory, opened.proposal, opened.request.round, opened.stage);
};

/** A nomination's own page behind the newest question mailed to somebody. */
const reportFor = async (person: string, nominationId: string) => {
  const { proposal, request, stage } = value(await openLink(pipeline.app, question(pipeline, person).token));
  return readNomination(pipeline.app, proposal, request.round, nominationId, stage);
};

/** Presses submit and lets nothing else happen. */
const submitOnly = async (id: string, text = 'Đã bổ sung') => {
  const officer = await pipeline.viewer('officer-u3');
  const edits = (await pipeline.app.ledger.proposal(id))?.edits ?? -1;
  return submitProposal(pipeline.app, officer, id, { key: pipeline.app.random.id(), edits, answer: text });
};

const withdraw = async (id: string) =>
  withdrawProposal(pipeline.app, await pipeline.viewer('officer-u3'), id, 'Nhầm danh sách');

describe.each(route)('a return by %s', (person) => {
  it('tells the officer who, why and until when', async () => {
    const { id } = await returnedBy(person);

    const letter = pipeline.sent.findLast(({ to }) => to === 'officer-u3')?.letter;
    const { due } = await openTurnAt(pipeline, id, 'correction');
    expect(letter).toMatchObject({ letter: 'returned', reason: 'Bổ sung minh chứng', due });
  });

  it('with a changed nomination starts at the unit head again, who answers for it', async () => {
    const made = await returnedBy(person);
    await change(made);
    await submit(pipeline, made.id, 'U3', 'Đã sửa');

    expect(await standing(pipeline, made.id)).toMatchObject({ stage: 'unitHead', round: 2, phase: 'waiting' });
    for (const one of route) value(await answer(pipeline, one, 'approve'));
    expect(await standing(pipeline, made.id)).toMatchObject({ status: 'approved', phase: 'recorded', round: 2 });
  });

  it('with only an answer added comes straight back to the same desk', async () => {
    const { id } = await returnedBy(person);
    await submit(pipeline, id, 'U3', 'Ở trang 2');

    expect(await standing(pipeline, id)).toMatchObject({
      stage: stageOf[person as keyof typeof stageOf],
      round: 2,
      phase: 'waiting',
    });
  });

  it('keeps season, deciding authority and number', async () => {
    const made = await returnedBy(person);
    const before = await pipeline.app.ledger.proposal(made.id);
    await change(made);
    await submit(pipeline, made.id, 'U3', 'Đã sửa');

    const { seasonId, authority, number } = before ?? {};
    expect(await pipeline.app.ledger.proposal(made.id)).toMatchObject({ seasonId, authority, number });
  });
});

describe('what changed since a stage last looked', () => {
  it('is nothing in the first round', async () => {
    await filed(pipeline);

    expect((await dossierFor('head-u3')).changes).toBeUndefined();
  });

  it('names the changed field of the nomination, and gives the answer to the reason', async () => {
    const made = await returnedBy('leader');
    await change(made, 'Nhiệm vụ khác');
    await submit(pipeline, made.id, 'U3', 'Đã sửa');

    expect((await dossierFor('head-u3')).changes).toMatchObject({
      sinceRound: 1,
      answer: 'Đã sửa',
      statement: [],
      changed: [
        {
          id: made.nominationId,
          fields: [{ path: 'duties' }],
        },
      ],
    });
  });

  it('stands on the nomination’s own page whole, before and after', async () => {
    const made = await returnedBy('leader');
    await change(made, 'Nhiệm vụ khác');
    await submit(pipeline, made.id, 'U3', 'Đã sửa');

    expect((await reportFor('head-u3', made.nominationId))?.changes).toEqual({
      sinceRound: 1,
      fields: [{ path: 'duties', before: 'Tham mưu công tác tổng hợp.', after: 'Nhiệm vụ khác' }],
    });
  });

  it('stands on no page of a nomination that came since, or stayed', async () => {
    const made = await returnedBy('leader');
    const officer = await pipeline.viewer('officer-u3');
    value(
      await saveForm(
        pipeline.app,
        officer,
        made.id,
        { form: 'statement' },
        1,
        posted(statementFields({ individuals: 2 })),
      ),
    );
    const added = value(await addNomination(pipeline.app, officer, made.id, 'individual'));
    const place = { form: 'individual', nominationId: added, isNew: false } as const;
    value(
      await saveForm(
        pipeline.app,
        officer,
        made.id,
        place,
        1,
        posted(individualFields({ fullName: 'Trần Bình', citizenId: '001085000124' })),
      ),
    );
    await submit(pipeline, made.id, 'U3', 'Đã sửa');

    for (const id of [made.nominationId, added]) expect((await reportFor('head-u3', id))?.changes).toBeUndefined();
  });

  it('is counted from the round before for who reads without being asked', async () => {
    const made = await returnedBy('leader');
    for (const duties of ['Lần hai', 'Lần ba']) {
      await change(made, duties);
      await submit(pipeline, made.id, 'U3', 'Đã sửa');
      if (duties === 'Lần hai') value(await answer(pipeline, 'head-u3', 'return', 'Chưa đủ'));
    }
    const proposal = await pipeline.app.ledger.proposal(made.id);
    if (proposal === undefined) throw new Error(`no proposal ${made.id}`);

    expect((await readNomination(pipeline.app, proposal, 3, made.nominationId, undefined))?.changes).toEqual({
      sinceRound: 2,
      fields: [{ path: 'duties', before: 'Lần hai', after: 'Lần ba' }],
    });
  });

  it('is counted from its own last look, not from the last round', async () => {
    const made = await returnedBy('leader');
    await change(made, 'Lần hai');
    await submit(pipeline, made.id, 'U3', 'Đã sửa');
    value(await answer(pipeline, 'head-u3', 'return', 'Chưa đủ'));
    await change(made, 'Lần ba');
    await submit(pipeline, made.id, 'U3', 'Đã sửa lần nữa');
    value(await answer(pipeline, 'head-u3', 'approve'));

    expect((await dossierFor('leader')).changes).toMatchObject({ sinceRound: 1 });
    expect((await reportFor('leader', made.nominationId))?.changes).toEqual({
      sinceRound: 1,
      fields: [{ path: 'duties', before: 'Tham mưu công tác tổng hợp.', after: 'Lần ba' }],
    });
  });

  it('is nothing for a stage that never looked', async () => {
    const made = await returnedBy('leader');
    await change(made);
    await submit(pipeline, made.id, 'U3', 'Đã sửa');
    for (const one of ['head-u3', 'leader']) value(await answer(pipeline, one, 'approve'));

    expect((await dossierFor('minister')).changes).toBeUndefined();
  });

  it('is the changed field of the covering statement', async () => {
    const { id } = await returnedBy('head-u3');
    const officer = await pipeline.viewer('officer-u3');
    const fields = { ...statementFields(), signerName: 'Lê Văn C' };
    value(await saveForm(pipeline.app, officer, id, { form: 'statement' }, 1, posted(fields)));
    await submit(pipeline, id, 'U3', 'Đã sửa');

    expect((await dossierFor('head-u3')).changes?.statement).toEqual([
      { path: 'signerName', before: 'Nguyễn Văn A', after: 'Lê Văn C' },
    ]);
  });
});

describe('what is saved but not filed again', () => {
  const unfiled = async (id: string) => {
    const officer = await pipeline.viewer('officer-u3');
    const fields = { ...statementFields(), number: 'CHUA-NOP/999', date: '15/11/2026', signerName: 'Người khác' };
    value(await saveForm(pipeline.app, officer, id, { form: 'statement' }, 1, posted(fields)));
    value(await addNomination(pipeline.app, officer, id, 'collective'));
  };
  const filedHead = { number: '12/TTr-U3', date: '10/11/2026', signer: 'Nguyễn Văn A' };
  const shownHead = async (id: string) => {
    const { directory } = await pipeline.app.directories.current();
    const proposal = await pipeline.app.ledger.proposal(id);
    if (proposal === undefined) throw new Error(`no proposal ${id}`);
    return (await readDossier(pipeline.app, directory, proposal, roundOf(proposal.standing), undefined)).head;
  };
  const newest = (kind: string) => pipeline.sent.findLast(({ letter }) => letter.letter === kind)?.letter;
  const filedDossier = {
    statementNumber: '12/TTr-U3',
    statementSigner: 'Nguyễn Văn A',
    individuals: 1,
    collectives: 0,
    nominees: [{ name: 'Nguyễn Thị Ánh' }],
  };

  it('stands on no page of the round before, while it is corrected or after it was withdrawn', async () => {
    const { id } = await returnedBy('leader');
    await unfiled(id);
    expect(await shownHead(id)).toMatchObject({ statement: filedHead, counts: { individuals: 1, collectives: 0 } });
    value(await withdraw(id));

    expect(await shownHead(id)).toMatchObject({ statement: filedHead, counts: { individuals: 1, collectives: 0 } });
  });

  it('stands in no letter about that round', async () => {
    const { id } = await returnedBy('leader');
    await unfiled(id);
    await passDue(pipeline, id, 'correction').catch(() => undefined);

    for (const kind of ['correctionClosing', 'abandoned'])
      expect(newest(kind)).toMatchObject({ letter: kind, dossier: filedDossier });
  });

  it('stands in no letter about that round which goes out late', async () => {
    const { id } = await filed(pipeline);
    value(await press(pipeline, question(pipeline, 'head-u3'), 'return'));
    await unfiled(id);
    await pipeline.settle();

    for (const kind of ['decided', 'returned'])
      expect(newest(kind)).toMatchObject({ letter: kind, dossier: filedDossier });
  });

  it('stands on the pages of the next round, once that is filed', async () => {
    const made = await returnedBy('leader');
    const officer = await pipeline.viewer('officer-u3');
    const fields = { ...statementFields(), number: '13/TTr-U3' };
    value(await saveForm(pipeline.app, officer, made.id, { form: 'statement' }, 1, posted(fields)));
    await submit(pipeline, made.id, 'U3', 'Đã sửa');

    expect(await shownHead(made.id)).toMatchObject({ round: 2, statement: { ...filedHead, number: '13/TTr-U3' } });
  });
});

it('shows earlier links of the dossier as over once it was filed again', async () => {
  const { id } = await returnedBy('leader');
  const old = question(pipeline, 'leader');
  await submit(pipeline, id, 'U3', 'Đã bổ sung');

  expect(await openLink(pipeline.app, old.token)).toMatchObject({
    error: { code: 'link.answered', turn: { round: 1 }, proposal: { standing: { round: 2 } } },
  });
});

it('refuses a second filing without a change and without an answer', async () => {
  const { id } = await returnedBy('leader');

  expect(await submitOnly(id, '')).toEqual({ ok: false, error: { code: 'answer.missing' } });
});

describe('a resubmission that is quicker than the engine', () => {
  const quick = async () => {
    let release = () => {};
    held = new Promise((resolve) => {
      release = resolve;
    });
    const made = await filed(pipeline);
    value(await answer(pipeline, 'head-u3', 'approve'));
    value(await press(pipeline, question(pipeline, 'leader'), 'return'));
    return { ...made, release };
  };

  it('writes the answered correction itself, and the late step resumes the engine to the right stage', async () => {
    const { id, release } = await quick();
    value(await submitOnly(id));
    release();
    await pipeline.settle();

    expect(resumed).toEqual(['BlockLeader', 'Returned', 'BlockLeader']);
    expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader', round: 2, phase: 'waiting' });
    value(await answer(pipeline, 'leader', 'approve'));
    expect(await standing(pipeline, id)).toMatchObject({ stage: 'ministry', phase: 'waiting' });
  });

  it('opens no correction that would close later', async () => {
    const { id, release } = await quick();
    value(await submitOnly(id));
    release();
    await pipeline.settle();

    const correction = await pipeline.app.ledger.turn({ proposalId: id, round: 1, seat: 'correction' });
    expect(correction).toMatchObject({ status: 'answered', addressees: [] });
  });

  it('may be withdrawn before the engine comes: it ends there', async () => {
    const { id, release } = await quick();
    value(await withdraw(id));
    release();
    await pipeline.settle();

    expect(resumed.at(-1)).toBe('Withdrawn');
    expect(await standing(pipeline, id)).toMatchObject({ status: 'withdrawn' });
  });
});

describe('withdrawal', () => {
  it('while an approver is asked closes the question and tells them', async () => {
    const { id } = await filed(pipeline);
    const link = question(pipeline, 'head-u3');
    value(await withdraw(id));
    await pipeline.settle();

    expect(pipeline.sent.at(-1)).toMatchObject({ to: 'head-u3', letter: { letter: 'withdrawn' } });
    expect(await press(pipeline, link, 'approve')).toMatchObject({
      error: { code: 'decision.alreadyTaken', turn: { status: 'closed', why: 'withdrawn' } },
    });
    expect(resumed).toEqual(['Withdrawn']);
  });

  it('between two stages asks nobody any more and ends the engine', async () => {
    const { id } = await filed(pipeline);
    value(await press(pipeline, question(pipeline, 'head-u3'), 'approve'));
    value(await withdraw(id));
    await pipeline.settle();

    expect(pipeline.sent.filter(({ to }) => to === 'leader')).toEqual([]);
    expect(resumed).toEqual(['BlockLeader', 'Withdrawn']);
  });

  it('during the correction ends the engine', async () => {
    const { id } = await returnedBy('head-u3');
    value(await withdraw(id));
    await pipeline.settle();

    expect(resumed).toEqual(['Returned', 'Withdrawn']);
    expect(await submitOnly(id)).toMatchObject({ error: { code: 'proposal.alreadyFiled' } });
  });

  it('names who withdrew, which may be another officer than the one who filed', async () => {
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      units: directory.units.map((unit) => (unit.id === 'U3' ? { ...unit, officers: ['officer-u3', 'spare'] } : unit)),
    }));
    const { id } = await filed(pipeline);
    value(await withdrawProposal(pipeline.app, await pipeline.viewer('spare'), id, undefined));
    await pipeline.settle();

    expect(pipeline.sent.at(-1)?.letter).toMatchObject({ letter: 'withdrawn', by: 'Đỗ Dự Phòng' });
  });

  it('twice is withdrawn once', async () => {
    const { id } = await filed(pipeline);
    await Promise.all([withdraw(id), withdraw(id), withdraw(id)]);

    expect(await history(pipeline, id, 'withdrawn')).toHaveLength(1);
  });

  it('is refused after the last decision', async () => {
    const { id } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'reject');

    expect(await withdraw(id)).toEqual({ ok: false, error: { code: 'proposal.ended' } });
  });

  it('and a decision in the same moment agree on what happened', async () => {
    const { id } = await filed(pipeline);
    const [decided, taken] = await Promise.all([
      press(pipeline, question(pipeline, 'head-u3'), 'reject'),
      withdraw(id),
    ]);
    await pipeline.settle();

    expect([decided.ok, taken.ok].filter(Boolean)).toHaveLength(1);
    expect((await standing(pipeline, id))?.status).toBe(decided.ok ? 'rejected' : 'withdrawn');
  });

  it('of another unit’s dossier finds nothing', async () => {
    const { id } = await filed(pipeline);

    expect(await withdrawProposal(pipeline.app, await pipeline.viewer('officer-u1'), id, undefined)).toEqual({
      ok: false,
      error: { code: 'proposal.unknown' },
    });
  });
});

describe('a correction that nobody makes', () => {
  const dates = async (id: string, seat: Seat = 'correction') => {
    const { openedAt, due, next } = await openTurnAt(pipeline, id, seat);
    return { openedAt, due, next };
  };

  it('has ten working days and is announced at five and at eight', async () => {
    const { id } = await returnedBy('head-u3');
    const first = await dates(id);
    await pipeline.tick(first.next.at);
    const second = await dates(id);
    await pipeline.tick(second.next.at);
    const last = await dates(id);

    expect([first.next, second.next, last.next]).toEqual([
      { at: '2026-11-23T01:00:00.000Z', step: 'announce' },
      // Tuesday, 24 November is a public holiday.
      { at: '2026-11-27T01:00:00.000Z', step: 'announce' },
      { at: '2026-12-01T10:00:00.000Z', step: 'close' },
    ]);
    expect(pipeline.sent.filter(({ letter }) => letter.letter === 'correctionClosing')).toHaveLength(2);
  });

  it('closes when it is due, and officer and unit head hear of it', async () => {
    const { id } = await returnedBy('head-u3');
    await passDue(pipeline, id, 'correction').catch(() => undefined);

    expect(await standing(pipeline, id)).toMatchObject({ status: 'abandoned' });
    expect(pipeline.sent.slice(-2).map(({ to, letter }) => `${letter.letter} ${to}`)).toEqual([
      'abandoned officer-u3',
      'abandoned head-u3',
    ]);
    expect(resumed.at(-1)).toBe('Abandoned');
  });

  it('is taken until its due time, and refused one millisecond later', async () => {
    const { id } = await returnedBy('head-u3');
    const { due } = await dates(id);
    pipeline.now = later(due, 1);
    expect(await submitOnly(id)).toEqual({ ok: false, error: { code: 'correction.closed', due } });
    pipeline.now = due;

    expect((await submitOnly(id)).ok).toBe(true);
  });

  it('closes or is filed, never both, when both come at once', async () => {
    const { id } = await returnedBy('head-u3');
    const { due } = await dates(id);
    for (let at = (await dates(id)).next.at; at < due; at = (await dates(id)).next.at) await pipeline.tick(at);
    pipeline.now = due;
    const [filing] = await Promise.all([submitOnly(id), pipeline.tick(due)]);
    await pipeline.settle();

    expect((await standing(pipeline, id))?.status).toBe(filing.ok ? 'inReview' : 'abandoned');
  });

  it('may pass the season’s deadline', async () => {
    pipeline.now = '2026-12-24T02:00:00.000Z';
    const { id } = await returnedBy('head-u3');
    pipeline.now = later(pipeline.now, 5 * DAY);

    expect((await submitOnly(id)).ok).toBe(true);
  });

  describe('in a season with a last day for corrections', () => {
    const last = '2026-12-26T10:00:00.000Z';
    const returned = async () => {
      await pipeline.replaceDirectory((directory) => ({
        ...directory,
        seasons: directory.seasons.map((season) => ({ ...season, resubmitUntil: last })),
      }));
      pipeline.now = '2026-12-24T02:00:00.000Z';
      return returnedBy('head-u3');
    };

    it('is due then in the letter, in the turn and for who files it', async () => {
      const { id } = await returned();
      const letter = pipeline.sent.findLast(({ to }) => to === 'officer-u3')?.letter;
      pipeline.now = later(last, 1);

      expect(letter).toMatchObject({ letter: 'returned', due: last });
      expect(await dates(id)).toMatchObject({ due: last });
      expect(await submitOnly(id)).toEqual({ ok: false, error: { code: 'correction.closed', due: last } });
    });

    it('closes then', async () => {
      const { id } = await returned();
      await passDue(pipeline, id, 'correction').catch(() => undefined);

      expect(pipeline.now).toBe(last);
      expect(await standing(pipeline, id)).toMatchObject({ status: 'abandoned' });
    });

    it('is taken after it when the administrator moved its due time', async () => {
      const { id } = await returned();
      const key = { proposalId: id, round: 1, seat: 'correction' } as const;
      const admin = await pipeline.viewer('admin');
      value(await moveDueDate(pipeline.app, admin, key, later(last, 5 * DAY), 'Bão lụt'));
      await pipeline.tick(later(last, DAY));

      expect((await submitOnly(id)).ok).toBe(true);
    });
  });

  it('has the season’s own number of days', async () => {
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      seasons: directory.seasons.map((season) => ({ ...season, days: { correction: 3 } })),
    }));
    const { id } = await returnedBy('head-u3');

    expect((await dates(id)).due).toBe('2026-11-19T10:00:00.000Z');
  });
});
