import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory } from '../../functions/domain/directory.ts';
import type { App } from '../../functions/ports.ts';
import { moveDeadline, moveDueDate, nameAddressee } from '../../functions/usecases/administer.ts';
import { followDirectory } from '../../functions/usecases/follow-directory.ts';
import { outboxItem } from '../../functions/usecases/telling.ts';
import {
  answer,
  DAY,
  draft,
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
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
/** Runs once, just before the next turn is written. */
let beforeTurn: (() => Promise<void>) | undefined;

const interrupted = (app: App): App => ({
  ...app,
  ledger: {
    ...app.ledger,
    commit: async (changes) => {
      const now = changes.some(({ change }) => change === 'putTurn') ? beforeTurn : undefined;
      if (now !== undefined) beforeTurn = undefined;
      await now?.();
      return app.ledger.commit(changes);
    },
  },
});

beforeEach(async () => {
  beforeTurn = undefined;
  pipeline = await startPipeline({ app: interrupted });
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const lettersSince = (from: number) => pipeline.sent.slice(from).map(({ to, letter }) => `${letter.letter} ${to}`);
const keyOf = (proposalId: string, seat: 'unitHead' | 'blockLeader' | 'ministry' | 'correction' = 'unitHead') => ({
  proposalId,
  round: 1,
  seat,
});
const asked = async (id: string, seat: 'unitHead' | 'blockLeader' = 'unitHead') =>
  (await openTurnAt(pipeline, id, seat)).addressees.map(({ personId, as }) => `${personId} ${as}`);
const withUnit = (change: Partial<Directory['units'][number]>) => (directory: Directory) => ({
  ...directory,
  units: directory.units.map((unit) => (unit.id === 'U3' ? { ...unit, ...change } : unit)),
});

describe('a turn that opens on Monday, 16 November 2026', () => {
  it.each([
    ['unitHead', [], '2026-11-19T10:00:00.000Z', '2026-11-18T01:00:00.000Z'],
    ['blockLeader', ['head-u3'], '2026-11-23T10:00:00.000Z', '2026-11-20T01:00:00.000Z'],
    // Tuesday, 24 November is a public holiday from 2026 on.
    ['ministry', ['head-u3', 'leader'], '2026-12-15T10:00:00.000Z', '2026-12-07T01:00:00.000Z'],
  ] as const)(
    'at %s is due at five of the last of its working days, reminded at eight of two thirds',
    async (seat, before, due, remind) => {
      const { id } = await filed(pipeline);
      for (const person of before) await answer(pipeline, person, 'approve');

      expect(await openTurnAt(pipeline, id, seat)).toMatchObject({ due, next: { at: remind, step: 'remind' } });
    },
  );

  it('has the days that its season gives, before the configured ones', async () => {
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      seasons: directory.seasons.map((season) => ({ ...season, days: { unitHead: 1 } })),
    }));
    const { id } = await filed(pipeline);

    expect(await openTurnAt(pipeline, id, 'unitHead')).toMatchObject({ due: '2026-11-17T10:00:00.000Z', days: 1 });
  });
});

it('reminds once, with a working link', async () => {
  const { id } = await filed(pipeline);
  const { next } = await openTurnAt(pipeline, id, 'unitHead');
  await pipeline.tick(later(next.at, -1));
  const before = pipeline.sent.length;
  await pipeline.tick(next.at);
  await pipeline.tick(later(next.at, 60_000));

  expect(lettersSince(before)).toEqual(['request head-u3']);
  expect(pipeline.sent.at(-1)?.letter).toMatchObject({ because: 'reminder' });
  value(await answer(pipeline, 'head-u3', 'approve'));
});

describe('when the day has come', () => {
  it('asks the deputy too, who gets the same number of days', async () => {
    const { id } = await filed(pipeline);
    await passDue(pipeline, id, 'unitHead');

    expect(await asked(id)).toEqual(['head-u3 holder', 'vice-u3 deputy']);
    // Thursday at five, and three working days later.
    expect(await openTurnAt(pipeline, id, 'unitHead')).toMatchObject({ due: '2026-11-25T10:00:00.000Z' });
  });

  it('still takes the answer of the first', async () => {
    const { id } = await filed(pipeline);
    await passDue(pipeline, id, 'unitHead');
    value(await answer(pipeline, 'head-u3', 'approve'));

    expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader' });
  });

  it('reminds both of the second due time', async () => {
    const { id } = await filed(pipeline);
    await passDue(pipeline, id, 'unitHead');
    const before = pipeline.sent.length;
    await pipeline.tick((await openTurnAt(pipeline, id, 'unitHead')).next.at);

    expect(lettersSince(before)).toEqual(['request head-u3', 'request vice-u3']);
  });

  it('tells the administrator when the deputy is late as well, and again every week', async () => {
    const { id } = await filed(pipeline);
    await passDue(pipeline, id, 'unitHead');
    const before = pipeline.sent.length;
    await passDue(pipeline, id, 'unitHead');
    const { next } = await openTurnAt(pipeline, id, 'unitHead');
    await pipeline.tick(next.at);

    expect(lettersSince(before).filter((letter) => letter.includes('overdue'))).toEqual([
      'overdue admin',
      'overdue admin',
    ]);
    expect(next).toEqual({ at: '2026-12-02T10:00:00.000Z', step: 'tellAdministrator' });
    expect(await history(pipeline, id, 'overdue')).toHaveLength(1);
  });

  it('tells the administrator when there is no deputy', async () => {
    await pipeline.replaceDirectory(withUnit({ deputies: [] }));
    const { id } = await filed(pipeline);
    const before = pipeline.sent.length;
    await passDue(pipeline, id, 'unitHead');

    expect(lettersSince(before)).toEqual(['request head-u3', 'overdue admin']);
  });

  it('passes over a deputy with a conflict', async () => {
    const { id } = await filed(pipeline, { fields: { fullName: 'Trần Thị u3', directoryPerson: 'vice-u3' } });
    const before = pipeline.sent.length;
    await passDue(pipeline, id, 'unitHead');

    expect(lettersSince(before)).toEqual(['request head-u3', 'overdue admin']);
  });

  it('asks one deputy, however many clocks look at once', async () => {
    const { id } = await filed(pipeline);
    await pipeline.tick((await openTurnAt(pipeline, id, 'unitHead')).next.at);
    const { due } = await openTurnAt(pipeline, id, 'unitHead');
    await Promise.all([pipeline.tick(due), pipeline.tick(due), pipeline.tick(due)]);

    expect(await asked(id)).toEqual(['head-u3 holder', 'vice-u3 deputy']);
  });

  it('keeps the decision that was made ten milliseconds before', async () => {
    const { id } = await filed(pipeline);
    const { due } = await openTurnAt(pipeline, id, 'unitHead');
    pipeline.now = later(due, -10);
    const link = question(pipeline, 'head-u3');
    await Promise.all([press(pipeline, link, 'approve'), pipeline.tick(due)]);
    await pipeline.settle();

    expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader' });
    expect(await history(pipeline, id, 'decided')).toHaveLength(1);
  });

  it('takes the decision that comes ten milliseconds after, and tells the deputy', async () => {
    const { id } = await filed(pipeline);
    await passDue(pipeline, id, 'unitHead');
    pipeline.now = later(pipeline.now, 10);
    value(await answer(pipeline, 'head-u3', 'approve'));

    expect(pipeline.sent.filter(({ to }) => to === 'vice-u3').map(({ letter }) => letter.letter)).toEqual([
      'request',
      'answeredByOther',
    ]);
  });
});

describe('a stage that nobody may answer', () => {
  const unanswerable = async () => {
    await pipeline.replaceDirectory(withUnit({ head: 'officer-u3', deputies: [] }));
    const { id } = await filed(pipeline);
    return id;
  };

  it('is told to the administrator at the next look of the clock', async () => {
    const id = await unanswerable();
    const before = pipeline.sent.length;
    await pipeline.tick(pipeline.now);

    expect(lettersSince(before)).toEqual(['overdue admin']);
    expect(await history(pipeline, id, 'nobody')).toMatchObject([{ seat: 'unitHead' }]);
  });

  it('goes on when the administrator names somebody, who has the stage’s days from then', async () => {
    const id = await unanswerable();
    await pipeline.tick(later(pipeline.now, DAY));
    const admin = await pipeline.viewer('admin');
    value(await nameAddressee(pipeline.app, admin, keyOf(id), 'spare', 'Không còn ai'));
    await pipeline.settle();

    expect(await openTurnAt(pipeline, id, 'unitHead')).toMatchObject({ due: '2026-11-20T10:00:00.000Z' });
    value(await answer(pipeline, 'spare', 'approve'));
    expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader' });
  });

  it('is asked of somebody who comes with a new directory', async () => {
    const id = await unanswerable();
    await pipeline.replaceDirectory(withUnit({ head: 'officer-u3', deputies: ['spare'] }));

    expect(await asked(id)).toEqual(['spare deputy']);
  });

  it('then has all of the stage’s days, with a reminder, from when somebody was asked', async () => {
    const id = await unanswerable();
    await pipeline.tick(later(pipeline.now, DAY));
    await pipeline.replaceDirectory(withUnit({ head: 'officer-u3', deputies: ['spare'] }));

    expect(await openTurnAt(pipeline, id, 'unitHead')).toMatchObject({
      due: '2026-11-20T10:00:00.000Z',
      next: { at: '2026-11-19T01:00:00.000Z', step: 'remind' },
    });
    expect(await pipeline.app.lists.queue('spare', { limit: 9 })).toMatchObject([
      { line: { due: '2026-11-20T10:00:00.000Z' } },
    ]);
  });

  it('is asked of the leader of a term on the day on which that begins', async () => {
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      terms: [{ block: 'K06', from: '2026-11-19', to: '2027-12-31', leader: 'leader', deputies: [] }],
    }));
    const { id } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'approve');
    await pipeline.tick(pipeline.now);
    expect(await asked(id, 'blockLeader')).toEqual([]);
    const { next } = await openTurnAt(pipeline, id, 'blockLeader');
    expect(next).toEqual({ at: '2026-11-19T01:00:00.000Z', step: 'tellAdministrator' });
    await pipeline.tick(next.at);

    expect(await asked(id, 'blockLeader')).toEqual(['leader holder']);
    expect((await openTurnAt(pipeline, id, 'blockLeader')).next.step).toBe('remind');
    value(await answer(pipeline, 'leader', 'approve'));
  });
});

describe('naming somebody', () => {
  const name = async (who: string, by = 'admin') => {
    const { id } = await filed(pipeline);
    return nameAddressee(pipeline.app, await pipeline.viewer(by), keyOf(id), who, 'Lý do');
  };

  it.each([
    ['somebody unknown', 'nobody', { code: 'person.unknown' }],
    ['somebody who was asked', 'head-u3', { code: 'person.asked' }],
    ['the author', 'officer-u3', { code: 'person.conflict', why: 'author' }],
  ])('refuses %s', async (_, who, error) => {
    expect(await name(who)).toEqual({ ok: false, error });
  });

  it('is for the administrator alone', async () => {
    expect(await name('spare', 'head-u3')).toEqual({ ok: false, error: { code: 'administrator.only' } });
  });
});

describe('moving a due date', () => {
  const move = async (id: string, due: string, seat: 'unitHead' | 'correction' = 'unitHead') =>
    value(await moveDueDate(pipeline.app, await pipeline.viewer('admin'), keyOf(id, seat), due, 'Lý do'));

  it('of a correction into the past closes the dossier at the next look of the clock, and the unit hears of it', async () => {
    const { id } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'return');
    await move(id, later(pipeline.now, -DAY), 'correction');
    expect(await standing(pipeline, id)).toMatchObject({ status: 'returned', phase: 'waiting' });
    const before = pipeline.sent.length;
    await pipeline.tick(later(pipeline.now, 60_000));

    expect(await standing(pipeline, id)).toMatchObject({ status: 'abandoned' });
    expect(lettersSince(before)).toEqual(['abandoned officer-u3', 'abandoned head-u3']);
  });

  it('of a correction further away keeps the dossier open past its first date', async () => {
    const { id } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'return');
    const { due } = await openTurnAt(pipeline, id, 'correction');
    await move(id, later(due, 5 * DAY), 'correction');
    for (const at of [later(due, -DAY), due, later(due, DAY)]) await pipeline.tick(at);

    expect(await standing(pipeline, id)).toMatchObject({ status: 'returned', phase: 'waiting' });
  });

  it('into the past asks the deputy at the next look of the clock', async () => {
    const { id } = await filed(pipeline);
    await move(id, later(pipeline.now, -DAY));
    await pipeline.tick(later(pipeline.now, 60_000));

    expect(await asked(id)).toEqual(['head-u3 holder', 'vice-u3 deputy']);
  });

  it('further away keeps the reminder and takes the deputy’s day along', async () => {
    const { id } = await filed(pipeline);
    const { next } = await openTurnAt(pipeline, id, 'unitHead');
    const due = '2026-12-01T10:00:00.000Z';
    await move(id, due);
    expect((await openTurnAt(pipeline, id, 'unitHead')).next).toEqual(next);
    await pipeline.tick(next.at);

    expect((await openTurnAt(pipeline, id, 'unitHead')).next).toEqual({ at: due, step: 'askDeputy' });
  });

  it('moves it in the question and in the queue as well', async () => {
    const { id } = await filed(pipeline);
    const due = '2026-12-01T10:00:00.000Z';
    await move(id, due);

    expect(await pipeline.app.lists.queue('head-u3', { limit: 9 })).toMatchObject([{ line: { proposalId: id, due } }]);
  });

  it('stands in the history with its reason', async () => {
    const { id } = await filed(pipeline);
    const { due } = await openTurnAt(pipeline, id, 'unitHead');
    await move(id, '2026-12-01T10:00:00.000Z');

    expect(await history(pipeline, id, 'dueMoved')).toMatchObject([
      { by: 'admin', from: due, to: '2026-12-01T10:00:00.000Z', reason: 'Lý do' },
    ]);
  });

  it('is for the administrator alone', async () => {
    const { id } = await filed(pipeline);
    const head = await pipeline.viewer('head-u3');

    expect(await moveDueDate(pipeline.app, head, keyOf(id), pipeline.now, 'Lý do')).toEqual({
      ok: false,
      error: { code: 'administrator.only' },
    });
  });

  it('finds no turn once it was answered', async () => {
    const { id } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'approve');

    expect(
      await moveDueDate(pipeline.app, await pipeline.viewer('admin'), keyOf(id), pipeline.now, 'Lý do'),
    ).toMatchObject({ error: { code: 'turn.notOpen' } });
  });
});

it('lets a late unit file when the season’s deadline was moved, with the reason kept', async () => {
  const { id } = await draft(pipeline);
  pipeline.now = '2026-12-28T02:00:00.000Z';
  const to = '2026-12-31T10:00:00.000Z';
  value(await moveDeadline(pipeline.app, await pipeline.viewer('admin'), 'N2026', to, 'Bão lụt'));
  await submit(pipeline, id);

  expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview' });
  expect((await pipeline.app.directories.notes())[0]).toMatchObject({ by: 'admin', reason: 'Bão lụt' });
});

describe('a season’s deadline before the season opens', () => {
  const early = async () =>
    moveDeadline(pipeline.app, await pipeline.viewer('admin'), 'N2026', '2025-12-31T10:00:00.000Z', 'Nhầm năm');

  it('is refused, as an import would refuse it', async () => {
    expect(await early()).toMatchObject({
      error: { code: 'season.invalid', faults: [{ code: 'season.opensAfterDeadline' }] },
    });
  });

  it('changes nothing: what is exported can be imported', async () => {
    const before = await pipeline.app.directories.current();
    await early();

    expect(await pipeline.app.directories.current()).toEqual(before);
  });
});

describe('a new directory', () => {
  it('asks the new head when it came while the turn was being opened', async () => {
    const { id } = await draft(pipeline);
    beforeTurn = async () => {
      const { version, directory } = await pipeline.app.directories.current();
      const told = outboxItem(pipeline.app, { tell: 'directory', version: version + 1 }, pipeline.now);
      const note = { at: pipeline.now, by: 'admin', what: 'test' };
      await pipeline.app.directories.replace(version, withUnit({ head: 'spare' })(directory), told, note);
      await followDirectory(pipeline.app);
      await pipeline.app.outbox.done(told);
    };
    await submit(pipeline, id);

    expect(pipeline.sent.filter(({ letter }) => letter.letter === 'request').map(({ to }) => to)).toEqual(['spare']);
  });

  it('moves no due date and reminds nobody twice', async () => {
    const { id } = await filed(pipeline);
    const before = await openTurnAt(pipeline, id, 'unitHead');
    await pipeline.replaceDirectory(withUnit({ head: 'spare' }));

    expect(await openTurnAt(pipeline, id, 'unitHead')).toMatchObject({ due: before.due, next: before.next });
  });

  it('without anybody left tells the administrator', async () => {
    const { id } = await filed(pipeline);
    await pipeline.replaceDirectory(withUnit({ head: 'officer-u3', deputies: [] }));
    const before = pipeline.sent.length;
    await pipeline.tick(later(pipeline.now, 60_000));

    expect(lettersSince(before)).toEqual(['overdue admin']);
    expect(await openTurnAt(pipeline, id, 'unitHead')).toMatchObject({ status: 'open' });
  });

  it('asks again whoever lost the post and has it back', async () => {
    const { id } = await filed(pipeline);
    await pipeline.replaceDirectory(withUnit({ head: 'spare' }));
    await pipeline.replaceDirectory(withUnit({ head: 'head-u3' }));

    expect(await asked(id)).toEqual(['head-u3 holder', 'spare holder', 'head-u3 holder']);
    value(await answer(pipeline, 'head-u3', 'approve'));
  });

  it('that gives a deputy the post back lets the clock ask that deputy again', async () => {
    const { id } = await filed(pipeline);
    await passDue(pipeline, id, 'unitHead');
    await pipeline.replaceDirectory(withUnit({ deputies: [] }));
    await pipeline.replaceDirectory(withUnit({ deputies: ['vice-u3'] }));
    const { due } = await openTurnAt(pipeline, id, 'unitHead');
    await pipeline.tick((await openTurnAt(pipeline, id, 'unitHead')).next.at);
    await pipeline.tick(due);

    expect(await asked(id)).toEqual(['head-u3 holder', 'vice-u3 deputy', 'vice-u3 deputy']);
  });

  it('leaves those alone who keep their post', async () => {
    const { id } = await filed(pipeline);
    const before = pipeline.sent.length;
    await pipeline.replaceDirectory(withUnit({ deputies: ['spare'] }));

    expect(lettersSince(before)).toEqual([]);
    expect(await asked(id)).toEqual(['head-u3 holder']);
  });

  it('replaces a deputy who was asked by the next deputy', async () => {
    const { id } = await filed(pipeline);
    await passDue(pipeline, id, 'unitHead');
    await pipeline.replaceDirectory(withUnit({ deputies: ['spare'] }));

    expect(await asked(id)).toEqual(['head-u3 holder', 'vice-u3 deputy', 'spare deputy']);
    expect(await press(pipeline, question(pipeline, 'vice-u3'), 'approve')).toMatchObject({
      error: { code: 'link.reassigned' },
    });
  });

  it('with the new year’s terms alone leaves a turn of the old year with a leader who goes on, and the mailed link alive', async () => {
    const { id } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'approve');
    const link = question(pipeline, 'leader');
    pipeline.now = '2026-11-23T02:00:00.000Z';
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      terms: [{ block: 'K06', from: '2026-11-20', to: '2027-12-31', leader: 'leader', deputies: [] }],
    }));

    expect(await asked(id, 'blockLeader')).toEqual(['leader holder']);
    value(await press(pipeline, link, 'approve'));
    await pipeline.settle();
    expect(await standing(pipeline, id)).toMatchObject({ stage: 'ministry' });
  });

  it('leaves a turn with the term’s leader of the day it opened', async () => {
    const { id } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'approve');
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      terms: [
        { block: 'K06', from: '2022-01-01', to: '2026-11-16', leader: 'leader', deputies: ['deputy'] },
        { block: 'K06', from: '2026-11-17', to: '2027-12-31', leader: 'spare', deputies: [] },
      ],
    }));
    pipeline.now = later(pipeline.now, 2 * DAY);

    expect(await asked(id, 'blockLeader')).toEqual(['leader holder']);
    value(await answer(pipeline, 'leader', 'approve'));
  });
});
