import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreBusy, startStore } from '../../infra/local/store/store.ts';
import { aKey, contractTable, createContractTable } from '../store/dynamodb-contract-table.ts';
import { clientOf } from './store-client.ts';
import { forkStore, startStoreProcess } from './store-process.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'store-')), 'made', 'as needed');
});
afterEach(() => rm(join(dataDir, '../..'), { recursive: true }));

describe('the local store', () => {
  it('keeps what was written over a restart', async () => {
    const item = aKey();
    const first = await startStore({ dataDir });
    const { TableName, put } = await createContractTable(clientOf(first.endpoint));
    await put(item);
    await first.close();

    const second = await startStore({ dataDir });
    const { Table } = await clientOf(second.endpoint).send(new DescribeTableCommand({ TableName }));
    await second.close();
    expect(Table).toMatchObject({ TableStatus: 'ACTIVE', GlobalSecondaryIndexes: [{ IndexStatus: 'ACTIVE' }, {}] });
  });

  it('has its table usable even when killed right after creating it', async () => {
    const first = await startStoreProcess(dataDir);
    await clientOf(first.endpoint).send(contractTable('created'));
    await first.kill();

    const second = await startStore({ dataDir });
    const { Table } = await clientOf(second.endpoint).send(new DescribeTableCommand({ TableName: 'created' }));
    await second.close();
    expect(Table?.TableStatus).toBe('ACTIVE');
  });

  it('refuses a folder that is open, in this process and in another, and names it', async () => {
    const store = await startStore({ dataDir });
    const again = await startStore({ dataDir }).catch((error: unknown) => error);
    const { child, said } = await forkStore(dataDir);
    child.kill('SIGKILL');
    await store.close();

    expect(again).toBeInstanceOf(StoreBusy);
    expect(again).toMatchObject({ code: 'store.busy', folder: dataDir });
    expect(said).toMatchObject({ code: 'store.busy', message: expect.stringContaining(dataDir) });
  });

  it('answers what was asked before it closes', async () => {
    const store = await startStore({ dataDir });
    const { put } = await createContractTable(clientOf(store.endpoint));
    const written = put(aKey());
    const heard = new Promise((resolve) => store.onCommit(resolve));
    await heard;
    await store.close();

    await expect(written).resolves.toBeDefined();
  });

  it('says so instead of ignoring what it cannot do', async () => {
    const store = await startStore({ dataDir });
    const client = clientOf(store.endpoint);
    const { TableName, put } = await createContractTable(client);
    const ttl = { AttributeName: 'ttl', Enabled: true };

    await expect(
      client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: ttl })),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
    await expect(put(aKey(), { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })).rejects.toThrow(
      'does not know ReturnValuesOnConditionCheckFailure',
    );
    await store.close();
  });

  it('listens on 127.0.0.1 and answers no other host name', async () => {
    const store = await startStore({ dataDir });
    const headers = { host: 'rebound.example', 'x-amz-target': 'DynamoDB_20120810.ListTables' };
    const asked = request(store.endpoint, { method: 'POST', headers }).end('{}');
    const [answer] = await once(asked, 'response');
    await store.close();

    expect(new URL(store.endpoint).hostname).toBe('127.0.0.1');
    expect(answer.statusCode).toBe(400);
  });

  it('keeps two items in an index that dynalite would take for one', async () => {
    const store = await startStore({ dataDir });
    const { pages, put, remove } = await createContractTable(clientOf(store.endpoint));
    const [one, other] = collidingKeys();
    await put({ ...one, owner: 'o', title: 't' });
    await put({ ...other, owner: 'o', title: 't' });
    const found = async (ScanIndexForward: boolean) =>
      (
        await pages({
          IndexName: 'by-owner',
          KeyConditionExpression: '#owner = :owner',
          ExpressionAttributeNames: { '#owner': 'owner' },
          ExpressionAttributeValues: { ':owner': 'o' },
          Limit: 1,
          ScanIndexForward,
        })
      )
        .flat()
        .map(({ pk }) => pk);

    expect(new Set(await found(true))).toEqual(new Set([one.pk, other.pk]));
    expect(await found(false)).toEqual((await found(true)).toReversed());
    await remove(one);
    expect(await found(true)).toEqual([other.pk]);
    await store.close();
  });
});

// dynalite tells entries with equal index keys apart by 24 bits of this hash (db/index.js, hashPrefix).
const collidingKeys = () => {
  const seen = new Map<string, { pk: string; sk: string }>();
  for (let n = 0; ; n += 1) {
    const key = { pk: `p${n}`, sk: 'a' };
    const hash = createHash('md5').update(`Outliers${key.pk}${key.sk}`).digest('hex').slice(0, 6);
    const twin = seen.get(hash);
    if (twin) return [twin, key] as const;
    seen.set(hash, key);
  }
};
