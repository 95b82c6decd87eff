import { expect, it } from 'vitest';
import { anError } from '../local/engine-support.ts';
import { at, SOON, type Workflow, waiting } from './workflow-under-test.ts';

const infrastructure = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
];

const gone = /^(TaskTimedOut|TaskDoesNotExist)$/;

/** Steps that fail. */
export const faults = ({ engine, proposal }: Workflow) => {
  it.each([...infrastructure, 'TableAway'])('tries a step again that fails as %s, after two seconds', async (name) => {
    const { steps, begin, ended, transitions } = proposal();
    steps.fails('Record', anError(name));
    const execution = await begin('Record');

    await engine().pass(2);

    expect(await ended(execution)).toMatchObject({ status: 'SUCCEEDED' });
    expect(steps.unseen().map(({ state }) => state)).toEqual(['Record', 'Record']);
    expect(await transitions(execution)).toBe(3);
  });

  it.each(waiting)(
    'asks at %s again when its function could not be reached, and hears the newer answer',
    async (state) => {
      const { steps, begin, approve, refuse, transitions } = proposal();
      const execution = await begin(state);

      await refuse(await steps.next(), 'Lambda.TooManyRequestsException');
      await engine().pass(2);
      const again = await steps.next();
      await approve(again, at('Record'));

      expect(again.state).toBe(state);
      await steps.next();
      expect(await transitions(execution)).toBeGreaterThanOrEqual(4);
    },
  );

  it.each([
    ['Lambda.TooManyRequestsException', [2, 4, 8, 16, 32, 64]],
    ['TableAway', [2, 4, 8, 16, 32, 64, 128, 256]],
  ])('fails as %s when that does not end, after pauses of %j seconds', async (name, pauses) => {
    const { steps, begin, ended, transitions } = proposal();
    steps.fails('Record', ...Array.from({ length: pauses.length + 1 }, () => anError(name)));
    const execution = await begin('Record');

    for (const pause of pauses) await engine().pass(pause);

    expect(await ended(execution)).toMatchObject({ status: 'FAILED', error: name });
    expect(await transitions(execution)).toBe(2 + pauses.length);
  });

  it('fails at once under the name of any other error', async () => {
    const { steps, begin, ended } = proposal();
    steps.fails('Record', anError('TypeError'));
    const { status, error, cause = '' } = await ended(await begin('Record'));

    expect({ status, error }).toEqual({ status: 'FAILED', error: 'TypeError' });
    expect(JSON.parse(cause)).toMatchObject({ errorType: 'TypeError', errorMessage: 'TypeError happened' });
    expect(steps.unseen()).toHaveLength(1);
  });

  it('ends in peace a restarted attempt whose step says so', async () => {
    const { steps, begin, ended } = proposal();
    steps.fails('Record', anError('SupersededAttempt'));

    expect(await ended(await begin('Record'))).toMatchObject({ status: 'SUCCEEDED' });
  });

  it.for([
    ['SupersededAttempt', 'SUCCEEDED'],
    ['TypeError', 'FAILED'],
  ] as const)('hears %s of the step of a state that waits', async ([name, status], { skip }) => {
    skip(engine().losesFaultOfWaitingStep ?? false, 'the engine loses what such a step throws');
    const { steps, begin, ended } = proposal();
    steps.fails('UnitHead', anError(name));

    expect(await ended(await begin())).toMatchObject({ status });
    expect(steps.unseen()).toHaveLength(1);
  });
};

/** A wait that took too long. */
export const backstop = ({ engine, proposal }: Workflow) => {
  it.each(waiting)(
    'enters %s again with a fresh token when its time is over, and the old one is dead',
    async (state) => {
      const { steps, begin, approve, approveNewest } = proposal('impatient');
      await begin(state, { attempt: 2, round: 3 });
      const first = await steps.next();

      await engine().pass(SOON);
      const second = await steps.next();

      expect(second.state).toBe(state);
      expect(second.payload).toEqual({ ...first.payload, token: second.token });
      expect(second.token).not.toBe(first.token);
      await expect(approve(first, at('Record'))).rejects.toMatchObject({ name: expect.stringMatching(gone) });
      await approveNewest(second, at('Record', 3));
    },
  );
};
