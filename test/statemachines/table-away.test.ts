import { afterEach, beforeEach, expect, it } from 'vitest';
import { stepHandler, WaitingStep, WorkingStep } from '../../functions/edge/step-handler.ts';
import { context, written } from '../edge/gateway.ts';
import { pushedTimers } from '../local/engine-support.ts';
import { awardsOf } from '../support/awards.ts';
import { answer, draft, filed, later, MINUTE, standing, submit } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

const noRoom = () => Object.assign(new Error('too much'), { name: 'ProvisionedThroughputExceededException' });
const pauses = [2, 4, 8, 16, 32, 64, 128, 256];

let pipeline: Pipeline;
let timers: ReturnType<typeof pushedTimers>;
/** How often the table is still away when a step of this name reaches it. */
let away: Record<string, number>;

beforeEach(async () => {
  away = {};
  timers = pushedTimers();
  pipeline = await startPipeline({
    timers: timers.timers,
    step: (name) => {
      const left = away[name] ?? 0;
      away[name] = left - 1;
      if (left > 0) throw noRoom();
    },
    invoke: (run) => (name, payload) => {
      const schema = name === 'Record' ? WorkingStep : WaitingStep;
      return stepHandler(schema, (input) => run(name, input), { logName: 'steps', stage: 'unitHead' })(
        payload,
        context,
      );
    },
  });
});
afterEach(() => pipeline.close());

/** Lets the engine's pauses before it tries again pass, as many as there may be, with nothing else to do meanwhile. */
const waitOut = async (seconds: readonly number[]): Promise<void> => {
  for (const pause of seconds) {
    await expect.poll(timers.pending).toContain(pause);
    timers.push(pause);
    await pipeline.settle();
  }
};
const letters = (kind: string) => pipeline.sent.filter(({ letter }) => letter.letter === kind).map(({ to }) => to);

it('a dossier goes on when the table is back, and its approver is asked once', async () => {
  await written(async () => {
    away = { UnitHead: 3 };
    const { id } = await draft(pipeline);
    await submit(pipeline, id);
    expect(await standing(pipeline, id)).toMatchObject({ phase: 'entering' });
    await waitOut([2, 4, 8]);

    expect(await standing(pipeline, id)).toMatchObject({ stage: 'unitHead', phase: 'waiting', attempt: 1 });
    expect(letters('request')).toEqual(['head-u3']);
  });
});

it('awards are recorded when the table is back', async () => {
  await written(async () => {
    away = { Record: 2 };
    const { id } = await filed(pipeline, { authority: 'unitHead', title: 'LDTT' });
    await answer(pipeline, 'head-u3', 'approve');
    await waitOut([2, 4]);

    expect(await standing(pipeline, id)).toMatchObject({ status: 'approved', phase: 'recorded' });
    expect(await awardsOf(pipeline.app, id)).toHaveLength(1);
  });
});

it('a table that stays away fails the execution, and the administrator hears of the standstill', async () => {
  await written(async () => {
    away = { UnitHead: 9 };
    const { id } = await draft(pipeline);
    await submit(pipeline, id);
    await waitOut(pauses);
    expect(timers.pending()).toEqual([]);
    await pipeline.tick(later(pipeline.now, 10 * MINUTE));

    expect(letters('stuck')).toEqual(['admin']);
  });
});
