import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dynamoDirectories } from '../../functions/adapters/dynamo/directories.ts';
import { dynamoLedger } from '../../functions/adapters/dynamo/ledger.ts';
import { dynamoLists } from '../../functions/adapters/dynamo/lists.ts';
import { dynamoMarks } from '../../functions/adapters/dynamo/marks.ts';
import { systemRandom } from '../../functions/adapters/random.ts';
import { emptyDirectory } from '../../functions/domain/empty-directory.ts';
import { importDirectory } from '../../functions/usecases/import-directory.ts';
import { demoDirectory } from '../../infra/local/demo-directory.ts';
import { localClient } from '../../infra/local/running.ts';
import { type LocalStore, startStore } from '../../infra/local/store/store.ts';
import { createTable, tableName } from '../../infra/local/table.ts';
import { gatherRecord } from '../../infra/tools/preflight/gather-record.ts';

const now = '2026-11-23T02:00:00.000Z';
const demo = demoDirectory(now);

let store: LocalStore;

beforeEach(async () => {
  store = await startStore({ dataDir: undefined });
  const client = localClient(store.endpoint);
  await createTable(client);
  client.destroy();
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', store.endpoint);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'somebody');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await store.close();
});

it('a table nobody imported into has no directory', async () => {
  expect(await gatherRecord(tableName, 'ap-southeast-1')).toEqual({ directory: undefined, marked: new Set() });
});

it('the directory in force and the addresses we marked are read from the table', async () => {
  const client = localClient(store.endpoint);
  const table = { client: DynamoDBDocumentClient.from(client), name: tableName };
  const ports = {
    directories: dynamoDirectories(table, emptyDirectory('-', '-')),
    lists: dynamoLists(table),
    marks: dynamoMarks(table),
    random: systemRandom(),
    clock: { now: () => now },
  };
  expect(await importDirectory(ports, 'ops', demo)).toMatchObject({ ok: true });
  await dynamoLedger(table).commit([
    { change: 'markAddress', mark: { address: 'botruong@example.vn', why: 'complaint', at: now } },
  ]);
  client.destroy();

  const { directory, marked } = await gatherRecord(tableName, 'ap-southeast-1');
  expect(directory).toEqual(demo);
  expect([...marked]).toEqual(['botruong@example.vn']);
});
