import { describe, expect, it } from 'vitest';
import { scheduledHandler } from '../../functions/edge/scheduled-handler.ts';
import { stepHandler, WaitingStep, WorkingStep } from '../../functions/edge/step-handler.ts';
import { type StreamRecord, streamHandler } from '../../functions/edge/stream-handler.ts';
import { context, written } from './gateway.ts';

const engineToken = `AQCIAAAAKgAAAAMAAAAA${'aB+/9'.repeat(60)}==`;
const at = { stage: 'unitHead' } as const;
const payload = { version: 1, token: engineToken, proposalId: 'p1', attempt: 2, round: 1 };

class SupersededAttempt extends Error {
  override readonly name = 'SupersededAttempt';
}

/** The outcome of one call, with what it wrote. */
const outcomeOf = async (call: () => Promise<unknown>) => {
  const outcomes: { readonly value?: unknown; readonly fault?: unknown }[] = [];
  const log = await written(async () => {
    const outcome = await call().then(
      (value) => ({ value }),
      (fault: unknown) => ({ fault }),
    );
    outcomes.push(outcome);
  });
  const lines: unknown[] = log.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  return { ...outcomes[0], log, lines };
};

const failing = (fault: unknown) => async (): Promise<never> => {
  throw fault;
};

describe('a step', () => {
  it('hands its parsed payload on and says in one line what it was called for, without the token', async () => {
    const step = stepHandler(WaitingStep, async (input) => ({ next: input.token.length }), {
      logName: 'steps',
      stage: 'unitHead',
    });
    const { value, log, lines } = await outcomeOf(() => step({ ...payload, extra: 'x' }, context));
    expect(value).toEqual({ next: engineToken.length });
    expect(lines).toEqual([
      expect.objectContaining({
        message: 'step',
        service: 'steps',
        proposalId: 'p1',
        attempt: 2,
        round: 1,
        requestId: 'call-1',
        stage: 'unitHead',
        outcome: 'done',
        ms: expect.any(Number),
      }),
    ]);
    expect(log).not.toContain(engineToken);
  });

  it('without a token is a step that only works', async () => {
    const { token: _, ...working } = payload;
    const step = stepHandler(WorkingStep, async (input) => input, { stage: 'record' });
    expect((await outcomeOf(() => step({ ...working, extra: 'x' }, context))).value).toEqual(working);
  });

  it.each([
    ['of another version', { ...payload, version: 2 }],
    ['without a token', { ...payload, token: undefined }],
    ['with an empty id', { ...payload, proposalId: '' }],
    ['with half a round', { ...payload, round: 1.5 }],
    ['with attempt zero', { ...payload, attempt: 0 }],
    ['that is nothing', null],
    ['that is text', 'p1'],
  ])('refuses a payload %s', async (_, event) => {
    const step = stepHandler(WaitingStep, async () => 'run', at);
    expect((await outcomeOf(() => step(event, context))).fault).toMatchObject({ name: 'ValiError' });
  });

  it('fails under the name that the state machine catches', async () => {
    const step = stepHandler(WaitingStep, failing(new SupersededAttempt('attempt 1 of p1')), at);
    const { fault, lines } = await outcomeOf(() => step(payload, context));
    expect(fault).toMatchObject({ name: 'SupersededAttempt', message: 'attempt 1 of p1' });
    expect(lines).toEqual([expect.objectContaining({ level: 'ERROR', proposalId: 'p1', outcome: 'fault' })]);
  });

  it.each([
    ['DynamoDB has no room', { name: 'ProvisionedThroughputExceededException' }],
    [
      'a transaction was throttled',
      { name: 'TransactionCanceledException', CancellationReasons: [{ Code: 'ThrottlingError' }] },
    ],
    ['nothing answers', { code: 'ECONNREFUSED' }],
    ['others were quicker each time', { name: 'LostRaces' }],
  ])('fails under the one name that is tried again when %s, and logs what it met', async (_, fields) => {
    const met = Object.assign(new Error('met'), fields);
    const { fault, lines } = await outcomeOf(() => stepHandler(WaitingStep, failing(met), at)(payload, context));
    expect(fault).toMatchObject({ name: 'TableAway' });
    expect(lines).toEqual([
      expect.objectContaining({ fault: expect.objectContaining({ name: met.name, message: 'met' }) }),
    ]);
  });

  it('that Lambda is about to stop is tried again as well', async () => {
    const step = stepHandler(WaitingStep, () => new Promise(() => {}), at);
    const ending = { ...context, getRemainingTimeInMillis: () => 260 };
    expect((await outcomeOf(() => step(payload, ending))).fault).toMatchObject({ name: 'TableAway' });
  });

  it('fails without the secrets, the fields and the cause of its fault, which Lambda would log', async () => {
    const cause = new Error(`to a@evil.example with ${engineToken}`);
    const fault = Object.assign(new Error(`told ${engineToken}`, { cause }), { item: payload });
    const outcome = await outcomeOf(() => stepHandler(WaitingStep, failing(fault), at)(payload, context));
    const thrown = outcome.fault;
    const told =
      thrown instanceof Error ? { ...thrown, message: thrown.message, stack: thrown.stack, cause: thrown.cause } : {};
    expect(told).toMatchObject({ name: 'Error', message: 'told [token]', cause: undefined });
    expect(JSON.stringify(told)).not.toContain(engineToken);
    expect(outcome.log).not.toContain(engineToken);
    expect(outcome.log).not.toContain('a@evil');
  });
});

describe('a schedule', () => {
  it('runs and says in one line what it did', async () => {
    const clock = scheduledHandler(async ({ remainingMs }) => ({ taken: 3, left: remainingMs() }));
    const { value, lines } = await outcomeOf(() => clock({ source: 'aws.scheduler' }, context));
    expect(value).toBeUndefined();
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'INFO',
        message: 'schedule',
        requestId: 'call-1',
        outcome: 'done',
        ms: expect.any(Number),
        taken: 3,
        left: 10_000,
      }),
    ]);
  });

  it('may say itself how it ended, unless it failed', async () => {
    const ends = (run: () => Promise<never> | Promise<{ outcome: string }>) =>
      outcomeOf(() => scheduledHandler(run)({}, context));
    const told = await ends(async () => ({ outcome: 'paused' }));
    const failed = await ends(failing(new RangeError('no')));
    expect([...told.lines, ...failed.lines]).toEqual([
      expect.objectContaining({ outcome: 'paused' }),
      expect.objectContaining({ outcome: 'fault' }),
    ]);
  });

  it('that meets faults on its way tells all of them in its one line, without their secrets', async () => {
    const clock = scheduledHandler(async ({ faults }) => {
      faults.push(new RangeError(`first of ${engineToken}`), new TypeError('second'));
      return { taken: 1 };
    });
    const { lines, log } = await outcomeOf(() => clock({}, context));
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'ERROR',
        outcome: 'partly',
        taken: 1,
        fault: expect.objectContaining({
          message: '2 faults.',
          errors: [
            expect.objectContaining({ message: 'first of [token]' }),
            expect.objectContaining({ name: 'TypeError' }),
          ],
        }),
      }),
    ]);
    expect(log).not.toContain(engineToken);
  });

  it('that fails fails for its alarm', async () => {
    const { fault, lines } = await outcomeOf(() => scheduledHandler(failing(new RangeError('no')))({}, context));
    expect(fault).toMatchObject({ name: 'RangeError', message: 'no' });
    expect(lines).toEqual([
      expect.objectContaining({ level: 'ERROR', fault: expect.objectContaining({ name: 'RangeError' }) }),
    ]);
  });
});

const recordOf = (number: number) => ({
  eventID: `e${number}`,
  eventName: 'INSERT',
  eventSource: 'aws:dynamodb',
  dynamodb: {
    SequenceNumber: String(number),
    Keys: { pk: { S: `k${number}` } },
    NewImage: { token: { S: engineToken } },
  },
});

describe('the stream', () => {
  const failOn = (bad: readonly string[], seen: string[] = []) => ({
    seen,
    handler: streamHandler(() => async ({ dynamodb }: StreamRecord) => {
      seen.push(dynamodb.SequenceNumber);
      if (bad.includes(dynamodb.SequenceNumber)) throw new Error(`record of ${engineToken}`);
      return { told: 2, proposalId: 'p1', stage: `s${dynamodb.SequenceNumber}` };
    }),
  });
  const Records = [1, 2, 3, 4].map(recordOf);

  it('with every record told has no failures', async () => {
    const { value, lines } = await outcomeOf(() => failOn([]).handler({ Records }, context));
    expect(value).toEqual({ batchItemFailures: [] });
    expect(lines).toEqual([
      expect.objectContaining({ level: 'INFO', message: 'stream', requestId: 'call-1', outcome: 'done', failed: 0 }),
    ]);
  });

  it('says in its one line what all records say: numbers add up, a text stands when it is the same for all', async () => {
    const { lines } = await outcomeOf(() => failOn([]).handler({ Records }, context));
    expect(lines).toEqual([expect.objectContaining({ records: 4, told: 8, proposalId: 'p1' })]);
    expect(lines[0]).not.toHaveProperty('stage');
  });

  it('goes on behind a record that fails and reports that one', async () => {
    const { seen, handler } = failOn(['2', '4']);
    const { value, lines, log } = await outcomeOf(() => handler({ Records }, context));
    expect(seen).toEqual(['1', '2', '3', '4']);
    expect(value).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }, { itemIdentifier: '4' }] });
    expect(lines).toEqual([
      expect.objectContaining({ level: 'ERROR', outcome: 'partly', records: 4, failed: 2, told: 4 }),
    ]);
    expect(log).not.toContain(engineToken);
  });

  it('fails as a whole for what is no batch of records', async () => {
    expect((await outcomeOf(() => failOn([]).handler({ Records: [{}] }, context))).fault).toMatchObject({
      name: 'ValiError',
    });
  });
});
