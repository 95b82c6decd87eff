import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restartExecution } from '../../functions/usecases/administer.ts';
import { openTurn } from '../../functions/usecases/open-turn.ts';
import { takeDue } from '../../functions/usecases/take-due.ts';
import { withdrawProposal } from '../../functions/usecases/withdraw-proposal.ts';
import { awardsOf } from '../support/awards.ts';
import {
  answer,
  DAY,
  draft,
  filed,
  history,
  later,
  MINUTE,
  openTurnAt,
  press,
  question,
  standing,
  submit,
  value,
} from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
/** The step that fails for good, as long as it is named. */
let failing: string | undefined;
let told: string[];
/** Each call of a step, with the attempt it was called for and the name of its fault. */
let ran: string[];

beforeEach(async () => {
  failing = undefined;
  told = [];
  ran = [];
  pipeline = await startPipeline({
    step: (name) => {
      if (name === failing) throw new TypeError('a bug of ours');
    },
    invoke: (run) => (name, payload) => {
      const { attempt } = v.parse(v.object({ attempt: v.number() }), payload);
      return run(name, payload).then(
        () => ran.push(`${name} ${attempt}`),
        (fault: unknown) => {
          ran.push(`${name} ${attempt} ${fault instanceof Error ? fault.name : fault}`);
          throw fault;
        },
      );
    },
    engine: (real) => ({
      ...real,
      succeed: (token, stop) => {
        told.push(token);
        return real.succeed(token, stop);
      },
    }),
  });
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

const letters = (kind: string) => pipeline.sent.filter(({ letter }) => letter.letter === kind).map(({ to }) => to);
const restart = async (id: string, by = 'admin') => {
  const result = await restartExecution(pipeline.app, await pipeline.viewer(by), id);
  await pipeline.settle();
  return result;
};
const step = (id: string, token: string, attempt = 1) =>
  openTurn(pipeline.app, 'unitHead', { proposalId: id, attempt, round: 1, token });

describe('a step that fails for good', () => {
  const broken = async () => {
    failing = 'UnitHead';
    const { id } = await draft(pipeline);
    await submit(pipeline, id);
    return id;
  };

  it('leaves the dossier filed, with its receipt, and nobody asked', async () => {
    const id = await broken();

    expect(await standing(pipeline, id)).toMatchObject({ status: 'inReview', phase: 'entering' });
    expect(letters('submitted')).toEqual(['officer-u3']);
    expect(letters('request')).toEqual([]);
  });

  it('is told to the administrator after ten minutes, not before', async () => {
    await broken();
    const start = pipeline.now;
    await pipeline.tick(later(start, 10 * MINUTE - 1));
    expect(letters('stuck')).toEqual([]);
    await pipeline.tick(later(start, 10 * MINUTE));

    expect(letters('stuck')).toEqual(['admin']);
  });

  it('is told again every day', async () => {
    await broken();
    const start = pipeline.now;
    for (const minutes of [10, 20, 60, 24 * 60 + 9, 24 * 60 + 10]) await pipeline.tick(later(start, minutes * MINUTE));

    expect(letters('stuck')).toEqual(['admin', 'admin']);
  });

  it('goes on with the next attempt when the administrator restarts it', async () => {
    const id = await broken();
    failing = undefined;
    value(await restart(id));

    expect(await standing(pipeline, id)).toMatchObject({ stage: 'unitHead', phase: 'waiting', attempt: 2 });
    for (const person of ['head-u3', 'leader', 'minister']) value(await answer(pipeline, person, 'approve'));
    expect(await standing(pipeline, id)).toMatchObject({ status: 'approved', phase: 'recorded', attempt: 2 });
  });

  it('is told again when the restart comes to nothing too', async () => {
    const id = await broken();
    pipeline.now = later(pipeline.now, 5 * MINUTE);
    value(await restart(id));
    await pipeline.tick(later(pipeline.now, 10 * MINUTE));

    expect(letters('stuck')).toEqual(['admin']);
  });

  it('may still be withdrawn and leaves nothing to watch', async () => {
    const id = await broken();

    value(await withdrawProposal(pipeline.app, await pipeline.viewer('officer-u3'), id, undefined));
    await pipeline.tick(later(pipeline.now, DAY));

    expect(letters('stuck')).toEqual([]);
  });
});

it('writes the award once when the last step failed and was restarted', async () => {
  failing = 'Record';
  const { id } = await filed(pipeline, { authority: 'unitHead', title: 'LDTT' });
  await answer(pipeline, 'head-u3', 'approve');
  expect(await standing(pipeline, id)).toMatchObject({ status: 'approved', phase: 'recording' });
  failing = undefined;
  value(await restart(id));

  expect(await standing(pipeline, id)).toMatchObject({ status: 'approved', phase: 'recorded' });
  expect(await awardsOf(pipeline.app, id)).toHaveLength(1);
  expect(letters('outcome')).toEqual(['officer-u3', 'head-u3']);
});

it('tells the administrator of a last step that failed as well', async () => {
  failing = 'Record';
  await filed(pipeline, { authority: 'unitHead', title: 'LDTT' });
  await answer(pipeline, 'head-u3', 'approve');
  await pipeline.tick(later(pipeline.now, 10 * MINUTE));

  expect(letters('stuck')).toEqual(['admin']);
});

it('says nothing of a standstill that is over before the mail goes out', async () => {
  failing = 'UnitHead';
  const { id } = await draft(pipeline);
  await submit(pipeline, id);
  pipeline.now = later(pipeline.now, 10 * MINUTE);
  await takeDue(pipeline.app, (fault) => pipeline.faults.push(fault));
  await step(id, 'late after all');
  await pipeline.settle();

  expect(letters('stuck')).toEqual([]);
});

describe('a restart while an approver is asked', () => {
  it('mails nobody twice', async () => {
    const { id } = await filed(pipeline);
    value(await restart(id));

    expect(letters('request')).toEqual(['head-u3']);
  });

  it('leaves the mailed link working, and the dossier goes on', async () => {
    const { id } = await filed(pipeline);
    const link = question(pipeline, 'head-u3');
    value(await restart(id));
    value(await press(pipeline, link, 'approve'));
    await pipeline.settle();

    expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader', phase: 'waiting', attempt: 2 });
    expect(letters('request')).toEqual(['head-u3', 'leader']);
  });

  it('ends the older attempt by name at its next step, and one execution goes the rest of the way', async () => {
    const { id } = await filed(pipeline);
    value(await restart(id));
    for (const person of ['head-u3', 'leader', 'minister']) value(await answer(pipeline, person, 'approve'));

    expect(ran.toSorted()).toEqual([
      'BlockLeader 1 SupersededAttempt',
      'BlockLeader 2',
      'Ministry 2',
      'Record 2',
      'UnitHead 1',
      'UnitHead 2',
    ]);
  });

  it('ends the older attempt at its correction as well', async () => {
    const { id } = await filed(pipeline);
    value(await restart(id));
    value(await answer(pipeline, 'head-u3', 'return'));

    expect(ran.filter((step) => step.startsWith('Correction')).toSorted()).toEqual([
      'Correction 1 SupersededAttempt',
      'Correction 2',
    ]);
  });

  it('keeps the due time', async () => {
    const { id } = await filed(pipeline);
    const before = await openTurnAt(pipeline, id, 'unitHead');
    value(await restart(id));

    const { due, next, addressees } = before;
    expect(await openTurnAt(pipeline, id, 'unitHead')).toMatchObject({ due, next, addressees });
  });

  it('that was pressed twice is one attempt', async () => {
    const { id } = await filed(pipeline);
    const admin = await pipeline.viewer('admin');
    await Promise.all([1, 2, 3].map(() => restartExecution(pipeline.app, admin, id)));
    await pipeline.settle();

    expect((await history(pipeline, id, 'restarted')).map(({ attempt }) => attempt)).toEqual([2]);
  });
});

it('restarts for the administrator alone', async () => {
  const { id } = await filed(pipeline);

  expect(await restart(id, 'officer-u3')).toEqual({ ok: false, error: { code: 'administrator.only' } });
});

it.each(['reject', 'approve'] as const)('restarts nothing that has ended (%s)', async (choice) => {
  const { id } = await filed(pipeline, { authority: 'unitHead', title: 'LDTT' });
  await answer(pipeline, 'head-u3', choice);

  expect(await restart(id)).toEqual({ ok: false, error: { code: 'proposal.ended' } });
});

describe('a step that is called again', () => {
  it('with the fresh token of a backstop asks nobody again', async () => {
    const { id } = await filed(pipeline);
    await step(id, 'renewed');
    await pipeline.settle();

    expect(letters('request')).toEqual(['head-u3']);
    expect((await openTurnAt(pipeline, id, 'unitHead')).tokens).toContain('renewed');
  });

  it('has every token told of the decision that follows', async () => {
    const { id } = await filed(pipeline);
    await step(id, 'renewed');
    const { tokens } = await openTurnAt(pipeline, id, 'unitHead');
    await answer(pipeline, 'head-u3', 'approve');

    expect(told.toSorted()).toEqual([...tokens].toSorted());
    expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader', phase: 'waiting' });
  });

  it('after the decision has its token told as well', async () => {
    const { id } = await filed(pipeline);
    await answer(pipeline, 'head-u3', 'approve');
    await step(id, 'late');
    await pipeline.settle();

    expect(told).toContain('late');
  });

  it('at once with the decision has its token told, whoever was first', async () => {
    const { id } = await filed(pipeline);
    await Promise.all([press(pipeline, question(pipeline, 'head-u3'), 'approve'), step(id, 'at once')]);
    await pipeline.settle();

    expect(told).toContain('at once');
  });

  it('opens one turn and asks one person, however often it runs at once', async () => {
    const { id } = await filed(pipeline);
    value(await press(pipeline, question(pipeline, 'head-u3'), 'approve'));
    const input = { proposalId: id, attempt: 1, round: 1 };
    await Promise.all(['a', 'b', 'c', 'd'].map((token) => openTurn(pipeline.app, 'blockLeader', { ...input, token })));
    await pipeline.settle();

    expect(letters('request')).toEqual(['head-u3', 'leader']);
    expect((await openTurnAt(pipeline, id, 'blockLeader')).tokens).toEqual(
      expect.arrayContaining(['a', 'b', 'c', 'd']),
    );
  });

  it('by an older attempt fails by name', async () => {
    const { id } = await filed(pipeline);
    value(await restart(id));

    await expect(step(id, 'older', 1)).rejects.toMatchObject({ name: 'SupersededAttempt' });
  });

  it('for a dossier that does not exist fails', async () => {
    await expect(step('nothing', 'token')).rejects.toThrow('No filed proposal');
  });
});
