import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestGathersMs } from '../../functions/domain/digest.ts';
import type { Directory } from '../../functions/domain/directory.ts';
import { claimMs } from '../../functions/domain/outbox.ts';
import type { App } from '../../functions/ports.ts';
import { drainStream, untilFor } from '../../functions/usecases/deliver.ts';
import { importDirectory } from '../../functions/usecases/import-directory.ts';
import { takeDue } from '../../functions/usecases/take-due.ts';
import { filed, later, openTurnAt } from '../support/filing.ts';
import { type Pipeline, startPipeline } from '../support/pipeline.ts';

let pipeline: Pipeline;
/** Whose requests cannot be read. */
let broken: string | undefined;
/** What asking one person takes, in milliseconds. */
let askingMs: number;

const breakable = (real: App): App => ({
  ...real,
  ledger: {
    ...real.ledger,
    request: async (proposalId, id) => {
      const request = await real.ledger.request(proposalId, id);
      if (broken !== undefined && request?.personId === broken) throw new Error('the request is damaged');
      return request;
    },
  },
  lists: {
    ...real.lists,
    queue: (person, slice) => {
      pipeline.now = later(pipeline.now, askingMs);
      return real.lists.queue(person, slice);
    },
  },
});

beforeEach(async () => {
  [broken, askingMs] = [undefined, 0];
  pipeline = await startPipeline({ app: breakable });
});
afterEach(() => pipeline.close());

const heads = ['head-u1', 'head-u2', 'head-u3'];
const newAddress = (id: string) => `new-${id}`;

const mend =
  (people: readonly string[]) =>
  (directory: Directory): Directory => ({
    ...directory,
    people: directory.people.map((one) =>
      people.includes(one.id) ? { ...one, email: `${newAddress(one.id)}@example.vn` } : one,
    ),
  });

/** Marks the addresses of these people dead and imports a directory with others for them; nobody is asked yet. */
const imported = async (people: readonly string[]) => {
  const { app } = pipeline;
  const { directory } = await app.directories.current();
  await app.ledger.commit(
    people.map((id) => {
      const mark = { address: `${id}@example.vn`, why: 'noMailbox', at: pipeline.now } as const;
      return { change: 'markAddress', mark };
    }),
  );
  expect(await importDirectory(app, 'admin', mend(people)(directory))).toMatchObject({ ok: true });
};

const look = () => drainStream(pipeline.relay, 'directory');
const told = async () => (await pipeline.app.outbox.ofStream('directory')).map((item) => 'telling' in item && item);
const mailed = () =>
  pipeline.sent.filter(({ to }) => to.startsWith('new-')).map(({ to, letter }) => `${letter.letter} ${to}`);
const once = (people: readonly string[]) => people.map((id) => `request ${newAddress(id)}`);

/** One dossier for the head of each unit. */
const asked = async () => {
  for (const unit of ['U1', 'U2', 'U3']) await filed(pipeline, { unit });
};

it('a fault at one request keeps nobody else waiting and doubles no mail', async () => {
  await asked();
  await imported(heads);
  broken = 'head-u2';
  await look();
  expect(pipeline.faults).toMatchObject([{ message: '1 people with a new address were not asked.' }]);
  expect(await told()).toMatchObject([{ attempts: 1, telling: { mended: ['head-u2'] } }]);
  broken = undefined;
  pipeline.now = later(pipeline.now, 2_000);
  await look();
  await pipeline.settle();

  expect(mailed().toSorted()).toEqual(once(heads));
  expect(await told()).toEqual([]);
});

it('who was asked by a relay that was then cut off is not asked again', async () => {
  await asked();
  await imported(heads);
  const { outbox } = pipeline.relay;
  const lost = () => Promise.reject(new Error('cut off'));
  let kept = 0;
  const keep: typeof outbox.keep = (...about) => {
    kept += 1;
    return kept === 1 ? outbox.keep(...about) : lost();
  };
  const cutOff = { ...pipeline.relay, outbox: { ...outbox, keep, later: lost, done: lost } };
  await expect(drainStream(cutOff, 'directory')).rejects.toThrow('cut off');
  expect(await told()).toMatchObject([{ telling: { mended: heads } }]);
  pipeline.now = later(pipeline.now, claimMs);
  await look();
  await pipeline.settle();

  expect(mailed().toSorted()).toEqual(once(heads));
});

it('an asking that takes long ends in time, keeps its claim until then, and goes on from there', async () => {
  await asked();
  await imported(heads);
  askingMs = 30_000;
  await look();
  expect(await told()).toMatchObject([{ attempts: 0, telling: { mended: ['head-u3'] } }]);
  await look();
  expect(await told()).toEqual([]);
  await pipeline.settle();

  expect(mailed().toSorted()).toEqual(once(heads));
  expect(pipeline.faults).toEqual([]);
});

it('an asking that is begun late in a call ends with it, and none is begun when it is nearly over', async () => {
  await asked();
  await imported(heads);
  askingMs = 6_000;
  const nearlyOver = untilFor(pipeline.now, 20_000);
  await drainStream(pipeline.relay, 'directory', nearlyOver);
  expect(await told()).toMatchObject([{ telling: { mended: heads } }]);
  const late = untilFor(pipeline.now, 30_000);
  await drainStream(pipeline.relay, 'directory', late);

  expect(await told()).toMatchObject([{ attempts: 0, telling: { mended: ['head-u3'] } }]);
});

it('who has many open requests gets one mail that lists them, which uses up no fresh link, also on the day of a reminder', async () => {
  const ids: string[] = [];
  for (let dossier = 0; dossier < 5; dossier += 1) ids.push((await filed(pipeline)).id);
  const turn = await openTurnAt(pipeline, ids[0] ?? '', 'unitHead');
  pipeline.now = turn.next.at;
  await imported(['head-u3']);
  await look();
  await takeDue(pipeline.app, (fault) => pipeline.faults.push(fault));
  pipeline.now = later(pipeline.now, digestGathersMs);
  await pipeline.settle();

  expect(mailed()).toEqual(['digest new-head-u3']);
  const request = await pipeline.app.ledger.request(ids[0] ?? '', turn.addressees[0]?.requestId ?? '');
  expect(request?.freshLinks).toEqual([]);
  expect(pipeline.faults).toEqual([]);
});
