import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { mailWaitMs, type WhyNotNow } from '../../functions/domain/data/mail-waits.ts';
import type { Mailer } from '../../functions/ports.ts';
import { drainAll, drainStream, untilFor } from '../../functions/usecases/deliver.ts';
import { askSignIn } from '../../functions/usecases/sign-in.ts';
import { submitProposal } from '../../functions/usecases/submit-proposal.ts';
import { draft, filed, HOUR, later, MINUTE, press, question, standing, submit, value } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

/** What SES says to the next mails, one after another; it accepts what comes after them. */
type Verdict = WhyNotNow | 'accepts' | 'fails';

const started: Pipeline[] = [];
let pipeline: Pipeline;
let verdicts: Verdict[];
/** Whatever is not in `verdicts`. */
let otherwise: Verdict;
let tries: number;

const start = async () => {
  [verdicts, otherwise, tries] = [[], 'accepts', 0];
  pipeline = await startPipeline({
    mailer: (real: Mailer): Mailer => ({
      ...real,
      send: async (mail) => {
        tries += 1;
        const verdict = verdicts.shift() ?? otherwise;
        if (verdict === 'fails') throw new Error('the connection was closed');
        return verdict === 'accepts' ? real.send(mail) : { notNow: verdict, waitMs: mailWaitMs[verdict] };
      },
    }),
  });
  started.push(pipeline);
};
const stop = async () => {
  for (const one of started.splice(0)) await one.close();
};
afterEach(stop);

const letters = (from = 0) => pipeline.sent.slice(from).map(({ to, letter }) => `${letter.letter} ${to}`);
const units = ['U1', 'U2', 'U3'];
const inOrder = units.map((unit) => [`submitted officer-${unit.toLowerCase()}`, `request head-${unit.toLowerCase()}`]);
const ofEachUnit = () => units.map((unit) => letters().filter((letter) => letter.endsWith(unit.toLowerCase())));

/** Submits one dossier of each unit while SES says what it says. */
const submitAll = async () => {
  const ids: string[] = [];
  for (const unit of units) {
    const { id } = await draft(pipeline, { unit });
    await submit(pipeline, id, unit);
    ids.push(id);
  }
  return ids;
};

const looks = async (times: number, everyMs: number) => {
  for (let look = 0; look < times; look += 1) {
    pipeline.now = later(pipeline.now, everyMs);
    await pipeline.settle();
  }
};

describe.each(['quota', 'paused', 'rate'] as const)('a day without sending (%s)', (why) => {
  it('park nothing, are no fault, and then everything goes out once and in order', async () => {
    await start();
    otherwise = why;
    await submitAll();
    await looks(24, HOUR);
    expect(tries, 'more looks than failures park').toBeGreaterThan(20);
    expect([letters(), pipeline.faults, await pipeline.app.outbox.parked()]).toEqual([[], [], []]);
    expect(new Set(pipeline.putOff)).toEqual(new Set([why]));
    otherwise = 'accepts';
    await looks(1, HOUR);

    expect(ofEachUnit()).toEqual(inOrder);
    expect(await Array.fromAsync(pipeline.app.outbox.waiting('9999'))).toEqual([]);
  });
});

describe('while SES takes no mail', () => {
  it('one try is all that five dossiers make, and their executions start', async () => {
    await start();
    otherwise = 'quota';
    const made = [];
    for (let dossier = 0; dossier < 5; dossier += 1) made.push(await draft(pipeline));
    for (const { id, officer } of made) {
      const edits = (await pipeline.app.ledger.proposal(id))?.edits ?? -1;
      value(await submitProposal(pipeline.app, officer, id, { key: pipeline.app.random.id(), edits }));
    }
    await pipeline.settle();

    expect(tries).toBe(1);
    for (const { id } of made) expect(await standing(pipeline, id)).toMatchObject({ phase: 'waiting' });
  });

  it('decisions move their dossiers on', async () => {
    await start();
    const made = [await filed(pipeline, { unit: 'U1' }), await filed(pipeline, { unit: 'U2' }), await filed(pipeline)];
    const links = units.map((unit) => question(pipeline, `head-${unit.toLowerCase()}`));
    [otherwise, tries] = ['paused', 0];
    for (const link of links) value(await press(pipeline, link, 'approve'));
    await pipeline.settle();

    expect(tries).toBe(1);
    for (const { id } of made)
      expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader', phase: 'waiting' });
  });

  it('no mail is tried before the pause is over, by whatever the relay is woken', async () => {
    await start();
    verdicts = ['quota'];
    const { id } = await draft(pipeline);
    await submit(pipeline, id);
    const other = await draft(pipeline, { unit: 'U2' });
    await submit(pipeline, other.id, 'U2');
    pipeline.now = later(pipeline.now, mailWaitMs.quota - 1);
    await drainAll(pipeline.relay);
    await drainStream(pipeline.relay, other.id);
    expect(tries).toBe(1);
    await looks(1, 1);

    expect(letters().toSorted()).toEqual(
      ['u2', 'u3'].flatMap((unit) => [`request head-${unit}`, `submitted officer-${unit}`]).toSorted(),
    );
  });

  it('a sign-in link waits like any other mail, and counts once', async () => {
    await start();
    verdicts = ['rate', 'rate', 'rate', 'rate', 'rate', 'rate'];
    await askSignIn(pipeline.app, 'officer-u3@example.vn');
    await looks(8, mailWaitMs.rate);

    expect(letters()).toEqual(['signIn officer-u3']);
    expect(tries).toBe(7);
  });
});

it('a walk stops sending in time for the next one, which goes on from there', async () => {
  await start();
  otherwise = 'quota';
  await submitAll();
  otherwise = 'accepts';
  pipeline.now = later(pipeline.now, HOUR);
  const { mailer } = pipeline.relay;
  const slow = {
    ...pipeline.relay,
    mailer: {
      ...mailer,
      send: (mail: Parameters<Mailer['send']>[0]) => {
        pipeline.now = later(pipeline.now, 20_000);
        return mailer.send(mail);
      },
    },
  };
  await drainAll(slow);
  expect(pipeline.sent).toHaveLength(3);
  await drainAll(slow);

  expect(ofEachUnit()).toEqual(inOrder);
});

it('a call with ten streams ends in time while SES hangs, and keeps no start waiting for that', async () => {
  await start();
  const ids: string[] = [];
  for (let dossier = 0; dossier < 10; dossier += 1) {
    const { id, officer } = await draft(pipeline);
    const edits = (await pipeline.app.ledger.proposal(id))?.edits ?? -1;
    value(await submitProposal(pipeline.app, officer, id, { key: pipeline.app.random.id(), edits }));
    ids.push(id);
  }
  const callMs = 120_000;
  const began = pipeline.now;
  const until = untilFor(began, callMs);
  const hanging = {
    ...pipeline.relay,
    mailer: {
      ...pipeline.relay.mailer,
      send: async () => {
        tries += 1;
        pipeline.now = later(pipeline.now, 34_000);
        throw new Error('no answer');
      },
    },
  };
  for (const id of ids) await drainStream(hanging, id, until);

  expect(tries).toBe(2);
  expect(pipeline.now < later(began, callMs)).toBe(true);
  const untold = (await Promise.all(ids.map((id) => pipeline.app.outbox.ofStream(id)))).flat();
  expect(untold.filter((item) => 'telling' in item && item.telling.tell === 'start')).toEqual([]);
});

const verdict: fc.Arbitrary<Verdict> = fc.constantFrom('accepts', 'accepts', 'rate', 'quota', 'paused', 'fails');

it('every mail goes out once and in the order of its dossier, however SES throttles and fails in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(verdict, { maxLength: 16 }),
      fc.array(fc.constantFrom(1_000, 7_000, MINUTE, 11 * MINUTE), { minLength: 4, maxLength: 12 }),
      async (said, waits) => {
        await start();
        verdicts = [...said];
        await submitAll();
        for (const wait of waits) await looks(1, wait);
        verdicts = [];
        await looks(2, 16 * MINUTE);
        expect(ofEachUnit()).toEqual(inOrder);
        expect(await pipeline.app.outbox.parked()).toEqual([]);
        await stop();
      },
    ),
    { numRuns: 8, seed: 20_261_123 },
  );
});
