import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appOn } from '../../functions/aws.ts';
import { outboxItem } from '../../functions/usecases/telling.ts';
import { demoDirectory } from '../../infra/local/demo-directory.ts';
import { announceRunning, localClient } from '../../infra/local/running.ts';
import { startStore } from '../../infra/local/store/store.ts';
import { createTable, tableName } from '../../infra/local/table.ts';
import { exitCodes, runQuotas } from '../../infra/tools/run-quotas.ts';
import { someDraft } from '../support/drafts.ts';
import { someSettings } from '../support/settings.ts';

const now = '2026-11-23T02:00:00.000Z';
const place = 'unit/U3/N2026/CSTDCS';

let folder: string;
let output: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotas-'));
  output = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const dataDir = () => join(folder, 'data');
const run = (...args: string[]) => {
  output = [];
  const say = (text: string) => void output.push(text);
  return runQuotas(args, { dataDir: dataDir(), now: () => now, pause: async () => undefined, say, complain: say });
};
const said = () => output.join('\n');

/** A store with one dossier that holds two places, and its counter wrong by so many. */
const storeWith = async (drift: number) => {
  const store = await startStore({ dataDir: join(dataDir(), 'table') });
  const client = localClient(store.endpoint);
  await createTable(client);
  const table = { client: DynamoDBDocumentClient.from(client), name: tableName };
  const app = appOn(table, someSettings);
  const told = outboxItem(app, { tell: 'directory', version: 1 }, now);
  await app.directories.replace(0, demoDirectory(now), told, { at: now, by: 'admin', what: 'test' });
  const proposal = someDraft();
  const to = { status: 'withdrawn', round: 1, attempt: 1, since: now } as const;
  await app.ledger.commit([{ change: 'createProposal', proposal }]);
  await app.ledger.commit([{ change: 'move', proposal, to, holds: { [place]: { taken: 2 } } }]);
  const count = (await app.places.counts([place])).get(place);
  if (count !== undefined && drift !== 0) await app.places.mend(count, count.used + drift);
  return { ...store, client };
};
const closed = async (drift: number) => {
  const store = await storeWith(drift);
  store.client.destroy();
  await store.close();
};

describe('npm run quotas', () => {
  it('says that the counters equal the records', async () => {
    await closed(0);

    expect(await run('check', '--lang', 'en')).toBe(exitCodes.equal);
    expect(said()).toBe('Counters equal the records: 1 counters, 1 proposals.');
  });

  it('names what differs, and changes nothing by a check', async () => {
    await closed(5);

    for (let times = 0; times < 2; times += 1) {
      expect(await run('check')).toBe(exitCodes.differs);
      expect(said()).toBe(`${place}: số đếm 7, các hồ sơ giữ 2\nLệch 1 trong 1 số đếm, 1 hồ sơ.`);
    }
  });

  it('sets it right by a repair', async () => {
    await closed(-1);

    expect(await run('repair')).toBe(exitCodes.equal);
    expect(said()).toBe(`${place}: đã sửa 1 thành 2\nĐã sửa 1 trong 1 số đếm, 1 hồ sơ.`);
    expect(await run('check')).toBe(exitCodes.equal);
  });

  it('asks the system that runs', async () => {
    const store = await storeWith(1);
    const nowhere = 'http://127.0.0.1:1';
    announceRunning(dataDir(), {
      pid: process.pid,
      endpoint: store.endpoint,
      table: tableName,
      webUrl: nowhere,
      mailboxUrl: nowhere,
    });

    expect(await run('repair')).toBe(exitCodes.equal);
    store.client.destroy();
    await store.close();
  });

  it.each([[], ['mend'], ['check', 'twice'], ['check', '--lang', 'fr'], ['check', '--region', 'r']])(
    'explains itself instead of %s %s %s',
    async (...args) => {
      expect(await run(...args)).toBe(exitCodes.usage);
      expect(said()).toContain('npm run quotas -- check');
    },
  );
});
