import { SendTaskSuccessCommand, TaskTimedOut } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { anEngine, anError, inputOf, machine, pushedTimers, stages, stopAt } from './engine-support.ts';

describe('the award proposal on the local engine', () => {
  it('asks the three stages in their order and records, in six transitions', async () => {
    const { engine, steps, start, approve, ended } = await anEngine();
    const { executionArn } = await start('p1-1');

    const asked = [];
    for (const next of ['BlockLeader', 'Ministry', 'Record']) {
      const call = await steps.next();
      asked.push(call.state);
      await approve(call, next);
    }
    const record = await steps.next();

    expect(asked).toEqual(stages);
    expect(record).toMatchObject({ state: 'Record', payload: { version: 1, proposalId: 'p1', attempt: 1, round: 1 } });
    expect(await ended(executionArn)).toMatchObject({ status: 'SUCCEEDED', output: JSON.stringify(inputOf('Record')) });
    expect(engine.transitions(machine, 'p1-1')).toBe(6);
  });

  it('records at once what the unit itself decides', async () => {
    const { steps, start, approve, ended } = await anEngine();
    const { executionArn } = await start('p1-1');

    await approve(await steps.next(), 'Record');

    expect((await steps.next()).state).toBe('Record');
    expect(await ended(executionArn)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('takes a returned proposal to its correction, then to the stage the correction names', async () => {
    const { steps, start, approve, refuse } = await anEngine();
    await start('p1-1');

    await refuse(await steps.next(), 'Returned');
    const correction = await steps.next();
    await approve(correction, 'BlockLeader');

    expect(correction.state).toBe('Correction');
    expect((await steps.next()).state).toBe('BlockLeader');
  });

  it.each(['Rejected', 'Withdrawn', 'Abandoned', 'SupersededAttempt'])(
    'ends without an error when %s',
    async (outcome) => {
      const { steps, start, refuse, ended } = await anEngine();
      const { executionArn } = await start('p1-1', inputOf('Ministry'));

      await refuse(await steps.next(), outcome);

      expect(await ended(executionArn)).toMatchObject({ status: 'SUCCEEDED' });
      expect(steps.unseen()).toEqual([]);
    },
  );

  it('fails when its input names no stage', async () => {
    const { start, ended } = await anEngine();
    const { executionArn } = await start('p1-1', inputOf('Nowhere'));

    expect(await ended(executionArn)).toMatchObject({ status: 'FAILED', error: 'UnknownNext' });
  });

  it('enters the same state again, with a fresh token, when its backstop timeout fires', async () => {
    const { timers, push } = pushedTimers();
    const { sfn, steps, start, approve } = await anEngine({ timers });
    await start('p1-1');
    const first = await steps.next();

    push(2_000_000);
    const second = await steps.next();

    expect(second.state).toBe('UnitHead');
    expect(second.payload).toEqual({ ...first.payload, token: second.token });
    expect(second.token).not.toBe(first.token);
    await expect(sfn.send(new SendTaskSuccessCommand({ taskToken: first.token, output: '{}' }))).rejects.toThrow(
      TaskTimedOut,
    );
    await approve(second, 'BlockLeader');
    expect((await steps.next()).state).toBe('BlockLeader');
  });

  it('waits on, one second before the backstop', async () => {
    const { timers, push, pending } = pushedTimers();
    const { steps, start, approve } = await anEngine({ timers });
    await start('p1-1');
    const call = await steps.next();

    push(1_999_999);

    expect(pending()).toEqual([1]);
    await approve(call, 'BlockLeader');
  });

  it('tries a throttled task again after two seconds, then four, with a fresh token each time', async () => {
    const { timers, push, pending } = pushedTimers();
    const { engine, steps, start } = await anEngine({ timers });
    const throttled = anError('Lambda.TooManyRequestsException');
    steps.fails('UnitHead', throttled, throttled);
    await start('p1-1');

    const tokens = [(await steps.next()).token];
    for (const seconds of [2, 4]) {
      await expect.poll(pending).toEqual([seconds]);
      push(seconds);
      tokens.push((await steps.next()).token);
    }

    expect(new Set(tokens).size).toBe(3);
    await expect.poll(() => engine.transitions(machine, 'p1-1')).toBe(4);
  });

  it('fails after six retries of a task that stays throttled', async () => {
    const { timers, push, pending } = pushedTimers();
    const { steps, start, ended } = await anEngine({ timers });
    steps.fails('UnitHead', ...Array.from({ length: 7 }, () => anError('Lambda.TooManyRequestsException')));
    const { executionArn } = await start('p1-1');

    for (const seconds of [2, 4, 8, 16, 32, 64]) {
      await steps.next();
      await expect.poll(pending).toEqual([seconds]);
      push(seconds);
    }

    expect(await ended(executionArn)).toMatchObject({ status: 'FAILED', error: 'Lambda.TooManyRequestsException' });
  });

  it('fails under the name of the error a step throws, and goes on under another name where the record stands', async () => {
    const { steps, start, ended } = await anEngine();
    steps.fails('UnitHead', new TypeError('no such field'));
    const { executionArn } = await start('p1-1');

    expect((await steps.next()).state).toBe('UnitHead');
    expect(await ended(executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'TypeError',
      cause: JSON.stringify({ errorType: 'TypeError', errorMessage: 'no such field' }),
    });

    await start('p1-2', { ...inputOf('BlockLeader'), attempt: 2 });
    expect(await steps.next()).toMatchObject({ state: 'BlockLeader', payload: { attempt: 2 } });
  });

  it('takes an answer that comes before the step has returned', async () => {
    const steps: string[] = [];
    const { engine, sfn, start, ended } = await anEngine({
      invoke: async (state, payload) => {
        steps.push(state);
        if (typeof payload !== 'object' || payload === null || !('token' in payload)) return {};
        const output = JSON.stringify(stopAt('Record'));
        await sfn.send(new SendTaskSuccessCommand({ taskToken: String(payload.token), output }));
        return {};
      },
    });
    const { executionArn } = await start('p1-1');

    expect(await ended(executionArn)).toMatchObject({ status: 'SUCCEEDED' });
    expect(steps).toEqual(['UnitHead', 'Record']);
    expect(engine.transitions(machine, 'p1-1')).toBe(4);
  });
});
