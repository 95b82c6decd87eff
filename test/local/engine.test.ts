import { SendTaskSuccessCommand, TaskTimedOut } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { anEngine, anError, machine, pushedTimers } from './engine-support.ts';

describe('the clock of the local engine', () => {
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
});
