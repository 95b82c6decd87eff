import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailWaitMs } from '../../functions/domain/data/mail-waits.ts';
import { digestGathersMs, digestMost } from '../../functions/domain/digest.ts';
import type { Directory } from '../../functions/domain/directory.ts';
import { claimMs } from '../../functions/domain/outbox.ts';
import type { Letter } from '../../functions/letters.ts';
import type { Mailer } from '../../functions/ports.ts';
import { drainStream, type Relay } from '../../functions/usecases/deliver.ts';
import { parkedTellings } from '../../functions/usecases/read-administration.ts';
import { takeDue } from '../../functions/usecases/take-due.ts';
import { outboxItem } from '../../functions/usecases/telling.ts';
import {
  answer,
  DAY,
  filed,
  HOUR,
  history,
  later,
  MINUTE,
  openTurnAt,
  press,
  standing,
  value,
} from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
let throttled: boolean;
let addresses: string[];
/** The dossiers that cannot be read. */
let damaged: readonly string[];
/** What reading one dossier takes, in milliseconds. */
let readingMs: number;

beforeEach(async () => {
  [throttled, addresses, damaged, readingMs] = [false, [], [], 0];
  pipeline = await startPipeline({
    app: (real) => ({
      ...real,
      ledger: {
        ...real.ledger,
        round: (id, round) => {
          pipeline.now = later(pipeline.now, readingMs);
          return damaged.includes(id) ? Promise.reject(new Error('damaged')) : real.ledger.round(id, round);
        },
      },
    }),
    mailer: (real: Mailer): Mailer => ({
      ...real,
      send: async (mail) => {
        if (throttled) return { notNow: 'quota', waitMs: mailWaitMs.quota };
        addresses.push(mail.to.address);
        return real.send(mail);
      },
    }),
  });
});
afterEach(async () => {
  expect(pipeline.faults).toEqual([]);
  await pipeline.close();
});

/** So many dossiers that wait for the head of U3, filed on Monday and reminded on Wednesday at eight. */
const waiting = async (dossiers: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let dossier = 0; dossier < dossiers; dossier += 1) ids.push((await filed(pipeline)).id);
  return ids;
};

const wednesday = '2026-11-18T01:00:00.000Z';

/** What goes out from here on, as "kind person". */
const sentBy = async (run: () => Promise<void>): Promise<string[]> => {
  const before = pipeline.sent.length;
  await run();
  return pipeline.sent.slice(before).map(({ to, letter }) => `${letter.letter} ${to}`);
};

const gather = async () => {
  pipeline.now = later(pipeline.now, digestGathersMs);
  await pipeline.settle();
};

const remind = async (at = wednesday) => {
  await pipeline.tick(at);
  await gather();
};

const digests = () =>
  pipeline.sent.flatMap(({ letter }) => (letter.letter === 'digest' ? [letter] : [])) satisfies Letter[];

const lastDigest = () => {
  const [digest] = digests().slice(-1);
  if (digest === undefined) throw new Error('no digest was sent');
  return digest;
};

const linkOf = ({ link, code }: { readonly link: string; readonly code: string }) => ({
  token: link.slice(link.lastIndexOf('/') + 1),
  code,
});

/** As an administrator moves it: the turn's next step comes at `at`. */
const remindAt = async (id: string, at: string) => {
  const turn = await openTurnAt(pipeline, id, 'unitHead');
  const { addressees, days, due } = turn;
  const to = { addressees, days, due, next: { at, step: 'remind' } } as const;
  expect(await pipeline.app.ledger.commit([{ change: 'reviseTurn', turn, to }])).toBe(true);
};

const withHead = (head: string) => (directory: Directory) => ({
  ...directory,
  units: directory.units.map((unit) => (unit.id === 'U3' ? { ...unit, head } : unit)),
});

describe('reminders of a morning', () => {
  it('are one mail for who has four open requests, each noted in its dossier', async () => {
    const ids = await waiting(4);

    expect(await sentBy(remind)).toEqual(['digest head-u3']);
    expect(lastDigest().requests).toHaveLength(4);
    for (const id of ids) {
      expect(await history(pipeline, id, 'reminded')).toHaveLength(1);
      expect((await history(pipeline, id, 'mailed')).at(-1)).toMatchObject({ letter: 'reminder', whom: 'head-u3' });
    }
  });

  it('are mails of their own for who has three', async () => {
    await waiting(3);

    expect(await sentBy(remind)).toEqual(Array(3).fill('request head-u3'));
    expect(pipeline.sent.at(-1)?.letter).toMatchObject({ because: 'reminder' });
  });

  it('are no matter of how many requests somebody else has', async () => {
    await waiting(4);
    await filed(pipeline, { unit: 'U2' });

    expect((await sentBy(remind)).toSorted()).toEqual(['digest head-u3', 'request head-u2']);
  });

  it('wait a moment for each other, and no mail goes out before or is late with that', async () => {
    await waiting(4);

    expect(await sentBy(() => pipeline.tick(wednesday))).toEqual([]);
    const dueAt = later(wednesday, digestGathersMs);
    expect(await pipeline.app.outbox.ofStream('digest-head-u3')).toMatchObject([{ dueAt, notBefore: dueAt }]);
    pipeline.now = later(pipeline.now, digestGathersMs - 1);
    expect(await sentBy(() => pipeline.settle())).toEqual([]);
  });

  it('are one mail whichever of two clocks comes first', async () => {
    const ids = await waiting(5);
    pipeline.now = wednesday;
    const clock = () => takeDue(pipeline.app, (fault) => pipeline.faults.push(fault));
    await Promise.all([clock(), clock(), clock()]);
    await pipeline.tick(later(wednesday, MINUTE));
    await gather();

    expect(digests()).toHaveLength(1);
    for (const id of ids) expect(await history(pipeline, id, 'reminded')).toHaveLength(1);
  });
});

describe('a digest', () => {
  it('has a working link and a code for each dossier, which open no other', async () => {
    const ids = await waiting(4);
    await remind();
    const { requests } = lastDigest();
    const [first, second] = requests;
    if (first === undefined || second === undefined) throw new Error('two requests are wanted');
    expect(await press(pipeline, { ...linkOf(first), code: second.code }, 'approve')).toMatchObject({ ok: false });
    for (const entry of requests) value(await press(pipeline, linkOf(entry), 'approve'));
    await pipeline.settle();

    expect(new Set(requests.map(({ code, link }) => code + link)).size).toBe(4);
    for (const id of ids) expect(await standing(pipeline, id)).toMatchObject({ stage: 'blockLeader' });
  });

  it('lists the most urgent first, and marks what is overdue as it goes out', async () => {
    const ids = await waiting(4);
    const due = '2026-11-17T10:00:00.000Z';
    const [, , third = ''] = ids;
    const turn = await openTurnAt(pipeline, third, 'unitHead');
    const requestId = turn.addressees[0]?.requestId ?? '';
    await pipeline.app.ledger.commit([{ change: 'dueRequest', proposalId: third, requestId, due }]);
    await remind();

    const { number = '' } = (await pipeline.app.ledger.proposal(third)) ?? {};
    expect(lastDigest().requests.map(({ overdue }) => overdue)).toEqual([true, false, false, false]);
    expect(lastDigest().requests[0]).toMatchObject({ number, due, seat: 'unitHead', as: 'holder', individuals: 1 });
  });

  it('lists so many and says how many more there are', async () => {
    await waiting(digestMost + 2);
    await remind();

    expect(lastDigest()).toMatchObject({ more: 2, queue: `${pipeline.app.settings.publicUrl}/queue` });
    expect(lastDigest().requests).toHaveLength(digestMost);
    expect(await Array.fromAsync(pipeline.app.outbox.waiting('9999'))).toEqual([]);
  });

  it('goes out once a day, and again on the day of the next reminder with all that is still open', async () => {
    const ids = await waiting(4);
    pipeline.now = later(pipeline.now, DAY);
    await waiting(2);
    await remind();
    await answer(pipeline, 'head-u3', 'approve');
    expect(lastDigest().requests).toHaveLength(6);
    await remindAt(ids[0] ?? '', later(wednesday, HOUR));
    expect(await sentBy(() => remind(later(wednesday, HOUR)))).toEqual([]);

    expect(await history(pipeline, ids[0] ?? '', 'reminded')).toHaveLength(2);
    expect(await sentBy(() => remind('2026-11-19T01:00:00.000Z'))).toEqual(['digest head-u3']);
    expect(lastDigest().requests).toHaveLength(5);
  });

  it('of the morning does not stand for what was asked after it', async () => {
    await waiting(4);
    await remind();
    const { id } = await filed(pipeline);
    await remindAt(id, later(wednesday, HOUR));

    expect(await sentBy(() => remind(later(wednesday, HOUR)))).toEqual(['request head-u3']);
  });

  it('lists also what is asked and due to be reminded of while it waits', async () => {
    await waiting(4);
    await pipeline.tick(wednesday);
    const { id } = await filed(pipeline);
    const soon = later(wednesday, MINUTE);
    await remindAt(id, soon);

    expect(await sentBy(() => remind(soon))).toEqual(['digest head-u3']);
    expect(lastDigest().requests).toHaveLength(5);
  });
});

describe('between the reminder and its mail', () => {
  it('an answered request drops out', async () => {
    await waiting(4);
    await pipeline.tick(wednesday);
    await answer(pipeline, 'head-u3', 'approve');
    await gather();

    expect(lastDigest().requests).toHaveLength(3);
  });

  it('nothing is mailed when nothing is left open', async () => {
    await waiting(4);
    const links = pipeline.sent.flatMap(({ letter }) => (letter.letter === 'request' ? [linkOf(letter)] : []));
    await pipeline.tick(wednesday);
    for (const link of links) value(await press(pipeline, link, 'approve'));
    await gather();

    expect(digests()).toEqual([]);
    expect(await Array.fromAsync(pipeline.app.outbox.waiting('9999'))).toEqual([]);
  });

  it('a new address is used', async () => {
    await waiting(4);
    await pipeline.tick(wednesday);
    await pipeline.replaceDirectory((directory) => ({
      ...directory,
      people: directory.people.map((one) => (one.id === 'head-u3' ? { ...one, email: 'new@example.vn' } : one)),
    }));
    await gather();

    expect(addresses.at(-1)).toBe('new@example.vn');
  });

  it('whoever lost the post gets no link, and the successor is asked', async () => {
    const ids = await waiting(4);
    await pipeline.tick(wednesday);
    const { app } = pipeline;
    const { version, directory } = await app.directories.current();
    // The walk over the open turns has not come yet: the digest itself must see that the post is another's.
    const item = outboxItem(app, { tell: 'directory', version: version + 1 }, pipeline.now);
    const told = { ...item, notBefore: later(pipeline.now, DAY) };
    await app.directories.replace(version, withHead('spare')(directory), told, {
      at: pipeline.now,
      by: 'admin',
      what: 'test',
    });
    const mails = await sentBy(gather);

    expect(digests()).toEqual([]);
    expect(mails.filter((mail) => mail === 'request spare')).toHaveLength(4);
    for (const id of ids)
      expect((await openTurnAt(pipeline, id, 'unitHead')).addressees.map(({ personId }) => personId)).toEqual([
        'head-u3',
        'spare',
      ]);
  });

  it('whoever left the directory gets nothing', async () => {
    await waiting(4);
    await pipeline.tick(wednesday);
    await pipeline.replaceDirectory((directory) => ({
      ...withHead('spare')(directory),
      people: directory.people.filter(({ id }) => id !== 'head-u3'),
    }));
    await gather();

    expect(digests()).toEqual([]);
  });
});

describe('a digest with a dossier that cannot be read', () => {
  it('goes out with the others, counts it with those in the queue, and says once what was left out', async () => {
    const ids = await waiting(4);
    damaged = ids.slice(0, 1);

    expect(await sentBy(remind)).toEqual(['digest head-u3']);
    expect(lastDigest()).toMatchObject({ more: 1 });
    expect(lastDigest().requests).toHaveLength(3);
    expect(pipeline.faults.splice(0)).toMatchObject([
      { name: 'LeftOut', message: `A digest leaves out ${ids[0]}.`, cause: { message: 'damaged' } },
    ]);
    expect(await history(pipeline, ids[0] ?? '', 'mailed')).not.toContainEqual(
      expect.objectContaining({ letter: 'reminder' }),
    );
    expect(await Array.fromAsync(pipeline.app.outbox.waiting('9999'))).toEqual([]);
  });

  it('waits while none of them can be read', async () => {
    damaged = await waiting(4);
    await remind();
    expect(digests()).toEqual([]);
    expect(pipeline.faults.splice(0)).toMatchObject([{ message: 'No dossier of a digest can be read.' }]);
    damaged = [];
    pipeline.now = later(pipeline.now, MINUTE);
    await pipeline.settle();

    expect(digests()).toHaveLength(1);
  });
});

describe('a digest that takes long to make', () => {
  const makeWith = async (sendMeanwhile: (until: string) => Promise<unknown>) => {
    await waiting(4);
    await pipeline.tick(wednesday);
    pipeline.now = later(pipeline.now, digestGathersMs);
    readingMs = 10_000;
    const { outbox, compose } = pipeline.relay;
    const claims: string[] = [];
    const relay: Relay = {
      ...pipeline.relay,
      compose: (...about) => {
        claims.push(`made ${pipeline.now}`);
        return compose(...about);
      },
      outbox: {
        ...outbox,
        keep: async (item, claimedUntil, telling, until) => {
          claims.push(`kept to ${until}`);
          await sendMeanwhile(claimedUntil);
          return outbox.keep(item, claimedUntil, telling, until);
        },
      },
    };
    await drainStream(relay, 'digest-head-u3');
    return claims;
  };

  it('renews its claim before it is sent', async () => {
    const claims = await makeWith(async () => undefined);

    expect(claims).toEqual([`kept to ${later(pipeline.now, claimMs)}`, `made ${pipeline.now}`]);
    expect(digests()).toHaveLength(1);
    expect(await pipeline.app.outbox.ofStream('digest-head-u3')).toEqual([]);
  });

  it('is left to the relay that took it over meanwhile', async () => {
    const { outbox } = pipeline.app;
    await makeWith(async (claimedUntil) => {
      const [item] = await outbox.ofStream('digest-head-u3');
      if (item === undefined) throw new Error('there is no digest');
      expect(await outbox.claim(item, claimedUntil, later(claimedUntil, claimMs))).toBe(true);
    });

    expect(digests()).toEqual([]);
    expect(await outbox.ofStream('digest-head-u3')).toHaveLength(1);
  });
});

describe('a digest that SES takes not now', () => {
  it('goes out later, with what is open then', async () => {
    await waiting(5);
    throttled = true;
    await remind();
    expect(digests()).toEqual([]);
    await answer(pipeline, 'head-u3', 'approve');
    throttled = false;
    pipeline.now = later(pipeline.now, HOUR);
    await pipeline.settle();

    expect(digests()).toHaveLength(1);
    expect(lastDigest().requests).toHaveLength(4);
  });

  it('until the next day leaves it to that day’s', async () => {
    const ids = await waiting(5);
    throttled = true;
    await remind();
    await remindAt(ids[0] ?? '', later(wednesday, DAY));
    await pipeline.tick(later(wednesday, DAY));
    throttled = false;
    pipeline.now = later(pipeline.now, HOUR);
    await pipeline.settle();

    expect(digests()).toHaveLength(1);
    expect(await Array.fromAsync(pipeline.app.outbox.waiting('9999'))).toEqual([]);
  });
});

it('a digest that is parked is shown with its addressee', async () => {
  await waiting(4);
  await pipeline.tick(wednesday);
  const [item] = await pipeline.app.outbox.ofStream('digest-head-u3');
  if (item === undefined) throw new Error('there is no digest');
  await pipeline.app.outbox.claim(item, pipeline.now, later(pipeline.now, MINUTE));
  await pipeline.app.outbox.later(item, later(pipeline.now, MINUTE), pipeline.now, true);
  const { directory } = await pipeline.app.directories.current();

  expect((await parkedTellings(pipeline.app, directory)).rows).toMatchObject([
    { kind: 'digest', whom: 'Nguyễn Văn u3' },
  ]);
});
