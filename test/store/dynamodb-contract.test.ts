import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStore } from '../../infra/local/store/store.ts';
import { clientOf } from '../local/store-client.ts';
import { dynamodbContract } from './dynamodb-contract.ts';

dynamodbContract('the local store in memory', async () => {
  const store = await startStore({ dataDir: undefined });
  return { client: clientOf(store.endpoint), close: store.close };
});

dynamodbContract('the local store in a folder', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'store-contract-'));
  const store = await startStore({ dataDir });
  const close = async () => {
    await store.close();
    await rm(dataDir, { recursive: true });
  };
  return { client: clientOf(store.endpoint), close };
});
