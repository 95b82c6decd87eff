import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decidingAuthorities } from '../../functions/domain/data/authorities.ts';
import { mailFaults } from '../../functions/domain/mail-event.ts';
import type { Choice } from '../../functions/domain/turn.ts';
import type { Fault } from '../support/turnstile.ts';
import { buildWorld, type Event, type Happening, type World } from '../support/world.ts';
import { isEnded, isWaiting, violations } from '../support/world-invariants.ts';

const pick = fc.nat(30);
const choice: fc.Arbitrary<Choice> = fc.oneof(
  { weight: 12, arbitrary: fc.constant('approve') },
  { weight: 6, arbitrary: fc.constant('return') },
  { weight: 1, arbitrary: fc.constant('reject') },
);

const relay = fc.record({ do: fc.constant('relay') });
const follow = fc.record({ do: fc.constant('follow') });
const step = fc.record({ do: fc.constant('step'), pick });
const restart = fc.record({ do: fc.constant('restart') });
const withdraw = fc.record({ do: fc.constant('withdraw') });
const submit = fc.record({ do: fc.constant('submit'), change: fc.boolean(), again: fc.boolean() });
const decide = fc.record({
  do: fc.constant('decide'),
  pick: fc.constantFrom(0, 0, 0, 0, 1, 2, 5),
  choice,
  apart: fc.constantFrom(undefined, 'return', 'reject'),
});
const directory = fc.record({ do: fc.constant('directory'), variant: fc.nat(5), follow: fc.boolean() });
const moveDue = fc.record({ do: fc.constant('moveDue'), hours: fc.constantFrom(-100, -1, 1, 100) });
const tick = fc.record({ do: fc.constant('tick'), minutes: fc.constantFrom(0, 1, 2, 11, 24 * 60, 6 * 24 * 60) });

const fate = fc.record({
  do: fc.constant('fate'),
  pick: fc.constantFrom(0, 0, 0, 1, 2, 5),
  why: fc.constantFrom(...mailFaults),
});

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 10, arbitrary: relay },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wake') }) },
  { weight: 14, arbitrary: step },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('stepTwice'), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('askAgain'), pick }) },
  { weight: 14, arbitrary: decide },
  { weight: 6, arbitrary: submit },
  { weight: 1, arbitrary: withdraw },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('timeOut') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('failForGood') }) },
  { weight: 2, arbitrary: restart },
  { weight: 2, arbitrary: follow },
  { weight: 2, arbitrary: directory },
  { weight: 2, arbitrary: moveDue },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('name'), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('freshLink'), pick }) },
  { weight: 4, arbitrary: tick },
  { weight: 3, arbitrary: fate },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('throttle'), mails: fc.integer({ min: 1, max: 4 }) }) },
);

/** What may well fall into the same moment. */
const races: readonly fc.Arbitrary<readonly Event[]>[] = [
  fc.tuple(decide, decide),
  fc.tuple(decide, tick),
  fc.tuple(decide, moveDue),
  fc.tuple(decide, withdraw),
  fc.tuple(decide, directory),
  fc.tuple(decide, directory, follow),
  fc.tuple(submit, step),
  fc.tuple(submit, submit),
  fc.tuple(submit, tick),
  fc.tuple(withdraw, step),
  fc.tuple(step, step),
  fc.tuple(step, directory),
  fc.tuple(step, directory),
  fc.tuple(step, directory, follow),
  fc.tuple(tick, directory, follow),
  fc.tuple(restart, step),
  fc.tuple(restart, relay),
  fc.tuple(relay, relay),
  fc.tuple(tick, tick),
  fc.tuple(fate, decide),
  fc.tuple(fate, tick),
  fc.tuple(fate, fate),
];

const fault: fc.Arbitrary<Fault | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.record({
      at: fc.integer({ min: 1, max: 14 }),
      kind: fc.constantFrom('crashBefore', 'crashAfter', 'lost', 'refused'),
    }),
  },
);

const broken = (one: Event, where: Fault | undefined): Happening =>
  where === undefined ? one : { ...one, fault: where };

const happening: fc.Arbitrary<Happening> = fc.tuple(event, fault).map(([one, where]) => broken(one, where));

const race: fc.Arbitrary<readonly Happening[]> = fc
  .tuple(fc.oneof(...races), fault, fault)
  .map(([events, first, second]) => events.map((one, index) => broken(one, index === 0 ? first : second)));

type Moment = { readonly at: readonly Happening[]; readonly seed: number };

const seed = fc.nat(1_000_000);
const alone = (one: Happening): Moment => ({ at: [one], seed: 0 });

const moment: fc.Arbitrary<Moment> = fc.record({
  at: fc.oneof(
    { weight: 6, arbitrary: fc.tuple(happening) },
    { weight: 1, arbitrary: fc.array(happening, { minLength: 2, maxLength: 3 }) },
    { weight: 2, arbitrary: race },
  ),
  seed,
});

/** What brings the dossier to a new step, so that the race after it falls into the step's own moment. */
const leads: readonly (readonly Happening[])[] = [
  [{ do: 'decide', pick: 0, choice: 'approve' }, { do: 'relay' }],
  [{ do: 'decide', pick: 0, choice: 'approve', apart: 'return' }, { do: 'relay' }],
  [{ do: 'decide', pick: 0, choice: 'return' }, { do: 'relay' }],
  [{ do: 'submit', change: true, again: false }, { do: 'relay' }],
  [{ do: 'submit', change: false, again: false }, { do: 'relay' }],
  [{ do: 'decide', pick: 0, choice: 'return' }],
];

const passage: fc.Arbitrary<readonly Moment[]> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(moment) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...leads), race, seed)
      .map(([lead, at, order]) => [...lead.map(alone), { at, seed: order }]),
  },
);

/** The way most dossiers go, so that a schedule of random moments reaches every stage. */
const started: readonly Happening[] = [
  { do: 'submit', change: false, again: false },
  { do: 'relay' },
  { do: 'step', pick: 0 },
  { do: 'relay' },
];

const standingOf = async ({ app, id }: World) => {
  const proposal = await app.ledger.proposal(id);
  if (proposal === undefined) throw new Error('the proposal is gone');
  return proposal.standing;
};

const isDead = ({ machine, executionsOf, id }: World, attempt: number): boolean =>
  !machine.invocations.length && !executionsOf(id).some((one) => one.status === 'running' && one.attempt >= attempt);

/** Somebody acts as people would, until the dossier has ended; what stands still is restarted once the administrator was told. */
const finish = async (world: World): Promise<void> => {
  for (let tries = 0; tries < 14; tries += 1) {
    await world.clock(1);
    const standing = await standingOf(world);
    if (isEnded(standing)) return;
    if (standing.status === 'draft') await world.happen({ do: 'submit', change: false, again: false });
    else if (!isWaiting(standing)) {
      const before = world.sent.length;
      await world.clock(24 * 60 + 1);
      await world.drain();
      if (!world.sent.slice(before).some(({ letter }) => letter.letter === 'stuck'))
        throw new Error('it stands still and nobody is told');
      await world.happen({ do: 'restart' });
    } else if (standing.status === 'returned') await world.happen({ do: 'submit', change: true, again: false });
    else {
      if ((await world.asked()).length === 0) await world.happen({ do: 'name', pick: tries });
      await world.drain();
      for (const { personId } of await world.asked()) {
        const back = world.questions.toReversed().findIndex(({ to }) => to === personId);
        await world.happen({ do: 'decide', pick: back, choice: 'approve' });
      }
    }
    await world.drain();
  }
  throw new Error('a dossier that people work on does not end');
};

const play = async (authority: (typeof decidingAuthorities)[number], moments: readonly Moment[]): Promise<void> => {
  const world = await buildWorld(authority);
  try {
    for (const one of started) await world.happen(one);
    for (const { at, seed } of moments) await world.together(at, seed);
    await world.drain();
    const standing = await standingOf(world);
    const failed = world.executionsOf(world.id).some(({ status }) => status === 'failed');
    expect(await violations(world, !failed)).toEqual([]);
    if (failed && 'attempt' in standing && !isEnded(standing) && isDead(world, standing.attempt)) {
      await world.happen({ do: 'restart' });
      await world.drain();
      const again = world.executionsOf(world.id).some(({ status }) => status === 'failed');
      expect(await violations(world, !again || isWaiting(await standingOf(world)))).toEqual([]);
    }
    await finish(world);
    await world.drain();
    expect(await violations(world, true)).toEqual([]);
  } finally {
    await world.close();
  }
};

const runs = Number(process.env['PROPERTY_RUNS'] ?? 25);
const firstSeed = Number(process.env['PROPERTY_SEED'] ?? 20_261_116);

it('keeps every promise, whatever crashes, repeats, comes late or happens at once', { timeout: 0 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...decidingAuthorities),
      fc.array(passage, { minLength: 1, maxLength: 30, size: 'max' }).map((passages) => passages.flat()),
      play,
    ),
    { numRuns: runs, seed: firstSeed, endOnFailure: false },
  );
});
