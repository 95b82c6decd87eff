import { expect, it } from 'vitest';
import { at, stages, type Workflow, waiting } from './workflow-under-test.ts';

const states = [...waiting, 'Record'];

/** Which state comes when. */
export const order = ({ engine, proposal }: Workflow) => {
  it('asks the three stages in their order and records, in six transitions', async () => {
    const { proposalId, steps, begin, approve, ended, transitions } = proposal();
    const execution = await begin();

    const asked = [];
    for (const next of ['BlockLeader', 'Ministry', 'Record']) {
      const call = await steps.next();
      asked.push(call.state);
      await approve(call, at(next));
    }

    expect(asked).toEqual(stages);
    const whose = { version: 1, proposalId, attempt: 1 };
    expect(await steps.next()).toMatchObject({ state: 'Record', payload: { ...whose, round: 1 } });
    expect(await ended(execution)).toMatchObject({ status: 'SUCCEEDED', output: { ...whose, stop: at('Record') } });
    expect(await transitions(execution)).toBe(6);
  });

  it('records at once what the unit itself decides', async () => {
    const { steps, begin, approve, ended, transitions } = proposal();
    const execution = await begin();

    await approve(await steps.next(), at('Record'));

    expect((await steps.next()).state).toBe('Record');
    expect(await ended(execution)).toMatchObject({ status: 'SUCCEEDED' });
    expect(await transitions(execution)).toBe(4);
  });

  it.each(states)('begins at %s when its input says so, as a restart does, and hands its attempt on', async (state) => {
    const { proposalId, steps, begin } = proposal();
    await begin(state, { attempt: 2, round: 3 });

    const call = await steps.next();

    expect(call.state).toBe(state);
    expect(call.payload).toEqual({
      version: 1,
      proposalId,
      attempt: 2,
      round: 3,
      ...(state === 'Record' ? {} : { token: expect.stringMatching(/^.{8,}$/) }),
    });
  });

  it('fails when its input names no stage', async () => {
    const { steps, begin, ended } = proposal();

    expect(await ended(await begin('Nowhere'))).toMatchObject({ status: 'FAILED', error: 'UnknownNext' });
    expect(steps.unseen()).toEqual([]);
  });

  it('fails on an input of the shape before it had a stop, and asks nobody', async () => {
    const { proposalId, steps, beginWith, ended } = proposal();
    const former = { version: 1, proposalId, attempt: 1, round: 1, next: 'UnitHead' };
    const execution = await beginWith(1, former);

    expect(await ended(execution)).toMatchObject({ status: 'FAILED' });
    expect(steps.unseen()).toEqual([]);
  });

  it('takes an input and an answer that say more than it reads, as those of a later deploy may', async () => {
    const { proposalId, steps, beginWith, approve, ended } = proposal();
    const later = { state: 'UnitHead', round: 1, reason: 'added later' };
    const execution = await beginWith(1, { version: 1, proposalId, attempt: 1, later: true, stop: later });

    await approve(await steps.next(), { ...later, state: 'Record' });

    expect((await steps.next()).payload).toEqual({ version: 1, proposalId, attempt: 1, round: 1 });
    expect(await ended(execution)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('runs once however often it is started under one name', async () => {
    const { steps, begin, approve, ended } = proposal();
    const execution = await begin('Ministry');
    const again = await begin('Ministry').catch(({ name }: Error) => name);

    expect(again).toBe(engine().refusesSameStart ? 'ExecutionAlreadyExists' : execution);
    await approve(await steps.next(), at('Record'));
    expect((await steps.next()).state).toBe('Record');
    await ended(execution);
    expect(steps.unseen()).toEqual([]);
  });
};

/** What a state is told by the relay. */
export const answers = ({ engine, proposal }: Workflow) => {
  it.each(stages)('takes what %s returned to its correction, then to the stage and round it names', async (stage) => {
    const { steps, begin, approve, refuse, transitions } = proposal();
    const execution = await begin(stage);

    await refuse(await steps.next(), 'Returned');
    const correction = await steps.next();
    await approve(correction, at('BlockLeader', 2));

    // Asked once each: "Returned" is caught, not tried again.
    expect(correction.state).toBe('Correction');
    expect(await steps.next()).toMatchObject({ state: 'BlockLeader', payload: { attempt: 1, round: 2 } });
    expect(await transitions(execution)).toBe(5);
  });

  it.each([
    ['Ministry', 'Rejected'],
    ['UnitHead', 'Withdrawn'],
    ['BlockLeader', 'Abandoned'],
    ['Ministry', 'SupersededAttempt'],
    ['Correction', 'Withdrawn'],
    ['Correction', 'Abandoned'],
    ['Correction', 'SupersededAttempt'],
  ])('ends in peace when %s is told %s', async (state, outcome) => {
    const { steps, begin, refuse, ended, transitions } = proposal();
    const execution = await begin(state);

    await refuse(await steps.next(), outcome);

    expect(await ended(execution)).toMatchObject({ status: 'SUCCEEDED' });
    expect(await transitions(execution)).toBe(3);
    expect(steps.unseen()).toEqual([]);
  });

  it('fails by name when it is told what no state catches', async () => {
    const { steps, begin, refuse, ended } = proposal();
    const execution = await begin();

    await refuse(await steps.next(), 'Unheard');

    expect(await ended(execution)).toMatchObject({ status: 'FAILED', error: 'Unheard', cause: 'a person' });
  });

  it('takes an answer that comes before the step has returned', async () => {
    const { steps, begin, approve, ended } = proposal();
    steps.during(async (call) => call.state === 'UnitHead' && approve(call, at('Record')));
    const execution = await begin();

    expect(await ended(execution)).toMatchObject({ status: 'SUCCEEDED' });
    expect(steps.unseen().map(({ state }) => state)).toEqual(['UnitHead', 'Record']);
  });

  it('does not hear a second answer to one question', async () => {
    const { steps, begin, approve, refuse } = proposal();
    await begin();
    const call = await steps.next();
    await approve(call, at('BlockLeader'));
    expect((await steps.next()).state).toBe('BlockLeader');

    const expected = engine().forgetsTasks ? 'TaskDoesNotExist' : 'TaskTimedOut';
    await expect(refuse(call, 'Returned')).rejects.toMatchObject({ name: expected });
    expect(steps.unseen()).toEqual([]);
  });
};
