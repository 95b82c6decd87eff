import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimMs, type OutboxItem } from '../../functions/domain/outbox.ts';
import type { Engine, Mail, Mailer } from '../../functions/ports.ts';
import { drainAll, drainStream } from '../../functions/usecases/deliver.ts';
import { openLink } from '../../functions/usecases/open-link.ts';
import { sendParkedAgain } from '../../functions/usecases/send-again.ts';
import { submitProposal } from '../../functions/usecases/submit-proposal.ts';
import {
  answer,
  draft,
  filed,
  HOUR,
  history,
  later,
  MINUTE,
  press,
  question,
  standing,
  submit,
  value,
} from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
type Break = <T>(call: () => Promise<T>, mail?: Mail) => Promise<T>;
let breaks: Partial<Record<'start' | 'succeed' | 'send', Break>>;
let calls: string[];

const through = <T>(what: 'start' | 'succeed' | 'send', call: () => Promise<T>, mail?: Mail): Promise<T> => {
  calls.push(what);
  return breaks[what]?.(call, mail) ?? call();
};

beforeEach(async () => {
  breaks = {};
  calls = [];
  pipeline = await startPipeline({
    engine: (real: Engine): Engine => ({
      ...real,
      start: (name, input) => through('start', () => real.start(name, input)),
      succeed: (token, stop) => through('succeed', () => real.succeed(token, stop)),
    }),
    mailer: (real: Mailer): Mailer => ({ ...real, send: (mail) => through('send', () => real.send(mail), mail) }),
  });
});
afterEach(() => pipeline.close());

const refuse = async () => {
  throw new Error('throttled');
};
const loseAnswer = async (call: () => Promise<unknown>) => {
  await call();
  throw new Error('the connection was closed');
};
const letters = () => pipeline.sent.map(({ to, letter }) => `${letter.letter} ${to}`);
const called = (what: string) => calls.filter((one) => one === what).length;

/** Presses submit; neither relay nor engine runs. */
const submitOnly = async (id: string, unit = 'U3') => {
  const officer = await pipeline.viewer(`officer-${unit.toLowerCase()}`);
  const edits = (await pipeline.app.ledger.proposal(id))?.edits ?? -1;
  return value(await submitProposal(pipeline.app, officer, id, { key: pipeline.app.random.id(), edits }));
};

/** Lets the schedule look again and again, each time after the longest pause. */
const looks = async (times: number) => {
  for (let look = 0; look < times; look += 1) {
    pipeline.now = later(pipeline.now, 16 * MINUTE);
    await pipeline.settle();
  }
};

describe('starting an execution', () => {
  it('that is throttled is tried again later, without an error for the officer', async () => {
    breaks = { start: refuse };
    const { id } = await draft(pipeline);
    await submit(pipeline, id);
    expect(await standing(pipeline, id)).toMatchObject({ phase: 'entering' });
    breaks = {};
    await looks(1);

    expect(await standing(pipeline, id)).toMatchObject({ phase: 'waiting' });
  });

  it('is not tried again before its pause is over', async () => {
    breaks = { start: refuse };
    const { id } = await draft(pipeline);
    await submit(pipeline, id);
    await pipeline.settle();
    pipeline.now = later(pipeline.now, 1_999);
    await pipeline.settle();

    expect(called('start')).toBe(1);
  });

  it('whose answer was lost starts one execution and asks one person', async () => {
    breaks = { start: loseAnswer };
    const { id } = await draft(pipeline);
    await submit(pipeline, id);
    breaks = {};
    await looks(2);

    expect(called('start')).toBe(2);
    expect(await history(pipeline, id, 'asked')).toHaveLength(1);
  });
});

describe('resuming an execution', () => {
  it('whose answer was lost goes on once', async () => {
    const { id } = await filed(pipeline);
    breaks = { succeed: loseAnswer };
    await answer(pipeline, 'head-u3', 'approve');
    breaks = {};
    await looks(1);

    expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader', phase: 'waiting' });
    expect(letters().filter((letter) => letter === 'request leader')).toHaveLength(1);
  });

  const parked = async () => {
    const { id } = await filed(pipeline);
    breaks = { succeed: refuse };
    value(await answer(pipeline, 'head-u3', 'approve'));
    await looks(22);
    return id;
  };

  it('that fails twenty times is parked and shown', async () => {
    const id = await parked();

    expect(called('succeed')).toBe(20);
    expect(await pipeline.app.outbox.parked()).toMatchObject([
      { stream: id, parked: true, attempts: 20, telling: { tell: 'resume', seat: 'unitHead' } },
    ]);
  });

  it('that is parked goes on when the administrator sends it again', async () => {
    const id = await parked();
    breaks = {};
    const [item] = await pipeline.app.outbox.parked();
    expect(await pipeline.app.outbox.unpark(id, item?.id ?? '', pipeline.now)).toBe(true);
    await pipeline.settle();

    expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader', phase: 'waiting' });
    expect(await pipeline.app.outbox.parked()).toEqual([]);
  });

  it('that is parked holds up neither the other mails of its dossier nor another dossier', async () => {
    await parked();
    const other = await filed(pipeline, { unit: 'U2' });

    expect(letters()).toContain('decided head-u3');
    expect(await standing(pipeline, other.id)).toMatchObject({ phase: 'waiting' });
  });

  it('that is parked is told to the administrator as a standstill', async () => {
    const id = await parked();
    await pipeline.tick(pipeline.now);

    expect(letters()).toContain('stuck admin');
    expect(await standing(pipeline, id)).toMatchObject({ phase: 'entering' });
  });
});

it('sends nothing again that is no longer parked', async () => {
  expect(await pipeline.app.outbox.unpark('nothing', 'nothing', pipeline.now)).toBe(false);
});

describe('mails that were parked while sending was paused', () => {
  const parked = async () => {
    breaks = { send: refuse };
    for (const unit of ['U1', 'U2', 'U3']) await submitOnly((await draft(pipeline, { unit })).id, unit);
    // The second mail of a dossier is tried once the first is parked.
    await looks(42);
    breaks = {};
    expect(await pipeline.app.outbox.parked()).toHaveLength(6);
  };

  it('all go out at one press, those of a dossier in their order', async () => {
    await parked();
    expect(await sendParkedAgain(pipeline.app)).toBe(6);
    await pipeline.settle();

    const of = (unit: string) => letters().filter((letter) => letter.endsWith(unit));
    expect(['u1', 'u2', 'u3'].map(of)).toEqual(
      ['u1', 'u2', 'u3'].map((unit) => [`submitted officer-${unit}`, `request head-${unit}`]),
    );
    expect(await sendParkedAgain(pipeline.app)).toBe(0);
  });

  it('go out at most so many at a press, the oldest first', async () => {
    await parked();
    expect(await sendParkedAgain(pipeline.app, 1)).toBe(1);
    await pipeline.settle();

    expect(letters()).toEqual(['submitted officer-u1']);
    expect(await pipeline.app.outbox.parked()).toHaveLength(5);
  });
});

describe('the mails of one dossier', () => {
  it('keep their order when the first fails', async () => {
    let failures = 2;
    breaks = {
      send: async (call) => {
        failures -= 1;
        if (failures >= 0) return refuse();
        return call();
      },
    };
    const { id } = await draft(pipeline);
    await submit(pipeline, id);
    expect(letters()).toEqual([]);
    await looks(2);

    expect(letters()).toEqual(['submitted officer-u3', 'request head-u3']);
  });

  it('go on without one that can never be told', async () => {
    let first: string | undefined;
    breaks = {
      send: async (call, mail) => {
        first ??= mail?.to.address;
        return mail?.to.address === first ? refuse() : call();
      },
    };
    const { id } = await draft(pipeline);
    await submit(pipeline, id);
    await looks(22);

    expect(letters()).toEqual(['request head-u3']);
    expect(await pipeline.app.outbox.parked()).toMatchObject([{ telling: { letter: 'submitted' } }]);
  });

  it('wait for no other dossier’s', async () => {
    breaks = { send: async (call, mail) => (mail?.to.address === 'officer-u3@example.vn' ? refuse() : call()) };
    const held = await draft(pipeline);
    await submit(pipeline, held.id);
    await filed(pipeline, { unit: 'U2' });

    expect(letters()).toEqual(['submitted officer-u2', 'request head-u2']);
  });
});

describe('a mail that was accepted, and the relay gone before it could note that', () => {
  const doubled = async () => {
    const { id } = await draft(pipeline);
    let once = true;
    breaks = {
      send: async (call, mail) => {
        const breaking = once && mail?.to.address === 'head-u3@example.vn';
        if (breaking) once = false;
        return breaking ? loseAnswer(call) : call();
      },
    };
    await submit(pipeline, id);
    await looks(1);
    const tokens = pipeline.sent.flatMap(({ letter }) =>
      letter.letter === 'request' ? [letter.link.slice(letter.link.lastIndexOf('/') + 1)] : [],
    );
    return { id, tokens };
  };

  it('goes out twice at most', async () => {
    await doubled();

    expect(letters()).toEqual(['submitted officer-u3', 'request head-u3', 'request head-u3']);
  });

  it('has two links to the same request', async () => {
    const { tokens } = await doubled();
    const requests = await Promise.all(
      tokens.map(async (token) => value(await openLink(pipeline.app, token)).request.id),
    );

    expect(tokens).toHaveLength(2);
    expect(new Set(requests).size).toBe(1);
  });

  it('is answered once, through either', async () => {
    const { id } = await doubled();
    const link = question(pipeline, 'head-u3');
    value(await press(pipeline, link, 'approve'));
    await pipeline.settle();

    expect(await history(pipeline, id, 'decided')).toHaveLength(1);
  });
});

it('tells what a relay had claimed when it died, once the claim is over', async () => {
  const { id } = await draft(pipeline);
  await submitOnly(id);
  const items = await pipeline.app.outbox.ofStream(id);
  for (const item of items)
    expect(await pipeline.app.outbox.claim(item, pipeline.now, later(pipeline.now, claimMs))).toBe(true);
  await pipeline.settle();
  expect(letters()).toEqual([]);
  pipeline.now = later(pipeline.now, claimMs);
  await pipeline.settle();

  expect(letters()).toEqual(['submitted officer-u3', 'request head-u3']);
});

describe('a relay that hung for longer than its claim', () => {
  /** The mail to the officer hangs until it is let go; meanwhile its claim runs out and another relay takes it. */
  const overtaken = async () => {
    const { id } = await draft(pipeline);
    await submitOnly(id);
    const slow = Promise.withResolvers<void>();
    const quick = Promise.withResolvers<void>();
    const entered = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const turns = [slow, quick];
    let sends = 0;
    breaks = {
      send: async (call) => {
        const turn = turns[sends];
        entered[sends]?.resolve();
        sends += 1;
        await turn?.promise;
        return call();
      },
    };
    const first = drainStream(pipeline.relay, id);
    await entered[0]?.promise;
    pipeline.now = later(pipeline.now, claimMs);
    const second = drainStream(pipeline.relay, id);
    await entered[1]?.promise;
    return { id, slow, quick, first, second };
  };

  it('and then fails puts nothing off that another relay tells now', async () => {
    const { id, slow, quick, first, second } = await overtaken();
    slow.reject(new Error('timed out'));
    await first;
    const [item] = (await pipeline.app.outbox.ofStream(id)).filter((one) => 'telling' in one);
    expect(item).toMatchObject({ attempts: 0, telling: { letter: 'submitted' } });
    if (item !== undefined) {
      const claimed = await pipeline.app.outbox.claim(item, pipeline.now, later(pipeline.now, claimMs));
      expect(claimed, 'the claim of the other relay').toBe(false);
    }
    quick.resolve();
    await second;
    await pipeline.settle();

    expect(letters()).toEqual(['submitted officer-u3', 'request head-u3']);
  });

  it('and then is through has told it, and the other relay that fails puts nothing off', async () => {
    const { slow, quick, first, second } = await overtaken();
    slow.resolve();
    await first;
    quick.reject(new Error('timed out'));
    await second;
    await pipeline.settle();

    expect(letters()).toEqual(['submitted officer-u3', 'request head-u3']);
  });
});

it('catches up in order after three hours without a relay', async () => {
  const made = [];
  for (const unit of ['U1', 'U2', 'U3']) made.push(await draft(pipeline, { unit }));
  for (const [index, { id }] of made.entries()) await submitOnly(id, `U${index + 1}`);
  pipeline.now = later(pipeline.now, 3 * HOUR);
  await pipeline.settle();

  for (const { id } of made) expect(await standing(pipeline, id)).toMatchObject({ phase: 'waiting' });
  const of = (unit: string) => letters().filter((letter) => letter.endsWith(unit));
  expect(['u1', 'u2', 'u3'].map(of)).toEqual(
    ['u1', 'u2', 'u3'].map((unit) => [`submitted officer-${unit}`, `request head-${unit}`]),
  );
});

it('tells each item once when several relays look at the same time', async () => {
  const { id } = await draft(pipeline);
  await submitOnly(id);
  await Promise.all(Array.from({ length: 5 }, () => drainStream(pipeline.relay, id)));
  await pipeline.settle();

  expect(called('start')).toBe(1);
  expect(letters()).toEqual(['submitted officer-u3', 'request head-u3']);
});

describe('an item that nobody can read', () => {
  /** Written past every schema, in a stream that is walked before the dossiers'. */
  const poison = async (stream: string) => {
    const item: OutboxItem = JSON.parse(
      JSON.stringify({
        stream,
        id: '0',
        madeAt: pipeline.now,
        attempts: 0,
        notBefore: '2026-01-01T00:00:00.000Z',
        parked: false,
        telling: { tell: 'nonsense' },
      }),
    );
    await pipeline.app.sessions.ask(item);
  };

  it('keeps nothing of its stream from being told, and is not passed over in silence', async () => {
    const { id } = await draft(pipeline);
    await submitOnly(id);
    await poison(id);
    await drainAll(pipeline.relay);

    expect(letters()).toEqual(['submitted officer-u3', 'request head-u3']);
    expect(called('start')).toBe(1);
    expect(pipeline.faults).toMatchObject([
      { name: 'ValiError', issues: [{ path: [{ key: 'telling' }, { key: 'tell' }] }] },
    ]);
  });

  it('is parked and shown after all tries, and tried again when the administrator says so', async () => {
    await poison('a');
    await looks(22);
    expect(pipeline.faults).toHaveLength(20);
    expect(await pipeline.app.outbox.parked()).toMatchObject([{ stream: 'a', id: '0', attempts: 20, parked: true }]);
    await pipeline.app.outbox.unpark('a', '0', pipeline.now);
    await pipeline.settle();

    expect(pipeline.faults).toHaveLength(21);
    expect(await pipeline.app.outbox.parked()).toEqual([]);
  });
});

it('keeps no stream waiting for another that the table does not let it read', async () => {
  const { ofStream } = pipeline.app.outbox;
  const refused = async (stream: string) => (stream === broken.id ? refuse() : ofStream(stream));
  const relay = { ...pipeline.relay, outbox: { ...pipeline.app.outbox, ofStream: refused } };
  const broken = await draft(pipeline);
  await submitOnly(broken.id);
  const other = await draft(pipeline, { unit: 'U2' });
  await submitOnly(other.id, 'U2');

  await expect(drainAll(relay)).rejects.toThrow('1 streams of the outbox were not told');
  expect(letters()).toContain('submitted officer-u2');
});

it('notes in the history every mail that went out', async () => {
  const { id } = await filed(pipeline);

  expect((await history(pipeline, id, 'mailed')).map(({ letter, whom }) => `${letter} ${whom}`)).toEqual([
    'submitted officer-u3',
    'request head-u3',
  ]);
});
