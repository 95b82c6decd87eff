import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractTable } from '../store/dynamodb-contract-table.ts';
import { clientOf } from './store-client.ts';
import { startStoreProcess } from './store-process.ts';
import { someWriters, stepFound, TableName, type Values, type Writer, writeNext } from './store-writers.ts';

const kills = Number(process.env['STORE_KILLS'] ?? 20);

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'store-kill-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

it(`tears nothing and loses nothing in ${kills} kills under load`, { timeout: 2_000 * kills }, async () => {
  const writers = someWriters();
  for (let kill = 0; kill <= kills; kill += 1) {
    const store = await startStoreProcess(dataDir);
    try {
      const db = DynamoDBDocumentClient.from(clientOf(store.endpoint));
      if (kill === 0) await db.send(contractTable(TableName));
      await expectConsistent(db, writers);
      await writeUntilKilled(db, writers, store.kill);
    } finally {
      await store.kill();
    }
  }
  expect(Math.min(...writers.map(({ acknowledged }) => acknowledged))).toBeGreaterThan(kills / 4);
});

const expectConsistent = async (db: DynamoDBDocumentClient, writers: readonly Writer[]) => {
  const items = await scan(db);
  expect(sorted(await scan(db, 'by-owner'))).toEqual(sorted(items.map(pick('owner', 'title', 'status'))));
  const due = items.filter((item) => 'due' in item);
  expect(sorted(await scan(db, 'by-due'))).toEqual(sorted(due.map(pick('lane', 'due'))));

  const stored = new Map(items.map((item) => [String(item['pk']), item]));
  for (const writer of writers) {
    const step = stepFound(writer, stored);
    if (step === undefined) expect.fail(`${JSON.stringify(writer)} stands at ${JSON.stringify(items)}`);
    writer.acknowledged = step;
  }
};

const scan = async (db: DynamoDBDocumentClient, IndexName?: string): Promise<Values[]> => {
  const found: Values[] = [];
  const scans = paginateScan({ client: db }, { TableName, ...(IndexName && { IndexName }) });
  for await (const { Items = [] } of scans) found.push(...Items);
  return found;
};

const pick =
  (...names: string[]) =>
  (item: Values): Values =>
    Object.fromEntries(['pk', 'sk', ...names].map((name) => [name, item[name]]));

const sorted = (items: readonly Values[]) => items.toSorted((a, b) => (String(a['pk']) < String(b['pk']) ? -1 : 1));

// Falls at any point of the writes under way: after some acknowledgements, and up to two milliseconds more.
const writeUntilKilled = async (db: DynamoDBDocumentClient, writers: readonly Writer[], kill: () => Promise<void>) => {
  let acknowledgementsLeft = randomInt(8, 80);
  let killed: Promise<void> | undefined;
  const keepWriting = async (writer: Writer) => {
    while (killed === undefined) {
      await writeNext(db, writer);
      acknowledgementsLeft -= 1;
      if (acknowledgementsLeft === 0) killed = pause(randomInt(0, 3)).then(kill);
    }
    for (;;) await writeNext(db, writer);
  };
  const ends = await Promise.allSettled(writers.map(keepWriting));
  await killed;
  for (const end of ends) if (end.status === 'rejected') expectKilled(end.reason);
};

// The store's own answers are not excused by the kill: only the connection may end.
const expectKilled = (error: unknown) =>
  expect(error).toMatchObject({ code: expect.stringMatching(/^(ECONNRESET|ECONNREFUSED|EPIPE)$/) });
